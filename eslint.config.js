// SPDX-License-Identifier: MIT
//
// What TypeScript's own checks leave open: named exports only, no `any`, no forgotten debugging, and
// nothing that the page's policy (script-src 'self' 'wasm-unsafe-eval') would block. Rules that need
// type information are left to tsc, so that this takes seconds.
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Files whose tools, or the module they describe, require a default export. */
const toolConfigs = ['*.config.{js,ts}', '**/*.config.ts', '**/*.d.ts'];

export default defineConfig(
  globalIgnores(['build/', 'dist/', '.node/', 'test-results/', 'playwright-report/']),
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    languageOptions: { ecmaVersion: 2023, sourceType: 'module' },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-constructor-return': 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-param-reassign': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export by name, so that a thing is called the same everywhere.',
        },
        {
          selector: "MemberExpression[property.name='innerHTML']",
          message: 'Write through lit-html: text from links and files must never become markup.',
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // An index into a table that the line above has measured needs no second proof.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Scenarios are records by key, and leaving a key out is how they say "default".
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  { files: ['web/src/**'], rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] } },
  {
    files: toolConfigs,
    rules: { 'no-restricted-syntax': 'off' },
  },
);
