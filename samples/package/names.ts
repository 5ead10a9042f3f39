/** File names as phones, scanners, chat programs and tidy or untidy people give them. */
import type { Random } from '#samples/people/random.ts';
import type { Bundle } from '#samples/dossier/dossier.ts';
import { documentTypes, type DocumentType } from '#schemas/document-types.ts';

export type NameStyle = 'camera' | 'scanner' | 'chat' | 'tidy';

const folders: Readonly<Record<Bundle, string>> = {
  identity: '1.身份证',
  education: '2.学历学位',
  title: '3.资格与聘任',
  insurance: '4.社保',
  hours: '5.继续教育',
  paper: '6.论文著作',
  achievement: '7.业绩',
  forms: '8.其他',
  unit: '',
};

/** Gives each file of one applicant a name that no other has. */
export interface NameGiver {
  give(what: { readonly type: DocumentType; readonly bundle: Bundle }, extension: string): string;
}

function stem(style: NameStyle, state: { random: Random; count: number }, type: DocumentType): string {
  const { random, count } = state;
  switch (style) {
    case 'camera':
      return `IMG_${String(4800 + count)}`;
    case 'scanner':
      return `扫描件_${String(count).padStart(4, '0')}`;
    case 'chat':
      return `微信图片_20200915${String(100_000 + count * 37 + random.integer(0, 20))}`;
    case 'tidy':
      return documentTypes[type].zh.replaceAll(/[()/、]/gu, '');
  }
}

function folderOf(style: NameStyle, random: Random, bundle: Bundle): string {
  if (bundle === 'unit') return '';
  if (style === 'tidy') return `${folders[bundle]}/`;
  return random.chance(0.15) ? '新建文件夹/' : '';
}

export function createNameGiver(random: Random): NameGiver {
  const style = random.pick(['camera', 'camera', 'scanner', 'chat', 'tidy'] as const);
  const taken = new Set<string>();
  const start = random.integer(1, 90);
  return {
    give: ({ type, bundle }, extension) => {
      const own = extension === 'jpg' || style === 'tidy' || style === 'scanner' ? style : 'scanner';
      const base = folderOf(style, random, bundle) + stem(own, { random, count: start + taken.size }, type);
      let name = `${base}.${extension}`;
      for (let copy = 2; taken.has(name); copy++) name = `${base}(${String(copy)}).${extension}`;
      taken.add(name);
      return name;
    },
  };
}
