import { describe, expect, it } from 'vitest';
import { wantedLines } from '#pipeline/extract/index.ts';
import type { TextLine } from '#schemas/records/page.ts';

const HEIGHT = 2000;

/** A line across the page at a level; without a text it has not been read. */
function lineAt(id: number, y: number, text = ''): TextLine {
  return {
    id,
    quad: [
      [200, y],
      [1200, y],
      [1200, y + 30],
      [200, y + 30],
    ],
    box: [200, y, 1000, 30],
    text,
    confidence: 1,
    characters: [],
    source: 'ocr',
  };
}

const idsOf = (lines: readonly TextLine[]): number[] => lines.map(({ id }) => id);

describe('the lines wanted of an article', () => {
  const head = [lineAt(0, 100, '机械设计与制造'), lineAt(1, 200), lineAt(2, 300)];
  const rest = [lineAt(4, 480), lineAt(5, 700), lineAt(6, 1500), lineAt(7, 1900)];

  it('stand above its summary or at its foot', () => {
    const lines = [...head, lineAt(3, 400, '摘 要：以某型减速器为对象'), ...rest];
    expect(idsOf(wantedLines('article', lines, HEIGHT))).toEqual([1, 2, 7]);
  });

  it('are those of the upper part where no summary has been read', () => {
    const lines = [...head, lineAt(3, 400, '本文以某型减速器为对象，摘要其要点'), ...rest];
    expect(idsOf(wantedLines('article', lines, HEIGHT))).toEqual([1, 2, 4, 5, 7]);
  });

  it('are all of other papers', () => {
    const lines = [...head, lineAt(3, 400, '摘要：以某型减速器为对象'), ...rest];
    expect(idsOf(wantedLines('diploma', lines, HEIGHT))).toEqual([1, 2, 4, 5, 6, 7]);
  });
});
