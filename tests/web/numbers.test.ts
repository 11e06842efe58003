// SPDX-License-Identifier: MIT
// Numbers as people say them, in both languages.

import { describe, expect, test } from 'vitest';
import * as numbers from '../../web/src/words/numbers';
import {
  axisScale,
  count,
  full,
  money,
  months,
  percent,
  quantity,
} from '../../web/src/words/numbers';
import { seededRandom } from './seeded-random';

const langs = ['en', 'zh'] as const;
const units = [
  'users',
  '1/month',
  'share',
  'share/month',
  '$/month',
  '1/day',
  '$',
  'people',
  '1/year',
];

describe('money is said', () => {
  test.each([
    [9.7e9, '$9.7 billion', '97 亿美元'],
    [9_712_345_678.12, '$9.7 billion', '97 亿美元'],
    [321e6, '$321 million', '3.21 亿美元'],
    [321.4e6, '$321 million', '3.21 亿美元'],
    [10e9, '$10 billion', '100 亿美元'],
    [45.45, '$45.45', '45.45 美元'],
    [111.1, '$111.10', '111.10 美元'],
    [20, '$20', '20 美元'],
    [1200, '$1,200', '1200 美元'],
    [12_346.4, '$12,346', '12,346 美元'],
    [35_000, '$35,000', '3.5 万美元'],
    [850_000, '$850,000', '85 万美元'],
    [849_712, '$850,000', '85 万美元'],
    [-250e6, '−$250 million', '−2.5 亿美元'],
    [3e12, '$3 trillion', '3 万亿美元'],
    [3e15, '$3 quadrillion', '3000 万亿美元'],
    [3e17, '$300 quadrillion', '30 亿亿美元'],
    [1e300, '$1 × 10³⁰⁰', '1 × 10³⁰⁰ 美元'],
    [-1.5e21, '−$1.5 × 10²¹', '−1.5 × 10²¹ 美元'],
    [0.0036, '$0.0036', '0.0036 美元'],
    [0, '$0', '0 美元'],
    [-0, '$0', '0 美元'],
    [-1e-9, '$0', '0 美元'],
  ])('%d as %s and %s', (value, en, zh) => {
    expect(money(value, 'en')).toBe(en);
    expect(money(value, 'zh')).toBe(zh);
  });

  test('in the next scale when rounding reaches it', () => {
    expect(money(999.96e6, 'en')).toBe('$1 billion');
    expect(money(99.96e6, 'zh')).toBe('1 亿美元');
    expect(money(999_999, 'en')).toBe('$1 million');
    expect(money(999.999, 'en')).toBe('$1,000');
  });
});

test('counts, percentages and spans of months are said as an editor would', () => {
  expect(count(60e6, 'en')).toBe('60 million');
  expect(count(60e6, 'zh')).toBe('6000 万');
  expect(count(28_936, 'en')).toBe('28,936');
  expect(count(28_936, 'zh')).toBe('28,936');
  expect(count(272_000, 'zh')).toBe('27.2 万');
  expect(count(-1500, 'en')).toBe('−1,500');
  expect(count(3.274, 'en')).toBe('3.27');
  expect(percent(0.12, 'en')).toBe('12.0%');
  expect(percent(0.285, 'zh', 0)).toBe('29%');
  expect(percent(0.2845, 'en')).toBe('28.5%');
  expect(percent(-0.112, 'en')).toBe('−11.2%');
  expect(percent(-0.0001, 'en')).toBe('0.0%');
  expect(months(29.56, 'en')).toBe('29.6 months');
  expect(months(29.56, 'zh')).toBe('29.6 个月');
  expect(months(1, 'en')).toBe('1 month');
  expect(months(1.04, 'en')).toBe('1 month');
  expect(months(0.3, 'en')).toBe('0.3 months');
});

