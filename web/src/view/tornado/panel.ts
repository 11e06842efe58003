// SPDX-License-Identifier: MIT
// “What matters most?”: the metric to look at, what the bars mean, the bars, and all their figures as a
// table whose values can be set.

import './tornado.css';
import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Answered } from '../../engine/inquiry-desk';
import type { InputRow } from '../../engine/types';
import { horizonOf, startOf } from '../../state/session';
import { pieces } from '../../words/answer';
import { elasticityText } from '../../words/elasticity';
import { metricName, metricValue, sentenceCase, type Telling } from '../../words/metric-words';
import { quantity } from '../../words/numbers';
import { rounded } from '../../words/short-quantity';
import { tornadoWords } from '../../words/tornado-words';
import { sentence } from '../answer';
import { figure, tableFigure } from '../figure';
import { metricChooser } from '../metric-chooser';
import type { Actions, PageState } from '../page-state';
import {
  MOST_BARS,
  tornadoHeight,
  tornadoOf,
  tornadoPicture,
  type Tornado,
  type TornadoBar,
  type TornadoEnd,
} from './bars';

const WIDEST = 800;

type Sensitive = Answered<'sensitivity'>;

const tellingOf = ({ doc }: Sensitive, { lang }: PageState): Telling => ({
  start: startOf(doc),
  horizon: horizonOf(doc),
  lang,
});

/** A figure as it is said is the figure that is set. */
function set(actions: Actions, row: InputRow, value: number): void {
  const said = Math.min(row.max, Math.max(row.min, rounded(value, row.unit)));
  actions.edits.setInputs({ [row.key]: said });
}

/** What moves it less, and what does not move it at all. */
function notes({ answer }: Sensitive, tornado: Tornado, { rows, lang }: PageState): TemplateResult {
  const words = tornadoWords[lang];
  const others = tornado.bars.length - MOST_BARS;
  const still = answer!.inputs
    .filter(({ moves }) => !moves)
    .map(({ input }) => rows.find(({ key }) => key === input)?.label[lang] ?? input);
  return html`${others > 0 ? html`<p>${words.rest(others)}</p>` : nothing}
  ${still.length > 0 ? html`<p class="quiet">${words.nothing(still.join(words.comma))}</p>` : nothing}`;
}

function figures(
  { answer }: Sensitive,
  tornado: Tornado,
  telling: Telling,
  actions: Actions,
): TemplateResult {
  const { lang } = telling;
  const words = tornadoWords[lang];
  const { metric, base } = answer!;
  const end = (
    { row }: TornadoBar,
    { input, value }: TornadoEnd,
    isFirst: boolean,
  ): TemplateResult => {
    const text = quantity(rounded(input, row.unit), row.unit, lang);
    return html`<td>
        <button
          type="button"
          class="link"
          aria-label=${words.set(row.label[lang], text)}
          @click=${() => set(actions, row, input)}
        >
          ${text}
        </button>
      </td>
      <td>
        ${tableFigure(metric, metricValue(value, metric, telling), isFirst, { [row.key]: input })}
      </td>`;
  };
  const elastic = ({ row, answer: found }: TornadoBar): TemplateResult | string => {
    const text = elasticityText(found, metric, base, lang);
    return text === '' ? '–' : tableFigure(`elasticity:${row.key}`, text, false);
  };
  return html`<details class="figures">
    <summary>${words.figures}</summary>
    <p>
      ${sentenceCase(metricName(metric, telling))}${words.comma}<b
        >${figure(metric, words.now(metricValue(base, metric, telling)))}</b
      >
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label=${words.figures}>
      <table class="figures-grid">
        <thead>
          <tr>
            ${words.columns.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            tornado.bars,
            ({ row }) => row.key,
            (bar, i) =>
              html`<tr>
                <th scope="row">${bar.row.label[lang]}</th>
                ${end(bar, bar.low, i === 0)} ${end(bar, bar.high, false)}
                <td>${elastic(bar)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

function answered(sensitive: Sensitive, state: PageState, actions: Actions): TemplateResult {
  const { rows, lang, chartWidth } = state;
  const { answer } = sensitive;
  const words = tornadoWords[lang];
  if (!answer) return html`<p>${sensitive.problems[0]?.rule[lang] ?? words.cannot}</p>`;
  const telling = tellingOf(sensitive, state);
  const tornado = tornadoOf(answer, rows, telling.horizon);
  const { metric, base } = answer;
  if (!tornado)
    return html`<p>
      ${sentence(pieces(words.still(`__${metricValue(base, metric, telling)}|${metric}__`)))}
    </p>`;
  const width = Math.min(chartWidth, WIDEST);
  return html`${tornadoPicture({
    tornado,
    metric,
    base,
    telling,
    width,
    onSet: (row, value) => set(actions, row, value),
  })}${notes(sensitive, tornado, state)}${figures(sensitive, tornado, telling, actions)}`;
}

export function tornadoPanel(state: PageState, actions: Actions): TemplateResult {
  const { lang, inquiries, chartWidth, asked, forecast, rows } = state;
  const words = tornadoWords[lang];
  const sensitive = inquiries.answer('sensitivity');
  const width = Math.min(chartWidth, WIDEST);
  const telling: Telling = { start: forecast.start, horizon: forecast.horizon, lang };
  return html`<div class="told">
      <p>${words.explained}</p>
      <p>${words.ends}</p>
      <p>${words.elasticity}</p>
    </div>
    <div class="pictures column">
      ${metricChooser(words.effectOn, asked.matters.metric, telling, (metric) =>
        actions.questions.askWhatMatters(metric),
      )}
      ${
        sensitive
          ? guard([sensitive, lang, chartWidth, rows], () => answered(sensitive, state, actions))
          : html`<svg
              class="chart"
              width=${width}
              height=${tornadoHeight(MOST_BARS, width)}
              aria-hidden="true"
            ></svg>`
      }
    </div>`;
}
