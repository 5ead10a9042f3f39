/** What goes into each pack of a result folder, and in which order. */
import { sha256 } from '../core/blob-store.ts';
import type { PackContent } from '../pack/index.ts';
import type { PackFiles } from '../render/index.ts';
import { printedHead } from '#schemas/log-head.ts';
import type { RunRecord } from '#schemas/records/record.ts';
import type { Results } from '#schemas/records/results.ts';
import { scansOf, unreadOf, type PlannedItem } from './pack-scans.ts';
import type { StoredPack } from './pack-tasks.ts';
import { papersFolder } from './result-folder.ts';

/** One pack to be bound. */
export interface PackPlan {
  /** Below `packs/`, without volume and ending. */
  readonly place: string;
  /** The applicant's number, or `_unit`. */
  readonly owner: string;
  readonly cover: PackContent['cover'];
  readonly sections: readonly { readonly title: string; readonly items: readonly PlannedItem[] }[];
  readonly unread: PackContent['unread'];
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
    unread: unreadOf(id, { results, applicants }),
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
    unread: unreadOf(null, { results, applicants }),
  };
  return [...people, unit]
    .map((plan) => ({ ...plan, sections: plan.sections.filter(({ items }) => items.length > 0) }))
    .filter(({ sections }) => sections.length > 0);
}

/** The plan with the blobs of its files, and a code for each section that names nobody. */
export function storedPack(
  { owner, cover, sections, unread }: PackPlan,
  {
    submission,
    blobOf,
  }: { readonly submission: RunRecord['submission']; readonly blobOf: (name: string) => string },
): StoredPack {
  return {
    ...{ cover, unread },
    sections: sections.map(({ title, items }, index) => {
      const stored = items.map(({ files, ...item }) => ({
        ...{ ...item, blobs: files.map(blobOf) },
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
