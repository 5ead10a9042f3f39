/** A pack's own pages by the paper engine: only there is Chinese text set and its fonts embedded soundly. */
import type { DrawnFront, DrawFront, FrontPart } from '#schemas/records/pack.ts';
import type { FontSettings } from '#schemas/settings.ts';
import { packFront } from '#templates/pack/front/definition.ts';
import { fontSet, type FontSet } from '../fonts/font-set.ts';
import { layOut } from '../paper/render-paper.ts';
import { loadTemplate } from '../paper/template.ts';
import { readTemplate } from '../paper/template-files.ts';
import { drawQrCode } from './qr-code.ts';

/** Loads the template once; throws T_TEMPLATE, and T_GLYPH when drawing. */
export function frontDrawer(settings: FontSettings): DrawFront {
  const template = loadTemplate(packFront, readTemplate(packFront.id));
  const fonts = fontSet(settings);
  return async (parts, { title, issuer, date, mark }): Promise<DrawnFront> => {
    const pictures = await drawCodes(parts);
    const laidOut = parts.map((part) =>
      layOut(template, template.fill(packFront.viewOf(legible(part, fonts))), { fonts, pictures }),
    );
    const { writePdf } = await import('../paper/pdf/write-pdf.ts');
    const pdf = await writePdf(
      laidOut.flatMap(({ pages }) => pages),
      { fonts, title, author: issuer, date, watermark: mark, pictures },
    );
    return { pdf, counts: laidOut.map(({ pages }) => pages.length) };
  };
}

/** Names of files are anybody's: what no font has is shown as a box, and is no reason to bind nothing. */
function legible(part: FrontPart, fonts: FontSet): FrontPart {
  const plain = (text: string): string =>
    Array.from(text, (sign) => (fonts.faceFor('song', sign.codePointAt(0) ?? 0) ? sign : '□')).join('');
  const { contents = [], numbers = [] } = part;
  return {
    ...part,
    contents: contents.map((each) => ({
      ...each,
      unread: each.unread.map(({ file, reason }) => ({ file: plain(file), reason: plain(reason) })),
    })),
    numbers: numbers.map((each) => ({ ...each, note: plain(each.note) })),
  };
}

/** The QR codes of the dividers, by the words that the template calls them. */
async function drawCodes(parts: readonly FrontPart[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const all = parts.flatMap(({ dividers = [] }) => dividers).filter(({ code }) => code !== '');
  const drawn = all.map(async ({ code, picture }) => [picture, await drawQrCode(code)] as const);
  return new Map(await Promise.all(drawn));
}
