/** The tree of a paper's elements. */
import type { Place } from '../faults.ts';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | Text)[];
  /** Where its start tag stands in the template. */
  readonly place: Place;
}

export interface Text {
  readonly text: string;
  readonly place: Place;
}

export function isElement(node: Element | Text): node is Element {
  return 'name' in node;
}

/** Its children that are elements. */
export function elementsOf(node: Element): readonly Element[] {
  return node.children.filter((child) => isElement(child));
}

/** The text of an element and everything in it, as it would be spoken. */
export function textOf(node: Element | Text): string {
  if (!isElement(node)) return node.text;
  return node.name === 'br' ? ' ' : node.children.map((child) => textOf(child)).join('');
}
