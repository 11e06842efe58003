// SPDX-License-Identifier: MIT
// Goals as they are asked for in a sentence, and what an input would have to be as it is said and set.

import { describe, expect, test } from 'vitest';
import type { InputRow, ScenarioDoc } from '../../web/src/engine/types';
import {
  firstGoal,
  goalForms,
  goalOf,
  monthsOf,
  withFigure,
  type GoalAsked,
} from '../../web/src/state/goal';
import { changeText, needed } from '../../web/src/view/what-if/needed';
import { goalWords } from '../../web/src/words/goal-words';

const doc: ScenarioDoc = { version: 1, start: '2023-08', horizon: 60, inputs: { cash: 1e10 } };
const asked = (part: Partial<GoalAsked>): GoalAsked => ({ ...firstGoal, ...part });
const goal = (part: Partial<GoalAsked>, of = doc): string => goalOf(asked(part), of, of).text;

describe('A goal', () => {
  test('is written for the core in each of its forms', () => {
    expect(goalForms.map((form) => goal({ form }))).toEqual([
      'runs_out >= 2028-01',
      'break_even_month <= 28',
      'lowest_cash >= 0',
      'funding_needed <= 5000000000',
      'break_even_paid_rate <= 0.1',
      'runs_out <= 2024-12',
    ]);
    expect(goal({ form: 'covers', level: 'net' })).toBe('break_even_month:net <= 28');
  });

  test('keeps its month within those that are computed, and finds it again', () => {
    const months = { ...firstGoal.months, lasts: '2028-05', gone: '2020-01' };
    const short = { ...doc, horizon: 12 };
    expect(goal({ months }, short)).toBe('runs_out >= 2024-08');
    expect(goal({ form: 'gone', months }, short)).toBe('runs_out <= 2023-08');
    expect(goal({ form: 'covers' }, short)).toBe('break_even_month <= 11');
    expect(goal({ months })).toBe('runs_out >= 2028-05');
    expect(goal({}, { ...doc, horizon: 1 })).toBe('runs_out >= 2023-09');
  });

  test('may ask for one month more than is computed of money only', () => {
    expect(monthsOf('lasts', doc)).toEqual(['2023-09', '2028-08']);
    expect(monthsOf('gone', doc)).toEqual(['2023-08', '2028-07']);
  });

  test('takes figures as people type them, and refuses what is none', () => {
    const typed = withFigure(asked({ form: 'raise' }), 'raise', '3.5 billion');
    expect(goalOf(typed, doc, doc).text).toBe('funding_needed <= 3500000000');
    const rate = withFigure(asked({ form: 'rate' }), 'rate', '12');
    expect(goalOf(rate, doc, doc).text).toBe('break_even_paid_rate <= 0.12');
    const refused = withFigure(typed, 'raise', 'plenty');
    expect(refused.refused?.text).toBe('plenty');
    expect(refused.refused?.why.zh).toMatch(/[一-鿿]/);
    expect(goalOf(refused, doc, doc).text).toBe('funding_needed <= 3500000000');
  });

  test('has the same blanks in both languages', () => {
    const blanks = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const form of goalForms)
      expect(blanks(goalWords.zh.goals[form])).toEqual(blanks(goalWords.en.goals[form]));
  });
});

describe('What an input would have to be', () => {
  const row = { min: 0, max: 1000, unit: '$/month' } as InputRow;
  const of = (value: number, now: number, solutions = [value]): number | null =>
    needed({ value, solutions }, now, row);

  test('is said and set to four digits, beyond where the goal begins to be met', () => {
    expect(of(24.783246096225298, 20)).toBe(24.79);
    expect(of(7.608343566888814, 10)).toBe(7.608);
    expect(of(7.608, 10)).toBe(7.608);
    expect(of(0.00999991, 0)).toBe(0.01);
    expect(needed({ value: -0.0072538, solutions: [] }, 0, { min: -1, max: 1 })).toBe(-0.007254);
    expect(of(0, 10)).toBe(0);
  });

  test('stays exact where rounding would leave its range or what meets the goal', () => {
    expect(of(999.99999, 20)).toBe(1000);
    expect(needed({ value: 999.99999, solutions: [] }, 20, { min: 0, max: 999.999995 })).toBe(
      999.99999,
    );
    expect(of(24.783246, 20, [24.783246, 24.785])).toBe(24.783246);
    expect(of(24.783246, 20, [24.783246, 24.9])).toBe(24.79);
  });

  test('is nothing where there is no such value', () => {
    expect(needed({ value: null, solutions: [] }, 1, row)).toBeNull();
  });

  test('is so much more or less: shares in points, the rest in per cent', () => {
    const change = (now: number, to: number, unit: string): string =>
      changeText(now, to, { unit }, goalWords.en, 'en');
    expect(change(20, 24.79, '$/month')).toBe('+24%');
    expect(change(60e6, 58e6, 'users')).toBe('−3.3%');
    expect(change(0.015, 0.0453, 'share')).toBe('+3 pt');
    expect(change(0, -0.007254, '1/month')).toBe('−0.73 pt');
    expect(change(0.0025, 0.0042, 'share/month')).toBe('+0.17 pt');
    expect(change(0, 5, '$')).toBe('');
    expect(changeText(0.35, 0.28, { unit: 'share' }, goalWords.zh, 'zh')).toBe('−7 个百分点');
  });
});
