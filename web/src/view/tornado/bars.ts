// SPDX-License-Identifier: MIT
// The bars of a tornado: from the answer as it stands to the answer with one input at its low and at
// its high value. Each end carries the input's value; pointed at, it also says where the answer goes,
// and a click sets the input there. Where the money never runs out a bar goes to the horizon, and an
// arrow beyond.

import { svg, nothing, type SVGTemplateResult, type TemplateResult } from 'lit-html';
import type { Sensitivity, SensitivityRow } from '../../engine/inquiry-types';
import type { InputRow } from '../../engine/types';
import { elasticityText } from '../../words/elasticity';
import { metricKind, metricName, metricValue, type Telling } from '../../words/metric-words';
import { shortQuantity } from '../../words/short-quantity';
import { tornadoWords } from '../../words/tornado-words';
import type { Domain } from '../chart/axes';
import { TEXT } from '../chart/frame';
import { coordinate } from '../chart/path';
import { shorten, textWidth } from '../chart/text-width';
import { picture } from '../futures/picture';
import { axisWords, metricAxis } from '../metric-axis';

/** As many bars as a reader looks at; the rest stand in the table of all figures. */
export const MOST_BARS = 10;
const BAR = 16;
const HEAD = 40;
const FOOT = 24;

export interface TornadoEnd {
  /** The input there, and the metric; null where it has no value. */
  readonly input: number;
  readonly value: number | null;
  /** Where the bar ends, in the metric. */
  readonly at: number;
}

export interface TornadoBar {
  readonly row: InputRow;
  readonly answer: SensitivityRow;
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
}

export interface Tornado {
  readonly bars: readonly TornadoBar[];
  readonly base: number;
  readonly domain: Domain;
}

/** What stands for a metric without a value: the horizon; of a rate, a little above all others. */
function furthest(metric: string, figures: readonly number[], horizon: number): number {
  if (metricKind(metric) !== 'rate') return horizon;
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  return figures.length === 0 ? 1 : Math.min(1, high + 0.2 * (high - low || high));
}

/** The inputs that move the metric, the longest bar first; null where nothing does. */
export function tornadoOf(
  { metric, base, inputs }: Sensitivity,
  rows: readonly InputRow[],
  horizon: number,
): Tornado | null {
  const moving = inputs.filter(({ moves }) => moves);
  if (moving.length === 0) return null;
  const all = [base, ...moving.flatMap(({ at_low, at_high }) => [at_low, at_high])];
  const figures = all.filter((value) => value !== null);
  const none = furthest(metric, figures, horizon);
  const place = (value: number | null): number => value ?? none;
  const [from, to] = [Math.min(...all.map(place)), Math.max(...all.map(place))];
  const spare = (to - from) * 0.03 || 1;
  return {
    base: place(base),
    domain: [from - spare, to + spare],
    bars: moving.flatMap((answer) => {
      const row = rows.find(({ key }) => key === answer.input);
      if (!row) return [];
      const { low, high, at_low, at_high } = answer;
      return {
        row,
        answer,
        low: { input: low, value: at_low, at: place(at_low) },
        high: { input: high, value: at_high, at: place(at_high) },
      };
    }),
  };
}

export interface TornadoSubject {
  readonly tornado: Tornado;
  readonly metric: string;
  readonly base: number | null;
  readonly telling: Telling;
  readonly width: number;
  onSet(row: InputRow, value: number): void;
}

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly compact: boolean;
  readonly left: number;
  /** Where the figures on the right end; 0 without them. */
  readonly figures: number;
  readonly row: number;
  readonly x: (value: number) => number;
  /** The top of a bar. */
  readonly y: (i: number) => number;
}

export function tornadoHeight(bars: number, width: number): number {
  return HEAD + Math.min(bars, MOST_BARS) * (width < 560 ? 42 : 28) + FOOT;
}

const endText = ({ input }: TornadoEnd, { unit }: InputRow, { lang }: Telling): string =>
  shortQuantity(input, unit, lang);

