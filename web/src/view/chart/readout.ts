// SPDX-License-Identifier: MIT
// One month in figures: the rows of the box beside the cursor, and the same as a plain sentence for
// the keyboard's and assistive technology's reading of the chart.

import type { Forecast } from '../../engine/types';
import { chartWords } from '../../words/chart-words';
import type { Lang } from '../../words/lang';
import { monthAt, monthIndex, monthName } from '../../words/months';
import { count, money, percent } from '../../words/numbers';
import type { ChartView } from './axes';
import { seriesOf } from './series';

export interface ReadoutRow {
  readonly name: string;
  readonly value: string;
  /** The line's colour class; empty for figures that are not drawn. */
  readonly tone: string;
  /** Left out where there is little room. */
  readonly minor?: boolean;
}

export function readoutRows(
  view: ChartView,
  forecast: Forecast,
  ghost: Forecast | null,
  lang: Lang,
  month: number,
): ReadoutRow[] {
  const words = chartWords[lang];
  const series = seriesOf(forecast);
  const at = (key: string): number => series.line(key)[month]!;
  const usd = (value: number): string => money(value, lang);
  const rate = (value: number): string => (Number.isNaN(value) ? words.none : percent(value, lang));
  const before = (key: string, say: (value: number) => string): ReadoutRow[] => {
    if (!ghost) return [];
    const values = seriesOf(ghost).line(key);
    const value = values[month + monthIndex(forecast.start) - monthIndex(ghost.start)];
    if (value === undefined) return [];
    return [{ name: words.beforeRow, value: say(value), tone: 'ghost' }];
  };
  const net: ReadoutRow = { name: words.net, value: usd(at('net')), tone: '' };
  const revenue: ReadoutRow = {
    name: words.revenue.long,
    value: usd(at('revenue')),
    tone: view === 'costs' ? 'revenue' : '',
  };
  const all: ReadoutRow = { name: words.allCosts.long, value: usd(series.total[month]!), tone: '' };

  switch (view) {
    case 'cash': {
      const raised = at('raised');
      return [
        { name: words.atEnd, value: usd(at('cash')), tone: 'cash' },
        ...before('cash', usd),
        ...(raised ? [{ name: words.raised, value: usd(raised), tone: '' }] : []),
        net,
        { ...revenue, minor: true },
        { ...all, minor: true },
      ];
    }
    case 'costs': {
      const { contribution, operating } = series.needed;
      const rest = series.total[month]! - operating[month]!;
      const staff = operating[month]! - contribution[month]!;
      return [
        revenue,
        ...before('revenue', usd),
        {
          name: words.users,
          value: usd(contribution[month]!),
          tone: 'free_inference',
          minor: true,
        },
        { name: words.operations, value: usd(staff), tone: 'rnd', minor: true },
        { name: words.gpus, value: usd(rest), tone: 'capex', minor: true },
        all,
        net,
      ];
    }
    case 'users':
      return [
        { name: words.mau.long, value: count(Math.round(at('mau')), lang), tone: 'mau' },
        { name: words.dau.long, value: count(Math.round(at('dau')), lang), tone: 'dau' },
        { name: words.payers.long, value: count(Math.round(at('payers')), lang), tone: 'payers' },
        ...before('payers', (value) => count(Math.round(value), lang)),
        { name: words.paidRate.long, value: rate(at('paid_rate')), tone: '', minor: true },
      ];
    case 'rates':
      return [
        { name: words.paidRate.long, value: rate(at('paid_rate')), tone: 'payers' },
        ...before('paid_rate', rate),
        { name: words.forUsers, value: rate(at('break_even_paid_rate')), tone: 'ink' },
        { name: words.forAll, value: rate(at('break_even_paid_rate_operating')), tone: 'ink' },
      ];
  }
}

/** The month's figures as one sentence. */
export function readout(
  props: { view: ChartView; forecast: Forecast; ghost?: Forecast | null; lang: Lang },
  month: number,
): string {
  const { view, forecast, ghost, lang } = props;
  const words = chartWords[lang];
  const rows = readoutRows(view, forecast, ghost ?? null, lang, month);
  return words.sentence(
    monthName(monthAt(forecast.start, month), lang),
    rows.map(({ name, value }) => words.said(name, value)),
  );
}
