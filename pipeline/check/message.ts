/** What a finding says to people, in one sentence each. ID numbers are masked: messages go into lists. */
import { documentTypes, type DocumentType } from '#schemas/document-types.ts';
import { pathName } from '#schemas/path-names.ts';
import { maskResidentIds } from '#schemas/values/resident-id.ts';
import type { Verdict } from '#schemas/records/results.ts';

export interface Told {
  readonly path: string;
  readonly verdict: Verdict;
  readonly declared?: unknown;
  readonly found?: unknown;
  readonly type?: DocumentType;
  /** What kept us from reading it, where that was no matter of the paper. */
  readonly why?: string;
}

function show(value: unknown): string {
  if (Array.isArray(value)) return value.map(show).join('、');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What was read, without certainty; a reader would wonder at the same value twice. */
function readAs(declared: unknown, found: unknown): string {
  if (found === undefined) return '';
  return show(found) === show(declared) ? '，读得相同但没有把握' : `，读得“${show(found)}”`;
}

/** The Chinese sentence of a finding. */
export function messageOf({ path, verdict, declared, found, type, why }: Told): string {
  const what = pathName(path);
  const paper = type ? `《${documentTypes[type].zh}》` : '材料';
  const sentences: Readonly<Record<Verdict, string>> = {
    match: `${what}与${paper}一致：${show(declared)}`,
    mismatch: `${what}与${paper}不一致：申报“${show(declared)}”，材料“${show(found)}”，请核对原件`,
    unreadable: `${what}无法可靠识别：申报“${show(declared)}”${readAs(declared, found)}，请人工核对${paper}${why === undefined ? '' : `。原因：${why}`}`,
    missing: path.startsWith('evidence.')
      ? `缺少${what.replace(/^.*·/u, '')}，请补交`
      : `${what}没有可供核对的材料：申报“${show(declared)}”`,
    violation: `${what}不符合规定`,
  };
  // A diploma number has eighteen digits too and is shown: its differing digit is the message.
  return path.includes('certificateNo') ? sentences[verdict] : maskResidentIds(sentences[verdict]);
}
