/** From a part of the page's text to a field that knows its signs, its box and how surely it was read. */
import type { Box } from '#schemas/records/results.ts';
import type { ExtractedField, ExtractedItem, Span } from '#schemas/records/extraction.ts';
import { boxOfQuad, sliceQuad, unionOf } from './geometry.ts';
import { compact, type Glyph } from './views.ts';
import type { Parsed } from './values.ts';

export interface FieldContext {
  /** Index of the part that the page is of its document. */
  readonly part: number;
  readonly isNamed: boolean;
}

/** A parsed value as a field: its spans, box and probabilities. */
export function fieldOf({ value, view }: Parsed, { part, isNamed }: FieldContext): ExtractedField {
  const glyphs = compact(view).glyphs.filter((glyph): glyph is Glyph => glyph !== undefined);
  const spans = spansOf(glyphs);
  const probabilities = glyphs.map(({ character }) => character.probability);
  return {
    value,
    raw: glyphs.map(({ character }) => character.text).join(''),
    part,
    spans,
    box: boxOfSpans(spans),
    confidence: round(probabilities.reduce((sum, p) => sum + p, 0) / Math.max(1, probabilities.length)),
    weakest: round(Math.min(1, ...probabilities)),
    source: glyphs.some(({ line }) => line.source === 'ocr') ? 'ocr' : 'textLayer',
    isNamed,
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function spansOf(glyphs: readonly Glyph[]): Span[] {
  const spans: { line: Glyph['line']; from: number; to: number }[] = [];
  for (const { line, at } of glyphs) {
    const last = spans.at(-1);
    if (last?.line === line && at >= last.from) last.to = Math.max(last.to, at + 1);
    else spans.push({ line, from: at, to: at + 1 });
  }
  return spans;
}

/** The box around spans, cut to the signs themselves. */
function boxOfSpans(spans: readonly Span[]): Box {
  const boxes = spans.map(({ line, from, to }) => {
    const first = line.characters[from]?.from ?? 0;
    const last = line.characters[to - 1]?.to ?? 1;
    const pad = (last - first) / Math.max(1, to - from) / 3;
    return boxOfQuad(sliceQuad(line.quad, Math.max(0, first - pad), Math.min(1, last + pad)));
  });
  return boxes.length === 0 ? [0, 0, 1, 1] : unionOf(boxes);
}

/** A list field from its items: as sure as they are, as large as they are together. */
export function listField(
  value: readonly unknown[],
  items: readonly ExtractedItem[],
  { part, isNamed }: FieldContext,
): ExtractedField | undefined {
  const fields = items.flatMap((item) => Object.values(item));
  if (fields.length === 0) return undefined;
  return {
    value,
    raw: items
      .map((item) =>
        Object.values(item)
          .map((field) => String(field.value))
          .join(' '),
      )
      .join('; '),
    part,
    spans: [],
    box: unionOf(fields.map((field) => field.box)),
    confidence: round(fields.reduce((sum, field) => sum + field.confidence, 0) / fields.length),
    weakest: Math.min(...fields.map((field) => field.weakest)),
    source: fields.some((field) => field.source === 'ocr') ? 'ocr' : 'textLayer',
    isNamed,
    items,
  };
}
