// SPDX-License-Identifier: MIT
// Metrics in plain words, for the questions that can be asked of any of them: their names, their values
// as people say them, and which way they move. The Chinese dictionary has the type of the English one,
// so that a missing text does not compile.

import { monthAt, monthName } from './months';
import { money, months, percent } from './numbers';
import type { Lang } from './lang';

/** How a metric is counted: in months, as a month, in dollars, as a rate. */
export type MetricKind = 'span' | 'month' | 'money' | 'rate';

/** What a metric is read in: the forecast's months, and the language. */
export interface Telling {
  readonly start: string;
  readonly horizon: number;
  readonly lang: Lang;
}

export const metricKind = (metric: string): MetricKind =>
  metric.startsWith('runway_months')
    ? 'span'
    : metric.startsWith('break_even_month')
      ? 'month'
      : metric.startsWith('break_even_paid_rate')
        ? 'rate'
        : 'money';

/** The metrics that a reader may choose from, without their months. */
export const metrics = [
  'runway_months',
  'lowest_cash',
  'cash_at',
  'break_even_month',
  'break_even_month:operating',
  'break_even_paid_rate',
  'funding_needed',
  'peak_burn',
] as const;

/** Where a metric has no value, as when the money never runs out: at the horizon; a rate at 1. */
export function placed(value: number | null, metric: string, horizon: number): number {
  return value ?? (metricKind(metric) === 'rate' ? 1 : horizon);
}

const en = {
  names: {
    runway_months: () => 'how long the money lasts',
    lowest_cash: () => 'the lowest cash',
    cash_at: (month: string) => `cash at the end of ${month}`,
    break_even_month: () => 'the month users cover their own costs',
    'break_even_month:operating': () => 'the month staff and R&D are covered too',
    'break_even_month:net': () => 'the month everything is covered',
    break_even_paid_rate: () => 'the paid rate that covers users’ own costs',
    'break_even_paid_rate@': (month: string) => `the paid rate it takes by ${month}`,
    funding_needed: () => 'the funding gap',
    peak_burn: () => 'the largest monthly loss',
  } as Record<string, (month: string) => string>,
  none: {
    span: (last: string) => `lasts past ${last}`,
    month: (last: string) => `not by ${last}`,
    rate: () => 'no paid rate is enough',
    money: () => '—',
  } as Record<MetricKind, (last: string) => string>,
  /** By kind, the metric going up and going down. */
  ways: {
    span: ['longer', 'shorter'],
    month: ['later', 'earlier'],
    rate: ['higher', 'lower'],
    money: ['more', 'less'],
  } as Record<MetricKind, readonly [string, string]>,
  way: (share: string, way: string) => `${share} ${way}`,
  monthsUnit: 'months',
};

const zh: typeof en = {
  names: {
    runway_months: () => '钱能撑多久',
    lowest_cash: () => '现金最低点',
    cash_at: (month) => `${month}末的现金`,
    break_even_month: () => '用户覆盖自身成本的月份',
    'break_even_month:operating': () => '人员与研发也得到覆盖的月份',
    'break_even_month:net': () => '全部开支得到覆盖的月份',
    break_even_paid_rate: () => '用户覆盖自身成本所需的付费率',
    'break_even_paid_rate@': (month) => `到 ${month}须达到的付费率`,
    funding_needed: () => '资金缺口',
    peak_burn: () => '单月最高烧钱',
  },
  none: {
    span: (last) => `撑过 ${last}`,
    month: (last) => `${last}前达不到`,
    rate: () => '付费率再高也不够',
    money: () => '—',
  },
  ways: {
    span: ['延长', '缩短'],
    month: ['推迟', '提前'],
    rate: ['提高', '降低'],
    money: ['增加', '减少'],
  },
  way: (share, way) => `${way} ${share}`,
  monthsUnit: '个月',
};

const words: Record<Lang, typeof en> = { en, zh };

export const metricWords = (lang: Lang): typeof en => words[lang];

export function lastMonth({ start, horizon, lang }: Telling): string {
  return monthName(monthAt(start, horizon - 1), lang);
}

/** `cash_at` is of the last month; a rate may be of a month, written "YYYY-MM". */
export function metricName(metric: string, telling: Telling): string {
  const { lang } = telling;
  const [name = '', at] = metric.split('@');
  const month = at === undefined ? lastMonth(telling) : monthName(at, lang);
  const { names } = words[lang];
  const named = (at === undefined ? undefined : names[`${name}@`]) ?? names[name];
  return named?.(month) ?? metric;
}

/** A metric's name at the head of a sentence or a column. */
export const sentenceCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export function metricValue(value: number | null, metric: string, telling: Telling): string {
  const { start, lang } = telling;
  const kind = metricKind(metric);
  if (value === null || !Number.isFinite(value)) return words[lang].none[kind](lastMonth(telling));
  switch (kind) {
    case 'span':
      return months(value, lang);
    case 'month':
      return monthName(monthAt(start, Math.round(value)), lang);
    case 'rate':
      return percent(value, lang);
    case 'money':
      return money(value, lang);
  }
}
