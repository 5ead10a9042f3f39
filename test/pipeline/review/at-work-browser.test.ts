/** The scan under somebody's hands, and what stands beside it, in a real browser. */
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { faultsOn } from '../../support/axe.ts';
import { browserProgram, useBrowser } from '../../support/browser.ts';
import { makeDeskFolder } from '../../support/desk.ts';
import { startDesk } from '../../support/desk-process.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const office = { width: 1366, height: 768 };
const narrow = { width: 1024, height: 768 };

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

describe.skipIf(browserProgram === undefined)('at the desk', () => {
  const browser = useBrowser();

  async function opened(size = office): Promise<Page> {
    const folder = temporaryFolder();
    const { database } = await makeDeskFolder(folder);
    await database.destroy();
    const desk = await startDesk(folder);
    onTestFinished(() => desk.kill());
    const page = await browser().newPage({ viewport: size });
    onTestFinished(() => page.close());
    await page.goto(desk.address);
    await page.waitForSelector('html[data-ready] #name:focus');
    await page.keyboard.insertText('审核员甲');
    await page.keyboard.press('Enter');
    await page.waitForSelector('html[data-ready] .rows');
    return page;
  }

  async function openFirst(page: Page): Promise<void> {
    await page.keyboard.press('Enter');
    await page.waitForSelector('html[data-ready] #item');
  }

  async function boxOf(page: Page, what: string): Promise<Box> {
    const box = await page.locator(what).boundingBox();
    if (!box) throw new Error(`${what} is not in view`);
    return box;
  }

  const shown = async (page: Page): Promise<number[]> =>
    ((await page.locator('#scan').getAttribute('viewBox')) ?? '').split(' ').map(Number);

  it('marks the row that Enter opens, and comes back to it', async () => {
    const page = await opened();
    expect(await page.locator('.is-at').count()).toBe(1);
    expect(await page.locator('[data-item]').first().getAttribute('class')).toContain('is-at');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const third = await page.locator('[data-item]').nth(2).getAttribute('data-item');
    await openFirst(page);
    expect(await page.locator('#item').getAttribute('data-id')).toBe(third);
    await page.keyboard.press('Escape');
    await page.waitForSelector('html[data-ready] .rows');
    expect(await page.locator('.is-at').getAttribute('data-item')).toBe(third);
  });

  it.each(['2', '5', 'r', 'n'])('leaves the scan in view while %s is given its words', async (key) => {
    const page = await opened();
    await openFirst(page);
    await page.keyboard.press(key);
    await page.waitForSelector('#ask[open]');
    const [asked, stage] = [await boxOf(page, '#ask'), await boxOf(page, '#stage')];
    expect(asked.x).toBeGreaterThanOrEqual(stage.x + stage.width);
    expect(asked.y + asked.height).toBeLessThanOrEqual(office.height);
    expect(asked.y).toBeGreaterThan((await boxOf(page, '.values')).y + 40);
  });

  it('says to the unit with two keys what is usually said', async () => {
    const page = await opened();
    await openFirst(page);
    const before = await page.locator('#item').getAttribute('data-id');
    await page.keyboard.press('r');
    await page.waitForSelector('#ask[open]');
    expect(await page.locator('#ask-text').inputValue()).toBe('');
    await page.keyboard.press('2');
    await page.waitForSelector(`#item:not([data-id="${before ?? ''}"])`);
    await page.goto(new URL(`/item/${before ?? ''}`, page.url()).href);
    expect(await page.locator('.decision.return').innerText()).toContain('请补交清晰的扫描件');
  });

  it('scrolls its parts and never the page as a whole', async () => {
    const page = await opened();
    const beyond = (): Promise<number> =>
      page.evaluate<number>('document.documentElement.scrollHeight - innerHeight');
    expect(await beyond()).toBe(0);
    await openFirst(page);
    await page.setViewportSize({ width: office.width, height: 300 });
    const hidden = await page.evaluate<number>(`{
      const list = document.querySelector('.rail ol');
      list.scrollHeight - list.clientHeight;
    }`);
    expect(hidden).toBeGreaterThan(50);
    expect(await beyond()).toBe(0);
    await page.goto(new URL('/who', page.url()).href);
    await page.setViewportSize(office);
    await page.waitForSelector('html[data-ready] #name');
    expect(await beyond()).toBe(0);
  });

  it('brings nearer by a double click what is under the mouse', async () => {
    const page = await opened();
    await openFirst(page);
    await page.keyboard.press('0');
    const [, , before = 0] = await shown(page);
    const place = await boxOf(page, '#box');
    const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
    await page.mouse.dblclick(x, y);
    const [, , after = 0] = await shown(page);
    expect(before / after).toBeCloseTo(2.5, 1);
    const nearer = await boxOf(page, '#box');
    expect(Math.hypot(nearer.x + nearer.width / 2 - x, nearer.y + nearer.height / 2 - y)).toBeLessThan(4);
    expect(await page.evaluate<string>('getSelection().toString()')).toBe('');
  });

  it('turns a page with its frame, all the way round, and shows it whole again at one key', async () => {
    const page = await opened();
    await openFirst(page);
    const first = await shown(page);
    const upright = await boxOf(page, '#box');
    expect(upright.width).toBeGreaterThan(upright.height);
    const stage = await boxOf(page, '#stage');
    for (const turned of [true, false, true, false]) {
      await page.keyboard.press('t');
      const box = await boxOf(page, '#box');
      expect(box.width < box.height).toBe(turned);
      expect(box.x).toBeGreaterThanOrEqual(stage.x);
      expect(box.x + box.width).toBeLessThanOrEqual(stage.x + stage.width + 1);
      expect(box.y).toBeGreaterThanOrEqual(stage.y - 1);
      expect(box.y + box.height).toBeLessThanOrEqual(stage.y + stage.height + 1);
    }
    expect(await shown(page)).toEqual(first);
    // Another paper comes upright, and is first shown near its place, then whole.
    await page.keyboard.press('t');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#paper').getAttribute('transform')).toBe('translate(0 0) rotate(0)');
    await page.keyboard.press('0');
    const size = await page.locator('#scan image').getAttribute('width');
    expect((await shown(page))[2]).toBe(Number(size));
  });

  it('leaves nothing out of reach on a narrow screen', async () => {
    const page = await opened(narrow);
    await page.locator('#search').click();
    await page.keyboard.press('Escape');
    const values = await boxOf(page, '.rows th:nth-child(5)');
    expect(values.width).toBeGreaterThan(100);
    await openFirst(page);
    expect(await faultsOn(page)).toEqual([]);
    const before = await page.locator('#item').getAttribute('data-id');
    await page.locator('.rail-foot a').last().click();
    await page.waitForSelector(`#item:not([data-id="${before ?? ''}"])`);
    for (const part of ['.acts', '.caption', '.stage-tools', '.rail-head a']) {
      const box = await boxOf(page, part);
      expect(box.y + box.height, part).toBeLessThanOrEqual(narrow.height);
      expect(box.x + box.width, part).toBeLessThanOrEqual(narrow.width);
    }
    await page.locator('.rail-head a').click();
    await page.waitForSelector('html[data-ready] .rows');
  });

  it('prints the list whole, without what is only for the screen', async () => {
    const page = await opened();
    await page.setViewportSize({ width: 1366, height: 300 });
    const hidden = (): Promise<number> =>
      page.evaluate<number>(`{
        const list = document.querySelector('.scroll');
        list.scrollHeight - list.clientHeight;
      }`);
    expect(await hidden()).toBeGreaterThan(50);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.side').isVisible()).toBe(false);
    expect(await hidden()).toBeLessThan(2);
  });

  it('tells what was done beside the buttons, not upon them', async () => {
    for (const size of [office, narrow]) {
      const page = await opened(size);
      await openFirst(page);
      await page.keyboard.press('3');
      await page.waitForSelector('#toast.is-on');
      const [toast, acts] = [await boxOf(page, '#toast'), await boxOf(page, '.acts')];
      expect(toast.x + toast.width).toBeLessThanOrEqual(acts.x);
      expect(toast.x).toBeGreaterThanOrEqual(0);
    }
  });

  it('keeps the button in view that decides many together', async () => {
    const page = await opened();
    await openFirst(page);
    await page.keyboard.press('a');
    await page.waitForSelector('html[data-ready] #bulk-form');
    await page.evaluate(`{
      const body = document.querySelector('#bulk-form tbody');
      for (let i = 0; i < 40; i++) body.append(body.children[0].cloneNode(true));
    }`);
    const button = await boxOf(page, '#bulk-form .main');
    expect(button.y + button.height).toBeLessThanOrEqual(office.height - 34);
  });
});
