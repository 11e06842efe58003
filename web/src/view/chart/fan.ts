// SPDX-License-Identifier: MIT
// The fan of the futures around the forecast of cash: a band that holds 9 in 10 of them, one that
// holds the middle half, the median dotted within, and their names in or beside the bands. Closing
// cash of a month is at its end, as in the forecast; all begin at opening cash.

import { svg, type SVGTemplateResult } from 'lit-html';
import type { CashPoint, Futures } from '../../engine/futures-types';
import type { ChartWords } from '../../words/chart-words';
import { monthIndex } from '../../words/months';
import type { Annotation } from './annotations';
import type { Frame, Panel } from './frame';
import type { Box } from './label-layout';
import { backPath, extentBetween, linePath, type Polyline } from './path';
import type { Scene } from './scene';
import type { Series } from './series';

export type Fan = Readonly<Record<CashPoint, Polyline>>;

const POINTS: readonly CashPoint[] = ['p5', 'p25', 'p50', 'p75', 'p95'];

/** The lines of the five points, top to bottom as their order says; steps where money is raised. */
export function fanLines(frame: Frame, panel: Panel, series: Series, futures: Futures): Fan {
  const { horizon, cash } = futures;
  const offset = monthIndex(futures.start) - monthIndex(frame.start);
  const raised = series.line('raised');
  const net = series.line('net');
  const opens = offset === 0 ? 1 : 0;
  let steps = 0;
  for (let i = 0; i < horizon; i++) if (raised[i + offset]) steps++;
  const length = horizon + opens + steps;
  const x = new Float64Array(length);
  const ys = POINTS.map(() => new Float64Array(length));
  let k = 0;
  const put = (t: number, value: (point: CashPoint) => number): void => {
    x[k] = frame.x(t + offset);
    for (let p = 0; p < POINTS.length; p++) ys[p]![k] = panel.y(value(POINTS[p]!));
    k++;
  };
  if (opens) put(0, () => series.opening);
  for (let i = 0; i < horizon; i++) {
    // Money arrives as a month begins: what its end has, before the month was paid for.
    if (raised[i + offset]) put(i, (point) => cash[point][i]! - net[i + offset]!);
    put(i + 1, (point) => cash[point][i]!);
  }
  return Object.fromEntries(POINTS.map((point, p) => [point, { x, y: ys[p]! }])) as Record<
    CashPoint,
    Polyline
  >;
}

const band = (upper: Polyline, lower: Polyline): string => linePath(upper) + backPath(lower);

export function fanShapes(fan: Fan): SVGTemplateResult {
  return svg`<path class="fan" d=${band(fan.p95, fan.p5)}></path><path class="fan half"
    d=${band(fan.p75, fan.p25)}></path>`;
}

export function medianLine(fan: Fan): SVGTemplateResult {
  return svg`<path class="line median" d=${linePath(fan.p50)}></path>`;
}

/** Where along the plot a name's right end may stand. */
const ALONG = Array.from({ length: 17 }, (_, i) => 1 - i * 0.05);

/** Places along two lines, right ends first. */
function along(
  upper: Polyline,
  lower: Polyline,
  box: Box,
  places: (
    x: number,
    top: [number, number],
    bottom: [number, number],
    w: number,
    h: number,
  ) => Box[],
): (w: number, h: number) => Box[] {
  return (w, h) =>
    ALONG.flatMap((share) => {
      const x = box.x + (box.w - 4) * share - w;
      const top = extentBetween(upper, x, x + w);
      const bottom = extentBetween(lower, x, x + w);
      return top && bottom ? places(x, top, bottom, w, h) : [];
    });
}

/** Wholly within the band: at its upper edge, its lower edge, in the middle. */
function within(upper: Polyline, lower: Polyline, box: Box) {
  return along(upper, lower, box, (x, [, top], [bottom], w, h) => {
    // A label's box is a little taller than its letters.
    const [from, to] = [Math.max(top, box.y) - 1, Math.min(bottom, box.y + box.h) + 1];
    if (to - from < h) return [];
    return [from, from + 3, to - h, to - h - 3, (from + to - h) / 2].map((y) => ({ x, y, w, h }));
  });
}

/** Clear of the band, just above or below it. */
function beside(upper: Polyline, lower: Polyline, box: Box) {
  return along(upper, lower, box, (x, [top], [, bottom], w, h) =>
    [top - h - 2, bottom + 2].map((y) => ({ x, y, w, h })),
  );
}

/** The names of the bands and of the median, each in its band or beside the whole fan. */
export function fanNames({ words }: Scene, fan: Fan, box: Box): Annotation[] {
  const { p5, p25, p50, p75, p95 } = fan;
  const name = (
    { long, short }: ChartWords['fan']['nine'],
    priority: number,
    places: ((w: number, h: number) => Box[])[],
  ): Annotation => ({
    versions: long === short ? [[long]] : [[long], [short]],
    tone: 'fan-text',
    shape: 'none',
    x: 0,
    y: 0,
    priority,
    spots: (w, h) => places.flatMap((place) => place(w, h)),
  });
  return [
    name(words.fan.nine, 46, [within(p95, p75, box), within(p25, p5, box), beside(p95, p5, box)]),
    name(words.fan.half, 44, [within(p75, p25, box)]),
    name(words.fan.median, 38, [beside(p50, p50, box)]),
  ];
}
