// SPDX-License-Identifier: MIT
// What the views draw of a forecast, derived once per forecast: opening cash, the stack of costs, and
// what revenue must cover at each level of break-even. A forecast must not change after it was drawn.

import type { Forecast, Level } from '../../engine/types';

/** Bottom of the stack first; the level is the one at which the cost first has to be covered. */
export const COSTS = [
  { key: 'take', level: 'contribution' },
  { key: 'free_inference', level: 'contribution' },
  { key: 'paid_inference', level: 'contribution' },
  { key: 'api_inference', level: 'contribution' },
  { key: 'staff', level: 'operating' },
  { key: 'rnd', level: 'operating' },
  { key: 'overhead', level: 'operating' },
  { key: 'capex', level: 'net' },
  { key: 'one_off', level: 'net' },
] as const satisfies readonly { key: string; level: Level }[];

export type CostKey = (typeof COSTS)[number]['key'];
export const LEVELS = ['contribution', 'operating', 'net'] as const satisfies readonly Level[];

export interface Series {
  readonly months: number;
  readonly line: (key: string) => Float64Array;
  /** Cash before the first month's raise. */
  readonly opening: number;
  /** Dollars a month up to and including each cost of the stack. */
  readonly stack: Readonly<Record<CostKey, Float64Array>>;
  /** All costs, dollars a month. */
  readonly total: Float64Array;
  /** What revenue must cover; at the net level interest has already covered its part. */
  readonly needed: Readonly<Record<Level, Float64Array>>;
}

const known = new WeakMap<Forecast, Series>();

export function seriesOf(forecast: Forecast): Series {
  let series = known.get(forecast);
  if (!series) known.set(forecast, (series = derive(forecast)));
  return series;
}

function derive(forecast: Forecast): Series {
  const lines = new Map<string, Float64Array>();
  const line = (key: string): Float64Array => {
    let values = lines.get(key);
    if (!values) lines.set(key, (values = forecast.line(key)));
    return values;
  };
  const months = forecast.horizon;
  let running = new Float64Array(months);
  const stack = {} as Record<CostKey, Float64Array>;
  const needed = {} as Record<Level, Float64Array>;
  for (const { key, level } of COSTS) {
    const cost = line(key);
    const top = new Float64Array(months);
    for (let i = 0; i < months; i++) top[i] = running[i]! + cost[i]!;
    stack[key] = running = top;
    needed[level] = top;
  }
  const interest = line('interest');
  needed.net = running.map((value, i) => value - interest[i]!);
  const opening = line('cash')[0]! - line('raised')[0]! - line('net')[0]!;
  return { months, line, opening, stack, total: running, needed };
}
