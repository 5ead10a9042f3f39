/** What an official paper is: who issues it, who may see it, which facts it needs and how they are worded. */
import { z } from 'zod';
import type { Applicant } from '#schemas/records/declared.ts';
import type { outcomes } from '#schemas/records/results.ts';
import type { DocumentFacts, FactName } from './facts.ts';
import type { Sheet } from './sheet.ts';

export const issuers = ['推荐单位', '高评委办公室', '单位', '申报人'] as const;
/** In whose name a paper goes out. */
export type Issuer = (typeof issuers)[number];

export const audiences = ['office', 'public', 'expert'] as const;
/** Who gets to see it: public papers carry no ID number and no telephone of an applicant. */
export type Audience = (typeof audiences)[number];

/** What one copy is about: a person, one employer's people, one recommending body's, or all of a season. */
export const subjects = ['applicant', 'employer', 'unit', 'season'] as const;
export type Subject = (typeof subjects)[number];

type Outcome = (typeof outcomes)[number];
type Route = NonNullable<Applicant['route']>;

/** Besides outcome and route; all that are named must hold. What each means: `recipients.ts`. */
export const conditions = ['inTime', 'late', 'institution', 'open'] as const;
export type Condition = (typeof conditions)[number];

/** Whom a paper names. A person whose papers were returned counts as blocked, whatever is left open. */
export interface Recipients {
  readonly subject: Subject;
  readonly goesTo: readonly Outcome[];
  /** By which way they apply; absent: any. */
  readonly routes?: readonly Route[];
  readonly when?: readonly Condition[];
}

export interface Paper {
  readonly size: 'A3' | 'A4';
  readonly orientation: 'portrait' | 'landscape';
}

export interface DocumentDefinition<
  View extends object = object,
  Needed extends FactName = FactName,
> extends Recipients {
  /** Name of its folder below `templates/`: kebab-case. */
  readonly id: string;
  /** Its Chinese name, as people call it. */
  readonly name: string;
  readonly issuer: Issuer;
  readonly audience: Audience;
  /** Of its first page; must agree with `@page` in its style sheet. */
  readonly paper: Paper;
  /** Printed behind every page: `校对稿` on papers whose official copy comes from elsewhere. */
  readonly watermark?: string;
  /** The values of `body.hbs`: every one required, so that nothing can be forgotten. */
  readonly view: z.ZodType<View>;
  /** The facts that `viewOf` reads. */
  readonly needs: readonly Needed[];
  /** Puts the facts into words; pure. */
  readonly viewOf: (facts: Pick<DocumentFacts, Needed>) => View;
  /** Title of the file and of the PDF. */
  readonly titleOf: (view: View) => string;
  /** Who issues it by name, and its day (`YYYY-MM-DD`): for the PDF's own information. */
  readonly signedOf: (view: View) => { readonly by: string; readonly on: string };
  /** The same people and values as a workbook, for offices that go on reckoning with them. */
  readonly sheetOf?: (view: View) => Sheet;
  /** Says what was handed in or promised, not what was found: never marked 待核. */
  readonly isFactual?: boolean;
  /** Also as a document that offices edit: letters and notices. */
  readonly isEditable?: boolean;
}

/** A document whose view's type only its own definition knows. */
export type AnyDocument = Omit<
  DocumentDefinition,
  'viewOf' | 'titleOf' | 'signedOf' | 'sheetOf' | 'view' | 'needs'
> & {
  readonly needs: readonly FactName[];
  /** Checks values for the template; throws ZodError. */
  readonly parse: (values: unknown) => ParsedView;
  readonly viewOf: (facts: DocumentFacts) => object;
  /** JSON Schema of the view: what the template may name. */
  readonly fields: JsonSchema;
  readonly hasSheet: boolean;
};

export interface ParsedView {
  readonly view: object;
  readonly title: string;
  readonly signed: { readonly by: string; readonly on: string };
  readonly sheet: Sheet | undefined;
}

/** As much of JSON Schema as tells which names there are. */
export interface JsonSchema {
  readonly type?: string | undefined;
  readonly properties?: Readonly<Record<string, JsonSchema>> | undefined;
  readonly items?: JsonSchema | undefined;
  readonly required?: readonly string[] | undefined;
  readonly anyOf?: readonly JsonSchema[] | undefined;
}

/** Makes a definition whose parts are checked against each other by type. */
export function defineDocument<View extends object, Needed extends FactName>(
  definition: DocumentDefinition<View, Needed>,
): AnyDocument {
  const { view: schema, titleOf, signedOf, viewOf, sheetOf, ...rest } = definition;
  return {
    ...rest,
    viewOf,
    parse: (values) => {
      const view = schema.parse(values, { error: z.locales.zhCN().localeError });
      return { view, title: titleOf(view), signed: signedOf(view), sheet: sheetOf?.(view) };
    },
    fields: z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as JsonSchema,
    hasSheet: sheetOf !== undefined,
  };
}
