// SPDX-License-Identifier: MIT
// From A's figure to B's, step by step: a bar for what each difference changes, each beginning where
// the one before ended. Figures stand at the bars, names on the left or, narrow, above.

import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit-html';
import { compareWords } from '../../words/compare-words';
import { metricKind, metricValue, type Telling } from '../../words/metric-words';
import { TEXT } from '../chart/frame';
import { coordinate } from '../chart/path';
import { shorten, textWidth } from '../chart/text-width';
import { axisWords, metricAxis } from '../metric-axis';
import { changeSaid } from './change-said';

/** The most steps that are drawn one by one. */
export const MOST_STEPS = 12;

const ROW = 26;
const BAR = 13;
const FOOT = 22;

export interface Part {
  readonly name: string;
  readonly change: number;
  /** What its change is traced as; of several together there is none. */
  readonly figure?: string;
}

export interface Step extends Part {
  readonly from: number;
  readonly to: number;
}

/** The steps from `from` to `to`; beyond the most, the rest is one step. The last ends at `to`, whatever
 * adding up in another order would round to. */
export function stepsOf(
  parts: readonly Part[],
  from: number,
  to: number,
  rest: (n: number) => string,
): Step[] {
  const moving = parts.filter(({ change }) => change !== 0);
  const own = moving.length > MOST_STEPS ? moving.slice(0, MOST_STEPS - 1) : moving;
  const others = moving.slice(own.length);
  const sum = others.reduce((total, { change }) => total + change, 0);
  const all = others.length > 0 ? [...own, { name: rest(others.length), change: sum }] : own;
  let at = from;
  return all.map((part, i) => {
    const begin = at;
    at = i === all.length - 1 ? to : at + part.change;
    return { ...part, from: begin, to: at };
  });
}

export interface WaterfallSubject {
  readonly title: string;
  readonly steps: readonly Step[];
  readonly from: number;
  readonly to: number;
  /** What A and B are called here, with their figures. */
  readonly ends: readonly [string, string];
  /** What these are traced as. */
  readonly figures: readonly [string, string];
  readonly metric: string;
  readonly telling: Telling;
  /** Whether months are the same in both. */
  readonly dated: boolean;
  readonly width: number;
}

interface Layout {
  readonly compact: boolean;
  readonly row: number;
  readonly names: number;
  readonly height: number;
  readonly domain: readonly [number, number];
  readonly x: (value: number) => number;
}

function layoutOf({ steps, from, to, metric, telling, width }: WaterfallSubject): Layout {
  const compact = width < 560;
  const row = compact ? 38 : ROW;
  const all = [from, to, ...steps.map((step) => step.to)];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const domain = (low === high ? [low - 1, high + 1] : [low, high]) as [number, number];
  const names = compact
    ? 0
    : Math.min(width * 0.36, Math.max(...steps.map(({ name }) => textWidth(name, TEXT))) + 14);
  const said = Math.max(
    ...steps.map(({ change }) => textWidth(changeSaid(change, metric, telling), TEXT)),
  );
  // On either side there is room for a figure beside the bar that reaches furthest.
  const [left, right] = [names + said + 8, width - said - 8];
  const k = (right - left) / (domain[1] - domain[0]);
  return {
    compact,
    row,
    names,
    height: (steps.length + 2) * row + FOOT,
    domain,
    x: (value) => left + (value - domain[0]) * k,
  };
}

/** A figure in the picture that answers a click and the keyboard with its trace. */
function tracedText(
  text: string,
  figure: string,
  label: string,
  place: { x: string | number; y: number; anchor: string; weight?: string },
): SVGTemplateResult {
  return svg`<text class="halo traced ${place.weight ?? ''}" role="button" tabindex="0"
    aria-haspopup="dialog" aria-label=${label} text-anchor=${place.anchor}
    x=${place.x} y=${place.y} data-figure=${figure}>${text}</text>`;
}

