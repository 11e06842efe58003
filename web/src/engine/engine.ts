// SPDX-License-Identifier: MIT
// The core, as the page sees it: compiled to WebAssembly, asked with a scenario and answered with a
// forecast or with problems. Every number on the page comes from here.

import createModule from '../../../build/wasm/burnline.js';
import wasmUrl from '../../../build/wasm/burnline.wasm?url';
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
  readonly formulas: readonly FormulaStep[];
  readonly version: string;
  /** Runs a scenario, given as its document or as the JSON of a file. Never throws. */
  run(scenario: ScenarioDoc | string, leadMonths: number): RunResult;
  /** The year totals of the last forecast, by line: one value per calendar year it touches. */
  yearTotals(): (line: string) => Float64Array;
  /** The month table of the last forecast. */
  csv(): string;
  /** The last scenario run, as the text of a file. */
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
  const core = await createModule(wasmBinary ? { wasmBinary } : { locateFile: () => wasmUrl });
  const calculator = new core.Calculator();
  const lines = JSON.parse(core.lines()) as LineRow[];
  return {
    inputs: JSON.parse(core.inputs()) as InputRow[],
    lines,
    formulas: JSON.parse(core.formulas()) as FormulaStep[],
    version: core.version(),
    run(scenario, leadMonths) {
      const json = typeof scenario === 'string' ? scenario : JSON.stringify(scenario);
      const answer = JSON.parse(calculator.run(json, leadMonths)) as Answer;
      if ('problems' in answer) return { ok: false, problems: answer.problems };
      const line = columns(calculator.months(), lines);
      return { ok: true, forecast: { ...answer, line } };
    },
    yearTotals: () => columns(calculator.years(), lines),
    csv: () => calculator.csv(),
    scenarioText: () => calculator.scenario(),
  };
}
