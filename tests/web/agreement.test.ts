// SPDX-License-Identifier: MIT
// The questions agree with the answer and with each other: the middle of the tornado, the map where the
// scenario stands, a fan of ranges without width and the forecast itself say the same number.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Inquiry } from '../../build/wasm/burnline-inquiry.js';
import type { MapAnswer, Sensitivity } from '../../web/src/engine/inquiry-types';
import { forecastText, futuresText, inquiryText } from '../../web/src/engine/reduced';
import type { InputRow, RangeDoc, ScenarioDoc, Summary } from '../../web/src/engine/types';
import { inputValue } from '../../web/src/state/input-value';
import { loadInquiryModule, loadModule, shippedScenarios } from '../wasm/native';

type Module = Awaited<ReturnType<typeof loadModule>>;

let module: Module;
let inquiry: Inquiry;
let rows: InputRow[];

beforeAll(async () => {
  module = await loadModule();
  inquiry = new (await loadInquiryModule()).Inquiry();
  rows = JSON.parse(module.inputs()) as InputRow[];
});

/** The shipped scenarios, and each again as a hand would have moved it. */
const scenarios = shippedScenarios().flatMap(({ id, text }) => {
  const doc = JSON.parse(text) as ScenarioDoc;
  const moved: ScenarioDoc = {
    ...doc,
    inputs: { ...doc.inputs, price: 23.5, dau: 41e6, rnd: 9e7 },
  };
  return [
    [id, doc],
    [`${id}, moved`, moved],
  ] as const;
});

const asked = <T>(doc: ScenarioDoc, ask: () => string): T => {
  expect(inquiry.open(inquiryText(doc))).toBe('');
  return JSON.parse(ask()) as T;
};
const tornado = (doc: ScenarioDoc, metric: string): Sensitivity =>
  asked(doc, () => inquiry.sensitivity(metric));
const map = (doc: ScenarioDoc, metric: string): MapAnswer =>
  asked(doc, () => inquiry.map('dau', 'paid_gain', metric, 8));

function answered(doc: ScenarioDoc): { summary: Summary; cash: number } {
  const calculator = new module.Calculator();
  const { summary } = JSON.parse(calculator.run(forecastText(doc), 6)) as { summary: Summary };
  const cells = calculator.months();
  const lines = JSON.parse(module.lines()) as { key: string }[];
  const at = lines.findIndex(({ key }) => key === 'cash') - lines.length;
  return { summary, cash: cells.at(at)! };
}

/** Every input in a range without width, no shocks, no round that may fail. */
function certain(doc: ScenarioDoc): ScenarioDoc {
  const inputs = Object.fromEntries(rows.map((row) => [row.key, inputValue(doc, row)]));
  const ranges = Object.fromEntries(
    Object.entries(inputs).map(([key, value]): [string, RangeDoc] => [
      key,
      { kind: 'pert', low: value, mode: value, high: value },
    ]),
  );
  const events = doc.events?.map(({ probability: _, ...event }) => event) ?? [];
  return { ...doc, inputs, events, uncertainty: { ranges } };
}

describe.each(scenarios)('%s', (_, doc) => {
  test.each([
    ['runway_months', (s: Summary) => s.runway_months],
    ['lowest_cash', (s: Summary) => s.lowest_cash],
    ['funding_needed', (s: Summary) => s.funding_needed],
    ['peak_burn', (s: Summary) => s.peak_burn],
    ['break_even_paid_rate', (s: Summary) => s.break_even_paid_rate.contribution],
    ['break_even_paid_rate:operating', (s: Summary) => s.break_even_paid_rate.operating],
  ] as const)('%s is one number in the tornado, the map and the answer', (metric, of) => {
    const figure = of(answered(doc).summary);
    expect(tornado(doc, metric).base).toBe(figure);
    expect(map(doc, metric).today.value).toBe(figure);
  });

  test('the cash at the end is one number there and in a fan of ranges without width', () => {
    const { cash } = answered(doc);
    expect(tornado(doc, 'cash_at').base).toBe(cash);
    expect(map(doc, 'cash_at').today.value).toBe(cash);
    const analyst = new module.Analyst();
    expect(analyst.open(futuresText(certain(doc)))).not.toContain('problems');
    analyst.count(0, 8);
    analyst.add(analyst.tallies().slice());
    const fan = JSON.parse(analyst.summary()) as { cash: Record<string, number[]> };
    for (const column of Object.values(fan.cash)) expect(column.at(-1)).toBe(cash);
  });

  test('a map that begins where the scenario stands begins with its answer', () => {
    const { summary } = answered(doc);
    const [x, y] = ['dau', 'price'].map((key) =>
      inputValue(
        doc,
        rows.find((row) => row.key === key)!,
      ),
    ) as [number, number];
    asked(doc, () => inquiry.mapOver('dau', x, 2 * x, 'price', y, 3 * y, 'runway_months', 8));
    const [z, lowest] = [inquiry.mapCells()[0]!, inquiry.mapCells()[64]!];
    expect(Number.isNaN(z) ? null : z).toBe(summary.runway_months);
    expect(lowest).toBe(summary.lowest_cash);
  });
});
