// SPDX-License-Identifier: MIT
// The traces of figures that the answers to questions give: how each was found, with its numbers.

import { beforeAll, describe, expect, test } from 'vitest';
import { inquiryText } from '../../web/src/engine/reduced';
import type { ScenarioDoc } from '../../web/src/engine/types';
import { firstGoal, goalOf } from '../../web/src/state/goal';
import type { PageState } from '../../web/src/view/page-state';
import { answersTitle, answersTrace } from '../../web/src/view/trace/answers-trace';
import { lookedAt } from '../../web/src/view/trace/looked-at';
import { months } from '../../web/src/words/numbers';
import {
  answerTo,
  forecastOf,
  newBench,
  shipped,
  stateOf,
  textOf,
  withInputs,
  type Bench,
  type Told,
} from './asked-panel';

let bench: Bench;
beforeAll(async () => {
  bench = await newBench();
});

const quarter = shipped('founder-quarter-point');
const half = shipped('founder-half-point');

const comparing = (a: ScenarioDoc, b: ScenarioDoc, lang: 'en' | 'zh' = 'en'): PageState =>
  stateOf(bench, {
    doc: b,
    original: a,
    lang,
    questions: [{ kind: 'compare', a: inquiryText(a), metric: 'runway_months' }],
  });

const said = (figure: string, state: PageState): string =>
  textOf(() => answersTrace(figure, state), state);
const runway = (doc: ScenarioDoc): number => forecastOf(bench, doc).summary.runway_months!;

describe('A part of a change', () => {
  test('is all of it where nothing else differs', () => {
    const state = comparing(quarter, half);
    expect(answersTitle('part:paid_gain', state)).toBe(
      'What this changes: Paid rate gained each month',
    );
    expect(said('part:paid_gain', state)).toContain('−2.0 months');
    expect(said('part:paid_gain', state)).toContain('from 29.6 months in A to 27.5 months in B');
    expect(said('part:paid_gain', comparing(quarter, half, 'zh'))).toContain(
      '从 A 的 29.6 个月到 B 的 27.5 个月',
    );
  });

  test('is the average over all orders, between what it is first and what it is last', () => {
    const b = withInputs(quarter, { paid_gain: 0.004, rnd: 150e6, price: 25 });
    const state = comparing(quarter, b);
    const text = said('part:rnd', state);
    expect(text).toContain('on average over all 6 orders in which the 3 differences');
    const signed = (value: number): string => `${value > 0 ? '+' : ''}${months(value, 'en')}`;
    const first = runway(withInputs(quarter, { rnd: 150e6 })) - runway(quarter);
    // Without the higher R&D the money lasts, which counts as to the horizon.
    const others = withInputs(quarter, { paid_gain: 0.004, price: 25 });
    expect(forecastOf(bench, others).summary.runway_months).toBeNull();
    const last = runway(b) - 60;
    expect(text).toContain(
      `Switched before all the others it changes ${signed(first)}; after all of them, ${signed(last)}.`,
    );
  });

  test('by line says which other lines there are, and what is held fixed', () => {
    const text = said('part-by-line:revenue', comparing(quarter, half));
    expect(text).toContain('+21.9 months');
    expect(text).toContain('all 6 orders in which the 3 differences');
    expect(text).toContain('interest is recomputed');
  });

  test('says how far a sampled one may be off', () => {
    const inputs = Object.fromEntries(
      bench.engine.inputs
        .slice(0, 14)
        .map(({ key, default: value, max }) => [key, Math.min(max, value * 1.05 + 1e-4)]),
    );
    const b = withInputs(quarter, inputs);
    const text = said('part:dau', comparing(quarter, b));
    expect(text).toMatch(/512 of the orders .* it may be off by about [\d.]+ months/);
  });

  test('is no more once the answer has it no more', () => {
    expect(answersTrace('part:rnd', comparing(quarter, half))).toBeNull();
  });
});

describe('A value that was found', () => {
  const whatIf = (part: Partial<Told> = {}): PageState => {
    const goal = goalOf(firstGoal, quarter, quarter).text;
    return stateOf(bench, { doc: quarter, questions: [{ kind: 'whatif', goal }], ...part });
  };

  test('by seeking says what it brings, and what is so now', () => {
    const { rows } = answerTo<'whatif'>(bench, quarter, {
      kind: 'whatif',
      goal: goalOf(firstGoal, quarter, quarter).text,
    }).answer!;
    const found = rows.filter(({ status, reached }) => status === 'found' && reached !== null);
    expect(found.length).toBeGreaterThan(3);
    for (const { input, reached } of found) {
      const text = said(`sought:${input}`, whatIf());
      expect(text).toContain(
        `Put into the forecast, it makes how long the money lasts: ${months(reached!, 'en')}. Now: 29.6 months.`,
      );
    }
    const [first] = found;
    expect(said(`sought:${first!.input}`, whatIf({ lang: 'zh' }))).toContain('现在为 29.6 个月');
  });

  test('by fitting says how well the claims hold it', () => {
    const unknown = ['gpu_price', 'rnd', 'paid_cost'];
    const state = stateOf(bench, { doc: quarter, questions: [{ kind: 'calibrate', unknown }] });
    const text = said('fitted:paid_cost', state);
    expect(text).toContain('the values of the 3 unknown inputs together');
    expect(text).toMatch(/Determined by the claims: well: ± [\d.]+% of its range/);
  });
});

test('What one per cent more does says the elasticity itself', () => {
  const question = { kind: 'sensitivity', metric: 'runway_months' } as const;
  const state = stateOf(bench, { doc: quarter, questions: [question] });
  const { answer } = answerTo<'sensitivity'>(bench, quarter, question);
  const { elasticity } = answer!.inputs.find(({ input }) => input === 'rnd')!;
  const text = said('elasticity:rnd', state);
  expect(text).toContain(
    `changes by ${String(Number(elasticity!.toPrecision(4))).replace('-', '−')}%`,
  );
  expect(text).toContain('now 29.6 months');
});

describe('A figure of another scenario', () => {
  test('is looked up in that one, and says so', () => {
    const state = comparing(quarter, half);
    expect(lookedAt('runway_months', state)).toEqual({ figure: 'runway_months', state, name: '' });
    const opened = lookedAt('opened/input:dau@0', state)!;
    expect(opened.figure).toBe('input:dau@0');
    expect(opened.state.session.doc).toBe(quarter);
    expect(opened.state.forecast.summary.runway_months).toBe(runway(quarter));
    expect(opened.name).toBe('As opened');
  });

  test('is none once that one is forgotten', () => {
    const state = comparing(quarter, half);
    const { session, forecast } = comparing(half, half);
    const pinned = { ...state, pins: [{ id: 3, session, forecast }] };
    expect(lookedAt('pin3/lowest_cash', pinned)!.state.forecast).toBe(forecast);
    expect(lookedAt('pin2/lowest_cash', pinned)).toBeNull();
    expect(lookedAt('part:a/events/0', pinned)!.figure).toBe('part:a/events/0');
  });
});
