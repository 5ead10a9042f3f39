/** From a template and its values to a printable paper. */
import { trouble } from '#pipeline/core/errors.ts';
import type { Face } from '../fonts/face.ts';
import type { FontSet } from '../fonts/font-set.ts';
import { composePages } from './layout/compose.ts';
import type { Page } from './layout/page.ts';
import type { Element } from './markup/tree.ts';
import { pictureSize } from './pdf/pictures.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { characterMaker } from './text/characters.ts';
import type { Template } from './template.ts';

export interface PaperOptions {
  readonly fonts: FontSet;
  readonly title: string;
  readonly author: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly watermark?: string | undefined;
  /** JPEG or PNG by the name that `<img src>` gives. */
  readonly pictures?: ReadonlyMap<string, Uint8Array> | undefined;
}

export interface RenderedPaper {
  readonly pdf: Buffer;
  readonly pageCount: number;
  /** Characters that the role's own font lacks, and the font that printed them. */
  readonly borrowed: ReadonlyMap<string, string>;
}

export interface LaidOutPaper {
  readonly pages: readonly Page[];
  readonly borrowed: ReadonlyMap<string, Face>;
}

/** Throws T_TEMPLATE where something cannot be placed, T_GLYPH naming every character no font has. */
export function layOut(
  template: Template,
  body: Element,
  options: Pick<PaperOptions, 'fonts' | 'pictures'>,
): LaidOutPaper {
  const maker = characterMaker(options.fonts);
  const pages = composePages(body, {
    cascade: template.cascade,
    maker,
    picture: (name) => {
      const bytes = options.pictures?.get(name);
      return bytes && pictureSize(bytes);
    },
  });
  const missing = [...maker.missing];
  if (missing.length > 0) {
    const codes = missing.map(
      (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
    );
    throw trouble('T_GLYPH', { characters: missing.join(''), codes: codes.join(' ') });
  }
  return { pages, borrowed: maker.borrowed };
}

/** Equal values give equal bytes. */
export async function renderPaper(
  template: Template,
  view: object,
  options: PaperOptions,
): Promise<RenderedPaper> {
  const { pages, borrowed } = layOut(template, template.fill(view), options);
  const pdf = await writePdf(pages, {
    ...options,
    watermark: options.watermark,
    pictures: options.pictures ?? new Map<string, Uint8Array>(),
  });
  return {
    pdf,
    pageCount: pages.length,
    borrowed: new Map([...borrowed].map(([character, face]) => [character, face.name])),
  };
}
