// SPDX-License-Identifier: MIT
// The fan around the cash line: where its bands lie, that they keep their order, that they do not
// flatten the forecast, and that its names overlap nothing.

import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { describe, expect, it } from 'vitest';
import type { Futures } from '../../web/src/engine/futures-types';
import type { Forecast } from '../../web/src/engine/types';
import { chart, readout, settleAxes } from '../../web/src/view/chart/chart';
import { fanLines } from '../../web/src/view/chart/fan';
import { frameOf, LINE_HEIGHT, TEXT } from '../../web/src/view/chart/frame';
import { overlaps, type Box } from '../../web/src/view/chart/label-layout';
import { seriesOf } from '../../web/src/view/chart/series';
import { textWidth } from '../../web/src/view/chart/text-width';
import { inventedForecast, shrinkingForecast } from './chart-forecast';
import { fanAround } from './invented-futures';

function picture(
  forecast: Forecast,
  futures: Futures | null,
  width = 820,
  lang: 'en' | 'zh' = 'en',
) {
  const markup = chart({
    view: 'cash',
    forecast,
    ghost: null,
    futures,
    events: [],
    lang,
    width,
    height: width < 500 ? 300 : 400,
    axes: settleAxes('cash', forecast, null, futures),
    cursor: null,
    label: '',
    onCursor: () => undefined,
    onMoveEvent: () => undefined,
    onEditEvent: () => undefined,
  });
  return collectResultSync(render(markup)).replace(/<!--.*?-->/gs, '');
}

function linesOf(forecast: Forecast, futures: Futures) {
  const axes = settleAxes('cash', forecast, null, futures);
  const { start, horizon: months } = forecast;
  const frame = frameOf({
    view: 'cash',
    lang: 'en',
    width: 820,
    height: 400,
    axes,
    start,
    months,
    strip: false,
  });
  const panel = frame.panels[0]!;
  return { frame, panel, fan: fanLines(frame, panel, seriesOf(forecast), futures) };
}

const pointsOf = (markup: string, name: string): number =>
  new RegExp(`class="${name}"\\s+d="([^"]+)"`).exec(markup)![1]!.match(/-?\d+(\.\d)?/g)!.length / 2;

/** The boxes of all labels on the plot, as wide as the layout takes their words to be. */
function labelBoxes(markup: string): Box[] {
  const texts = [
    ...markup.matchAll(/<text class="(halo [^"]*)"\s+text-anchor="middle"[^>]*>(.*?)<\/text>/gs),
  ];
  return texts.flatMap(([, classes, inner]) =>
    [...inner!.matchAll(/<tspan x="([\d.-]+)" y="([\d.-]+)">([^<]*)</g)].map(([, x, y, text]) => {
      const w = textWidth(text!, TEXT, classes!.includes('bold'));
      return { x: Number(x) - w / 2, y: Number(y) - TEXT + 0.5, w, h: LINE_HEIGHT - 0.1 };
    }),
  );
}

