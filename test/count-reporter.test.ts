import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { TestModule } from 'vitest/node';
import CountReporter, { countTests } from './support/count-reporter.ts';
import { temporaryFolder } from './support/temporary.ts';

type State = 'passed' | 'failed' | 'skipped';

/** A test file as vitest reports it. */
function module(state: State, tests: readonly State[]): TestModule {
  const cases = tests.map((each) => ({ result: () => ({ state: each }) }));
  return { state: () => state, children: { allTests: () => cases.values() } } as unknown as TestModule;
}

describe('the count of tests', () => {
  it.each([
    [[module('passed', ['passed', 'passed', 'skipped'])], 0, { passed: 2, failed: 0 }],
    [[module('failed', ['passed', 'failed']), module('passed', ['passed'])], 0, { passed: 2, failed: 1 }],
    // A file that cannot be loaded holds no failed test, and must not pass for a good one.
    [[module('failed', [])], 0, { passed: 0, failed: 1 }],
    [[module('failed', ['passed'])], 0, { passed: 1, failed: 1 }],
    [[module('passed', ['passed'])], 2, { passed: 1, failed: 2 }],
    [[], 0, { passed: 0, failed: 0 }],
  ] as const)('is true to what happened: %#', (modules, unhandled, counts) => {
    expect(countTests(modules, unhandled)).toEqual(counts);
  });

  it('is printed, and written where .ci/run looks for it', () => {
    const file = path.join(temporaryFolder(), 'counts');
    vi.stubEnv('PINGSHEN_COUNTS', file);
    const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    new CountReporter().onTestRunEnd([module('failed', ['passed', 'failed'])], []);
    expect(printed).toHaveBeenCalledWith('1 passed, 1 failed\n');
    printed.mockRestore();
    vi.unstubAllEnvs();
    expect(readFileSync(file, 'utf8')).toBe('1 passed, 1 failed\n');
  });
});
