/**
 * The XML of an XLSX package brought to the plainest form that carries the data: cell rows, strings
 * and number formats. Everything a library could stumble over (merges of a million cells, whole-column
 * validations, drawings, defined names, foreign prefixes) is read here in bounds or left out.
 */
import type { TaskSettings } from '#schemas/settings.ts';
import { decodeText } from './decode-text.ts';
import { refuse } from './refusal.ts';
import { columnNumber, type CellRange } from './workbook.ts';

type Limits = TaskSettings['intake'];

/** One sheet before its cells are read. */
export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** `<sheetData>…</sheetData>` without namespace prefix. */
  readonly data: string;
  readonly merges: readonly CellRange[];
  readonly hiddenColumns: readonly number[];
}

export interface RawWorkbook {
  readonly date1904: boolean;
  readonly sheets: readonly RawSheet[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

const mergesPerSheet = 20_000;
const sheetsPerBook = 100;
/** Cells this far right are counted, as each makes a library walk the whole row. */
const farCells = 2000;

function partText(parts: ReadonlyMap<string, Buffer>, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const bytes = [...parts].find(([part]) => part.toLowerCase() === wanted)?.[1];
  if (bytes === undefined) return undefined;
  const decoded = decodeText(bytes);
  if (decoded === undefined || decoded.encoding === 'gb18030')
    return refuse('D_DAMAGED', { what: `${name} 编码不对` });
  if (/<!(?:DOCTYPE|ENTITY)/i.test(decoded.text))
    return refuse('D_DAMAGED', { what: `${name} 含文档类型声明` });
  return withoutPrefix(decoded.text);
}

/** Some writers give every element a prefix (`<x:row>`), which the cell reader does not know. */
function withoutPrefix(xml: string): string {
  const prefix = /<([A-Za-z]\w*):(?:worksheet|workbook|sst|styleSheet|Relationships)\b/.exec(xml)?.[1];
  return prefix === undefined ? xml : xml.replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntity(entity: string): string | undefined {
  if (!entity.startsWith('#')) return entities[entity];
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w+);/g,
    (whole, entity: string) => decodeEntity(entity) ?? whole,
  );
}

function attributes(tag: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of tag.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    found[name.replace(/^.*:/, '')] = decodeEntities(double ?? single ?? '');
  }
  return found;
}

function tags(xml: string, name: string): Readonly<Record<string, string>>[] {
  return [...xml.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))].map(([, inner = '']) => attributes(inner));
}

