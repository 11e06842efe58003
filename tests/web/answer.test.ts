// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest';
import type { Forecast, Summary } from '../../web/src/engine/types';
import { answer, plain, shortAnswer } from '../../web/src/words/answer';

const base: Summary = {
  runway_months: 29.562,
  runs_out: '2026-01',
  break_even: { contribution: null, operating: null, net: null },
  break_even_lasts: { contribution: null, operating: null, net: null },
  break_even_paid_rate: { contribution: 0.12003, operating: 0.21685 },
  lowest_cash: -1,
  lowest_cash_month: '2028-07',
  funding_needed: 1,
  peak_burn: 1,
  raise_by: null,
  verdict: 'runs_out',
};

function forecast(summary: Partial<Summary>, net = -40e6, paidRate = 0.015): Forecast {
  const values: Record<string, number> = { net, paid_rate: paidRate };
  return {
    start: '2023-08',
    horizon: 60,
    summary: { ...base, ...summary },
    claims: [],
    line: (key) => new Float64Array(60).fill(values[key]!),
  };
}
const lasts = { runs_out: null, runway_months: null };
const en = (f: Forecast): string => plain(answer(f, 'en'));
const zh = (f: Forecast): string => plain(answer(f, 'zh'));

describe('The answer', () => {
  test('says when the money runs out, and the two break-even rates', () => {
    expect(en(forecast({}))).toBe(
      'The money runs out in January 2026, 29.6 months after August 2023. Users cover their own ' +
        'costs at a paid rate of 12.0%; with staff and R&D it takes 21.7%. It starts at 1.5%.',
    );
    expect(zh(forecast({}))).toBe(
      '照此推算，钱会在 2026 年 1 月花完，距 2023 年 8 月约 29.6 个月。付费率要到 12.0%，用户才能覆盖' +
        '自身成本；算上人员与研发，要到 21.7%。目前为 1.5%。',
    );
  });

  test('marks the figures that are the answer', () => {
    const strong = answer(forecast({}), 'en').filter((piece) => piece.strong);
    expect(strong.map((piece) => piece.text)).toEqual(['January 2026', '12.0%', '21.7%']);
  });

  test('says plainly that a runway below one month is one', () => {
    const f = forecast({ runs_out: '2023-08', runway_months: 0.3 });
    expect(en(f)).toContain('in August 2023, within the first month.');
    expect(zh(f)).toContain('撑不过第一个月');
  });

  test('says what each month still loses when the money lasts but burns', () => {
    const f = forecast({ ...lasts, verdict: 'burning' });
    expect(en(f)).toContain('lasts past July 2028, but each month still loses $40 million.');
    expect(zh(f)).toContain('钱能撑过 2028 年 7 月，但每个月仍要亏 4000 万美元。');
  });

  test('says from when on it sustains itself', () => {
    const net = { contribution: '2025-01', operating: '2026-01', net: '2027-03' };
    const always = { contribution: true, operating: true, net: true };
    const summary = { ...lasts, verdict: 'self_sustaining' as const, break_even: net };
    const f = forecast({ ...summary, break_even_lasts: always }, 1);
    expect(en(f)).toContain('never runs out: from March 2027 every month');
    expect(zh(f)).toContain('从 2027 年 3 月起');
    const dips = forecast({ ...summary, break_even_lasts: { ...always, net: false } }, 1);
    expect(en(dips)).not.toContain('every month');
  });

  test('says when no paid rate is enough, and when none is needed', () => {
    const none = forecast({ break_even_paid_rate: { contribution: null, operating: null } });
    expect(en(none)).toContain('At no paid rate do users cover their own costs.');
    const users = forecast({ break_even_paid_rate: { contribution: 0.1, operating: null } });
    expect(en(users)).toContain('no paid rate is enough');
    const free = forecast({ break_even_paid_rate: { contribution: 0, operating: 0 } });
    expect(en(free)).toContain('even if nobody pays');
    expect(zh(free)).toContain('即使无人付费');
  });

  test('has a first sentence to stand alone', () => {
    expect(shortAnswer(forecast({}), 'en')).toBe(
      'The money runs out in January 2026, 29.6 months after August 2023.',
    );
    expect(shortAnswer(forecast({}), 'zh')).toMatch(/个月。$/);
  });
});
