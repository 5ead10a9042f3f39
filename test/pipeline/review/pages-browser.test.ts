/** Every page of the desk in a real browser: for a screen reader, by keyboard alone, by mouse alone, at two sizes. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '#pipeline/core/database.ts';
import { decisionsOf } from '#pipeline/core/decisions.ts';
import { faultsOn } from '../../support/axe.ts';
import { browserProgram, useBrowser } from '../../support/browser.ts';
import { makeMember, password } from '../../support/desk-members.ts';
import { makeDeskFolder } from '../../support/desk.ts';
import { startDesk } from '../../support/desk-process.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const office = { width: 1366, height: 768 };
const large = { width: 1920, height: 1080 };

interface Opened {
  readonly page: Page;
  readonly folder: string;
  readonly to: (address: string) => Promise<void>;
}

describe.skipIf(browserProgram === undefined)('the pages of the desk', () => {
  const browser = useBrowser();

  /** The head of an office with a clerk and two auditors, logged in. */
  async function opened(size = office): Promise<Opened> {
    const folder = temporaryFolder();
    const place = await makeDeskFolder(folder);
    await makeMember(place, '主任丁', 'head');
    await makeMember(place, '审核甲', 'auditor');
    await place.database.destroy();
    const desk = await startDesk(folder);
    onTestFinished(() => desk.kill());
    const page = await browser().newPage({ viewport: size });
    onTestFinished(() => page.close());
    await page.goto(desk.address);
    await page.fill('[name=name]', '主任丁');
    await page.fill('[name=password]', password);
    await page.keyboard.press('Enter');
    await page.waitForSelector('html[data-ready] .rows');
    const to = async (address: string): Promise<void> => {
      await page.goto(new URL(address, desk.address).href);
      await page.waitForSelector('html[data-ready]');
    };
    return { page, folder, to };
  }

  async function firstItem(page: Page): Promise<string> {
    await page.waitForSelector('[data-item]');
    return (await page.locator('[data-item]').first().getAttribute('data-item')) ?? '';
  }

  /** What the focus is on, in the words a screen reader would say. */
  const focused = (page: Page): Promise<string> =>
    page.evaluate<string>(`{
      const { activeElement: at } = document;
      at.getAttribute('aria-label') ?? (at.labels?.[0] ?? at).textContent.trim().replace(/\\s+/g, ' ');
    }`);

  /** Presses Tab until the focus is on what has these words; fails where it never comes there. */
  async function tabTo(page: Page, words: string): Promise<void> {
    const seen: string[] = [];
    for (let times = 0; times < 60; times++) {
      await page.keyboard.press('Tab');
      const at = await focused(page);
      if (at.startsWith(words)) return;
      seen.push(at);
    }
    throw new Error(`${words} cannot be reached by Tab: ${seen.join(' | ')}`);
  }

  /** How many decisions hold, by what was done. */
  async function decided(folder: string): Promise<readonly string[]> {
    const database = openDatabase(path.join(folder, '.pingshen', 'pingshen.db'));
    const all = await decisionsOf(database, 'sample-2020-01');
    await database.destroy();
    return [...all.values()].map(({ decision }) => decision.action);
  }

  it.each([office, large])('have no serious fault of accessibility, and fit the screen: %o', async (size) => {
    const { page, to } = await opened(size);
    const item = await firstItem(page);
    const pages = [
      ...['/', '/?q=nothing', '/overview', '/intake', '/assign', '/password'],
      ...[`/item/${item}`, `/bulk/${item}`, `/bulk/${item}?done`, '/item/000000000000000000000000'],
    ];
    for (const address of pages) {
      await to(address);
      expect([address, await faultsOn(page)]).toEqual([address, []]);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect([address, width]).toEqual([address, size.width]);
    }
  });

  it('decide alike findings together and take them back, by keyboard alone', async () => {
    const { page, folder } = await opened();
    await page.keyboard.press('Enter');
    await page.waitForSelector('html[data-ready] #item');
    await page.keyboard.press('a');
    await page.waitForSelector('html[data-ready] #bulk-form');
    expect(await focused(page)).toBe('采用识别值');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('退回补正');
    await tabTo(page, '理由');
    await page.keyboard.insertText('请补正');
    await page.keyboard.press('Enter');
    await page.waitForSelector('html[data-ready] #bulk-undo-form');
    expect(await decided(folder)).toEqual(['return']);
    expect(await focused(page)).toBe('回到列表');
    await tabTo(page, '全部撤销');
    await page.keyboard.press('Enter');
    await page.waitForSelector('html[data-ready] .rows [data-item]');
    expect(await decided(folder)).toEqual([]);
  });

  it('decide alike findings with a usual reason, by mouse alone', async () => {
    const { page, folder } = await opened();
    await page.locator('[data-item] a').first().click();
    await page.waitForSelector('html[data-ready] #item');
    await page.locator('[data-do="bulk"]').click();
    await page.waitForSelector('html[data-ready] #bulk-form');
    await page.getByRole('button', { name: '以扫描件为准' }).click();
    expect(await page.locator('#bulk-reason').inputValue()).toBe('以扫描件为准');
    await page.getByRole('button', { name: '处理选中的各项' }).click();
    await page.waitForSelector('html[data-ready] #bulk-undo-form');
    expect(await decided(folder)).toEqual(['accept-found']);
  });

  it('are left and entered by keyboard: overview, taking in, sharing out, own password', async () => {
    const { page } = await opened();
    const enter = async (words: string, what: string): Promise<void> => {
      await tabTo(page, words);
      await page.keyboard.press('Enter');
      await page.waitForSelector(what);
      await page.waitForSelector('html[data-ready]');
    };
    await enter('总览', '.figures');
    await tabTo(page, '导出决定（Excel）');
    await tabTo(page, '更新结果和文书');
    await enter('接收', '#drop');
    await tabTo(page, '选择文件夹');
    const ring = await page.evaluate<string>(
      `getComputedStyle(document.activeElement.closest('label')).outlineStyle`,
    );
    expect(ring).toBe('solid');
    await tabTo(page, '选择 ZIP');
    await tabTo(page, '下载退回补正名单');
    await enter('分派', 'form.sheet');
    await enter('分派', '.plain-table');
    await enter('主任丁', '[data-post="/password"]');
    await enter('取消', '.rows');
  });

  it('let a new user decide and take back by mouse alone', async () => {
    const { page, folder } = await opened();
    await page.locator('[data-item] a').first().click();
    await page.waitForSelector('html[data-ready] #item');
    const first = await page.locator('#item').getAttribute('data-id');
    const undo = page.getByRole('button', { name: '撤销' });
    expect(await undo.isDisabled()).toBe(true);
    await page.getByRole('button', { name: '采用识别值' }).click();
    await page.waitForSelector(`#item:not([data-id="${first ?? ''}"])`);
    expect(await decided(folder)).toEqual(['accept-found']);
    // The next item is in view, and the one before can still be taken back.
    await undo.click();
    await page.waitForSelector(`#item[data-id="${first ?? ''}"]`);
    await page.locator('#toast', { hasText: '撤销' }).waitFor();
    await page.waitForSelector('[data-act="undo"][disabled]');
    expect(await decided(folder)).toEqual([]);
    await page.getByRole('button', { name: '采用申报值' }).click();
    await page.getByRole('button', { name: '已查看原件，申报无误' }).click();
    await page.waitForSelector(`#item:not([data-id="${first ?? ''}"])`);
    expect(await decided(folder)).toEqual(['accept-declared']);
  });
});
