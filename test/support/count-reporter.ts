/** Says at the end, in one plain line, what vitest counted: `N passed, N failed`. */
import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** A file that could not be loaded, or an error outside any test, counts as one failure. */
export function countTests(modules: readonly TestModule[], unhandledErrors: number): Counts {
  let [passed, failed] = [0, unhandledErrors];
  for (const module of modules) {
    const before = failed;
    for (const test of module.children.allTests()) {
      if (test.result().state === 'passed') passed += 1;
      if (test.result().state === 'failed') failed += 1;
    }
    if (module.state() === 'failed' && failed === before) failed += 1;
  }
  return { passed, failed };
}

export function countLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}

/** Prints the line and, where PINGSHEN_COUNTS names a file, writes it there as well. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const line = countLine(countTests(modules, unhandledErrors.length));
    const file = process.env['PINGSHEN_COUNTS'];
    if (file !== undefined) writeFileSync(file, `${line}\n`);
    process.stdout.write(`${line}\n`);
  }
}
