/** The desk in a real browser, by keyboard alone. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addAccount, disableAccount } from '#pipeline/core/accounts.ts';
import { auditLog } from '#pipeline/core/audit-log.ts';
import { openDatabase } from '#pipeline/core/database.ts';
import { decisionsOf, type KeptDecision } from '#pipeline/core/decisions.ts';
import { verifyDecisions } from '#pipeline/core/verify-decisions.ts';
import { faultsOn } from '../../support/axe.ts';
import { browserProgram, useBrowser } from '../../support/browser.ts';
import { makeMember, password } from '../../support/desk-members.ts';
import { makeDeskFolder } from '../../support/desk.ts';
import { startDesk, type DeskProcess } from '../../support/desk-process.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const doing = { by: 'root', at: '2020-10-08T10:00:00+08:00' };
const size = { width: 1366, height: 768 };

interface Opened {
  readonly folder: string;
  readonly desk: DeskProcess;
}

async function opened(): Promise<Opened> {
  const folder = temporaryFolder();
  const { database } = await makeDeskFolder(folder);
  await database.destroy();
  const desk = await startDesk(folder);
  onTestFinished(() => desk.kill());
  return { folder, desk };
}

/** What a fresh program finds in the state folder. */
async function kept(folder: string): Promise<ReadonlyMap<string, KeptDecision>> {
  const database = openDatabase(path.join(folder, '.pingshen', 'pingshen.db'));
  const decisions = await decisionsOf(database, 'sample-2020-01');
  expect(await verifyDecisions(database)).toMatchObject({ ok: true });
  expect(await auditLog(database).verify()).toMatchObject({ ok: true });
  await database.destroy();
  return decisions;
}

