/** What a sheet of `declared.xlsx` is: its headers, where each value goes, what people call it. */
import { formatChoice, parseChoice, type Choices } from '../values/choices.ts';

/**
 * How a cell is read and written. `identifier` is a number that must be text (leading zeros, 18 digits);
 * `key` is the applicant's id that ties every row to a person.
 */
export type ColumnKind =
  | 'key'
  | 'text'
  | 'longText'
  | 'identifier'
  | 'phone'
  | 'isbn'
  | 'date'
  | 'month'
  | 'year'
  | 'number'
  | 'count'
  | 'ordinal'
  | 'yesNo'
  | 'choice'
  | 'list';

/** A closed list behind a column: the words of its drop-down, and how any written word is understood. */
export interface ColumnChoice {
  readonly words: readonly string[];
  readonly parse: (text: string) => string | undefined;
  readonly format: (value: string) => string;
}

export interface SheetColumn {
  /** The contract's header, which the template prints. */
  readonly header: string;
  /** Where the value goes: inside the applicant for `person` and `object` sheets, inside the item for lists. */
  readonly path: string;
  readonly kind: ColumnKind;
  readonly required?: boolean;
  /** Other headers that mean this column. */
  readonly synonyms?: readonly string[];
  /** Two-row headers: any of `groups` above any of `parts` means this column too. */
  readonly groups?: readonly string[];
  readonly parts?: readonly string[];
  readonly choice?: ColumnChoice;
  /** A blank cell means 否 rather than "not given". */
  readonly blankMeansNo?: true;
  /** Shown in the template's note. */
  readonly example: string;
  readonly note?: string;
}

export interface SheetDefinition {
  readonly name: string;
  readonly synonyms: readonly string[];
  /** `person`: one row an applicant, the root; `object`: one row an applicant; `list`: one row an item. */
  readonly shape: 'person' | 'object' | 'list';
  /** The applicant's member that the sheet fills; empty for `person`. */
  readonly path: string;
  readonly columns: readonly SheetColumn[];
}

/** The closed list of a column from the contract's choices. */
export function choiceOf<Value extends string>(choices: Choices<Value>): ColumnChoice {
  const values = Object.keys(choices) as Value[];
  return {
    words: values.map((value) => formatChoice(choices, value)),
    parse: (text) => parseChoice(choices, text),
    format: (value) => formatChoice(choices, value as Value),
  };
}

type Extra = Partial<Omit<SheetColumn, 'header' | 'path' | 'kind' | 'example'>>;

/** Shorthand for a column. */
export function column(
  header: string,
  [path, kind, example]: readonly [path: string, kind: ColumnKind, example: string],
  extra: Extra = {},
): SheetColumn {
  return { header, path, kind, example, ...extra };
}

/** The key column that every sheet starts with. */
export const keyColumn = column('申报编号', ['id', 'key', 'A001'], {
  required: true,
  synonyms: [
    '申报人编号',
    '人员编号',
    '申报人员编号',
    '申请编号',
    '申报号',
    '编号',
    '申报序号',
    '申报人ID',
    'ID',
  ],
  note: '同一申报人在各表中的编号必须一致；只用字母、数字、点、下划线、连字符，并与 scans 下的文件夹同名。',
});
