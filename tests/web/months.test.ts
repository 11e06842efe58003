// SPDX-License-Identifier: MIT
// Arithmetic and names of calendar months.

import { describe, expect, test } from 'vitest';
import { monthAt, monthIndex, monthName, monthShort } from '../../web/src/words/months';

describe('months', () => {
  test('are counted across years', () => {
    expect(monthIndex('2026-01') - monthIndex('2023-08')).toBe(29);
    expect(monthAt('2023-08', 0)).toBe('2023-08');
    expect(monthAt('2023-08', 4)).toBe('2023-12');
    expect(monthAt('2023-08', 5)).toBe('2024-01');
    expect(monthAt('2023-08', -8)).toBe('2022-12');
    expect(monthAt('2023-08', 239)).toBe('2043-07');
  });

  test('come back from their index for every month of 240', () => {
    for (let i = -240; i <= 240; i++) {
      expect(monthIndex(monthAt('2023-08', i)) - monthIndex('2023-08')).toBe(i);
    }
  });

  test('have a long and a short name in each language', () => {
    expect(monthName('2026-01', 'en')).toBe('January 2026');
    expect(monthName('2026-01', 'zh')).toBe('2026 年 1 月');
    expect(monthShort('2026-01', 'en')).toBe('Jan 2026');
    expect(monthShort('2026-12', 'zh')).toBe('2026 年 12 月');
    expect(monthName('2025-11', 'en')).toBe('November 2025');
  });

  test.each(['', '2026', '2026-13', '2026-00', '2026-1', '2026-01-05', '20260-1', 'x'])(
    'are not read from %j',
    (text) => {
      expect(monthIndex(text)).toBeNaN();
      expect(monthName(text, 'en')).toBe('—');
      expect(monthShort(text, 'zh')).toBe('—');
      expect(monthAt(text, 1)).toBe('—');
    },
  );

  test('before year 0 or after year 9999 are not written', () => {
    expect(monthAt('9999-12', 1)).toBe('—');
    expect(monthAt('0000-01', -1)).toBe('—');
    expect(monthAt('2023-08', NaN)).toBe('—');
  });
});
