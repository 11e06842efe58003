// SPDX-License-Identifier: MIT
// The compared scenarios in figures: their key answers side by side, and what differs between A and B.

import { html, type TemplateResult } from 'lit-html';
import type { Difference } from '../../engine/inquiry-types';
import type { EventDoc } from '../../engine/types';
import { eventIndex, startOf } from '../../state/session';
import { compareWords } from '../../words/compare-words';
import { pick } from '../../words/lang';
import { metricValue } from '../../words/metric-words';
import { monthAt, monthName } from '../../words/months';
import { months, quantity } from '../../words/numbers';
import { eventPhrases } from '../events';
import { figure, tableFigure } from '../figure';
import type { PageState } from '../page-state';
import { summaryFigure } from '../summary-figure';
import type { Compared } from './compared';

const heading = ({ letter, name }: Compared): TemplateResult =>
  html`<th scope="col"><b>${letter}</b> <small>${name}</small></th>`;

export function answersTable(list: readonly Compared[], { lang }: PageState): TemplateResult {
  const words = compareWords[lang];
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.keyAnswers}>
    <table class="compared figures-grid">
      <thead>
        <tr>
          <th scope="col">${words.columns.answer}</th>
          ${list.map(heading)}
        </tr>
      </thead>
      <tbody>
        ${Object.entries(words.answers).map(
          ([metric, name], i) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${list.map(({ forecast, isNow }) => {
                const { start, horizon } = forecast;
                const value = summaryFigure(forecast, metric);
                const text = metricValue(value, metric, { start, horizon, lang });
                return html`<td>${isNow ? tableFigure(metric, text, i === 0) : text}</td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What a difference is called, and what it is in A and in B. */
export interface Told {
  readonly name: string;
  readonly a: string;
  readonly b: string;
  /** What it is in B, as it is traced. */
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

export function differsTable(list: readonly Told[], { lang }: PageState): TemplateResult {
  const words = compareWords[lang];
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.columns.differs}>
    <table class="compared">
      <thead>
        <tr>
          <th scope="col">${words.columns.differs}</th>
          <th scope="col"><b>A</b></th>
          <th scope="col"><b>B</b></th>
        </tr>
      </thead>
      <tbody>
        ${list.map(
          ({ name, a, b, figure: ref }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${a}</td>
              <td><b class="moved">${ref ? figure(ref, b) : b}</b></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
