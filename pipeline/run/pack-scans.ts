/** The scans of a pack: which documents lie in it, in which order, and what each is called there. */
import type { PackContent, PackItem } from '../pack/index.ts';
import { documentTypeNames, documentTypes, type DocumentType } from '#schemas/document-types.ts';
import { pathName } from '#schemas/path-names.ts';
import type { DocumentPart, DocumentRecord, Results } from '#schemas/records/results.ts';
import { pagesFolder } from './result-folder.ts';

/** An item of a pack whose pages are files below the result folder: one PDF of our own, or page images. */
export interface PlannedItem extends Omit<PackItem, 'pages'> {
  readonly files: readonly string[];
}

/**
 * Scanned pages by kind of document, each once; those in no document come last. What belongs to one
 * declared paper stays together (requirement 10(2): cover, copyright page, contents and text of each
 * paper); documents of a kind stand in the order of the declaration, so that years follow each other.
 */
export function scansOf(
  applicant: string | null,
  { documents, files, findings }: Pick<Results, 'documents' | 'files' | 'findings'>,
): PlannedItem[] {
  const folder = `${pagesFolder}${applicant ?? '_unit'}/`;
  const own = files.flatMap(({ file, pages }) =>
    pages
      .filter(({ image }) => image.startsWith(folder))
      .map(({ page, image }): Page => ({ file, page, image })),
  );
  const left = new Map(own.sort(compareParts).map((page) => [`${page.file}#${page.page}`, page]));
  const known = findings.filter((finding) => finding.applicant === applicant);
  const sorted = documents
    .filter((document) => document.applicant === applicant && document.type !== 'unknown')
    .map((document): Placed => ({ document, index: declaredIndex(document, known) }))
    .sort(inOrder);
  const found: Found[] = [];
  const holders = new Map<string, Found>();
  for (const [at, title] of titlesOf(sorted).entries()) {
    const { document } = sorted[at] as Placed;
    const keys = [...new Set(document.parts.map(({ file, page }) => `${file}#${page}`))];
    const pages = keys.flatMap((key) => left.get(key) ?? []);
    keys.forEach((key) => left.delete(key));
    const entry = { title, kind: kindOf(document.type) };
    if (pages.length > 0) {
      const item: Found = { entries: [entry], pages };
      keys.forEach((key) => holders.set(key, holders.get(key) ?? item));
      found.push(item);
    } else holders.get(keys[0] ?? '')?.entries.push(entry);
  }
  if (left.size > 0) found.push({ entries: [{ title: '其他材料' }], pages: [...left.values()] });
  return found.map(itemOf);
}

/** Files of this owner that could not be read; the unit's pack names those that are nobody's. */
export function unreadOf(
  applicant: string | null,
  {
    results: { files },
    applicants,
  }: { readonly results: Pick<Results, 'files'>; readonly applicants: readonly { readonly id: string }[] },
): NonNullable<PackContent['unread']> {
  const ownerOf = (file: string): string | null =>
    applicants.find(({ id }) => file.startsWith(`scans/${id}/`))?.id ?? null;
  return files
    .filter(({ file, status }) => status === 'quarantined' && ownerOf(file) === applicant)
    .map(({ file, reason }) => ({
      file: applicant === null ? file : withoutOwner(file),
      reason: reason?.zh ?? '',
    }));
}

interface Page {
  readonly file: string;
  readonly page: number;
  readonly image: string;
}

interface Placed {
  readonly document: DocumentRecord;
  /** Of the declared item that it proves, from 0. */
  readonly index: number | undefined;
}

/** Pages in the pack, and the documents that begin on the first of them. */
interface Found {
  readonly entries: { readonly title: string; readonly kind?: string }[];
  readonly pages: readonly Page[];
}

function itemOf({ entries, pages }: Found): PlannedItem {
  const [first, ...shared] = entries;
  const title = entries.map((entry) => entry.title).join('、');
  return {
    ...{ title: first?.title ?? '', kind: first?.kind, shared },
    files: pages.map(({ image }) => image),
    notes: pages.map(({ file, page }) => noteOf(title, withoutOwner(file), page)),
  };
}

