/** The score as the office's own table gives it, for the rules of points (R9, R14). */
import { engineerSince } from '#schemas/cycles/tenure.ts';
import { formatPoints, type Hundredths } from '#schemas/values/points.ts';
import { scoreApplicant, type ApplicantScore, type EvidenceFile } from '../scoring/index.ts';
import type { ApplicantFacts } from './define.ts';

/**
 * The score recomputed from the evidence; undefined where the cycle has no table, or only the
 * sample that comes with the program: nobody is judged by points that are made up.
 */
export function recomputed(facts: ApplicantFacts): ApplicantScore | undefined {
  const { points, applicant, cycle, own } = facts;
  if (points === undefined || points.sample) return undefined;
  const evidence = new Map<string, EvidenceFile>();
  for (const { type, parts } of own) {
    for (const { file } of parts) {
      const types = evidence.get(file)?.types ?? [];
      evidence.set(file, { usable: true, types: [...types, type] });
    }
  }
  return scoreApplicant(points, applicant, {
    engineerSince: engineerSince(applicant, cycle),
    cutOff: cycle.cutOff,
    windowStart: cycle.evidenceWindow.from,
    borderDays: cycle.evidenceWindow.borderDays,
    evidence,
  });
}

/** Why no table was applied, for `explain`. */
export const tableNote = ({ points }: ApplicantFacts): string[] => {
  if (points === undefined) return ['本周期没有评分表（points.json），未重新计分'];
  return points.sample ? ['评分表是示例，不是正式标准，未按它重新计分；录入正式标准后再计'] : [];
};

const rangeWords = ({ least, most }: { readonly least: Hundredths; readonly most: Hundredths }): string =>
  least === most ? formatPoints(least) : `${formatPoints(least)} 至 ${formatPoints(most)}`;

/** Line by line: declared, recomputed and why; then the total. */
export function scoreSteps({ table, lines, total, questions }: ApplicantScore): string[] {
  const own = lines.filter(({ declared, recomputed: range }) => (declared ?? 0) > 0 || range.most > 0);
  return [
    `评分表：${table.label}（${table.version}）`,
    ...own.flatMap(({ code, label, declared, recomputed: range, items }) => [
      `${code} ${label}：申报 ${formatPoints(declared ?? (0 as Hundredths))}，按材料 ${rangeWords(range)}`,
      ...items.map(({ title, reason, points }) => `　${title}：${rangeWords(points)}，${reason}`),
    ]),
    `合计：按材料 ${rangeWords(total)} 分，分数线 ${formatPoints(total.threshold)} 分`,
    ...questions,
  ];
}

/** Lines whose declared points are more than evidence can give, whatever persons may answer. */
export const overclaimed = ({ lines }: ApplicantScore): string[] =>
  lines.flatMap(({ code, label, declared, recomputed: range, agreement }) =>
    agreement === 'differs' && (declared ?? 0) > range.most
      ? [
          `${code} ${label}申报 ${formatPoints(declared ?? (0 as Hundredths))} 分，按材料最多 ${formatPoints(range.most)} 分`,
        ]
      : [],
  );