function layoutOf({ tornado, telling, width, metric, base }: TornadoSubject): Layout {
  const compact = width < 560;
  const { domain } = tornado;
  const bars = tornado.bars.slice(0, MOST_BARS);
  const room = (texts: readonly string[]): number =>
    Math.max(...texts.map((text) => textWidth(text, TEXT)));
  const { lang } = telling;
  const names = compact
    ? 0
    : Math.min(width * 0.28, room(bars.map(({ row }) => row.label[lang])) + 14);
  const ends =
    room(bars.flatMap(({ row, low, high }) => [low, high].map((e) => endText(e, row, telling)))) +
    12;
  const elastic = bars.map(({ answer }) => elasticityText(answer, metric, base, lang));
  const figures =
    compact || elastic.every((text) => text === '')
      ? 0
      : room([...elastic, tornadoWords[lang].onePercent]) + 12;
  const [from, to] = [names + ends, width - figures - ends];
  const k = (to - from) / (domain[1] - domain[0]);
  const row = compact ? 42 : 28;
  return {
    width,
    height: tornadoHeight(bars.length, width),
    compact,
    left: names,
    figures,
    row,
    x: (value) => from + (value - domain[0]) * k,
    y: (i) => HEAD + i * row + (compact ? 20 : 6),
  };
}

/** An end of a bar: its part from the base, its label, what it says when pointed at. */
function endDrawing(
  subject: TornadoSubject,
  layout: Layout,
  { row, low, high }: TornadoBar,
  i: number,
  which: 'low' | 'high',
): SVGTemplateResult {
  const { tornado, telling, metric, width, onSet } = subject;
  const { x, y } = layout;
  const end = which === 'low' ? low : high;
  const [from, to] = [x(tornado.base), x(end.at)];
  // Both ends on one side share the bar's height.
  const isShared = (low.at - tornado.base) * (high.at - tornado.base) > 0;
  const top = y(i) + (isShared && which === 'high' ? BAR / 2 : 0);
  const tall = isShared ? BAR / 2 : BAR;
  // An end that stays at the base stands on the side that the other one leaves free.
  const isLeftFree = which === 'low' ? high.at >= tornado.base : low.at > tornado.base;
  const leftward = to < from || (to === from && isLeftFree);
  const isFurther =
    Math.abs(end.at - tornado.base) >= Math.abs((which === 'low' ? high : low).at - tornado.base);
  const beyond = end.value === null && end.at !== tornado.base;
  const text = endText(end, row, telling);
  const at = to + (leftward ? -6 : 6) + (beyond ? 8 : 0);
  const anchor = leftward ? 'end' : 'start';
  const said = `${text} → ${metricValue(end.value, metric, telling)}`;
  const wide = textWidth(said, TEXT);
  const [least, most] = [layout.left + (leftward ? wide : 0), width - (leftward ? 0 : wide)];
  const saidAt = Math.max(least, Math.min(most, at));
  // Of two ends on one side only the outer one has room for its label.
  const labelled = !isShared || (isFurther && !(low.at === high.at && which === 'low'));
  const base = y(i) + 12;
  return svg`<g class="end ${which}" @click=${() => onSet(row, end.input)}><rect class="reach"
    x=${coordinate(Math.min(from, to) - (leftward ? 40 : 0))} y=${y(i) - 5} height=${BAR + 10}
    width=${coordinate(Math.abs(to - from) + 40)}></rect><rect
    class=${which === 'low' ? 'driver more' : 'driver'} x=${coordinate(Math.min(from, to))} y=${top}
    width=${coordinate(Math.abs(to - from))} height=${tall}></rect>${
      beyond
        ? svg`<path class="driver-arrow" d="M${coordinate(to)} ${y(i) + 2}l7 6l-7 6"></path>`
        : nothing
    }${
      labelled
        ? svg`<text class="halo at-rest" text-anchor=${anchor} x=${coordinate(at)} y=${base}>${text}</text>`
        : nothing
    }<text class="halo said" text-anchor=${anchor} x=${coordinate(saidAt)} y=${base}>${said}</text></g>`;
}

