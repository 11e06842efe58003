// SPDX-License-Identifier: MIT
// One month in figures: the rows of the box beside the cursor, and the same as a plain sentence for
// the keyboard's and assistive technology's reading of the chart.

import type { Futures } from '../../engine/futures-types';
import type { Forecast } from '../../engine/types';
import { chartWords } from '../../words/chart-words';
import type { Lang } from '../../words/lang';
import { monthAt, monthIndex, monthName } from '../../words/months';
import { count, money, percent } from '../../words/numbers';
import { shareText } from '../../words/shares';
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

/** What a readout is of; the forecast before and the futures may be missing. */
export interface ReadoutProps {
  readonly view: ChartView;
  readonly forecast: Forecast;
  readonly ghost?: Forecast | null;
  readonly futures?: Futures | null;
  readonly lang: Lang;
}

/** The month of the forecast as the futures tell it: 9 in 10 of them, and how many have money left. */
function futureRows({ forecast, futures, lang }: ReadoutProps, month: number): ReadoutRow[] {
  if (!futures) return [];
  const i = month + monthIndex(forecast.start) - monthIndex(futures.start);
  const low = futures.cash.p5[i];
  const high = futures.cash.p95[i];
  const solvent = futures.solvent[i];
  if (low === undefined || high === undefined || solvent === undefined) return [];
  const { fan } = chartWords[lang];
  return [
    { name: fan.nine.long, value: fan.between(money(low, lang), money(high, lang)), tone: 'fan' },
    { name: fan.solvent, value: fan.share(shareText(solvent, lang)), tone: '' },
  ];
}

export function readoutRows(props: ReadoutProps, month: number): ReadoutRow[] {
  const { view, forecast, ghost, lang } = props;
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
        ...futureRows(props, month),
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
export function readout(props: ReadoutProps, month: number): string {
  const { forecast, lang } = props;
  const words = chartWords[lang];
  const rows = readoutRows(props, month);
  return words.sentence(
    monthName(monthAt(forecast.start, month), lang),
    rows.map(({ name, value }) => words.said(name, value)),
  );
}
