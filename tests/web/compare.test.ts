// SPDX-License-Identifier: MIT
// Why it moved: the steps lead from A to B without a gap, and the panel says what differs, what each
// attribution is, and where a figure is missing.

import { beforeAll, describe, expect, test } from 'vitest';
import { inquiryText } from '../../web/src/engine/reduced';
import type { ScenarioDoc } from '../../web/src/engine/types';
import { mostPins, withPin, type Pin } from '../../web/src/state/pins';
import { openSession } from '../../web/src/state/session';
import { comparePanel } from '../../web/src/view/compare/panel';
import { summaryFigure } from '../../web/src/view/summary-figure';
import { changeSaid } from '../../web/src/view/compare/change-said';
import { MOST_STEPS, stepsOf } from '../../web/src/view/compare/waterfall';
import { compareWords } from '../../web/src/words/compare-words';
import { metrics, metricValue, placed } from '../../web/src/words/metric-words';
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

const quarter = shipped('founder-quarter-point');
const half = shipped('founder-half-point');
const compared = (a: ScenarioDoc, b: ScenarioDoc, metric = 'runway_months') =>
  answerTo<'compare'>(bench, b, { kind: 'compare', a: inquiryText(a), metric });

const answerOf = (a: ScenarioDoc, b: ScenarioDoc) => compared(a, b).answer!;
const panel = (a: ScenarioDoc, doc: ScenarioDoc, part: Partial<Told> = {}): Told => ({
  doc,
  original: a,
  questions: [
    { kind: 'compare', a: inquiryText(a), metric: part.asked?.why?.metric ?? 'runway_months' },
  ],
  ...part,
});

describe('The steps', () => {
  test('of revenue, inference and GPUs sum from one of the broker’s cases to the other', () => {
    const { a, b, change, lines } = compared(quarter, half).answer!;
    expect(lines!.map(({ line }) => line)).toEqual(['revenue', 'inference', 'capex']);
    expect(change).toBe(b! - a!);
    const sum = lines!.reduce((total, portion) => total + portion.change, 0);
    expect(sum).toBeCloseTo(change, 12);
  });

  test('lead from A to B without a gap, for every pair of scenarios and every metric', () => {
    const docs = shippedScenarios().map(({ id }) => shipped(id));
    for (const a of docs)
      for (const metric of metrics) {
        const { answer, problems } = compared(a, quarter, metric);
        expect(problems).toEqual([]);
        const from = placed(answer!.a, metric, a.horizon ?? 60);
        const to = placed(answer!.b, metric, quarter.horizon ?? 60);
        expect(to - from).toBeCloseTo(answer!.change, Math.abs(from) > 1e4 ? 2 : 9);
        for (const list of [answer!.attribution, answer!.lines ?? []]) {
          const parts = list.map(({ change }) => ({ name: '', change }));
          const steps = stepsOf(parts, from, to, String);
          if (steps.length === 0) continue;
          expect(steps.length).toBeLessThanOrEqual(MOST_STEPS);
          expect(steps[0]!.from).toBe(from);
          expect(steps.at(-1)!.to).toBe(to);
          const scale = Math.max(...parts.map(({ change }) => Math.abs(change)));
          steps.forEach((step, i) => {
            if (i > 0) expect(step.from).toBe(steps[i - 1]!.to);
            expect(Math.abs(step.to - step.from - step.change)).toBeLessThanOrEqual(1e-9 * scale);
          });
        }
      }
  });

  test('beyond the most are one', () => {
    const parts = Array.from({ length: 20 }, (_, i) => ({ name: String(i), change: 20 - i }));
    const steps = stepsOf(parts, 100, 310, (n) => `${n} others`);
    expect(steps).toHaveLength(MOST_STEPS);
    expect(steps.at(-1)).toMatchObject({ name: '9 others', change: 45, to: 310 });
    expect(stepsOf([{ name: 'still', change: 0 }], 1, 1, String)).toEqual([]);
  });

  test('are said with their sign', () => {
    const telling = { start: '2023-08', horizon: 60, lang: 'en' } as const;
    expect(changeSaid(21.94, 'runway_months', telling)).toBe('+21.9 months');
    expect(changeSaid(-2e9, 'lowest_cash', telling)).toBe('−$2 billion');
    expect(changeSaid(-0.0123, 'break_even_paid_rate', telling)).toBe('−1.23 pt');
    expect(changeSaid(3, 'break_even_month', { ...telling, lang: 'zh' })).toBe('+3 个月');
  });
});

