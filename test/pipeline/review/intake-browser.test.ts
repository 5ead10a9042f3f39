/** Taking in as a clerk does it: dropped on the page in a real browser, killed in between, nothing lost. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { auditLog } from '#pipeline/core/audit-log.ts';
import { openDatabase } from '#pipeline/core/database.ts';
import { resultsSchema } from '#schemas/records/results.ts';
import { faultsOn } from '../../support/axe.ts';
import { browserProgram, useBrowser } from '../../support/browser.ts';
import { startDesk, type DeskProcess } from '../../support/desk-process.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { writeTinySubmission } from '../../support/tiny-submission.ts';
import { zipFolder } from '../../support/zip-folder.ts';

const MINUTES = 60_000;
const pages = 2;
/** With the two files that say who they are. */
const files = pages + 2;

async function started(folder: string): Promise<DeskProcess> {
  const desk = await startDesk(folder);
  onTestFinished(() => desk.kill());
  return desk;
}

/** Processes that a process has started. */
function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.trim().split(' ').filter(Boolean).map(Number);
}

async function untilGone(pid: number): Promise<void> {
  while (existsSync(`/proc/${pid}`)) await new Promise((resolve) => setTimeout(resolve, 50));
}

describe.skipIf(browserProgram === undefined)('taking in', () => {
  const browser = useBrowser();

  /** What a unit sends: its folder. */
  async function submission(): Promise<string> {
    const sent = path.join(temporaryFolder(), '示例单位');
    mkdirSync(sent);
    await writeTinySubmission(sent, pages);
    return sent;
  }

  /** Opens the page for taking in as somebody who came by the printed address. */
  async function open(desk: DeskProcess): Promise<Page> {
    const page = await browser().newPage({ viewport: { width: 1366, height: 768 } });
    onTestFinished(() => page.close());
    await page.goto(desk.address);
    await page.waitForSelector('html[data-ready]');
    if ((await page.$('#name-form')) !== null) {
      await page.fill('#name', '经办乙');
      await page.keyboard.press('Enter');
    }
    await page.getByRole('link', { name: '接收', exact: true }).click();
    await page.waitForSelector('html[data-ready] #drop');
    return page;
  }

  /** Drags files or folders of this machine onto the page, as a person with a mouse does. */
  async function drop(page: Page, files: readonly string[]): Promise<void> {
    const box = (await page.locator('#drop').boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const mouse = await page.context().newCDPSession(page);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await mouse.send('Input.dispatchDragEvent', {
        ...{ type, x, y, data: { items: [], files: [...files], dragOperationsMask: 1 } },
      });
  }

  const runs = (page: Page, text: string) => page.locator('#jobs li', { hasText: text });

  /** The papers that the page offers, each opened by its link. */
  async function papersOn(page: Page): Promise<number> {
    await page.locator('details.papers summary').click();
    const links = page.locator('details.papers a');
    for (const link of (await links.all()).slice(0, 3)) {
      const href = await link.getAttribute('href');
      const answer = await page.request.get(new URL(href ?? '', page.url()).href);
      expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
      expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
    }
    return await links.count();
  }

  /** What was read, of the one submission there is. */
  function results(folder: string): { readonly files: number; readonly submissions: readonly string[] } {
    const submissions = readdirSync(path.join(folder, 'out')).filter((name) => !name.startsWith('.'));
    const file = path.join(folder, 'out', submissions[0] ?? '', 'results.json');
    const found = resultsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { files: found.files.filter(({ status }) => status === 'read').length, submissions };
  }

  it(
    'runs a folder that is dropped on the page, and opens what came of it',
    async () => {
      const folder = temporaryFolder();
      const desk = await started(folder);
      const page = await open(desk);
      expect(await faultsOn(page)).toEqual([]);
      await drop(page, [await submission()]);
      await page.locator('#said', { hasText: `已接收“示例单位”：${files} 个文件` }).waitFor();
      await runs(page, '核对中').waitFor();
      expect(await faultsOn(page)).toEqual([]);
      await page.waitForSelector('details.papers', { timeout: MINUTES });
      await runs(page, '已完成').waitFor();
      expect(await papersOn(page)).toBeGreaterThan(3);
      expect(results(folder)).toEqual({ files, submissions: ['hz-2020-01'] });
      expect(await faultsOn(page)).toEqual([]);
      // The machinery behind the button is a process of its own, and leaves its count in the log.
      await page.goto(new URL('/overview', page.url()).href);
      await page.waitForSelector('html[data-ready]');
      await page.getByRole('button', { name: '更新结果和文书' }).click();
      await page.locator('#toast', { hasText: '结果已更新' }).waitFor({ timeout: MINUTES });
      const database = openDatabase(path.join(folder, '.pingshen', 'pingshen.db'));
      const log = auditLog(database);
      expect(await log.export()).toContain('"action":"apply"');
      expect(await log.verify()).toMatchObject({ ok: true });
      await database.destroy();
    },
    3 * MINUTES,
  );

  it(
    'leaves nothing half taken after kill -9 while files come in',
    async () => {
      const folder = temporaryFolder();
      const incoming = path.join(folder, '.pingshen', 'incoming');
      const desk = await started(folder);
      const page = await open(desk);
      let pieces = 0;
      await page.route(/\/intake\/[0-9a-f]{24}\/\d+\?/u, async (route) => {
        if (++pieces === 3) await desk.kill();
        await route.continue();
      });
      await drop(page, [await submission()]);
      await page.locator('#said', { hasText: '没有连上服务' }).waitFor();
      expect(readdirSync(incoming)).toEqual([expect.stringMatching(/^[0-9a-f]{24}\.part$/u)]);
      const again = await started(folder);
      expect(readdirSync(incoming)).toEqual([]);
      const other = await open(again);
      expect(await other.locator('#jobs li').count()).toBe(0);
      expect(readdirSync(path.join(folder, 'out'))).toEqual([]);
    },
    MINUTES,
  );

  // Which process the run is, /proc tells.
  it.skipIf(process.platform !== 'linux')(
    'goes on with the run of a ZIP after kill -9 in the middle of it',
    async () => {
      const folder = temporaryFolder();
      const desk = await started(folder);
      const page = await open(desk);
      const sent = await submission();
      zipFolder(sent, `${sent}.zip`);
      await drop(page, [`${sent}.zip`]);
      await runs(page, '核对中').waitFor();
      const own = childrenOf(desk.pid);
      expect(own).toHaveLength(1);
      await desk.kill();
      // The run sees that nobody waits for it, and stops.
      for (const pid of own) await untilGone(pid);
      const again = await started(folder);
      const other = await open(again);
      await runs(other, '未完成，可继续').waitFor();
      await other.getByRole('button', { name: '继续' }).click();
      await other.waitForSelector('details.papers', { timeout: MINUTES });
      expect(await papersOn(other)).toBeGreaterThan(3);
      expect(results(folder)).toEqual({ files, submissions: ['hz-2020-01'] });
      // What has ended is not offered again as unfinished, whoever starts the desk next.
      await again.kill();
      await runs(await open(await started(folder)), '已完成').waitFor();
    },
    3 * MINUTES,
  );
});
