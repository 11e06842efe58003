// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest';
import { plain } from '../../web/src/words/answer';
import { certainty, outBy } from '../../web/src/words/certainty';
import { shareShort, shareText } from '../../web/src/words/shares';
import { inventedFutures } from './invented-futures';

const HORIZON = 60;

/** 60 months from August 2023 with these shares running out, by month; the rest lasts beyond. */
function said(shares: Record<number, number>, lang: 'en' | 'zh', horizon = HORIZON): string {
  const runOut = Array.from({ length: horizon }, (_, m) => shares[m] ?? 0);
  return plain(certainty(inventedFutures(runOut), lang));
}

describe('The certainty', () => {
  test('names the months between which 9 of 10 futures run out', () => {
    const shares = { 20: 0.04, 26: 0.02, 29: 0.6, 34: 0.3, 50: 0.04 };
    expect(said(shares, 'en')).toBe(
      'In 9 of 10 futures the money runs out between October 2025 and June 2026.',
    );
    expect(said(shares, 'zh')).toBe('有九成可能，钱会在 2025 年 10 月到 2026 年 6 月之间花完。');
  });

  test('marks the months as what stands out', () => {
    const runOut = Array.from({ length: HORIZON }, (_, m) => (m === 26 || m === 34 ? 0.5 : 0));
    const strong = certainty(inventedFutures(runOut), 'en').filter((piece) => piece.strong);
    expect(strong.map(({ text }) => text)).toEqual(['October 2025', 'June 2026']);
  });

  test('says until when it nearly always lasts where many futures outlast the horizon', () => {
    const shares = { 20: 0.04, 26: 0.02, 40: 0.57 };
    expect(said(shares, 'en')).toBe(
      'In 19 of 20 futures the money lasts at least until October 2025, in 37 of 100 past July 2028.',
    );
    expect(said(shares, 'zh')).toBe(
      '有 95% 的可能，钱至少能撑到 2025 年 10 月；有 37% 的可能，能撑过 2028 年 7 月。',
    );
  });

  test('says how often it is gone at once, and otherwise lasts', () => {
    const shares = { 0: 0.12, 30: 0.51 };
    expect(said(shares, 'en')).toBe(
      'In 37 of 100 futures the money lasts past July 2028; in 12 of 100 it is gone within the first month.',
    );
    expect(said(shares, 'zh')).toBe(
      '有 37% 的可能，钱能撑过 2028 年 7 月；有 12% 的可能，撑不过第一个月。',
    );
  });

  test('says only that it lasts where hardly any future runs out', () => {
    expect(said({ 50: 0.02 }, 'en')).toBe('In 98 of 100 futures the money lasts past July 2028.');
    expect(said({ 50: 0.02 }, 'zh')).toBe('有 98% 的可能，钱能撑过 2028 年 7 月。');
  });

  test('never says all of what is not all', () => {
    expect(said({ 50: 0.004 }, 'en')).toContain('In more than 99 of 100 futures');
    expect(said({ 50: 1 / 16384 }, 'en')).toContain('In more than 999 of 1,000 futures');
    expect(said({ 50: 0.004 }, 'zh')).toContain('有 99% 以上的可能');
    expect(said({ 50: 1 / 16384 }, 'zh')).toContain('有 99.9% 以上的可能');
  });

  test('says all of what is all', () => {
    expect(said({}, 'en')).toBe('In all 16,384 futures the money lasts past July 2028.');
    expect(said({}, 'zh')).toBe('全部 16,384 次推演里，钱都能撑过 2028 年 7 月。');
    expect(said({ 29: 1 }, 'en')).toBe('In all 16,384 futures the money runs out in January 2026.');
    expect(said({ 29: 1 }, 'zh')).toBe('全部 16,384 次推演里，钱都在 2026 年 1 月花完。');
    expect(said({ 0: 1 }, 'en')).toBe('In all 16,384 futures the money runs out in August 2023.');
  });

  test('names one month where 9 of 10 futures share it', () => {
    const shares = { 28: 0.02, 29: 0.95, 30: 0.03 };
    expect(said(shares, 'en')).toBe(
      'In more than 9 of 10 futures the money runs out in January 2026.',
    );
    expect(said(shares, 'zh')).toBe('有九成以上的可能，钱会在 2026 年 1 月花完。');
  });

  test('needs no second month where the first 5% run out in the last one', () => {
    expect(said({ 59: 0.4 }, 'en')).toBe('In 60 of 100 futures the money lasts past July 2028.');
    expect(said({ 0: 0.4 }, 'en', 1)).toBe(
      'In 60 of 100 futures the money lasts past August 2023.',
    );
    expect(said({ 59: 0.4 }, 'zh')).toBe('有 60% 的可能，钱能撑过 2028 年 7 月。');
  });

  test('is not put off by sums that miss a share by rounding', () => {
    const runOut = Array.from({ length: 20 }, () => 0.05);
    expect(outBy(inventedFutures(runOut), 0.95)).toBe(18);
    expect(outBy(inventedFutures(runOut), 0.15)).toBe(2);
    expect(outBy(inventedFutures([0.1, 0.1]), 0.5)).toBeNull();
  });
});

describe('A share', () => {
  test('is whole per cents, finer near none and all', () => {
    expect([0.4321, 0.005, 0.996].map((share) => shareText(share, 'en'))).toEqual([
      '43%',
      '0.5%',
      '99.6%',
    ]);
  });

  test('rounds to none and all only where it is', () => {
    expect([0, 1].map((share) => shareText(share, 'zh'))).toEqual(['0%', '100%']);
    expect(shareText(0.99999, 'en')).toBe('more than 99.9%');
    expect(shareText(0.00001, 'en')).toBe('less than 0.1%');
    expect(shareText(0.99999, 'zh')).toBe('99.9% 以上');
    expect(shareText(0.00001, 'zh')).toBe('不到 0.1%');
    expect([1e-9, 1 - 1e-9].map((share) => shareShort(share, 'en'))).toEqual(['<0.1%', '>99.9%']);
  });
});
