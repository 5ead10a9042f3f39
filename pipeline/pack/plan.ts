/** Where every page of a pack goes: which volume, which sheet, which number. Pure. */
import type { Binding, PackItem, PackSection } from './content.ts';

/** An item whose pages have been counted. */
export interface CountedItem {
  readonly item: PackItem;
  readonly pages: number;
}

/** What of a section lies in one volume. */
export interface SectionPart {
  readonly title: string;
  /** `一`, `二`, … of the section. */
  readonly ordinal: string;
  readonly code: string;
  readonly items: readonly CountedItem[];
}

/** A page of the body: of a divider, of an item, or an empty back. */
export type Slot =
  | { readonly kind: 'divider'; readonly section: number; readonly index: number }
  | { readonly kind: 'item'; readonly section: number; readonly item: number; readonly index: number }
  | { readonly kind: 'blank' };

export interface PlacedItem {
  readonly title: string;
  readonly page: number;
}

export interface PlacedSection extends PlacedItem {
  readonly items: readonly PlacedItem[];
}

/** The body of one volume. */
export interface Body {
  /** Number of the first page. */
  readonly first: number;
  readonly slots: readonly Slot[];
  /** Sections and items with the numbers of their first pages. */
  readonly sections: readonly PlacedSection[];
}

/** Sections by volume: cut between items, and only where a volume would grow too large. */
export function splitVolumes(
  sections: readonly PackSection[],
  pagesOf: (item: PackItem) => number,
  limit: number,
): SectionPart[][] {
  const volumes: SectionPart[][] = [[]];
  let filled = 0;
  sections.forEach(({ title, items, code = '' }, index) => {
    const ordinal = ordinalOf(index + 1);
    let part: CountedItem[] = [];
    const close = (): void => {
      if (part.length > 0) volumes.at(-1)?.push({ title, ordinal, code, items: part });
      part = [];
    };
    for (const item of items) {
      const pages = pagesOf(item);
      // A divider comes before the first item of a part.
      const more = pages + (part.length === 0 ? 1 : 0);
      if (filled > 0 && filled + more > limit) {
        close();
        volumes.push([]);
        filled = 0;
      }
      filled += pages + (part.length === 0 ? 1 : 0);
      part.push({ item, pages });
    }
    close();
  });
  return volumes;
}

/** Numbers the body of a volume; `dividerPages` are those of its sections in order. */
export function placeBody(
  parts: readonly SectionPart[],
  dividerPages: readonly number[],
  { first, isDuplex }: { readonly first: number; readonly isDuplex: boolean },
): Body {
  const slots: Slot[] = [];
  const next = (): number => first + slots.length;
  const toRecto = (): void => {
    if (isDuplex && next() % 2 === 0) slots.push({ kind: 'blank' });
  };
  const sections = parts.map(({ title, items }, section): PlacedSection => {
    toRecto();
    const page = next();
    for (let index = 0; index < (dividerPages[section] ?? 0); index++)
      slots.push({ kind: 'divider', section, index });
    toRecto();
    const placed = items.flatMap(({ item, pages }, at): PlacedItem[] => {
      // A paper of its own is a sheet of its own; page images of scans follow each other.
      if ('pdf' in item.pages) toRecto();
      const start = next();
      for (let index = 0; index < pages; index++) slots.push({ kind: 'item', section, item: at, index });
      return [item, ...(item.shared ?? [])].map((entry) => ({ title: entry.title, page: start }));
    });
    return { title, page, items: placed };
  });
  toRecto();
  return { first, slots, sections };
}

/** Right on the front of a sheet, left on its back; one-sided prints have fronts only. */
export function sideOf(number: number, { isDuplex }: Pick<Binding, 'isDuplex'>): 'left' | 'right' {
  return isDuplex && number % 2 === 0 ? 'left' : 'right';
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一 … 九十九; a pack has no more sections. */
export function ordinalOf(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`;
  return `${ten}${digits[ones] ?? ''}`;
}
