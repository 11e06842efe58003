// SPDX-License-Identifier: MIT
// The list of events: what happens, when, and the ways to add, edit and delete. Also the marks that
// the chart draws for them.

import { html, nothing, type TemplateResult } from 'lit-html';
import type { EventDoc, InputRow } from '../engine/types';
import { eventIndex, horizonOf, startOf } from '../state/session';
import { pick, type Lang } from '../words/lang';
import { monthAt, monthName } from '../words/months';
import { money, quantity } from '../words/numbers';
import type { PageWords } from '../words/page-words';
import type { EventMark } from './chart/chart';
import { dialogCode } from './dialogs';
import type { Actions, PageState } from './page-state';

/** An event to start from, of the kind that was asked for. */
export function newEvent(
  kind: 'raise' | 'spend' | 'change',
  month: string,
  rows: readonly InputRow[],
): EventDoc {
  if (kind === 'raise') return { month, raise: 1e9 };
  if (kind === 'spend') return { month, spend: 1e8 };
  const price = rows.find((row) => row.key === 'price')!;
  return { month, set: { [price.key]: price.default } };
}

/** What an event does, a phrase for each of its actions. */
export function eventPhrases(
  event: EventDoc,
  rows: readonly InputRow[],
  lang: Lang,
  words: PageWords,
): string[] {
  const w = words.event;
  const row = (key: string): InputRow | undefined => rows.find((r) => r.key === key);
  const phrases: string[] = [];
  if (event.raise !== undefined) phrases.push(w.raised(money(event.raise, lang)));
  if (event.spend !== undefined) phrases.push(w.spent(money(event.spend, lang)));
  for (const [key, value] of Object.entries(event.set ?? {}))
    phrases.push(
      w.becomes(row(key)?.label[lang] ?? key, quantity(value, row(key)?.unit ?? '', lang)),
    );
  for (const [key, factor] of Object.entries(event.scale ?? {}))
    phrases.push(w.times(row(key)?.label[lang] ?? key, String(factor)));
  return phrases;
}

export function eventMarks(state: PageState): EventMark[] {
  const { session, lang, rows, words } = state;
  const start = startOf(session.doc);
  return (session.doc.events ?? []).map((event, id) => {
    const kind =
      event.raise !== undefined ? 'raise' : event.spend !== undefined ? 'spend' : 'change';
    const phrases = eventPhrases(event, rows, lang, words);
    return {
      id,
      index: eventIndex(event, start),
      kind,
      amount: event.raise ?? event.spend ?? 0,
      label: pick(event.label, lang) || (kind === 'change' ? (phrases[0] ?? '') : ''),
    };
  });
}

export function eventsPanel(state: PageState, actions: Actions): TemplateResult {
  const { words, lang, session, rows } = state;
  const start = startOf(session.doc);
  const events = session.doc.events ?? [];
  const inOrder = events
    .map((event, id) => ({ event, id, index: eventIndex(event, start) }))
    .sort((a, b) => a.index - b.index);
  return html`<section class="events">
    <h2>${words.events}</h2>
    <p class="quiet">${events.length ? words.eventsHelp : words.noEvents}</p>
    <ul>
      ${inOrder.map(({ event, id, index }) => {
        const label = pick(event.label, lang);
        const past = index >= horizonOf(session.doc);
        const name = label || monthName(monthAt(start, index), lang);
        return html`<li>
          <b>${monthName(monthAt(start, index), lang)}</b>
          <span>
            ${label ? html`${label}${lang === 'en' ? ': ' : '：'}` : nothing}${eventPhrases(
              event,
              rows,
              lang,
              words,
            ).join(
              lang === 'en' ? ', ' : '，',
            )}${past ? html` <i>(${words.event.pastHorizon})</i>` : nothing}
          </span>
          <span class="tools">
            <button
              type="button"
              class="link"
              aria-label=${`${words.edit}: ${name}`}
              @pointerenter=${dialogCode.event.warm}
              @focus=${dialogCode.event.warm}
              @click=${() => actions.edits.editEvent(id)}
            >
              ${words.edit}
            </button>
            <button
              type="button"
              class="link"
              aria-label=${`${words.remove}: ${name}`}
              @click=${() => actions.edits.removeEvent(id)}
            >
              ${words.remove}
            </button>
          </span>
        </li>`;
      })}
    </ul>
    <p class="tools">
      ${(['raise', 'spend', 'change'] as const).map(
        (kind) =>
          html`<button
            type="button"
            @pointerenter=${dialogCode.event.warm}
            @focus=${dialogCode.event.warm}
            @click=${() => actions.edits.editEvent(events.length, kind)}
          >
            ${{ raise: words.addRaise, spend: words.addSpend, change: words.addChange }[kind]}
          </button>`,
      )}
    </p>
  </section>`;
}
