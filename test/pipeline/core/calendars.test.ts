import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCalendar } from '#pipeline/core/calendars.ts';
import { PipelineError } from '#pipeline/core/errors.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pingshen-calendars-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const year = {
  year: 2020,
  notices: [{ number: '示例1号', title: '示例' }],
  daysOff: [{ name: '元旦', from: '2020-01-01', to: '2020-01-01', notice: '示例1号' }],
  workdays: [],
};
const write = (name: string, content: unknown): void => {
  writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
};
function refusal(): string {
  try {
    loadCalendar(folder);
  } catch (error) {
    if (error instanceof PipelineError) return `${error.code} ${error.explain('zh')}`;
    throw error;
  }
  return '';
}

describe('the calendar of a folder', () => {
  it('is made of its yearly files and of nothing else', () => {
    write('2020.json', year);
    write('notes.txt', 'nothing');
    const calendar = loadCalendar(folder);
    expect(calendar.years).toEqual([2020]);
    expect([calendar.isWorkday('2020-01-01'), calendar.isWorkday('2020-01-02')]).toEqual([false, true]);
  });

  it('names the file and the entry that cannot be used', () => {
    write('2020.json', { ...year, daysOff: [{ ...year.daysOff[0], from: '2020-01-32' }] });
    expect(refusal()).toMatch(/^M_CALENDAR .*2020\.json.*daysOff\.0\.from/su);
  });

  it('refuses a file of another year and one that is no JSON', () => {
    write('2021.json', year);
    expect(refusal()).toMatch(/2021\.json.*2020/su);
    write('2021.json', '{');
    expect(refusal()).toMatch(/^M_CALENDAR/u);
  });

  it('says that a folder cannot be read', () => {
    const gone = `${folder}/gone`;
    expect(() => loadCalendar(gone)).toThrow(PipelineError);
  });
});
