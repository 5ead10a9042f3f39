/** `pingshen render`: all papers of the samples' results, made by the real tasks. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { render } from '#pipeline/run.ts';
import { documentTexts } from '#pipeline/render/issue/office-text.ts';
import { documents } from '#templates/index.ts';
import { command, type CommandEnd } from '../support/command.ts';
import { decided, finishedSample, writeFinished, type Finished } from '../support/finished.ts';
import { rowsOf } from '../support/opened-reports.ts';
import { readPdf, wordsOf } from '../support/pdf-text.ts';
import { keptResults } from '../support/whole-run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-render-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let finished: Finished;
let results: string;
let end: CommandEnd;
const settings = path.join(folder, 'pingshen.json');
const renderAgain = (): Promise<CommandEnd> =>
  command({
    argv: ['render', '--today', '2020-10-09', '--settings', settings],
    folder,
    stages: { render },
  });

/** Files below `papers/`, with their bytes. */
function papers(folder = results): Map<string, Buffer> {
  const place = path.join(folder, 'papers');
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(place, file).split(path.sep).join('/'), readFileSync(file)];
    }),
  );
}

/** The paragraphs of a text document, without blanks. */
const paragraphs = (bytes: Buffer): string[] =>
  documentTexts(bytes)
    .filter(({ place }) => place.startsWith('第 '))
    .map(({ text }) => compact(text));

const compact = (text: string): string => text.replace(/\s/gu, '');

beforeAll(async () => {
  writeFileSync(settings, JSON.stringify({ fonts: { system: false } }));
  finished = decided(await finishedSample(), {
    settled: ['A001', 'A002', 'A008', 'A010'],
    waiting: ['A003', 'A005'],
    returned: ['A004'],
  });
  results = writeFinished(path.join(folder, 'out'), finished);
  writeFileSync(path.join(results, '核对报告.html'), 'kept');
  end = await renderAgain();
}, 120_000);

