// SPDX-License-Identifier: MIT
// The answer in words: the sentence in large type, which is also the chart's text alternative, and
// the line of facts under it. Written in each language by itself.

import type { Forecast, Summary } from '../engine/types';
import type { Lang } from './lang';
import { monthAt, monthName } from './months';
import { money, months, percent } from './numbers';

/** A piece of a sentence; the figures that are the answer stand out. */
export interface Piece {
  text: string;
  strong?: boolean;
  /** What it is a figure of, for its trace. */
  figure?: string;
}

/** A template's `**…**` are its strong pieces, its `__…__` figures beside them; what they are
 * figures of may follow their text, after a bar. */
export function pieces(marked: string): Piece[] {
  return marked
    .split(/(\*\*.*?\*\*|__.*?__)/)
    .map((part, i): Piece => {
      if (i % 2 === 0) return { text: part };
      const [text = '', figure] = part.slice(2, -2).split('|');
      return { text, ...(part.startsWith('*') && { strong: true }), ...(figure && { figure }) };
    })
    .filter((piece) => piece.text !== '');
}

export const plain = (sentence: readonly Piece[]): string =>
  sentence.map((piece) => piece.text).join('');

interface Facts {
  lang: Lang;
  start: string;
  summary: Summary;
  /** The horizon's last month, and its net result. */
  last: string;
  lastNet: number;
  paidRate: number;
}

function endingEn({ summary: s, start, last, lastNet, lang }: Facts): string {
  const name = (month: string): string => monthName(month, lang);
  if (s.runs_out !== null) {
    const when = `The money runs out in **${name(s.runs_out)}|runs_out**`;
    const runway = s.runway_months ?? 0;
    return runway < 1
      ? `${when}, within the first month.`
      : `${when}, __${months(runway, lang)}|runway_months__ after ${name(start)}.`;
  }
  if (s.verdict === 'burning')
    return `The money lasts past **${name(last)}|cash_at**, but each month still loses __${money(-lastNet, lang)}|net_at__.`;
  const even = s.break_even.net;
  if (even === null || !s.break_even_lasts.net)
    return `The money lasts past **${name(last)}|cash_at**, and by then a month brings in at least what it costs.`;
  return even === start
    ? `By these numbers the money **never runs out|runs_out**: every month brings in at least what it costs.`
    : `By these numbers the money **never runs out|runs_out**: from **${name(even)}|break_even_month:net** every month brings in at least what it costs.`;
}

function endingZh({ summary: s, start, last, lastNet, lang }: Facts): string {
  const name = (month: string): string => monthName(month, lang);
  if (s.runs_out !== null) {
    const when = `照此推算，钱会在 **${name(s.runs_out)}|runs_out**花完`;
    const runway = s.runway_months ?? 0;
    return runway < 1
      ? `${when}，撑不过第一个月。`
      : `${when}，距 ${name(start)}约 __${months(runway, lang)}|runway_months__。`;
  }
  if (s.verdict === 'burning')
    return `钱能撑过 **${name(last)}|cash_at**，但每个月仍要亏 __${money(-lastNet, lang)}|net_at__。`;
  const even = s.break_even.net;
  if (even === null || !s.break_even_lasts.net)
    return `钱能撑过 **${name(last)}|cash_at**，到那时，当月收入已不低于支出。`;
  return even === start
    ? `照此推算，钱**永远花不完|runs_out**：每个月的收入都不低于支出。`
    : `照此推算，钱**永远花不完|runs_out**：从 **${name(even)}|break_even_month:net**起，每个月的收入都不低于支出。`;
}

function ratesEn({ summary, paidRate, lang }: Facts): string {
  const { contribution, operating } = summary.break_even_paid_rate;
  const rate = (value: number, level: string): string =>
    `**${percent(value, lang)}|break_even_paid_rate:${level}**`;
  const start =
    paidRate === 0
      ? ' Nobody pays at first.'
      : ` It starts at __${percent(paidRate, lang)}|input:paid_rate@0__.`;
  if (contribution === null) return `At no paid rate do users cover their own costs.`;
  const users =
    contribution === 0
      ? 'Users cover their own costs even if nobody pays'
      : `Users cover their own costs at a paid rate of ${rate(contribution, 'contribution')}`;
  if (operating === null) return `${users}; with staff and R&D no paid rate is enough.${start}`;
  if (operating === 0)
    return `Users cover their own costs, staff and R&D included, even if nobody pays.`;
  return `${users}; with staff and R&D it takes ${rate(operating, 'operating')}.${start}`;
}

function ratesZh({ summary, paidRate, lang }: Facts): string {
  const { contribution, operating } = summary.break_even_paid_rate;
  const rate = (value: number, level: string): string =>
    `**${percent(value, lang)}|break_even_paid_rate:${level}**`;
  const start =
    paidRate === 0 ? '目前无人付费。' : `目前为 __${percent(paidRate, lang)}|input:paid_rate@0__。`;
  if (contribution === null) return '付费率再高，用户也覆盖不了自身成本。';
  const users =
    contribution === 0
      ? '即使无人付费，用户也能覆盖自身成本'
      : `付费率要到 ${rate(contribution, 'contribution')}，用户才能覆盖自身成本`;
  if (operating === null) return `${users}；算上人员与研发，付费率再高也不够。${start}`;
  if (operating === 0) return '即使无人付费，也能覆盖用户成本、人员与研发。';
  return `${users}；算上人员与研发，要到 ${rate(operating, 'operating')}。${start}`;
}

export function answer(forecast: Forecast, lang: Lang): Piece[] {
  const { start, horizon, summary } = forecast;
  const facts: Facts = {
    lang,
    start,
    summary,
    last: monthAt(start, horizon - 1),
    lastNet: forecast.line('net')[horizon - 1]!,
    paidRate: forecast.line('paid_rate')[0]!,
  };
  return lang === 'en'
    ? pieces(`${endingEn(facts)} ${ratesEn(facts)}`)
    : pieces(endingZh(facts) + ratesZh(facts));
}

/** Shorter: for a link's title or a citation's first line. */
export function shortAnswer(forecast: Forecast, lang: Lang): string {
  const sentence = plain(answer(forecast, lang));
  const end = lang === 'en' ? sentence.indexOf('. ') : sentence.indexOf('。');
  return end < 0 ? sentence : sentence.slice(0, end + 1);
}
