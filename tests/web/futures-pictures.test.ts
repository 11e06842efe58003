// SPDX-License-Identifier: MIT
// The pictures of the futures: bars that hold every future once, a line that never rises, drivers in
// order; and finite coordinates at every edge.

import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { TemplateResult } from 'lit-html';
import { describe, expect, it } from 'vitest';
import type { Futures } from '../../web/src/engine/futures-types';
import { breakEvenBy } from '../../web/src/view/futures/break-even-by';
import { driverPicture, reachOf, sortedBars } from '../../web/src/view/futures/drivers';
import { plotOf } from '../../web/src/view/futures/plot';
import { barsOf, runOutHistogram, spanFor } from '../../web/src/view/futures/run-out-histogram';
import { crossings, survival, survivalLine } from '../../web/src/view/futures/survival';
import { inventedDrivers, inventedFutures } from './invented-futures';

const drawn = (template: TemplateResult): string =>
  collectResultSync(render(template)).replace(/<!--.*?-->/gs, '');

const still = { month: null, onCursor: () => undefined };
const at = (month: number) => ({ month, onCursor: () => undefined });
const spread = (months: number, all = 0.8): number[] =>
  Array.from({ length: months }, () => all / months);

const STATES: Record<string, Futures> = {
  'one month': inventedFutures([0.3]),
  'twenty years': inventedFutures(spread(240)),
  'all beyond': inventedFutures(spread(60, 0)),
  'all in the first month': inventedFutures([1, ...spread(59, 0)]),
  'one future of many': inventedFutures([...spread(59, 0), 1 / 16384]),
};

describe.each(Object.entries(STATES))('with %s', (_, futures) => {
  it('every picture has finite coordinates, a name and no inline style', () => {
    for (const width of [320, 444, 912])
      for (const lang of ['en', 'zh'] as const)
        for (const pointing of [still, at(0), at(futures.horizon - 1)])
          for (const picture of [runOutHistogram, survival, breakEvenBy]) {
            const markup = drawn(picture({ futures, lang, width, pointing }));
            expect(markup).not.toMatch(/NaN|Infinity|undefined|\sstyle=/);
            expect(markup).toMatch(/role="img"\s+aria-label="[^"]{10,}"/);
          }
  });
});

describe('the run-out bars', () => {
  it('hold every future once, by whatever span', () => {
    const futures = inventedFutures(spread(100, 0.73), {}, '2023-08');
    for (const span of ['month', 'quarter', 'year'] as const) {
      const bars = barsOf(futures, span);
      const sum = bars.reduce((all, bar) => all + bar.share, 0);
      expect(sum + futures.beyond.value).toBeCloseTo(1, 12);
      for (const [i, bar] of bars.entries()) {
        expect(bar.to).toBeGreaterThan(bar.from);
        if (i > 0) expect(bar.from).toBe(bars[i - 1]!.to);
      }
    }
  });

  it('follow the calendar: the first quarter of August has two months', () => {
    const bars = barsOf(inventedFutures(spread(12), {}, '2023-08'), 'quarter');
    expect(bars.map(({ from, to }) => to - from)).toEqual([2, 3, 3, 3, 1]);
  });

  it('are months where there is room, else quarters, else years', () => {
    expect([13, 3.6, 1.2].map(spanFor)).toEqual(['month', 'quarter', 'year']);
  });

  it('have a hollow one of their own beside them for what lasts beyond', () => {
    const markup = drawn(
      runOutHistogram({
        futures: inventedFutures([0.5, 0.3]),
        lang: 'en',
        width: 912,
        pointing: still,
      }),
    );
    expect(markup).toContain('class="beyond"');
    expect(markup).toMatch(/later.*or never/s);
    expect(markup).toContain('>20%<');
    const none = drawn(
      runOutHistogram({
        futures: inventedFutures([0.5, 0.5]),
        lang: 'en',
        width: 912,
        pointing: still,
      }),
    );
    expect(none).not.toContain('class="beyond"');
  });

  it('are not flattened by the one beyond, whose top is torn instead', () => {
    const markup = drawn(
      runOutHistogram({
        futures: inventedFutures(spread(60, 0.1)),
        lang: 'en',
        width: 912,
        pointing: still,
      }),
    );
    expect(/class="beyond" d="([^"]+)"/.exec(markup)![1]!.match(/M/g)).toHaveLength(4);
    const low = drawn(
      runOutHistogram({
        futures: inventedFutures(spread(4, 0.9)),
        lang: 'en',
        width: 912,
        pointing: still,
      }),
    );
    expect(/class="beyond" d="([^"]+)"/.exec(low)![1]!.match(/M/g)).toHaveLength(1);
  });

  it('say in words what the tallest is and how many last', () => {
    const futures = inventedFutures([0.1, 0.6, 0.26]);
    expect(drawn(runOutHistogram({ futures, lang: 'en', width: 912, pointing: still }))).toContain(
      'When the money runs out: 60% in September 2023; 4% of futures last past October 2023.',
    );
    expect(drawn(runOutHistogram({ futures, lang: 'zh', width: 912, pointing: still }))).toContain(
      '钱会在哪个月花完：最可能的是 2023 年 9 月：60%；有 4% 的可能撑过 2023 年 10 月。',
    );
  });
});

