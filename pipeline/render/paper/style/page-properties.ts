/** What `@page` may say: the sheet, its margins, and how the pages are numbered. */
import { positive } from './lengths.ts';
import { millimetre, type PageStyle, type Side } from './style.ts';

const sheets: Readonly<Record<string, readonly [number, number]>> = { A3: [297, 420], A4: [210, 297] };

type PageDraft = { -readonly [Key in keyof PageStyle]: PageStyle[Key] };
export type PageSetter = (draft: PageDraft) => void;

/** A4 upright with the margins of GB/T 9704-2012 (type area 156 × 225 mm), not numbered. */
export const initialPage: PageStyle = {
  name: '',
  width: 210 * millimetre,
  height: 297 * millimetre,
  margin: {
    top: 37 * millimetre,
    right: 26 * millimetre,
    bottom: 35 * millimetre,
    left: 28 * millimetre,
  },
  number: 'none',
  numberOnFirst: true,
};

function size(value: string): PageSetter | undefined {
  const [name = '', turn = 'portrait', more] = value.split(/\s+/u);
  const sheet = sheets[name];
  if (sheet === undefined || !['portrait', 'landscape'].includes(turn) || more !== undefined)
    return undefined;
  const [short, long] = sheet.map((side) => side * millimetre);
  const [width, height] = turn === 'portrait' ? [short, long] : [long, short];
  return (draft) => {
    draft.width = width ?? 0;
    draft.height = height ?? 0;
  };
}

function margin(value: string): PageSetter | undefined {
  const given = value.split(/\s+/u).map((part) => positive(part)?.(0));
  const [top, right = top, bottom = top, left = right] = given;
  if (given.includes(undefined) || given.length > 4) return undefined;
  const four: Record<Side, number> = {
    top: top ?? 0,
    right: right ?? 0,
    bottom: bottom ?? 0,
    left: left ?? 0,
  };
  return (draft) => {
    draft.margin = four;
  };
}

const numbers = ['none', 'outside', 'center', 'turned'] as const;

export const pageProperties: Readonly<Record<string, (value: string) => PageSetter | undefined>> = {
  size,
  margin,
  'page-number': (value) => {
    const found = numbers.find((word) => word === value);
    return (
      found &&
      ((draft) => {
        draft.number = found;
      })
    );
  },
  'page-number-first': (value) =>
    ['yes', 'no'].includes(value)
      ? (draft) => {
          draft.numberOnFirst = value === 'yes';
        }
      : undefined,
};