describe.skipIf(browserProgram === undefined)('the desk in a browser', () => {
  const browser = useBrowser();

  async function visit(address: string): Promise<Page> {
    const page = await browser().newPage({ viewport: size });
    onTestFinished(() => page.close());
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      // A refused second decision is answered with 409, which the browser notes by itself.
      // So is a desk that was killed.
      const isExpected = /409|net::ERR_(?:CONNECTION|EMPTY|SOCKET)_[A-Z]+/u.test(message.text());
      if (message.type() === 'error' && !isExpected) problems.push(message.text());
    });
    onTestFinished(() => {
      expect(problems).toEqual([]);
    });
    await page.goto(address);
    if ((await page.$('#name-form')) !== null) {
      await page.waitForSelector('html[data-ready] #name:focus');
      await page.keyboard.type('审核员甲');
      await page.keyboard.press('Enter');
    }
    await page.waitForSelector('html[data-ready] .rows');
    return page;
  }

  const title = (page: Page): Promise<string> => page.locator('#item-title').innerText();
  /** Presses a key and waits until another item is in view. */
  async function onward(page: Page, ...keys: readonly string[]): Promise<void> {
    const before = await page.locator('#item').getAttribute('data-id');
    for (const key of keys) {
      await page.keyboard.press(key);
      if (keys.length > 1) await page.waitForTimeout(120);
    }
    await page.waitForSelector(`#item:not([data-id="${before ?? ''}"])`);
  }
  async function openFirst(page: Page): Promise<void> {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForSelector('html[data-ready] #item');
  }

  it('settles all findings of a submission by keyboard alone', async () => {
    const { folder, desk } = await opened();
    const page = await visit(desk.address);
    await openFirst(page);
    await onward(page, '1');
    await onward(page, '1');
    expect(await page.locator('#toast').innerText()).toContain('采用识别值');
    await onward(page, '2', '1');
    // Taken back: the one before, then decided otherwise.
    await page.keyboard.press('z');
    await page.locator('#toast', { hasText: '撤销' }).waitFor();
    // A key pressed before the item is shown anew is not taken: nobody decides what is not in view.
    await page.waitForSelector('[data-act="undo"][disabled]');
    await onward(page, '3');
    for (let left = 0; left < 5; left++) await onward(page, left === 1 ? '4' : '3');
    // A rule has no value to put in; that it is broken can be confirmed.
    await page.keyboard.press('5');
    await page.locator('#toast', { hasText: '不能这样处理' }).waitFor();
    await page.keyboard.press('1');
    // Whoever was asked has still to answer.
    await page.locator('#progress', { hasText: '8 / 9' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.empty', { hasText: '还有 1 项请人核实' }).waitFor();
    const decisions = [...(await kept(folder)).values()].map(({ decision }) => decision.action);
    expect(decisions.filter((action) => action === 'accept-found')).toHaveLength(3);
    expect(decisions.filter((action) => action === 'return')).toHaveLength(5);
    expect(decisions.filter((action) => action === 'ask')).toHaveLength(1);
  });

  it('shows the second of two auditors what the first decided', async () => {
    const { folder, desk } = await opened();
    const [first, second] = [await visit(desk.address), await visit(desk.address)];
    await openFirst(first);
    await openFirst(second);
    await onward(first, '1');
    await second.keyboard.press('3');
    await second.waitForSelector('#conflict[open]');
    expect(await second.locator('#conflict-text').innerText()).toContain('采用识别值');
    await second.keyboard.press('Enter');
    await second.waitForSelector('.decision.accept-found');
    expect([...(await kept(folder)).values()].map(({ decision }) => decision.action)).toEqual([
      'accept-found',
    ]);
  });

  it('is where it was after a reload in mid-decision', async () => {
    const { folder, desk } = await opened();
    const page = await visit(desk.address);
    await openFirst(page);
    const before = await title(page);
    await page.keyboard.press('2');
    await page.waitForSelector('#ask[open]');
    await page.reload();
    await page.waitForSelector('html[data-ready] #item');
    expect(await title(page)).toBe(before);
    expect((await kept(folder)).size).toBe(0);
    await onward(page, '2', '2');
    expect((await kept(folder)).size).toBe(1);
  });

  it('has a decision whole or not at all after kill -9, and goes on', async () => {
    const { folder, desk } = await opened();
    const page = await visit(desk.address);
    await openFirst(page);
    await onward(page, '1');
    await page.keyboard.press('3');
    await desk.kill();
    expect([1, 2]).toContain((await kept(folder)).size);
    const again = await startDesk(folder);
    onTestFinished(() => again.kill());
    const other = await visit(again.address);
    await openFirst(other);
    await onward(other, '3');
    expect((await kept(folder)).size).toBeGreaterThanOrEqual(2);
  });

  it('opens the first of the list by Enter where none is chosen yet', async () => {
    const { desk } = await opened();
    const page = await visit(desk.address);
    const first = await page.locator('[data-item]').first().getAttribute('data-item');
    await page.keyboard.press('Enter');
    await page.waitForSelector('html[data-ready] #item');
    expect(await page.locator('#item').getAttribute('data-id')).toBe(first);
  });

  it('keeps the scan and the decisions in view, however long the list beside them', async () => {
    const { desk } = await opened();
    const page = await visit(desk.address);
    await openFirst(page);
    await page.evaluate(`{
      const list = document.querySelector('.rail ol');
      for (let i = 0; i < 60; i++) list.append(list.children[0].cloneNode(true));
    }`);
    for (const part of ['.acts', '.caption', '.stage-tools']) {
      const box = await page.locator(part).boundingBox();
      expect(box, part).not.toBeNull();
      expect(box!.y + box!.height, part).toBeLessThanOrEqual(size.height);
    }
  });

  it('puts no password into an address where its script has not started', async () => {
    const folder = temporaryFolder();
    const place = await makeDeskFolder(folder);
    onTestFinished(() => place.database.destroy());
    await makeMember(place, '审核甲', 'auditor');
    const desk = await startDesk(folder);
    onTestFinished(() => desk.kill());
    const context = await browser().newContext({ javaScriptEnabled: false });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(desk.address);
    await page.fill('input[name=name]', '审核甲');
    await page.fill('input[name=password]', password);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
    expect(page.url()).not.toContain('password');
    expect(await page.locator('[data-post="/sign-in"]').count()).toBe(1);
  });

  it('has no serious fault of accessibility', async () => {
    const { desk } = await opened();
    const page = await browser().newPage({ viewport: size });
    onTestFinished(() => page.close());
    const check = async (what: string): Promise<void> => {
      expect([what, await faultsOn(page)]).toEqual([what, []]);
    };
    await page.goto(desk.address);
    await check('name');
    await page.keyboard.type('审核员甲');
    await page.keyboard.press('Enter');
    await page.waitForSelector('html[data-ready] .rows');
    await check('queue');
    await page.goto(new URL('/overview', desk.address).href);
    await check('overview');
    await page.goto(new URL('/', desk.address).href);
    await page.waitForSelector('html[data-ready] .rows');
    await openFirst(page);
    await check('item');
    await page.keyboard.press('2');
    await page.waitForSelector('#ask[open]');
    await check('reason');
    await page.keyboard.press('Escape');
    // A key pressed while the dialog is still closing belongs to it.
    await page.waitForSelector('#ask:not([open])', { state: 'attached' });
    await page.keyboard.press('?');
    await page.waitForSelector('#help[open]');
    await check('keys');
  });

  it('lets in by name and password, by keyboard alone, and asks again where the log-in is over', async () => {
    const folder = temporaryFolder();
    const place = await makeDeskFolder(folder);
    await makeMember(place, '审核甲', 'auditor');
    await makeMember(place, '经办乙', 'clerk');
    const first = await addAccount(place.database, { name: '主任丁', role: 'head' }, doing);
    const desk = await startDesk(folder);
    onTestFinished(() => desk.kill());
    onTestFinished(() => place.database.destroy());
    const page = await browser().newPage({ viewport: size });
    onTestFinished(() => page.close());
    const enter = async (...fields: readonly string[]): Promise<void> => {
      await page.waitForSelector('html[data-ready] input:focus');
      for (const [index, field] of fields.entries()) {
        if (index > 0) await page.keyboard.press('Tab');
        await page.keyboard.insertText(field);
      }
      await page.keyboard.press('Enter');
    };
    await page.goto(desk.address);
    expect(await faultsOn(page)).toEqual([]);
    await enter('审核甲', 'not this');
    await page.locator('#wrong', { hasText: '姓名或口令不对' }).waitFor();
    // The cursor is back in the password, what was written there chosen.
    await enter(password);
    await page.waitForSelector('html[data-ready] .rows');
    await openFirst(page);
    const before = await title(page);
    await disableAccount(place.database, '审核甲', doing);
    await page.keyboard.press('1');
    await page.waitForSelector('[data-post="/sign-in"]');
    expect((await kept(folder)).size).toBe(0);
    await enter('经办乙', password);
    await page.waitForSelector('html[data-ready] #item');
    expect(await title(page)).toBe(before);
    expect(await faultsOn(page)).toEqual([]);
    await page.locator('[data-do=sign-out]').press('Enter');
    await page.waitForSelector('[data-post="/sign-in"]');
    await enter('主任丁', first ?? '');
    await page.waitForSelector('[data-post="/password"]');
    expect(await faultsOn(page)).toEqual([]);
    await enter(first ?? '', '一个新的口令-2020', '一个新的口令-2020');
    await page.waitForSelector('html[data-ready] .rows');
    await addAccount(place.database, { name: '审核丙', role: 'auditor' }, doing);
    await page.goto(new URL('/assign', desk.address).href);
    expect(await faultsOn(page)).toEqual([]);
    await page.locator('form.sheet button.main').press('Enter');
    await page.locator('.plain-table .share', { hasText: '审核丙' }).waitFor();
  });
});
