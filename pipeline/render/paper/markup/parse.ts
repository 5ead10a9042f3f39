/** HTML to a tree, checked against the subset: first the template with its values still open, later the filled one. */
import { fault, type Place } from '../faults.ts';
import { attributeValues, elements, mayStandIn, type Content, type ElementKind } from './elements.ts';
import { decodeEntities } from './entities.ts';
import { blockClose, blockElse, blockOpen, hasMarks } from './marks.ts';
import { scan, type StartTag } from './scan.ts';
import { isElement, type Element, type Text } from './tree.ts';

export interface ParseOptions {
  /** Where an offset of the HTML is in the template. */
  readonly placeOf: (offset: number) => Place;
  /** The place that a filled start tag carries; absent while the template itself is checked. */
  readonly placeOfTag?: (attributes: Readonly<Record<string, string>>) => Place | undefined;
  /** A partial may begin with any element. */
  readonly isPartial?: boolean;
  /** Told of every start tag. */
  readonly onStart?: (tag: StartTag, place: Place) => void;
}

/** An element under construction. */
interface Open {
  readonly name: string;
  readonly kind: Pick<ElementKind, 'content'>;
  readonly attributes: Readonly<Record<string, string>>;
  readonly place: Place;
  readonly children: (Element | Text)[];
}

/** Carries the places of the template through Handlebars. */
export const placeAttribute = 'data-at';
const rootName = 'body';

/** The tree below a root called `body`. Throws T_TEMPLATE naming the place of what is wrong. */
export function parseMarkup(html: string, options: ParseOptions): Element {
  const parser = new Parser(html, options);
  return parser.run();
}

class Parser {
  readonly html: string;
  readonly options: ParseOptions;
  readonly stack: Open[];
  /** The elements in which conditions and loops began. */
  readonly blocks: Open[] = [];

  constructor(html: string, options: ParseOptions) {
    this.html = html;
    this.options = options;
    const root = { name: rootName, kind: { content: 'blocks' } as const, attributes: {}, children: [] };
    this.stack = [{ ...root, place: options.placeOf(0) }];
  }

  get top(): Open {
    const top = this.stack.at(-1);
    if (top === undefined) throw new RangeError('the root was closed');
    return top;
  }

  run(): Element {
    for (const token of scan(this.html, this.options.placeOf)) {
      if (token.kind === 'text') this.text(token.text, token.start);
      else if (token.kind === 'start') this.start(token);
      else this.end(token.name, token.start);
    }
    const { top } = this;
    if (this.stack.length > 1) throw fault('unclosed', { name: top.name }, top.place);
    if (this.blocks.length > 0) throw fault('balance', {}, top.place);
    return finish(top);
  }

  placeOf(offset: number): Place {
    return this.options.placeOfTag === undefined ? this.options.placeOf(offset) : this.top.place;
  }

  start(tag: StartTag): void {
    const { name } = tag;
    const kind = elements[name];
    const place = this.options.placeOfTag?.(tag.attributes) ?? this.placeOf(tag.start);
    if (kind === undefined) throw fault('element', { name }, place);
    // Only a filled template carries places; one that is written by hand would lie.
    if (this.options.placeOfTag === undefined && placeAttribute in tag.attributes) {
      throw fault('attribute', { element: name, name: placeAttribute }, place);
    }
    this.checkNesting(name, kind, place);
    this.options.onStart?.(tag, place);
    const attributes = checkAttributes(tag, kind, place);
    const open: Open = { name, kind, attributes, place, children: [] };
    if (kind.isVoid === true) {
      this.top.children.push(finish(open));
      return;
    }
    if (tag.isSelfClosing) throw fault('syntax', { what: `<${name}/>` }, place);
    this.stack.push(open);
  }

  checkNesting(name: string, { role }: ElementKind, place: Place): void {
    const { top } = this;
    if (top.name === rootName && (role === 'section' || this.options.isPartial === true)) return;
    const isNested = name === 'table' && this.stack.some((open) => open.name === 'table');
    const isFooterInside = name === 'footer' && top.name !== rootName && top.name !== 'section';
    if (mayStandIn(role, top.kind.content) && !isNested && !isFooterInside) return;
    throw fault('inside', { name, parent: top.name }, place);
  }

  end(name: string, offset: number): void {
    const open = this.top;
    if (open.name !== name || this.stack.length === 1) {
      const isOpen = this.stack.some((other) => other.name === name);
      if (isOpen && this.stack.length > 1) throw fault('unclosed', { name: open.name }, open.place);
      throw fault('stray', { name }, this.placeOf(offset));
    }
    this.stack.pop();
    this.top.children.push(finish(open));
  }

  text(raw: string, offset: number): void {
    const isTemplate = this.options.placeOfTag === undefined;
    const text = isTemplate ? this.takeBlocks(raw, offset) : raw;
    const place = (): Place => this.placeOf(offset + (/\S/u.exec(raw)?.index ?? 0));
    if (!/[^ \t\r\n]/u.test(text)) {
      if (takesWords(this.top.kind.content)) this.top.children.push({ text, place: this.top.place });
      return;
    }
    const { content } = this.top.kind;
    const isFree = this.options.isPartial === true && this.top.name === rootName;
    if (!takesWords(content) && !isFree) {
      throw fault('text', { text: text.trim().slice(0, 20), parent: this.top.name }, place());
    }
    const decoded = decodeEntities(text, (name) => fault('entity', { name }, place()));
    this.top.children.push({ text: decoded, place: this.top.place });
  }

  /** Checks that conditions and loops hold whole elements, and takes their marks out. */
  takeBlocks(text: string, offset: number): string {
    if (!hasMarks(text)) return text;
    for (const [index, mark] of [...text.matchAll(/[\ue000-\ue002]/gu)].map(
      (m) => [m.index, m[0]] as const,
    )) {
      if (mark === blockOpen) this.blocks.push(this.top);
      const begun = mark === blockClose ? this.blocks.pop() : this.blocks.at(-1);
      if (begun !== this.top) throw fault('balance', {}, this.placeOf(offset + index));
    }
    return text.replaceAll(blockOpen, '').replaceAll(blockElse, '').replaceAll(blockClose, '');
  }
}

function takesWords(content: Content): boolean {
  return content === 'words' || content === 'either';
}

function checkAttributes(tag: StartTag, kind: ElementKind, place: Place): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  for (const [name, raw] of Object.entries(tag.attributes)) {
    if (name === placeAttribute) continue;
    if (!kind.attributes.includes(name)) throw fault('attribute', { element: tag.name, name }, place);
    const value = decodeEntities(raw, (reference) => fault('entity', { name: reference }, place));
    const isOpen = hasMarks(value);
    if (!isOpen && attributeValues[name]?.test(value.trim()) === false) {
      throw fault('value', { name, value }, place);
    }
    kept[name] = value.trim();
  }
  return kept;
}

/** Blocks stand alone or words stand alone; blanks between blocks are no words. */
function finish({ name, kind, attributes, place, children }: Open): Element {
  if (kind.content !== 'either') return { name, attributes, place, children };
  const isBlock = (node: Element | Text): boolean => isElement(node) && elements[node.name]?.role === 'block';
  if (!children.some(isBlock)) return { name, attributes, place, children };
  const isBlank = (node: Element | Text): boolean => !isElement(node) && !/[^ \t\r\n]/u.test(node.text);
  const rest = children.filter((node) => !isBlank(node));
  if (!rest.every(isBlock)) throw fault('mixed', { parent: name }, place);
  return { name, attributes, place, children: rest };
}
