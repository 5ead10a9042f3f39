/** Single lines and blocks of text, horizontal or vertical. */
import { fontFor, fontRuns, type Face } from './fonts.ts';
import { currentPage, isolated, type Box, type Pen } from './pen.ts';

export interface TextStyle {
  readonly face?: Face | undefined;
  readonly weight?: number | undefined;
  /** Points; 10.5 (五号) unless told. */
  readonly size?: number | undefined;
  readonly color?: string | undefined;
  /** Extra space after each character, in points. */
  readonly spacing?: number | undefined;
  /** Width of the letters: 1 is normal, 0.8 narrow. */
  readonly stretch?: number | undefined;
}

export type Align = 'left' | 'center' | 'right' | 'justify';

export interface TextOptions extends TextStyle {
  readonly x: number;
  /** Top of the first line's em box. */
  readonly y: number;
  readonly width?: number | undefined;
  /** `justify` spreads the characters over the width (分散对齐). Needs `width`. */
  readonly align?: Align | undefined;
  /** Line pitch in ems. */
  readonly lineHeight?: number | undefined;
  /** Narrows a line that is wider than `width`. */
  readonly fit?: boolean | undefined;
  /** Characters run downwards. */
  readonly vertical?: boolean | undefined;
  /** Degrees clockwise around the text's start. */
  readonly rotate?: number | undefined;
  readonly opacity?: number | undefined;
}

/** Where the baseline lies below the top of a CJK em box. */
export const ascent = 0.86;
export const defaultSize = 10.5;

/** Width of a text in points, without a trailing space between characters. */
export function measure(text: string, style: TextStyle): number {
  const size = style.size ?? defaultSize;
  const characters = Array.from(text);
  const ems = characters.reduce((sum, character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return sum + fontFor(codePoint, style).advance(codePoint);
  }, 0);
  const gaps = Math.max(0, characters.length - 1) * (style.spacing ?? 0);
  return (ems * size + gaps) * (style.stretch ?? 1);
}

/** The type package leaves the scaling out. */
type LineOptions = PDFKit.Mixins.TextOptions & { readonly horizontalScaling: number };

/** Draws one line with its left end at `x` and its baseline at `baseline`. */
export function drawLine(
  pen: Pen,
  text: string,
  at: { x: number; baseline: number; style: TextStyle },
): void {
  const { style, baseline } = at;
  const size = style.size ?? defaultSize;
  const stretch = style.stretch ?? 1;
  let { x } = at;
  for (const run of fontRuns(text, style)) {
    pen.doc.registerFont(run.font.name, run.font.forPdfkit as unknown as ArrayBuffer);
    pen.doc
      .font(run.font.name)
      .fontSize(size)
      .fillColor(style.color ?? '#111111');
    const spacing = style.spacing ?? 0;
    // a numeric baseline means "y is the baseline"; pdfkit would otherwise add the font's ascender
    const options: LineOptions = {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: spacing,
      horizontalScaling: Math.round(stretch * 1000) / 10,
    };
    pen.doc.text(run.text, x, baseline, options);
    const width = measure(run.text, style);
    currentPage(pen).texts.push({ text: run.text, x, y: baseline, size, width });
    x += width + spacing * stretch;
  }
}

function spread(line: string, options: TextOptions, width: number): TextStyle {
  const characters = Array.from(line).length;
  if (options.align !== 'justify' || characters < 2) return options;
  const free = width - measure(line, { ...options, spacing: 0 });
  return { ...options, spacing: free / (characters - 1) / (options.stretch ?? 1) };
}

function fitted(line: string, options: TextOptions, width: number): TextStyle {
  const style = spread(line, options, width);
  const natural = measure(line, style);
  if (!options.fit || natural <= width) return style;
  return { ...style, stretch: ((options.stretch ?? 1) * width) / natural };
}

function drawRow(pen: Pen, line: string, options: TextOptions & { readonly top: number }): Box {
  const size = options.size ?? defaultSize;
  const width = options.width ?? measure(line, options);
  const style = options.width === undefined ? options : fitted(line, options, width);
  const inked = measure(line, style);
  const shift = { left: 0, justify: 0, center: (width - inked) / 2, right: width - inked };
  const x = options.x + shift[options.align ?? 'left'];
  drawLine(pen, line, { x, baseline: options.top + size * ascent, style });
  return [x, options.top, inked, size];
}

function drawColumn(pen: Pen, text: string, options: TextOptions): Box {
  const size = options.size ?? defaultSize;
  const pitch = size + (options.spacing ?? 0);
  const characters = Array.from(text);
  characters.forEach((character, index) => {
    const style = { ...options, spacing: 0 };
    const x = options.x + (size - measure(character, style)) / 2;
    drawLine(pen, character, { x, baseline: options.y + index * pitch + size * ascent, style });
  });
  return [options.x, options.y, size, characters.length * pitch - (options.spacing ?? 0)];
}

function union(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box[0]));
  const top = Math.min(...boxes.map((box) => box[1]));
  const right = Math.max(...boxes.map((box) => box[0] + box[2]));
  const bottom = Math.max(...boxes.map((box) => box[1] + box[3]));
  return [left, top, right - left, bottom - top];
}

/** Draws a text, one line per `\n`, and gives the box of its ink. */
export function drawText(pen: Pen, text: string, options: TextOptions): Box {
  const size = options.size ?? defaultSize;
  const pitch = size * (options.lineHeight ?? 1.5);
  let box: Box = [options.x, options.y, 0, 0];
  isolated(pen, () => {
    if (options.rotate) pen.doc.rotate(options.rotate, { origin: [options.x, options.y] });
    if (options.opacity !== undefined) pen.doc.opacity(options.opacity);
    const lines = text.split('\n');
    box = union(
      lines.map((line, index) =>
        options.vertical
          ? drawColumn(pen, line, { ...options, x: options.x - index * pitch })
          : drawRow(pen, line, { ...options, top: options.y + index * pitch }),
      ),
    );
  });
  return box;
}
