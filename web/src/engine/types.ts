// SPDX-License-Identifier: MIT
// What the core speaks: the shapes of its JSON, as documented by `burnline schema`. Types only; no
// range, default, unit or label is repeated here — those come from the core's tables at run time.

/** A text in both languages; a scenario file may give one plain string instead. */
export interface Bilingual {
  en: string;
  zh: string;
}
export type Text = string | Bilingual;

export type Basis = 'reported' | 'estimated' | 'assumed' | 'solved';

/** An input's value with where it comes from. */
export interface SourcedValue {
  value: number;
  basis?: Basis;
  source?: Text;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date?: string;
  low?: number;
  high?: number;
  /** Why the range is what it is. */
  reason?: Text;
}

/** A month as a file writes it: `"2024-06"`, or an index from the start, 0 to 239. */
export type MonthRef = string | number;

export interface EventDoc {
  month: MonthRef;
  label?: Text;
  raise?: number;
  probability?: number;
  spend?: number;
  set?: Record<string, number>;
  scale?: Record<string, number>;
}

export type ClaimOp = '==' | '<=' | '>=' | 'within' | 'between' | 'never';

export interface ClaimDoc {
  text: Text;
  source?: Text;
  metric: string;
  op: ClaimOp;
  value?: number | string | [number, number] | [string, string];
  tolerance?: number;
  line?: string;
  from?: MonthRef;
  to?: MonthRef;
  with?: Record<string, number>;
}

export type RangeKind = 'normal' | 'lognormal' | 'uniform' | 'triangular' | 'pert';

/** How an input may turn out. */
export type RangeDoc =
  | { kind: 'normal' | 'lognormal'; p5: number; p95: number }
  | { kind: 'uniform'; low: number; high: number }
  | { kind: 'triangular' | 'pert'; low: number; mode: number; high: number };

export interface UncertaintyDoc {
  ranges?: Record<string, RangeDoc>;
  /** Standard deviation of the monthly shocks to DAU, in logarithms. */
  dau_volatility?: number;
  /** Rank correlations between two inputs. */
  correlations?: [string, string, number][];
  seed?: number;
}

/** A scenario as JSON: what anyone could load, save or link to. */
export interface ScenarioDoc {
  version: 1;
  name?: Text;
  about?: Text;
  start?: string;
  horizon?: number;
  inputs?: Record<string, number | SourcedValue>;
  events?: EventDoc[];
  claims?: ClaimDoc[];
  uncertainty?: UncertaintyDoc;
}

/** One thing wrong with a scenario: where (a JSON pointer), what would be valid, what was seen. */
export interface Problem {
  pointer: string;
  rule: Bilingual;
  seen: string;
}

/** A row of the input table (core/include/burnline/inputs.def). */
export interface InputRow {
  key: string;
  group: string;
  group_label: Bilingual;
  unit: string;
  default: number;
  min: number;
  max: number;
  /** Linear scales: the slider's step. Logarithmic scales: the smallest stop above 0. */
  step: number;
  scale: 'lin' | 'log';
  label: Bilingual;
  help: Bilingual;
}

/** A row of the table of monthly results (core/include/burnline/lines.def). */
export interface LineRow {
  key: string;
  unit: string;
  /** How months add up to a year: summed, or the year's last month. */
  year: 'sum' | 'last';
  label: Bilingual;
}

/** A step of a month's computation: see core/include/burnline/formula.h. */
export interface FormulaStep {
  kind: 'line' | 'input' | 'named';
  key: string;
  /** Inputs as `[key]`, lines as `{key}`, intermediate figures by their bare names. */
  formula: string;
}

export type Level = 'contribution' | 'operating' | 'net';
export type Verdict = 'runs_out' | 'self_sustaining' | 'burning';

/** Months are `YYYY-MM`; null means "not within the horizon". */
export interface Summary {
  runway_months: number | null;
  runs_out: string | null;
  break_even: Record<Level, string | null>;
  break_even_lasts: Record<Level, boolean | null>;
  break_even_paid_rate: Record<'contribution' | 'operating', number | null>;
  lowest_cash: number;
  lowest_cash_month: string;
  funding_needed: number;
  peak_burn: number;
  raise_by: string | null;
  verdict: Verdict;
}

/** A claim with the model's own figure; `holds` is null when its months lie beyond the horizon. */
export interface ClaimResult extends ClaimDoc {
  model: number | string | null;
  holds: boolean | null;
}

/** A forecast: every line of every month, and the answers. */
export interface Forecast {
  /** First month, `YYYY-MM`. */
  start: string;
  horizon: number;
  /** One value per month, 0 … horizon − 1; NaN stands for "none" (only in the break-even rates). */
  line(key: string): Float64Array;
  summary: Summary;
  claims: ClaimResult[];
}
