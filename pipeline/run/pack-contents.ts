/** What goes into each pack of a result folder, and in which order. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PackContent, PackItem, PackSection } from '../pack/index.ts';
import type { PackFiles } from '../render/index.ts';
import { documentTypeNames, documentTypes } from '#schemas/document-types.ts';
import type { RunRecord } from '#schemas/records/record.ts';
import type { Results } from '#schemas/records/results.ts';

/** One pack to be bound. */
export interface PackPlan {
  /** Below `packs/`, without volume and ending. */
  readonly place: string;
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
  const { submission, applicants } = record;
  const issuer = submission.unit.name;
  const facts = [
    { label: '推荐单位', value: issuer },
    { label: '报送编号', value: `${submission.id}（第${submission.revision}次报送）` },
  ];
  const papers = (own: readonly { readonly name: string; readonly title: string }[]): PlannedItem[] =>
    own.map(({ name, title }) => ({ title, files: [`papers/${name}`] }));
  const people = applicants.map(({ id, name = '', employer }): PackPlan => ({
    place: `申报人/${files.folderOf({ id, name })}`,
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
  const folder = `pages/${applicant ?? '_unit'}/`;
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
  return left.size === 0 ? items : [...items, { title: '其他材料', files: [...left.values()] }];
}

/** Reads what is planned. */
export async function readSections(folder: string, { sections }: PackPlan): Promise<PackSection[]> {
  const read = (name: string): Promise<Buffer> => readFile(path.join(folder, ...name.split('/')));
  return Promise.all(
    sections.map(async ({ title, items }) => ({
      title,
      items: await Promise.all(
        items.map(async (item): Promise<PackItem> => {
          const bytes = await Promise.all(item.files.map(read));
          const [pdf] = bytes;
          const isPaper = item.files[0]?.endsWith('.pdf') === true;
          return { title: item.title, pages: isPaper && pdf ? { pdf } : { images: bytes } };
        }),
      ),
    })),
  );
}
