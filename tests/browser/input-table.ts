// SPDX-License-Identifier: MIT
// The rows of the core's table of inputs, read from its source, so that a new input is tested too.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const table = resolve(import.meta.dirname, '../../core/include/burnline/inputs.def');

/** Every input's key, in the table's order. */
export const inputKeys: readonly string[] = [
  ...readFileSync(table, 'utf8').matchAll(/^BURNLINE_INPUT\((\w+), \w+, "/gm),
].map((match) => match[1]!);

/** The seven that the first screen shows. */
export const keyInputs = [
  'dau',
  'paid_rate',
  'paid_gain',
  'price',
  'free_cost',
  'paid_cost',
  'rnd',
];
