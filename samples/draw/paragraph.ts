/** Running text: wrapping with 避头尾, justified lines, filled-in values on underlines. */
import { fontFor } from './fonts.ts';
import { isolated, currentPage, type Box, type Pen } from './pen.ts';
import { ascent, defaultSize, drawLine, type TextStyle } from './text.ts';

/** A stretch of a paragraph with its own look. */
export interface Span extends TextStyle {
  readonly text: string;
  /** A rule below the value. */
  readonly underline?: boolean | undefined;
  /** Least width of an underlined value in points: the value stands in its middle. */
  readonly slot?: number | undefined;
}

export interface ParagraphOptions extends TextStyle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Line pitch in ems. */
  readonly lineHeight?: number | undefined;
  /** First-line indent in ems; 2 unless told. */
  readonly indent?: number | undefined;
  readonly align?: 'left' | 'center' | 'right' | 'justify' | undefined;
  /** Space between paragraphs (`\n`) in points. */
  readonly gap?: number | undefined;
}

interface Unit {
  readonly text: string;
  readonly width: number;
  readonly style: TextStyle;
  readonly underline: boolean;
  /** Blank on either side of the text, within `width`. */
  readonly pad: number;
}

const noLineStart = new Set('，。、；：？！）》」』】〉”’％%,.;:?!)]}·—…~～年月日');
const noLineEnd = new Set('（《「『【〈“‘([{第');
const latin = /[A-Za-z0-9.\-/&'@_]/;

function advance(character: string, style: TextStyle): number {
  const codePoint = character.codePointAt(0) ?? 0;
  const ems = fontFor(codePoint, style).advance(codePoint);
  return (ems * (style.size ?? defaultSize) + (style.spacing ?? 0)) * (style.stretch ?? 1);
}

function slotUnit(span: Span, style: TextStyle): Unit {
  const natural = Array.from(span.text).reduce((sum, character) => sum + advance(character, style), 0);
  const width = Math.max(span.slot ?? 0, natural);
  return { text: span.text, width, style, underline: span.underline ?? true, pad: (width - natural) / 2 };
}

/** Cuts a span into pieces that may not be broken: a character, a Latin word, a slot. */
function unitsOf(span: Span, base: TextStyle): Unit[] {
  const defined = Object.fromEntries(Object.entries(span).filter(([, value]) => value !== undefined));
  const style: TextStyle = { ...base, ...defined };
  if (span.slot !== undefined) return [slotUnit(span, style)];
  const units: Unit[] = [];
  for (const character of span.text) {
    const last = units.at(-1);
    const width = advance(character, style);
    if (last && latin.test(character) && latin.test(last.text.at(-1) ?? '')) {
      units[units.length - 1] = { ...last, text: last.text + character, width: last.width + width };
    } else units.push({ text: character, width, style, underline: span.underline ?? false, pad: 0 });
  }
  return units;
}

interface Line {
  readonly units: readonly Unit[];
  readonly indent: number;
  readonly last: boolean;
}

function mayBreak(before: Unit | undefined, after: Unit | undefined): boolean {
  if (!before || !after) return true;
  return !noLineStart.has(after.text[0] ?? '') && !noLineEnd.has(before.text.at(-1) ?? '');
}

/** Index after the last unit that fits; at least one is taken. */
function fitting(units: readonly Unit[], start: number, room: number): number {
  let used = 0;
  for (let end = start; end < units.length; end += 1) {
    used += units[end]?.width ?? 0;
    if (used > room + 0.01) return Math.max(end, start + 1);
  }
  return units.length;
}

/** Index of the first unit that goes to the next line. */
function lineEnd(units: readonly Unit[], start: number, room: number): number {
  const end = fitting(units, start, room);
  if (end >= units.length) return end;
  for (let cut = end; cut > start + 1; cut -= 1) {
    if (mayBreak(units[cut - 1], units[cut])) return cut;
  }
  // no legal break: a mark that may not begin a line hangs on this one
  return noLineStart.has(units[end]?.text[0] ?? '') ? end + 1 : end;
}

function breakLines(units: readonly Unit[], width: number, indent: number): Line[] {
  const lines: Line[] = [];
  let start = 0;
  do {
    const shift = lines.length === 0 ? indent : 0;
    const end = lineEnd(units, start, width - shift);
    lines.push({ units: units.slice(start, end), indent: shift, last: end >= units.length });
    start = end;
    while (units[start]?.text === ' ' && start < units.length) start += 1;
  } while (start < units.length);
  return lines;
}

/** Splits spans at `\n` into paragraphs of units. */
function paragraphsOf(content: string | readonly (string | Span)[], base: TextStyle): Unit[][] {
  const spans = (typeof content === 'string' ? [content] : content).map((part) =>
    typeof part === 'string' ? { text: part } : part,
  );
  const paragraphs: Unit[][] = [[]];
  for (const span of spans) {
    span.text.split('\n').forEach((text, index) => {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push(...unitsOf({ ...span, text }, base));
    });
  }
  return paragraphs;
}

function underline(pen: Pen, unit: Unit, at: { x: number; baseline: number; width: number }): void {
  const y = at.baseline + (unit.style.size ?? defaultSize) * 0.16;
  pen.doc.lineWidth(0.6).strokeColor('#111111');
  pen.doc
    .moveTo(at.x, y)
    .lineTo(at.x + at.width, y)
    .stroke();
  currentPage(pen).lines.push({ from: [at.x, y], to: [at.x + at.width, y], width: 0.6 });
}

/** Neighbours that can be drawn as one text. */
function sameRun(left: Unit, right: Unit): boolean {
  return left.style === right.style && left.pad === 0 && right.pad === 0;
}

function drawUnits(pen: Pen, line: Line, at: { x: number; baseline: number; extra: number }): void {
  let { x } = at;
  for (let start = 0; start < line.units.length;) {
    const first = line.units[start];
    if (!first) return;
    let end = start + 1;
    let { text, width } = first;
    for (let next = line.units[end]; next && sameRun(first, next); next = line.units[end]) {
      text += next.text;
      width += next.width;
      end += 1;
    }
    // `extra` goes between characters, so a Latin word takes as much as it has letters
    const stretched = Array.from(text).length * at.extra;
    const spacing = (first.style.spacing ?? 0) + at.extra / (first.style.stretch ?? 1);
    const style = { ...first.style, spacing };
    drawLine(pen, text, { x: x + first.pad, baseline: at.baseline, style });
    if (first.underline) underline(pen, first, { x, baseline: at.baseline, width: width + stretched });
    x += width + stretched;
    start = end;
  }
}

function drawParagraphLine(pen: Pen, line: Line, at: { options: ParagraphOptions; baseline: number }): void {
  const { options, baseline } = at;
  const natural = line.units.reduce((sum, unit) => sum + unit.width, 0);
  const free = options.width - line.indent - natural;
  const characters = line.units.reduce((sum, unit) => sum + Array.from(unit.text).length, 0);
  const align = options.align ?? 'justify';
  const share = free / Math.max(1, characters);
  // a line that an unbreakable value left short stays short: typesetters do not blow it up
  const full = align === 'justify' && !line.last && share < (options.size ?? defaultSize) * 0.35;
  const extra = free < 0 || full ? share : 0;
  const room = Math.max(0, free);
  const shift = align === 'center' ? room / 2 : align === 'right' ? room : 0;
  drawUnits(pen, line, { x: options.x + line.indent + shift, baseline, extra });
}

/** The lines a content needs in a width, without drawing. */
export function paragraphHeight(
  content: string | readonly (string | Span)[],
  options: Omit<ParagraphOptions, 'x' | 'y'>,
): number {
  const size = options.size ?? defaultSize;
  const pitch = size * (options.lineHeight ?? 1.6);
  const paragraphs = paragraphsOf(content, options);
  const lines = paragraphs.map(
    (units) => breakLines(units, options.width, (options.indent ?? 2) * size).length,
  );
  const gaps = (paragraphs.length - 1) * (options.gap ?? 0);
  return lines.reduce((sum, count) => sum + count, 0) * pitch + gaps;
}

/** Draws running text; gives its box. Its height is a whole number of line pitches. */
export function drawParagraph(
  pen: Pen,
  content: string | readonly (string | Span)[],
  options: ParagraphOptions,
): Box {
  const size = options.size ?? defaultSize;
  const pitch = size * (options.lineHeight ?? 1.6);
  const indent = (options.indent ?? 2) * size;
  let top = options.y;
  isolated(pen, () => {
    paragraphsOf(content, options).forEach((units, index) => {
      if (index > 0) top += options.gap ?? 0;
      for (const line of breakLines(units, options.width, indent)) {
        const baseline = top + (pitch - size) / 2 + size * ascent;
        drawParagraphLine(pen, line, { options, baseline });
        top += pitch;
      }
    });
  });
  return [options.x, options.y, options.width, top - options.y];
}
