/**
 * A quantified scoring standard (量化评价标准) as data: a tree of rows with a ceiling at every level,
 * and the qualitative conditions beside it (domain.md §3.2–3.5). Points have at most two decimals.
 * What the shape alone cannot say is checked in `point-checks.ts`.
 */
import { z } from 'zod';
import { documentTypeNames } from '../document-types.ts';
import { hasDecimals } from '../values/points.ts';
import { pointSourceNames } from './point-fields.ts';

const text = z.string().trim().min(1, '不能为空');
const points = z
  .number()
  .min(0)
  .max(1000)
  .refine((value) => hasDecimals(value, 2), '分值最多两位小数');
const coefficient = z
  .number()
  .min(0)
  .max(1)
  .refine((value) => hasDecimals(value, 2), '系数最多两位小数');
const limit = z.number().refine((value) => hasDecimals(value, 2), '界限最多两位小数');
const count = z.int().min(1).max(1000);
const code = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,31}$/u, '编号只能用字母、数字、点和连字符');
const source = z.enum(pointSourceNames);

/** Forms write several words with | and several tests with ； between. */
const word = text.refine((value) => !/[|｜；;\n]/u.test(value), '文字里不能有 |、分号和换行');
/** A list of one is the same as its only member, and is written so. */
const words = z.array(word).min(1).max(50);
const testText = '应为文字、文字的列表、true 或 false、{"contains": […]}，或 {"atLeast": 数, "below": 数}';
const testSchema = z
  .union(
    [
      word,
      z.boolean(),
      words,
      z.strictObject({ contains: words }),
      z.strictObject({ atLeast: limit, below: limit.optional() }),
      z.strictObject({ below: limit }),
    ],
    testText,
  )
  .transform((test) => (Array.isArray(test) && test.length === 1 && test[0] !== undefined ? test[0] : test));

/** Named facts and what each must be; all must hold. `{}` always holds. */
const whenSchema = z.record(z.string().regex(/^[A-Za-z]{1,40}$/u), testSchema);

const evidence = z
  .strictObject({
    /** Usable files that an item needs; none, and it scores nothing (R15). */
    min: count.default(1),
    /** Kinds of document of which one must be among them; empty: any. */
    types: z.array(z.enum(documentTypeNames)).default([]),
    /** Must relate to the declared speciality (R11). */
    relevance: z.boolean().default(false),
    /** Must be dated in the evidence window (R12). */
    window: z.boolean().default(false),
  })
  .prefault({});

const row = {
  code,
  /** Code of the row above; absent: a block of the table. */
  parent: code.optional(),
  label: text,
  /** Ceiling of this level, whatever its parts add up to. */
  max: points,
  /** Rows of one parent with the same word: only the best of them counts. */
  betterOf: text.optional(),
  note: text.optional(),
};

const items = {
  source,
  /** Which items of the source the row is about. */
  where: whenSchema.optional(),
  evidence,
  /** Rows with the same word: one evidence item scores in one of them only. */
  exclusiveGroup: text.optional(),
};

const aggregation = {
  aggregate: z.enum(['sum', 'max', 'bestN']).default('sum'),
  /** How many the best are, for `bestN`. */
  n: count.optional(),
  /** Share of the points by the applicant's rank: the first for rank 1. */
  rankCoefficients: z.array(coefficient).min(1).max(50).optional(),
  /** For every rank beyond the list. */
  rankCoefficientRest: coefficient.optional(),
};

const tier = z.strictObject({ when: whenSchema, points });

const block = z.strictObject({ kind: z.literal('block'), ...row });

const tiers = z.strictObject({
  kind: z.literal('tiers'),
  ...row,
  ...items,
  ...aggregation,
  tiers: z.array(tier).min(1).max(200),
  /** Points on top of the tier's. */
  bonuses: z.array(tier).min(1).max(50).optional(),
  /** Tier and bonuses together may not exceed the next higher tier's points. */
  capRule: z.literal('notAboveNextLevelBase').optional(),
  /** For an item that no tier names; absent: a person decides. */
  otherwise: points.optional(),
});