describe('the survival line', () => {
  it('starts with all futures and never rises', () => {
    const futures = inventedFutures(spread(60, 0.97));
    const plot = plotOf({ futures, lang: 'en', width: 444, height: 210, most: 1, gutter: 10 });
    const { x, y } = survivalLine(plot, futures);
    expect(y).toHaveLength(61);
    expect(y[0]).toBe(plot.y(1));
    expect(x[60]).toBeCloseTo(plot.right);
    for (let i = 1; i < y.length; i++) expect(y[i]).toBeGreaterThanOrEqual(y[i - 1]!);
  });

  it('is named where 90, 50 and 10 in 100 are left, in the month in which it passes them', () => {
    const futures = inventedFutures([0.05, 0.15, 0.1, 0.3, 0.2, 0.15]);
    const found = crossings(futures);
    expect(found.map(({ share, month }) => [share, month])).toEqual([
      [0.9, 1],
      [0.5, 3],
      [0.1, 5],
    ]);
    for (const { month, t } of found) {
      expect(t).toBeGreaterThan(month);
      expect(t).toBeLessThanOrEqual(month + 1);
    }
    expect(drawn(survival({ futures, lang: 'en', width: 444, pointing: still }))).toContain(
      'half last until November 2023',
    );
  });

  it('has no crossing that the horizon does not hold, and says how many are left instead', () => {
    const futures = inventedFutures(spread(60, 0.3));
    expect(crossings(futures).map(({ share }) => share)).toEqual([0.9]);
    expect(drawn(survival({ futures, lang: 'en', width: 444, pointing: still }))).toContain(
      '70% last past Jul 2028',
    );
  });

  it('reads out the month under the pointer', () => {
    const futures = inventedFutures([0.25, 0.25]);
    const markup = drawn(survival({ futures, lang: 'en', width: 444, pointing: at(0) }));
    expect(markup).toMatch(/August 2023.*Still have money.*75%/s);
  });
});

describe('the drivers', () => {
  const label = (input: string): string => input;

  it('stand in the order of their totals', () => {
    const drivers = inventedDrivers({ dau: [0.1, 0.2], price: [0.5, 0.55], rnd: [0.01, 0.3] });
    const bars = sortedBars(drivers, label);
    expect(bars.map(({ label: name }) => name)).toEqual(['price', 'rnd', 'dau']);
  });

  it('have a solid part within the lighter one, to one scale', () => {
    const drivers = inventedDrivers({ price: [0.4, 0.6], dau: [0.2, 0.2] });
    const markup = drawn(driverPicture(sortedBars(drivers, label), 'x', 'en', 700));
    const widths = [...markup.matchAll(/class="driver( more)?"[^>]*?width="([\d.]+)"/gs)].map(
      ([, , width]) => Number(width),
    );
    expect(widths).toHaveLength(4);
    expect(widths[1]! / widths[0]!).toBeCloseTo(0.4 / 0.6, 2);
    expect(widths[2]! / widths[0]!).toBeCloseTo(0.2 / 0.6, 2);
    expect(markup).toContain('explains 40%');
  });

  it('draw estimates below nothing, beyond all and without a figure', () => {
    const drivers = inventedDrivers({ a: [-0.02, -0.01], b: [1.4, 1.5], c: [NaN, NaN] });
    const bars = sortedBars(drivers, label);
    expect(bars).toHaveLength(2);
    expect(reachOf(bars)).toBeLessThanOrEqual(1.2);
    for (const width of [320, 760]) {
      const markup = drawn(driverPicture(bars, 'x', 'zh', width));
      expect(markup).not.toMatch(/NaN|Infinity|width="-/);
      expect(markup).not.toMatch(/[−-]2%/);
    }
  });

  it('are told in a sentence', () => {
    const drivers = inventedDrivers({ price: [0.4, 0.6] });
    expect(drawn(driverPicture(sortedBars(drivers, label), 'the cash', 'en', 700))).toContain(
      'How much of the spread of the cash each input explains: price 40%, 60% with others.',
    );
  });
});
