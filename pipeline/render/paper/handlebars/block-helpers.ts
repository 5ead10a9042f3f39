/** Loops of our own. */
import type { HelperDelegate } from 'handlebars';

interface Options {
  fn(context: unknown): string;
}

/** `{{#paragraphs text}}<p>{{this}}</p>{{/paragraphs}}`: once for each paragraph of a long text. */
const paragraphs: HelperDelegate = (text: unknown, options: Options): string =>
  String(text)
    .split(/[\r\n]+/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => options.fn(paragraph))
    .join('');

export const blockHelpers = { paragraphs } as const;
