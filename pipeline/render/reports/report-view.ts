import { printedHead } from '#schemas/log-head.ts';
import { pathName, type Language } from '#schemas/path-names.ts';
import type { Finding, Witness } from '#schemas/records/results.ts';
import type {
  FindingView,
  PlaceView,
  ReportView,
  Segment,
  WitnessView,
} from '#templates/findings-report/view.ts';
import { reportWords } from '#templates/findings-report/words.ts';
import { cutCrops } from './crops.ts';
import { markDifferences, unmarked } from '#templates/finding-view/differences.ts';
import { decisionWord } from '#templates/finding-view/decision-words.ts';
import { displayValue, monthRanges, type MonthRange } from '#templates/finding-view/display-value.ts';
import { fileViews } from './file-views.ts';
import type { ReportInput } from './input.ts';
import { isIdNumber, maskerFor, type Masker } from '#templates/finding-view/masker.ts';
import { inReportOrder } from '#templates/finding-view/order.ts';
import { placeFinder, type Place, type PlaceFinder } from '#templates/finding-view/places.ts';
import { summary } from './summary.ts';

interface Making {
  readonly language: Language;
  readonly masker: Masker;
  readonly find: PlaceFinder;
  readonly names: Readonly<Record<string, string>>;
}

/** Turns a run's results into what the reports show: ordered, named, masked, with pictures. */
export async function reportView(input: ReportInput): Promise<ReportView> {
  const { results, language = 'zh' } = input;
  const masker = maskerFor(input);
  const names = Object.fromEntries(input.people.map(({ id, name }) => [id, masker.text(name)]));
  const making: Making = { language, masker, names, find: placeFinder(results) };
  const ordered = inReportOrder(results.findings);
  const places = new Map(
    ordered.flatMap((finding) => {
      const place = making.find(finding.document, finding.box, finding.path);
      return place ? [[finding, place] as const] : [];
    }),
  );
  const wanted = [...places].filter(([{ verdict }]) => verdict !== 'match' || input.cropsForMatches === true);
  const crops = await cutCrops(
    wanted.map(([, place]) => place),
    input.pageImage,
    input.memory,
  );
  const { rows, counts } = summary(results, names);
  return {
    language,
    unit: masker.text(input.unit),
    submission: results.submission,
    revision: results.revision,
    cycle: results.cycle,
    fingerprint: results.fingerprint,
    ...(input.decisionHead !== undefined && { decisionHead: printedHead(input.decisionHead) }),
    runAt: input.runAt.slice(0, 16).replace('T', ' '),
    findings: ordered.map((finding, index) => {
      const place = places.get(finding);
      const crop = place && crops.get(place);
      return { number: index + 1, ...findingView(finding, making, place), ...(crop && { crop }) };
    }),
    counts,
    applicants: rows.map((row) =>
      row.id === null ? { ...row, name: reportWords(language).unitOwnLong } : row,
    ),
    files: fileViews(results, masker, language),
  };
}

function findingView(
  finding: Finding,
  making: Making,
  place: Place | undefined,
): Omit<FindingView, 'number' | 'crop'> {
  const { language, masker, names } = making;
  const [declared, found] = valuesOf(finding, language);
  const unitName = reportWords(language).unitOwn;
  const { applicant, path, verdict, severity, requirement } = finding;
  return {
    ...{ verdict, severity, applicant, requirement },
    isRule: path.startsWith('rules.'),
    applicantName:
      applicant === null ? unitName : Object.hasOwn(names, applicant) ? (names[applicant] ?? '') : '',
    item: pathName(path, language),
    declared: masker.segments(declared, path),
    found: masker.segments(found, path),
    hiddenDifferences: isIdNumber(path) ? differingPlaces(found) : [],
    ...(place && { kind: place.document.type, place: placeView(place, masker) }),
    ...(!place &&
      path.startsWith('evidence.') && {
        kind: path.slice('evidence.'.length) as NonNullable<FindingView['kind']>,
      }),
    witnesses: finding.witnesses.map((witness) => witnessView(witness, finding, making)),
    message: masker.text(finding.message, path),
    ...(finding.decision && { decision: decisionView(finding, finding.decision, making) }),
  };
}

function valuesOf(finding: Finding, language: Language): readonly [Segment[], Segment[]] {
  const declared = displayValue(finding.declared, language);
  const found = displayValue(finding.found, language);
  const ranges = finding.verdict === 'mismatch' ? monthRanges(finding.found, language) : undefined;
  if (ranges && declared !== '')
    return [markAgainstPayers(declared, ranges), payerSegments(declared, ranges, language)];
  const isCompared = finding.verdict === 'mismatch' && declared !== '' && found !== '';
  return isCompared ? markDifferences(declared, found) : [unmarked(declared), unmarked(found)];
}

/** Only the payers are compared: the months they paid for are not part of the declared value. */
function payerSegments(declared: string, ranges: readonly MonthRange[], language: Language): Segment[] {
  const gap = language === 'zh' ? '；' : '; ';
  return ranges.flatMap(({ span, payer }, index) => [
    ...unmarked(`${index > 0 ? gap : ''}${span} `),
    ...markDifferences(declared, payer)[1],
  ]);
}

function markAgainstPayers(declared: string, ranges: readonly MonthRange[]): Segment[] {
  const other = ranges.find(({ payer }) => payer !== declared);
  return other ? markDifferences(declared, other.payer)[0] : unmarked(declared);
}

/** The places (from 1) of the characters that differ. */
function differingPlaces(segments: readonly Segment[]): number[] {
  let place = 0;
  return segments.flatMap(({ text, differs }) => {
    const from = place;
    place += [...text].length;
    return differs ? Array.from({ length: place - from }, (_, index) => from + index + 1) : [];
  });
}

function witnessView(witness: Witness, finding: Finding, { language, masker, find }: Making): WitnessView {
  const place = find(witness.document, witness.box, finding.path);
  const found = masker.segments(unmarked(displayValue(witness.found, language)), finding.path);
  return {
    verdict: witness.verdict,
    kind: place?.document.type ?? 'unknown',
    found: found.map(({ text }) => text).join(''),
    ...(place && { place: placeView(place, masker) }),
  };
}

function placeView(place: Place, masker: Masker): PlaceView {
  const { file, page, image, document } = place;
  return { kind: document.type, file: masker.text(file), page, ...(image && isOwnPath(image) && { image }) };
}

/** A path inside the result folder: no scheme, no way out. */
function isOwnPath(path: string): boolean {
  return !/^[/\\]|[\\:]|(^|\/)\.\.(\/|$)/.test(path);
}

function decisionView(
  finding: Finding,
  { action, by, at, reason, value }: NonNullable<Finding['decision']>,
  { masker, language }: Making,
): NonNullable<FindingView['decision']> {
  const taken = masker.segments(unmarked(displayValue(value, language)), finding.path);
  const said = taken.map(({ text }) => text).join('');
  return {
    ...{ action, by: masker.text(by), at: at.slice(0, 16).replace('T', ' ') },
    word: masker.text(decisionWord(finding, language), finding.path),
    ...(said !== '' && { value: said }),
    ...(reason !== undefined && { reason: masker.text(reason) }),
  };
}
