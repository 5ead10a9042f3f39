import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { flagNames } from '#pipeline/commands/arguments.ts';
import { helpText } from '#pipeline/commands/help.ts';
import { errors, exitCodes } from '#pipeline/core/errors.ts';
import { parts } from '#pipeline/core/parts.ts';
import { stageNames } from '#pipeline/core/progress.ts';
import { certificates } from '#schemas/certificates/index.ts';
import { documentTypeNames } from '#schemas/document-types.ts';
import { reasons } from '#schemas/reasons.ts';
import { decisionSchema, fileStatuses, outcomes, severities, verdicts } from '#schemas/records/results.ts';
import { parseSettings, type Settings } from '#schemas/settings.ts';
import { reportWords } from '#templates/findings-report/words.ts';
import { blocks, blockText, readDocument, reasonFamilies, writeBlock } from './support/document-tables.ts';
import { rules2020 } from './support/cycle.ts';
import { codeWords, tableAfter } from './support/markdown.ts';
import {
  anchorOf,
  defaultsOf,
  filesBelow,
  foldersOfTree,
  manifest,
  readJson,
  root,
  sourceTexts,
  subfolders,
} from './support/project.ts';

const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'NOTICES.md',
  'CHANGELOG.md',
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const isRewriting = process.env['UPDATE_DOCUMENTS'] === '1';
const sorted = (items: Iterable<string>): string[] => [...items].sort();
/** The first code word of each row. */
const namesIn = (rows: readonly string[][], column = 0): string[] =>
  rows.map((row) => codeWords(row[column] ?? '')[0] ?? '');

describe('tables made from the code', async () => {
  const all = await blocks();

  it.each(all)('$file says $name as the code does', (block) => {
    if (isRewriting) writeBlock(block);
    expect(blockText(block)).toBe(block.text);
  });

  it('are compared, not rewritten, when everybody tests', () => {
    if (process.env['CI'] === 'true') expect(isRewriting).toBe(false);
    expect(all.length).toBeGreaterThan(8);
  });

  it('leave out no error, reason, kind of document or flag', () => {
    expect(sorted(namesIn(tableAfter(readDocument('README.md'), '## 出错信息')))).toEqual(
      sorted(Object.keys(errors)),
    );
    const listed = codeWords(readDocument('docs/reasons.md')).filter((word) => /^[A-Z]_[A-Z_]+$/u.test(word));
    expect(sorted(new Set(listed))).toEqual(sorted(new Set([...Object.keys(reasons), 'U_UNUSABLE'])));
    expect(sorted(Object.keys(reasonFamilies))).toEqual(
      sorted(new Set(Object.keys(reasons).map((name) => name.slice(0, 1)))),
    );
    const types = tableAfter(readDocument('docs/results.md'), '## 材料种类与字段');
    expect(namesIn(types, 1)).toEqual([...documentTypeNames]);
    for (const flag of flagNames) expect(readDocument('README.md')).toContain(`--${flag}`);
  });
});

describe('README.md', () => {
  const readme = readDocument('README.md');

  it('explains every exit code and no other, in the words of --help', () => {
    const rows = tableAfter(readme, '## 退出码').map(
      ([code = '', meaning = '']) => [Number(code), meaning] as const,
    );
    const codes = rows.map(([code]) => code).sort((a, b) => a - b);
    expect(codes).toEqual(Object.values(exitCodes).sort((a, b) => a - b));
    const help = helpText('zh').split('退出码')[1] ?? '';
    for (const [code, meaning] of rows) expect(help).toContain(`${String(code)} ${meaning}`);
    const english = readme.split('Exit codes:')[1]?.split('\n')[0] ?? '';
    for (const code of codes) expect(english).toMatch(new RegExp(`\\b${String(code)} [a-z]`, 'u'));
  });

  it.each([
    ['### 结论', verdicts, reportWords('zh').verdicts],
    ['### 严重程度', severities, reportWords('zh').severities],
    ['### 每位申报人的结果', outcomes, reportWords('zh').outcomes],
    ['### 文件的下落', fileStatuses, reportWords('zh').statuses],
  ] as const)('%s uses the words of the report', (heading, known, words) => {
    const rows = tableAfter(readme, heading).map(([word = '', code = '']) => [codeWords(code)[0], word]);
    const entries = known.map((name) => [name, (words as Readonly<Record<string, string>>)[name]]);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(entries));
  });

  it('names every script of package.json that people start', () => {
    const { scripts } = manifest();
    const named = new Set([...readme.matchAll(/npm (?:run )?([\w:]+)/gu)].map(([, name]) => name));
    expect(Object.keys(scripts).filter((name) => !named.has(name))).toEqual([]);
    expect([...named].filter((name) => name !== undefined && !(name in scripts))).toEqual([]);
  });

  it('shows the commands and the picture before anything else', () => {
    const [head = ''] = readme.split('\n## ');
    expect(head).toContain('npm start');
    expect(head).toContain('npm test');
    expect(head).toContain('docs/images/report.png');
    expect(readFileSync(path.join(root, 'docs/images/report.png')).length).toBeLessThan(400_000);
  });
});

