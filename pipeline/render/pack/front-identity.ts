/** What a pack's own pages depend on besides their words: a result is kept under it. */
import { packFront } from '#templates/pack/front/definition.ts';
import type { FontSettings } from '#schemas/settings.ts';
import { fontFiles } from '../fonts/font-set.ts';
import { readTemplate, sourceToJson } from '../paper/template-files.ts';

/** The template as it stands now, and the fonts that are there. */
export function frontIdentity(fonts: FontSettings): readonly string[] {
  return [sourceToJson(readTemplate(packFront.id)), ...fontFiles(fonts)];
}
