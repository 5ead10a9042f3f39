/**
 * Which style an element has. Elements of the same name and classes in the same surroundings look
 * the same, so each such place in the tree is worked out once: a roster has thousands of cells and
 * a few dozen places.
 */
import { fault, type Place } from '../faults.ts';
import { draftFrom, initialStyle, type Draft, type Factors } from './draft.ts';
import { initialPage } from './page-properties.ts';
import { matches, type Styled } from './selector.ts';
import type { Rule, Sheet } from './sheet.ts';
import type { PageStyle, Style } from './style.ts';

/** A place in the tree: what stands there, and how it looks. */
export interface StyleNode extends Styled, Style, Factors {
  readonly parent: StyleNode | undefined;
  /** Of an element of that name and classes inside this one. */
  child(name: string, classes: string | undefined): StyleNode;
}

export interface Cascade {
  readonly root: StyleNode;
  /** Throws T_TEMPLATE where no `@page` has that name. */
  page(name: string | undefined, place: Place): PageStyle;
  readonly hasClass: (name: string) => boolean;
}

/** Later sheets win over earlier ones where their selectors weigh the same. */
export function cascade(sheets: readonly Sheet[]): Cascade {
  const rules = sheets.flatMap((sheet) => sheet.rules);
  const ordered = [...rules].sort((a, b) => a.selector.weight - b.selector.weight);
  const pages = sheets.flatMap((sheet) => sheet.pages);
  const known = new Set(
    rules.flatMap(({ selector }) => selector.compounds.flatMap(({ classes }) => classes)),
  );
  return {
    root: makeNode({ name: 'body', classes: [], parent: undefined }, ordered),
    hasClass: (name) => known.has(name),
    page: (name = '', place) => {
      if (name !== '' && !pages.some((rule) => rule.name === name)) throw fault('page', { name }, place);
      const draft = { ...initialPage, name };
      for (const rule of pages) {
        if (rule.name === '' || rule.name === name) for (const set of rule.setters) set(draft);
      }
      return draft;
    },
  };
}

interface Node extends Styled {
  readonly parent: StyleNode | undefined;
}

function makeNode(styled: Node, rules: readonly Rule[]): StyleNode {
  const style = computeStyle(styled, rules);
  const children = new Map<string, StyleNode>();
  const node: StyleNode = {
    ...styled,
    ...style,
    child: (name, classes = '') => {
      const key = `${name}|${classes}`;
      const known = children.get(key);
      if (known !== undefined) return known;
      const list = classes === '' ? [] : classes.split(/ +/u);
      const made = makeNode({ name, classes: list, parent: node }, rules);
      children.set(key, made);
      return made;
    },
  };
  return node;
}

function computeStyle(styled: Node, rules: readonly Rule[]): Style & Factors {
  const draft = draftFrom(styled.parent ?? initialStyle);
  const own = rules.filter(({ selector }) => matches(selector, styled));
  // A size in ems is a multiple of the parent's size, whichever rule wins.
  const parentSize = draft.text.fontSize;
  for (const set of own.flatMap(({ fontSize }) => fontSize)) {
    const size = { ...draft, text: { ...draft.text, fontSize: parentSize } };
    set(size);
    draft.text.fontSize = size.text.fontSize;
  }
  for (const set of own.flatMap(({ setters }) => setters)) set(draft);
  applyFactors(draft);
  return draft;
}

/** An indent of two characters is two steps of the grid, not two squares. */
function applyFactors({ text, paragraph, lineFactor, indentFactor }: Draft): void {
  if (lineFactor !== undefined) text.lineHeight = lineFactor * text.fontSize;
  if (indentFactor !== undefined) paragraph.textIndent = indentFactor * (text.fontSize + text.letterSpacing);
}
