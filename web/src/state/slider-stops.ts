// SPDX-License-Identifier: MIT
// The stops of a slider: the values its thumb can rest on. A range input counts the stops, so that
// every key press changes the value and Home, End and the Page keys work on any scale. A typed value
// stays exact; only the thumb goes to the nearest stop.

import type { InputRow } from '../engine/types';

/** Two-digit values of one decade, each within 5% of the next. */
const mantissas = [...steps(1, 2, 0.05), ...steps(2, 5, 0.1), ...steps(5, 10, 0.2)];

/** from, from + step, … below `to`, each rounded to what it is meant to be. */
function steps(from: number, to: number, step: number): number[] {
  const count = Math.round((to - from) / step);
  return Array.from({ length: count }, (_, i) => round(from + i * step));
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}

function logStops({ min, max, step }: InputRow): number[] {
  const lowest = Math.max(min, step);
  const stops = min < lowest ? [min] : [];
  for (let exponent = Math.floor(Math.log10(lowest)); 10 ** exponent <= max; exponent++) {
    for (const mantissa of mantissas) {
      const value = Number(`${mantissa}e${exponent}`);
      if (value >= lowest && value < max) stops.push(value);
    }
  }
  return [...stops, max];
}

function linearStops({ min, max, step }: InputRow): number[] {
  const count = Math.round((max - min) / step);
  return Array.from({ length: count + 1 }, (_, i) => (i === count ? max : round(min + i * step)));
}

const cache = new Map<string, readonly number[]>();

export function stopsOf(row: InputRow): readonly number[] {
  let stops = cache.get(row.key);
  if (!stops) {
    const even = row.scale === 'log' ? logStops(row) : linearStops(row);
    // The default is a stop too, so that a hand can find its way back to it.
    stops = [...new Set([...even, row.default])].sort((a, b) => a - b);
    cache.set(row.key, stops);
  }
  return stops;
}

/** The stop nearest to a value. */
export function nearestStop(row: InputRow, value: number): number {
  const stops = stopsOf(row);
  let low = 0;
  let high = stops.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stops[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low > 0 && value - stops[low - 1]! < stops[low]! - value ? low - 1 : low;
}

/** Where a value lies along the track, 0 to 1. */
export function along(row: InputRow, value: number): number {
  return nearestStop(row, value) / (stopsOf(row).length - 1);
}
