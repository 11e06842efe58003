// SPDX-License-Identifier: MIT
// A goal as it is asked for on the page: one of a few forms, with blanks to be filled in; and the goal
// that it is to the core. Months are brought into those that the scenario is computed for.

import type { Bilingual, Level, ScenarioDoc } from '../engine/types';
import { monthAt, monthIndex } from '../words/months';
import { parseQuantity } from '../words/parse-quantity';
import { horizonOf, startOf } from './session';

/** What may be wanted: of the money, of costs, of cash, of rounds, of the paid rate; and the opposite
 * of the first, for those who foretell the end. */
export const goalForms = ['lasts', 'covers', 'floor', 'raise', 'rate', 'gone'] as const;
export type GoalForm = (typeof goalForms)[number];
export type MonthForm = 'lasts' | 'covers' | 'gone';
export type FigureForm = 'floor' | 'raise' | 'rate';

export const isOfMonth = (form: GoalForm): form is MonthForm =>
  form === 'lasts' || form === 'covers' || form === 'gone';

export const unitOf = (form: FigureForm): string => (form === 'rate' ? 'share' : '$');

/** What a goal's figure may be. */
const bounds: Readonly<Record<FigureForm, { least: number; most: number; why: Bilingual }>> = {
  floor: {
    least: -1e15,
    most: 1e15,
    why: { en: 'At most $1 quadrillion either way.', zh: '正负不超过 1000 万亿美元。' },
  },
  raise: {
    least: 0,
    most: 1e15,
    why: { en: 'From $0 to $1 quadrillion.', zh: '0 至 1000 万亿美元。' },
  },
  rate: { least: 0, most: 1, why: { en: 'From 0% to 100%.', zh: '0% 至 100%。' } },
};

const breakEven: Readonly<Record<Level, string>> = {
  contribution: 'break_even_month',
  operating: 'break_even_month:operating',
  net: 'break_even_month:net',
};

/** What was filled in, by form; null: not yet. */
export interface GoalAsked {
  readonly form: GoalForm;
  readonly level: Level;
  readonly months: Readonly<Record<MonthForm, string | null>>;
  readonly figures: Readonly<Record<FigureForm, number | null>>;
  /** What was typed into the form's blank and is no figure. */
  readonly refused: { readonly text: string; readonly why: Bilingual } | null;
}

export const firstGoal: GoalAsked = {
  form: 'lasts',
  level: 'contribution',
  months: { lasts: null, covers: null, gone: null },
  figures: { floor: null, raise: null, rate: null },
  refused: null,
};

/** A goal with its blanks filled. */
export interface GoalSet {
  readonly text: string;
  readonly metric: string;
  /** Empty where the form asks for a figure. */
  readonly month: string;
  /** 0 where the form asks for a month. */
  readonly figure: number;
}

/** The months that may be asked for. Money may last past the last one: until the month after it. */
export function monthsOf(form: MonthForm, doc: ScenarioDoc): [first: string, last: string] {
  const [start, horizon] = [startOf(doc), horizonOf(doc)];
  return form === 'lasts'
    ? [monthAt(start, 1), monthAt(start, horizon)]
    : [start, monthAt(start, horizon - 1)];
}

/** A January to last until; else the end of a year soon to come. */
function usualMonth(form: MonthForm, doc: ScenarioDoc): string {
  const [first, last] = monthsOf(form, doc);
  if (form === 'lasts') {
    const january = `${last.slice(0, 4)}-01`;
    return january >= first ? january : last;
  }
  const year = Number(startOf(doc).slice(0, 4)) + (form === 'covers' ? 2 : 1);
  return `${String(year).padStart(4, '0')}-12`;
}

function monthOf({ months }: GoalAsked, form: MonthForm, doc: ScenarioDoc): string {
  const [first, last] = monthsOf(form, doc);
  const wanted = months[form] ?? usualMonth(form, doc);
  return wanted < first ? first : wanted > last ? last : wanted;
}

/** No debt; half of today's money again; a tenth of all monthly users. */
function usualFigure(form: FigureForm, doc: ScenarioDoc): number {
  if (form !== 'raise') return form === 'floor' ? 0 : 0.1;
  const cash = doc.inputs?.['cash'];
  const value = typeof cash === 'object' ? cash.value : (cash ?? 0);
  return Number((value / 2).toPrecision(1)) || 1e6;
}

/** `opened`: the scenario as it was opened, for what is not filled in. */
export function goalOf(asked: GoalAsked, doc: ScenarioDoc, opened: ScenarioDoc): GoalSet {
  const { form, level, figures } = asked;
  if (isOfMonth(form)) {
    const month = monthOf(asked, form, doc);
    const index = monthIndex(month) - monthIndex(startOf(doc));
    const metric = form === 'covers' ? breakEven[level] : 'runway_months';
    const text =
      form === 'covers'
        ? `${metric} <= ${index}`
        : `runs_out ${form === 'lasts' ? '>=' : '<='} ${month}`;
    return { text, metric, month, figure: 0 };
  }
  const figure = figures[form] ?? usualFigure(form, opened);
  const [metric, op] = (
    {
      floor: ['lowest_cash', '>='],
      raise: ['funding_needed', '<='],
      rate: ['break_even_paid_rate', '<='],
    } as const
  )[form];
  return { text: `${metric} ${op} ${figure}`, metric, month: '', figure };
}

/** What was typed into the form's blank, taken over or refused. */
export function withFigure(asked: GoalAsked, form: FigureForm, text: string): GoalAsked {
  const read = parseQuantity(text, unitOf(form));
  if (!read.ok) return { ...asked, refused: { text, why: read.why } };
  const { least, most, why } = bounds[form];
  if (!(read.value >= least && read.value <= most)) return { ...asked, refused: { text, why } };
  return { ...asked, figures: { ...asked.figures, [form]: read.value }, refused: null };
}
