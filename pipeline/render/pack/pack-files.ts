/** Which finished papers go into whose pack, in the order in which the documents are listed. */
import type { Applicant } from '#schemas/records/declared.ts';
import { documents } from '#templates/index.ts';
import { fileName } from '../issue/file-names.ts';

/** A finished paper below `papers/`. */
export interface FiledPaper {
  readonly name: string;
  /** As its line in the contents: 退回补正通知. */
  readonly title: string;
}

export interface PackFiles {
  /** By applicant: 申报人/<编号>-<姓名>/. */
  readonly applicants: ReadonlyMap<string, readonly FiledPaper[]>;
  /** 单位/. */
  readonly unit: readonly FiledPaper[];
  /** 公示/. */
  readonly notices: readonly FiledPaper[];
  /** Name of the applicant's folder, and of his pack. */
  readonly folderOf: (applicant: Pick<Applicant, 'id' | 'name'>) => string;
}

/** Sorts PDFs by their names below `papers/`; other files are for other uses. */
export function packFiles(
  names: readonly string[],
  applicants: readonly Pick<Applicant, 'id' | 'name'>[],
): PackFiles {
  const folderOf = ({ id, name = '' }: Pick<Applicant, 'id' | 'name'>): string => fileName(`${id}-${name}`);
  const within = (folder: string): FiledPaper[] =>
    names
      .filter((name) => name.startsWith(`${folder}/`) && name.endsWith('.pdf'))
      .map((name) => ({ name, title: titleOf(name.slice(folder.length + 1, -'.pdf'.length)) }))
      .sort((a, b) => rankOf(a.title) - rankOf(b.title) || (a.name < b.name ? -1 : 1));
  return {
    applicants: new Map(applicants.map((one) => [one.id, within(`申报人/${folderOf(one)}`)])),
    unit: within('单位'),
    notices: within('公示'),
    folderOf,
  };
}

/** `某公司-单位公示` is 单位公示（某公司） in the contents; a number that told two such files apart stays. */
function titleOf(place: string): string {
  const kinds = documents.map(({ name }) => fileName(name)).filter((name) => place.includes(`-${name}`));
  const [kind] = kinds.sort((a, b) => b.length - a.length);
  if (kind === undefined) return place;
  const at = place.lastIndexOf(`-${kind}`);
  return `${kind}（${place.slice(0, at)}${place.slice(at + kind.length + 1)}）`;
}

/** What no document is called comes last. */
function rankOf(title: string): number {
  const rank = documents.findIndex(({ name }) => title.includes(fileName(name)));
  return rank < 0 ? documents.length : rank;
}
