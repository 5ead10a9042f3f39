/** The evaluation as a Markdown page: overview, then what fails and where. */
import { faultOf, faults, type Fault } from './faults.ts';
import type { Count, Counts, Failure } from './score-documents.ts';
import type { Slip } from './score-verdicts.ts';
import { measuresOf, percent, rate, type Evaluation } from './summary.ts';

type Row = readonly string[];

function cell(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? '(无)' : JSON.stringify(value);
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ').slice(0, 120);
}

function table(head: Row, rows: readonly Row[]): string {
  const line = (row: Row): string => `| ${row.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function byPrefix(counts: Counts, prefix: string): [string, Count][] {
  const list = [...counts].filter(([key]) => key.startsWith(`${prefix} `));
  return list.map(([key, count]): [string, Count] => [key.slice(prefix.length + 1), count]);
}

function figures(count: Count | undefined): string {
  if (count === undefined || count.all === 0) return '';
  return `${percent(rate(count))} (${String(count.right)}/${String(count.all)})`;
}

function sideBySide({ documents }: Evaluation, prefix: string): string {
  const fields = new Map(byPrefix(documents.fields, prefix));
  const rows = byPrefix(documents.types, prefix)
    .sort(
      ([left], [right]) =>
        rate(fields.get(left) ?? { right: 0, all: 0 }) - rate(fields.get(right) ?? { right: 0, all: 0 }),
    )
    .map(([name, types]) => [name, figures(types), figures(fields.get(name))]);
  return table(['', '种类正确', '字段正确'], rows);
}

function fieldTable({ documents }: Evaluation): string {
  const rows = byPrefix(documents.fields, 'field').sort(([, left], [, right]) => rate(left) - rate(right));
  return table(
    ['字段', '正确'],
    rows.map(([name, count]) => [name, figures(count)]),
  );
}

/** How the values of each field were wrong, the field with most faults first. */
function faultTable({ documents }: Evaluation): string {
  const byField = new Map<string, Failure[]>();
  for (const failure of documents.failures.filter(({ kind }) => kind === 'field')) {
    const name = `${failure.type}.${failure.field.split(' ')[0] ?? ''}`;
    byField.set(name, [...(byField.get(name) ?? []), failure]);
  }
  const row = (name: string, own: readonly Failure[]): Row => {
    const count = (fault: Fault): number => own.filter((one) => faultOf(one) === fault).length;
    return [name, String(own.length), ...faults.map((fault) => String(count(fault) || ''))];
  };
  const rows = [...byField].sort(([, left], [, right]) => right.length - left.length);
  const heads = ['没有读出', '多出一项', '错一两字', '只有一部分', '多读了', '别的值'];
  return table(
    ['字段', '错', ...heads],
    [
      row(
        '全部',
        rows.flatMap(([, own]) => own),
      ),
      ...rows.map(([name, own]) => row(name, own)),
    ],
  );
}

function plantTable({ verdicts }: Evaluation): string {
  const kinds = [...new Set(verdicts.plants.map(({ answer }) => answer.kind))].sort();
  const rows = kinds.map((kind) => {
    const own = verdicts.plants.filter(({ answer }) => answer.kind === kind);
    const count = (outcome: string): string =>
      String(own.filter((plant) => plant.outcome === outcome).length);
    return [
      kind,
      String(own.length),
      count('caught'),
      count('unreadable'),
      count('unanswered'),
      count('wrongMatch'),
    ];
  });
  return table(['预埋种类', '数', '指出', '无法辨认', '无结论', '误判一致'], rows);
}

function uncaught({ verdicts }: Evaluation): string {
  const rows = verdicts.plants
    .filter(({ outcome }) => outcome !== 'caught')
    .map(({ answer, outcome, verdict }) =>
      [answer.applicant, answer.path, answer.kind, outcome, verdict, answer.declared, answer.shown].map(cell),
    );
  return rows.length === 0
    ? '全部指出。'
    : table(['申报人', '路径', '种类', '结果', '结论', '申报', '材料'], rows);
}

/** `papers[2].issue` → `papers[].issue`: what fails alike is counted together. */
function general(path: string): string {
  return path.replaceAll(/\[\d+\]/gu, '[]');
}

function slipTable(slips: readonly Slip[]): string {
  const keys = [...new Set(slips.map(({ kind, path }) => `${kind} ${general(path)}`))];
  const rows = keys
    .map((key) => ({
      key,
      count: slips.filter(({ kind, path }) => `${kind} ${general(path)}` === key).length,
    }))
    .sort((left, right) => right.count - left.count);
  return table(
    ['误判', '数'],
    rows.map(({ key, count }) => [key, String(count)]),
  );
}

function slipList(slips: readonly Slip[], most: number): string {
  const rows = slips
    .slice(0, most)
    .map(({ kind, applicant, path, declared, found }) => [kind, applicant, path, declared, found].map(cell));
  return table(['误判', '申报人', '路径', '申报', '读出'], rows);
}

function failureList(failures: readonly Failure[], most: number): string {
  const rows = failures
    .slice(0, most)
    .map(({ type, field, layout, condition, expected, got, place }) =>
      [type, field, layout, condition, expected, got, place].map(cell),
    );
  return table(['文书', '字段', '版式', '条件', '应为', '读出', '位置'], rows);
}

/** Verdicts on near misses, path by path. */
function nearMissTable({ nearMisses }: Evaluation): string {
  const verdicts = [...new Set(nearMisses.map(({ verdict }) => verdict))].sort();
  const paths = [...new Set(nearMisses.map(({ path }) => general(path)))].sort();
  const rows = paths.map((path) => {
    const own = nearMisses.filter((miss) => general(miss.path) === path);
    const counts = verdicts.map((verdict) => String(own.filter((miss) => miss.verdict === verdict).length));
    return [path, String(own.length), ...counts];
  });
  const sums = verdicts.map((verdict) =>
    String(nearMisses.filter((miss) => miss.verdict === verdict).length),
  );
  return table(['路径', '数', ...verdicts], [['全部', String(nearMisses.length), ...sums], ...rows]);
}

function nearMissList({ nearMisses }: Evaluation): string {
  const rows = nearMisses
    .filter(({ verdict }) => verdict === 'match')
    .map(({ applicant, path, truth, changed, found, papers }) =>
      [applicant, path, truth, changed, found, papers.join(' ')].map(cell),
    );
  if (rows.length === 0) return '没有误判。';
  return table(['申报人', '路径', '真值', '改成', '读出', '材料'], rows);
}

/** The whole page; `most` bounds each list of examples. */
export function renderReport(evaluation: Evaluation, most: number): string {
  const { documents, verdicts } = evaluation;
  const measures = measuresOf(evaluation).map(({ name, value, bar, reached }) => [
    name,
    value,
    bar,
    reached === undefined ? '—' : reached ? '达到' : '**未达到**',
  ]);
  const typeFailures = documents.failures.filter(({ kind }) => kind === 'type');
  const fieldFailures = documents.failures.filter(({ kind }) => kind === 'field');
  return [
    `# 评测：${evaluation.submission}`,
    table(['指标', '结果', '要求', ''], measures),
    `结论分布：${Object.entries(verdicts.verdicts)
      .map(([verdict, count]) => `${verdict} ${String(count)}`)
      .join('，')}`,
    `## 按损伤程度\n\n${sideBySide(evaluation, 'condition')}`,
    `## 按文书种类\n\n${sideBySide(evaluation, 'type')}`,
    `## 按版式\n\n${sideBySide(evaluation, 'layout')}`,
    `## 按字段\n\n${fieldTable(evaluation)}`,
    `## 怎样错的\n\n${faultTable(evaluation)}`,
    `## 预埋差异\n\n${plantTable(evaluation)}\n\n${uncaught(evaluation)}`,
    `## 误判\n\n${slipTable(verdicts.slips)}\n\n${slipList(verdicts.slips, most)}`,
    `## 未判\n\n${verdicts.silent.slice(0, most).join('\n\n')}`,
    `## 近似值\n\n${nearMissTable(evaluation)}\n\n${nearMissList(evaluation)}`,
    `## 种类读错\n\n${failureList(typeFailures, most)}`,
    `## 字段读错\n\n${failureList(fieldFailures, most)}`,
    `## 版式上没有而读出的字段(${String(documents.invented.length)})\n\n${failureList(documents.invented, most)}`,
    '',
  ].join('\n\n');
}

/** The same for machines: measures, counts, and everything that went wrong. */
export function reportData(evaluation: Evaluation): object {
  const { documents, verdicts, nearMisses } = evaluation;
  return {
    submission: evaluation.submission,
    measures: measuresOf(evaluation),
    types: Object.fromEntries(documents.types),
    fields: Object.fromEntries(documents.fields),
    plants: verdicts.plants,
    verdicts: verdicts.verdicts,
    slips: verdicts.slips,
    silent: verdicts.silent,
    nearMisses: nearMisses.filter(({ verdict }) => verdict === 'match'),
    failures: documents.failures,
    invented: documents.invented,
  };
}
