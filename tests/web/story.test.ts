// SPDX-License-Identifier: MIT
// The story: every step is told in both languages of a scenario that ships, its figures are the core's
// and its verdict is what the scenario's claims say.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { startEngine, type Engine } from '../../web/src/engine/engine';
import type { Forecast, ScenarioDoc } from '../../web/src/engine/types';
import { storyAddress, storySteps } from '../../web/src/state/story';
import { tell, type Told } from '../../web/src/view/story/steps';
import { plain, pieces } from '../../web/src/words/answer';
import { monthAt } from '../../web/src/words/months';

const root = resolve(import.meta.dirname, '../..');
const langs = ['en', 'zh'] as const;
const steps = storySteps.map(({ scenario }, i) => ({
  step: i + 1,
  scenario,
  doc: JSON.parse(readFileSync(`${root}/scenarios/${scenario}.json`, 'utf8')) as ScenarioDoc,
}));

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine(readFileSync(`${root}/build/wasm/burnline.wasm`));
});

function run(doc: ScenarioDoc): Forecast {
  const answer = engine.aside(doc);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.forecast;
}

const told = (step: number, lang: 'en' | 'zh', core = run): Told =>
  tell(step, steps[step - 1]!.doc, core, lang);

const sentences = ({ claim, who, look, found, deed, watch }: Told): string[] => [
  claim,
  who,
  look,
  plain(pieces(found)),
  deed,
  watch,
];

const withInputs = (step: number, inputs: Readonly<Record<string, number>>): Forecast => {
  const { doc } = steps[step - 1]!;
  return run({ ...doc, inputs: { ...doc.inputs, ...inputs } });
};

