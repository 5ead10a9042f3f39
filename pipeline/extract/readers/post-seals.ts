/** Whose opinions on the post information form are sealed (R46), by where the red seals stand. */
import type { Box } from '#schemas/records/results.ts';
import { fieldOf } from '../field-of.ts';
import { slopeOf, type PageText } from '../page-text.ts';
import { joinViews, type View } from '../views.ts';
import type { Reader } from './index.ts';
import { opinionsIn, type Label, type Opinion } from './posts.ts';

/** A page without any red seal says nothing: it may be a grey copy. */
export const seals: Reader = (scope) => {
  const { text, part, seals: found = [] } = scope;
  if (found.length === 0) return undefined;
  const told = opinionsIn(scope);
  const anchors = told.flatMap((opinion) => anchorOf(text, opinion) ?? []);
  if (anchors.length < told.length) return undefined;
  const owners = found.map((box) => ownerOf(box, anchors, text));
  const value = anchors.map((_, i) => owners.includes(i));
  return fieldOf({ value, view: joinViews(anchors.map(({ view }) => view)) }, { part, isNamed: true });
};

/** Where an opinion begins, and what of it was read. */
interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly view: View;
}

function anchorOf(text: PageText, { label, words }: Opinion): Anchor | undefined {
  const first = words?.glyphs[0];
  const cell = first && text.cells.find(({ view }) => view.glyphs.includes(first));
  const places = [...(label ? [placeOf(label)] : []), ...(cell ? [{ x: cell.left, y: cell.y }] : [])];
  const view = words ?? (label && joinViews(label.cells.map((own) => own.view)));
  const [place] = places;
  return view && place && { x: place.x, y: Math.min(...places.map(({ y }) => y)), view };
}

const placeOf = ({ left, right, y }: Label): { x: number; y: number } => ({ x: (left + right) / 2, y });

/** The opinion that a seal stands on: the nearest of columns, else the last that begins above it. */
function ownerOf(box: Box, anchors: readonly Anchor[], { size, lines }: PageText): number {
  const ys = anchors.map(({ y }) => y);
  const [x, y] = levelled(box, slopeOf(lines));
  if (Math.max(...ys) - Math.min(...ys) < 3 * size) {
    const away = anchors.map((anchor) => Math.abs(anchor.x - x));
    return away.indexOf(Math.min(...away));
  }
  return anchors.findLastIndex((anchor) => anchor.y < y + size);
}

/** The middle of a box on the page levelled by its slope, as cells are. */
function levelled([left, top, width, height]: Box, slope: number): [number, number] {
  const [x, y] = [left + width / 2, top + height / 2];
  return [x * Math.cos(slope) + y * Math.sin(slope), y * Math.cos(slope) - x * Math.sin(slope)];
}
