/**
 * Draws runs by text operators of the page's content (ISO 32000-1, 9.4) instead of pdfkit's
 * `text()`, which sets each line again. It leans on three things that pdfkit 0.20.2 does not
 * document: the current font's `encode`, its `id` and `ref`, and the page's font resources.
 */
import type { Run } from '../text/set-lines.ts';

interface EmbeddedFont {
  readonly id: string;
  encode(text: string): readonly [readonly string[], unknown];
  ref(): unknown;
}

/** The inside of a pdfkit document as far as it is used here. */
interface Inside {
  font(source: object, family: string): unknown;
  readonly _font: EmbeddedFont;
  readonly page: { readonly fonts: Record<string, unknown>; readonly height: number };
  addContent(data: string): unknown;
}

export interface PlacedRun {
  readonly run: Run;
  /** Baseline, in points from the upper edge of the paper. */
  readonly y: number;
  readonly isTurned?: boolean;
}

/** One text object for all runs, in their order. */
export function drawRuns(document: object, runs: readonly PlacedRun[]): void {
  const inside = document as Inside;
  if (runs.length === 0) return;
  const content = ['BT'];
  let [font, size, spacing, color] = ['', 0, 0, ''];
  for (const { run, y, isTurned = false } of runs) {
    inside.font(run.face.forPdfkit, run.face.file);
    const embedded = inside._font;
    inside.page.fonts[embedded.id] ??= embedded.ref();
    if (run.color !== color) content.push(`${rgb(run.color)} rg`);
    if (embedded.id !== font || run.size !== size) content.push(`/${embedded.id} ${number(run.size)} Tf`);
    if (run.spacing !== spacing) content.push(`${number(run.spacing)} Tc`);
    [font, size, spacing, color] = [embedded.id, run.size, run.spacing, run.color];
    const [codes] = embedded.encode(run.text);
    const turn = isTurned ? '0 -1 1 0' : '1 0 0 1';
    content.push(`${turn} ${number(run.x)} ${number(inside.page.height - y)} Tm`, `<${codes.join('')}> Tj`);
  }
  content.push('ET');
  inside.addContent(content.join('\n'));
}

/** Three decimals: a thousandth of a point is less than any printer can show. */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000 || 0);
}

/** `#rrggbb` as three shares. */
export function rgb(color: string): string {
  return [1, 3, 5].map((at) => number(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ');
}
