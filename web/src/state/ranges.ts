// SPDX-License-Identifier: MIT
// How the range of an input follows its value. A range keeps its shape: its figures are multiplied as
// the value is, or shifted with it where a factor would mean nothing (rates of change, and to, from or
// across 0). Promises that a figure stays on its side of the value and within what the input may be,
// and that a move back to where it began gives the very same figures.

import type { InputRow, RangeDoc, RangeKind } from '../engine/types';

/** An input's value, with what it may turn out to be. */
export interface Footing {
  value: number;
  /** A range of the input's own; it comes before `low` and `high`. */
  range: RangeDoc | undefined;
  /** What stands beside the value as the span it is believed to lie in. */
  low: number | undefined;
  high: number | undefined;
}

/** The range that the core draws from; null for a certain input. */
export function drawn({ value, range, low, high }: Footing): RangeDoc | null {
  if (range) return range;
  if (low === undefined || high === undefined) return null;
  return { kind: 'pert', low, mode: value, high };
}

/** The two figures that a range of this kind is given by; a mode is the input's value. */
export const figuresOf = (kind: RangeKind): readonly [string, string] =>
  kind === 'normal' || kind === 'lognormal' ? ['p5', 'p95'] : ['low', 'high'];

export function moved(from: Footing, row: InputRow, value: number): Footing {
  if (value === from.value) return from;
  const { range, low, high } = from;
  const move = mover(row, from.value, value);
  return {
    value,
    range: range && movedRange(range, move, row),
    low: low === undefined ? low : move(low),
    high: high === undefined ? high : move(high),
  };
}

type Move = (figure: number) => number;

const ratesOfChange = ['1/month', 'share/month'];

/** Where a figure goes when the value goes from `before` to `value`. */
function mover({ unit, min, max }: InputRow, before: number, value: number): Move {
  const byFactor = before * value > 0 && !ratesOfChange.includes(unit);
  return (figure) => {
    // Rounded, so that fields and links do not fill with the dust of floating point.
    let there = byFactor
      ? Number((value * (figure / before)).toPrecision(6))
      : Number((value + (figure - before)).toFixed(9));
    if (figure <= before) there = Math.min(there, value);
    if (figure >= before) there = Math.max(there, value);
    return Math.min(max, Math.max(min, there)) + 0;
  };
}

function movedRange(range: RangeDoc, move: Move, row: InputRow): RangeDoc {
  switch (range.kind) {
    case 'uniform':
      return { ...range, low: move(range.low), high: move(range.high) };
    case 'triangular':
    case 'pert':
      return { ...range, low: move(range.low), mode: move(range.mode), high: move(range.high) };
    case 'normal':
      return { ...range, p5: move(range.p5), p95: move(range.p95) };
    case 'lognormal': {
      // Has no place for 0 or less.
      const high = move(range.p95);
      const p95 = high > 0 ? high : row.step;
      const low = move(range.p5);
      return { ...range, p5: low > 0 ? low : Math.min(row.step, p95) / 2, p95 };
    }
  }
}
