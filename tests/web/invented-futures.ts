// SPDX-License-Identifier: MIT
// Invented futures for the tests of what is drawn and said of them: the shares that run out in each
// month as given, bands of cash around a line, everything else following. It does not know the model.

import type { Driver, Drivers, Futures } from '../../web/src/engine/futures-types';
import type { Forecast } from '../../web/src/engine/types';

/** From the shares that run out in each month; what is missing to 1 lasts beyond the horizon. */
export function inventedFutures(
  runOut: readonly number[],
  given: Partial<Futures> = {},
  start = '2023-08',
): Futures {
  const horizon = runOut.length;
  const out = Float64Array.from(runOut);
  let sum = 0;
  const solvent = out.map((share) => Math.max(0, 1 - (sum += share)));
  const none = (): Float64Array => new Float64Array(horizon);
  return {
    paths: 16384,
    start,
    horizon,
    cash: { p5: none(), p25: none(), p50: none(), p75: none(), p95: none() },
    solvent,
    breakEvenBy: { contribution: none(), operating: none(), net: none() },
    runOut: out,
    beyond: { value: solvent[horizon - 1]!, error: 0.002 },
    medianRunway: { value: horizon / 2, error: 0.08 },
    meanRunway: { value: horizon / 2, error: 0.05 },
    clipped: [],
    ...given,
  };
}

/** Bands around a forecast's cash that widen by the month. */
export function fanAround(forecast: Forecast, widening = 4e7): Futures {
  const cash = forecast.line('cash');
  const at = (k: number): Float64Array => cash.map((value, m) => value + k * widening * (m + 1));
  const runOut = Array.from({ length: forecast.horizon }, () => 0.9 / forecast.horizon);
  return inventedFutures(
    runOut,
    { cash: { p5: at(-3), p25: at(-1), p50: at(0.2), p75: at(1.2), p95: at(3.5) } },
    forecast.start,
  );
}

export function inventedDrivers(
  shares: Record<string, readonly [first: number, total: number]>,
): Drivers {
  const inputs = Object.entries(shares).map(([input, [first, total]]): Driver => ({
    input,
    first,
    first_interval: [first - 0.02, first + 0.02],
    total,
    total_interval: [total - 0.03, total + 0.03],
  }));
  return { metric: 'runway_months', paths: 16384, independent: false, inputs };
}
