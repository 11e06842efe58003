// SPDX-License-Identifier: MIT
// What people type is read as they mean it, or refused with what is expected.

import { describe, expect, test } from 'vitest';
import { editable, quantity } from '../../web/src/words/numbers';
import { parseQuantity } from '../../web/src/words/parse-quantity';
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

describe('an amount is read', () => {
  test.each([
    ['60M', 'users', 60e6],
    ['60m', 'users', 60e6],
    ['60 million', 'users', 60e6],
    ['60M users', 'users', 60e6],
    ['6000万', 'users', 60e6],
    ['6000 萬', 'users', 60e6],
    ['6千万', 'users', 60e6],
    ['6 千 万', 'users', 60e6],
    ['6000 万人', 'users', 60e6],
    ['1.2e9', 'users', 1.2e9],
    ['1.2E+9', 'users', 1.2e9],
    ['1,200,000', 'users', 1.2e6],
    ['1，200', 'users', 1200],
    ['１２００', 'users', 1200],
    ['３千', 'users', 3000],
    ['9.7bn', '$', 9.7e9],
    ['$9.7 billion', '$', 9.7e9],
    ['US$9.7bn', '$', 9.7e9],
    ['9.7B USD', '$', 9.7e9],
    ['97亿美元', '$', 9.7e9],
    ['97 億 美元', '$', 9.7e9],
    ['1.5 万亿', '$', 1.5e12],
    ['2.5T', '$', 2.5e12],
    ['3k', '$', 3000],
    ['.5', '$', 0.5],
    ['5.', '$', 5],
    ['−$250 million', '$', -250e6],
    ['$-250 million', '$', -250e6],
    ['+20', '$', 20],
    ['\u00a020\u202f', '$', 20],
    ['20 $/month', '$/month', 20],
    ['每月 20 美元', '$/month', 20],
    ['20美元/月', '$/month', 20],
    ['$20 a month', '$/month', 20],
    ['$20/mo', '$/month', 20],
    ['20m a month', '$/month', 20e6],
    ['500 人', 'people', 500],
    ['500 people', 'people', 500],
    ['10/day', '1/day', 10],
    ['每天 10 次', '1/day', 10],
    ['2.5%', 'share', 0.025],
    ['2.5 %', 'share', 0.025],
    ['２．５％', 'share', 0.025],
    ['百分之 2.5', 'share', 0.025],
    ['-5%', '1/month', -0.05],
    ['−5%', '1/month', -0.05],
    ['2.0% a month', '1/month', 0.02],
    ['每年 5%', '1/year', 0.05],
    ['0.25 pt', 'share/month', 0.0025],
    ['0.25 points a month', 'share/month', 0.0025],
    ['每月 +0.25 个百分点', 'share/month', 0.0025],
    ['1200', 'GPUs', 1200],
  ])('%s in a field of %s', (text, unit, value) => {
    expect(parseQuantity(text, unit)).toEqual({ ok: true, value });
  });

  test.each(['share', 'share/month', '1/month', '1/year'])(
    'as a percentage when it is bare and the field is one of %s',
    (unit) => {
      expect(parseQuantity('2', unit)).toEqual({ ok: true, value: 0.02 });
    },
  );

  test('as zero without a sign', () => {
    for (const text of ['-0', '−0', '0']) {
      expect(parseQuantity(text, '$')).toEqual({ ok: true, value: 0 });
    }
  });
});

