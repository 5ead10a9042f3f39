/** The files of a document's template, read afresh each time: a clerk may just have changed them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { trouble } from '#pipeline/core/errors.ts';
import type { SourceFile } from './instrument.ts';
import type { TemplateSource } from './template.ts';

/** The folder that comes with the program. */
export const templateFolder = path.resolve(import.meta.dirname, '../../../templates');

/** Reads `<folder>/<id>/`, the common `style.css` and the partials; throws S_READ. */
export function readTemplate(id: string, folder: string = templateFolder): TemplateSource {
  const read = (...parts: string[]): SourceFile => {
    const place = path.join(folder, ...parts);
    try {
      const text = readFileSync(place, 'utf8')
        .replace(/^\ufeff/u, '')
        .replaceAll('\r\n', '\n');
      return { file: ['templates', ...parts].join('/'), text };
    } catch (error) {
      throw trouble('S_READ', { path: place, what: (error as NodeJS.ErrnoException).code ?? '' }, error);
    }
  };
  const hasOwnSheet = existsSync(path.join(folder, id, 'style.css'));
  const partials = readdirSync(path.join(folder, 'partials'))
    .filter((name) => name.endsWith('.hbs'))
    .sort();
  return {
    body: read(id, 'body.hbs'),
    sheets: [read('style.css'), ...(hasOwnSheet ? [read(id, 'style.css')] : [])],
    partials: new Map(partials.map((name) => [name.slice(0, -4), read('partials', name)])),
  };
}

/** A template as bytes that may travel: equal files give equal text. */
export function sourceToJson({ body, sheets, partials }: TemplateSource): string {
  return JSON.stringify({ body, sheets, partials: [...partials] });
}

/** What {@link sourceToJson} wrote. */
export function sourceFromJson(json: string): TemplateSource {
  const { partials, ...rest } = JSON.parse(json) as Omit<TemplateSource, 'partials'> & {
    readonly partials: readonly (readonly [string, SourceFile])[];
  };
  return { ...rest, partials: new Map(partials) };
}

/** The made-up values that a document is shown with: `sample.json`, or the file given. */
export function readValues(id: string, file: string | undefined): unknown {
  const place = file ?? path.join(templateFolder, id, 'sample.json');
  let text: string;
  try {
    text = readFileSync(place, 'utf8').replace(/^\ufeff/u, '');
  } catch (error) {
    throw trouble('S_READ', { path: place, what: (error as NodeJS.ErrnoException).code ?? '' }, error);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw trouble('T_VALUES', { name: id, where: place, what: (error as Error).message }, error);
  }
}

/** The pictures that a document is shown with, by the names its `sample.json` gives them; none for most. */
export function readPictures(id: string, folder: string = templateFolder): ReadonlyMap<string, Uint8Array> {
  const names = readdirSync(path.join(folder, id)).filter((name) => /\.(?:jpg|png)$/u.test(name));
  return new Map(names.sort().map((name) => [name, readFileSync(path.join(folder, id, name))]));
}
