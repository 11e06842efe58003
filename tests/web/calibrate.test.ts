// SPDX-License-Identifier: MIT
// Can these claims all be true: the values that are found make them so when they are set, and the panel
// says plainly when none do, and how well they are determined.

import { beforeAll, describe, expect, test } from 'vitest';
import type { CalibrationTarget } from '../../web/src/engine/inquiry-types';
import { firstUnknowns } from '../../web/src/state/unknowns';
import { calibratePanel } from '../../web/src/view/calibrate/panel';
import { isMet } from '../../web/src/view/calibrate/targets';
import { shippedScenarios } from '../wasm/native';
import {
  answerTo,
  forecastOf,
  markupOf,
  newBench,
  shipped,
  stateOf,
  textOf,
  tracedIn,
  withInputs,
  type Bench,
  type Told,
} from './asked-panel';

let bench: Bench;
beforeAll(async () => {
  bench = await newBench();
});

const founder = shipped('founder-quarter-point');
const spoiled = withInputs(founder, { gpu_price: 26_000, rnd: 1.6e8, paid_cost: 90 });
const unknown = ['gpu_price', 'rnd', 'paid_cost'];

const panel = (part: Partial<Told> & Pick<Told, 'doc'>, unknowns = unknown): Told => ({
  asked: { unknown: unknowns },
  questions: [{ kind: 'calibrate', unknown: unknowns }],
  ...part,
});

describe('The values found', () => {
  test.each([
    ['as shipped', founder],
    ['spoiled', spoiled],
  ])('make all three claims of the broker’s case true, %s', (_, doc) => {
    const { answer } = answerTo<'calibrate'>(bench, doc, { kind: 'calibrate', unknown });
    expect(answer!.met).toBe(true);
    expect(answer!.targets.map(isMet)).toEqual([true, true, true]);
    const { claims } = forecastOf(bench, withInputs(doc, answer!.unknown));
    expect(claims.map(({ holds }) => holds)).toEqual([true, true, true]);
  });

  test('are judged claim by claim as the core judges them', () => {
    for (const { id } of shippedScenarios()) {
      const doc = shipped(id);
      if (!doc.claims?.length) continue;
      const keys = firstUnknowns(doc, bench.engine.inputs);
      const { answer } = answerTo<'calibrate'>(bench, doc, { kind: 'calibrate', unknown: keys });
      const { claims } = forecastOf(bench, withInputs(doc, answer!.unknown));
      for (const target of answer!.targets)
        expect(isMet(target), `${id}, claim ${target.claim}`).toBe(claims[target.claim]!.holds);
    }
  });
});

describe('Unknown at first', () => {
  test('are the inputs that were solved for, no more than claims can settle', () => {
    const of = (id: string): string[] => firstUnknowns(shipped(id), bench.engine.inputs);
    expect(of('founder-quarter-point')).toEqual(['paid_cost', 'gpu_price', 'rnd']);
    expect(of('reported-2024-2025')).toHaveLength(7);
    expect(of('article-bankrupt-2024')).toHaveLength(3);
  });
});

describe('The panel', () => {
  test('says that all can be, and offers the values', () => {
    const text = textOf(calibratePanel, stateOf(bench, panel({ doc: spoiled })));
    expect(text).toContain('Yes: all 3 can be.');
    expect(text).toContain('Set these values');
    expect(text).toMatch(/well: ± [\d.]+% of its range/);
  });

  test('has what came out traced at the values found, and at a claim’s own', () => {
    const found = answerTo<'calibrate'>(bench, spoiled, { kind: 'calibrate', unknown }).answer!;
    const figures = tracedIn(markupOf(calibratePanel, stateOf(bench, panel({ doc: spoiled }))));
    expect(figures).toHaveLength(found.targets.length + 3 * unknown.length);
    found.targets.forEach(({ claim, metric }, i) => {
      const { ref, at } = figures[i]!;
      expect(ref).toBe(metric);
      expect(at).toEqual({ ...found.unknown, ...spoiled.claims![claim]!.with });
    });
    const now = figures.slice(found.targets.length).map(({ ref, at }) => ({ ref, at }));
    for (const key of unknown)
      for (const ref of [`input:${key}@0`, `fitted:${key}`])
        expect(now).toContainEqual({ ref, at: {} });
  });

  test('says plainly when they cannot, and by how much each is missed', () => {
    const text = textOf(calibratePanel, stateOf(bench, panel({ doc: spoiled }, ['cash_yield'])));
    expect(text).toContain('No values in these ranges make all of them true.');
    expect(text).toMatch(/missed: [\d.]+ months? too (early|late)/);
    expect(text).toMatch(/missed: [\d.]+% too low/);
    expect(text).not.toMatch(/Determined by the claims|do not pin down/);
  });

  test('says what the claims leave open', () => {
    const text = textOf(
      calibratePanel,
      stateOf(bench, panel({ doc: founder }, [...unknown, 'free_cost', 'bill_per_gpu'])),
    );
    expect(text).toContain('these claims leave it open');
    expect(text).toContain('The claims do not pin down');
  });

  test('has nothing to set where the values are what they were', () => {
    const { answer } = answerTo<'calibrate'>(bench, founder, { kind: 'calibrate', unknown });
    const found = withInputs(founder, answer!.unknown);
    const text = textOf(calibratePanel, stateOf(bench, panel({ doc: found })));
    expect(text).toContain('The values that the inputs have now make it so.');
    expect(text).not.toContain('Set these values');
  });

  test('names scenarios with claims where there are none, truly', () => {
    const text = textOf(calibratePanel, stateOf(bench, { doc: shipped('ai-startup') }));
    expect(text).toContain('“Broker&#39;s case, +0.25 points” has three of them');
    expect(founder.claims).toHaveLength(3);
    expect(shipped('reported-2024-2025').claims).toHaveLength(11);
  });

  test('asks for an unknown where none is ticked', () => {
    const state = stateOf(bench, { doc: founder, asked: { unknown: [] } });
    expect(textOf(calibratePanel, state)).toContain('Tick at least one');
  });

  test('speaks Chinese throughout', () => {
    for (const unknowns of [unknown, ['cash_yield']]) {
      const state = stateOf(bench, panel({ doc: spoiled, lang: 'zh' }, unknowns));
      const text = textOf(calibratePanel, state).replaceAll(/GPU|API|DAU|GPT-[\d.]+|A100/g, '');
      expect(text).not.toMatch(/[A-Za-z]{2}|NaN|undefined/);
    }
    expect(markupOf(calibratePanel, stateOf(bench, { doc: founder, lang: 'zh' }))).toContain(
      '正在计算',
    );
  });
});

test('A claim within a tolerance is met up to it, a month only on the spot', () => {
  const target = (part: Partial<CalibrationTarget>): CalibrationTarget =>
    ({ metric: 'cash_at', op: 'within', residual: 0, ...part }) as CalibrationTarget;
  expect(isMet(target({ residual: -1 }))).toBe(true);
  expect(isMet(target({ residual: 1.01 }))).toBe(false);
  expect(isMet(target({ metric: 'runs_out', residual: 0.5 }))).toBe(false);
  expect(isMet(target({ op: '>=', residual: 0 }))).toBe(true);
});
