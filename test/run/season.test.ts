/** `pingshen season` over finished runs in a folder of their own, with the real stages. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { shippedCycles } from '#pipeline/core/cycles.ts';
import { season as seasonStage } from '#pipeline/run.ts';
import { seasonSchema, type Season } from '#schemas/records/season.ts';
import type { RunRecord } from '#schemas/records/record.ts';
import { command, type CommandEnd } from '../support/command.ts';
import { rowsOf } from '../support/opened-reports.ts';
import { madeUpRun } from '../support/season.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { zipEntries } from '../support/zip-entries.ts';

const cycle = '2020-jidian-senior';
const paper = { title: '斜齿轮减速器噪声控制技术', journal: '泵与风机', year: 2018, issue: 4 };

function put(folder: string, name: string, content: unknown): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
}

const finished = (folder: string, record: RunRecord): void => {
  put(folder, `out/${record.submission.id}/record.json`, record);
};

/** Two units: a paper claimed in both, one late, one under a ban, a name that looks like a formula. */
function twoUnits(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-season-'));
  finished(
    folder,
    madeUpRun({
      ...{ id: 'hz-1', region: '甲市', paperReceivedOn: '2020-10-09' },
      people: [
        { id: 'A1', name: '=1+1', idNumber: '990102197803050511', papers: [{ ...paper, authorRank: 1 }] },
        { id: 'A2', name: '乙某', idNumber: '990203198209170621', employer: { name: '@某公司' } },
      ],
      outcomes: { A2: 'blocked' },
    }),
  );
  finished(
    folder,
    madeUpRun({
      ...{ id: 'nb-1', region: '乙市', uploadedOn: '2020-10-12' },
      people: [{ id: 'B1', name: '丙某', papers: [{ ...paper, authorRank: 2 }] }],
    }),
  );
  put(folder, 'office.json', {
    banned: [{ name: '乙某', idNumber: '990203198209170621', reviewYear: 2018 }],
    committeePublicity: [],
  });
  return folder;
}

const flags = ['--office', 'office.json'];
const join = (folder: string, more: readonly string[] = flags): Promise<CommandEnd> =>
  command({ argv: ['season', cycle, ...more], folder, stages: { season: seasonStage } });
const outOf = (folder: string): string => path.join(folder, 'out', `season-${cycle}`);
const seasonIn = (folder: string): Season =>
  seasonSchema.parse(JSON.parse(readFileSync(path.join(outOf(folder), 'season.json'), 'utf8')));

async function workbookIn(folder: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path.join(outOf(folder), 'season.xlsx'));
  return workbook;
}

