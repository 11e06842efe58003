// SPDX-License-Identifier: MIT
// The value axis: round values within a domain, written in the axis's unit with equal decimals.

import { ticks } from 'd3-array';
import type { Domain } from './axes';

export interface ValueTick {
  readonly value: number;
  readonly text: string;
}

/** About `count` of them; `divisor` is the axis's unit. */
export function valueTicks(domain: Domain, count: number, divisor: number): ValueTick[] {
  const values = ticks(...domain, count);
  const step = values.length > 1 ? Math.abs(values[1]! - values[0]!) / divisor : 1;
  const digits = Math.max(0, Math.min(6, -Math.floor(Math.log10(step) + 1e-9)));
  const format = new Intl.NumberFormat('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: 'min2',
  } as Intl.NumberFormatOptions);
  return values.map((value) => ({
    value,
    text: format.format(Math.abs(value) < 1e-12 ? 0 : value / divisor).replace('-', '−'),
  }));
}