describe('libraries', () => {
  const { dependencies, devDependencies } = manifest();
  const own = sorted(Object.keys(dependencies));
  const forWork = sorted(Object.keys(devDependencies));

  it('are each explained in ARCHITECTURE.md', () => {
    const text = readDocument('ARCHITECTURE.md');
    expect(sorted(namesIn(tableAfter(text, '## 为什么用这些库')))).toEqual(own);
    expect(sorted(namesIn(tableAfter(text, '只在开发和测试时用：')))).toEqual(forWork);
  });

  it('are each in NOTICES.md with the licence they carry', () => {
    const text = readDocument('NOTICES.md');
    const [used, others] = [tableAfter(text, '## 库'), tableAfter(text, '只在开发和测试时安装：')];
    expect([sorted(namesIn(used)), sorted(namesIn(others))]).toEqual([own, forWork]);
    for (const [name = '', licence] of [...used, ...others]) {
      const { license } = readJson(`node_modules/${codeWords(name)[0] ?? ''}/package.json`) as {
        license: string;
      };
      expect(licence, name).toBe(license);
    }
  });

  it('and those behind them carry no licence that NOTICES.md does not speak of', () => {
    const lock = readJson('package-lock.json') as {
      packages: Readonly<Record<string, { license?: string }>>;
    };
    const text = readDocument('NOTICES.md');
    const free =
      /^\(?(?:MIT(?:\/X11)?|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|OFL-1\.1|LGPL-3\.0-or-later|MPL-2\.0)\b/u;
    const others = Object.entries(lock.packages)
      .filter(([place, { license = '' }]) => place !== '' && !free.test(license))
      .map(([place]) => place.replace(/^.*node_modules\//u, ''));
    expect(others.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it('bring no model or font that NOTICES.md does not name', () => {
    const text = readDocument('NOTICES.md');
    const parsed = parseSettings({}, 'zh') as Settings;
    const known = parts(parsed);
    const models = tableAfter(text, '## 模型与 WebAssembly');
    const fonts = tableAfter(text, '## 字体');
    expect(namesIn(models)).toEqual(known.filter(({ kind }) => kind === 'model').map(({ name }) => name));
    expect(namesIn(fonts)).toEqual(
      expect.arrayContaining(known.filter(({ kind }) => kind === 'font').map(({ name }) => name)),
    );
    const packages = Object.keys({ ...dependencies, ...devDependencies }).filter((name) =>
      /font/u.test(name),
    );
    expect(sorted(namesIn(fonts, 1))).toEqual(sorted(packages.filter((name) => name !== 'fontkit')));
    for (const [name = '', where = ''] of models) {
      const file = known.find((part) => part.name === codeWords(name)[0])?.file ?? '';
      expect(file.split(path.sep).join('/'), name).toContain(`node_modules/${codeWords(where)[0] ?? '?'}/`);
    }
  });
});

describe('ARCHITECTURE.md', () => {
  const text = readDocument('ARCHITECTURE.md');

  it('draws folders that are there', () => {
    const folders = foldersOfTree(text);
    expect(folders.length).toBeGreaterThan(30);
    expect(folders.filter((folder) => !existsSync(path.join(root, folder)))).toEqual([]);
  });

  it('leaves out no folder of the first two levels', () => {
    const folders = new Set(foldersOfTree(text));
    const made = ['node_modules', 'coverage', '.git', '.runtime', '.pingshen'];
    const first = subfolders('.').filter((folder) => !made.includes(folder));
    const second = ['pipeline', 'schemas', 'templates', 'samples', 'test', 'docs'].flatMap(subfolders);
    // Made-up submissions lie beside the code that draws them.
    const isSubmission = (folder: string): boolean => /^samples\/[a-z]+-\d{4}-\d+(?:\.truth)?$/u.test(folder);
    expect([...first, ...second].filter((folder) => !folders.has(folder) && !isSubmission(folder))).toEqual(
      [],
    );
  });

  it('has one word for one thing', () => {
    for (const heading of ['### 概念', '### 阶段', '### 结论、严重程度、结果、状态、决定']) {
      const rows = tableAfter(text, heading);
      const chinese = rows.map(([word]) => word);
      expect(new Set(chinese).size, heading).toBe(chinese.length);
      const names = namesIn(rows, 1);
      expect(new Set(names).size, heading).toBe(names.length);
    }
  });

  it('calls things by names that the code knows', () => {
    const code = ['pipeline', 'schemas', 'templates', 'samples']
      .flatMap((folder) => sourceTexts(folder))
      .join('\n');
    const unknown = namesIn(tableAfter(text, '### 概念'), 1).filter(
      (name) => !new RegExp(`\\b${name}(?:s|es)?\\b`, 'iu').test(code),
    );
    expect(unknown).toEqual([]);
  });

  it('points to files that are there', () => {
    const files = ['pipeline', 'schemas', 'templates', 'samples', 'test'].flatMap((folder) =>
      filesBelow(folder),
    );
    const named = codeWords(text).filter((word) => /^[\w./-]+\.(?:ts|mjs)$/u.test(word));
    expect(named.length).toBeGreaterThan(20);
    const lost = named.filter((name) => {
      const isThere =
        existsSync(path.join(root, name)) || files.some((file) => `/${file}`.endsWith(`/${name}`));
      return !isThere;
    });
    expect(lost).toEqual([]);
  });

  it('lists stages, verdicts and their kin as the code does', () => {
    expect(namesIn(tableAfter(text, '### 阶段'), 1)).toEqual([...stageNames]);
    const words = reportWords('zh');
    const kin = {
      ...words.verdicts,
      ...words.severities,
      ...words.outcomes,
      ...words.statuses,
      ...words.actions,
    };
    const rows = tableAfter(text, '### 结论、严重程度、结果、状态、决定');
    expect(Object.fromEntries(rows.map(([zh = '', name = '']) => [codeWords(name)[0], zh]))).toEqual(kin);
    const known = [verdicts, severities, outcomes, fileStatuses, decisionSchema.shape.action.options].flat();
    expect(sorted(Object.keys(kin))).toEqual(sorted(known));
  });
});

describe('docs', () => {
  it('settings.md gives every setting with its default', () => {
    const rows = tableAfter(readDocument('docs/settings.md'), '## 全部设置');
    const documented = Object.fromEntries(
      rows.map(([name = '', value = '']) => [codeWords(name)[0] ?? '', codeWords(value)[0]] as const),
    );
    const { recognise, fonts, ...rest } = parseSettings({}, 'zh') as Settings;
    const { models, ...reading } = recognise;
    expect(documented).toEqual(defaultsOf({ ...rest, recognise: reading, fonts: { system: fonts.system } }));
    expect([models, fonts.files]).toEqual([{}, {}]);
  });

  it('settings.md gives every variable of the environment', () => {
    const rows = tableAfter(readDocument('docs/settings.md'), '## 环境变量');
    const help = [...helpText('zh').matchAll(/PINGSHEN_[A-Z]+/gu)].map(([name]) => name);
    expect(sorted(namesIn(rows))).toEqual(sorted(help));
  });

  it('results.md explains every requirement that findings name', () => {
    const sources = [...sourceTexts('pipeline/check'), ...sourceTexts('pipeline/run')].join('\n');
    const named = [...new Set([...sources.matchAll(/'([RX]\d+)'/gu)].map(([, id = '']) => id))];
    const listed = namesIn(tableAfter(readDocument('docs/results.md'), '## 依据'));
    const rules = rules2020.map(({ id }) => id);
    expect(sorted(named.filter((id) => !rules.includes(id)))).toEqual(sorted(listed));
  });

  it('knows every kind of certificate that has a definition', () => {
    const defined = certificates.map(({ type }) => type);
    expect(documentTypeNames.filter((type) => type !== 'unknown')).toEqual(defined);
    const files = readdirSync(path.join(root, 'schemas/certificates'));
    const index = readFileSync(path.join(root, 'schemas/certificates/index.ts'), 'utf8');
    const kinds = [...index.matchAll(/from '\.\/([a-z-]+)\.ts'/gu)].map(([, name = '']) => name);
    expect(kinds.filter((name) => name !== 'define').length).toBe(defined.length);
    expect(kinds.filter((name) => !files.includes(`${name}.ts`))).toEqual([]);
  });
});

describe('every document', () => {
  it.each(documents)('%s links to what is there', (file) => {
    const text = readDocument(file).replace(/```[\s\S]*?```/gu, '');
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, link = '']) => link);
    for (const link of links.filter((each) => !/^https?:/u.test(each))) {
      const [target = '', anchor] = link.split('#');
      const place = target === '' ? file : path.posix.join(path.posix.dirname(file), target);
      expect(existsSync(path.join(root, place)), `${file}: ${link}`).toBe(true);
      if (anchor === undefined) continue;
      const headings = [...readDocument(place).matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
        anchorOf(heading),
      );
      expect(headings, `${file}: ${link}`).toContain(anchor);
    }
  });

  it.each(documents)('%s names no place of one machine', (file) => {
    expect(readDocument(file)).not.toMatch(/\/(?:home|root|tmp|work|Users)\//u);
  });
});
