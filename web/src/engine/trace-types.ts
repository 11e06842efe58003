// SPDX-License-Identifier: MIT
// What the core answers when it is asked where a figure comes from (`burnline trace`). Values of
// null: there is none, as when the money never runs out.

import type { Basis, Text } from './types';

export interface Trace {
  figure: string;
  value: number | null;
  /** Empty: the figure is the scenario's. */
  formula: string;
  operands: TraceOperand[];
  /** What the formula gives, before the events. */
  computed?: number | null;
  events?: TraceEvent[];
  /** Of an input: what the scenario says of it, for its start. */
  input?: TraceStart;
}

export interface TraceOperand {
  /** As the formula has it. */
  name: string;
  figure: string;
  value: number | null;
}

/** What an event did to the figure, and what it was then. */
export interface TraceEvent {
  /** Its place in the scenario. */
  event: number;
  month: string;
  raise?: number;
  spend?: number;
  set?: number;
  scale?: number;
  after: number;
}

export interface TraceStart {
  key: string;
  value: number;
  /** Whether the scenario says it; else it is the default. */
  given: boolean;
  basis?: Basis;
  source?: Text;
  date?: string;
}