describe('the season of two units', async () => {
  const folder = twoUnits();
  const end = await join(folder);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('ends with 10 and names its folder in the last line', () => {
    expect([end.code, end.stderr.includes('Error')]).toEqual([10, false]);
    expect(end.stdout.trimEnd().split('\n').at(-1)).toBe(outOf(folder));
  });

  it('prints the counts by unit and what waits', () => {
    expect(end.stdout).toContain('2020-jidian-senior 年度汇总：2 份报送，3 人');
    expect(end.stdout).toMatch(/甲市 +甲市经济和信息化局 +1 +0 +1 +0 +2/u);
    expect(end.stdout).toMatch(/乙市 +乙市经济和信息化局 +0 +0 +0 +1 +1/u);
    expect(end.stdout).toMatch(/合计 +1 +0 +1 +1 +3/u);
    for (const words of ['重复申报 1 组，其中跨单位 1 组', '处分期内 1 人', '逾期不再受理 1 份'])
      expect(end.stdout).toContain(words);
  });

  it('leaves the same in season.json, readable by its owner only, without ID numbers', () => {
    const { repeated, banned, submissions } = seasonIn(folder);
    expect(repeated[0]?.claimants.map(({ submission, rank }) => [submission, rank])).toEqual([
      ['hz-1', 1],
      ['nb-1', 2],
    ]);
    expect(banned).toMatchObject([{ applicant: 'A2', from: 2019, to: 2021, isCertain: true }]);
    expect(submissions.map(({ punctuality }) => punctuality)).toEqual(['inTime', 'lateUpload']);
    for (const name of ['season.json', 'season.xlsx', 'season.html']) {
      const file = path.join(outOf(folder), name);
      if (process.platform !== 'win32') expect(statSync(file).mode & 0o777, name).toBe(0o600);
    }
    const parts = [...zipEntries(readFileSync(path.join(outOf(folder), 'season.xlsx'))).values()];
    const text = [JSON.stringify(seasonIn(folder)), ...parts.map((part) => part.toString('utf8'))].join();
    expect(text).not.toMatch(/\d{17}/u);
  });

  it('leaves the workbook of the office: five lists and the notes', async () => {
    const workbook = await workbookIn(folder);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      ...['总表', '各市各专业统计', '重复申报', '逾期', '处分期内', '说明'],
    ]);
    const rows = (name: string): string[][] => rowsOf(workbook.getWorksheet(name)).slice(1);
    // R3: who is late is not in the whole list, and stands once in the list of late ones
    expect(rows('总表').map((row) => [row[4], row[5], row[9], row[12], row[13]])).toEqual([
      ['A1', '=1+1', '核对无误', '', '重复申报'],
      ['A2', '乙某', '有阻断问题', '学位不一致：990203************', '处分期内'],
    ]);
    expect(rows('逾期').map((row) => [row[2], row[7]])).toEqual([['nb-1', '上传逾期']]);
    expect(rows('重复申报').map((row) => [row[0], row[1], row[3], row[7], row[9]])).toEqual([
      ['1', '同一论文', '是', 'A1', '1'],
      ['1', '同一论文', '是', 'B1', '2'],
    ]);
    expect(rows('处分期内').map((row) => row.slice(3))).toEqual([
      ['A2', '乙某', '2018', '2019', '2021', '身份证号相同'],
    ]);
    expect(rows('各市各专业统计').at(-1)).toEqual(['合计', '', '', '1', '0', '1', '2', '1', '3']);
  });

  it('leaves the same lists as one page that runs and fetches nothing', () => {
    const page = readFileSync(path.join(outOf(folder), 'season.html'), 'utf8');
    for (const words of ['总表', '各市各专业统计', '重复申报', '上传逾期', '身份证号相同', '仅限评审办公室'])
      expect(page).toContain(words);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<img|https?:|\d{17}/u);
    expect(page.match(/<tr\b/gu)?.length).toBe(page.match(/<\/tr>/gu)?.length);
  });

  it('types its columns, freezes its headers, filters, and never calculates', async () => {
    const workbook = await workbookIn(folder);
    const late = workbook.getWorksheet('逾期')!.getRow(2);
    expect(late.getCell(5).value).toEqual(new Date('2020-10-10T00:00:00Z'));
    expect(late.getCell(4).value).toBe(1);
    expect(late.getCell(7).value).toBeFalsy();
    const people = workbook.getWorksheet('总表')!;
    expect([people.getCell('F2').value, people.getCell('F2').type]).toEqual([
      '=1+1',
      ExcelJS.ValueType.String,
    ]);
    expect(people.getCell('G3').type).toBe(ExcelJS.ValueType.String);
    for (const sheet of workbook.worksheets.slice(0, 5)) {
      expect(sheet.views[0], sheet.name).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(sheet.autoFilter, sheet.name).toBeTruthy();
    }
    const parts = zipEntries(readFileSync(path.join(outOf(folder), 'season.xlsx')));
    for (const [name, part] of parts) expect(part.toString('utf8'), name).not.toContain('<f>');
  });

  it('is the same again, and joins what has come since', async () => {
    const before = readFileSync(path.join(outOf(folder), 'season.json'), 'utf8');
    await join(folder);
    expect(readFileSync(path.join(outOf(folder), 'season.json'), 'utf8')).toBe(before);
    finished(folder, madeUpRun({ id: 'wz-1', region: '丙市', people: [{ id: 'C1' }] }));
    await join(folder);
    expect(seasonIn(folder).submissions).toHaveLength(3);
    expect(seasonIn(folder).submissions[2]).toMatchObject({ id: 'wz-1', punctuality: 'unknown' });
  });
});