/** Room at the foot of a page, in widths of a Chinese character. */
const NOTE_WIDTH = 46;

/** 论文1·期刊目录　6.论文著作/目录.jpg 第1页: the file as 出处 in the check report has it. */
function noteOf(title: string, file: string, page: number): string {
  const [start, end] = [`${title}　`, ` 第${page}页`];
  const room = NOTE_WIDTH - widthOf(start + end);
  let rest = [...file];
  if (widthOf(file) > room) while (rest.length > 0 && widthOf(rest.join('')) > room - 1) rest = rest.slice(1);
  return `${start}${rest.join('') === file ? '' : '…'}${rest.join('')}${end}`;
}

const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character < '\u0100' ? 0.6 : 1), 0);

const withoutOwner = (file: string): string => file.replace(/^scans\/[^/]*\//u, '');

/** Proofs of one declared paper lie together, in this order. */
const paperTypes: readonly DocumentType[] = ['journalCover', 'contents', 'article'];
const isOfPaper = (type: DocumentType): boolean => paperTypes.includes(type);

/** The contents page of a journal would be mistaken for that of the pack. */
const kindOf = (type: DocumentType): string => (type === 'contents' ? '期刊目录' : documentTypes[type].zh);

/** Of the first item of a declared list that it bears witness to: findings are by item (`papers[1].issn`). */
function declaredIndex({ id, type }: DocumentRecord, findings: Results['findings']): number | undefined {
  const indices = findings.flatMap(({ path, document, witnesses }) => {
    if (document !== id && !witnesses.some((witness) => witness.document === id)) return [];
    const { list = '', index = '' } = /^(?<list>[A-Za-z]+)\[(?<index>\d+)\]/u.exec(path)?.groups ?? {};
    return index === '' || (list === 'papers') !== isOfPaper(type) ? [] : [Number(index)];
  });
  return indices.length === 0 ? undefined : Math.min(...indices);
}

function inOrder(a: Placed, b: Placed): number {
  const [left, right] = [a, b].map(placeOf) as [readonly number[], readonly number[]];
  const at = left.findIndex((value, index) => value !== right[index]);
  return at < 0
    ? compareParts(a.document.parts[0], b.document.parts[0])
    : (left[at] as number) - (right[at] as number);
}

/** A document that proves no declared item comes after those that do. */
function placeOf({ document: { type }, index = Number.MAX_SAFE_INTEGER }: Placed): readonly number[] {
  const rank = packOrder.indexOf(type);
  return isOfPaper(type) ? [packOrder.indexOf('journalCover'), index, rank] : [rank, index, rank];
}

/** Kinds as the notice asks for them; the form of graduates before 2001 lies with the proofs of education. */
const packOrder: readonly string[] = documentTypeNames.flatMap((type) => {
  if (type === 'registrationForm') return [];
  return type === 'titleCertificate' ? ['registrationForm', type] : [type];
});

const byNumber = new Intl.Collator('zh-CN', { numeric: true });

/** 目录.jpg before 目录(2).jpg, 2.jpg before 10.jpg, by names first: a scanner counts on in 新建文件夹. */
function compareParts(a = nowhere, b = nowhere): number {
  return (
    byNumber.compare(bareName(a.file), bareName(b.file)) ||
    byNumber.compare(a.file, b.file) ||
    a.page - b.page
  );
}

const nowhere: DocumentPart = { file: '', page: 1 };

/** Without its folder, and its ending: a bracket would sort before the dot. */
const bareName = (file: string): string => file.replace(/^.*\//u, '').replace(/\.[^.]*$/u, '');

/** Names are numbered where several papers of one kind follow: 毕业证书（1）, 毕业证书（2）. */
function titlesOf(placed: readonly Placed[]): string[] {
  const names = placed.map(({ document: { type }, index }) =>
    isOfPaper(type) && index !== undefined ? `${pathName(`papers[${index}]`)}·${kindOf(type)}` : kindOf(type),
  );
  const counts = Map.groupBy(names.keys(), (at) => names[at]);
  return names.map((name, at) => {
    const same = counts.get(name) ?? [];
    return same.length < 2 ? name : `${name}（${same.indexOf(at) + 1}）`;
  });
}
