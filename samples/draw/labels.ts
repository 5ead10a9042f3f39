/** Label and value, one pair a line: the commonest shape of a certificate. */
import type { Sheet } from './sheet.ts';
import type { TextStyle } from './text.ts';

export interface LabelOptions {
  readonly x: number;
  readonly y: number;
  /** Labels are spread over this width. */
  readonly labelWidth: number;
  readonly valueWidth: number;
  /** From line to line, in points. */
  readonly pitch: number;
  readonly label?: TextStyle;
  readonly value?: TextStyle;
  readonly colon?: string;
  /** Rules below the values. */
  readonly underline?: boolean;
  readonly align?: 'left' | 'center';
  /** Values written by hand. */
  readonly hand?: boolean;
}

export type LabelledValue = readonly [label: string, value: string];

function writeValue(sheet: Sheet, value: string, at: { x: number; y: number; options: LabelOptions }): void {
  const { x, y, options } = at;
  const size = options.value?.size ?? options.label?.size ?? 12;
  const width = options.valueWidth;
  if (options.hand) {
    sheet.handwritten(value, { x: x + 3, y: y - 2, size: size + 2, face: options.value?.face });
    return;
  }
  sheet.text(value, { ...options.value, size, x, y, width, align: options.align ?? 'left', fit: true });
}

/** Draws the pairs; gives the y below the last. */
export function drawLabels(sheet: Sheet, pairs: readonly LabelledValue[], options: LabelOptions): number {
  const size = options.label?.size ?? 12;
  const colon = options.colon ?? '：';
  pairs.forEach(([label, value], index) => {
    const y = options.y + index * options.pitch;
    const x = options.x + options.labelWidth + size * (colon === '' ? 0.5 : 1);
    sheet.text(label, {
      ...options.label,
      size,
      x: options.x,
      y,
      width: options.labelWidth,
      align: 'justify',
      fit: true,
    });
    if (colon !== '') sheet.text(colon, { ...options.label, size, x: options.x + options.labelWidth, y });
    writeValue(sheet, value, { x, y, options });
    const line = y + size * 1.18;
    if (options.underline) sheet.rule([x, line], [x + options.valueWidth, line], { width: 0.6 });
  });
  return options.y + pairs.length * options.pitch;
}
