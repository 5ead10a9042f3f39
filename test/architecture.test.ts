import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './support/temporary.ts';

interface Rules {
  readonly options: object;
  readonly forbidden: readonly { readonly name: string; readonly comment: string }[];
}

const root = path.resolve(import.meta.dirname, '..');
const folders = ['pipeline', 'schemas', 'templates', 'samples'];
const rulesFile = pathToFileURL(path.join(root, '.dependency-cruiser.mjs')).href;
const { default: rules } = (await import(rulesFile)) as { default: Rules };

async function cruiseFrom(baseDir: string, inside: string[]): Promise<ICruiseResult> {
  const options = { ...rules.options, ruleSet: { forbidden: rules.forbidden }, validate: true, baseDir };
  const tsConfig: object = extractTsConfig(path.join(root, 'tsconfig.json'));
  const { output } = await cruise(inside, options as Parameters<typeof cruise>[1], undefined, { tsConfig });
  return output as ICruiseResult;
}

function sourceFiles(): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.posix.join(folder, name.split(path.sep).join('/'))),
  );
}

describe('the direction of imports', async () => {
  const result = await cruiseFrom(root, folders);

  it('is as ARCHITECTURE.md says', () => {
    const broken = result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    expect(broken).toEqual([]);
  });

  it('was looked at in every file, not in none', () => {
    const seen = new Set(result.modules.map((module) => module.source));
    expect(sourceFiles().filter((file) => !seen.has(file))).toEqual([]);
    expect(result.summary.totalCruised).toBeGreaterThan(100);
    // Imports by alias and with .ts endings are followed: otherwise every rule would be silent.
    const settings = result.modules.find((module) => module.source === 'pipeline/core/settings.ts');
    expect(settings?.dependencies.map(({ resolved }) => resolved)).toContain('schemas/settings.ts');
  });
});

/** Who imports what, and the rule that must speak up. */
const violations = [
  ['pipeline/check/a.ts', '../intake/b.ts', 'stages-know-records-only'],
  ['pipeline/check/a.ts', '../run.ts', 'stages-know-no-command'],
  ['pipeline/check/a.ts', '../../templates/b.ts', 'only-render-imports-templates'],
  ['pipeline/check/a.ts', 'node:fs', 'disk-through-its-doors'],
  ['pipeline/recognise/a.ts', 'node:child_process', 'processes-through-core'],
  ['pipeline/core/a.ts', '../check/b.ts', 'core-knows-no-stage'],
  ['pipeline/run.ts', './check/b.ts', 'stages-by-their-front-door'],
  ['pipeline/commands/a.ts', '../check/b.ts', 'command-knows-run-only'],
  ['schemas/a.ts', '../pipeline/core/b.ts', 'schemas-are-pure'],
  ['schemas/a.ts', 'node:path', 'schemas-are-pure'],
  ['templates/a.ts', '../pipeline/render/b.ts', 'templates-know-data-only'],
  ['pipeline/core/a.ts', '../../test/b.ts', 'nobody-imports-tests-or-samples'],
  ['pipeline/core/a.ts', './absent.ts', 'nothing-unresolved'],
  ['pipeline/bootstrap.mjs', './core/b.ts', 'bootstrap-stands-alone'],
] as const;

describe('the rules', () => {
  it.each(violations)('%s importing %s is against %s', async (importer, imported, rule) => {
    const folder = temporaryFolder();
    const put = (name: string, text: string): void => {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    };
    if (imported.startsWith('.') && !imported.includes('absent')) {
      put(path.posix.join(path.posix.dirname(importer), imported), 'export const b = 1;\n');
    }
    put(importer, `import * as b from '${imported}';\nexport const a = b;\n`);
    const { summary } = await cruiseFrom(folder, ['.']);
    expect(summary.violations.map((violation) => violation.rule.name)).toContain(rule);
  });

  it('each tell the one who broke them what to do', () => {
    for (const { name, comment } of rules.forbidden) expect(comment.length, name).toBeGreaterThan(30);
  });
});
