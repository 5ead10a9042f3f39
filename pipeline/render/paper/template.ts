/** A document's template, checked when it is loaded, so that only its values can still be wrong. */
import Handlebars from 'handlebars';
import { helpers } from '#templates/helpers.ts';
import type { AnyDocument } from '#templates/define.ts';
import { fault, type Place } from './faults.ts';
import { checkHandlebars, parseHandlebars } from './handlebars/check.ts';
import { blockHelpers } from './handlebars/block-helpers.ts';
import { checkClasses, instrument, type SourceFile } from './instrument.ts';
import { placeAttribute, parseMarkup } from './markup/parse.ts';
import { elementsOf, type Element } from './markup/tree.ts';
import { cascade, type Cascade } from './style/cascade.ts';
import { parseSheet } from './style/sheet.ts';
import type { PageStyle } from './style/style.ts';

export interface TemplateSource {
  readonly body: SourceFile;
  /** The common sheet first, then the document's own. */
  readonly sheets: readonly SourceFile[];
  /** By name: `{{> signature}}`. */
  readonly partials: ReadonlyMap<string, SourceFile>;
}

export interface Template {
  readonly cascade: Cascade;
  /** The style sheets as they were read, for the browser. */
  readonly css: string;
  /** The tree for these values; throws T_TEMPLATE. */
  readonly fill: (view: object) => Element;
}

/** Throws T_TEMPLATE with the place of the first thing that is not in the subset. */
export function loadTemplate(
  document: Pick<AnyDocument, 'fields' | 'paper'>,
  source: TemplateSource,
): Template {
  const sheets = source.sheets.map(({ file, text }) => parseSheet(file, text));
  const styles = cascade(sheets);
  const files = [source.body, ...source.partials.values()];
  const engine = Handlebars.create();
  for (const [name, help] of Object.entries(helpers)) engine.registerHelper(name, help);
  for (const [name, help] of Object.entries(blockHelpers)) engine.registerHelper(name, help);
  const programs = new Map([...source.partials].map(([name, file]) => [name, parseHandlebars(file)]));
  checkHandlebars(source.body, { fields: document.fields, partials: programs });
  for (const [name, file] of source.partials) {
    const { text } = instrument(file, { index: files.indexOf(file), isPartial: true, cascade: styles });
    engine.registerPartial(name, engine.compile(text, compileOptions));
  }
  const { text, tree } = instrument(source.body, { index: 0, isPartial: false, cascade: styles });
  const compiled = engine.compile<object>(text, compileOptions);
  checkPaper(document, { styles, tree, sheet: source.sheets.at(-1) });
  return {
    cascade: styles,
    css: sheets.map((sheet) => sheet.text).join('\n'),
    fill: (view) => parseFilled(apply(compiled, view, source.body), files, styles),
  };
}

const compileOptions = {
  strict: true,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(
    [...Object.keys(helpers), ...Object.keys(blockHelpers)].map((name) => [name, true]),
  ),
};

function apply(compiled: (view: object) => string, view: object, { file }: SourceFile): string {
  try {
    return compiled(view);
  } catch (error) {
    // Only where the values do not fit the view that the template was checked against.
    const { lineNumber = 1, message } = error as Error & { readonly lineNumber?: number };
    throw fault('syntax', { what: message }, { file, line: lineNumber, column: 1 });
  }
}

function parseFilled(html: string, files: readonly SourceFile[], styles: Cascade): Element {
  const first: Place = { file: files[0]?.file ?? '', line: 1, column: 1 };
  // A loop repeats the same few places a thousand times.
  const known = new Map<string, Place>();
  const placeOf = (mark: string): Place => {
    const [index, line, column] = mark.split(':').map(Number);
    const file = files[index ?? -1]?.file ?? first.file;
    const place = { file, line: line ?? 1, column: column ?? 1 };
    known.set(mark, place);
    return place;
  };
  return parseMarkup(html, {
    placeOf: () => first,
    onStart: (tag, place) => {
      checkClasses(tag, styles, place);
    },
    placeOfTag: (attributes) => {
      const mark = attributes[placeAttribute];
      return mark === undefined ? undefined : (known.get(mark) ?? placeOf(mark));
    },
  });
}

/** The sheet that the definition promises and the one that the style sheet sets must be the same. */
function checkPaper(
  { paper }: Pick<AnyDocument, 'paper'>,
  {
    styles,
    tree,
    sheet,
  }: { readonly styles: Cascade; readonly tree: Element; readonly sheet: SourceFile | undefined },
): void {
  const place = { file: sheet?.file ?? tree.place.file, line: 1, column: 1 };
  const [first] = elementsOf(tree);
  const section = first?.name === 'section' ? first : undefined;
  const node =
    section === undefined ? styles.root : styles.root.child('section', section.attributes['class']);
  const page = styles.page(node.box.page, section?.place ?? place);
  const found = nameOf(page);
  const wanted = `${paper.size} ${paper.orientation}`;
  if (found !== wanted) throw fault('paper', { found, wanted }, place);
}

/** `A4 landscape`. */
function nameOf({ width, height }: PageStyle): string {
  // The short side of A4 is 595 points, that of A3 842.
  const size = Math.min(width, height) > 700 ? 'A3' : 'A4';
  return `${size} ${width > height ? 'landscape' : 'portrait'}`;
}
