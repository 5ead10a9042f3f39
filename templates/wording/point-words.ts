/** How a row of a scoring standard gives its points, in words: the column 评分标准 of the score sheet. */
import type { FieldTest, PointNode, ScoredNode, When } from '#schemas/cycles/point-table.ts';
import { pointSources, type PointField } from '#schemas/cycles/point-fields.ts';

type Source = keyof typeof pointSources;

/** What the row asks for and what it gives for it; its note follows. */
export function standardOf(node: PointNode): string {
  if (node.kind === 'block') return node.note ?? '';
  return [rulesOf(node), node.note ?? ''].filter(Boolean).join('。');
}

function rulesOf(node: ScoredNode): string {
  switch (node.kind) {
    case 'tiers':
      return node.tiers.map(({ when, points }) => `${whenWords(when, node.source)}${points}分`).join('；');
    case 'band':
      return node.bands
        .map(({ when, low, high }) => `${whenWords(when, node.source)}${low}～${high}分`)
        .join('；');
    case 'perItem':
      return perItemWords(node);
    case 'formula':
      return formulaWords(node);
    case 'expert':
    case 'manual':
      return node.question;
  }
}

function perItemWords({ points, per, counts = [] }: Extract<ScoredNode, { kind: 'perItem' }>): string {
  if (points !== undefined) return `每${per ?? 1}项${points}分`;
  return counts
    .map(({ atLeast, below, points: given }) => `${rangeWords({ atLeast, below })}项${given}分`)
    .join('；');
}

function formulaWords({ source, formula }: Extract<ScoredNode, { kind: 'formula' }>): string {
  const { field, subtract, factor, add } = formula;
  const base = fieldOf(source, field)?.zh ?? field;
  const shifted = subtract === 0 ? base : `（${base}－${subtract}）`;
  return `${shifted}×${factor}${add === 0 ? '' : `＋${add}`}`;
}

function fieldOf(source: Source, field: string): PointField | undefined {
  const fields: Readonly<Record<string, PointField>> = pointSources[source].fields;
  return fields[field];
}

/** `本科，全日制：`; nothing where every item counts. */
function whenWords(when: When, source: Source): string {
  const tests = Object.entries(when).map(([name, test]) => testWords(test, fieldOf(source, name), name));
  return tests.length === 0 ? '' : `${tests.join('，')}：`;
}

function testWords(test: FieldTest, field: PointField | undefined, name: string): string {
  const zh = field?.zh ?? name;
  const word = (value: string): string => field?.words?.[value] ?? value;
  if (typeof test === 'boolean') return `${test ? '' : '非'}${zh}`;
  if (typeof test === 'string') return word(test);
  if (Array.isArray(test)) return test.map(word).join('、');
  if ('contains' in test) return `${zh}含${test.contains.join('、')}`;
  return `${zh}${rangeWords(test)}`;
}

interface Range {
  readonly atLeast?: number | undefined;
  readonly below?: number | undefined;
}

/** `5以上、不满8`. */
function rangeWords({ atLeast, below }: Range): string {
  const parts = [atLeast === undefined ? '' : `${atLeast}以上`, below === undefined ? '' : `不满${below}`];
  return parts.filter(Boolean).join('、');
}
