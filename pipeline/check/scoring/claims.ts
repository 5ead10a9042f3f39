/** Which items a row may count: what was claimed, proven, relevant and in time; and why others not. */
import type { PointSourceName } from '#schemas/cycles/point-fields.ts';
import type { ItemNode, PointTable, ScoredNode } from '#schemas/cycles/point-table.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { documentTypes } from '#schemas/document-types.ts';
import type { ScoringContext } from './context.ts';
import { placeInWindow } from './days.ts';
import type { ScoredItem } from './facts.ts';
import { fieldNames, holding } from './predicate.ts';
import { planOf } from './plan.ts';
import { nothing, type Range } from './range.ts';
import { worthOf } from './worth.ts';

/** Why an item counts, or does not. */
export type ItemStatus =
  | 'counted'
  | 'noEvidence'
  | 'unopened'
  | 'notRelevant'
  | 'outsideWindow'
  | 'usedInGroup'
  | 'overCap'
  | 'notBest'
  | 'otherRow';

/** One item looked at by one row. */
export interface Claim {
  readonly code: string;
  readonly key: string;
  readonly title: string;
  readonly status: ItemStatus;
  /** The range it brings where it counts; what a row that counts items gets is 0 or 1. */
  readonly range: Range;
  readonly reason: string;
  readonly questions: readonly string[];
  readonly isNearBorder: boolean;
  /** Usable files. */
  readonly files: readonly string[];
  /** The item itself may score once in a group; false for the facts of the person. */
  readonly isOneThing: boolean;
}

export interface Ground {
  readonly table: PointTable;
  readonly applicant: Applicant;
  readonly context: ScoringContext;
  readonly items: (source: PointSourceName) => readonly ScoredItem[];
}

/** What a row's own line names as evidence; undefined: nothing was declared for the row. */
function ownEvidence(code: string, { applicant }: Ground): readonly string[] | undefined {
  const lines = (applicant.scores ?? []).filter((line) => line.code === code);
  return lines.length === 0 ? undefined : lines.flatMap(({ evidence = [] }) => evidence);
}

/** What was named as evidence for a row, on its own line or on one above; undefined: nothing declared. */
function declaredEvidence(code: string, ground: Ground): readonly string[] | undefined {
  const own = ownEvidence(code, ground);
  const parent = planOf(ground.table).byCode.get(code)?.parent;
  const above = parent === undefined ? undefined : declaredEvidence(parent, ground);
  return own === undefined ? above : [...new Set([...own, ...(above ?? [])])];
}

function isUsable(path: string, { evidence }: ScoringContext): boolean {
  return evidence.get(path)?.usable === true;
}

/** The files that a row's line names, achievements standing for theirs. */
function filesNamed(names: readonly string[], { applicant }: Ground): readonly string[] {
  const achievements = applicant.achievements ?? [];
  return [
    ...new Set(names.flatMap((name) => achievements.find(({ id }) => id === name)?.evidence ?? [name])),
  ];
}

/** What is found wrong or unclear about an item; a doubt leaves the least at nothing. */
interface Finding {
  readonly status?: ItemStatus;
  readonly reason?: string;
  readonly questions?: readonly string[];
  readonly isNearBorder?: boolean;
}

function proofOf(
  node: ScoredNode & { readonly evidence: ItemNode['evidence'] },
  files: readonly string[],
  ground: Ground,
): Finding {
  const { context } = ground;
  const usable = files.filter((path) => isUsable(path, context));
  if (files.length === 0) return { status: 'noEvidence', reason: '没有佐证材料，不计分' };
  if (usable.length === 0) {
    const isThere = files.some((path) => context.evidence.has(path));
    return isThere
      ? { status: 'unopened', reason: '佐证材料都没有打开，不计分' }
      : { status: 'noEvidence', reason: '所列佐证材料没有报送，不计分' };
  }
  if (usable.length < node.evidence.min) {
    return { status: 'noEvidence', reason: `佐证材料少于 ${node.evidence.min} 份，不计分` };
  }
  return kindOfProof(node, usable, ground);
}

function kindOfProof(
  { evidence, label }: { readonly evidence: ItemNode['evidence']; readonly label: string },
  usable: readonly string[],
  { context }: Ground,
): Finding {
  const fits = usable.some((path) => {
    const types = context.evidence.get(path)?.types;
    return types === undefined || types.some((type) => evidence.types.includes(type));
  });
  if (evidence.types.length === 0 || fits) return {};
  const wanted = evidence.types.map((type) => documentTypes[type].zh).join('或');
  return { questions: [`${label}：没有认出${wanted}，佐证材料能否证明？`] };
}

function relevanceOf(node: ItemNode, item: ScoredItem, { context }: Ground): Finding {
  if (!node.evidence.relevance) return {};
  const relevant = context.relevance?.get(item.key) ?? item.relevant;
  if (relevant === false) return { status: 'notRelevant', reason: '与申报专业无关，不计分' };
  return relevant === true ? {} : { questions: [`${item.title}：是否与申报专业相关？`] };
}

