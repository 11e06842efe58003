// SPDX-License-Identifier: MIT
// What a view is given to draw with, and what it gives back; and the steps that all views share:
// values to polylines, break-even months merged into one mark where they coincide.

import type { SVGTemplateResult } from 'lit-html';
import type { Futures } from '../../engine/futures-types';
import type { Level, Summary } from '../../engine/types';
import type { ChartWords } from '../../words/chart-words';
import { monthIndex, monthName, monthShort } from '../../words/months';
import type { Annotation } from './annotations';
import { flowOf, type Flow } from './flow';
import type { Frame, Panel } from './frame';
import type { Box } from './label-layout';
import { coincide, extentBetween, type Polyline } from './path';
import { LEVELS, type Series } from './series';

interface Ghost {
  readonly series: Series;
  /** Months from the forecast's start to the ghost's. */
  readonly offset: number;
}

export interface Scene {
  readonly frame: Frame;
  readonly series: Series;
  readonly summary: Summary;
  readonly ghost: Ghost | null;
  readonly futures: Futures | null;
  readonly words: ChartWords;
}

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly tone: string;
}

export interface Picture {
  /** Clipped to the panels. */
  readonly lines: SVGTemplateResult;
  /** Above the lines, not clipped; labels keep inside by themselves. */
  readonly labels: SVGTemplateResult;
  /** The points of a month on the lines. */
  readonly dots: (month: number) => Dot[];
}

/** One value a month as a line. */
export function monthly(
  frame: Frame,
  panel: Panel,
  values: Float64Array,
  flow: Flow = frame.flow,
): Polyline {
  const y = new Float64Array(flow.x.length);
  for (let i = 0; i < y.length; i++) y[i] = panel.y(values[flow.month[i]!]!);
  return { x: flow.x, y };
}

/** The ghost's line, whose months may be others; none where it would coincide with the present one. */
export function ghostMonthly(
  scene: Scene,
  panel: Panel,
  value: (series: Series) => Float64Array,
  present: Polyline,
): Polyline[] {
  const { frame, ghost } = scene;
  if (!ghost) return [];
  const values = value(ghost.series);
  const same = ghost.offset === 0 && values.length === frame.months;
  const flow = same ? frame.flow : flowOf(values.length, (t) => frame.x(t + ghost.offset));
  const line = monthly(frame, panel, values, flow);
  return coincide(line, present) ? [] : [line];
}

export function panelBox(frame: Frame, panel: Panel): Box {
  const { left, right } = frame;
  return { x: left, y: panel.top, w: right - left, h: panel.bottom - panel.top };
}

function shownMonth(frame: Frame, month: string): string {
  return frame.compact ? monthShort(month, frame.lang) : monthName(month, frame.lang);
}

/** A text and its month on one line if there is room, else on two. */
export function dated(scene: Scene, text: string, month: string): string[][] {
  const date = shownMonth(scene.frame, month);
  return [[`${text}${scene.words.comma}${date}`], [text, date]];
}

/** The months in which a level breaks even, coinciding ones as the highest, at points of `place`. */
export function breakEvens(scene: Scene, place: (month: number) => [number, number]): Annotation[] {
  const { summary, frame, words } = scene;
  const highest = new Map<string, Level>();
  for (const level of LEVELS) {
    const month = summary.break_even[level];
    if (month !== null) highest.set(month, level);
  }
  const box = panelBox(frame, frame.panels[0]!);
  return [...highest].flatMap(([month, level]): Annotation[] => {
    const [x, y] = place(monthIndex(month) - monthIndex(frame.start));
    if (!(x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h)) return [];
    const text = words.breakEven[level];
    const lasts = summary.break_even_lasts[level] !== false;
    return [
      {
        versions: dated(scene, lasts ? text : words.forATime(text), month),
        tone: 'even-text',
        figure: `break_even_month:${level}`,
        shape: 'even',
        x,
        y,
        priority: 70 + LEVELS.indexOf(level),
      },
    ];
  });
}

const STEEP = 36;

/** Boxes that hang on a line's end from the right, clear of it by themselves: first on one side. */
export function atLineEnd(
  line: Polyline,
  box: Box,
  end: number,
  first: 'above' | 'below',
): (w: number, h: number) => Box[] {
  return (w, h) => {
    const boxes: Box[] = [];
    for (const back of [4, 24, 48]) {
      const x = Math.min(end, box.x + box.w) - back - w;
      const extent = extentBetween(line, x, x + w);
      // Beside a steep line a wide label would hang far from it.
      if (!extent || extent[1] - extent[0] > STEEP) continue;
      const sides = [extent[0] - h - 4, extent[1] + 4];
      if (first === 'below') sides.reverse();
      boxes.push(...sides.map((y) => ({ x, y, w, h })));
    }
    return boxes;
  };
}
