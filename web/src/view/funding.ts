// SPDX-License-Identifier: MIT
// Funding as a decision: a goal in one sentence, and for each round what it decides: how long the
// money lasts with and without it, when to start, what may go wrong before, and the least that is
// enough. Room is kept while that is being worked out.

import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { live } from 'lit-html/directives/live.js';
import type { Round } from '../engine/futures-types';
import { eventIndex, horizonOf, startOf } from '../state/session';
import { pieces } from '../words/answer';
import { fundingWords } from '../words/funding-words';
import { pick } from '../words/lang';
import { monthAt, monthIndex, monthName } from '../words/months';
import { money, months, percent } from '../words/numbers';
import { shareText } from '../words/shares';
import { sentence } from './answer';
import { figure } from './figure';
import type { Actions, PageState } from './page-state';
import { monthPicker } from './time';

/** How often, as people say it. */
const offered: readonly (readonly [number, number])[] = [
  [5, 10],
  [6, 10],
  [7, 10],
  [8, 10],
  [9, 10],
  [19, 20],
  [99, 100],
];

function oftenPicker({ lang, fundingGoal }: PageState, actions: Actions): TemplateResult {
  const words = fundingWords[lang];
  const { until, probability } = fundingGoal;
  const own = [Number((probability * 100).toPrecision(4)), 100] as const;
  const isOffered = offered.some(([n, of]) => n / of === probability);
  return html`<select
    aria-label=${words.oftenLabel}
    @change=${(e: Event) =>
      actions.questions.setFundingGoal(until, Number((e.target as HTMLSelectElement).value))}
  >
    ${(isOffered ? offered : [...offered, own]).map((often) => {
      const [n, of] = often;
      const share = often === own ? probability : n / of;
      return html`<option value=${share} .selected=${live(share === probability)}>
        ${words.often(n, of)}
      </option>`;
    })}
  </select>`;
}

function goal(state: PageState, actions: Actions): TemplateResult {
  const { lang, words: page, fundingGoal, session } = state;
  const [before, between, after] = fundingWords[lang].goal;
  const { until, probability } = fundingGoal;
  const start = startOf(session.doc);
  const yearAt = (month: number): number => Number(monthAt(start, month).slice(0, 4));
  return html`<p class="blanks goal">
    <span>${before}</span>
    <span class="month"
      >${monthPicker(
        until,
        lang,
        page,
        (month) => actions.questions.setFundingGoal(month, probability),
        fundingWords[lang].untilLabels,
        [yearAt(0), yearAt(horizonOf(session.doc) - 1)],
      )}</span
    >
    <span>${between}</span> ${oftenPicker(state, actions)} <span>${after}</span>
  </p>`;
}

function reachedText({ funding, lang }: PageState): unknown {
  const words = fundingWords[lang];
  if (!funding) return words.counting;
  const { reached } = funding;
  if (reached === 1) return sentence(pieces(words.reachedAll));
  if (reached === 0) return sentence(pieces(words.reachedNone));
  return sentence(pieces(words.reached(shareText(reached, lang))));
}

type Cell = readonly [text: string, note?: string, isBad?: boolean, figure?: string];

function roundCells(round: Round, state: PageState): Cell[] {
  const { lang, session, forecast } = state;
  const words = fundingWords[lang];
  const { start, horizon } = forecast;
  const last = monthName(monthAt(start, horizon - 1), lang);
  const runway = (n: number | null): string => (n === null ? words.beyond(last) : months(n, lang));
  const { event, month, raise, probability, raise_by, out_before: risk, smallest } = round;
  const label = event === null ? '' : pick(session.doc.events?.[event]?.label, lang);
  const size = [label, raise === null ? '' : money(raise, lang)];
  if (probability !== null && probability < 1)
    size.push(words.closes(percent(probability, lang, 0)));
  const note = event === null ? words.furtherHelp : size.filter(Boolean).join(words.comma);
  const tooLate = raise_by !== null && monthIndex(raise_by) < monthIndex(start);
  const name = monthName(month, lang);
  return [
    [event === null ? words.further(name) : name, note],
    raise_by === null
      ? [words.notNeeded]
      : [monthName(raise_by, lang), tooLate ? words.tooLate : '', tooLate],
    smallest === null
      ? [words.noSize, words.noSizeHelp, true]
      : smallest > 0
        ? [money(smallest, lang), words.ifItCloses, false, 'futures:smallest']
        : [words.noneNeeded],
    [runway(round.runway_months), '', false, 'runway_months'],
    [event === null ? '–' : runway(round.runway_without)],
    [
      risk === 0
        ? words.noFuture
        : risk === 1
          ? words.everyFuture
          : words.ofFutures(shareText(risk, lang)),
      '',
      false,
      'futures:before',
    ],
  ];
}

/** As many rows as are to come. */
function awaited({ session, lang }: PageState): Cell[][] {
  const { doc } = session;
  const words = fundingWords[lang];
  const start = startOf(doc);
  const planned = (doc.events ?? [])
    .filter((event) => event.raise !== undefined && eventIndex(event, start) < horizonOf(doc))
    .map((event): Cell => [
      monthName(monthAt(start, eventIndex(event, start)), lang),
      money(event.raise!, lang),
    ]);
  const further: Cell = [words.further(''), words.furtherHelp];
  return [...planned, further].map((round) => [round, ...Array<Cell>(5).fill(['…', ' '])]);
}

function roundTable(state: PageState): TemplateResult {
  const { funding, lang } = state;
  const words = fundingWords[lang];
  const rows = funding ? funding.rounds.map((round) => roundCells(round, state)) : awaited(state);
  const names = Object.values(words.columns);
  const content = ([text, note, isBad, ref]: Cell): TemplateResult =>
    html`<span class=${isBad ? 'bad' : ''}
      >${ref ? figure(ref, text) : text}${note ? html`<small>${note}</small>` : nothing}</span
    >`;
  // Narrow, the rows are laid out as cards: the roles keep it a table to those who hear it.
  return html`<table class="rounds" role="table" aria-busy=${funding ? 'false' : 'true'}>
    <thead role="rowgroup">
      <tr role="row">
        ${names.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ([round, ...cells]) =>
          html`<tr role="row">
            <th role="rowheader" scope="row">${content(round!)}</th>
            ${cells.map(
              (cell, i) =>
                html`<td role="cell">
                  <span class="column" aria-hidden="true">${names[i + 1]}</span>${content(cell)}
                </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

export function fundingPanel(state: PageState, actions: Actions): TemplateResult {
  const { funding, fundingGoal, lang, session, settled } = state;
  const words = fundingWords[lang];
  const lead = months(funding?.lead ?? session.lead, lang);
  // While a slider is dragged there is nothing new to say.
  const shown = [funding, fundingGoal, lang, session.doc.events, settled, session.lead];
  return html`<section class="funding" aria-labelledby="funding-title">
    <h2 id="funding-title">${words.title}</h2>
    ${goal(state, actions)}
    ${guard(
      shown,
      () =>
        html`<p class="reached">${reachedText(state)}</p>
          ${roundTable(state)}
          <p class="quiet">${words.smallestHelp}</p>
          <p class="quiet">${words.lead(lead)}</p>`,
    )}
  </section>`;
}
