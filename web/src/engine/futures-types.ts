// SPDX-License-Identifier: MIT
// What the analyses of uncertainty answer: shapes only. Months are 0-based from the start of the
// forecast; shares are of all futures, from 0 to 1. Definitions: docs/uncertainty.md.

import type { Level, RangeDoc } from './types';

/** How an input is drawn, as the core reads the scenario. */
export interface InputRange {
  input: string;
  range: RangeDoc;
  /** The scenario's `uncertainty`, the `low` and `high` beside its value, or a guess to start from
   * (also where the scenario has taken it over). */
  origin: 'given' | 'source' | 'assumed';
  /** What 5 and 95 in 100 draws stay below, clipped to the input's range. */
  p5: number;
  p95: number;
}

/** The density of a range over evenly spaced values; the highest is 1. */
export interface Density {
  from: number;
  to: number;
  heights: Float64Array;
}

/** A mean over the futures, with its standard error. */
export interface Estimate {
  value: number;
  error: number;
}

export type CashPoint = 'p5' | 'p25' | 'p50' | 'p75' | 'p95';

/** Many forecasts, as counted. */
export interface Futures {
  paths: number;
  /** First month, `YYYY-MM`, and the number of months. */
  start: string;
  horizon: number;
  /** Closing cash of each month below which 5 … 95 in 100 futures are. */
  cash: Record<CashPoint, Float64Array>;
  /** The share in which cash has never been below 0 up to each month's end. */
  solvent: Float64Array;
  /** The share that breaks even by each month. */
  breakEvenBy: Record<Level, Float64Array>;
  /** The share that runs out of money in each month; and that which does not within the horizon. */
  runOut: Float64Array;
  beyond: Estimate;
  /** The month, fraction included, by which half of the futures are out of money (the horizon: it
   * is beyond), and the mean, each future beyond the horizon counted as the horizon. */
  medianRunway: Estimate;
  meanRunway: Estimate;
  /** Inputs with draws that fell outside what the input may be, and the share of them. */
  clipped: readonly { input: string; share: number }[];
}

/** How much of a metric's variance an input explains: alone, and with all it does together with
 * others. Intervals hold the true figure 19 times in 20. */
export interface Driver {
  /** An input's key, `dau_volatility`, or `events/N`: whether the N-th event's round happens. */
  input: string;
  first: number;
  first_interval: [number, number];
  total: number;
  total_interval: [number, number];
}

export interface Drivers {
  metric: string;
  paths: number;
  /** Correlations are left aside: the indices are those of the independent ranges. */
  independent: boolean;
  inputs: readonly Driver[];
}

/** A funding round, and what it decides. */
export interface Round {
  /** The place of its event in the scenario; null for a further round that is only asked about. */
  event: number | null;
  /** `YYYY-MM`, when the money arrives. */
  month: string;
  raise: number | null;
  probability: number | null;
  /** Months, null when the money lasts beyond the horizon: as planned, and without this round. */
  runway_months: number | null;
  runway_without: number | null;
  /** The last safe month to start raising it, `YYYY-MM`; null when the money lasts without it. */
  raise_by: string | null;
  /** The share of futures in which the money runs out before the round closes. */
  out_before: number;
  /** The smallest round that reaches the goal, if it closes; null when none does. */
  smallest: number | null;
}

export interface Funding {
  /** The goal: to be solvent at the end of `until` with this probability. */
  until: string;
  probability: number;
  lead: number;
  paths: number;
  /** The share of futures that reach the goal as things are planned. */
  reached: number;
  rounds: readonly Round[];
}

/** What runs in the background, for the quiet line under a picture. */
export interface Progress {
  /** Paths counted so far, and paths wanted. */
  done: number;
  wanted: number;
}
