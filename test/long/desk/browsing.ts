/** How quick the desk is in a real browser: from the key to what is painted. */
import type { Page } from 'playwright-core';

/** Milliseconds until something of the page was painted, from asking for it. */
export async function firstPaint(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.waitForSelector('html[data-ready] .rows');
  // On a busy machine the script may be ready before anything is painted.
  const painted = await page.waitForFunction(
    `performance.getEntriesByType('paint').find(({ name }) => name === 'first-contentful-paint')?.startTime`,
  );
  return (await painted.jsonValue()) as number;
}

/**
 * Presses a key on an item; milliseconds until another item and its scan are painted. Measured in
 * the page, so that the distance to the one who measures does not count.
 */
export async function onward(page: Page, code: string): Promise<number> {
  return await page.evaluate<number>(`(async () => {
    const before = document.querySelector('#item').dataset.id;
    const started = performance.now();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { code: '${code}', key: '', bubbles: true }));
    while ((document.querySelector('#item')?.dataset.id ?? before) === before)
      await new Promise((resolve) => setTimeout(resolve, 1));
    const scan = new Image();
    scan.src = document.querySelector('#scan image')?.getAttribute('href') ?? '/icon.svg';
    await scan.decode();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return performance.now() - started;
  })()`);
}

/** Opens the first item of the queue. */
export async function openFirst(page: Page): Promise<void> {
  await page.locator('.rows .title a').first().click();
  await page.waitForSelector('html[data-ready] #item');
}
