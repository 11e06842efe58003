// SPDX-License-Identifier: MIT
// Generated pages are what the code generates today.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { burnline } from './native';

it('docs/inputs.md is the table of inputs (scripts/docs.sh renews it)', () => {
  const page = readFileSync(new URL('../../docs/inputs.md', import.meta.url), 'utf8');
  expect(page).toBe(burnline(['inputs', '--markdown']).out);
});
