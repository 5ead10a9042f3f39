/** Checks a template's elements with its values still open, and lets each start tag carry its place. */
import type { Cascade } from './style/cascade.ts';
import { fault, placeAt, type Place } from './faults.ts';
import { hasMarks, withMarks } from './markup/marks.ts';
import { parseMarkup, placeAttribute } from './markup/parse.ts';
import type { Element } from './markup/tree.ts';
import type { StartTag } from './markup/scan.ts';

export interface SourceFile {
  /** As messages name it. */
  readonly file: string;
  readonly text: string;
}

interface InstrumentOptions {
  /** Number of the file among those of the template. */
  readonly index: number;
  readonly isPartial: boolean;
  readonly cascade: Cascade;
}

export interface Instrumented {
  /** The source for Handlebars. */
  readonly text: string;
  /** The tree with its values still open. */
  readonly tree: Element;
}

/** Throws T_TEMPLATE. */
export function instrument({ file, text }: SourceFile, options: InstrumentOptions): Instrumented {
  const foreign = /[\ufffc\ue000-\ue002]/u.exec(text);
  if (foreign !== null) throw fault('syntax', { what: foreign[0] }, placeAt(file, text, foreign.index));
  const marked = withMarks(text);
  const additions: { readonly at: number; readonly text: string }[] = [];
  const tree = parseMarkup(marked, {
    isPartial: options.isPartial,
    placeOf: (offset) => placeAt(file, text, offset),
    onStart: (tag, place) => {
      checkClasses(tag, options.cascade, place);
      const { line, column } = place;
      additions.push({ at: tag.nameEnd, text: ` ${placeAttribute}="${options.index}:${line}:${column}"` });
    },
  });
  let [instrumented, done] = ['', 0];
  for (const addition of additions) {
    instrumented += text.slice(done, addition.at) + addition.text;
    done = addition.at;
  }
  return { text: instrumented + text.slice(done), tree };
}

/** A class that no sheet knows is a slip of the pen. */
export function checkClasses({ attributes }: StartTag, { hasClass }: Cascade, place: Place): void {
  const value = attributes['class'];
  if (value === undefined || hasMarks(value)) return;
  for (const name of value.split(/\s+/u)) {
    if (name !== '' && !hasClass(name)) throw fault('class', { name }, place);
  }
}
