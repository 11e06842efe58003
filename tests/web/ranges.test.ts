// SPDX-License-Identifier: MIT
// The laws of a range that follows its slider.

import { describe, expect, test } from 'vitest';
import type { InputRow, RangeDoc } from '../../web/src/engine/types';
import { drawn, moved, type Footing } from '../../web/src/state/ranges';
import { type Random, seededRandom } from './seeded-random';

function row(unit: string, min: number, max: number): InputRow {
  const text = { en: '', zh: '' };
  const rest = { group: '', group_label: text, label: text, help: text, default: max / 2 };
  return { key: unit, unit, min, max, step: 0.001, scale: 'lin', ...rest };
}
const price = row('$/month', 0, 1000);
const gain = row('share/month', -0.05, 0.05);
const growth = row('1/month', -0.5, 1);
const users = row('users', 100, 4e9);
const rows = [price, gain, growth, users, row('share', 0, 1), row('1/year', 0, 0.2)];

const certain = { range: undefined, low: undefined, high: undefined };
const withRange = (value: number, range: RangeDoc): Footing => ({ ...certain, value, range });
const figuresOf = (range: RangeDoc): number[] =>
  'p5' in range
    ? [range.p5, range.p95]
    : 'mode' in range
      ? [range.low, range.mode, range.high]
      : [range.low, range.high];

describe('A range that follows its slider', () => {
  test('is multiplied as the value is', () => {
    const from = withRange(60e6, { kind: 'lognormal', p5: 45e6, p95: 80e6 });
    expect(moved(from, users, 90e6).range).toEqual({ kind: 'lognormal', p5: 67.5e6, p95: 120e6 });
  });

  test('is shifted with a rate of change', () => {
    const from = withRange(0.0025, { kind: 'normal', p5: 0.001, p95: 0.004 });
    expect(moved(from, gain, 0.005).range).toEqual({ kind: 'normal', p5: 0.0035, p95: 0.0065 });
    expect(moved(from, gain, -0.005).range).toEqual({ kind: 'normal', p5: -0.0065, p95: -0.0035 });
  });

  test('is shifted to and from 0, where a factor would make it nothing', () => {
    const from = withRange(20, { kind: 'triangular', low: 15, mode: 20, high: 25 });
    expect(moved(from, price, 0).range).toEqual({ kind: 'triangular', low: 0, mode: 0, high: 5 });
    const zero = withRange(0, { kind: 'uniform', low: 0, high: 10 });
    expect(moved(zero, price, 30).range).toEqual({ kind: 'uniform', low: 30, high: 40 });
  });

  test('has its peak at the value if it had, else beside it as before', () => {
    const at = withRange(20, { kind: 'pert', low: 10, mode: 20, high: 40 });
    expect(moved(at, price, 33.3).range).toEqual({
      kind: 'pert',
      low: 16.65,
      mode: 33.3,
      high: 66.6,
    });
    const off = withRange(20, { kind: 'pert', low: 10, mode: 30, high: 40 });
    expect(moved(off, price, 10).range).toEqual({ kind: 'pert', low: 5, mode: 15, high: 20 });
  });

  test('has no dust of floating point in its figures', () => {
    const from = withRange(0.3, { kind: 'uniform', low: 0.1, high: 0.7 });
    const { range } = moved(from, row('share', 0, 1), 0.6);
    expect(figuresOf(range!)).toEqual([0.2, 1]);
    const rate = withRange(0.1, { kind: 'uniform', low: 0, high: 0.2 });
    expect(figuresOf(moved(rate, growth, 0.3).range!)).toEqual([0.2, 0.4]);
  });

  test('takes the span beside the value with it', () => {
    const from = { ...certain, value: 20, low: 15, high: 25 };
    expect(drawn(from)).toEqual({ kind: 'pert', low: 15, mode: 20, high: 25 });
    expect(moved(from, price, 40)).toEqual({ ...certain, value: 40, low: 30, high: 50 });
  });

  test('stays above 0 where it has to', () => {
    const from = withRange(20, { kind: 'lognormal', p5: 15, p95: 25 });
    const { range } = moved(from, price, 0);
    expect(range).toMatchObject({ kind: 'lognormal', p95: 5 });
    expect(figuresOf(range!)[0]).toBeGreaterThan(0);
  });
});

describe('In any of 2,000 moves, a range', () => {
  const random = seededRandom(8);
  const cases = Array.from({ length: 2000 }, () => {
    const of = random.choice(rows);
    return { of, from: randomFooting(random, of), value: within(random, of) };
  });

  test('keeps containing its value', () => {
    for (const { of, from, value } of cases) {
      const figures = figuresOf(moved(from, of, value).range!);
      // One that has no place for 0 or less cannot follow there.
      if (from.range!.kind === 'lognormal' && value <= 0) continue;
      expect(Math.min(...figures)).toBeLessThanOrEqual(value);
      expect(Math.max(...figures)).toBeGreaterThanOrEqual(value);
    }
  });

  test('stays within what the input may be, its figures in order', () => {
    for (const { of, from, value } of cases) {
      const figures = figuresOf(moved(from, of, value).range!);
      expect(figures).toEqual([...figures].sort((a, b) => a - b));
      expect(figures[0]).toBeGreaterThanOrEqual(of.min);
      expect(figures.at(-1)).toBeLessThanOrEqual(of.max);
      if (from.range!.kind === 'lognormal') expect(figures[0]).toBeGreaterThan(0);
    }
  });

  test('is the very same after a move to where it is', () => {
    for (const { of, from } of cases) expect(moved(from, of, from.value)).toBe(from);
  });

  test('is certain if it was', () => {
    for (const { of, from, value } of cases)
      expect(drawn(moved({ ...certain, value: from.value }, of, value))).toBeNull();
  });
});

function within(random: Random, { min, max }: InputRow): number {
  if (random.chance(0.1)) return random.choice([min, max, Math.max(min, 0)]);
  return min + ((max - min) * random.whole(1000)) / 1000;
}

function randomFooting(random: Random, of: InputRow): Footing {
  const [low, value, high] = [within(random, of), within(random, of), within(random, of)].sort(
    (a, b) => a - b,
  ) as [number, number, number];
  const kinds = ['normal', 'uniform', 'triangular', 'pert', 'lognormal'] as const;
  const kind = random.choice(low > 0 ? kinds : kinds.slice(0, -1));
  const range: RangeDoc =
    kind === 'uniform'
      ? { kind, low, high }
      : kind === 'normal' || kind === 'lognormal'
        ? { kind, p5: low, p95: high }
        : { kind, low, mode: value, high };
  return withRange(value, range);
}
