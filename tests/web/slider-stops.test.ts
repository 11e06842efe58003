// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest';
import type { InputRow } from '../../web/src/engine/types';
import { along, stopsOf } from '../../web/src/state/slider-stops';

let made = 0;
function row(part: Partial<InputRow>): InputRow {
  const text = { en: '', zh: '' };
  const common = { group: '', group_label: text, unit: '$', label: text, help: text };
  const range = { default: 0, min: 0, max: 1, step: 0.1, scale: 'lin' as const };
  return { ...common, ...range, key: `row-${made++}`, ...part };
}
const valuesOf = (r: InputRow): number[] => {
  const stops = stopsOf(r);
  return Array.from({ length: stops.last + 1 }, (_, i) => stops.at(i));
};

const linear = row({ min: -0.05, max: 0.05, step: 0.0001, default: 0.0025 });
const log = row({ min: 100, max: 4e9, step: 100, scale: 'log', default: 60e6 });
const fromZero = row({ min: 0, max: 1000, step: 0.01, scale: 'log', default: 45.45 });

describe("A slider's stops", () => {
  test.each([linear, log, fromZero])('begin at the least and end at the most value', (r) => {
    const values = valuesOf(r);
    expect(values[0]).toBe(r.min);
    expect(values.at(-1)).toBe(r.max);
  });

  test.each([linear, log, fromZero])('rise strictly, so that every key press changes', (r) => {
    const values = valuesOf(r);
    for (let i = 1; i < values.length; i++) expect(values[i]).toBeGreaterThan(values[i - 1]!);
  });

  test.each([linear, log, fromZero])('contain the default, so that a hand finds it again', (r) => {
    expect(valuesOf(r)).toContain(r.default);
  });

  test.each([linear, log, fromZero])('are each nearest to themselves', (r) => {
    const stops = stopsOf(r);
    for (let i = 0; i <= stops.last; i++) expect(stops.nearest(stops.at(i))).toBe(i);
  });

  test('are round decimals on a linear scale, without dust in the last digits', () => {
    for (const value of valuesOf(linear)) expect(String(value).length).toBeLessThanOrEqual(7);
  });

  test('have two digits on a logarithmic scale and lie within 10% of the next', () => {
    const values = valuesOf(log);
    for (let i = 1; i < values.length; i++)
      expect(values[i]! / values[i - 1]!).toBeLessThanOrEqual(1.1);
    for (const value of values) expect(Number(value.toPrecision(3))).toBe(value);
  });

  test('have zero first where the least value is zero, then the smallest stop', () => {
    expect(valuesOf(fromZero).slice(0, 2)).toEqual([0, 0.01]);
  });

  test('give a typed value the nearest place, and a place outside to none', () => {
    expect(along(linear, -1)).toBe(0);
    expect(along(linear, 1)).toBe(1);
    expect(along(log, 1)).toBe(0);
    expect(along(log, 1e12)).toBe(1);
    const stops = stopsOf(log);
    expect(stops.at(stops.nearest(60.9e6))).toBe(60e6);
  });
});
