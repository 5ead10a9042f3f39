/** Interprets a certificate definition over the text of a page. */
import type { CertificateDefinition, FieldDefinition, Finder } from '#schemas/certificates/define.ts';
import type { Barcode } from '#schemas/records/page.ts';
import type { Box } from '#schemas/records/results.ts';
import { issnFromEan } from '#schemas/values/issn.ts';
import { boxOfQuad, sliceQuad, unionOf } from './geometry.ts';
import { heightOf } from './identify.ts';
import { valuesOfLabels } from './labels.ts';
import { compact, lineView, slice, type Glyph, type PageText, type View } from './page-text.ts';
import { readers } from './readers/index.ts';
import type { ExtractedField, Hints, Span } from '#schemas/records/extraction.ts';
import { parseValue, type Parsed } from './values.ts';

export interface FieldScope {
  readonly text: PageText;
  readonly barcodes: readonly Barcode[];
  readonly definition: CertificateDefinition;
  readonly hints: Hints;
  readonly part: number;
}

/** Every field of the definition that can be found on the page. */
export function fieldsOf(scope: FieldScope): Record<string, ExtractedField> {
  const fields: Record<string, ExtractedField> = {};
  for (const [name, field] of Object.entries(scope.definition.fields)) {
    const found = findField(field, scope);
    if (found) fields[name] = found;
  }
  return fields;
}

function findField(field: FieldDefinition, scope: FieldScope): ExtractedField | undefined {
  for (const finder of field.find) {
    const found = apply(finder, field, scope);
    if (found) return { ...found, isNamed: finder.by === 'label' || finder.by === 'pattern' || found.source === 'barcode' };
  }
  return undefined;
}

function apply(finder: Finder, field: FieldDefinition, scope: FieldScope): ExtractedField | undefined {
  if (finder.by === 'barcode') return barcodeField(finder.part, scope);
  if (finder.by === 'reader') return readers[finder.reader]!(scope, field);
  for (const view of candidates(finder, scope)) {
    const parsed = parseValue(view, field);
    if (parsed) return fieldOf(parsed, scope.part);
  }
  return undefined;
}

function candidates(finder: Exclude<Finder, { by: 'barcode' | 'reader' }>, scope: FieldScope): View[] {
  if (finder.by === 'label') {
    return valuesOfLabels(scope.text, { ...finder, all: labelsOf(scope.definition) });
  }
  if (finder.by === 'line') return linesThatFit(scope.text, finder);
  return scope.text.flows.flatMap((flow) => matchesIn(flow, finder.pattern, finder.pick));
}

const labelCache = new WeakMap<CertificateDefinition, readonly string[]>();

/** Every label of a kind of paper, longest first. */
function labelsOf(definition: CertificateDefinition): readonly string[] {
  let labels = labelCache.get(definition);
  if (!labels) {
    const own = Object.values(definition.fields).flatMap((field) =>
      field.find.flatMap((finder) => (finder.by === 'label' ? finder.labels : [])),
    );
    labels = [...new Set([...own, ...(definition.otherLabels ?? [])])].sort((a, b) => b.length - a.length);
    labelCache.set(definition, labels);
  }
  return labels;
}

/** The `value` groups of a pattern in running text. */
function matchesIn(flow: View, pattern: RegExp, pick: 'first' | 'last' = 'first'): View[] {
  const found: View[] = [];
  for (const match of flow.text.matchAll(new RegExp(pattern.source, `${pattern.flags}dg`))) {
    const [start, end] = match.indices!.groups!['value'] ?? match.indices![0]!;
    found.push(slice(flow, start, end));
  }
  return pick === 'last' ? found.reverse() : found;
}

/** Whole lines that fit, the wanted one first. */
function linesThatFit(text: PageText, finder: Extract<Finder, { by: 'line' }>): View[] {
  const fitting = text.lines.flatMap((line) => {
    const view = lineView(line);
    const match = new RegExp(finder.pattern.source, `${finder.pattern.flags.replace('g', '')}d`).exec(
      view.text,
    );
    if (!match) return [];
    const [start, end] = match.indices!.groups?.['value'] ?? match.indices![0]!;
    return [{ line, view: slice(view, start, end) }];
  });
  if (finder.pick === 'largest') fitting.sort((p, q) => heightOf(q.line) - heightOf(p.line));
  if (finder.pick === 'last') fitting.sort((p, q) => q.line.box[1] - p.line.box[1]);
  return fitting.map(({ view }) => view);
}

/** A parsed value as a field: its spans, box and probabilities. */
export function fieldOf({ value, view }: Parsed, part: number): ExtractedField {
  const glyphs = compact(view).glyphs as readonly Glyph[];
  const spans = spansOf(glyphs);
  const probabilities = glyphs.map((g) => g.character.probability);
  return {
    value,
    raw: view.text.replace(/[\t\n]/gu, ' '),
    part,
    spans,
    box: boxOfSpans(spans),
    confidence: round(probabilities.reduce((sum, p) => sum + p, 0) / Math.max(1, probabilities.length)),
    weakest: round(Math.min(1, ...probabilities)),
    source: glyphs.some((g) => g.line.source === 'ocr') ? 'ocr' : 'textLayer',
    isNamed: false,
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
export function boxOfSpans(spans: readonly Span[]): Box {
  const boxes = spans.map(({ line, from, to }) => {
    const first = line.characters[from]!;
    const last = line.characters[to - 1]!;
    const pad = (last.to - first.from) / Math.max(1, to - from) / 3;
    return boxOfQuad(sliceQuad(line.quad, Math.max(0, first.from - pad), Math.min(1, last.to + pad)));
  });
  return boxes.length === 0 ? [0, 0, 1, 1] : unionOf(boxes);
}

function barcodeField(part: 'issn' | 'issue' | 'isbn', scope: FieldScope): ExtractedField | undefined {
  for (const barcode of scope.barcodes) {
    const value = barcodeValue(part, barcode);
    if (value === undefined) continue;
    return {
      value,
      raw: barcode.addOn === undefined ? barcode.text : `${barcode.text} ${barcode.addOn}`,
      part: scope.part,
      spans: [],
      box: barcode.box,
      confidence: 1,
      weakest: 1,
      source: 'barcode',
      isNamed: true,
    };
  }
  return undefined;
}

function barcodeValue(part: 'issn' | 'issue' | 'isbn', { text, addOn }: Barcode): unknown {
  if (part === 'issn') return text.startsWith('977') ? issnFromEan(text) : undefined;
  if (part === 'isbn') return /^97[89]\d{10}$/u.test(text) ? text : undefined;
  if (!text.startsWith('977') || addOn === undefined || !/^\d{2}$/u.test(addOn)) return undefined;
  const issue = Number(addOn);
  return issue >= 1 && issue <= 60 ? issue : undefined;
}
