// SPDX-License-Identifier: MIT
// The table of what would have to be true: each input alone, where it is, where it would have to be,
// how far that is along its slider, what it brings, and a button that does it.

import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { WhatIfRow } from '../../engine/inquiry-types';
import type { InputRow, ScenarioDoc } from '../../engine/types';
import { inputValue } from '../../state/input-value';
import { along } from '../../state/slider-stops';
import { goalWords } from '../../words/goal-words';
import { metricName, metricValue, sentenceCase, type Telling } from '../../words/metric-words';
import { percent, quantity } from '../../words/numbers';
import { coordinate } from '../chart/path';
import { tableFigure } from '../figure';
import type { Actions } from '../page-state';
import { thenFocus } from '../then-focus';
import { changeText, needed } from './needed';

const TRACK = 110;
const EDGE = 11;

/** What the rows are about. */
export interface RowsSubject {
  readonly found: readonly WhatIfRow[];
  readonly rows: readonly InputRow[];
  readonly doc: ScenarioDoc;
  readonly metric: string;
  readonly telling: Telling;
}

/** The input's slider: a dot where it is, an arrow to where it would have to be. */
function track(row: InputRow, now: number, to: number): TemplateResult {
  const x = (value: number): number => EDGE + along(row, value) * (TRACK - 2 * EDGE);
  const ahead = to > now;
  const from = x(now);
  // However short the way, which way it goes can be seen.
  const tip = ahead ? Math.max(x(to), from + 10) : Math.min(x(to), from - 10);
  const back = tip + (ahead ? -4 : 4);
  return html`<svg
    class="chart track"
    width=${TRACK}
    height="14"
    viewBox="0 0 ${TRACK} 14"
    aria-hidden="true"
  >
    ${svg`<path class="rail" d="M${EDGE} 7H${TRACK - EDGE}"></path><path class="way"
      d="M${coordinate(from)} 7H${coordinate(tip)}M${coordinate(back)} 3.5L${coordinate(tip)} 7L${coordinate(back)} 10.5"></path><circle
      class="here" cx=${coordinate(from)} cy="7" r="3"></circle>`}
  </svg>`;
}

function reachedFigure(
  { input, value, reached }: WhatIfRow,
  { metric, telling }: RowsSubject,
): TemplateResult | string {
  if (reached === null || value === null) return goalWords[telling.lang].jumps;
  return tableFigure(metric, metricValue(reached, metric, telling), false, { [input]: value });
}

function button(
  row: InputRow,
  value: number,
  { telling: { lang } }: RowsSubject,
  actions: Actions,
  text: string,
): TemplateResult {
  const words = goalWords[lang];
  return html`<button
    type="button"
    class=${text === words.apply ? '' : 'link'}
    aria-label=${words.applied(row.label[lang], quantity(value, row.unit, lang))}
    ${thenFocus('goal-now')}
    @click=${() => actions.edits.setInputs({ [row.key]: value })}
  >
    ${text}
  </button>`;
}

/** The solutions besides the one that is shown. */
function others(
  row: InputRow,
  { value, solutions }: WhatIfRow,
  subject: RowsSubject,
  actions: Actions,
): TemplateResult | typeof nothing {
  const { lang } = subject.telling;
  const more = solutions.filter((solution) => solution !== value);
  if (more.length === 0) return nothing;
  return html`<details class="others">
    <summary>${goalWords[lang].several(more.length)}</summary>
    ${more.map((solution) =>
      button(row, solution, subject, actions, quantity(solution, row.unit, lang)),
    )}
  </details>`;
}

function foundRow(
  answer: WhatIfRow,
  subject: RowsSubject,
  actions: Actions,
  isFirst: boolean,
): unknown {
  const { rows, doc, telling } = subject;
  const { lang } = telling;
  const words = goalWords[lang];
  const row = rows.find(({ key }) => key === answer.input);
  if (!row) return nothing;
  const now = inputValue(doc, row);
  const to = needed(answer, now, row);
  if (to === null) return nothing;
  const change = changeText(now, to, row, words, lang);
  return html`<tr role="row">
    <th role="rowheader" scope="row">${row.label[lang]}</th>
    <td role="cell" class="from">
      ${tableFigure(`input:${row.key}@0`, quantity(now, row.unit, lang), isFirst)}
    </td>
    <td role="cell" class="to">
      <b>${tableFigure(`sought:${row.key}`, quantity(to, row.unit, lang), false)}</b>
      ${change ? html`<small>${change}</small>` : nothing} ${others(row, answer, subject, actions)}
    </td>
    <td role="cell" class="way">
      ${track(row, now, to)}
      <small>${tableFigure(`sought:${row.key}`, percent(answer.moved ?? 0, lang), false)}</small>
    </td>
    <td role="cell" class="then">${reachedFigure(answer, subject)}</td>
    <td role="cell" class="do">${button(row, to, subject, actions, words.apply)}</td>
  </tr>`;
}

export function foundTable(subject: RowsSubject, actions: Actions): TemplateResult {
  const { metric, telling, found } = subject;
  const words = goalWords[telling.lang];
  const then = sentenceCase(metricName(metric, telling));
  const names = [...Object.values(words.columns), then];
  // Narrow, the cells of a row are laid out in lines: the roles keep it a table to those who hear it.
  return html`<table class="what-if figures-grid" role="table">
    <thead role="rowgroup">
      <tr role="row">
        ${names.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
        <td role="cell"></td>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        found,
        ({ input }) => input,
        (answer, i) => foundRow(answer, subject, actions, i === 0),
      )}
    </tbody>
  </table>`;
}
