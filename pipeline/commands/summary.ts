/** What a run says at its end: counts, open findings, files left out, in a table for people. */
import { isWaiting } from '#schemas/records/finding-state.ts';
import { verdicts, outcomes, type Finding, type Results, type Verdict } from '#schemas/records/results.ts';
import { exitCodes } from '../core/errors.ts';
import { say, type Language, type Message } from '../core/language.ts';
import { padWidth, textWidth } from '../core/text-width.ts';

const verdictWords: Readonly<Record<Verdict, Message>> = {
  match: { zh: '一致', en: 'match' },
  mismatch: { zh: '不一致', en: 'mismatch' },
  unreadable: { zh: '无法识别', en: 'unreadable' },
  missing: { zh: '缺材料', en: 'missing' },
  violation: { zh: '违反规则', en: 'violation' },
};

export const outcomeWords: Readonly<Record<(typeof outcomes)[number], Message>> = {
  clear: { zh: '核对无误', en: 'clear' },
  review: { zh: '待复核', en: 'to review' },
  blocked: { zh: '有阻断问题', en: 'blocked' },
};

/** More people or files than this are counted, not listed: the report lists them all. */
const mostListed = 30;

/** The exit code that these results call for: 10 before 11 (contract §2). */
export function exitCodeOf(results: Results): number {
  if (openFindings(results) > 0) return exitCodes.review;
  return results.files.some((file) => file.status === 'quarantined') ? exitCodes.quarantined : exitCodes.done;
}

/** Findings that somebody has yet to decide, or that a colleague has been asked about. */
export function openFindings(results: Results): number {
  return results.findings.filter(isWaiting).length;
}

/** The summary of one submission; several lines, the last one ends with a line break. */
export function summarise(results: Results, language: Language): string {
  const title = say(
    language,
    { zh: '报送 {id}（第 {revision} 次）', en: 'Submission {id} (revision {revision})' },
    { id: results.submission, revision: results.revision },
  );
  const rows = [
    [say(language, { zh: '文件', en: 'files' }), fileCounts(results, language)],
    [say(language, { zh: '核对', en: 'findings' }), verdictCounts(results, language)],
    [say(language, { zh: '申报人', en: 'applicants' }), outcomeCounts(results, language)],
  ];
  const lines = [title, ...table(rows).map((line) => `  ${line}`)];
  return `${[...lines, ...applicantTable(results, language), ...quarantineList(results, language)].join('\n')}\n`;
}

/** The one line that says what an exit code other than 0 means here; empty for 0. */
export function explainExit(results: readonly Results[], language: Language): string {
  const open = results.reduce((sum, each) => sum + openFindings(each), 0);
  const quarantined = results.reduce((sum, each) => sum + count(each.files, 'status', 'quarantined'), 0);
  if (open > 0) {
    const message = {
      zh: '退出码 10：运行成功；{open} 项核对结果待人工复核，请打开结果目录中的核对报告。',
      en: 'Exit code 10: the run succeeded; {open} findings wait for review, open the report in the result folder.',
    };
    return `${say(language, message, { open })}\n`;
  }
  if (quarantined > 0) {
    const message = {
      zh: '退出码 11：运行成功；{quarantined} 个文件无法安全读取，已隔离，原因见上。',
      en: 'Exit code 11: the run succeeded; {quarantined} files could not be read safely, reasons above.',
    };
    return `${say(language, message, { quarantined })}\n`;
  }
  return '';
}

function count<Key extends string>(
  items: readonly Readonly<Record<Key, unknown>>[],
  key: Key,
  value: unknown,
): number {
  return items.filter((item) => item[key] === value).length;
}

function counted(words: readonly (readonly [Message, number])[], language: Language): string {
  return words
    .filter(([, number], index) => index === 0 || number > 0)
    .map(([word, number]) => `${word[language]} ${String(number)}`)
    .join(language === 'zh' ? '　' : ', ');
}

function fileCounts({ files }: Results, language: Language): string {
  const pages = files.reduce((sum, file) => sum + file.pages.length, 0);
  const read = count(files, 'status', 'read');
  return counted(
    [
      [{ zh: '已读', en: 'read' }, read],
      [{ zh: '页', en: 'pages' }, pages],
      [{ zh: '重复', en: 'duplicate' }, count(files, 'status', 'duplicate')],
      [{ zh: '忽略', en: 'ignored' }, count(files, 'status', 'ignored')],
      [{ zh: '隔离', en: 'quarantined' }, count(files, 'status', 'quarantined')],
    ],
    language,
  );
}

/** The columns of counts: a rule that waits for a person's answer is no missing paper. */
const kinds: readonly (readonly [Message, (finding: Finding) => boolean])[] = [
  ...verdicts.map((verdict): [Message, (finding: Finding) => boolean] => [
    verdictWords[verdict],
    (finding) => finding.verdict === verdict && !isRuleToAsk(finding),
  ]),
  [{ zh: '待核', en: 'to ask' }, isQuestion],
];

function isQuestion(finding: Finding): boolean {
  return isRuleToAsk(finding) && finding.severity !== 'inform';
}

/** Also those that only inform, which are counted nowhere. */
function isRuleToAsk({ path, verdict }: Finding): boolean {
  return verdict === 'missing' && path.startsWith('rules.');
}

function verdictCounts({ findings }: Results, language: Language): string {
  return counted(
    kinds.map(([word, holds]) => [word, findings.filter(holds).length] as const),
    language,
  );
}

function outcomeCounts({ applicants }: Results, language: Language): string {
  return counted(
    outcomes.map((outcome) => [outcomeWords[outcome], count(applicants, 'outcome', outcome)] as const),
    language,
  );
}

/** One row a person: outcome and the verdicts that need a look. */
function applicantTable(results: Results, language: Language): string[] {
  const shown = results.applicants.slice(0, mostListed);
  if (shown.length === 0) return [];
  const head = [
    say(language, { zh: '申报编号', en: 'applicant' }),
    say(language, { zh: '结论', en: 'outcome' }),
    ...kinds.map(([word]) => word[language]),
  ];
  const rows = shown.map(({ id, outcome }) => {
    const own = results.findings.filter((finding) => finding.applicant === id);
    const numbers = kinds.map(([, holds]) => String(own.filter(holds).length));
    return [id, outcomeWords[outcome][language], ...numbers];
  });
  const more = moreLine(results.applicants.length - shown.length, language);
  return ['', ...table([head, ...rows]).map((line) => `  ${line}`), ...more];
}

function quarantineList(results: Results, language: Language): string[] {
  const files = results.files.filter((file) => file.status === 'quarantined');
  if (files.length === 0) return [];
  const title = say(language, {
    zh: '隔离的文件（原件未动）',
    en: 'Quarantined files (originals untouched)',
  });
  const lines = files
    .slice(0, mostListed)
    .map((file) => `    ${file.reason?.code ?? ''} ${file.reason?.[language] ?? file.file}`);
  return ['', `  ${title}`, ...lines, ...moreLine(files.length - lines.length, language)];
}

function moreLine(left: number, language: Language): string[] {
  if (left <= 0) return [];
  return [
    `    ${say(language, { zh: '……另有 {left} 项，见报告', en: '… and {left} more, see the report' }, { left })}`,
  ];
}

/** Columns set side by side, as wide as their widest cell. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => textWidth(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => padWidth(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
