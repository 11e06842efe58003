// SPDX-License-Identifier: MIT
// The vertical domains of each view. Settled on release and held while a slider is dragged, so that
// the lines move and not the scale; what leaves a held domain is clipped.

import { max, min, nice, quantile } from 'd3-array';
import type { Futures } from '../../engine/futures-types';
import type { Forecast } from '../../engine/types';
import { seriesOf, type Series } from './series';

export type ChartView = 'cash' | 'costs' | 'users' | 'rates';
export type Domain = readonly [number, number];

/** One domain per panel, top panel first; dollars, users, or shares. */
export interface Axes {
  readonly panels: readonly Domain[];
}

/** How far below zero the cash axis goes, in heights of the part above zero. */
const DEEPEST = 1.5;
/** A cost this many times what is usual is a spike: it leaves the picture at the top. */
const SPIKE = 2.5;
/** Costs leave some paper above them for the break-even months' labels. */
const HEADROOM = 1.16;

/** The domain widened to round numbers; one of no extent gets a unit's height. */
function rounded(low: number, high: number, unit: number): Domain {
  if (!(high > low)) return low < 0 ? rounded(low * 1.25, 0, unit) : [low, low + unit];
  return nice(low, high, 10);
}

/**
 * How far beyond the forecast the axis goes for the futures, in heights of the forecast: for the
 * middle half of them, and for 9 in 10. What lies further out leaves the picture: a few rich futures
 * must not flatten the forecast.
 */
const FURTHEST = { half: 1.2, most: 0.5 };

function cashDomain(all: readonly Series[], futures: Futures | null): Domain {
  let high = 0;
  let low = 0;
  for (const s of all) {
    const cash = s.line('cash');
    const net = s.line('net');
    high = Math.max(high, s.opening);
    for (let i = 0; i < s.months; i++) {
      high = Math.max(high, cash[i]!, cash[i]! - net[i]!);
      low = Math.min(low, cash[i]!);
    }
  }
  if (high > 0) low = Math.max(low, -DEEPEST * high);
  if (futures) [low, high] = withFutures(low, high, futures);
  // However deep the gap, there is room above zero for the words that mark the run-out.
  return rounded(low * 1.04, Math.max(high * 1.04, low * -0.12), 1e6);
}

/** The range stretched towards the futures; below zero no deeper than the forecast itself may go. */
function withFutures(low: number, high: number, { cash }: Futures): [number, number] {
  const span = high > low ? high - low : Infinity;
  const up = (values: Float64Array, share: number): number =>
    Math.min(max(values) ?? 0, high + share * span);
  const down = (values: Float64Array, share: number): number =>
    Math.max(min(values) ?? 0, low - share * span);
  const top = Math.max(high, up(cash.p75, FURTHEST.half), up(cash.p95, FURTHEST.most));
  const depth = Math.min(low, down(cash.p25, FURTHEST.half), down(cash.p5, FURTHEST.most));
  return [top > 0 ? Math.max(depth, -DEEPEST * top) : depth, top];
}

function costsDomain(all: readonly Series[]): Domain {
  let high = 0;
  for (const s of all) {
    const most = max(s.total) ?? 0;
    const usual = Math.max(
      max(s.line('revenue')) ?? 0,
      max(s.needed.operating) ?? 0,
      quantile(s.total, 0.85) ?? 0,
    );
    high = Math.max(high, usual > 0 && most > SPIKE * usual ? 1.3 * usual : Math.max(most, usual));
  }
  return rounded(0, high * HEADROOM, 1e6);
}

function countDomain(all: readonly Series[], key: string): Domain {
  return rounded(0, Math.max(0, ...all.map((s) => max(s.line(key)) ?? 0)) * 1.02, 1000);
}

function rateDomain(all: readonly Series[]): Domain {
  const keys = ['paid_rate', 'break_even_paid_rate', 'break_even_paid_rate_operating'];
  // max() passes over NaN, the months without a break-even rate.
  const high = Math.max(0, ...all.flatMap((s) => keys.map((key) => max(s.line(key)) ?? 0)));
  const [low, top] = rounded(0, high * 1.04, 0.05);
  return [low, Math.min(1, top)];
}

export function settleAxes(
  view: ChartView,
  forecast: Forecast,
  ghost: Forecast | null,
  futures: Futures | null = null,
): Axes {
  const all = [seriesOf(forecast)];
  if (ghost) all.push(seriesOf(ghost));
  switch (view) {
    case 'cash':
      return { panels: [cashDomain(all, futures)] };
    case 'costs':
      return { panels: [costsDomain(all)] };
    case 'users':
      return { panels: [countDomain(all, 'mau'), countDomain(all, 'payers')] };
    case 'rates':
      return { panels: [rateDomain(all)] };
  }
}