describe('the papers of the samples', () => {
  it('are all made, and the folder keeps what else it held', () => {
    expect([end.code, end.stderr.match(/未能生成.*/gu)]).toEqual([10, null]);
    expect(end.stdout.trimEnd().split('\n').at(-1)).toBe(results);
    expect(readdirSync(results).sort()).toEqual(
      ['papers', 'record.json', 'results.json', 'rulings.json', '核对报告.html'].sort(),
    );
    expect(readFileSync(path.join(results, '核对报告.html'), 'utf8')).toBe('kept');
  });

  it('name in letter and roster exactly those who are clear or wait for review', async () => {
    const open = finished.results.applicants.filter(({ outcome }) => outcome !== 'blocked');
    const names = finished.record.applicants
      .filter(({ id }) => open.some((each) => each.id === id))
      .map(({ name = '' }) => name);
    const others = finished.record.applicants
      .map(({ name = '' }) => name)
      .filter((name) => !names.includes(name));
    expect([names.length > 0, others.length > 0]).toEqual([true, true]);
    const made = papers();
    const words = async (name: string): Promise<string> =>
      compact(wordsOf(await readPdf(made.get(name) ?? Buffer.alloc(0))));
    const roster = await words('单位/推荐高级工程师职务任职资格人员花名册.pdf');
    expect(names.filter((name) => !roster.includes(compact(name)))).toEqual([]);
    expect(others.filter((name) => roster.includes(compact(name)))).toEqual([]);
    expect(roster).toContain(`共${names.length}人`);
    expect(await words('单位/评审委托书.pdf')).toContain(`等${names.length}人`);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(made.get('单位/推荐高级工程师职务任职资格人员花名册.xlsx') as never);
    const rows = rowsOf(workbook.worksheets[0]).slice(1);
    expect(rows.map((row) => row[1]).sort()).toEqual([...names].sort());
    expect(rows.map((row) => row[0])).toEqual(names.map((_, index) => String(index + 1)));
    const notices = [...made.keys()].filter((name) => /^公示\/.*-单位公示\.pdf$/u.test(name));
    const published = (await Promise.all(notices.map(words))).join('');
    expect(names.filter((name) => !published.includes(compact(name)))).toEqual([]);
    expect(others.filter((name) => published.includes(compact(name)))).toEqual([]);
  });

  it('stop the run where a public one would show a number, and leave what was there', async () => {
    const before = papers();
    const [person] = finished.record.applicants;
    const { submission } = finished.record;
    const to = `受理人 ${person?.idNumber ?? ''}`;
    const planted = { ...submission, objections: { to, phone: submission.contact.phone } };
    const record = { ...finished.record, submission: planted };
    writeFinished(path.join(folder, 'out'), { ...finished, record });
    const stopped = await renderAgain();
    writeFinished(path.join(folder, 'out'), finished);
    expect([stopped.code, stopped.stderr]).toEqual([6, expect.stringMatching(/O_PRIVACY.*公示\/.*第 1 页/u)]);
    expect([...papers()]).toEqual([...before]);
  });

  it('are letters and notices that offices can edit, with the words of the printed ones', async () => {
    const made = papers();
    const letters = [...made.keys()].filter((name) => name.endsWith('.docx'));
    expect(letters.map((name) => path.posix.basename(name))).toEqual(
      expect.arrayContaining(['评审委托书.docx', '退回补正通知.docx', '高评委办公室公示.docx']),
    );
    for (const name of letters) {
      const edited = paragraphs(made.get(name) ?? Buffer.alloc(0));
      const printed = compact(
        wordsOf(await readPdf(made.get(name.replace(/docx$/u, 'pdf')) ?? Buffer.alloc(0))),
      );
      const words = edited.filter((text) => text !== '');
      expect(words.length, name).toBeGreaterThan(5);
      // The print parts a paragraph where a page ends, and draws number and mark there.
      const plain = printed.replace(/[—\d]|待核/gu, '');
      for (const text of words) expect(plain, name).toContain(text.replace(/[—\d]|待核/gu, ''));
    }
  });

  it('that cannot be made are named with their reason, and the others are there', async () => {
    const { applicants, ...record } = finished.record;
    const [first, ...others] = applicants;
    const odd = { ...first, id: first?.id ?? '', name: `${first?.name ?? ''}\u{10FFFD}` } as typeof first;
    const before = [...papers().keys()];
    writeFinished(path.join(folder, 'out'), {
      ...finished,
      record: { ...record, applicants: [...(odd ? [odd] : []), ...others] },
    });
    const end = await renderAgain();
    const made = papers();
    writeFinished(path.join(folder, 'out'), finished);
    await renderAgain();
    expect(end.stdout).toMatch(/文书 \d+ 份，未能生成 \d+ 份/u);
    const list = made.get('未能生成的文书.txt')?.toString('utf8') ?? '';
    for (const words of ['花名册.pdf', 'U+10FFFD']) expect(list).toContain(words);
    expect(made.has('单位/评审委托书.docx')).toBe(true);
    expect([...papers().keys()]).toEqual(before);
  });

  it('carry 待核 and the list of what is open', async () => {
    const letter = compact(wordsOf(await readPdf(papers().get('单位/评审委托书.pdf') ?? Buffer.alloc(0))));
    expect(letter).toContain('待核事项（');
  });

  it('are not made again where nothing changed, and come out the same', async () => {
    const before = papers();
    const kept = [...keptResults(folder)].map(([file, { written }]) => [file, written]);
    await renderAgain();
    expect([...keptResults(folder)].map(([file, { written }]) => [file, written])).toEqual(kept);
    expect([...papers()]).toEqual([...before]);
  });

  it('are the same bytes in another folder, in another time zone and by another clock', async () => {
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'pingshen-别处-'));
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'America/St_Johns';
      vi.setSystemTime(new Date('2031-02-03T23:59:59Z'));
      const there = writeFinished(path.join(elsewhere, 'out'), finished);
      const argv = ['render', '--today', '2020-10-09', '--settings', settings];
      await command({ argv, folder: elsewhere, stages: { render } });
      const [one, other] = [papers(), papers(there)];
      expect([...other.keys()]).toEqual([...one.keys()]);
      expect([...one].filter(([name, bytes]) => other.get(name)?.equals(bytes) !== true)).toEqual([]);
      for (const ending of ['pdf', 'xlsx', 'docx'])
        expect([...one.keys()].some((name) => name.endsWith(ending))).toBe(true);
    } finally {
      vi.useRealTimers();
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
      rmSync(elsewhere, { recursive: true, force: true });
    }
  }, 120_000);

  it('are of every document that has somebody to name', () => {
    const names = [...papers().keys()].join('\n');
    for (const { name } of documents) expect(names).toContain(name);
  });
});
