// SPDX-License-Identifier: MIT
// The compared scenarios in figures: their key answers side by side, and what differs between A and B.

import { html, type TemplateResult } from 'lit-html';
import { compareWords } from '../../words/compare-words';
import { metricValue } from '../../words/metric-words';
import { figure, tableFigure } from '../figure';
import type { PageState } from '../page-state';
import { summaryFigure } from '../summary-figure';
import type { Compared } from './compared';
import type { Told } from './told';

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
              ${list.map(({ forecast, within }, j) => {
                const { start, horizon } = forecast;
                const value = summaryFigure(forecast, metric);
                const text = metricValue(value, metric, { start, horizon, lang });
                return html`<td>${tableFigure(within + metric, text, i + j === 0)}</td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

export function differsTable(
  list: readonly Told[],
  [of]: readonly [Compared, Compared],
  { lang }: PageState,
): TemplateResult {
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
              <td>${ref ? figure(of.within + ref, a) : a}</td>
              <td><b class="moved">${ref ? figure(ref, b) : b}</b></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
