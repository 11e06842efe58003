// SPDX-License-Identifier: MIT
// How much of a metric's spread each input explains: by itself, solid, and with all it does together
// with others, lighter; whiskers hold the true figures 19 times in 20. The largest come first.

import { svg, nothing, type SVGTemplateResult, type TemplateResult } from 'lit-html';
import type { Driver, Drivers } from '../../engine/futures-types';
import { futuresWords } from '../../words/futures-words';
import type { Lang } from '../../words/lang';
import { shareShort } from '../../words/shares';
import { LINE_HEIGHT, TEXT } from '../chart/frame';
import { coordinate } from '../chart/path';
import { shorten, textWidth } from '../chart/text-width';
import { picture } from './picture';

/** As many bars as a reader looks at; the rest are told in a sentence. */
export const MOST_BARS = 10;
const BAR = 17;
const HEAD = 20;

export interface DriverBar {
  readonly driver: Driver;
  readonly label: string;
}

/** The largest total first; what is no number explains nothing. */
export function sortedBars(drivers: Drivers, labelOf: (input: string) => string): DriverBar[] {
  return drivers.inputs
    .filter(({ first, total }) => Number.isFinite(first) && Number.isFinite(total))
    .map((driver) => ({ driver, label: labelOf(driver.input) }))
    .sort((a, b) => b.driver.total - a.driver.total);
}

/** The share at the bars' right end. */
export function reachOf(bars: readonly DriverBar[]): number {
  const furthest = bars.reduce(
    (most, { driver }) => Math.max(most, driver.first, driver.total, driver.total_interval[1] || 0),
    0.1,
  );
  return Math.min(1.2, furthest);
}

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly compact: boolean;
  readonly left: number;
  readonly row: number;
  readonly x: (share: number) => number;
  /** The top of a bar. */
  readonly y: (i: number) => number;
}

export function driversHeight(bars: number, compact: boolean): number {
  return HEAD + bars * (compact ? 40 : 27) + 24;
}

function layoutOf(width: number, bars: readonly DriverBar[], figures: number): Layout {
  const compact = width < 560;
  const row = compact ? 40 : 27;
  const longest = Math.max(...bars.map(({ label }) => textWidth(label, TEXT)));
  const left = compact ? 2 : Math.round(Math.min(width * 0.36, longest + 14));
  const right = width - figures - 10;
  const reach = reachOf(bars);
  return {
    width,
    height: driversHeight(bars.length, compact),
    compact,
    left,
    row,
    x: (share) => left + (Math.max(0, Math.min(reach, share)) / reach) * (right - left),
    y: (i) => HEAD + i * row + (compact ? LINE_HEIGHT + 2 : 5),
  };
}

function whisker({ x }: Layout, [low, high]: readonly [number, number], y: number): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return '';
  const [a, b, at] = [coordinate(x(low)), coordinate(x(high)), coordinate(y)];
  return `M${a} ${at}H${b}M${a} ${coordinate(y - 2)}v4M${b} ${coordinate(y - 2)}v4`;
}

function barDrawing(layout: Layout, { driver, label }: DriverBar, i: number): SVGTemplateResult {
  const { x, y, left, compact } = layout;
  const top = y(i);
  const spans = [
    whisker(layout, driver.first_interval, top + 4.5),
    whisker(layout, driver.total_interval, top + BAR - 4.5),
  ].join('');
  const name = shorten(label, compact ? layout.width - 9 : left - 10, TEXT);
  return svg`<text x=${compact ? 7 : left - 8} text-anchor=${compact ? 'start' : 'end'}
    y=${compact ? top - 5 : top + 12}>${name}</text><rect class="driver more" x=${left}
    y=${top} width=${coordinate(x(driver.total) - left)} height=${BAR}></rect><rect class="driver"
    x=${left} y=${top} width=${coordinate(x(driver.first) - left)} height=${BAR}></rect><path
    class="whisker casing" d=${spans}></path><path class="whisker" d=${spans}></path>`;
}

/** 0 where an estimate of nothing came out below nothing. */
const share = (value: number, lang: Lang): string => shareShort(Math.max(0, value), lang);

function figure(layout: Layout, { driver }: DriverBar, i: number, lang: Lang) {
  const words = futuresWords[lang];
  const { x, y, compact } = layout;
  const end = Math.max(driver.total, driver.total_interval[1] || 0, driver.first);
  const at = coordinate(x(end) + 8);
  const own = share(driver.first, lang);
  const more = driver.total - driver.first > 0.015;
  return svg`<text class="traced" data-figure="futures:drivers" x=${at} y=${coordinate(y(i) + 12)}><tspan class="bold">${
    i === 0 && !compact ? words.explains(own) : own
  }</tspan>${
    more
      ? svg`<tspan class="faint-text" dx="6">${words.withOthers(share(driver.total, lang))}</tspan>`
      : nothing
  }</text>`;
}

/** What the parts of the first bar are, above it, where they do not run into each other. */
function partNames(layout: Layout, first: DriverBar, lang: Lang): SVGTemplateResult {
  const words = futuresWords[lang];
  const { x, left, compact } = layout;
  const y = compact ? 11 : HEAD - 2;
  const own = textWidth(words.alone, TEXT);
  const start = Math.max(x(first.driver.first) + 2, left + own + 14);
  const fits = start + textWidth(words.together, TEXT) <= layout.width;
  return svg`<text class="driver-text" x=${left} y=${y}>${words.alone}</text>${
    fits
      ? svg`<text class="faint-text" x=${coordinate(start)} y=${y}>${words.together}</text>`
      : nothing
  }`;
}

export function driverPicture(
  bars: readonly DriverBar[],
  metric: string,
  lang: Lang,
  width: number,
): TemplateResult {
  const words = futuresWords[lang];
  const figures =
    textWidth(words.explains('100%'), TEXT, true) + textWidth(words.withOthers('100%'), TEXT) + 12;
  const shown = bars.slice(0, MOST_BARS);
  const layout = layoutOf(width, shown, Math.min(figures, width * 0.42));
  const { height, left, x } = layout;
  const reach = reachOf(shown);
  const marks = [0, 0.25, 0.5, 0.75, 1].filter((at) => at <= reach);
  const parts = shown
    .slice(0, 5)
    .map(({ driver, label }) =>
      words.driverPart(label, share(driver.first, lang), share(driver.total, lang)),
    );
  return picture({
    title: '',
    unit: '',
    label: words.driversLabel(metric, parts.join(words.between)),
    width,
    height,
    drawing: svg`<g aria-hidden="true">${marks.map(
      (at) =>
        svg`<line class=${at === 0 ? 'nought' : 'rule'} x1=${coordinate(x(at))}
        x2=${coordinate(x(at))} y1=${HEAD} y2=${height - 20}></line><text class="tick"
        text-anchor=${at === 0 && left < 10 ? 'start' : 'middle'} x=${coordinate(x(at))}
        y=${height - 6}>${shareShort(at, lang)}</text>`,
    )}${partNames(layout, shown[0]!, lang)}${shown.map((bar, i) =>
      barDrawing(layout, bar, i),
    )}${shown.map((bar, i) => figure(layout, bar, i, lang))}</g>`,
  });
}
