// SPDX-License-Identifier: MIT
// What would have to be true: what the panel offers to set does meet the goal, by the core's own check
// of it as a claim; and what it says of a goal that is met, that one input meets, or that none can.

import { beforeAll, describe, expect, test } from 'vitest';
import type { ClaimOp, ScenarioDoc } from '../../web/src/engine/types';
import { firstGoal, goalForms, goalOf, type GoalAsked } from '../../web/src/state/goal';
import { inputValue } from '../../web/src/state/input-value';
import { whatIfPanel } from '../../web/src/view/what-if/panel';
import { needed } from '../../web/src/view/what-if/needed';
import { startOf } from '../../web/src/state/session';
import { monthIndex } from '../../web/src/words/months';
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
const asked = (part: Partial<GoalAsked>): GoalAsked => ({ ...firstGoal, ...part });

/** Whether a goal is met, checked as a claim. */
function isMet(doc: ScenarioDoc, goal: string): boolean {
  const [metric, op, value] = goal.split(' ') as [string, ClaimOp, string];
  const figure = metric === 'runs_out' ? value : Number(value);
  const claims = [{ text: '', metric, op, value: figure }];
  return forecastOf(bench, { ...doc, claims }).claims[0]!.holds!;
}

/** When money lasts to a month exactly, its cash is 0 then, give or take a last bit: the core tells such
 * a goal by the runway. */
function byRunway(goal: string, start: string): string {
  const [, month] = /^runs_out >= (.*)$/.exec(goal) ?? [];
  if (month === undefined) return goal;
  return `runway_months >= ${monthIndex(month) - monthIndex(start)}`;
}

function panel(goal: GoalAsked, part: Partial<Told> = {}): Told {
  const doc = part.doc ?? founder;
  const { text } = goalOf(goal, doc, doc);
  const tied = { kind: 'seek', inputs: ['dau_growth', 'rnd_growth'], goal: text } as const;
  return { doc, asked: { goal }, questions: [{ kind: 'whatif', goal: text }, tied], ...part };
}

describe.each(shippedScenarios().map(({ id }) => id))('Of %s', (id) => {
  test.each(goalForms)('every value that is offered meets the goal: %s', (form) => {
    const doc = shipped(id);
    for (const level of ['contribution', 'net'] as const) {
      const goal = goalOf(asked({ form, level }), doc, doc).text;
      const { answer } = answerTo<'whatif'>(bench, doc, { kind: 'whatif', goal });
      const statuses = new Set(answer!.rows.map(({ status }) => status));
      expect(statuses.has('already_met')).toBe(isMet(doc, goal));
      if (statuses.has('already_met')) expect([...statuses]).toEqual(['already_met']);
      for (const given of answer!.rows) {
        const row = bench.engine.inputs.find(({ key }) => key === given.input)!;
        const value = needed(given, inputValue(doc, row), row);
        expect(value === null).toBe(given.status === 'unreachable');
        if (value === null) continue;
        expect(isMet(withInputs(doc, { [row.key]: value }), goal), row.key).toBe(true);
        for (const solution of given.solutions)
          expect(
            isMet(withInputs(doc, { [row.key]: solution }), byRunway(goal, startOf(doc))),
            row.key,
          ).toBe(true);
      }
    }
  });
});

