// SPDX-License-Identifier: MIT
// Native and WebAssembly give the same answers to the questions about a scenario, to the last digit.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  burnline,
  linesOf,
  loadInquiryModule,
  randomScenarios,
  scenariosFolder,
  shippedScenarios,
} from './native';

type Inquiry = InstanceType<Awaited<ReturnType<typeof loadInquiryModule>>['Inquiry']>;

const randomCount = 40;
const minutes = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'burnline-'));
afterAll(() => rmSync(folder, { recursive: true }));

let inquiry: Inquiry;
beforeAll(async () => {
  const module = await loadInquiryModule();
  inquiry = new module.Inquiry();
});

const native = (...args: string[]): unknown => JSON.parse(burnline(args).out);
const here = (json: string): unknown => JSON.parse(json);

/** Rows as one list; null where a metric has no value. */
function cellsOf(rows: (number | null)[][]): number[] {
  return rows.flat().map((value) => value ?? NaN);
}

interface NativeMap {
  z: (number | null)[][];
  lowest_cash: number[][];
  contribution: number[][];
}

/** Every question, put to both about the scenario in `file`. */
function compareBoth(file: string, text: string, horizon: number): void {
  expect(inquiry.open(text)).toBe('');
  const last = String(horizon - 1);
  for (const metric of ['runway_months', 'lowest_cash', `cash_at@${last}`, 'break_even_month:net'])
    expect(here(inquiry.sensitivity(metric))).toEqual(
      native('sensitivity', file, '--metric', metric),
    );
  for (const [x, y] of [
    ['dau', 'paid_gain'],
    ['price', 'rnd'],
  ] as const) {
    const { z, lowest_cash, contribution, ...rest } = native(
      ...['map', file, '--x', x, '--y', y, '--size', '9'],
    ) as NativeMap;
    expect(here(inquiry.map(x, y, 'runway_months', 9))).toEqual(rest);
    const cells = [z, lowest_cash, contribution].flatMap(cellsOf);
    expect([...inquiry.mapCells()]).toEqual(cells);
  }
  for (const goal of [
    `runway_months >= ${(horizon * 0.8).toFixed(2)}`,
    'lowest_cash >= 1e9',
    `break_even_month:operating <= ${last}`,
  ])
    expect(here(inquiry.whatIf(goal))).toEqual(native('whatif', file, '--goal', goal));
  expect(here(inquiry.calibrate(['rnd', 'price', 'dau_growth']))).toEqual(
    withBothLanguages(native('calibrate', file, '--unknown', 'rnd,price,dau_growth')),
  );
  const founder = `${scenariosFolder}/founder-quarter-point.json`;
  const { text: founderText } = shippedScenarios().find(
    ({ id }) => id === 'founder-quarter-point',
  )!;
  expect(here(inquiry.compare(founderText, 'runway_months'))).toEqual(
    native('compare', founder, file),
  );
}

/** The command writes rules in English, the module in both languages. */
function withBothLanguages(answer: unknown): unknown {
  if (!(answer as object).hasOwnProperty('problems')) return answer;
  const { problems } = answer as { problems: { rule: string }[] };
  return {
    problems: problems.map((problem) => ({
      ...problem,
      rule: { en: problem.rule, zh: expect.any(String) as string },
    })),
  };
}

describe('the questions', () => {
  it(
    'are answered alike about the shipped scenarios',
    () => {
      for (const { id, text } of shippedScenarios())
        compareBoth(
          `${scenariosFolder}/${id}.json`,
          text,
          (JSON.parse(text) as { horizon: number }).horizon,
        );
    },
    5 * minutes,
  );

  it(
    'are answered alike about random scenarios',
    async () => {
      let compared = 0;
      for await (const line of linesOf(randomScenarios, [String(randomCount)])) {
        const file = join(folder, 'random.json');
        writeFileSync(file, line);
        if (burnline(['check', file]).code !== 0) continue;
        compareBoth(file, line, (JSON.parse(line) as { horizon: number }).horizon);
        compared++;
      }
      expect(compared).toBeGreaterThan(randomCount / 2);
    },
    10 * minutes,
  );
});
