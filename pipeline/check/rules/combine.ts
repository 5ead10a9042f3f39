/** One ruling made of several: of years, months, certificates that each keep or break the same rule. */
import { severities, type Severity } from '#schemas/records/results.ts';
import { ask, pass, unconcerned, type Ruling } from './define.ts';

/** What weighs more hides what weighs less: one broken year breaks the rule. */
const weightiest: readonly Ruling['verdict'][] = ['violation', 'question', 'pass', 'none'];

/** The heaviest severity, where every part has one of its own; otherwise the rule's. */
function severityOf(parts: readonly Ruling[]): Severity | undefined {
  const given = parts.map(({ severity }) => severity);
  return given.includes(undefined) ? undefined : severities.find((one) => given.includes(one));
}

const firstReason = ([first]: readonly Ruling[]): string | undefined => first?.reason;

/**
 * The weightiest verdict of the parts, with the reasons of all parts that came to it and the steps of
 * all. `whenKept` is said where the rule is kept, the first part's reason unless given; the evidence that
 * speaks against it comes first.
 */
export function combine(parts: readonly Ruling[], whenKept?: string): Ruling {
  const verdict = weightiest.find((one) => parts.some((part) => part.verdict === one));
  const deciding = parts.filter((part) => part.verdict === verdict);
  const others = parts.filter((part) => part.verdict !== verdict);
  const steps = [...new Set(parts.flatMap((part) => part.steps ?? []))];
  const evidence = [...deciding, ...others].flatMap((part) => part.evidence ?? []);
  if (verdict === undefined || verdict === 'none')
    return unconcerned(firstReason(deciding) ?? whenKept ?? '');
  if (verdict === 'pass') return pass(whenKept ?? firstReason(deciding) ?? '', { steps, evidence });
  const severity = severityOf(deciding);
  const reason = [...new Set(deciding.map((part) => part.reason))].join('；');
  const restsOn = deciding.map((part) => part.restsOn ?? []);
  return {
    ...{ verdict, reason, steps, evidence },
    ...(severity && { severity }),
    // A part that asks for something else is still to be asked.
    ...(restsOn.every(({ length }) => length > 0) && { restsOn: [...new Set(restsOn.flat())] }),
  };
}

/** A ruling that rests on declared values: a question where papers contradict them. */
export const unlessContradicted = (ruling: Ruling, paths: readonly string[]): Ruling =>
  paths.length === 0 || ruling.verdict === 'question' || ruling.verdict === 'none'
    ? ruling
    : ask(`${ruling.reason}，但所依据的申报内容与材料不一致，请先核对`, {
        ...restOf(ruling),
        restsOn: paths,
      });

function restOf({ steps, evidence }: Ruling): Pick<Ruling, 'steps' | 'evidence'> {
  return { ...(steps && { steps }), ...(evidence && { evidence }) };
}
