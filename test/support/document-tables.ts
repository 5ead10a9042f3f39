/**
 * The tables of README.md, ARCHITECTURE.md and docs/ that say what the code says already: made from
 * the code, so that a test can hold the documents against it, or write them anew
 * (`UPDATE_DOCUMENTS=1 npm test -- test/documents.test.ts`).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { helpText } from '#pipeline/commands/help.ts';
import { errors } from '#pipeline/core/errors.ts';
import { declaredSheets, type SheetColumn } from '#schemas/declared-sheets.ts';
import { documentTypeNames, documentTypes } from '#schemas/document-types.ts';
import { documentFieldWords } from '#schemas/document-words.ts';
import { documentFieldName, documentTypeName, judgedPaths, pathName } from '#schemas/path-names.ts';
import { reasons } from '#schemas/reasons.ts';
import { rules2020 } from './cycle.ts';
import { paperTable } from './paper-table.ts';
import { importTable, roomTable, ruleTable } from './import-table.ts';
import { table } from './markdown.ts';
import { root } from './project.ts';

/** A stretch of a document between `<!-- name -->` and `<!-- /name -->`. */
interface Block {
  readonly file: string;
  readonly name: string;
  readonly text: string;
}

const code = (text: string): string => `\`${text}\``;

function errorTable(): string {
  const rows = Object.entries(errors).map(([name, { exit, zh, advice }]) => [
    code(name),
    String(exit),
    zh,
    advice,
  ]);
  return table(['代码', '退出码', '含义', '处理办法'], rows);
}

/** What the first letter of a reason's code stands for, in the order of the document. */
export const reasonFamilies: Readonly<Record<string, string>> = {
  Z: '压缩包',
  I: '图片',
  P: 'PDF',
  F: '文件与文件夹',
  E: '页面',
  D: '申报数据',
  T: '模板',
  W: '处理进程',
  S: '运行',
};

const severityWords = { block: '阻断', warn: '提醒', inform: '知会' } as const;

/** Test files by the rules that their titles name. */
export function testsOfRules(): ReadonlyMap<string, readonly string[]> {
  const folder = path.join(root, 'test/pipeline/check/rules');
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  const found = new Map<string, string[]>();
  for (const file of files) {
    const titles = readFileSync(path.join(folder, file), 'utf8').matchAll(
      /\b(?:it|describe)(?:\.each\([^)]*\))?\(\s*['"`]([^'"`]+)/gu,
    );
    const ids = new Set([...titles].flatMap(([, title = '']) => title.match(/\bR\d+\b/gu) ?? []));
    for (const id of ids) found.set(id, [...(found.get(id) ?? []), file]);
  }
  return found;
}

function cycleRuleTable(): string {
  const tests = testsOfRules();
  const rows = rules2020.map(({ id, asks, severity, by, question }) => [
    code(id),
    question === undefined ? asks : `${asks}。问：${question}`,
    severityWords[severity],
    by === 'code' ? '程序' : '人工',
    (tests.get(id) ?? []).map(code).join('、') || '—',
  ]);
  return table(['编号', '要求', '严重程度', '由谁判断', '测试'], rows);
}

function reasonTables(): string {
  const all = Object.entries(reasons);
  const parts = Object.entries(reasonFamilies).map(([letter, family]) => {
    const own = all.filter(([name]) => name.startsWith(`${letter}_`));
    const rows = own.map(([name, { zh, en }]) => [code(name), zh, en]);
    return `### ${letter}：${family}\n\n${table(['代码', '中文', 'English'], rows)}`;
  });
  return parts.join('\n\n');
}

function typeTable(): string {
  const rows = documentTypeNames.map((type) => {
    const fields = documentTypes[type].fields.map((name) => `${documentFieldName(type, name)} ${code(name)}`);
    return [
      documentTypeName(type),
      code(type),
      documentTypeName(type, 'en'),
      fields.join('、') || '（不提取字段）',
    ];
  });
  return table(['材料', '`type`', 'English', '字段'], rows);
}

function fieldTable(): string {
  const rows = Object.entries(documentFieldWords).map(([name, [zh, en]]) => [zh, code(name), en]);
  return table(['中文', '标识符', 'English'], rows);
}

function pathTable(): string {
  const declared = judgedPaths.filter((each) => !/^(?:evidence|documents)\./u.test(each));
  const rows = declared.map((each) => [code(each.replace('[0]', '[i]')), pathName(each).replace('1·', '·')]);
  return table(['路径', '名称'], rows);
}

const kindWords: Readonly<Record<SheetColumn['kind'], string>> = {
  key: '编号',
  text: '文本',
  longText: '长文本',
  identifier: '号码（文本格式）',
  phone: '电话',
  isbn: 'ISBN',
  date: '日期',
  month: '年月',
  year: '年',
  number: '数值',
  count: '整数',
  ordinal: '序号',
  yesNo: '是/否',
  choice: '选项',
  list: '多项，用分号隔开',
};

function columnLine({ header, path: place, kind, required, choice }: SheetColumn): string[] {
  const words = choice ? `：${choice.words.join('、')}` : '';
  return [`${header}${required === true ? ' *' : ''}`, `${kindWords[kind]}${words}`, code(place)];
}

function sheetTables(): string {
  const parts = declaredSheets.map(({ name, path: place, shape, columns }) => {
    const where = place === '' ? '申报人本身' : ` ${code(place + (shape === 'list' ? '[]' : ''))}`;
    const rows = shape === 'list' ? '一项一行' : '每人一行';
    return `### ${name}\n\n${rows}，对应${where}。\n\n${table(['列', '填写', '键'], columns.map(columnLine))}`;
  });
  return parts.join('\n\n');
}

/** Every generated stretch. */
export async function blocks(): Promise<readonly Block[]> {
  return [
    { file: 'README.md', name: 'help', text: `\`\`\`text\n${helpText('zh').trimEnd()}\n\`\`\`` },
    { file: 'README.md', name: 'errors', text: errorTable() },
    { file: 'docs/reasons.md', name: 'reasons', text: reasonTables() },
    { file: 'docs/results.md', name: 'types', text: typeTable() },
    { file: 'docs/results.md', name: 'paths', text: pathTable() },
    { file: 'docs/submission.md', name: 'sheets', text: sheetTables() },
    { file: 'docs/cycles.md', name: 'rules', text: cycleRuleTable() },
    { file: 'docs/papers.md', name: 'papers', text: paperTable() },
    { file: 'ARCHITECTURE.md', name: 'fields', text: fieldTable() },
    { file: 'ARCHITECTURE.md', name: 'imports', text: await importTable() },
    { file: 'ARCHITECTURE.md', name: 'rooms', text: await roomTable() },
    { file: 'ARCHITECTURE.md', name: 'rules', text: await ruleTable() },
  ];
}

export function readDocument(file: string): string {
  return readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');
}

/** What stands between the marks now; throws where they are missing. */
export function blockText({ file, name }: Pick<Block, 'file' | 'name'>): string {
  return pieces({ file, name })[1];
}

/** Puts the text made from the code between the marks. */
export function writeBlock(block: Block): void {
  const [before, , after] = pieces(block);
  writeFileSync(path.join(root, block.file), `${before}${block.text}${after}`);
}

function pieces({ file, name }: Pick<Block, 'file' | 'name'>): [string, string, string] {
  const text = readDocument(file);
  const [start, end] = [`<!-- ${name} -->\n\n`, `\n\n<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no place for ${name}`);
  return [text.slice(0, from + start.length), text.slice(from + start.length, to), text.slice(to)];
}
