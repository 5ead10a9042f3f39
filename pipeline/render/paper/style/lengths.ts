/** Lengths, colours and lines as style sheets write them. */
import { millimetre, type Length, type Line } from './style.ts';

/** A length that may depend on the element's own character size (points). */
export type Measure = (em: number) => number;

const unitPoints: Readonly<Record<string, number>> = { pt: 1, mm: millimetre, cm: millimetre * 10 };
const shape = /^(-?\d+(?:\.\d+)?)(pt|mm|cm|em)$/u;

/** `12pt`, `5mm`, `2em`, `0`; undefined for anything else. */
export function measure(text: string): Measure | undefined {
  if (text === '0') return () => 0;
  const match = shape.exec(text);
  if (match === null) return undefined;
  const value = Number(match[1]);
  const unit = unitPoints[match[2] ?? ''];
  return unit === undefined ? (em) => value * em : () => value * unit;
}

/** The same, but never below zero. */
export function positive(text: string): Measure | undefined {
  return text.startsWith('-') ? undefined : measure(text);
}

/** A width: a length, or `50%` of what is there. */
export function widthOf(text: string): ((em: number) => Length) | undefined {
  const share = /^(\d+(?:\.\d+)?)%$/u.exec(text);
  if (share !== null) return () => ({ share: Number(share[1]) / 100 });
  const length = positive(text);
  return length && ((em) => ({ points: length(em) }));
}

const colorNames: Readonly<Record<string, string>> = { black: '#000000', white: '#ffffff', red: '#ff0000' };

/** `#rrggbb`, `#rgb`, black, white, red. */
export function color(text: string): string | undefined {
  if (/^#[\da-f]{6}$/iu.test(text)) return text.toLowerCase();
  const short = /^#([\da-f])([\da-f])([\da-f])$/iu.exec(text);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toLowerCase();
  return colorNames[text];
}

const lineStyles = ['solid', 'dashed', 'thick-thin', 'thin-thick'] as const;

/** `0.5pt solid #c00`; `none` gives null, what is no line gives undefined. */
export function lineOf(text: string): ((em: number) => Line) | null | undefined {
  if (text === 'none' || text === '0') return null;
  const [width = '', style = 'solid', tint = 'black', more] = text.split(/\s+/u);
  const thickness = positive(width);
  const kind = lineStyles.find((name) => name === style);
  const shade = color(tint);
  if (thickness === undefined || kind === undefined || shade === undefined || more !== undefined) {
    return undefined;
  }
  return (em) => ({ width: thickness(em), style: kind, color: shade });
}
