/**
 * Values that a paper sets neither beside a label nor into a sentence that is known: where what the
 * applicant declared stands there by itself, it is the field's value. The signs are the ones that were
 * read; the declaration only says which of them to take, so a value one sign off is not found this way,
 * and one that the paper names otherwise is never replaced.
 */
import { certificateOf } from '#schemas/certificates/index.ts';
import type { FieldDefinition } from '#schemas/certificates/define.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import type { ExtractedField, Hints, ReadPage } from '#schemas/records/extraction.ts';
import type { DocumentPart } from '#schemas/records/results.ts';
import { liesIn } from '#schemas/values/boxes.ts';
import { withoutCitations } from '#schemas/values/citations.ts';
import { leadsToOfficial } from '#schemas/values/officials.ts';
import { fieldOf } from './field-of.ts';
import { pageTextOf } from './page-text.ts';
import { bare, slice, type View } from './views.ts';

interface Paper {
  readonly type: DocumentType;
  readonly parts: readonly DocumentPart[];
  readonly pages: readonly ReadPage[];
  readonly fields: Readonly<Record<string, ExtractedField>>;
}

/** Kinds of which a value is known by its own signs; dates, figures and choices stand for too many things. */
const KNOWN_BY_SIGHT: readonly FieldDefinition['kind'][] = [
  'personName',
  'organisation',
  'text',
  'code',
  'diplomaNumber',
  'degreeNumber',
];

/** Fewest signs of a value other than a name. */
const LEAST = 4;

/** The fields that were not found, or only by their shape or place, and that the declared values show. */
export function hintedFields(paper: Paper, hints: Hints): Record<string, ExtractedField> {
  const found: Record<string, ExtractedField> = {};
  let views: Views[] | undefined;
  for (const [name, { kind }] of Object.entries(certificateOf(paper.type)?.fields ?? {})) {
    const wanted = hintsFor(name, paper.type, hints);
    if (wanted.length === 0 || !KNOWN_BY_SIGHT.includes(kind) || isSettled(paper.fields[name], wanted))
      continue;
    views ??= paper.pages.map((page, part) => viewsOf(paper, page, part));
    const field = firstOf(views, { wanted, isName: kind === 'personName' });
    if (field) found[name] = field;
  }
  return found;
}

function hintsFor(name: string, type: DocumentType, { names, values = {} }: Hints): readonly string[] {
  if (name === 'name') return names.map(bare);
  const wanted = [...(values[name] ?? []), ...(values[`${type}.${name}`] ?? [])];
  return wanted.map(bare).filter((text) => text.length >= LEAST);
}

const isSettled = (field: ExtractedField | undefined, wanted: readonly string[]): boolean =>
  field !== undefined && (field.isNamed || wanted.includes(bare(String(field.value))));

interface Views {
  readonly cells: readonly View[];
  readonly flows: readonly View[];
}

/** The cells of a page and its running text; of an article without what it cites. */
function viewsOf({ type, parts }: Paper, page: ReadPage, part: number): Views {
  const lines = page.lines.filter(({ text, box }) => text !== '' && liesIn(box, parts[part]?.region));
  const { rows, flows } = pageTextOf(type === 'article' ? withoutCitations(lines) : lines, page);
  const cells = rows.flatMap((row) => row.filter((_, i) => !leadsToOfficial(row[i - 1]?.text ?? '')));
  return { cells: cells.map(({ view }) => view), flows };
}

interface Wanted {
  readonly wanted: readonly string[];
  readonly isName: boolean;
}

function firstOf(pages: readonly Views[], { wanted, isName }: Wanted): ExtractedField | undefined {
  for (const [part, { cells, flows }] of pages.entries()) {
    // Names stand in sentences; other values only where they have a place of their own.
    const views = isName ? [...cells, ...flows] : cells;
    for (const value of wanted) {
      const view = views.map((one) => standing(one, value, isName)).find((one) => one !== undefined);
      if (view) return fieldOf({ value: view.text, view }, { part, isNamed: false });
    }
  }
  return undefined;
}

/** The value in a text, where nothing makes it the piece of a longer word. */
function standing(view: View, value: string, isName: boolean): View | undefined {
  for (let at = view.text.indexOf(value); at >= 0; at = view.text.indexOf(value, at + 1)) {
    const [before, behind] = [view.text.slice(0, at), view.text.slice(at + value.length)];
    const isFree =
      !touches(Array.from(before).at(-1) ?? '', value.charAt(0)) &&
      !touches(Array.from(behind)[0] ?? '', value.slice(-1));
    if (isName ? isPersonBetween(before, behind, value) : isFree) return slice(view, at, at + value.length);
  }
  return undefined;
}

/** Whether a name stands between two texts, and is no official's. */
function isPersonBetween(before: string, behind: string, name: string): boolean {
  if (leadsToOfficial(before)) return false;
  const begins = BEFORE_NAME.test(before) || !touches(Array.from(before).at(-1) ?? '', name.charAt(0));
  return begins && (BEHIND_NAME.test(behind) || !touches(Array.from(behind)[0] ?? '', name.slice(-1)));
}

/** Words that end right before a person's name in running text, and words that go on behind one. */
const BEFORE_NAME =
  /(?:[名者生员工]|证明|现有|兹有|单位|公司|部门|聘任|聘请|授予|任命|同意|批准|认定|确认|表彰|现将|兹将)$/u;
// Two signs at least: the first by itself may be the last one of a longer name (李有 and 李有为).
const BEHIND_NAME =
  /^(?:同志|同学|先生|女士|性别|男性|女性|[男女](?=$|[,.;(0-9])|身份证|公民身份|[于自][0-9一二〇○]|[系在](?:[0-9一二〇○]|我|本|该|华)|已(?:修|完|通|经|于)|经(?:我|本|考|审|过)|完成|通过|参加|现年|申请|修完)/u;
const WORD = /[\p{Script=Han}·0-9A-Za-z]/u;

/** Two signs that may belong to one word or number; a Chinese sign ends a number, and a number Chinese words. */
function touches(sign: string, own: string): boolean {
  if (!WORD.test(sign)) return false;
  const isHan = (one: string): boolean => /[\p{Script=Han}·]/u.test(one);
  return isHan(sign) === isHan(own);
}
