import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    // The tasks under test start processes of their own; more than two test files at a time only wait.
    maxWorkers: 2,
    setupFiles: ['./test/support/property-seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', './test/support/count-reporter.ts'],
    coverage: {
      provider: 'v8',
      include: ['pipeline/**/*.ts', 'schemas/**/*.ts', 'templates/**/*.ts'],
      // Programs of child processes: their lines run where coverage cannot see them.
      exclude: ['pipeline/bin.ts', 'pipeline/core/*-entry.ts', '**/*-task.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { lines: 85, branches: 75 },
    },
  },
});
