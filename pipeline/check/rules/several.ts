/** A rule that asks for several things at once. */
import type { Severity } from '#schemas/records/results.ts';
import { ask, broken, pass, type Ruling } from './define.ts';

const heaviness: Readonly<Record<Severity, number>> = { inform: 0, warn: 1, block: 2 };

/** The heaviest; undefined (the rule's own) where one of them leaves it to the rule. */
function heaviest(rulings: readonly Ruling[]): Severity | undefined {
  const all = rulings.map(({ severity }) => severity);
  return all.reduce((a, b) =>
    a === undefined || b === undefined ? undefined : heaviness[a] >= heaviness[b] ? a : b,
  );
}

/**
 * What the parts come to together: a breach before a question, a question before what is kept. The
 * reasons of the same kind are joined; where all is kept the first reason stands.
 */
export function together(parts: readonly Ruling[], rest: Omit<Ruling, 'verdict' | 'reason'>): Ruling {
  for (const [verdict, make] of [
    ['violation', broken],
    ['question', ask],
  ] as const) {
    const these = parts.filter((part) => part.verdict === verdict);
    if (these.length === 0) continue;
    const severity = heaviest(these);
    const reason = these.map((part) => part.reason).join('；');
    return make(reason, { ...rest, ...(severity && { severity }) });
  }
  const kept = parts.find(({ verdict }) => verdict === 'pass');
  return kept ? pass(kept.reason, rest) : ask('没有可以核对的内容，请人工核对', rest);
}
