/** The import rules of `.dependency-cruiser.mjs` as tables: who may import what is asked of the rules. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { table } from './markdown.ts';

interface Side {
  readonly path?: string;
  readonly pathNot?: string;
}

interface Rule {
  readonly name: string;
  readonly comment: string;
  readonly from: Side;
  readonly to: Side;
}

const rulesFile = path.resolve(import.meta.dirname, '../../.dependency-cruiser.mjs');

async function allRules(): Promise<readonly Rule[]> {
  const { default: config } = (await import(pathToFileURL(rulesFile).href)) as {
    default: { readonly forbidden: readonly Rule[] };
  };
  return config.forbidden;
}

/** An importer of each row, an imported file of each column; the file's folder stands for its like. */
const importers: readonly (readonly [string, string])[] = [
  ['`schemas/`', 'schemas/values/issn.ts'],
  ['`templates/`', 'templates/findings-report/page.ts'],
  ['`pipeline/core/`', 'pipeline/core/context.ts'],
  ['`pipeline/<阶段>/`', 'pipeline/check/witness.ts'],
  ['`pipeline/render/`', 'pipeline/render/reports/input.ts'],
  ['`pipeline/run.ts`、`run/`', 'pipeline/run.ts'],
  ['`pipeline/tasks.ts`', 'pipeline/tasks.ts'],
  ['`pipeline/main.ts`、`commands/`', 'pipeline/main.ts'],
  ['`samples/`、`test/`', 'samples/generate.ts'],
];

const imported: readonly (readonly [string, string])[] = [
  ['schemas', 'schemas/values/isbn.ts'],
  ['templates', 'templates/findings-report/card.ts'],
  ['core', 'pipeline/core/task.ts'],
  ['别的阶段的 index.ts', 'pipeline/intake/index.ts'],
  ['别的阶段的内部', 'pipeline/intake/sniff.ts'],
  ['run.ts', 'pipeline/run.ts'],
  ['commands', 'pipeline/commands/io.ts'],
  ['samples、test', 'samples/generate.ts'],
];

/** Rules that look at paths alone; the others are about libraries, circles and Node's own modules. */
function isAboutPaths({ from, to }: Rule): boolean {
  return [from, to].every((side) => Object.keys(side).every((key) => key === 'path' || key === 'pathNot'));
}

/** Whether the rule forbids this import; `$1` in its second half is what the first half captured. */
function forbids({ from, to }: Rule, importer: string, target: string): boolean {
  const matched = new RegExp(from.path ?? '', 'u').exec(importer);
  if (!matched || (from.pathNot !== undefined && new RegExp(from.pathNot, 'u').test(importer))) return false;
  const filled = (pattern: string): RegExp => new RegExp(pattern.replaceAll('$1', matched[1] ?? ''), 'u');
  if (to.path !== undefined && !filled(to.path).test(target)) return false;
  return to.pathNot === undefined || !filled(to.pathNot).test(target);
}

/** Who may import whom. */
export async function importTable(): Promise<string> {
  const rules = (await allRules()).filter(isAboutPaths);
  const rows = importers.map(([name, importer]) => [
    name,
    ...imported.map(([, target]) => (rules.some((rule) => forbids(rule, importer, target)) ? '—' : '可')),
  ]);
  return table(['谁 ↓ 可以引用 →', ...imported.map(([name]) => name)], rows);
}

const isRoom = ({ name }: Rule): boolean => name.startsWith('room-of-');

/** Which library may be used where. */
export async function roomTable(): Promise<string> {
  const rows = (await allRules()).filter(isRoom).map(({ from, to }) => {
    const library = /^node_modules\/\((.*)\)\/$/u.exec(to.path ?? '')?.[1] ?? '';
    return [
      `\`${library.replaceAll('\\', '')}\``,
      `\`${(from.pathNot ?? '').replace(/^\^/u, '').replaceAll('\\', '')}\``,
    ];
  });
  return table(['库', '只在这里使用'], rows);
}

/** Every other rule with what it says to the one who broke it. */
export async function ruleTable(): Promise<string> {
  const rows = (await allRules())
    .filter((rule) => !isRoom(rule))
    .map(({ name, comment }) => [`\`${name}\``, comment]);
  return table(['规则', '违反时的提示'], rows);
}
