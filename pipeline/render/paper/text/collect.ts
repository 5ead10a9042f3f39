/** The words of a paragraph as one list of characters, blanks reduced as HTML reduces them. */
import { isElement, type Element, type Text } from '../markup/tree.ts';
import type { StyleNode } from '../style/cascade.ts';
import type { TextStyle } from '../style/style.ts';
import type { Character, CharacterMaker } from './characters.ts';

/** Characters of the children of `element`, whose own style is `node`. */
export function collect(element: Element, node: StyleNode, maker: CharacterMaker): Character[] {
  const collector = new Collector(maker, node.paragraph.whiteSpace === 'pre-line');
  for (const child of element.children) collector.add(child, node);
  return collector.finish();
}

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u;
/** ⼀ and its like look the same as 一 and are not meant. */
const kangxi = /[\u2f00-\u2fd5]/gu;
/** Marks without width or meaning on paper that come along when text is copied. */
const invisible = /[\ufeff\u200b\u00ad]/gu;

class Collector {
  readonly maker: CharacterMaker;
  readonly keepsLines: boolean;
  readonly characters: Character[] = [];
  /** A blank that waits for what follows it. */
  blank: { readonly style: TextStyle; readonly hasLineEnd: boolean } | undefined;

  constructor(maker: CharacterMaker, keepsLines: boolean) {
    this.maker = maker;
    this.keepsLines = keepsLines;
  }

  add(child: Element | Text, node: StyleNode): void {
    if (!isElement(child)) {
      this.text(child.text, node.text);
      return;
    }
    const style = node.child(child.name, child.attributes['class']);
    if (child.name === 'br') this.lineEnd(style.text);
    else if (child.name === 'tick-box') this.tickBox(child, style.text);
    else {
      for (const inner of child.children) this.add(inner, style);
      if (style.text.isWhole) this.endWhole();
    }
  }

  /** What stays on one line ends here: the next may begin another one. */
  endWhole(): void {
    const last = this.characters.pop();
    if (last !== undefined) this.characters.push({ ...last, endsWhole: true });
  }

  text(raw: string, style: TextStyle): void {
    const text = raw.replace(invisible, '').replace(kangxi, (radical) => radical.normalize('NFKC'));
    for (const piece of text.split(/([ \t\r\n]+)/u)) {
      if (piece === '') continue;
      if (/^[ \t\r\n]/u.test(piece)) this.blanks(piece, style);
      else for (const character of piece) this.put(character, style);
    }
  }

  blanks(piece: string, style: TextStyle): void {
    const hasLineEnd = piece.includes('\n');
    if (this.keepsLines && hasLineEnd) {
      this.lineEnd(style);
      return;
    }
    this.blank ??= { style, hasLineEnd };
  }

  put(character: string, style: TextStyle): void {
    this.settleBlank(character);
    this.characters.push(this.maker.of(character, style));
  }

  /** A line end of the template between Chinese characters is no blank; one at the start is none either. */
  settleBlank(next: string): void {
    const { blank } = this;
    this.blank = undefined;
    const before = this.characters.at(-1);
    if (blank === undefined || before === undefined || before.isLineEnd === true) return;
    if (blank.hasLineEnd && (wide.test(before.text) || wide.test(next))) return;
    this.characters.push(this.maker.of(' ', blank.style));
  }

  lineEnd(style: TextStyle): void {
    this.blank = undefined;
    this.characters.push(this.maker.lineEnd(style));
  }

  tickBox(element: Element, style: TextStyle): void {
    this.settleBlank('□');
    const isTicked = ['yes', 'true'].includes(element.attributes['ticked'] ?? '');
    this.characters.push(this.maker.box({ kind: 'tick-box', isTicked }, style));
  }

  finish(): Character[] {
    return this.characters;
  }
}
