/** Qualitative conditions: all of, any of, k of several; each met, not met, or open (domain.md §3.5). */
import { childrenOf, type PointCondition } from '#schemas/cycles/point-table.ts';
import type { Ground } from './claims.ts';
import { placeInWindow } from './days.ts';
import type { ScoredItem } from './facts.ts';
import { fieldNames, holding } from './predicate.ts';

export type ConditionVerdict = 'met' | 'notMet' | 'open';

export interface JudgedCondition {
  readonly code: string;
  readonly parent?: string;
  readonly label: string;
  readonly verdict: ConditionVerdict;
  /** What was counted, in Chinese. */
  readonly account: string;
  /** What to ask; none unless open. */
  readonly questions: readonly string[];
}

type Has = Extract<PointCondition, { kind: 'has' }>;

/** Whether an item counts for a condition, and what to ask where that is not known. */
function fits(
  condition: Has,
  item: ScoredItem,
  { context }: Ground,
): { readonly holds: boolean | undefined; readonly question: string } {
  const { holds, missing } = holding(condition.where, item.facts);
  const relevant = condition.relevance ? (context.relevance?.get(item.key) ?? item.relevant) : true;
  const inside = condition.window ? placeInWindow(item.date, context).isInside : true;
  const all = [holds, relevant, inside];
  if (all.includes(false)) return { holds: false, question: '' };
  const unclear = [
    ...(holds === undefined ? [`${fieldNames(item.source, missing)}是什么`] : []),
    ...(relevant === undefined ? ['是否与申报专业相关'] : []),
    ...(inside === undefined ? ['是否在有效期内'] : []),
  ];
  return {
    holds: unclear.length === 0 ? true : undefined,
    question: `${item.title}：${unclear.join('、')}？`,
  };
}

type Judgement = Pick<JudgedCondition, 'verdict' | 'account' | 'questions'>;

/** `sure` of the wanted are there, `perhaps` more might be. */
function byNumber(wanted: number, sure: number, perhaps: number): ConditionVerdict {
  if (sure >= wanted) return 'met';
  return sure + perhaps >= wanted ? 'open' : 'notMet';
}

function judgeHas(condition: Has, ground: Ground): Judgement {
  const judged = ground.items(condition.source).map((item) => fits(condition, item, ground));
  const sure = judged.filter(({ holds }) => holds === true).length;
  const open = judged.filter(({ holds }) => holds === undefined);
  const verdict = byNumber(condition.atLeast, sure, open.length);
  return {
    verdict,
    account: `要求 ${condition.atLeast} 项，符合 ${sure} 项${open.length === 0 ? '' : `，待定 ${open.length} 项`}`,
    questions: verdict === 'open' ? open.map(({ question }) => question) : [],
  };
}

/** Judges every condition of the table, parts before wholes, in the table's order. */
export function judgeConditions(ground: Ground): readonly JudgedCondition[] {
  const { conditions } = ground.table;
  const known = new Map<string, Judgement>();
  const judge = (condition: PointCondition): Judgement => {
    const before = known.get(condition.code);
    if (before !== undefined) return before;
    const judgement = judgeOne(condition);
    known.set(condition.code, judgement);
    return judgement;
  };
  const judgeOne = (condition: PointCondition): Judgement => {
    if (condition.kind === 'has') return judgeHas(condition, ground);
    if (condition.kind === 'ask') {
      return { verdict: 'open', account: '须由人判断', questions: [condition.question] };
    }
    const parts = childrenOf(conditions, condition.code).map(judge);
    const wanted = { allOf: parts.length, anyOf: 1, kOf: condition.kind === 'kOf' ? condition.k : 0 }[
      condition.kind
    ];
    const met = parts.filter(({ verdict }) => verdict === 'met').length;
    const open = parts.filter(({ verdict }) => verdict === 'open');
    const verdict = byNumber(wanted, met, open.length);
    return {
      verdict,
      account: `${parts.length} 项中要求 ${wanted} 项，满足 ${met} 项`,
      questions: verdict === 'open' ? open.flatMap(({ questions }) => questions) : [],
    };
  };
  return conditions.map((condition) => ({
    code: condition.code,
    ...(condition.parent === undefined ? {} : { parent: condition.parent }),
    label: condition.label,
    ...judge(condition),
  }));
}
