/** What goes into each pack of a result folder, and in which order. */
import { sha256 } from '../core/blob-store.ts';
import type { PackContent } from '../pack/index.ts';
import type { PackFiles } from '../render/index.ts';
import { documentTypeNames, documentTypes } from '#schemas/document-types.ts';
import { printedHead } from '#schemas/log-head.ts';
import type { RunRecord } from '#schemas/records/record.ts';
import type { Results } from '#schemas/records/results.ts';
import type { StoredPack } from './pack-tasks.ts';
import { pagesFolder, papersFolder } from './result-folder.ts';

/** One pack to be bound. */
export interface PackPlan {
  /** Below `packs/`, without volume and ending. */
  readonly place: string;
  /** The applicant's number, or `_unit`. */
  readonly owner: string;
  readonly cover: PackContent['cover'];
  readonly sections: readonly { readonly title: string; readonly items: readonly PlannedItem[] }[];
}

interface PlannedItem {
  readonly title: string;
  /** Below the result folder: one PDF of our own, or page images. */
  readonly files: readonly string[];
}

interface Given {
  readonly record: RunRecord;
  readonly results: Results;
  readonly files: PackFiles;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A pack an applicant and one of the unit; those without anything to bind are left out. */
export function planPacks({ record, results, files, today }: Given): PackPlan[] {
  const { submission, applicants, decisionHead } = record;
  const issuer = submission.unit.name;
  const facts = [
    { label: '推荐单位', value: issuer },
    { label: '报送编号', value: `${submission.id}（第${submission.revision}次报送）` },
    ...(decisionHead === undefined ? [] : [{ label: '决定日志', value: printedHead(decisionHead) }]),
  ];
  const papers = (own: readonly { readonly name: string; readonly title: string }[]): PlannedItem[] =>
    own.map(({ name, title }) => ({ title, files: [`${papersFolder}${name}`] }));
  const people = applicants.map(({ id, name = '', employer }): PackPlan => ({
    place: `申报人/${files.folderOf({ id, name })}`,
    owner: id,
    cover: {
      ...{ title: '专业技术资格申报材料', issuer, date: today },
      lines: [
        { label: '姓名', value: name },
        { label: '申报编号', value: id },
        { label: '工作单位', value: employer?.name ?? '' },
        ...facts,
      ],
    },
    sections: [
      { title: '申报文书', items: papers(files.applicants.get(id) ?? []) },
      { title: '证明材料', items: scansOf(id, results) },
    ],
  }));
  const unit: PackPlan = {
    place: '单位/单位材料',
    owner: '_unit',
    cover: {
      ...{ title: '专业技术资格评审报送材料', issuer, date: today },
      lines: [...facts, { label: '申报人数', value: `${applicants.length}人` }],
    },
    sections: [
      { title: '报送文书', items: papers(files.unit) },
      { title: '公示', items: papers(files.notices) },
      { title: '单位证明材料', items: scansOf(null, results) },
    ],
  };
  return [...people, unit]
    .map((plan) => ({ ...plan, sections: plan.sections.filter(({ items }) => items.length > 0) }))
    .filter(({ sections }) => sections.length > 0);
}

/** Scanned pages by kind of document, each once; those in no document come last. */
function scansOf(applicant: string | null, { documents, files }: Results): PlannedItem[] {
  const folder = `${pagesFolder}${applicant ?? '_unit'}/`;
  const own = files.flatMap(({ file, pages }) =>
    pages
      .filter(({ image }) => image.startsWith(folder))
      .map(({ page, image }) => ({ key: `${file}#${page}`, image })),
  );
  const left = new Map(own.map(({ key, image }) => [key, image]));
  const take = (key: string): string[] => {
    const image = left.get(key);
    left.delete(key);
    return image === undefined ? [] : [image];
  };
  const rankOf = ({ type }: Results['documents'][number]): number => documentTypeNames.indexOf(type);
  const items = documents
    .filter((document) => document.applicant === applicant && document.type !== 'unknown')
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map(({ type, parts }) => ({
      title: documentTypes[type].zh,
      files: parts.flatMap(({ file, page }) => take(`${file}#${page}`)),
    }))
    .filter((item) => item.files.length > 0);
  const named = numbered(items);
  return left.size === 0 ? named : [...named, { title: '其他材料', files: [...left.values()] }];
}

/** Names are numbers where several papers of one kind follow: 毕业证书（1）, 毕业证书（2）. */
function numbered(items: readonly PlannedItem[]): PlannedItem[] {
  const counts = Map.groupBy(items, ({ title }) => title);
  return items.map((item) => {
    const same = counts.get(item.title) ?? [];
    return same.length < 2 ? item : { ...item, title: `${item.title}（${same.indexOf(item) + 1}）` };
  });
}

/** The plan with the blobs of its files, and a code for each section that names nobody. */
export function storedPack(
  { owner, cover, sections }: PackPlan,
  {
    submission,
    blobOf,
  }: { readonly submission: RunRecord['submission']; readonly blobOf: (name: string) => string },
): StoredPack {
  return {
    cover,
    sections: sections.map(({ title, items }, index) => {
      const stored = items.map(({ title: name, files }) => ({
        ...{ title: name, blobs: files.map(blobOf) },
        isPaper: files[0]?.endsWith('.pdf') === true,
      }));
      const contents = sha256(JSON.stringify(stored.map(({ blobs }) => blobs))).slice(0, CODE_LENGTH);
      const { id, revision } = submission;
      return { title, code: `PINGSHEN:${id}/${revision}/${owner}/${index + 1}#${contents}`, items: stored };
    }),
  };
}

/** Hexadecimal places of the hash: enough to tell papers of an office apart. */
const CODE_LENGTH = 16;