const band = z.strictObject({
  kind: z.literal('band'),
  ...row,
  ...items,
  ...aggregation,
  bands: z
    .array(
      z.strictObject({
        when: whenSchema,
        low: points,
        high: points,
        /** Where it holds, the band's upper bound counts, else the lower; absent: a person decides. */
        highWhen: whenSchema.optional(),
      }),
    )
    .min(1)
    .max(200),
});

const perItem = z.strictObject({
  kind: z.literal('perItem'),
  ...row,
  ...items,
  /** So many points for every `per` items. */
  points: points.optional(),
  per: count.optional(),
  /** Or: so many points for so many items. */
  counts: z
    .array(z.strictObject({ atLeast: count, below: count.optional(), points }))
    .min(1)
    .max(50)
    .optional(),
});

const formula = z.strictObject({
  kind: z.literal('formula'),
  ...row,
  ...items,
  ...aggregation,
  /** `(field − subtract) × factor + add`, never below 0. */
  formula: z.strictObject({
    field: z.string().regex(/^[A-Za-z]{1,40}$/u),
    subtract: limit.default(0),
    factor: z
      .number()
      .min(-1000)
      .max(1000)
      .refine((value) => hasDecimals(value, 4), '系数最多四位小数'),
    add: limit.default(0),
  }),
});

/** Experts give the points, on evidence. */
const expert = z.strictObject({ kind: z.literal('expert'), ...row, evidence, question: text });
/** The office enters the points; the applicant proves nothing. */
const manual = z.strictObject({ kind: z.literal('manual'), ...row, question: text });

const kindText = '种类不对，请从规定的种类中选择';
const nodeSchema = z.discriminatedUnion(
  'kind',
  [block, tiers, band, perItem, formula, expert, manual],
  kindText,
);

const part = { code, parent: code.optional(), label: text };
const conditionSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('allOf'), ...part }),
    z.strictObject({ kind: z.literal('anyOf'), ...part }),
    z.strictObject({ kind: z.literal('kOf'), ...part, k: count }),
    /** At least so many items of a source of which `where` holds. */
    z.strictObject({
      kind: z.literal('has'),
      ...part,
      source,
      where: whenSchema.optional(),
      atLeast: count.default(1),
      relevance: z.boolean().default(false),
      window: z.boolean().default(false),
    }),
    /** Nothing in the data says it: a person is asked. */
    z.strictObject({ kind: z.literal('ask'), ...part, question: text }),
  ],
  kindText,
);

export const pointTableSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9._-]{1,64}$/u, '编号只能用字母、数字、点、下划线和连字符'),
  /** The standard's version; results of different versions are never mixed (R6). */
  version: text,
  label: text,
  /** A sample (示例): its points are made up, and every output says so. */
  sample: z.boolean(),
  source: z.strictObject({
    doc: text,
    revision: text,
    enteredBy: text.optional(),
    checkedBy: text.optional(),
  }),
  total: points,
  /** From here on the exception route is open (R9); exactly so many points pass. */
  exceptionThreshold: points,
  rounding: z.strictObject({
    /** A row's points are a multiple of this. */
    step: points.min(0.01),
    mode: z.enum(['half-up', 'down']),
  }),
  nodes: z.array(nodeSchema).min(1).max(500),
  conditions: z.array(conditionSchema).max(200).default([]),
});

export type PointTable = z.infer<typeof pointTableSchema>;
export type PointNode = z.infer<typeof nodeSchema>;
/** A row that scores: anything but a block. */
export type ScoredNode = Exclude<PointNode, { kind: 'block' }>;
/** A row that looks at items of a source. */
export type ItemNode = Exclude<ScoredNode, { kind: 'expert' | 'manual' }>;
export type PointCondition = z.infer<typeof conditionSchema>;
export type When = z.infer<typeof whenSchema>;
export type FieldTest = When[string];
export type EvidenceRule = ItemNode['evidence'];

/** The rows directly below a row; below nothing: the table's blocks. */
export function childrenOf<Row extends { readonly parent?: string | undefined }>(
  rows: readonly Row[],
  parent: string | undefined,
): readonly Row[] {
  return rows.filter((each) => each.parent === parent);
}
