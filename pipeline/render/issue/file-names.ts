/** Where a paper lies below `papers/`, under names that every file system takes. */
import type { Applicant } from '#schemas/records/declared.ts';
import type { AnyDocument } from '#templates/define.ts';

/** Long enough for any person and office, short enough for the paths of Windows. */
const LONGEST = 60;

/** Whom a copy is about, as far as its place says so. */
export interface About {
  readonly applicant?: Applicant | undefined;
  readonly employer?: string | undefined;
}

/** `单位/评审委托书`, `申报人/A001-龚䶮/退回补正通知`, `公示/某公司-公示`: without its ending. */
export function placeOf(
  { name, subject, audience }: Pick<AnyDocument, 'name' | 'subject' | 'audience'>,
  { applicant, employer }: About,
): string {
  const isPublic = audience === 'public';
  if (subject === 'applicant' && applicant !== undefined) {
    const who = fileName(`${applicant.id}-${applicant.name ?? ''}`);
    return isPublic ? `公示/${who}-${fileName(name)}` : `申报人/${who}/${fileName(name)}`;
  }
  const folder = isPublic ? '公示' : subject === 'season' ? '年度' : '单位';
  return employer === undefined
    ? `${folder}/${fileName(name)}`
    : `${folder}/${fileName(`${employer}-${name}`)}`;
}

/** The places, each once: two employers may differ only in signs that files cannot carry. */
export function distinct(places: readonly string[]): string[] {
  const used = new Set<string>();
  return places.map((place) => {
    let free = place;
    for (let count = 2; used.has(free.toLowerCase()); count++) free = `${place}-${count}`;
    used.add(free.toLowerCase());
    return free;
  });
}

/** Without signs that a system forbids or hides, and not so long that a path breaks. */
export function fileName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{C}]/gu, '_')
    .replace(/\s+/gu, ' ')
    .trim();
  const short = [...plain].slice(0, LONGEST).join('');
  return short.replace(/[. ]+$/u, '').replace(/^\.+/u, '_') || '_';
}
