// SPDX-License-Identifier: MIT
// Native and WebAssembly agree bit for bit: every line of every month, every answer, every claim.
import { beforeAll, describe, expect, it } from 'vitest';
import {
  batch,
  burnline,
  linesOf,
  loadModule,
  randomScenarios,
  shippedScenarios,
  type NativeAnswer,
  type NativeResult,
} from './native';
import type { Problem } from '../../web/src/engine/types';

type Module = Awaited<ReturnType<typeof loadModule>>;
type WasmAnswer = Omit<NativeResult, 'months'> | { problems: Problem[] };

const randomCount = 10_000;
const minutes = 60_000;

let keys: string[];
let calculator: InstanceType<Module['Calculator']>;

beforeAll(async () => {
  const module = await loadModule();
  keys = (JSON.parse(module.lines()) as { key: string }[]).map((line) => line.key);
  calculator = new module.Calculator();
});

/** The first cell of the month table that differs in any bit; −0 is not 0, null stands for NaN. */
function firstDifference(months: NativeResult['months'], view: Float64Array): string | undefined {
  const horizon = months[keys[0]!]!.length;
  if (view.length !== horizon * keys.length) return `${view.length} cells`;
  for (let line = 0; line < keys.length; line++) {
    const column = months[keys[line]!]!;
    for (let month = 0; month < horizon; month++) {
      const native = column[month] ?? NaN;
      const wasm = view[month * keys.length + line]!;
      if (!Object.is(native, wasm)) return `${keys[line]}[${month}]: ${native} and ${wasm}`;
    }
  }
  return undefined;
}

/** Runs `text` in WebAssembly and holds it against the native answer. Whether it could be run. */
function compare(text: string, native: NativeAnswer, name: string): boolean {
  const wasm = JSON.parse(calculator.run(text, 6)) as WasmAnswer;
  if ('problems' in native || 'problems' in wasm) {
    const english = 'problems' in wasm && wasm.problems.map((p) => ({ ...p, rule: p.rule.en }));
    expect(english, name).toEqual('problems' in native && native.problems);
    return false;
  }
  const { months, ...rest } = native;
  expect(Object.keys(months), name).toEqual(keys);
  expect(firstDifference(months, calculator.months()), name).toBeUndefined();
  expect(wasm, name).toStrictEqual(rest);
  return true;
}

describe('a shipped scenario', () => {
  it.each(shippedScenarios())(
    '$id is the same natively and in WebAssembly',
    ({ id, file, text }) => {
      const { code, out } = burnline(['run', file]);
      expect(code).toBe(0);
      expect(compare(text, JSON.parse(out) as NativeAnswer, id)).toBe(true);
      expect(calculator.csv()).toBe(burnline(['run', file, '--csv']).out);
    },
  );
});

it(
  `${randomCount} random scenarios are the same natively and in WebAssembly`,
  async () => {
    const scenarios: string[] = [];
    for await (const line of linesOf(randomScenarios, [`${randomCount}`])) scenarios.push(line);
    expect(scenarios.length).toBe(randomCount);
    let compared = 0;
    let ran = 0;
    for await (const line of batch(scenarios)) {
      if (compare(scenarios[compared]!, JSON.parse(line) as NativeAnswer, `seed ${compared}`))
        ran++;
      compared++;
    }
    expect(compared).toBe(randomCount);
    expect(ran).toBeGreaterThan(0.9 * randomCount);
  },
  10 * minutes,
);
