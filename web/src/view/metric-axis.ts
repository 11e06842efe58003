// SPDX-License-Identifier: MIT
// The axis of a metric: round values within a domain, written as people say them, with the unit to be
// said once.

import { metricKind, metricWords, type Telling } from '../words/metric-words';
import { monthAt, monthIndex, monthShort } from '../words/months';
import { axisScale } from '../words/numbers';
import type { Domain } from './chart/axes';
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
