/** What may be decided about a finding, and what each decision is called there. */
import { declaredValue, isDeclaredPath } from '#schemas/records/declared-path.ts';
import type { Finding } from '#schemas/records/results.ts';
import type { Action } from '#templates/desk/view.ts';
import { actionWord } from '#templates/finding-view/decision-words.ts';

/**
 * A value can only be taken from the scan where one was read that the declaration can hold; where
 * there is no value (a rule, a missing paper) what was found can be confirmed.
 */
export function actionsOf({ verdict, declared, found, path }: Finding): Action[] {
  const taken = declaredValue(path, found);
  const isRead = verdict === 'mismatch' || (verdict === 'unreadable' && taken !== declared);
  const mayTake = isDeclaredPath(path) ? isRead && taken !== undefined : verdict !== 'match';
  return [...(mayTake ? (['accept-found'] as const) : []), 'accept-declared', 'return', 'ask'];
}

/** 采用识别值, 认定符合, 确认缺少 … */
export function labelsOf({ path }: Finding): Readonly<Record<Action, string>> {
  return {
    'accept-found': actionWord(path, 'accept-found'),
    'accept-declared': actionWord(path, 'accept-declared'),
    return: actionWord(path, 'return'),
    ask: actionWord(path, 'ask'),
  };
}
