// SPDX-License-Identifier: MIT
// An axis of the map: where a value lies among its cells, the roundest value within a cell, and the
// values that are written along it.

import { ticks } from 'd3-array';
import type { MapAxis } from '../../engine/inquiry-types';
import type { InputRow } from '../../engine/types';

/** Where a value lies, in cells: 0 is the first cell's middle. Beyond the ends for values beyond. */
export function positionOf({ values, log }: MapAxis, value: number): number {
  const [low, high, last] = [values[0]!, values.at(-1)!, values.length - 1];
  if (high === low) return last / 2;
  const share = log
    ? Math.log(Math.max(value, Number.MIN_VALUE) / low) / Math.log(high / low)
    : (value - low) / (high - low);
  return share * last;
}

/** The value with the fewest digits of those nearer to this cell than to its neighbours. */
export function roundest(axis: MapAxis, cell: number): number {
  const value = axis.values[cell]!;
  const [low, high] = [axis.values[0]!, axis.values.at(-1)!];
  const isHere = (candidate: number): boolean =>
    candidate >= low && candidate <= high && Math.abs(positionOf(axis, candidate) - cell) <= 0.5;
  if (low <= 0 && isHere(0)) return 0;
  for (let digits = 1; digits < 16; digits++) {
    const candidate = Number(value.toPrecision(digits));
    if (isHere(candidate)) return candidate;
  }
  return value;
}

const mantissas = [[1, 2, 5], [1, 3], [1]];

/** About `count` values, round and evenly spread as the axis is. */
export function axisTicks({ values, log }: MapAxis, { scale }: InputRow, count: number): number[] {
  const [low, high] = [values[0]!, values.at(-1)!];
  if (!log || scale !== 'log') return ticks(low, high, count);
  for (const list of mantissas) {
    const found: number[] = [];
    for (let power = Math.floor(Math.log10(low)); 10 ** power <= high; power++)
      for (const mantissa of list) {
        const value = Number(`${mantissa}e${power}`);
        if (value >= low && value <= high) found.push(value);
      }
    if (found.length <= count + 1) return found.length > 1 ? found : ticks(low, high, count);
  }
  return ticks(low, high, 2);
}