describe('The panel', () => {
  test('lists each input that can do it, with a button that says what it sets', () => {
    const markup = markupOf(whatIfPanel, stateOf(bench, panel(asked({}))));
    const { answer } = answerTo<'whatif'>(bench, founder, {
      kind: 'whatif',
      goal: 'runs_out >= 2028-01',
    });
    const found = answer!.rows.filter(({ status }) => status === 'found');
    expect(found.length).toBeGreaterThan(5);
    expect(markup.match(/>\s*Set\s*</g)).toHaveLength(found.length);
    expect(markup).toContain('aria-label="Set Cash at the start to $15.53 billion"');
    expect(markup).toContain('How long the money lasts: <strong><span');
    expect(markup).toContain('jumps past that');
  });

  test('has its figures traced: what is reached at the value that brings it, else as things are', () => {
    const goal = goalOf(asked({ form: 'raise' }), founder, founder).text;
    const { answer } = answerTo<'whatif'>(bench, founder, { kind: 'whatif', goal });
    const figures = tracedIn(
      markupOf(whatIfPanel, stateOf(bench, panel(asked({ form: 'raise' })))),
    );
    expect(figures[0]).toEqual({ ref: 'funding_needed', at: {}, said: '$6.7 billion' });
    for (const { input, status, value, reached } of answer!.rows) {
      if (status === 'unreachable') continue;
      expect(figures.map(({ ref }) => ref)).toContain(`input:${input}@0`);
      expect(figures.map(({ ref }) => ref)).toContain(`sought:${input}`);
      if (reached === null) continue;
      const at = { [input]: value };
      expect(figures.map(({ ref, at }) => ({ ref, at }))).toContainEqual({
        ref: 'funding_needed',
        at,
      });
      const { summary } = forecastOf(bench, withInputs(founder, { [input]: value! }));
      expect(summary.funding_needed).toBe(reached);
    }
    const staff = answer!.rows.find(({ input }) => input === 'headcount')!;
    expect(figures).toContainEqual({
      ref: 'funding_needed',
      at: { headcount: staff.closest },
      said: '$5.7 billion',
    });
  });

  test('says once that a goal is met, and lists nothing then', () => {
    const met = asked({ months: { ...firstGoal.months, lasts: '2025-01' } });
    const text = textOf(whatIfPanel, stateOf(bench, panel(met, { canUndo: true })));
    expect(text.match(/That is so already\./g)).toHaveLength(1);
    expect(text).toContain('Undo the last step');
    expect(text).not.toContain('cannot do it alone');
    expect(text).not.toContain('Would have to be');
  });

  test('offers the other solutions, and says how close those get that cannot', () => {
    const text = textOf(whatIfPanel, stateOf(bench, panel(asked({ form: 'raise' }))));
    expect(text).toContain('One more value would do');
    expect(text).toContain('9 inputs cannot do it alone');
    expect(text).toMatch(/Staff: at 0 it gets closest, with \$5\.7 billion\./);
    expect(text).toMatch(/No difference here: Size of the market, .*Other overhead\./);
  });

  test('ties users and research where the end is foretold, to a rate that brings it', () => {
    const told = panel(asked({ form: 'gone' }));
    const text = textOf(whatIfPanel, stateOf(bench, told));
    expect(text).toContain('2.831% a month for both');
    const both = withInputs(founder, { dau_growth: 0.02831, rnd_growth: 0.02831 });
    expect(isMet(both, 'runs_out <= 2024-12')).toBe(true);
    const other = stateOf(bench, panel(asked({ form: 'lasts' })));
    expect(textOf(whatIfPanel, other)).not.toContain('for both');
  });

  test('shows what was typed and is no figure, and why', () => {
    const why = { en: 'An amount is expected.', zh: '应为金额。' };
    const refused = asked({ form: 'floor', refused: { text: 'plenty', why } });
    const markup = markupOf(whatIfPanel, stateOf(bench, panel(refused)));
    expect(markup).toContain('aria-invalid="true"');
    expect(markup).toContain('An amount is expected.');
  });

  test.each(goalForms)('speaks Chinese throughout: %s', (form) => {
    const state = stateOf(bench, panel(asked({ form }), { lang: 'zh' }));
    const text = textOf(whatIfPanel, state).replaceAll(/GPU|API|DAU/g, '');
    expect(text).not.toMatch(/[A-Za-z]{2}|NaN|undefined/);
    expect(text).toMatch(/目标(已经达成|还没有达成)/);
  });
});
