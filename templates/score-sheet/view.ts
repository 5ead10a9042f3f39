import { z } from 'zod';
import type { PointNode, PointTable } from '#schemas/cycles/point-table.ts';
import type { DocumentFacts } from '../facts.ts';
import { standardOf } from '../wording/point-words.ts';
import { told } from '../wording/told.ts';

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
  today,
}: Pick<DocumentFacts, 'applicants' | 'cycle' | 'points' | 'today'>): View {
  const [applicant] = applicants;
  if (applicant === undefined) throw new RangeError('a score sheet is somebody’s');
  return {
    year: cycle.year,
    name: applicant.name ?? applicant.id,
    employer: told(applicant.employer?.name),
    speciality: cycle.speciality,
    scope: told(applicant.scope),
    title: applicant.appliedTitle ?? cycle.appliedTitles[0] ?? '',
    standard: points?.label ?? cycle.scoring.standard,
    blocks: points === undefined ? [] : blocksOf(points, applicant),
    total: told(applicant.selfScore),
    max: told(points?.total),
    madeOn: today,
  };
}

function blocksOf({ nodes }: PointTable, applicant: Applicant): View['blocks'] {
  const claims = claimsOf(applicant);
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

/** What the applicant claims, by the row's code. */
function claimsOf({ scores = [], achievements = [] }: Applicant): ReadonlyMap<string, Claim> {
  const titles = new Map(achievements.map(({ id, title }) => [id, title]));
  const nameOf = (evidence: string): string => titles.get(evidence) ?? evidence.replace(/^.*\//u, '');
  return new Map(
    scores.map(({ code, points, evidence = [] }) => [
      code ?? '',
      { points: told(points), basis: evidence.map(nameOf).join('；') },
    ]),
  );
}

function rowOf(node: PointNode, claims: ReadonlyMap<string, Claim>): Omit<Row, 'isFirst' | 'isGroup'> {
  const claim = claims.get(node.code);
  return {
    code: node.code,
    label: node.label,
    standard: standardOf(node),
    max: told(node.max),
    basis: claim?.basis ?? '',
    points: claim?.points ?? '',
  };
}
