// SPDX-License-Identifier: MIT
// What is asked of the core while panels are open: their questions and no others, about the goal, the
// unknowns and the pins that were chosen.

import { beforeEach, describe, expect, test } from 'vitest';
import type { Question } from '../../web/src/engine/inquiry';
import { inquiryText } from '../../web/src/engine/reduced';
import type { Forecast, ScenarioDoc } from '../../web/src/engine/types';
import { Questions, type QuestionsHost } from '../../web/src/questions';
import { openSession, type Session } from '../../web/src/state/session';

const doc = (price: number): ScenarioDoc => ({
  version: 1,
  inputs: { price, cash: 4e6 },
  claims: [{ text: '', metric: 'lowest_cash', op: '>=', value: 0 }],
});

let asked: readonly Question[];
let bench: { session: Session; forecast: Forecast; asOpened: Forecast; held: boolean };
let questions: Questions;

beforeEach(() => {
  const forecast = {} as Forecast;
  bench = { session: openSession('none', doc(20)), forecast, asOpened: forecast, held: false };
  const nothing = (): void => undefined;
  const host = {
    rows: [{ key: 'price', group: 'revenue' }],
    bench,
    futures: { ask: nothing, askDrivers: nothing, askFunding: nothing },
    inquiries: {
      ask: (_: ScenarioDoc, list: readonly Question[]) => (asked = list),
      answer: () => null,
    },
    changed: nothing,
  };
  asked = [];
  questions = new Questions(host as unknown as QuestionsHost);
});
const kinds = (): string[] => asked.map(({ kind }) => kind);

describe('A question', () => {
  test('is asked while its panel is open', () => {
    for (const panel of ['whatif', 'claims', 'why'] as const) questions.openPanel(panel, true);
    expect(kinds()).toEqual(['whatif', 'calibrate', 'compare']);
    questions.openPanel('claims', false);
    expect(kinds()).toEqual(['whatif', 'compare']);
  });

  test('of what would have to be true follows its goal; only the foretold end ties inputs', () => {
    questions.openPanel('whatif', true);
    questions.askGoal({ form: 'raise' });
    expect(asked).toEqual([{ kind: 'whatif', goal: 'funding_needed <= 2000000' }]);
    questions.askGoal({ form: 'gone', months: { lasts: null, covers: null, gone: '2025-03' } });
    const goal = 'runs_out <= 2025-03';
    expect(asked).toEqual([
      { kind: 'whatif', goal },
      { kind: 'seek', inputs: ['dau_growth', 'rnd_growth'], goal },
    ]);
  });

  test('about claims is not asked where there are none, or nothing is unknown', () => {
    questions.openPanel('claims', true);
    expect(asked).toEqual([{ kind: 'calibrate', unknown: ['price'] }]);
    questions.askUnknown([]);
    expect(asked).toEqual([]);
    questions.askUnknown(['cash']);
    expect(asked).toEqual([{ kind: 'calibrate', unknown: ['cash'] }]);
    // Another scenario suggests its own.
    bench.session = openSession('none', doc(30));
    questions.ask();
    expect(asked).toEqual([{ kind: 'calibrate', unknown: ['price'] }]);
    bench.session = openSession('none', { version: 1 });
    questions.ask();
    expect(asked).toEqual([]);
  });

  test('why it moved is asked from the scenario as opened, or from the pin that was chosen', () => {
    questions.openPanel('why', true);
    const from = (a: ScenarioDoc): Question[] => [
      { kind: 'compare', a: inquiryText(a), metric: 'runway_months' },
    ];
    expect(asked).toEqual(from(doc(20)));
    questions.pin();
    const [pin] = questions.pins;
    expect(questions.asked.why.from).toBe(pin!.id);
    bench.session = openSession('none', doc(30));
    questions.ask();
    expect(asked).toEqual(from(doc(20)));
    questions.askWhy({ from: null });
    expect(asked).toEqual(from(doc(30)));
    questions.askWhy({ from: pin!.id });
    questions.unpin(pin!.id);
    expect(asked).toEqual(from(doc(30)));
    expect(questions.asOpened).not.toBeNull();
    questions.openPanel('why', false);
    expect(questions.asOpened).toBeNull();
  });
});