describe('The panel', () => {
  test('says what changed, and what of the change each line accounts for', () => {
    const markup = markupOf(comparePanel, stateOf(bench, panel(quarter, half)));
    const text = textOf(comparePanel, stateOf(bench, panel(quarter, half)));
    expect(text).toContain('How long the money lasts: 29.6 months in A, 27.5 months in B');
    expect(markup).toContain(
      'aria-label="By line of the cash flow: A: 29.6 months; Revenue +21.9 months; Inference −15.1 months; GPUs bought −8.9 months; B: 27.5 months."',
    );
    expect(text).toMatch(/Paid rate gained each month \+0\.25 pt\/month \+0\.5 pt\/month/);
  });

  test('has every figure traced, each scenario’s within that scenario', () => {
    const figures = tracedIn(markupOf(comparePanel, stateOf(bench, panel(quarter, half))));
    const byInput = answerOf(quarter, half).attribution.map(({ input }) => `part:${input}`);
    const byLine = answerOf(quarter, half).lines!.map(({ line }) => `part-by-line:${line}`);
    const ends = (between: string[]): string[] => [
      'opened/runway_months',
      ...between,
      'runway_months',
    ];
    const keys = Object.keys(compareWords.en.answers);
    expect(figures.map(({ ref }) => ref)).toEqual([
      ...ends([]),
      ...ends(byInput),
      ...ends(byLine),
      'opened/input:paid_gain@0',
      'input:paid_gain@0',
      ...keys.flatMap((metric) => [`opened/${metric}`, metric]),
    ]);
    expect(figures.slice(-2 * keys.length - 2, -2 * keys.length).map(({ said }) => said)).toEqual([
      '+0.25 pt/month',
      '+0.5 pt/month',
    ]);
    for (const { ref, said } of figures.slice(-2 * keys.length)) {
      const [metric, isA] = [ref.replace('opened/', ''), ref.startsWith('opened/')];
      const forecast = forecastOf(bench, isA ? quarter : half);
      const telling = { ...forecast, lang: 'en' } as const;
      expect(said).toBe(metricValue(summaryFigure(forecast, metric), metric, telling));
    }
  });

  test('says so when nothing differs', () => {
    const text = textOf(comparePanel, stateOf(bench, panel(quarter, quarter)));
    expect(text).toContain('Nothing differs between A and B.');
  });

  test('says where a figure is missing and what it counts as', () => {
    const rich = withInputs(quarter, { price: 40 });
    const text = textOf(comparePanel, stateOf(bench, panel(quarter, rich)));
    expect(text).toContain('In B it does not come within the months computed');
    const why = { metric: 'break_even_paid_rate', from: null };
    const rate = textOf(comparePanel, stateOf(bench, panel(quarter, rich, { asked: { why } })));
    expect(rate).toContain('a paid rate is not a matter of cash');
  });

  test('says when orders were sampled, and names events', () => {
    const reported = shipped('reported-2024-2025');
    const text = textOf(comparePanel, stateOf(bench, panel(quarter, reported)));
    expect(text).toMatch(/There are 35 differences, too many for every order/);
    expect(text).toContain('October 2024: $6.6 billion round (OpenAI, 2 October 2024)');
    expect(text).toContain('A and B cover different months');
  });

  test('sets pinned scenarios beside A and B', () => {
    const dear = withInputs(quarter, { price: 25 });
    const pins = [quarter, half, dear].reduce<readonly Pin[]>(
      (list, doc) => withPin(list, openSession('none', doc), forecastOf(bench, doc)),
      [],
    );
    const why = { metric: 'runway_months', from: pins[1]!.id };
    const told = panel(half, dear, { pins, original: quarter, asked: { why } });
    const markup = markupOf(comparePanel, stateOf(bench, told));
    const lettersOf = (text: string) =>
      [...text.matchAll(/<th scope="col"> ?<b>([A-E])<\/b>/g)].map((m) => m[1]);
    expect(lettersOf(markup)).toEqual(['A', 'B', 'A', 'B', 'C', 'D']);
    // Four at most, also where A is none of them.
    const asOpened = markupOf(comparePanel, stateOf(bench, panel(quarter, dear, { pins })));
    expect(lettersOf(asOpened)).toEqual(['A', 'B', 'A', 'B', 'C', 'D']);
    expect(markup).toContain('aria-label="Cash by month of A (Broker&#39;s case, +0.5 points)');
  });

  test('waits while the answer is to another A', () => {
    const told = panel(quarter, half, {
      questions: [{ kind: 'compare', a: inquiryText(half), metric: 'runway_months' }],
    });
    expect(textOf(comparePanel, stateOf(bench, told))).toContain('Working it out');
  });

  test('speaks Chinese throughout', () => {
    const docs = [half, withInputs(quarter, { price: 40 }), quarter];
    for (const doc of docs)
      for (const metric of metrics) {
        const why = { metric, from: null };
        const state = stateOf(bench, panel(quarter, doc, { lang: 'zh', asked: { why } }));
        const text = textOf(comparePanel, state).replaceAll('GPU', '');
        expect(text).not.toMatch(/[a-z]{2}|NaN|undefined/);
      }
  });
});

test('No more scenarios are remembered than there is room for, and none twice', () => {
  const forecast = forecastOf(bench, quarter);
  const docs = [1, 2, 3, 4].map((price) => withInputs(quarter, { price }));
  let pins: readonly Pin[] = [];
  for (const doc of [docs[0]!, ...docs]) pins = withPin(pins, openSession('none', doc), forecast);
  expect(pins.map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(pins).toHaveLength(mostPins);
  pins = withPin(pins.slice(1), openSession('none', docs[3]!), forecast);
  expect(pins.map(({ id }) => id)).toEqual([2, 3, 4]);
});