describe('a text is refused, with an example of what is expected', () => {
  test.each([
    ['', '$', 'empty'],
    ['   ', '$', 'empty'],
    ['lots', '$', 'no number'],
    ['NaN', '$', 'no number'],
    ['Infinity', 'share', 'no number'],
    ['∞', '$', 'no number'],
    ['12 13', '$', 'One number'],
    ['5-10', '$', 'One number'],
    ['1.2.3', '$', 'One number'],
    ['1亿5000万', '$', 'One number'],
    ['1e999', '$', 'too large'],
    ['1e-999', '$', 'too small'],
    [`1e${'9'.repeat(90)}`, '$', 'too large'],
    [`1e-${'9'.repeat(90)}`, '$', 'too small'],
    ['--5', '$', '“-”'],
    ['+-5', '$', '“-”'],
    ['5-', '$', '“-”'],
    ['0x10', '$', '“x10”'],
    ['1_000', '$', '“_000”'],
    ['1/3', 'share', '“/3”'],
    ['12 percent of 5', 'share', '“of 5”'],
    ['5%%', 'share', '“%”'],
    ['$$5', '$', '“$”'],
    ['20 users', '$', '“users”'],
    ['¥20', '$', '“¥”'],
    ['20 元', '$', '“元”'],
    ['$20 a month', '$', '“a month”'],
    ['2M', 'share', '“m”'],
    ['5 points', 'share', '“points”'],
    ['12%', '$', 'not a percentage'],
    ['12 percent', 'users', 'not a percentage'],
    ['百分之十二 12', 'people', 'not a percentage'],
    ['2,5', '$', 'Commas'],
    ['1,2000', '$', 'Commas'],
    ['12,00,000', '$', 'Commas'],
    ['1,200,', '$', 'Commas'],
    ['<img src=x onerror=alert(1)>', '$', '“<img src=x onerror=a…”'],
    ['constructor', '$', 'no number'],
  ])('%j in a field of %s: %s', (text, unit, reason) => {
    const read = parseQuantity(text, unit);
    expect(read).toMatchObject({
      ok: false,
      why: { en: expect.stringContaining(reason) as string },
    });
    expect(read).toMatchObject({ why: { en: expect.stringContaining('such as') as string } });
    expect(read).toMatchObject({ why: { zh: expect.stringContaining('例如') as string } });
  });

  test.each(units)('and the example itself can be typed into a field of %s', (unit) => {
    const read = parseQuantity('', unit);
    if (read.ok) throw new Error('an empty field was accepted');
    const english = /such as (.*)\.$/.exec(read.why.en)?.[1]?.split(' or ') ?? [];
    const chinese = /例如 (.*)。$/.exec(read.why.zh)?.[1]?.split(' 或 ') ?? [];
    expect(english.length * chinese.length).toBeGreaterThan(0);
    for (const example of [...english, ...chinese]) {
      expect(parseQuantity(example, unit)).toMatchObject({ ok: true });
    }
  });

  test.each(['1', ',', '-', ' ', '1,', '万', 'e1', '%'])('when it is a million of %j', (piece) => {
    const read = parseQuantity(piece.repeat(1_000_000 / piece.length), '$');
    expect(read).toMatchObject({
      ok: false,
      why: { en: expect.stringContaining('too long') as string },
    });
  });
});

describe('the text put into a field', () => {
  test.each([
    [60e6, 'users', '60M', '6000万'],
    [136.5e6, '$/month', '136.5M', '1.365亿'],
    [10e9, '$', '10B', '100亿'],
    [2.5e12, '$', '2.5T', '2.5万亿'],
    [35_000, '$/month', '35000', '3.5万'],
    [28_936, 'people', '28936', '28936'],
    [9_712_345_678.12, '$', '9712345678.12', '9712345678.12'],
    [20, '$/month', '20', '20'],
    [0.015, 'share', '1.5%', '1.5%'],
    [0.0025, 'share/month', '0.25%', '0.25%'],
    [-0.112, '1/month', '−11.2%', '−11.2%'],
    [0.1 + 0.2, 'share', '30.000000000000004%', '30.000000000000004%'],
    [0, 'share', '0%', '0%'],
    [0, '$', '0', '0'],
    [1e300, '$', '1e300', '1e300'],
  ])('for %d %s is %s, in Chinese %s', (value, unit, en, zh) => {
    expect(editable(value, unit, 'en')).toBe(en);
    expect(editable(value, unit, 'zh')).toBe(zh);
  });

  test.each(units)('is read back as the identical double, 5,000 doubles of %s', (unit) => {
    const random = seededRandom(units.indexOf(unit) + 1);
    const differing: unknown[] = [];
    for (let i = 0; i < 5000; i++) {
      const value = random.chance(0.5) ? random.double() : random.typed();
      for (const lang of langs) {
        const text = editable(value, unit, lang);
        const read = parseQuantity(text, unit);
        if (!read.ok || !Object.is(read.value, value === 0 ? 0 : value)) {
          differing.push({ value, text, read });
        }
      }
    }
    expect(differing).toEqual([]);
  });

  test.each(units)('may also be what the page says, for typed amounts of %s', (unit) => {
    const random = seededRandom(99);
    for (let i = 0; i < 500; i++) {
      const value = 0.01 + Number((Math.abs(random.typed()) % 1e12).toPrecision(3));
      for (const lang of langs) {
        const read = parseQuantity(quantity(value, unit, lang), unit);
        if (!read.ok) throw new Error(read.why.en);
        expect(Math.abs(read.value / value - 1)).toBeLessThan(0.006);
      }
    }
  });
});
