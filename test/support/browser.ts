/** A browser that is installed on this machine; none is ever downloaded. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { beforeAll, afterAll } from 'vitest';

const places = [
  process.env['PINGSHEN_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The program, or undefined where there is none. */
export const browserProgram = places.find((place) => place !== undefined && existsSync(place));

if (browserProgram === undefined)
  console.warn(
    '没有找到 Chromium，跳过浏览器测试。Debian：apt-get install chromium；或用 PINGSHEN_CHROMIUM 指明程序位置。',
  );

/** One browser for the tests of a file. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    // Without the sandbox: tests may run as root in a container, and open nothing but our own pages.
    if (browserProgram !== undefined)
      browser = await chromium.launch({ executablePath: browserProgram, args: ['--no-sandbox'] });
  });
  afterAll(() => browser?.close());
  return () => {
    if (!browser) throw new Error('no browser');
    return browser;
  };
}
