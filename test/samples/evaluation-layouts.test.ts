import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSheet, type Sheet } from '#samples/draw/sheet.ts';
import {
  arabicDate,
  chineseDate,
  chineseNumber,
  chineseYear,
  compactMonth,
  dottedDate,
} from '#samples/draw/wording.ts';
import { evaluationLayouts } from '#samples/evaluation-layouts/index.ts';
import { longExamples, shortExamples, type ExampleFacts } from '#samples/layouts/examples.ts';
import { documentTypeNames, documentTypes, type DocumentType } from '#schemas/document-types.ts';
import type { DocumentFacts } from '#samples/facts.ts';
import type { Layout, Printed } from '#samples/layout.ts';

interface Outcome {
  readonly printed: Printed;
  readonly hash: string;
  /** Everything written, by machine or by hand, without spaces, in drawing order. */
  readonly written: string;
}

const writers = new Set<string | symbol>(['text', 'paragraph', 'table', 'handwritten', 'signature']);

/** The strings a reader would see: contents of texts, spans and cells, not colours or faces. */
function stringsOf(value: unknown, isContent: boolean): string[] {
  if (typeof value === 'string') return isContent ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => stringsOf(item, true));
  if (typeof value !== 'object' || value === null) return [];
  const { text, spans, rows, cells } = value as Readonly<Record<string, unknown>>;
  return [text, spans, rows, cells].flatMap((item) => stringsOf(item, true));
}

/** A sheet that also keeps what is written on it. */
function listening(sheet: Sheet, heard: string[]): Sheet {
  return new Proxy(sheet, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (!writers.has(key) || typeof member !== 'function') return member;
      return (...args: unknown[]): unknown => {
        heard.push(...stringsOf(args[0], true));
        return Reflect.apply(member, target, args) as unknown;
      };
    },
  });
}

async function draw<T extends DocumentType>(layout: Layout<T>, facts: DocumentFacts[T]): Promise<Outcome> {
  const sheet = createSheet(3);
  const heard: string[] = [];
  const printed = layout.draw(listening(sheet, heard), facts);
  const bytes = await sheet.finish();
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { printed, hash, written: heard.join('').replaceAll(/\s/gu, '') };
}

/** Every way in which the papers write this date. */
function datesOf(date: string): string[] {
  const dotted = ['.', '-', '/', '－'].flatMap((mark) => [
    dottedDate(date, mark),
    dottedDate(date, mark, false),
  ]);
  const chinese = ['〇', '○', '零'].map((zero) => chineseDate(date, zero));
  return [arabicDate(date), arabicDate(date, true), ...dotted, ...chinese, compactMonth(date)];
}

/** Values that papers write in words of their own: 硕士研究生, 函授, a tick for a grade. */
const reworded = new Set(['level', 'mode', 'sex', 'seals']);

function isWritten(value: unknown, written: string): boolean {
  if (Array.isArray(value)) return value.every((item) => isWritten(item, written));
  if (typeof value === 'number') {
    const names = [String(value), chineseYear(value), ...(value < 100 ? [chineseNumber(value)] : [])];
    return names.some((one) => written.includes(one));
  }
  if (typeof value === 'object' && value !== null) {
    const { month: _month, ...rest } = value as Readonly<Record<string, unknown>>;
    return Object.values(rest).every((item) => isWritten(item, written));
  }
  const text = String(value);
  const wanted = /^\d{4}(-\d\d){0,2}$/u.test(text) ? datesOf(text) : [text.replaceAll(/\s/gu, '')];
  return wanted.some((one) => written.includes(one));
}

const outcomes = new Map<string, readonly [short: Outcome, long: Outcome]>();

function outcomeOf(id: string): readonly [short: Outcome, long: Outcome] {
  const outcome = outcomes.get(id);
  if (!outcome) throw new Error(`${id} was not drawn`);
  return outcome;
}

beforeAll(async () => {
  for (const type of documentTypeNames) {
    for (const layout of evaluationLayouts[type] as readonly Layout[]) {
      const both = [shortExamples, longExamples].map((examples: ExampleFacts) =>
        draw(layout, examples[type]),
      );
      outcomes.set(layout.id, (await Promise.all(both)) as unknown as readonly [Outcome, Outcome]);
    }
  }
}, 120_000);

describe.each(documentTypeNames)('evaluation layouts of %s', (type) => {
  const layouts = evaluationLayouts[type] as readonly Layout[];
  const fields: readonly string[] = documentTypes[type].fields;

  it('are at least three', () => {
    expect(layouts.length).toBeGreaterThanOrEqual(3);
    expect(layouts.every((layout) => layout.type === type)).toBe(true);
  });

  it('claim nothing that is not written on the paper', () => {
    for (const { id } of layouts) {
      for (const { printed, written } of outcomeOf(id)) {
        expect(fields).toEqual(expect.arrayContaining(Object.keys(printed)));
        for (const [field, value] of Object.entries(printed)) {
          if (reworded.has(field)) continue;
          expect(isWritten(value, written), `${id} ${field} ${JSON.stringify(value)}`).toBe(true);
        }
      }
    }
  });

  it('between them show every field of the contract', () => {
    const shown = layouts.flatMap(({ id }) => outcomeOf(id).flatMap(({ printed }) => Object.keys(printed)));
    expect([...new Set(shown)].sort()).toEqual([...fields].sort());
  });

  it('draw the same bytes for the same facts', async () => {
    const [layout] = layouts;
    if (!layout) throw new Error('no layout');
    const again = await draw(layout, shortExamples[type]);
    expect(again).toEqual(outcomeOf(layout.id)[0]);
  });
});

describe('the set of evaluation layouts', () => {
  it('gives every layout its own id', () => {
    const ids = Object.values(evaluationLayouts).flatMap((list) => list.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('draws different papers for different people', () => {
    for (const [id, [short, long]] of outcomes) {
      if (!id.startsWith('ev-unknown')) expect(short.hash, id).not.toBe(long.hash);
    }
  });

  it('draws one side of an identity card when the facts name one', async () => {
    for (const layout of evaluationLayouts.idCard) {
      const front = await draw(layout, { ...shortExamples.idCard, side: 'front' });
      const back = await draw(layout, { ...shortExamples.idCard, side: 'back' });
      expect(Object.keys(front.printed)).not.toContain('validTo');
      expect(Object.keys(back.printed)).toEqual(['validTo']);
      expect(back.written).not.toContain(shortExamples.idCard.idNumber);
    }
  });

  it('draws cover or copyright page alone when the facts say so', async () => {
    for (const layout of evaluationLayouts.journalCover) {
      for (const part of ['cover', 'copyright'] as const) {
        const { printed, written } = await draw(layout, { ...longExamples.journalCover, part });
        for (const value of Object.values(printed)) expect(isWritten(value, written), layout.id).toBe(true);
      }
    }
  });

  it('prints no end where an appointment has none', async () => {
    const { to: _to, ...open } = longExamples.appointment;
    for (const layout of evaluationLayouts.appointment) {
      expect((await draw(layout, open)).printed).not.toHaveProperty('to');
    }
  });
});