describe('the fan', () => {
  const forecast = shrinkingForecast();
  const futures = fanAround(forecast);

  it('begins at opening cash and has a point for each month’s end', () => {
    const { fan, frame, panel } = linesOf(forecast, futures);
    for (const line of Object.values(fan)) {
      expect(line.x).toHaveLength(forecast.horizon + 1);
      expect(line.x[0]).toBe(frame.x(0));
      expect(line.y[0]).toBe(panel.y(1e10));
      expect(line.x[forecast.horizon]).toBeCloseTo(frame.right);
    }
    const markup = picture(forecast, futures);
    expect(pointsOf(markup, 'line median')).toBe(61);
    expect(pointsOf(markup, 'fan')).toBe(122);
    expect(pointsOf(markup, 'fan half')).toBe(122);
  });

  it('keeps the order of its points on screen, within the plot', () => {
    const { fan, panel } = linesOf(forecast, futures);
    for (let i = 0; i <= forecast.horizon; i++) {
      const ys = [fan.p95, fan.p75, fan.p50, fan.p25, fan.p5].map((line) => line.y[i]!);
      expect(ys).toEqual([...ys].sort((a, b) => a - b));
      expect(ys[1]).toBeGreaterThanOrEqual(panel.top);
      expect(ys[3]).toBeLessThanOrEqual(panel.bottom);
    }
  });

  it('is clipped to the plot, under the line of the forecast', () => {
    const markup = picture(forecast, futures);
    const clipped = markup.slice(markup.indexOf('clip-path="url(#burnline-panel-0)"'));
    const order = ['class="fan"', 'class="fan half"', 'class="line median"', 'class="line cash"'];
    const places = order.map((name) => clipped.indexOf(name));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('steps with a raise as the forecast does', () => {
    const raising = inventedForecast(20, {
      cash: (m) => 1e9 - 1e7 * (m + 1) + (m >= 10 ? 1e9 : 0),
      net: () => -1e7,
      raised: (m) => (m === 10 ? 1e9 : 0),
    });
    const { fan } = linesOf(raising, fanAround(raising, 1e6));
    expect(fan.p50.x).toHaveLength(22);
    expect(fan.p50.x[11]).toBe(fan.p50.x[10]);
    expect(fan.p50.y[11]).toBeLessThan(fan.p50.y[10]! - 50);
  });

  it('of a forecast that began in another month stands at its own months', () => {
    const earlier = { ...futures, start: '2023-07' };
    const { fan, frame } = linesOf(forecast, earlier);
    expect(fan.p50.x[0]).toBeCloseTo(frame.x(0));
    expect(fan.p50.x).toHaveLength(60);
  });

  it('is not drawn without futures', () => {
    expect(picture(forecast, null)).not.toMatch(/class="(fan|line median)/);
  });
});

describe('the axis with a fan', () => {
  it('shows the middle half whole, and all of an ordinary fan', () => {
    const forecast = shrinkingForecast();
    const futures = fanAround(forecast, 1e7);
    const [low, high] = settleAxes('cash', forecast, null, futures).panels[0]!;
    expect(high).toBeGreaterThanOrEqual(Math.max(...futures.cash.p95));
    expect(low).toBeLessThanOrEqual(Math.min(...futures.cash.p5));
  });

  it('keeps a fifth of its height for the forecast, half of it where only the richest soar', () => {
    const forecast = shrinkingForecast(30);
    for (const widening of [1e9, 1e11, 1e15]) {
      const [low, high] = settleAxes('cash', forecast, null, fanAround(forecast, widening))
        .panels[0]!;
      expect(1e10 / (high - low)).toBeGreaterThan(0.2);
    }
    const futures = fanAround(forecast, 1e7);
    const rich = { ...futures, cash: { ...futures.cash, p95: new Float64Array(30).fill(1e15) } };
    const [low, high] = settleAxes('cash', forecast, null, rich).panels[0]!;
    expect(1e10 / (high - low)).toBeGreaterThan(0.5);
  });

  it('does not move for futures in the other views', () => {
    const forecast = shrinkingForecast();
    for (const view of ['costs', 'users', 'rates'] as const)
      expect(settleAxes(view, forecast, null, fanAround(forecast))).toEqual(
        settleAxes(view, forecast, null),
      );
  });
});

describe('the names on the fan', () => {
  it.each([390, 820])('overlap nothing at %i pixels, in both languages', (width) => {
    for (const widening of [1e6, 1e7, 4e7, 1e8, 1e9])
      for (const months of [12, 36, 60, 240])
        for (const lang of ['en', 'zh'] as const) {
          const forecast = shrinkingForecast(months);
          const boxes = labelBoxes(picture(forecast, fanAround(forecast, widening), width, lang));
          expect(boxes.length).toBeGreaterThan(1);
          for (const [i, box] of boxes.entries())
            expect(boxes.slice(i + 1).filter((other) => overlaps(box, other))).toEqual([]);
        }
  });

  it('tell what the bands hold', () => {
    const forecast = shrinkingForecast();
    const english = picture(forecast, fanAround(forecast));
    for (const name of ['9 in 10 futures', 'half', 'median']) expect(english).toContain(name);
    const chinese = picture(forecast, fanAround(forecast), 820, 'zh');
    for (const name of ['九成可能', '一半', '中位数']) expect(chinese).toContain(name);
  });
});

describe('a month read out with futures', () => {
  const forecast = shrinkingForecast();
  const futures = fanAround(forecast);

  it('says the range of 9 in 10 futures and how many have not run out', () => {
    expect(readout({ view: 'cash', forecast, futures, lang: 'en' }, 29)).toContain(
      '9 in 10 futures −$2.6 billion to $5.2 billion; Not yet run out 55% of futures;',
    );
    expect(readout({ view: 'cash', forecast, futures, lang: 'zh' }, 29)).toContain(
      '九成可能 −26 亿美元至 52 亿美元；钱尚未花完 55% 的可能；',
    );
  });

  it('says nothing of futures that do not reach the month', () => {
    const short = fanAround(shrinkingForecast(12));
    expect(readout({ view: 'cash', forecast, futures: short, lang: 'en' }, 29)).not.toContain(
      'futures',
    );
  });
});
