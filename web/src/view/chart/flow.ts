// SPDX-License-Identifier: MIT
// The horizontal positions of lines that hold one value a month.

/** Pixel x of each point and the month whose value it shows: months' middles, or for a few months
 * their beginnings and ends, which draws steps. */
export interface Flow {
  readonly x: Float64Array;
  readonly month: Int32Array;
}

const STEPS_UP_TO = 12;

export function flowOf(months: number, x: (t: number) => number): Flow {
  const steps = months <= STEPS_UP_TO;
  const length = steps ? 2 * months : months;
  return {
    x: Float64Array.from({ length }, (_, i) => x(steps ? (i + 1) >> 1 : i + 0.5)),
    month: Int32Array.from({ length }, (_, i) => (steps ? i >> 1 : i)),
  };
}