describe('a season', () => {
  it('shows a hostile name as the text it is', async () => {
    const folder = temporaryFolder();
    const name = '<img src=x onerror=alert(1)>\u202e';
    finished(folder, madeUpRun({ id: 'a', people: [{ id: 'A1', name, scope: '"><script>' }] }));
    await join(folder, []);
    const page = readFileSync(path.join(outOf(folder), 'season.html'), 'utf8');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;⟨U+202E⟩');
    expect(page).not.toMatch(/<img|<script|\u202e/u);
  });

  it('with nothing to look at ends with 0, and says what was not judged', async () => {
    const folder = temporaryFolder();
    finished(folder, madeUpRun({ id: 'a', paperReceivedOn: '2020-10-09', people: [{ id: 'A1' }] }));
    const end = await join(folder, []);
    expect(end.code).toBe(0);
    expect(end.stdout).toContain('未给出处分名单（--office），没有对照');
    expect(rowsOf((await workbookIn(folder)).getWorksheet('说明')).flat()).toContain(
      '未给出处分名单，没有对照（用 --office 给出 office.json）',
    );
  });

  it('in English says the same', async () => {
    const folder = temporaryFolder();
    finished(folder, madeUpRun({ id: 'a', people: [{ id: 'A1' }] }));
    const end = await join(folder, ['--lang', 'en']);
    expect(end.stdout).toContain('1 submissions, 1 people');
    expect((await workbookIn(folder)).worksheets.map(({ name }) => name)[0]).toBe('Applicants');
  });

  it('names the runs it could not join, and leaves other cycles alone', async () => {
    const folder = temporaryFolder();
    finished(folder, madeUpRun({ id: 'a', people: [{ id: 'A1' }] }));
    put(folder, 'out/old/results.json', { cycle });
    put(folder, 'out/torn/results.json', { cycle });
    put(folder, 'out/torn/record.json', '{"record":');
    put(folder, 'out/other/results.json', { cycle: '2021-jidian-senior' });
    put(folder, 'out/README.md', '');
    const end = await join(folder);
    expect(end.code).toBe(5);
    put(folder, 'office.json', { banned: [], committeePublicity: [] });
    const again = await join(folder);
    expect(again.code).toBe(10);
    expect(seasonIn(folder).left).toEqual([
      { folder: 'old', why: 'noRecord' },
      { folder: 'torn', why: 'broken' },
    ]);
    expect(again.stdout).toContain('old 未能汇总：由较早的程序核对，请重新核对');
  });

  it.each([
    [['season'], 2, 'C_COMMAND'],
    [['season', cycle, 'more'], 2, 'C_COMMAND'],
    [['season', '1999-jidian-senior'], 3, 'C_NO_CYCLE'],
    [['season', cycle], 3, 'U_SEASON'],
  ])('%j ends with %i', async (argv, code, word) => {
    const folder = temporaryFolder();
    const end = await command({ argv, folder, stages: { season: seasonStage } });
    expect([end.code, end.stderr.includes(word)]).toEqual([code, true]);
  });

  it('of a year without a calendar is refused, its deadline never guessed', async () => {
    const folder = temporaryFolder();
    const id = '2022-jidian-senior';
    const data = JSON.parse(readFileSync(path.join(shippedCycles, cycle, 'cycle.json'), 'utf8')) as object;
    const deadlines = [{ step: 'submission', label: '截止', on: '2022-10-08', shift: true }];
    put(folder, `cycles/${id}/cycle.json`, { ...data, id, deadlines });
    put(
      folder,
      `cycles/${id}/rules.json`,
      readFileSync(path.join(shippedCycles, cycle, 'rules.json'), 'utf8'),
    );
    const run = madeUpRun({ id: 'a', people: [{ id: 'A1' }] });
    finished(folder, { ...run, submission: { ...run.submission, cycle: id } });
    const argv = ['season', id, '--cycles', 'cycles'];
    const end = await command({ argv, folder, stages: { season: seasonStage } });
    expect(end.code).toBe(4);
    expect(end.stderr).toMatch(/M_CALENDAR.*2022\.json/su);
  });

  it('refuses an office.json that does not say what it must', async () => {
    const folder = temporaryFolder();
    finished(folder, madeUpRun({ id: 'a', people: [{ id: 'A1' }] }));
    put(folder, 'office.json', { banned: [{ name: '乙某' }], committeePublicity: [] });
    const end = await join(folder);
    expect(end.code).toBe(2);
    expect(end.stderr).toMatch(/C_CYCLE.*office\.json.*idNumber/su);
  });
});