function windowOf(node: ItemNode, item: ScoredItem, { context }: Ground): Finding {
  if (!node.evidence.window) return {};
  const { isInside, isNearBorder } = placeInWindow(item.date, context);
  const date = item.date ?? '日期不明';
  if (isInside === false) {
    return { status: 'outsideWindow', reason: `${date}，不在有效期，不计分`, isNearBorder };
  }
  return isInside === true
    ? { isNearBorder }
    : { questions: [`${item.title}（${date}）：是否在有效期内？`], isNearBorder };
}

function aboutOf(node: ItemNode, item: ScoredItem): Finding {
  const { holds, missing } = holding(node.where, item.facts);
  if (holds === true) return {};
  return { questions: [`${item.title}：${fieldNames(item.source, missing)}不明，是否属于“${node.label}”？`] };
}

function claimOf(node: ItemNode, item: ScoredItem, { files, ground }: Named): Claim {
  const findings = [
    proofOf(node, files, ground),
    relevanceOf(node, item, ground),
    windowOf(node, item, ground),
    aboutOf(node, item),
    unproven(item, files, ground),
  ];
  const refusal = findings.find(({ status }) => status !== undefined);
  const isNearBorder = findings.some((finding) => finding.isNearBorder === true);
  const common = {
    code: node.code,
    key: item.key,
    title: item.title,
    isNearBorder,
    files: files.filter((path) => isUsable(path, ground.context)),
    isOneThing: item.source !== 'applicant',
  };
  if (refusal?.status !== undefined) {
    return { ...common, status: refusal.status, range: nothing, reason: refusal.reason ?? '', questions: [] };
  }
  const worth = worthOf(node, item);
  const doubts = findings.flatMap(({ questions = [] }) => questions);
  const range = doubts.length === 0 ? worth.range : { least: 0, most: worth.range.most };
  return {
    ...common,
    status: 'counted',
    range,
    reason: worth.account,
    questions: [...doubts, ...worth.questions],
  };
}

interface Named {
  readonly files: readonly string[];
  readonly ground: Ground;
}

/** Where it is known which files prove which item, and none of the row's files proves this one. */
function unproven(item: ScoredItem, files: readonly string[], { context: { proofs } }: Ground): Finding {
  if (proofs === undefined || item.files !== undefined || item.source === 'applicant') return {};
  const known = proofs.get(item.key) ?? [];
  return files.some((path) => known.includes(path))
    ? {}
    : { questions: [`${item.title}：没有认出它的佐证材料，所列材料能否证明？`] };
}

/** The files of a row that are about an item: its own, those known to prove it, or all of the row's. */
function filesOf(item: ScoredItem, named: readonly string[], { context }: Ground): readonly string[] {
  if (item.files !== undefined) return item.files;
  const known = context.proofs?.get(item.key) ?? [];
  const both = named.filter((path) => known.includes(path));
  return both.length > 0 ? both : named;
}

/** Whether a line names an achievement, by its id or by one of its files; other items need no name. */
function isNamed(item: ScoredItem, names: readonly string[]): boolean {
  if (item.files === undefined) return true;
  return (
    (item.id !== undefined && names.includes(item.id)) || item.files.some((path) => names.includes(path))
  );
}

/** Files that a line of achievements names and that belong to none: someone must say what they prove. */
function strayFiles(node: ItemNode, ground: Ground): Claim[] {
  if (node.source !== 'achievements') return [];
  const names = new Set(ownEvidence(node.code, ground));
  const achievements = ground.applicant.achievements ?? [];
  const known = new Set(achievements.flatMap(({ id, evidence = [] }) => [id, ...evidence]));
  return [...names]
    .filter((name) => !known.has(name))
    .map((name): Claim => {
      const common = { code: node.code, key: name, title: name, isNearBorder: false, isOneThing: true };
      const proof = proofOf(node, [name], ground);
      if (proof.status !== undefined) {
        const { status, reason = '' } = proof;
        return { ...common, status, range: nothing, reason, questions: [], files: [] };
      }
      const { most } = worthOf(node, { key: name, source: node.source, title: name, facts: {} }).range;
      return {
        ...common,
        status: 'counted',
        range: { least: 0, most },
        reason: '材料未列入业绩',
        questions: [`${name}：材料未列入业绩，证明的是什么、计多少分？`],
        files: [name],
      };
    });
}

/** Every item that a row looks at; none where nothing was declared for the row. */
export function claimsOf(node: ItemNode, ground: Ground): readonly Claim[] {
  const names = declaredEvidence(node.code, ground);
  if (names === undefined) return [];
  const named = filesNamed(names, ground);
  const items = ground
    .items(node.source)
    .filter((item) => isNamed(item, names) && holding(node.where, item.facts).holds !== false);
  return [
    ...items.map((item) => claimOf(node, item, { files: filesOf(item, named, ground), ground })),
    ...strayFiles(node, ground),
  ];
}

/** Whether a row that experts fill has evidence to look at. */
export function expertProof(node: Extract<ScoredNode, { kind: 'expert' }>, ground: Ground): Finding {
  return proofOf(node, filesNamed(declaredEvidence(node.code, ground) ?? [], ground), ground);
}
