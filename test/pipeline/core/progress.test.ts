import { describe, expect, it } from 'vitest';
import { createProgress, type Progress } from '#pipeline/core/progress.ts';
import { duration, progressPrinter } from '#pipeline/core/progress-printer.ts';
import { fitWidth, padWidth, textWidth } from '#pipeline/core/text-width.ts';

interface Bench {
  readonly progress: Progress;
  readonly written: string[];
  readonly pass: (milliseconds: number) => void;
}

function bench(columns: number | undefined, language: 'zh' | 'en' = 'zh'): Bench {
  let now = 1000;
  const written: string[] = [];
  const clock = { monotonic: () => now };
  const printer = progressPrinter({ write: (text) => written.push(text), columns, language, clock });
  return { progress: createProgress([printer]), written, pass: (milliseconds) => (now += milliseconds) };
}

describe('progress in a terminal', () => {
  it('redraws one line with stage, pages, speed, time left and what is read', () => {
    const { progress, written, pass } = bench(100);
    const stage = progress.begin('recognise', 160);
    pass(10_000);
    stage.step('scans/A001/IMG_4922.jpg', 40);
    expect(written.at(-1)).toMatch(
      /^\r识别 40\/160 页 · 4\.0 页\/秒 · 还需约 30 秒 · scans\/A001\/IMG_4922\.jpg *$/,
    );
    pass(2000);
    stage.end();
    expect(written.at(-1)).toMatch(/^\r识别 40\/160 页 · 3\.3 页\/秒 · 用时 12 秒 *\n$/);
  });

  it('keeps within the columns, and wipes out a longer line before', () => {
    const { progress, written, pass } = bench(50);
    const stage = progress.begin('recognise', 10);
    for (const name of ['扫描件/'.repeat(20), 'b.jpg']) {
      pass(1000);
      stage.step(name);
    }
    for (const line of written) expect(textWidth(line.replace(/[\r\n]/g, ''))).toBeLessThan(50);
    const [long, short] = written.slice(-2).map((line) => textWidth(line.slice(1)));
    expect(short).toBe(long);
  });

  it('does not draw more often than eyes follow', () => {
    const { progress, written, pass } = bench(80);
    const stage = progress.begin('intake', 1000);
    for (let step = 0; step < 1000; step += 1) {
      pass(1);
      stage.step();
    }
    expect(written.length).toBeLessThan(15);
  });
});

describe('progress elsewhere', () => {
  it('prints a line every few seconds and at the end of a stage', () => {
    const { progress, written, pass } = bench(undefined, 'en');
    const stage = progress.begin('check', 12);
    for (let step = 0; step < 12; step += 1) {
      pass(1000);
      stage.step(`A0${step}`);
    }
    stage.end();
    expect(written).toHaveLength(3);
    expect(written.at(0)).toBe('Checking 5/12 people · 1.0 people/s · about 7 s left · A04\n');
    expect(written.at(-1)).toBe('Checking 12/12 people · 1.0 people/s · took 12 s\n');
  });
});

describe('progress', () => {
  it('shows no ID number and no telephone number whole', () => {
    const { progress, written, pass } = bench(undefined);
    const stage = progress.begin('recognise', 3);
    progress.note('已接管 990105198002290016 的材料，电话 10012345678');
    pass(9000);
    stage.step('scans/A001/990105198002290016.jpg');
    const text = written.join('');
    expect(text).toContain('990105************');
    expect(text).not.toMatch(/198002290016|10012345678/);
  });

  it('grows when more turns up, and never shows more done than there is', () => {
    const { progress, written, pass } = bench(undefined);
    const stage = progress.begin('recognise');
    stage.grow(3);
    stage.step();
    pass(9000);
    stage.step(undefined, 4);
    expect(written.at(-1)).toContain('5/5');
  });
});

describe('durations', () => {
  it.each([
    [0, '0 秒'],
    [0.2, '1 秒'],
    [59.4, '59 秒'],
    [200, '3 分 20 秒'],
    [3900, '1 小时 5 分'],
  ])('%d: %s', (seconds, text) => {
    expect(duration(seconds, 'zh')).toBe(text);
  });
});

describe('text width', () => {
  it('counts Chinese twice and combining marks not at all', () => {
    expect(textWidth('评审ab')).toBe(6);
    expect(textWidth('e\u0301')).toBe(1);
    expect(textWidth('𠮷')).toBe(2);
    expect(padWidth('评', 4)).toBe('评  ');
  });

  it('keeps the end of what it cuts', () => {
    expect(fitWidth('short', 10)).toBe('short');
    const cut = fitWidth('scans/A001/毕业证书/IMG_4922.jpg', 20);
    expect(textWidth(cut)).toBeLessThanOrEqual(20);
    expect(cut).toMatch(/^scans.*….*4922\.jpg$/);
  });
});
