/** Checks of one row of a point table: its predicates, tiers, coefficients, formula. */
import type { PointProblem } from './point-checks.ts';
import { pointField, pointSources, type PointField, type PointSourceName } from './point-fields.ts';
import { gaps, overlaps, spanOf } from './point-overlap.ts';
import type { FieldTest, ItemNode, PointNode, When } from './point-table.ts';

const error = (path: string, what: string): PointProblem => ({ severity: 'error', path, what });
const warning = (path: string, what: string): PointProblem => ({ severity: 'warning', path, what });

function unknownWords(test: FieldTest, { words }: PointField): readonly string[] {
  if (words === undefined || typeof test === 'boolean') return [];
  const asked = typeof test === 'string' ? [test] : Array.isArray(test) ? test : [];
  return asked.filter((word) => !Object.hasOwn(words, word));
}

function typeOf(test: FieldTest): PointField['type'] {
  if (typeof test === 'boolean') return 'flag';
  return spanOf(test) === undefined ? 'text' : 'number';
}

const typeAdvice: Readonly<Record<PointField['type'], string>> = {
  text: '是文字，请写文字或 {"contains": […]}',
  number: '是数字，请写 {"atLeast": 数, "below": 数}',
  flag: '只有是否，请写 true 或 false',
};

function checkTest(test: FieldTest, field: PointField, path: string): PointProblem[] {
  if (typeOf(test) !== field.type) return [error(path, `“${field.zh}”${typeAdvice[field.type]}`)];
  const span = spanOf(test);
  if (span !== undefined && span.from >= span.to) {
    return [error(path, `“${field.zh}”的下限不小于上限，没有数能满足，请改正`)];
  }
  const unknown = unknownWords(test, field);
  if (unknown.length === 0) return [];
  const known = Object.keys(field.words ?? {}).join('、');
  return [error(path, `“${field.zh}”没有“${unknown.join('、')}”，应为 ${known} 之一`)];
}

/** Whether every fact that a predicate names is one of the source, and is asked as what it is. */
export function checkWhen(when: When | undefined, source: PointSourceName, path: string): PointProblem[] {
  return Object.entries(when ?? {}).flatMap(([name, test]) => {
    const field = pointField(source, name);
    const { zh, fields } = pointSources[source];
    return field === undefined
      ? [error(`${path}.${name}`, `“${zh}”没有“${name}”这一项，可用的是 ${Object.keys(fields).join('、')}`)]
      : checkTest(test, field, `${path}.${name}`);
  });
}

/** Rows of tiers or bands: known facts, no two at once, nothing between. */
function checkTiers(
  whens: readonly When[],
  source: PointSourceName,
  { path, isOpen }: { readonly path: string; readonly isOpen: boolean },
): PointProblem[] {
  const fieldName = (name: string): string => pointField(source, name)?.zh ?? name;
  return [
    ...whens.flatMap((when, i) => checkWhen(when, source, `${path}[${i}].when`)),
    ...overlaps(whens).map(([i, j]) =>
      error(`${path}[${j}].when`, `与第 ${i + 1} 档可能同时成立，请加上区别两档的条件`),
    ),
    ...(isOpen ? [] : gaps(whens)).map(({ index, field, from, to }) =>
      error(
        `${path}[${index}].when.${field}`,
        `“${fieldName(field)}”从 ${from} 到 ${to} 没有档次，请补上或改正界限`,
      ),
    ),
  ];
}

type Aggregated = Extract<ItemNode, { aggregate: unknown }>;

function checkAggregation(node: Aggregated, path: string): PointProblem[] {
  const problems: PointProblem[] = [];
  if ((node.aggregate === 'bestN') !== (node.n !== undefined)) {
    problems.push(error(`${path}.n`, '“取最好的 n 项”须写明 n，其他汇总方式不写 n'));
  }
  const { rankCoefficients: coefficients, rankCoefficientRest: rest } = node;
  if ((coefficients === undefined) !== (rest === undefined)) {
    problems.push(error(`${path}.rankCoefficientRest`, '排名系数与其余排名的系数须同时填写'));
  }
  if (coefficients !== undefined && pointField(node.source, 'rank') === undefined) {
    const what = `“${pointSources[node.source].zh}”没有排名，请删去排名系数`;
    problems.push(error(`${path}.rankCoefficients`, what));
  }
  const all = [...(coefficients ?? []), ...(rest === undefined ? [] : [rest])];
  if (all.some((value, i) => i > 0 && value > (all[i - 1] ?? 0))) {
    problems.push(warning(`${path}.rankCoefficients`, '排名靠后的系数反而较大，请核对'));
  }
  return problems;
}

