/** The score sheet (R75): handed in, and its total is the sum of its lines and what was declared. */
import { toHundredths } from '#schemas/values/points.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import {
  ask,
  broken,
  butFor,
  fieldPlace,
  papersOf,
  pass,
  type ApplicantFacts,
  type ApplicantJudge,
  type Place,
  type Ruling,
} from './define.ts';

/** The sum of the lines read from the sheet; undefined where none could be read. */
function lineSum({ fields }: ExtractedDocument): number | undefined {
  const value = fields['lines']?.value;
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const points = value.map((line: { readonly points?: unknown }) => Number(line.points));
  return points.some(Number.isNaN) ? undefined : points.reduce((sum, one) => sum + toHundredths(one), 0);
}

function totalOf({ fields }: ExtractedDocument): number | undefined {
  const value = fields['total']?.value;
  return typeof value === 'number' ? toHundredths(value) : undefined;
}

const words = (whole: number | undefined): string => (whole === undefined ? '没有读出' : String(whole / 100));

/** What is printed on the sheet, against the declared total. Misread lines accuse nobody: a person looks. */
function sheetRuling(sheet: ExtractedDocument, declared: number): Ruling {
  const [total, sum] = [totalOf(sheet), lineSum(sheet)];
  const steps = [`申报 ${words(declared)}，打分表合计 ${words(total)}，打分表各项之和 ${words(sum)}`];
  const rest = { steps, evidence: [fieldPlace(sheet, 'total'), fieldPlace(sheet, 'lines')] };
  if (total === undefined || sum === undefined)
    return ask('打分表的合计或各项没有读全，请核对合计是否等于各项之和', rest);
  if (total !== declared)
    return ask(`自评总分申报 ${words(declared)}，打分表上读作 ${words(total)}，请核对`, rest);
  return sum === total
    ? pass(`打分表合计 ${words(total)}，等于各项之和，与申报一致`, rest)
    : ask(`打分表合计 ${words(total)}，读出的各项之和 ${words(sum)}，请核对`, rest);
}

/** Where the sheet says its total: what a declared total that does not add up is held against. */
export const totalPlaces = (facts: ApplicantFacts): Place[] =>
  papersOf(facts, 'scoreSheet').map((sheet) => fieldPlace(sheet, 'total'));

/** R75 */
export const scoreSheet: ApplicantJudge = (facts) => {
  const { scores = [], selfScore } = facts.applicant;
  if (selfScore === undefined) return ask('没有申报自评总分，请补填并上传评审打分表');
  const sum = scores.reduce((all, { points = 0 }) => all + toHundredths(points), 0);
  if (scores.length > 0 && sum !== toHundredths(selfScore))
    return broken(`自评总分 ${selfScore} 与各项之和 ${words(sum)} 不相等`, {
      declared: selfScore,
      found: sum / 100,
      evidence: totalPlaces(facts),
    });
  const [sheet] = papersOf(facts, 'scoreSheet');
  if (sheet) return sheetRuling(sheet, toHundredths(selfScore));
  const keeps = `申报的自评总分 ${selfScore}`;
  return butFor('scoreSheet', { wants: '没有看到评审打分表，请补交', keeps }, { facts });
};
