// SPDX-License-Identifier: MIT
// What the chart says and measures without drawing: a month's sentence, settled axes, time ticks,
// shortened texts, where keys lead.

import { describe, expect, it } from 'vitest';
import { readout, settleAxes } from '../../web/src/view/chart/chart';
import { keyTarget } from '../../web/src/view/chart/pointer';
import { shorten, textWidth } from '../../web/src/view/chart/text-width';
import { timeTicks } from '../../web/src/view/chart/time-ticks';
import { inventedForecast, shrinkingForecast } from './chart-forecast';

describe('a month read out', () => {
  const forecast = shrinkingForecast();

  it('is a sentence in each language', () => {
    expect(readout({ view: 'cash', forecast, lang: 'en' }, 29)).toBe(
      'January 2026: Cash at the end $1 billion; The month’s net −$300 million; ' +
        'Revenue $282 million; All costs $596 million.',
    );
    expect(readout({ view: 'rates', forecast, lang: 'zh' }, 0)).toBe(
      '2023 年 8 月：付费率 1.5%；覆盖用户成本所需 12.0%；连同人员与研发 无。',
    );
  });

  it('sets the forecast before the drag beside it, by calendar month', () => {
    const ghost = inventedForecast(60, { cash: (m) => 1e9 * m }, {}, '2023-07');
    expect(readout({ view: 'cash', forecast, ghost, lang: 'en' }, 4)).toContain(
      'Before $5 billion',
    );
  });
});

describe('settled axes', () => {
  it('hold every value of both forecasts', () => {
    const forecast = shrinkingForecast(60, 3e8);
    const ghost = inventedForecast(60, { cash: () => 4e10 });
    const [low, high] = settleAxes('cash', forecast, ghost).panels[0]!;
    expect(low).toBeLessThanOrEqual(-8e9);
    expect(high).toBeGreaterThanOrEqual(4e10);
  });

  it('do not let a bottomless gap flatten the money there is', () => {
    const forecast = inventedForecast(60, { cash: (m) => 1e10 - 1e6 * 2 ** m });
    const [low, high] = settleAxes('cash', forecast, null).panels[0]!;
    expect(low).toBeGreaterThan(-2 * high);
  });

  it('do not let one month’s spike flatten all others', () => {
    const forecast = inventedForecast(60, {
      rnd: () => 1e8,
      one_off: (m) => (m === 9 ? 1e10 : 0),
    });
    expect(settleAxes('costs', forecast, null).panels[0]![1]).toBeLessThan(3e8);
  });

  it('have an extent even when nothing is there', () => {
    for (const view of ['cash', 'costs', 'users', 'rates'] as const) {
      for (const [low, high] of settleAxes(view, inventedForecast(5, {}), null).panels) {
        expect(high).toBeGreaterThan(low);
      }
    }
  });
});

describe('time ticks', () => {
  it('name what fits and never overlap, from one month to twenty years', () => {
    for (let months = 1; months <= 240; months++) {
      for (const width of [250, 500, 1100]) {
        for (const lang of ['en', 'zh'] as const) {
          const ticks = timeTicks('2023-08', months, width, 12, lang);
          expect(ticks.length).toBeGreaterThan(0);
          const x = (at: number): number => (at * width) / months;
          for (const [i, tick] of ticks.entries()) {
            const next = ticks[i + 1];
            if (!next) continue;
            const needed = (textWidth(tick.text, 12) + textWidth(next.text, 12)) / 2;
            expect(x(next.at) - x(tick.at)).toBeGreaterThan(needed);
          }
        }
      }
    }
  });

  it('name years at their January', () => {
    const ticks = timeTicks('2023-08', 60, 700, 12, 'en');
    expect(ticks.filter((tick) => tick.strong).map((tick) => tick.year)).toEqual([
      '2024',
      '2025',
      '2026',
      '2027',
      '2028',
    ]);
  });
});

describe('shortened texts', () => {
  it('fit the room they are given', () => {
    for (const text of ['A very long label for a training run', '需要融资填补的缺口', 'x']) {
      for (const room of [5, 20, 60, 120, 900]) {
        expect(textWidth(shorten(text, room, 12), 12)).toBeLessThanOrEqual(room);
      }
    }
    expect(shorten('Series F', 200, 12)).toBe('Series F');
    expect(shorten('A very long label', 60, 12)).toMatch(/^A.*…$/);
  });
});

describe('keys', () => {
  it('lead to a month within the horizon, or nowhere', () => {
    expect(keyTarget('ArrowRight', 3, 59)).toBe(4);
    expect(keyTarget('ArrowLeft', 0, 59)).toBe(0);
    expect(keyTarget('PageUp', 3, 59)).toBe(9);
    expect(keyTarget('PageDown', 30, 239)).toBe(18);
    expect(keyTarget('End', 3, 59)).toBe(59);
    expect(keyTarget('Home', 3, 59)).toBe(0);
    expect(keyTarget('a', 3, 59)).toBeNull();
  });
});
