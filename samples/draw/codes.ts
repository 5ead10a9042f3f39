/** Bar codes and QR codes as vector bars. */
import bwipjs from 'bwip-js/node';
import { isolated, type Box, type Pen } from './pen.ts';
import { drawLine } from './text.ts';

export interface CodeOptions {
  readonly x: number;
  readonly y: number;
  /** Width of the whole symbol in points. */
  readonly width: number;
  readonly height?: number | undefined;
  readonly color?: string | undefined;
  /** Prints the digits below. */
  readonly digits?: boolean | undefined;
}

interface Bars {
  readonly sbs: readonly number[];
  readonly bhs: readonly number[];
}

function barsOf(bcid: string, text: string): Bars {
  // 7 to 12 modules are allowed before an add-on; readers lose it beyond ten
  const [first] = bwipjs.raw(bcid, text, 'addongap=9');
  if (!first || !('sbs' in first)) throw new Error(`${bcid} gave no bars`);
  return first;
}

/** Draws bars; widths alternate bar, space, bar …, a first entry of 0 skips a bar. */
function paint(pen: Pen, bars: Bars, at: { box: Box; color: string }): number {
  const [left, top, width, height] = at.box;
  const modules = bars.sbs.reduce((sum, value) => sum + value, 0);
  const unit = width / modules;
  let x = left;
  bars.sbs.forEach((size, index) => {
    if (index % 2 === 0) pen.doc.rect(x, top, size * unit, height);
    x += size * unit;
  });
  pen.doc.fill(at.color);
  return unit;
}

/**
 * Draws an EAN-13 (12 or 13 digits) with an optional two-digit add-on, as on a journal's cover.
 * @throws Error if a given 13th digit is not the right check digit.
 */
export function drawEan13(pen: Pen, digits: string, options: CodeOptions & { readonly addOn?: string }): Box {
  const height = options.height ?? options.width * 0.42;
  const color = options.color ?? '#000000';
  const whole = digits.length === 12 ? digits + String(eanCheckDigit(digits)) : digits;
  if (eanCheckDigit(whole.slice(0, 12)) !== Number(whole[12])) throw new Error(`${digits} is no EAN-13`);
  const bars = barsOf('ean13', options.addOn === undefined ? whole : `${whole} ${options.addOn}`);
  isolated(pen, () => {
    const unit = paint(pen, bars, { box: [options.x, options.y, options.width, height], color });
    if (options.digits === false) return;
    const style = { face: 'sans' as const, size: unit * 9.4, color };
    const baseline = options.y + height + unit * 9;
    drawLine(pen, whole[0] ?? '', { x: options.x - unit * 8, baseline, style });
    drawLine(pen, whole.slice(1, 7), {
      x: options.x + unit * 5,
      baseline,
      style: { ...style, spacing: unit * 1.4 },
    });
    drawLine(pen, whole.slice(7), {
      x: options.x + unit * 52,
      baseline,
      style: { ...style, spacing: unit * 1.4 },
    });
    if (options.addOn !== undefined) {
      drawLine(pen, options.addOn, { x: options.x + unit * 107, baseline: options.y - unit * 2, style });
    }
  });
  return [options.x, options.y, options.width, height];
}

/** The 13th digit of an EAN: weights 1 and 3 (ISO/IEC 15420). */
export function eanCheckDigit(first12: string): number {
  const sum = Array.from(first12, Number).reduce(
    (total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return (10 - (sum % 10)) % 10;
}

/** Draws a Code 128 bar code. */
export function drawCode128(pen: Pen, text: string, options: CodeOptions): Box {
  const height = options.height ?? options.width * 0.2;
  const color = options.color ?? '#000000';
  isolated(pen, () => {
    paint(pen, barsOf('code128', text), { box: [options.x, options.y, options.width, height], color });
  });
  return [options.x, options.y, options.width, height];
}

/** Draws a QR code (or PDF417) as squares. */
export function drawMatrix(
  pen: Pen,
  text: string,
  options: CodeOptions & { readonly kind?: 'qrcode' | 'pdf417' },
): Box {
  const [symbol] = bwipjs.raw({ bcid: options.kind ?? 'qrcode', text });
  if (!symbol || !('pixs' in symbol)) throw new Error('no matrix symbol');
  const unit = options.width / symbol.pixx;
  // a PDF417 row is three modules high
  const rowUnit = options.kind === 'pdf417' ? unit * 3 : unit;
  isolated(pen, () => {
    symbol.pixs.forEach((dark, index) => {
      const [column, row] = [index % symbol.pixx, Math.floor(index / symbol.pixx)];
      // a hair wider than a module, or renderers leave white seams
      if (dark)
        pen.doc.rect(options.x + column * unit, options.y + row * rowUnit, unit * 1.02, rowUnit * 1.02);
    });
    pen.doc.fill(options.color ?? '#000000');
  });
  return [options.x, options.y, options.width, rowUnit * symbol.pixy];
}