/** Relation id → part name, for parts inside `xl/`. */
function relations(xml: string): ReadonlyMap<string, string> {
  return new Map(
    tags(xml, 'Relationship').map(({ Id = '', Target = '' }) => [
      Id,
      Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`,
    ]),
  );
}

function parseRange(ref: string): CellRange | undefined {
  const [, left, top, right, bottom] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(ref) ?? [];
  if (left === undefined || top === undefined) return undefined;
  return [Number(top), columnNumber(left), Number(bottom ?? top), columnNumber(right ?? left)];
}

function readMerges(xml: string): CellRange[] {
  const found = tags(xml, 'mergeCell');
  if (found.length > mergesPerSheet)
    refuse('D_LIMIT', { what: '合并单元格数', n: found.length, limit: mergesPerSheet });
  return found.map(({ ref = '' }) => parseRange(ref)).filter((range) => range !== undefined);
}

function readHiddenColumns(xml: string, limits: Limits): number[] {
  return tags(xml, 'col').flatMap(({ min = '', max = '', hidden = '' }) => {
    const [first, last] = [Number(min), Math.min(Number(max), limits.sheetColumns)];
    if ((hidden !== '1' && hidden !== 'true') || !(first >= 1 && last >= first)) return [];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

function checkExtent(data: string, limits: Limits): void {
  const rows = data.match(/<row\b/g)?.length ?? 0;
  if (rows > limits.sheetRows) refuse('D_LIMIT', { what: '行数', n: rows, limit: limits.sheetRows });
  let far = 0;
  for (const [, name = ''] of data.matchAll(/<c\b[^>]*?\br="([A-Z]{2,3})\d/g)) {
    if (columnNumber(name) > limits.sheetColumns) far += 1;
  }
  if (far > farCells) refuse('D_LIMIT', { what: '超宽单元格数', n: far, limit: farCells });
}

/** What the cell reader misreads: ISO dates (read as their year) and stored results that are empty text. */
function levelCells(data: string): string {
  return data.replace(/(<c\b[^>]*?\st=")d"/g, '$1str"').replace(/<v>\s*<\/v>|<v\s*\/>/g, '<v>_x0000_</v>');
}

function readSheet(xml: string, given: { name: string; state: string }, limits: Limits): RawSheet {
  const start = xml.indexOf('<sheetData');
  const end = xml.lastIndexOf('</sheetData>');
  const [before, after] = start < 0 ? [xml, xml] : [xml.slice(0, start), xml.slice(Math.max(start, end))];
  const data = end < 0 ? '<sheetData/>' : levelCells(xml.slice(start, end + '</sheetData>'.length));
  checkExtent(data, limits);
  return {
    name: given.name,
    hidden: given.state === 'hidden' || given.state === 'veryHidden',
    data,
    merges: readMerges(after),
    hiddenColumns: readHiddenColumns(before, limits),
  };
}

/** The cell reader undoes `_x000D_` in shared strings only; escaped here, all text is undone once, by us. */
const escapes = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Number formats of Chinese Excel without a code in the file: dates that would pass for plain numbers. */
const chineseFormats: ReadonlyMap<number, string> = new Map([
  ...[27, 36, 50, 52, 57].map((id): [number, string] => [id, 'yyyy&quot;年&quot;m&quot;月&quot;']),
  ...[28, 29, 51, 53, 54, 58].map((id): [number, string] => [id, 'm&quot;月&quot;d&quot;日&quot;']),
  [30, 'm-d-yy'],
  [31, 'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;'],
]);

function withChineseFormats(styles: string): string {
  const own = new Set(tags(styles, 'numFmt').map(({ numFmtId = '' }) => Number(numFmtId)));
  const added = [...chineseFormats]
    .filter(([id]) => !own.has(id))
    .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
    .join('');
  if (/<numFmts\b[^>]*[^/]>/.test(styles)) return styles.replace(/<\/numFmts>/, `${added}</numFmts>`);
  return styles
    .replace(/<numFmts\b[^>]*\/>/, '')
    .replace(/(<styleSheet\b[^>]*>)/, `$1<numFmts count="${chineseFormats.size}">${added}</numFmts>`);
}

/** Brings the parts into plain form. Throws WorkbookRefused. */
export function readRawWorkbook(parts: ReadonlyMap<string, Buffer>, limits: Limits): RawWorkbook {
  const workbook = partText(parts, 'xl/workbook.xml');
  const targets = relations(partText(parts, 'xl/_rels/workbook.xml.rels') ?? '');
  if (workbook === undefined) return refuse('D_DAMAGED', { what: '缺少工作簿部件' });
  const listed = tags(workbook, 'sheet');
  if (listed.length > sheetsPerBook)
    refuse('D_LIMIT', { what: '工作表数', n: listed.length, limit: sheetsPerBook });
  const sheets = listed.flatMap(({ name = '', state = '', id = '' }) => {
    const target = targets.get(id) ?? '';
    if (!/^xl\/worksheets\//i.test(target)) return [];
    const xml = partText(parts, target) ?? refuse('D_DAMAGED', { what: `缺少工作表“${name}”` });
    return [readSheet(xml, { name, state }, limits)];
  });
  if (sheets.length === 0) refuse('D_DAMAGED', { what: '没有工作表' });
  const styles = partText(parts, 'xl/styles.xml');
  const [properties] = tags(workbook, 'workbookPr');
  return {
    date1904: properties?.['date1904'] === '1' || properties?.['date1904'] === 'true',
    sheets,
    sharedStrings: partText(parts, 'xl/sharedStrings.xml')?.replace(escapes, '_x005F_'),
    styles: styles === undefined ? undefined : withChineseFormats(styles),
  };
}
