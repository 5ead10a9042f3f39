/** Selectors: `tag`, `.class`, `tag.class`, and descendants of those; nothing else. */
import { elements } from '../markup/elements.ts';

/** What a selector is held against: an element and those around it. */
export interface Styled {
  readonly name: string;
  readonly classes: readonly string[];
  readonly parent: Styled | undefined;
}

interface Compound {
  readonly tag: string | undefined;
  readonly classes: readonly string[];
}

export interface Selector {
  /** From the outermost to the element itself. */
  readonly compounds: readonly Compound[];
  /** Classes count a hundred, tags one. */
  readonly weight: number;
}

const shape = /^([a-z][a-z0-9-]*)?((?:\.[a-z][\w-]*)*)$/u;

/** Undefined where it is outside the subset. */
export function parseSelector(text: string): Selector | undefined {
  const compounds: Compound[] = [];
  for (const part of text.split(/\s+/u)) {
    const match = shape.exec(part);
    const [, tag, dotted = ''] = match ?? [];
    if (match === null || part === '' || (tag !== undefined && tag !== 'body' && !(tag in elements))) {
      return undefined;
    }
    compounds.push({ tag, classes: dotted.split('.').slice(1) });
  }
  const weight = compounds.reduce((sum, { tag, classes }) => {
    return sum + classes.length * 100 + (tag === undefined ? 0 : 1);
  }, 0);
  return { compounds, weight };
}

export function matches({ compounds }: Selector, styled: Styled): boolean {
  const own = compounds.at(-1);
  if (own === undefined || !fits(own, styled)) return false;
  let around = styled.parent;
  for (let index = compounds.length - 2; index >= 0; index--) {
    const wanted = compounds[index];
    while (around !== undefined && wanted !== undefined && !fits(wanted, around)) around = around.parent;
    if (around === undefined) return false;
    around = around.parent;
  }
  return true;
}

function fits({ tag, classes }: Compound, styled: Styled): boolean {
  if (tag !== undefined && tag !== styled.name) return false;
  return classes.every((name) => styled.classes.includes(name));
}
