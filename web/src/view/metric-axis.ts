// SPDX-License-Identifier: MIT
// The axis of a metric: round values within a domain, written as people say them, with the unit to be
// said once.

import { nothing, svg, type SVGTemplateResult } from 'lit-html';
import { metricKind, metricWords, type Telling } from '../words/metric-words';
import { monthAt, monthIndex, monthShort } from '../words/months';
import { axisScale } from '../words/numbers';
import type { Domain } from './chart/axes';
import { TEXT } from './chart/frame';
import { coordinate } from './chart/path';
import { textWidth } from './chart/text-width';
import { valueTicks, type ValueTick } from './chart/value-ticks';

export interface MetricAxis {
  readonly ticks: readonly ValueTick[];
  /** '' where the ticks say it themselves. */
  readonly unit: string;
}

/** Months to step by, the shortest first. */
const monthSteps = [1, 2, 3, 6, 12, 24, 36, 60, 120];

const stepOf = ([low, high]: Domain, count: number): number =>
  monthSteps.find((months) => (high - low) / months <= count) ?? 240;

/** So many months: whole ones, in steps that years are made of. */
function spanTicks(domain: Domain, count: number): ValueTick[] {
  const step = stepOf(domain, count);
  const list: ValueTick[] = [];
  for (let value = Math.ceil(domain[0] / step) * step; value <= domain[1]; value += step)
    list.push({ value, text: String(value).replace('-', '−') });
  return list;
}

/** Months of the calendar: the first of years and halves, if there are enough of them. */
function monthTicks(domain: Domain, count: number, { start, lang }: Telling): ValueTick[] {
  const [low, high] = domain;
  const step = stepOf(domain, count);
  const offset = monthIndex(start);
  const list: ValueTick[] = [];
  for (let at = Math.ceil(low); at <= high; at++) {
    if ((at + offset) % step !== 0) continue;
    const month = monthAt(start, at);
    list.push({ value: at, text: step < 12 ? monthShort(month, lang) : month.slice(0, 4) });
  }
  return list;
}

/** About `count` ticks. */
export function metricAxis(
  metric: string,
  domain: Domain,
  count: number,
  telling: Telling,
): MetricAxis {
  const most = Math.max(...domain.map(Math.abs));
  switch (metricKind(metric)) {
    case 'span':
      return { ticks: spanTicks(domain, count), unit: metricWords(telling.lang).monthsUnit };
    case 'month':
      return { ticks: monthTicks(domain, count, telling), unit: '' };
    case 'rate': {
      const list = valueTicks(domain, count, 0.01);
      return { ticks: list.map(({ value, text }) => ({ value, text: `${text}%` })), unit: '' };
    }
    case 'money': {
      const { divisor, unit } = axisScale(most, telling.lang);
      return { ticks: valueTicks(domain, count, divisor), unit };
    }
  }
}

/** The ticks' texts under an axis, and the unit after the last; a text that would run into another, or
 * into the unit, is left out. */
export function axisWords(
  { ticks, unit }: MetricAxis,
  x: (value: number) => number,
  width: number,
  y: number,
): SVGTemplateResult {
  const half = (text: string): number => textWidth(text, TEXT) / 2;
  const last = ticks.at(-1);
  const behind = last ? x(last.value) + half(last.text) + 6 : 0;
  const unitAt = Math.min(width - textWidth(unit, TEXT), behind);
  const end = unit ? unitAt - 6 : width;
  let free = -Infinity;
  const shown = ticks.filter(({ value, text }) => {
    const [from, to] = [x(value) - half(text), x(value) + half(text)];
    if (from < free || to > end + 0.5) return false;
    free = to + 6;
    return true;
  });
  return svg`${shown.map(
    ({ value, text }) =>
      svg`<text class="tick" text-anchor="middle" x=${coordinate(x(value))} y=${y}>${text}</text>`,
  )}${last && unit ? svg`<text class="tick" x=${coordinate(unitAt)} y=${y}>${unit}</text>` : nothing}`;
}