/** The input's name and its elasticity, over all else. */
function barWords(subject: TornadoSubject, layout: Layout, { row, answer }: TornadoBar, i: number) {
  const { telling, metric, base } = subject;
  const { compact, left, y, width, figures } = layout;
  const { lang } = telling;
  const name = shorten(row.label[lang], compact ? width - 4 : left - 10, TEXT);
  const more = elasticityText(answer, metric, base, lang);
  return svg`<text class="halo" x=${compact ? 0 : left - 8} y=${compact ? y(i) - 6 : y(i) + 12}
    text-anchor=${compact ? 'start' : 'end'}>${name}</text>${
      figures > 0 && more !== ''
        ? svg`<text class="faint-text traced" text-anchor="end" x=${width} y=${y(i) + 12}
        data-figure=${`elasticity:${row.key}`}>${more}</text>`
        : nothing
    }`;
}

/** What the two shades are, and where the answer stands now. */
function head(
  { tornado, telling, metric, base, width }: TornadoSubject,
  layout: Layout,
): SVGTemplateResult {
  const words = tornadoWords[telling.lang];
  const { x, figures } = layout;
  const now = words.now(metricValue(base, metric, telling));
  const half = textWidth(now, TEXT, true) / 2;
  const centre = Math.max(half, Math.min(width - half - figures, x(tornado.base)));
  const low = textWidth(words.low, TEXT);
  return svg`<rect class="driver more" x="0" y="3" width="10" height="10"></rect><text class="faint-text" x="15" y="12">${words.low}</text><rect class="driver" x=${coordinate(32 + low)} y="3" width="10" height="10"></rect><text class="faint-text" x=${coordinate(47 + low)} y="12">${words.high}</text>${
    figures > 0
      ? svg`<text class="faint-text" text-anchor="end" x=${width} y="32">${words.onePercent}</text>`
      : nothing
  }<text class="bold traced" data-figure=${metric}
    text-anchor="middle" x=${coordinate(centre)} y="32">${now}</text>`;
}

function axisDrawing(
  { tornado, telling, metric }: TornadoSubject,
  { x, height, width }: Layout,
): SVGTemplateResult {
  const room = x(tornado.domain[1]) - x(tornado.domain[0]);
  const axis = metricAxis(metric, tornado.domain, Math.max(2, Math.round(room / 70)), telling);
  return svg`${axis.ticks.map(
    ({ value }) =>
      svg`<line class="rule" x1=${coordinate(x(value))} x2=${coordinate(x(value))} y1=${HEAD}
      y2=${height - FOOT + 4}></line>`,
  )}${axisWords(axis, x, width, height - 6)}`;
}

export function tornadoPicture(subject: TornadoSubject): TemplateResult {
  const { tornado, telling, metric, base, width } = subject;
  const { lang } = telling;
  const words = tornadoWords[lang];
  const layout = layoutOf(subject);
  const shown = tornado.bars.slice(0, MOST_BARS);
  const parts = shown
    .slice(0, 5)
    .map(({ row, low, high }) =>
      words.part(
        row.label[lang],
        endText(low, row, telling),
        metricValue(low.value, metric, telling),
        endText(high, row, telling),
        metricValue(high.value, metric, telling),
      ),
    );
  const at = coordinate(layout.x(tornado.base));
  return picture({
    title: '',
    unit: '',
    label: words.label(
      metricName(metric, telling),
      metricValue(base, metric, telling),
      parts.join(words.semicolon),
    ),
    width,
    height: layout.height,
    drawing: svg`<g aria-hidden="true" class="tornado">${axisDrawing(subject, layout)}<line class="nought"
      x1=${at} x2=${at} y1=${HEAD - 3} y2=${layout.height - FOOT}></line>${head(
        subject,
        layout,
      )}${shown.map((bar, i) => barWords(subject, layout, bar, i))}${shown.map(
        (bar, i) =>
          svg`${endDrawing(subject, layout, bar, i, 'low')}${endDrawing(subject, layout, bar, i, 'high')}`,
      )}</g>`,
  });
}