describe('an input is said with its unit', () => {
  test.each([
    [60e6, 'users', '60 million', '6000 万'],
    [0.02, '1/month', '2.0% a month', '每月 2.0%'],
    [-0.112, '1/month', '−11.2% a month', '每月 −11.2%'],
    [0.015, 'share', '1.5%', '1.5%'],
    [0.12345, 'share', '12.35%', '12.35%'],
    [0.0025, 'share', '0.25%', '0.25%'],
    [1, 'share', '100%', '100%'],
    [0, 'share', '0%', '0%'],
    [0.0025, 'share/month', '+0.25 pt/month', '每月 +0.25 个百分点'],
    [-0.005, 'share/month', '−0.5 pt/month', '每月 −0.5 个百分点'],
    [0, 'share/month', '0 pt/month', '每月 0 个百分点'],
    [20, '$/month', '$20 a month', '每月 20 美元'],
    [136.5e6, '$/month', '$136.5 million a month', '每月 1.365 亿美元'],
    [1271.5, '$/month', '$1,271.50 a month', '每月 1271.50 美元'],
    [10, '1/day', '10 a day', '每天 10 次'],
    [2e5, '1/day', '200,000 a day', '每天 20 万次'],
    [45.45, '$', '$45.45', '45.45 美元'],
    [500, 'people', '500', '500'],
    [0.05, '1/year', '5.0% a year', '每年 5.0%'],
    [7, 'GPUs', '7', '7'],
  ])('%d %s as %s and %s', (value, unit, en, zh) => {
    expect(quantity(value, unit, 'en')).toBe(en);
    expect(quantity(value, unit, 'zh')).toBe(zh);
  });

  test('in as many words as there are stops a quarter of a permille apart', () => {
    for (const unit of ['share', 'share/month', '1/month']) {
      const said = new Set(Array.from({ length: 401 }, (_, i) => quantity(i / 4000, unit, 'en')));
      expect(said.size).toBe(401);
    }
  });
});

test('all digits are told on demand', () => {
  expect(full(9_712_345_678.1234, '$', 'en')).toBe('$9,712,345,678.12');
  expect(full(9_712_345_678.1234, '$', 'zh')).toBe('9,712,345,678.12 美元');
  expect(full(-20, '$/month', 'en')).toBe('−$20 a month');
  expect(full(0.0036, '$', 'en')).toBe('$0.0036');
  expect(full(0.12034567, 'share', 'en')).toBe('12.034567%');
  expect(full(0.0025, 'share/month', 'zh')).toBe('每月 +0.25 个百分点');
  expect(full(28_936.25, 'GPUs', 'en')).toBe('28,936.25');
});

test('an axis says its unit once', () => {
  expect(axisScale(10e9, 'en')).toEqual({ divisor: 1e9, unit: 'billions of dollars' });
  expect(axisScale(10e9, 'zh')).toEqual({ divisor: 1e8, unit: '亿美元' });
  expect(axisScale(-321e6, 'en')).toEqual({ divisor: 1e6, unit: 'millions of dollars' });
  expect(axisScale(4e12, 'zh')).toEqual({ divisor: 1e12, unit: '万亿美元' });
  expect(axisScale(60e6, 'en', 'count')).toEqual({ divisor: 1e6, unit: 'millions' });
  expect(axisScale(60e6, 'zh', 'count')).toEqual({ divisor: 1e4, unit: '万' });
  expect(axisScale(900, 'en', 'count')).toEqual({ divisor: 1, unit: '' });
  expect(axisScale(900, 'zh')).toEqual({ divisor: 1, unit: '美元' });
  expect(axisScale(2e20, 'en')).toEqual({ divisor: 1e18, unit: '10¹⁸ dollars' });
  expect(axisScale(NaN, 'en').divisor).toBe(1);
});

describe('every way of saying a number', () => {
  const says: [string, (value: number, lang: 'en' | 'zh') => string][] = [
    ['money', money],
    ['count', count],
    ['percent', (value, lang) => percent(value, lang, 1)],
    ['months', months],
    ...units.flatMap((unit): typeof says => [
      [`quantity ${unit}`, (value, lang) => quantity(value, unit, lang)],
      [`full ${unit}`, (value, lang) => full(value, unit, lang)],
      [`editable ${unit}`, (value, lang) => numbers.editable(value, unit, lang)],
    ]),
  ];

  test.each(says)('shows a dash for what is not a number: %s', (_, say) => {
    for (const value of [NaN, Infinity, -Infinity]) {
      for (const lang of langs) expect(say(value, lang)).toBe('—');
    }
  });

  test.each(says)(
    'stays short, and free of NaN, Infinity and “-”, for any double: %s',
    (_, say) => {
      const random = seededRandom(7);
      for (let i = 0; i < 500; i++) {
        const text = say(random.chance(0.5) ? random.double() : random.typed(), 'en');
        expect(text).not.toMatch(/NaN|Infinity|∞|undefined|(?<!e)-/);
        expect(text.length).toBeLessThan(50);
      }
    },
  );
});
