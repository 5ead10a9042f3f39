/** A pack's own pages by the paper engine: only there is Chinese text set and its fonts embedded soundly. */
import type { DrawnFront, DrawFront } from '#schemas/records/pack.ts';
import type { FontSettings } from '#schemas/settings.ts';
import { packFront } from '#templates/pack/front/definition.ts';
import { fontSet } from '../fonts/font-set.ts';
import { layOut } from '../paper/render-paper.ts';
import { loadTemplate } from '../paper/template.ts';
import { readTemplate } from '../paper/template-files.ts';

/** Loads the template once; throws T_TEMPLATE, and T_GLYPH when drawing. */
export function frontDrawer(settings: FontSettings): DrawFront {
  const template = loadTemplate(packFront, readTemplate(packFront.id));
  const fonts = fontSet(settings);
  return async (parts, { title, issuer, date, mark }): Promise<DrawnFront> => {
    const laidOut = parts.map((part) => layOut(template, template.fill(packFront.viewOf(part)), { fonts }));
    const { writePdf } = await import('../paper/pdf/write-pdf.ts');
    const pdf = await writePdf(
      laidOut.flatMap(({ pages }) => pages),
      { fonts, title, author: issuer, date, watermark: mark, pictures: new Map() },
    );
    return { pdf, counts: laidOut.map(({ pages }) => pages.length) };
  };
}
