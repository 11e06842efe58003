// SPDX-License-Identifier: MIT
// What the core answers to the questions about one scenario (`burnline sensitivity`, `map`, `whatif`,
// `calibrate`, `compare` give the same fields). Values of null: the metric has none there, as when the
// money never runs out.

import type { ClaimOp } from './types';

/** A tornado: by falling swing. */
export interface Sensitivity {
  metric: string;
  base: number | null;
  inputs: SensitivityRow[];
}

export interface SensitivityRow {
  input: string;
  low: number;
  high: number;
  at_low: number | null;
  at_high: number | null;
  /** d ln metric / d ln input. */
  elasticity: number | null;
  per_swing: number | null;
  moves: boolean;
}

/** A metric over a grid of two inputs. Rows of z are by y, from its lowest; `lowest_cash` is 0 along
 * the frontier between running out within the horizon and not, `contribution` (of the last month)
 * where users just cover their own costs. */
export interface MapAnswer {
  metric: string;
  x: MapAxis;
  y: MapAxis;
  today: { x: number; y: number; value: number | null };
  /** Row after row, `x.values.length` numbers each; NaN where the metric has no value. */
  z: Float64Array;
  lowestCash: Float64Array;
  contribution: Float64Array;
}

export interface MapAxis {
  input: string;
  values: number[];
  log: boolean;
}

export type SeekStatus = 'found' | 'already_met' | 'unreachable' | 'several';

/** For a goal, each input solved alone: by how far it must move, those that cannot last. */
export interface WhatIf {
  goal: string;
  rows: WhatIfRow[];
}

export interface WhatIfRow {
  input: string;
  status: SeekStatus;
  /** The nearest value that meets the goal; null where there is none. */
  value: number | null;
  /** Share of the slider's track; null where there is no value. */
  moved: number | null;
  /** The metric at `value`; null where it jumps over the target or has no value. Where the goal is
   * unreachable: the closest that it gets, at `closest`. */
  reached: number | null;
  closest: number | null;
  solutions: number[];
}

export type Determined = 'well' | 'weakly' | 'not';

/** Unknown inputs found from the scenario's claims. */
export interface Calibration {
  unknown: Record<string, number>;
  targets: CalibrationTarget[];
  /** Claims that are no targets, as they are about months beyond the horizon. */
  unchecked: number[];
  determined: Record<string, Determined>;
  /** By input, how far it may be off in shares of its range, if each target may be off by one month
   * or one tolerance; null where nothing holds it. */
  spread: Record<string, number | null>;
  singular_values: number[];
  /** Whether every target is met. */
  met: boolean;
}

export interface CalibrationTarget {
  /** Place in the scenario's claims. */
  claim: number;
  metric: string;
  op: ClaimOp;
  wanted: number | string | number[] | string[] | null;
  got: number | string | null;
  /** Months outside the month that is claimed; else in tolerances. 0: met. */
  residual: number;
}

/** What one difference, or one line, accounts for; and what it changes if it is swapped from A to B
 * before all others, and after all others. */
export interface Portion {
  change: number;
  first: number;
  last: number;
}

/** Why a metric is another in scenario B, the one that was opened, than in A. */
export interface Comparison {
  metric: string;
  a: number | null;
  b: number | null;
  /** b − a, where a metric without a value counts as at the horizon. */
  change: number;
  differs: Difference[];
  /** By what differs; sums to `change`. */
  attribution: ({ input: string } & Portion)[];
  /** By line of the cash flow; sums to `change`. Null where the metric cannot be told from cash. */
  lines: ({ line: CashLine } & Portion)[] | null;
  /** Shapley values over more than 12 differences are sampled: their standard error; else 0. */
  error: number;
}

/** The lines that cash is made of; inference is all three together. */
export type CashLine =
  | 'revenue'
  | 'take'
  | 'inference'
  | 'staff'
  | 'rnd'
  | 'overhead'
  | 'capex'
  | 'one_off'
  | 'raised'
  | 'cash'
  | 'cash_yield';

/** What differs: an input ("price"), "start", "horizon", or an event that one of them alone has
 * ("a/events/2": the third of A), with its month there. */
export interface Difference {
  what: string;
  a: number | string | null;
  b: number | string | null;
}