describe('the story', () => {
  test('has seven steps, each of a scenario that ships', () => {
    expect(steps).toHaveLength(7);
    for (const { doc } of steps) expect(engine.open(doc, 6)).toMatchObject({ ok: true });
  });

  test.each(steps)('tells step $step whole, in both languages', ({ step }) => {
    const [english, chinese] = langs.map((lang) => sentences(told(step, lang)));
    for (const text of [...english!, ...chinese!]) {
      expect(text).not.toBe('');
      expect(text).not.toMatch(/undefined|NaN|null|—|\*/);
    }
    for (const text of english!) expect(text).not.toMatch(/[\u4e00-\u9fff]/);
    for (const text of chinese!) {
      expect(text).toMatch(/[\u4e00-\u9fff]/);
      expect(text, 'Chinese has its own punctuation').not.toMatch(/[\u4e00-\u9fff][,;:!?]/);
      expect(text, 'no space between two of its characters').not.toMatch(
        /[\u4e00-\u9fff，。；：] +[\u4e00-\u9fff]/,
      );
    }
  });

  test.each(steps)('takes every figure that step $step finds from the core', ({ step }) => {
    // A core that says something else: were a figure part of the text, it would stay.
    const later = (month: string | null): string | null => month && monthAt(month, 14);
    const more = (value: number | null): number | null => value && value * 1.7 + 0.01;
    const other = (doc: ScenarioDoc): Forecast => {
      const forecast = run(doc);
      const { summary } = forecast;
      const { contribution, operating, net } = summary.break_even;
      const rates = summary.break_even_paid_rate;
      return {
        ...forecast,
        line: (key) => forecast.line(key).map((value) => value * 1.7 + 1),
        summary: {
          ...summary,
          runs_out: later(summary.runs_out),
          runway_months: more(summary.runway_months),
          break_even: {
            contribution: later(contribution),
            operating: later(operating),
            net: later(net),
          },
          break_even_paid_rate: {
            contribution: more(rates.contribution),
            operating: more(rates.operating),
          },
        },
        claims: forecast.claims.map((claim) => ({
          ...claim,
          ...(Array.isArray(claim.value) &&
            typeof claim.value[0] === 'number' && {
              value: claim.value.map((value) => more(Number(value))) as [number, number],
            }),
          model: typeof claim.model === 'number' ? more(claim.model) : claim.model,
        })),
      };
    };
    // What is claimed, and when, is quoted.
    const quoted =
      /by December 2024|in December 2025|2024 年 12 月之前|2025 年 12 月亏|For 2024|after August 2023|距 2023 年 8 月|\(2023|^2024|（2023/g;
    for (const lang of langs) {
      const figures = ({ found }: Told): string[] =>
        found.replace(quoted, '').match(/\d(?:[\d,.]*\d)?%?/g) ?? [];
      // A month's name keeps its digits only by chance: years are what tells.
      const [is, otherwise] = [told(step, lang), told(step, lang, other)].map(figures);
      for (const [i, figure] of is!.entries())
        if (!/^\d{1,2}$/.test(figure)) expect(otherwise![i], figure).not.toBe(figure);
    }
  });

  test('says of each claim what the scenario’s own claims say', () => {
    expect(steps.map(({ step }) => told(step, 'en').verdict)).toEqual([
      'notHeld',
      'held',
      'held',
      'surprising',
      'notHeld',
      'notHeld',
      'held',
    ]);
    const claims = steps.map(({ doc }) => run(doc).claims.map(({ holds }) => holds));
    expect(claims).toEqual([
      [false],
      [true, true, true],
      [true, true, true],
      [true, true],
      [true, true, false],
      Array<boolean>(11).fill(true),
      [true, true],
    ]);
  });

  test.each([
    [1, 'bankrupt'],
    [4, 'half'],
  ])('turns its verdict at step %i with the claim', (step) => {
    const { doc } = steps[step - 1]!;
    const turned = (scenario: ScenarioDoc): Forecast => {
      const forecast = run(scenario);
      const [first, ...rest] = forecast.claims;
      return { ...forecast, claims: [{ ...first!, holds: !first!.holds }, ...rest] };
    };
    const [before, after] = [tell(step, doc, run, 'en'), tell(step, doc, turned, 'en')];
    expect([before.verdict, after.verdict]).toContain('notHeld');
    expect(before.verdict).not.toBe(after.verdict);
  });

  test('tries the growth that the claim of 2024 needs, and no less would do', () => {
    const { inputs, found } = told(1, 'en');
    const growth = inputs['dau_growth']!;
    expect(found).toContain('23.7%');
    expect(withInputs(1, inputs).summary.runs_out).toMatch(/^2024/);
    const less = { dau_growth: growth - 0.001, rnd_growth: growth - 0.001 };
    expect(withInputs(1, less).summary.runs_out! > '2024-12').toBe(true);
  });

  test('has something to try at every step that the core takes and that changes its answer', () => {
    for (const { step, doc } of steps) {
      const { inputs } = told(step, 'en');
      expect(Object.keys(inputs)).not.toEqual([]);
      expect(withInputs(step, inputs).summary, `step ${step}`).not.toEqual(run(doc).summary);
    }
    expect(withInputs(3, told(3, 'en').inputs).summary.runs_out).toBe('2025-11');
    expect(withInputs(4, told(4, 'en').inputs).summary.runs_out).toBeNull();
    expect(withInputs(5, told(5, 'en').inputs).summary.runs_out).toBe('2026-01');
    expect(withInputs(7, told(7, 'en').inputs).summary.runs_out).toBeNull();
  });

  test('leaves the last forecast as it was when it asks the core aside', () => {
    const { doc } = steps[5]!;
    expect(engine.open(doc, 6)).toMatchObject({ ok: true });
    const before = [...engine.yearTotals()('revenue')];
    told(1, 'en');
    expect([...engine.yearTotals()('revenue')]).toEqual(before);
  });

  test('is found under #story= and a number of a step, and nothing else', () => {
    expect(storySteps.map((_, i) => storyAddress(`#story=${i + 1}`))).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ]);
    for (const hash of ['', '#story=', '#story=0', '#story=8', '#story=10', '#v=1&story=3'])
      expect(storyAddress(hash)).toBeNull();
  });
});
