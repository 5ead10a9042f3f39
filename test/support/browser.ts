/** One browser for the tests of a file. */
import { chromium, type Browser } from 'playwright-core';
import { beforeAll, afterAll } from 'vitest';
import { browserProgram } from './browser-program.ts';

export { browserProgram };

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
