// SPDX-License-Identifier: MIT
// The module's interface, as the page relies on it.
import { beforeAll, describe, expect, it } from 'vitest';
import { burnline, loadModule, shippedScenarios } from './native';

let module: Awaited<ReturnType<typeof loadModule>>;
beforeAll(async () => {
  module = await loadModule();
});

const founder = shippedScenarios().find(({ id }) => id === 'founder-quarter-point')!.text;
const cells = 26;

describe('the module', () => {
  it('holds the same tables and version as the command', () => {
    expect(module.inputs()).toBe(burnline(['inputs']).out.trimEnd());
    expect(module.lines()).toBe(burnline(['lines']).out.trimEnd());
    expect(module.formulas()).toBe(burnline(['formulas']).out.trimEnd());
    expect(`burnline ${module.version()}`).toBe(burnline(['--version']).out.trimEnd());
  });

  it('gives a row a month and a row a calendar year', () => {
    const calculator = new module.Calculator();
    calculator.run(founder, 6);
    const months = calculator.months().slice();
    const years = calculator.years().slice();
    expect(months.length).toBe(60 * cells);
    expect(years.length).toBe(6 * cells); // August 2023 to July 2028.
    const cash = 23;
    expect(years[cash]).toBe(months[4 * cells + cash]);
    expect(years[5 * cells + cash]).toBe(months[59 * cells + cash]);
  });

  it('keeps what it ran before when a scenario has problems', () => {
    const calculator = new module.Calculator();
    calculator.run(founder, 6);
    const before = { months: calculator.months().slice(), scenario: calculator.scenario() };
    const answer = JSON.parse(calculator.run('{"version": 2}', 6)) as { problems: unknown[] };
    expect(answer.problems).toEqual([
      {
        pointer: '/version',
        rule: { en: '1, the version of this format', zh: expect.any(String) as string },
        seen: '2',
      },
    ]);
    expect(calculator.months()).toEqual(before.months);
    expect(calculator.scenario()).toBe(before.scenario);
  });

  it('moves the month to start raising by the lead time, and nothing else', () => {
    const calculator = new module.Calculator();
    const run = (lead: number): Record<string, unknown> =>
      (JSON.parse(calculator.run(founder, lead)) as { summary: Record<string, unknown> }).summary;
    const six = run(6);
    const nine = run(9);
    expect(six['raise_by']).toBe('2025-07');
    expect(nine).toEqual({ ...six, raise_by: '2025-04' });
  });

  it('writes the scenario that it ran', () => {
    const calculator = new module.Calculator();
    calculator.run(founder, 6);
    expect(JSON.parse(calculator.scenario())).toMatchObject(JSON.parse(founder) as object);
  });

  it('survives hostile texts of any size', () => {
    const calculator = new module.Calculator();
    for (const text of [
      '',
      '['.repeat(100_000),
      '{"a":'.repeat(100_000),
      'x'.repeat(20_000_000),
      `{${'"k":1,'.repeat(100_000)}"v":1}`,
      '{"version": 1, "name": "half a pair: \ud800",}',
    ]) {
      const { problems } = JSON.parse(calculator.run(text, 6)) as { problems?: unknown[] };
      expect(problems).toHaveLength(1);
    }
    expect(calculator.run(founder, 6)).toContain('"runs_out":"2026-01"');
  });
});
