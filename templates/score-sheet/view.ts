import { z } from 'zod';
import type { PointNode, PointTable } from '#schemas/cycles/point-table.ts';
import { documentTypeName } from '#schemas/path-names.ts';
import type { DocumentFacts } from '../facts.ts';
import { pendingOf, pendingSchema } from '../wording/pending.ts';
import { standardOf } from '../wording/point-words.ts';
import { bracketed, told } from '../wording/told.ts';

const text = z.string();

/** Every value that `body.hbs` names. The points of checkers and experts are written by hand. */
export const viewSchema = z.strictObject({
  year: z.int(),
  name: text.min(1),
  employer: text,
  speciality: text.min(1),
  scope: text,
  title: text,
  /** The standard's name as given; a sample says so itself. */
  standard: text,
  blocks: z.array(
    z.strictObject({
      label: text,
      max: text,
      /** Rows below the block's name, so many that its cell spans. */
      span: z.int(),
      rows: z.array(
        z.strictObject({
          code: text,
          label: text,
          standard: text,
          max: text,
          basis: text,
          points: text,
          /** The first row holds the cell of the block. */
          isFirst: z.boolean(),
          /** A heading with rows of its own below it. */
          isGroup: z.boolean(),
        }),
      ),
    }),
  ),
  total: text,
  max: text,
  pending: pendingSchema,
  /** `YYYY-MM-DD`: when the form was made. */
  madeOn: z.iso.date(),
});
export type View = z.infer<typeof viewSchema>;
type Row = View['blocks'][number]['rows'][number];
type Applicant = DocumentFacts['applicants'][number];

/** The sheet is the first applicant's: one paper a person. */
export function viewOf({
  applicants,
  cycle,
  points,
  documents,
  findings,
  today,
}: Pick<DocumentFacts, 'applicants' | 'cycle' | 'points' | 'documents' | 'findings' | 'today'>): View {
  const [applicant] = applicants;
  if (applicant === undefined) throw new RangeError('a score sheet is somebody’s');
  // Made-up rows beside somebody's own codes would say what nobody declared.
  const table = points?.sample === true ? undefined : points;
  const claims = claimsOf(applicant, documents);
  return {
    year: cycle.year,
    ...personFacts(applicant, cycle),
    speciality: cycle.speciality,
    standard: table?.label ?? `${cycle.scoring.standard}（评分表尚未录入）`,
    blocks: [...(table ? blocksOf(table, claims) : []), ...unlistedBlock(table, claims)],
    total: told(applicant.selfScore),
    max: told(table?.total),
    pending: pendingOf({ applicants: [applicant], findings }),
    madeOn: today,
  };
}

function blocksOf({ nodes }: PointTable, claims: Claims): View['blocks'] {
  return nodes
    .filter(({ parent }) => parent === undefined)
    .map((block) => {
      const below = descendantsOf(block, nodes);
      const own = below.length === 0 ? [block] : below;
      const rows = own.map((node, index) => ({
        ...rowOf(node, claims),
        isFirst: index === 0,
        isGroup: node.kind === 'block' && below.length > 0,
      }));
      return { label: block.label, max: told(block.max), span: rows.length, rows };
    });
}

type PersonKeys = 'name' | 'employer' | 'scope' | 'title';

function personFacts(
  applicant: Applicant,
  { appliedTitles }: DocumentFacts['cycle'],
): Pick<View, PersonKeys> {
  return {
    name: applicant.name ?? applicant.id,
    employer: told(applicant.employer?.name),
    scope: bracketed(told(applicant.scope)),
    title: applicant.appliedTitle ?? appliedTitles[0] ?? '',
  };
}

/** Lines whose code the table does not have: all of them where there is no table. None may be lost. */
function unlistedBlock(table: PointTable | undefined, claims: Claims): View['blocks'] {
  const known = new Set(table?.nodes.map(({ code }) => code));
  const rows = claims
    .filter(({ code }) => !known.has(code))
    .map((claim, index) => ({
      ...{ label: '', standard: '', max: '', ...claim },
      ...{ isFirst: index === 0, isGroup: false },
    }));
  const label = table === undefined ? '自评项目' : '评分表以外的项目';
  return rows.length === 0 ? [] : [{ label, max: '', span: rows.length, rows }];
}

/** Everything below a row, each group before its rows. */
function descendantsOf({ code }: PointNode, nodes: readonly PointNode[]): PointNode[] {
  return nodes
    .filter(({ parent }) => parent === code)
    .flatMap((child) => [child, ...descendantsOf(child, nodes)]);
}

interface Claim {
  readonly points: string;
  readonly basis: string;
}

type Claims = readonly (Claim & { readonly code: string })[];

/** What the applicant claims, each line with the row's code, and the papers that it rests on. */
function claimsOf(
  { scores = [], achievements = [] }: Applicant,
  documents: DocumentFacts['documents'],
): Claims {
  const titles = new Map(achievements.map(({ id, title }) => [id, title]));
  const nameOf = (evidence: string): string => titles.get(evidence) ?? paperName(evidence, documents);
  return scores.map(({ code, points, evidence = [] }) => ({
    code: code ?? '',
    points: told(points),
    basis: evidence.map(nameOf).join('；'),
  }));
}

/** `毕业证书、学位证书（扫描件_0011.pdf）`; of a file that nothing was recognised in, its name. */
function paperName(file: string, documents: DocumentFacts['documents']): string {
  const name = file.replace(/^.*\//u, '');
  const here = documents.filter(({ parts }) => parts.some((part) => part.file === file));
  const kinds = [...new Set(here.map(({ type }) => documentTypeName(type)))];
  return kinds.length === 0 ? name : `${kinds.join('、')}（${name}）`;
}

/** The claims of one row; a code that was filled in twice shows both (R14 says that it is wrong). */
function claimOn(code: string, claims: Claims): Claim {
  const own = claims.filter((claim) => claim.code === code);
  const joined = (key: keyof Claim): string =>
    own
      .map((claim) => claim[key])
      .filter(Boolean)
      .join('；');
  return { points: joined('points'), basis: joined('basis') };
}

function rowOf(node: PointNode, claims: Claims): Omit<Row, 'isFirst' | 'isGroup'> {
  return {
    code: node.code,
    label: node.label,
    standard: standardOf(node),
    max: told(node.max),
    ...claimOn(node.code, claims),
  };
}
