// SPDX-License-Identifier: MIT
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MeasureLog } from '../../web/src/measure-log';

const measures = (): PerformanceEntry[] => performance.getEntriesByName('burnline:update');

beforeEach(() => {
  vi.stubGlobal('window', globalThis);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  performance.clearMeasures();
});

test('every update leaves one measure, from its start to its end', () => {
  new MeasureLog('burnline:update').add({ start: 3, end: 5 });
  expect(measures().map(({ startTime, duration }) => [startTime, duration])).toEqual([[3, 2]]);
});

test('the last thousand are kept, in their order, once the hand rests', () => {
  const log = new MeasureLog('burnline:update');
  for (let i = 0; i < 1300; i++) log.add({ start: i, end: i + 0.5 });
  vi.runAllTimers();
  const starts = measures().map((entry) => entry.startTime);
  expect(starts).toHaveLength(1000);
  expect([starts[0], starts.at(-1)]).toEqual([300, 1299]);
});

test('a hand that never rests leaves no more than twice as many', () => {
  const log = new MeasureLog('burnline:update');
  for (let i = 0; i < 5000; i++) log.add({ start: i, end: i + 0.5 });
  expect(measures().length).toBeLessThan(2000);
  vi.runAllTimers();
  expect(measures()).toHaveLength(1000);
});
