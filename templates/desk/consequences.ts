/** What a decision leads to, in a few words on its button, and the usual reasons to give for it. */
import type { Finding } from '#schemas/records/results.ts';
import { subjectKind, type SubjectKind } from '../finding-view/decision-words.ts';
import type { Action } from './view.ts';

type Subject = Pick<Finding, 'path' | 'severity'>;

/** Of what each kind of finding clears it, once a person has found it in order. */
const cleared: Readonly<Record<SubjectKind, string>> = {
  value: '要写理由',
  rule: '要写理由',
  evidence: '要写理由，不再要求',
  papers: '要写理由',
};

/** What the button's own word does not say: at most eleven characters, its width at 1366 × 768. */
export function consequencesOf({ path, severity }: Subject): Readonly<Record<Action, string>> {
  const kind = subjectKind(path);
  const upheld = severity === 'block' ? '问题成立，仍然阻断' : '问题成立，记入结果';
  return {
    'accept-found': kind === 'value' ? '文书和规则用它' : upheld,
    'accept-declared': cleared[kind],
    return: '写进通知',
    ask: '仍待处理',
  };
}

const elsewhere = ['单位已书面说明', '已在官方网站核验'] as const;

/** Reasons to find no fault; chosen by number, so the commonest come first. */
const usual: Readonly<Record<SubjectKind, readonly string[]>> = {
  value: ['扫描件与申报一致，是机器误读', '已查看原件，申报无误', ...elsewhere],
  rule: ['材料上的内容符合规定，是机器误读', '已查看原件，符合规定', ...elsewhere],
  evidence: ['材料在其他文件里，已找到', '按规定不需要这份材料', ...elsewhere],
  papers: ['两份材料实际一致，是机器误读', '已查看原件，不影响评审', ...elsewhere],
};

/** Of a value that could not be read nobody misread anything. */
const notRead = '扫描件与申报一致，机器没有读出';

export function usualReasons({ path, verdict }: Pick<Finding, 'path' | 'verdict'>): readonly string[] {
  const reasons = usual[subjectKind(path)];
  return verdict === 'unreadable' && subjectKind(path) === 'value' ? [notRead, ...reasons.slice(1)] : reasons;
}

/** What is usually said to a unit beside the problem itself, which the notice names anyhow. */
export const usualReturns: readonly string[] = [
  '请更正申报内容后重新报送',
  '请补交清晰的扫描件',
  '请补交缺少的材料',
  '请提供原件核对',
];

/** One reason for many alike: the problem stands, there is none, or the unit is to mend it. */
export function bulkReasons(path: string): readonly string[] {
  const kind = subjectKind(path);
  const standing = kind === 'value' ? '以扫描件为准' : '已查看原件，问题属实';
  return [standing, ...usual[kind].slice(1), '请单位更正后重新报送'];
}
