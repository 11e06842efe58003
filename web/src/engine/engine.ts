// SPDX-License-Identifier: MIT
// The core, as the page sees it: compiled to WebAssembly, asked with a scenario and answered with a
// forecast or with problems. Every number on the page comes from here.

import type { Analyst } from '../../../build/wasm/burnline.js';
import wasmUrl from '../../../build/wasm/burnline.wasm?url';
import { startCore } from './core';
import { defaultLead } from './limits';
import { compile } from './module';
import { forecastText } from './reduced';
import type {
  ClaimResult,
  Forecast,
  FormulaStep,
  InputRow,
  LineRow,
  Problem,
  ScenarioDoc,
  Summary,
} from './types';

export type RunResult = { ok: true; forecast: Forecast } | { ok: false; problems: Problem[] };

/** One forecast at a time; what it returns stays valid when the next one is run. */
export interface Engine {
  readonly inputs: readonly InputRow[];
  readonly lines: readonly LineRow[];
  /** How a month is computed, in the order in which it is. */
  formulas(): readonly FormulaStep[];
  readonly version: string;
  /** The core as compiled, for other threads to start their own from. */
  readonly compiled: WebAssembly.Module;
  /** Another one who studies uncertainty, on this thread. */
  newAnalyst(): Analyst;
  /** Checks all of a scenario from outside — a file's JSON, a link's document — and runs it. */
  open(scenario: ScenarioDoc | string, leadMonths: number): RunResult;
  /** Runs a scenario that has been opened and edited since; quick enough for every frame. */
  run(scenario: ScenarioDoc, leadMonths: number): RunResult;
  /** Runs a scenario aside: the last forecast is still the one before. */
  aside(scenario: ScenarioDoc): RunResult;
  /** The year totals of the last forecast, by line: one value per calendar year it touches. */
  yearTotals(): (line: string) => Float64Array;
  /** The month table of the last forecast. */
  csv(): string;
  /** The last scenario opened, as the text of a file. */
  scenarioText(): string;
}

type Answer =
  | { problems: Problem[] }
  | { start: string; horizon: number; summary: Summary; claims: ClaimResult[] };

/** Rows of `lines.length` cells, copied out of the core, read by column. */
function columns(view: Float64Array, lines: readonly LineRow[]): (line: string) => Float64Array {
  const cells = view.slice();
  const width = lines.length;
  const places = new Map(lines.map((line, i) => [line.key, i]));
  const read = new Map<string, Float64Array>();
  return (key) => {
    let column = read.get(key);
    if (!column) {
      const place = places.get(key);
      if (place === undefined) throw new RangeError(`no line "${key}"`);
      column = new Float64Array(cells.length / width);
      for (let row = 0; row < column.length; row++) column[row] = cells[row * width + place]!;
      read.set(key, column);
    }
    return column;
  };
}

/** Starts the core, given its bytes or fetching them. Rejects where WebAssembly cannot run. */
export async function startEngine(wasmBinary?: Uint8Array): Promise<Engine> {
  const compiled = await (wasmBinary
    ? WebAssembly.compile(wasmBinary as Uint8Array<ArrayBuffer>)
    : compile(wasmUrl));
  const core = await startCore(compiled);
  const calculator = new core.Calculator();
  const lines = JSON.parse(core.lines()) as LineRow[];
  let formulas: FormulaStep[] | undefined;
  let second: typeof calculator | undefined;
  const run = (json: string, leadMonths: number, by = calculator): RunResult => {
    const answer = JSON.parse(by.run(json, leadMonths)) as Answer;
    if ('problems' in answer) return { ok: false, problems: answer.problems };
    return { ok: true, forecast: { ...answer, line: columns(by.months(), lines) } };
  };
  return {
    inputs: JSON.parse(core.inputs()) as InputRow[],
    lines,
    formulas: () => (formulas ??= JSON.parse(core.formulas()) as FormulaStep[]),
    version: core.version(),
    compiled,
    newAnalyst: () => new core.Analyst(),
    open: (scenario, leadMonths) =>
      run(typeof scenario === 'string' ? scenario : JSON.stringify(scenario), leadMonths),
    run(scenario, leadMonths) {
      const result = run(forecastText(scenario), leadMonths);
      if (!result.ok) return result;
      const { forecast } = result;
      const claims = forecast.claims.map((claim, i) => ({ ...claim, ...scenario.claims![i] }));
      return { ok: true, forecast: { ...forecast, claims } };
    },
    aside: (scenario) =>
      run(JSON.stringify(scenario), defaultLead, (second ??= new core.Calculator())),
    yearTotals: () => columns(calculator.years(), lines),
    csv: () => calculator.csv(),
    scenarioText: () => calculator.scenario(),
  };
}
