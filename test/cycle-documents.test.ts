/** docs/cycles.md: every key explained, every rule with its test. */
import { describe, expect, it } from 'vitest';
import { judgedByCode } from '#pipeline/check/rules/index.ts';
import { cycle2020, rules2020 } from './support/cycle.ts';
import { readDocument, testsOfRules } from './support/document-tables.ts';
import { codeWords, tableAfter } from './support/markdown.ts';

describe('docs/cycles.md', () => {
  it('explains every key of a cycle and no other', () => {
    const rows = tableAfter(readDocument('docs/cycles.md'), '### cycle.json 的各项');
    const explained = rows.flatMap(([names = '']) => codeWords(names));
    expect(explained.sort()).toEqual(Object.keys(cycle2020).sort());
  });

  it('lists rules that code judges, each with a test that names it', () => {
    const tests = testsOfRules();
    const judged = [...judgedByCode.applicant, ...judgedByCode.unit];
    expect(judged.filter((id) => !tests.has(id))).toEqual([]);
    expect(judged.filter((id) => rules2020.find((rule) => rule.id === id)?.by !== 'code')).toEqual([]);
  });
});
