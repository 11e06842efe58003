// SPDX-License-Identifier: MIT
// The stops of a slider: the values its thumb can rest on. A range input counts the stops, so that
// every key press changes the value and Home, End and the Page keys work on any scale. A typed value
// stays exact; only the thumb goes to the nearest stop.

import type { InputRow } from '../engine/types';

export interface Stops {
  readonly last: number;
  /** The value of a stop, 0 to `last`. */
  at(stop: number): number;
  /** The stop nearest to a value. */
  nearest(value: number): number;
}

/** The double nearest to a decimal fraction of at most nine digits. */
const decimal = (value: number): number => Math.round(value * 1e9) / 1e9;

function linearStops({ min, max, step }: InputRow): Stops {
  const last = Math.round((max - min) / step);
  return {
    last,
    at: (stop) => (stop === last ? max : decimal(min + stop * step)),
    nearest: (value) => Math.max(0, Math.min(last, Math.round((value - min) / step))),
  };
}

/** Hundredths of one decade's two-digit values, each within 5% of the next. */
const hundredths = [...steps(100, 200, 5), ...steps(200, 500, 10), ...steps(500, 1000, 20)];

function steps(from: number, to: number, step: number): number[] {
  return Array.from({ length: (to - from) / step }, (_, i) => from + i * step);
}

function logStops(row: InputRow): Stops {
  const { min, max, step } = row;
  const lowest = Math.max(min, step);
  // The default is a stop too, so that a hand can find its way back to it.
  const values = new Set([min, max, row.default]);
  for (let exponent = Math.floor(Math.log10(lowest)); 10 ** exponent <= max; exponent++) {
    for (const mantissa of hundredths) {
      const value =
        exponent < 2 ? mantissa / 10 ** (2 - exponent) : mantissa * 10 ** (exponent - 2);
      if (value >= lowest && value < max) values.add(value);
    }
  }
  const sorted = [...values].sort((a, b) => a - b);
  return { last: sorted.length - 1, at: (stop) => sorted[stop]!, nearest: nearestIn(sorted) };
}

/** The place of the value nearest to a given one, by halving. */
function nearestIn(sorted: readonly number[]): (value: number) => number {
  return (value) => {
    let low = 0;
    let high = sorted.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low > 0 && value - sorted[low - 1]! < sorted[low]! - value ? low - 1 : low;
  };
}

const cache = new Map<string, Stops>();

export function stopsOf(row: InputRow): Stops {
  let stops = cache.get(row.key);
  if (!stops) cache.set(row.key, (stops = row.scale === 'log' ? logStops(row) : linearStops(row)));
  return stops;
}

/** Where a value lies along the track, 0 to 1. */
export function along(row: InputRow, value: number): number {
  const stops = stopsOf(row);
  return stops.nearest(value) / stops.last;
}
