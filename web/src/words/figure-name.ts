// SPDX-License-Identifier: MIT
// What a figure is called, and its value with all its digits, by the way it is written for a trace
// (docs/trace.md): `cash@2025-12`, `input:price@2023-08`, `runway_months`.

import type { InputRow, LineRow } from '../engine/types';
import type { Lang } from './lang';
import { monthAt, monthName } from './months';
import { full, quantity } from './numbers';
import type { PageWords } from './page-words';
import { traceWords } from './trace-words';

export interface Vocabulary {
  readonly lang: Lang;
  readonly words: PageWords;
  /** Intermediate figures, by their keys. */
  readonly figures: Readonly<Record<string, string>>;
  readonly rows: readonly InputRow[];
  readonly lines: readonly LineRow[];
  /** The forecast's first month. */
  readonly start: string;
}

interface Figure {
  /** `cash`, `input`, `total`, `break_even_month` … */
  kind: string;
  /** What follows a colon: an input, a line, a level, months. */
  what: string;
  /** `2025-12`, or `2024-01..2024-12`. */
  when: string;
}

export function parseFigure(figure: string): Figure {
  const [, kind = '', what = '', when = ''] = /^([^:@]*):?([^@]*)@?(.*)$/.exec(figure) ?? [];
  return { kind, what, when };
}

/** Units of what is no line and no input; of months that are counted, `month`. */
const units: Record<string, string> = {
  runs_out: 'month',
  break_even_month: 'month',
  raise_by: 'month',
  runway_months: 'months',
  lowest_cash: '$',
  funding_needed: '$',
  peak_burn: '$',
  available: '$',
  free_user: '$',
  paid_user: '$',
  a: '$',
  b: '$',
  a_operating: '$',
  kept: 'share',
  room: 'share',
  fleet: 'gpus',
};

function unitOf(figure: string, { rows, lines }: Vocabulary): string {
  const { kind, what } = parseFigure(figure);
  if (kind === 'input') return rows.find(({ key }) => key === what)?.unit ?? '';
  const line = lines.find(({ key }) => key === (kind === 'total' ? what : kind));
  return line?.unit ?? units[kind] ?? '';
}

/** Its name without its month. */
export function figureName(
  figure: string,
  { lang, words, figures, rows, lines }: Vocabulary,
): string {
  const { kind, what } = parseFigure(figure);
  const own = traceWords[lang].figures[kind];
  if (kind === 'input') return rows.find(({ key }) => key === what)?.label[lang] ?? what;
  const line = lines.find(({ key }) => key === (kind === 'total' ? what : kind));
  if (kind === 'break_even_month')
    return traceWords[lang].breakEven(words.levels[(what || 'contribution') as 'net']);
  if (kind === 'break_even_paid_rate_operating') return traceWords[lang].operatingRate;
  return line?.label[lang] ?? own ?? figures[kind] ?? figure;
}

/** The month, or the months, that it is of; '' if it is of none. */
export function figureMonth(figure: string, lang: Lang): string {
  const [from = '', to] = parseFigure(figure).when.split('..');
  if (from === '') return '';
  return to === undefined || to === from
    ? monthName(from, lang)
    : traceWords[lang].span(monthName(from, lang), monthName(to, lang));
}

/** With all its digits; `none` if there is none. */
export function figureValue(figure: string, value: number | null, known: Vocabulary): string {
  const { lang, start } = known;
  if (value === null) return traceWords[lang].none;
  const unit = unitOf(figure, known);
  if (unit === 'month') return monthName(monthAt(start, value), lang);
  if (unit === 'months') return traceWords[lang].months(full(value, '', lang));
  return full(value, unit, lang);
}

/** As it stands in a formula: rounded, without a period, months as numbers. */
export function figureInFormula(figure: string, value: number | null, known: Vocabulary): string {
  const { lang } = known;
  if (value === null) return traceWords[lang].none;
  const unit = unitOf(figure, known);
  if (unit === 'month') return String(value);
  const [what = '', period] = unit.split('/');
  const bare = what !== '1' ? what : period === 'day' ? '' : 'share';
  return quantity(value, bare, lang);
}
