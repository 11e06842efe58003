// SPDX-License-Identifier: MIT
// One of the things that differ between A and B, in words.

import type { Difference } from '../../engine/inquiry-types';
import type { EventDoc } from '../../engine/types';
import { eventIndex, startOf } from '../../state/session';
import { compareWords } from '../../words/compare-words';
import { pick } from '../../words/lang';
import { monthAt, monthName } from '../../words/months';
import { months, quantity } from '../../words/numbers';
import { eventPhrases } from '../events';
import type { PageState } from '../page-state';
import type { Compared } from './compared';

/** What a difference is called, and what it is in A and in B. */
export interface Told {
  readonly name: string;
  readonly a: string;
  readonly b: string;
  /** The figure that it is in either, for its trace. */
  readonly figure?: string;
}

function eventName(event: EventDoc, start: string, { lang, rows, words }: PageState): string {
  const month = monthName(monthAt(start, eventIndex(event, start)), lang);
  const phrases = eventPhrases(event, rows, lang, words).join(lang === 'en' ? ', ' : '，');
  return compareWords[lang].event(month, pick(event.label, lang) || phrases);
}

export function told(
  { what, a, b }: Difference,
  [of, now]: readonly [Compared, Compared],
  state: PageState,
): Told {
  const { lang, rows } = state;
  const words = compareWords[lang];
  const row = rows.find(({ key }) => key === what);
  if (row) {
    const show = (value: unknown): string => quantity(Number(value), row.unit, lang);
    return { name: row.label[lang], a: show(a), b: show(b), figure: `input:${what}@0` };
  }
  if (what === 'start')
    return { name: words.start, a: monthName(String(a), lang), b: monthName(String(b), lang) };
  if (what === 'horizon')
    return { name: words.horizon, a: months(Number(a), lang), b: months(Number(b), lang) };
  const [side, , place] = what.split('/');
  const { doc } = side === 'a' ? of : now;
  const event = doc.events?.[Number(place)];
  const has = (month: unknown): string => (month === null ? words.notPlanned : words.planned);
  return { name: event ? eventName(event, startOf(doc), state) : what, a: has(a), b: has(b) };
}
