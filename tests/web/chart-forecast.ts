// SPDX-License-Identifier: MIT
// Invented forecasts for the chart's tests: lines as given, everything else zero, and answers that
// agree with the cash line. It does not know the model.

import type { Forecast, Summary } from '../../web/src/engine/types';
import { monthAt } from '../../web/src/words/months';

export type Lines = Record<string, (month: number) => number>;

export function inventedForecast(
  horizon: number,
  lines: Lines,
  answers: Partial<Summary> = {},
  start = '2023-08',
): Forecast {
  const values = new Map<string, Float64Array>();
  const line = (key: string): Float64Array => {
    let found = values.get(key);
    if (!found) {
      found = Float64Array.from({ length: horizon }, (_, m) => lines[key]?.(m) ?? 0);
      values.set(key, found);
    }
    return found;
  };
  const cash = line('cash');
  const out = cash.findIndex((value) => value < 0);
  const lowest = cash.reduce((low, value) => Math.min(low, value), Infinity);
  const summary: Summary = {
    runway_months: out < 0 ? null : out + 0.5,
    runs_out: out < 0 ? null : monthAt(start, out),
    break_even: { contribution: null, operating: null, net: null },
    break_even_lasts: { contribution: null, operating: null, net: null },
    break_even_paid_rate: { contribution: null, operating: null },
    lowest_cash: lowest,
    lowest_cash_month: monthAt(start, cash.indexOf(lowest)),
    funding_needed: Math.max(0, -lowest),
    peak_burn: 0,
    raise_by: null,
    verdict: out < 0 ? 'burning' : 'runs_out',
    ...answers,
  };
  return { start, horizon, line, summary, claims: [] };
}

/** Ten billion that shrinks by a steady burn and crosses zero, with users, revenue and costs. */
export function shrinkingForecast(horizon = 60, burn = 3e8): Forecast {
  return inventedForecast(
    horizon,
    {
      cash: (m) => 1e10 - burn * (m + 1),
      net: () => -burn,
      revenue: (m) => 5e7 + 8e6 * m,
      free_inference: () => 1.9e8,
      paid_inference: (m) => 3e7 + 5e6 * m,
      rnd: () => 1.365e8,
      staff: () => 1.75e7,
      capex: (m) => (m === 0 ? 0 : 7.7e7),
      mau: () => 1.7e8,
      dau: () => 6e7,
      payers: (m) => 2.5e6 + 4e5 * m,
      paid_rate: (m) => 0.015 + 0.0025 * m,
      break_even_paid_rate: () => 0.12,
      break_even_paid_rate_operating: (m) => (m < horizon / 2 ? NaN : 0.22),
    },
    {
      break_even: {
        contribution: monthAt('2023-08', Math.floor(horizon * 0.7)),
        operating: null,
        net: null,
      },
      break_even_lasts: { contribution: true, operating: null, net: null },
    },
  );
}
