// SPDX-License-Identifier: MIT
// The geometry that the small pictures share: months across, shares of futures up, on the same months
// as the chart above; and what stands still behind the data.

import { svg, nothing, type SVGTemplateResult } from 'lit-html';
import type { Futures } from '../../engine/futures-types';
import type { Lang } from '../../words/lang';
import { LINE_HEIGHT, TEXT } from '../chart/frame';
import type { Box } from '../chart/label-layout';
import { coordinate } from '../chart/path';
import { textWidth } from '../chart/text-width';
import { timeTicks, type TimeTick } from '../chart/time-ticks';
import { valueTicks, type ValueTick } from '../chart/value-ticks';

export interface PlotSpec {
  readonly futures: Futures;
  readonly lang: Lang;
  readonly width: number;
  readonly height: number;
  /** The share at the top. */
  readonly most: number;
  /** Pixels kept free on the right. */
  readonly gutter: number;
}

export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly months: number;
  readonly compact: boolean;
  /** One panel, as the chart's parts expect it. */
  readonly panels: readonly [{ readonly top: number; readonly bottom: number }];
  readonly box: Box;
  readonly ticks: readonly ValueTick[];
  readonly times: readonly TimeTick[];
  readonly x: (t: number) => number;
  readonly t: (x: number) => number;
  readonly y: (share: number) => number;
}

const TOP = 8;

export function plotOf({ futures, lang, width, height, most, gutter }: PlotSpec): Plot {
  const { start, horizon: months } = futures;
  const right = Math.round(width - gutter);
  const bottom = height - 8 - 2 * LINE_HEIGHT;
  const ticks = valueTicks([0, most], Math.max(2, Math.round((bottom - TOP) / 38)), 0.01).map(
    ({ value, text }) => ({ value, text: `${text}%` }),
  );
  const left = Math.round(Math.max(...ticks.map(({ text }) => textWidth(text, TEXT)))) + 8;
  const perMonth = (right - left) / months;
  const k = (bottom - TOP) / most;
  return {
    width,
    height,
    left,
    right,
    months,
    compact: width < 560,
    panels: [{ top: TOP, bottom }],
    box: { x: left, y: TOP, w: right - left, h: bottom - TOP },
    ticks,
    times: timeTicks(start, months, right - left, TEXT, lang),
    x: (t) => left + t * perMonth,
    t: (px) => (px - left) / perMonth,
    y: (share) => bottom - share * k,
  };
}

/** Gridlines, shares, months. */
export function plotGrid(plot: Plot): SVGTemplateResult {
  const { left, right, panels, ticks, times, x, y, width } = plot;
  const { bottom } = panels[0];
  return svg`<g aria-hidden="true">${ticks.map(({ value, text }) => {
    const level = coordinate(y(value));
    return svg`<line class=${value === 0 ? 'nought' : 'rule'} x1=${left} x2=${right} y1=${level}
      y2=${level}></line><text class="tick" text-anchor="end" x=${left - 6}
      y=${coordinate(y(value) + 4)}>${text}</text>`;
  })}${times.map(({ at, text, year, strong }) => {
    const half = Math.max(textWidth(text, TEXT), textWidth(year, TEXT, true)) / 2;
    const centre = coordinate(Math.min(x(at), Math.min(width, right + 14) - half));
    return svg`<line class="rule" x1=${coordinate(x(at))} x2=${coordinate(x(at))} y1=${bottom}
      y2=${bottom + 5}></line><text class="tick" text-anchor="middle" x=${centre}
      y=${bottom + 18}>${text}</text>${
        year
          ? svg`<text class="tick ${strong ? 'year' : ''}" text-anchor="middle" x=${centre}
          y=${bottom + 18 + LINE_HEIGHT}>${year}</text>`
          : nothing
      }`;
  })}</g>`;
}
