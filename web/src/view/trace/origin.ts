// SPDX-License-Identifier: MIT
// Where the value of an input comes from, in a few words: who says it, that it was changed here, that
// an event or its own growth has moved it. Sources are other people's text, and stay text.

import type { SourcedValue } from '../../engine/types';
import { inputValue, sourced } from '../../state/input-value';
import { eventIndex, startOf } from '../../state/session';
import { parseFigure } from '../../words/figure-name';
import { pick } from '../../words/lang';
import { monthIndex } from '../../words/months';
import { traceWords } from '../../words/trace-words';
import type { PageState } from '../page-state';

type At = Readonly<Record<string, number>>;

/** "reported, The Information, 2024-03". */
export function provenance(from: Partial<SourcedValue> | null, { lang, words }: PageState): string {
  const comma = lang === 'en' ? ', ' : '，';
  const basis = from?.basis ? words.basis[from.basis] : words.standard;
  const source = pick(from?.source, lang).replace(/[.。]$/, '');
  return [basis, source, from?.date].filter(Boolean).join(comma);
}

/** Whether an event up to this month sets or scales the input. */
function isTouched(key: string, month: string, { session }: PageState): boolean {
  const start = startOf(session.doc);
  const last = monthIndex(month) - monthIndex(start);
  return (session.doc.events ?? []).some(
    (event) =>
      (event.set?.[key] !== undefined || event.scale?.[key] !== undefined) &&
      eventIndex(event, start) <= last,
  );
}

/** What is said of the input's value for the start. */
export function startOrigin(key: string, at: At, state: PageState): string {
  const words = traceWords[state.lang];
  if (at[key] !== undefined) return words.tried;
  const { doc, original } = state.session;
  const row = state.rows.find((known) => known.key === key)!;
  if (inputValue(doc, row) !== inputValue(original, row)) return words.yours;
  return provenance(sourced(doc, key), state);
}

/** Of any figure that stands in a formula. */
export function originOf(figure: string, value: number | null, at: At, state: PageState): string {
  const words = traceWords[state.lang];
  const { kind, what, when } = parseFigure(figure);
  if (kind !== 'input') return words.computed;
  if (isTouched(what, when, state)) return words.byEvent;
  const row = state.rows.find(({ key }) => key === what)!;
  const start = at[what] ?? inputValue(state.session.doc, row);
  return value === start ? startOrigin(what, at, state) : words.grown;
}