function endRow(which: 0 | 1, i: number, subject: WaterfallSubject, layout: Layout) {
  const { x, row } = layout;
  const [text, figure] = [subject.ends[which], subject.figures[which]];
  const at = which === 0 ? subject.from : subject.to;
  const y = i * row;
  const half = textWidth(text, TEXT, true) / 2;
  const centre = Math.max(half, Math.min(subject.width - half, x(at)));
  const place = { x: coordinate(centre), y: y + row / 2 + 4, anchor: 'middle', weight: 'bold' };
  return tracedText(text, figure, text, place);
}

function stepRow(
  { name, change, from, to, figure }: Step,
  i: number,
  { metric, telling, width }: WaterfallSubject,
  { compact, row, names, x }: Layout,
): SVGTemplateResult {
  const top = (i + 1) * row + (compact ? row - BAR - 4 : (row - BAR) / 2);
  const base = top + BAR - 2;
  const [left, right] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
  const isUp = to > from;
  const text = changeSaid(change, metric, telling);
  const place = {
    x: coordinate(isUp ? right + 5 : left - 5),
    y: base,
    anchor: isUp ? 'start' : 'end',
  };
  return svg`<g aria-hidden="true"><text class="halo" x=${compact ? 0 : names - 10}
    y=${compact ? top - 5 : base} text-anchor=${compact ? 'start' : 'end'}>${shorten(name, compact ? width : names - 10, TEXT)}</text><rect
    class=${isUp ? 'driver' : 'driver more'} x=${coordinate(left)} y=${top} height=${BAR}
    width=${coordinate(Math.max(1, right - left))}></rect><path
    class="chain" d="M${coordinate(x(to))} ${top}V${top + row + BAR / 2}"></path></g>${
      figure
        ? tracedText(text, figure, `${name} ${text}`, place)
        : svg`<text class="halo" aria-hidden="true" x=${place.x} y=${base}
          text-anchor=${place.anchor}>${text}</text>`
    }`;
}

function axisDrawing(subject: WaterfallSubject, { domain, x, height, row }: Layout) {
  const { metric, telling, dated, width } = subject;
  const room = x(domain[1]) - x(domain[0]);
  const count = Math.max(3, Math.round(room / 80));
  const shown = dated || metricKind(metric) !== 'month' ? metric : 'runway_months';
  const axis = metricAxis(shown, domain, count, telling);
  return svg`${axis.ticks.map(
    ({ value }) =>
      svg`<line class=${value === 0 ? 'nought' : 'rule'} x1=${coordinate(x(value))}
      x2=${coordinate(x(value))} y1=${row} y2=${height - FOOT - row + 4}></line>`,
  )}${axisWords(axis, x, width, height - 5)}`;
}

export function waterfall(subject: WaterfallSubject): TemplateResult {
  const { title, steps, from, ends, width, metric, telling } = subject;
  const words = compareWords[telling.lang];
  const layout = layoutOf(subject);
  const { height, x, row } = layout;
  const said = steps.map(({ name, change }) => `${name} ${changeSaid(change, metric, telling)}`);
  const label = words.chart(title, [ends[0], ...said, ends[1]].join(words.semicolon));
  return html`<figure class="small-picture waterfall">
    <figcaption>${title}</figcaption>
    <svg
      class="chart"
      role="group"
      aria-label=${label}
      width=${width}
      height=${height}
      viewBox="0 0 ${width} ${height}"
    >
      ${svg`<g aria-hidden="true">${axisDrawing(subject, layout)}<path class="chain"
        d="M${coordinate(x(from))} ${row - 6}V${row + row / 2}"></path></g>${endRow(0, 0, subject, layout)}${steps.map(
          (step, i) => stepRow(step, i, subject, layout),
        )}${endRow(1, steps.length + 1, subject, layout)}`}
    </svg>
  </figure>`;
}

/** A figure of A or B as its end of the picture says it. */
export const endText = (
  letter: string,
  value: number | null,
  metric: string,
  telling: Telling,
): string =>
  `${letter}${telling.lang === 'en' ? ': ' : '：'}${metricValue(value, metric, telling)}`;
