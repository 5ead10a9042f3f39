// One rule set for people and CI; everything is an error, so that nothing is merely a warning for long.
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that one thing has one name everywhere.',
};
const noOwnClock = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'Take the time from context.clock, so that a run can be repeated.',
};
const noChance = {
  selector: 'MemberExpression[object.name="Math"][property.name="random"]',
  message: 'Take a seed from outside, so that a run can be repeated.',
};
const noOwnNow = {
  selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
  message: 'Take the time from context.clock, so that a run can be repeated.',
};

export default defineConfig(
  globalIgnores(['node_modules/', '.runtime/', '.pingshen/', 'out/', 'coverage/']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      complexity: ['error', 10],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 50, skipComments: true }],
      'max-params': ['error', 3],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings come from core/settings.ts.' },
      ],
      'no-restricted-syntax': ['error', noDefaultExport, noOwnClock, noOwnNow, noChance],
      // Stages and tasks are async by contract, also where one of them has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Text is gone through by code point: names hold no emoji.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
    },
  },
  {
    // Kernels over typed arrays and lines of a page: an index the loop itself bounds is not checked again.
    files: [
      'pipeline/recognise/**/*.ts',
      'pipeline/core/image.ts',
      'pipeline/core/bmp.ts',
      'samples/**/*.ts',
    ],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['pipeline/core/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noChance] },
  },
  {
    files: ['pipeline/commands/process-io.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // Tools that people start by hand say what they do and may look at the environment.
    files: ['samples/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-console': 'off', 'no-restricted-properties': 'off' },
  },
  {
    // A describe() is as long as what it describes.
    files: ['test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      // A row of it.each() is spread over the test's parameters.
      'max-params': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': ['error', noDefaultExport, noChance],
    },
  },
  {
    // What vitest itself asks for.
    files: ['vitest.config.ts', 'test/support/count-reporter.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
