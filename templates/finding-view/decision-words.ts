/** What a decision is called: taking a value, or finding about a rule, a missing paper, a contradiction. */
import { isDeclaredPath } from '#schemas/records/declared-path.ts';
import type { Language } from '#schemas/path-names.ts';
import type { Finding } from '#schemas/records/results.ts';
import { displayValue } from './display-value.ts';

type Action = NonNullable<Finding['decision']>['action'];
/** A declared value, a rule, a missing paper, papers that contradict each other. */
export type SubjectKind = 'value' | 'rule' | 'evidence' | 'papers';

/** Chinese, English. */
type Words = readonly [zh: string, en: string];

const same: Readonly<Pick<Record<Action, Words>, 'return' | 'ask'>> = {
  return: ['退回补正', 'return to unit'],
  ask: ['请人核实', 'ask someone'],
};

const wordsOf: Readonly<Record<SubjectKind, Readonly<Record<Action, Words>>>> = {
  value: {
    'accept-found': ['采用识别值', 'accept value read'],
    'accept-declared': ['采用申报值', 'accept declared value'],
    ...same,
  },
  rule: {
    'accept-found': ['认定不符合', 'found broken'],
    'accept-declared': ['认定符合', 'found kept'],
    ...same,
  },
  evidence: {
    'accept-found': ['确认缺少', 'confirm missing'],
    'accept-declared': ['认可，不必补交', 'not needed'],
    ...same,
  },
  papers: {
    'accept-found': ['确认不一致', 'confirm contradiction'],
    'accept-declared': ['认可，不影响', 'accept as harmless'],
    ...same,
  },
};

/** What a finding is about, as far as decisions differ by it. */
export function subjectKind(path: string): SubjectKind {
  if (path.startsWith('rules.')) return 'rule';
  if (path.startsWith('evidence.')) return 'evidence';
  return isDeclaredPath(path) ? 'value' : 'papers';
}

/** 采用识别值, 认定符合 … by what the finding is about. */
export function actionWord(path: string, action: Action, language: Language = 'zh'): string {
  return wordsOf[subjectKind(path)][action][language === 'zh' ? 0 : 1];
}

/** The same of a decision that was made; a value that neither was declared nor read is named. */
export function decisionWord(
  { path, found, decision }: Pick<Finding, 'path' | 'found' | 'decision'>,
  language: Language = 'zh',
): string {
  if (decision === undefined) return '';
  const { action, value } = decision;
  if (!isOwnValue({ path, found, decision })) return actionWord(path, action, language);
  const taken = displayValue(value, language);
  return language === 'zh' ? `改为“${taken}”` : `changed to “${taken}”`;
}

/** Whether a person put in a value that was not read: typed from the scan. */
export function isOwnValue({ path, found, decision }: Pick<Finding, 'path' | 'found' | 'decision'>): boolean {
  if (decision?.action !== 'accept-found' || !isDeclaredPath(path)) return false;
  const taken = displayValue(decision.value, 'zh');
  return taken !== '' && taken !== displayValue(found, 'zh');
}
