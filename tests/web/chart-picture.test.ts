// SPDX-License-Identifier: MIT
// The chart as it renders without a browser: every view, both languages, many sizes and the states at
// the edges of the input ranges give a picture with finite coordinates that the page's policy allows.

import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { describe, expect, it } from 'vitest';
import type { Forecast } from '../../web/src/engine/types';
import { chart, settleAxes, type ChartProps, type ChartView } from '../../web/src/view/chart/chart';
import { otherViews } from '../../web/src/view/chart/other-views';
import { inventedForecast, shrinkingForecast } from './chart-forecast';

const VIEWS = ['cash', 'costs', 'users', 'rates'] as const satisfies readonly ChartView[];

function picture(view: ChartView, forecast: Forecast, given: Partial<ChartProps> = {}): string {
  const ghost = given.ghost ?? null;
  const props: ChartProps = {
    view,
    forecast,
    ghost,
    futures: null,
    events: [],
    lang: 'en',
    width: 820,
    height: 420,
    axes: settleAxes(view, forecast, ghost),
    cursor: null,
    label: 'The money runs out.',
    onCursor: () => undefined,
    onMoveEvent: () => undefined,
    onEditEvent: () => undefined,
    ...given,
  };
  return collectResultSync(
    render(chart(props, view === 'cash' ? undefined : otherViews[view])),
  ).replace(/<!--.*?-->/gs, '');
}

const manyEvents = Array.from({ length: 40 }, (_, id) => ({
  id,
  index: (id * 7) % 70,
  kind: (['raise', 'spend', 'change'] as const)[id % 3]!,
  amount: id % 3 === 2 ? 0 : 1e8 * id,
  label: id % 4 ? '' : `A round with a <long> & "winding" name that nobody would print, ${id}`,
}));

const STATES: Record<string, Forecast> = {
  ordinary: shrinkingForecast(),
  'one month': shrinkingForecast(1),
  'three months': shrinkingForecast(3),
  'twenty years': shrinkingForecast(240),
  'all zero': inventedForecast(60, {}),
  'ten trillion': inventedForecast(60, { cash: () => 1e13, revenue: () => 1e12 }),
  'out at once': inventedForecast(60, { cash: (m) => -1e9 * (m + 0.9), net: () => -1e9 }),
  'all negative': inventedForecast(60, { cash: (m) => -1e9 * (m + 1), net: () => -1e9 }),
};

describe.each(Object.entries(STATES))('with %s', (_, forecast) => {
  it.each(VIEWS)('draws %s with finite coordinates and no inline style', (view) => {
    for (const width of [320, 560, 1200]) {
      for (const lang of ['en', 'zh'] as const) {
        const cursor = forecast.horizon - 1;
        const ghost = shrinkingForecast(24, 5e8);
        const markup = picture(view, forecast, { width, lang, cursor, ghost, events: manyEvents });
        expect(markup).toContain('class="plot"');
        expect(markup).not.toMatch(/NaN|Infinity|undefined|\sstyle=/);
      }
    }
  });
});

describe('the cash view', () => {
  it('marks the run-out with a shape, words and month', () => {
    const markup = picture('cash', shrinkingForecast());
    expect(markup).toContain('class="mark out"');
    expect(markup).toContain('Money runs out, May 2026');
    expect(picture('cash', shrinkingForecast(), { lang: 'zh' })).toContain('钱花完，2026 年 5 月');
  });

  it('draws a raise as a vertical step at the start of its month', () => {
    const forecast = inventedForecast(20, {
      cash: (m) => 1e9 + (m >= 10 ? 1e9 : 0),
      raised: (m) => (m === 10 ? 1e9 : 0),
    });
    const [, d] = /class="line cash" d="M([^"]+)"/.exec(picture('cash', forecast))!;
    const points = d!
      .replace('L', ' ')
      .split(' ')
      .map(Number)
      .reduce<number[][]>(
        (all, value, i) => (i % 2 ? all.at(-1)!.push(value) : all.push([value]), all),
        [],
      );
    expect(points).toHaveLength(22);
    expect(points[11]![0]).toBe(points[10]![0]);
    expect(points[11]![1]).toBeLessThan(points[10]![1]!);
  });

  it('names the gap below zero, and has none when the money lasts', () => {
    expect(picture('cash', shrinkingForecast())).toContain('Gap that funding would have to fill');
    expect(picture('cash', shrinkingForecast(12))).not.toContain('class="gap"');
  });

  it('draws the forecast before a drag dashed, unless it is the same', () => {
    const forecast = shrinkingForecast();
    expect(picture('cash', forecast, { ghost: shrinkingForecast(60, 2e8) })).toContain(
      'line ghost',
    );
    expect(picture('cash', forecast, { ghost: shrinkingForecast() })).not.toContain('line ghost');
  });
});

describe('the costs view', () => {
  it('names revenue, the boundaries and the areas on the picture', () => {
    const markup = picture('costs', shrinkingForecast());
    for (const name of [
      'Revenue',
      'Users’ own costs',
      '+ staff and R&amp;D',
      '+ new GPUs',
      'Free use',
    ]) {
      expect(markup).toContain(`>${name}<`);
    }
  });
});

describe('the rates view', () => {
  it('leaves a gap where no rate would break even, and says so', () => {
    const markup = picture('rates', shrinkingForecast());
    expect(markup).toContain('No paid rate would be enough');
    const [, d] = /class="line need operating" d="([^"]+)"/.exec(markup)!;
    expect(d!.match(/\d+(\.\d)?/g)).toHaveLength(60);
  });
});

describe('event handles', () => {
  it('are sliders that say kind, amount and month', () => {
    const events = [{ id: 3, index: 4, kind: 'raise', amount: 1e11, label: '' } as const];
    const markup = picture('cash', shrinkingForecast(), { events });
    expect(markup).toContain('aria-valuetext="Funding round, $100 billion, December 2023"');
  });

  it('beyond the horizon are not drawn', () => {
    const events = [{ id: 0, index: 60, kind: 'spend', amount: 1e9, label: '' } as const];
    expect(picture('cash', shrinkingForecast(), { events })).not.toContain('class="handle"');
  });

  it('keep hostile labels text', () => {
    const label = '</title><script>alert(1)</script>';
    const events = [{ id: 0, index: 3, kind: 'change', amount: 0, label } as const];
    expect(picture('cash', shrinkingForecast(), { events })).not.toContain('<script');
  });
});