function checkTiersNode(node: Extract<ItemNode, { kind: 'tiers' }>, path: string): PointProblem[] {
  const whens = node.tiers.map(({ when }) => when);
  const isOpen = node.otherwise !== undefined;
  const above = node.tiers.flatMap(({ points }, i) =>
    points > node.max
      ? [warning(`${path}.tiers[${i}].points`, `分值高于该项上限 ${node.max}，按上限截止`)]
      : [],
  );
  const cap =
    node.capRule !== undefined && node.bonuses === undefined
      ? [error(`${path}.capRule`, '没有加分，“不高于上一档基本分”不起作用，请补上加分或删去')]
      : [];
  return [
    ...checkTiers(whens, node.source, { path: `${path}.tiers`, isOpen }),
    ...(node.bonuses ?? []).flatMap(({ when }, i) =>
      checkWhen(when, node.source, `${path}.bonuses[${i}].when`),
    ),
    ...above,
    ...cap,
    ...checkAggregation(node, path),
  ];
}

function checkBandNode(node: Extract<ItemNode, { kind: 'band' }>, path: string): PointProblem[] {
  const whens = node.bands.map(({ when }) => when);
  return [
    ...checkTiers(whens, node.source, { path: `${path}.bands`, isOpen: false }),
    ...node.bands.flatMap(({ low, high, highWhen }, i) => [
      ...checkWhen(highWhen, node.source, `${path}.bands[${i}].highWhen`),
      ...(low > high ? [error(`${path}.bands[${i}].high`, `上限低于下限 ${low}，请改正`)] : []),
    ]),
    ...checkAggregation(node, path),
  ];
}

function checkCounts(
  counts: NonNullable<Extract<ItemNode, { kind: 'perItem' }>['counts']>,
  path: string,
): PointProblem[] {
  const whens = counts.map(({ atLeast, below }): When => ({
    count: below === undefined ? { atLeast } : { atLeast, below },
  }));
  const sorted = counts.toSorted((a, b) => a.atLeast - b.atLeast);
  const falls = sorted.some(({ points }, i) => i > 0 && points < (sorted[i - 1]?.points ?? 0));
  return [
    ...overlaps(whens).map(([i, j]) => error(`${path}[${j}]`, `件数与第 ${i + 1} 行重叠，请改正起止件数`)),
    ...gaps(whens).map(({ index, from, to }) =>
      error(`${path}[${index}].atLeast`, `件数从 ${from} 到 ${to - 1} 没有分值，请补上或改正`),
    ),
    ...(falls ? [error(path, '件数较多的分值反而较低，请改正')] : []),
  ];
}

function checkPerItem(node: Extract<ItemNode, { kind: 'perItem' }>, path: string): PointProblem[] {
  const problems = node.counts === undefined ? [] : checkCounts(node.counts, `${path}.counts`);
  if ((node.points === undefined) === (node.counts === undefined)) {
    return [...problems, error(`${path}.points`, '每项分值与按件数的分值须填且只填一种')];
  }
  return node.per !== undefined && node.points === undefined
    ? [...problems, error(`${path}.per`, '按件数给分时不写“每几项”')]
    : problems;
}

function checkFormula(node: Extract<ItemNode, { kind: 'formula' }>, path: string): PointProblem[] {
  const { field } = node.formula;
  const known = pointField(node.source, field);
  const { zh, fields } = pointSources[node.source];
  const numbers = Object.entries<PointField>(fields).filter(([, { type }]) => type === 'number');
  return [
    ...(known?.type === 'number'
      ? []
      : [
          error(
            `${path}.formula.field`,
            `“${zh}”没有数字项“${field}”，可用的是 ${numbers.map(([name]) => name).join('、')}`,
          ),
        ]),
    ...checkAggregation(node, path),
  ];
}

function checkKind(node: ItemNode, path: string): PointProblem[] {
  switch (node.kind) {
    case 'tiers':
      return checkTiersNode(node, path);
    case 'band':
      return checkBandNode(node, path);
    case 'perItem':
      return checkPerItem(node, path);
    case 'formula':
      return checkFormula(node, path);
  }
}

/** Whatever can be wrong with a row by itself. */
export function checkNode(node: PointNode, path: string): PointProblem[] {
  if (!('source' in node)) return [];
  const window =
    node.evidence.window && !pointSources[node.source].dated
      ? [error(`${path}.evidence.window`, `“${pointSources[node.source].zh}”没有可比的日期，请删去时间要求`)]
      : [];
  return [...checkWhen(node.where, node.source, `${path}.where`), ...window, ...checkKind(node, path)];
}
