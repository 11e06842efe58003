// SPDX-License-Identifier: MIT
// The picture's geometry for a view, a size and held axes: margins, panels, scales, ticks. It does
// not depend on the forecast's values, so that nothing but lines and labels moves during a drag.

import type { Lang } from '../../words/lang';
import { chartWords } from '../../words/chart-words';
import { axisScale } from '../../words/numbers';
import type { Axes, ChartView, Domain } from './axes';
import { flowOf, type Flow } from './flow';
import { textWidth } from './text-width';
import { timeTicks, type TimeTick } from './time-ticks';
import { valueTicks } from './value-ticks';

export const TEXT = 12;
export const LINE_HEIGHT = 15;
const TITLE = 14;
const TITLE_HEIGHT = 18;
const STRIP_HEIGHT = 26;

interface PanelTick {
  readonly y: number;
  readonly text: string;
  readonly zero: boolean;
}

export interface Panel {
  readonly domain: Domain;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly PanelTick[];
  readonly title: string;
  readonly unit: string;
  readonly titleY: number;
  /** Whether title and unit share a line. */
  readonly oneLine: boolean;
  readonly y: (value: number) => number;
}

export interface Frame {
  readonly view: ChartView;
  readonly lang: Lang;
  readonly width: number;
  readonly height: number;
  readonly start: string;
  readonly months: number;
  readonly left: number;
  readonly right: number;
  /** Too narrow for long names. */
  readonly compact: boolean;
  readonly panels: readonly Panel[];
  readonly x: (t: number) => number;
  readonly t: (x: number) => number;
  readonly times: readonly TimeTick[];
  /** Centre line of the events' strip; null without events. */
  readonly stripY: number | null;
  /** The points of a line of monthly values. */
  readonly flow: Flow;
}

export interface FrameSpec {
  readonly view: ChartView;
  readonly lang: Lang;
  readonly width: number;
  readonly height: number;
  readonly axes: Axes;
  readonly start: string;
  readonly months: number;
  readonly strip: boolean;
}

interface Last {
  readonly spec: FrameSpec;
  readonly frame: Frame;
}
let last: Last | null = null;

/** The frame, reused as long as the same is asked for. */
export function frameOf(spec: FrameSpec): Frame {
  const keys = Object.keys(spec) as (keyof FrameSpec)[];
  if (!last || keys.some((key) => spec[key] !== last!.spec[key])) {
    last = { spec, frame: build(spec) };
  }
  return last.frame;
}

function build(spec: FrameSpec): Frame {
  const { view, lang, width, height, axes, start, months, strip } = spec;
  const words = chartWords[lang];
  const compact = width < 560;
  const kinds = words.panels[view];

  // The widest tick decides the left margin, the names at the lines' ends the right one.
  const drafts = axes.panels.map((domain, i) => {
    const { title, quantity } = kinds[i]!;
    const scale =
      quantity === 'share'
        ? { divisor: 0.01, unit: '' }
        : axisScale(Math.max(-domain[0], domain[1]), lang, quantity);
    const name = compact ? title.short : title.long;
    const unit = words.unit(quantity, scale.unit, compact);
    const room = width - 4;
    const oneLine = textWidth(name, TITLE, true) + 8 + textWidth(unit, TEXT) <= room;
    return { domain, divisor: scale.divisor, title: name, unit, oneLine };
  });
  const head = drafts.map((d) => (d.oneLine ? TITLE_HEIGHT : TITLE_HEIGHT + LINE_HEIGHT) + 8);
  const names = words.endNames(view, compact);
  const gutter = names.length
    ? Math.min(width * 0.34, Math.max(...names.map((n) => textWidth(n, TEXT, true))) + 16)
    : compact
      ? 8
      : 14;
  const stripHeight = strip ? STRIP_HEIGHT : 0;
  const right = Math.round(width - gutter);

  const guess = timeTicks(start, months, Math.max(40, right - 40), TEXT, lang);
  const foot = 8 + LINE_HEIGHT * (guess.some((t) => t.year) ? 2 : 1);
  const room = Math.max(20, height - head.reduce((a, b) => a + b, 0) - stripHeight - foot);
  const gaps = (drafts.length - 1) * 14;
  const shares = drafts.length === 2 ? [0.56, 0.44] : [1];

  let left = 0;
  let at = 0;
  const panels = drafts.map((draft, i): Panel => {
    if (i > 0) at += 14;
    const titleY = at + TITLE;
    const top = Math.round(at + head[i]! + (i === 0 ? stripHeight : 0));
    const bottom = Math.round(top + (room - gaps) * shares[i]!);
    at = bottom;
    const [low, high] = draft.domain;
    const k = (bottom - top) / (high - low);
    const y = (value: number): number => bottom - (value - low) * k;
    const count = Math.max(2, Math.min(6, Math.round((bottom - top) / 42)));
    const ticks = valueTicks(draft.domain, count, draft.divisor).map(({ value, text }) => {
      left = Math.max(left, textWidth(text, TEXT));
      return { y: y(value), text, zero: value === 0 };
    });
    const { domain, title, unit, oneLine } = draft;
    return { domain, title, unit, oneLine, titleY, top, bottom, ticks, y };
  });
  left = Math.round(left + 8);

  const perMonth = (right - left) / months;
  const x = (t: number): number => left + t * perMonth;
  return {
    view,
    lang,
    width,
    height,
    start,
    months,
    left,
    right,
    compact,
    panels,
    x,
    t: (px) => (px - left) / perMonth,
    times: timeTicks(start, months, right - left, TEXT, lang),
    stripY: strip ? panels[0]!.top - STRIP_HEIGHT / 2 - 2 : null,
    flow: flowOf(months, x),
  };
}
