// SPDX-License-Identifier: MIT
// “Why did it move?”: which scenario to compare with, the answers and the cash of each, what differs,
// and what of the change each difference and each line of the cash flow accounts for.

import './compare.css';
import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { live } from 'lit-html/directives/live.js';
import type { Answered } from '../../engine/inquiry-desk';
import type { Comparison } from '../../engine/inquiry-types';
import { inquiryText } from '../../engine/reduced';
import { mostPins } from '../../state/pins';
import { pieces } from '../../words/answer';
import { compareWords } from '../../words/compare-words';
import {
  metricKind,
  metricName,
  metricValue,
  placed,
  sentenceCase,
  type Telling,
} from '../../words/metric-words';
import { sentence } from '../answer';
import { metricChooser } from '../metric-chooser';
import type { Actions, PageState } from '../page-state';
import { thenFocus } from '../then-focus';
import { cashLines } from './cash-lines';
import { comparedOf, sessionName, type Compared } from './compared';
import { changeSaid } from './change-said';
import { answersTable, differsTable } from './tables';
import { told } from './told';
import { endText, stepsOf, waterfall, type Part } from './waterfall';

const WIDEST = 800;

type Pair = readonly [Compared, Compared];

function fromChooser(state: PageState, actions: Actions): TemplateResult {
  const { asked, lang, pins, session } = state;
  const words = compareWords[lang];
  const option = (from: number | null, name: string): TemplateResult =>
    html`<label
      ><input
        type="radio"
        name="compare-from"
        .checked=${live(from === asked.why.from)}
        @change=${() => actions.questions.askWhy({ from })}
      /><span>${name}</span></label
    >`;
  const isThere = pins.some((pin) => pin.session.doc === session.doc);
  return html`<fieldset class="pins" id="compare-from" tabindex="-1">
      <legend>${words.from}</legend>
      ${option(null, words.opened)}
      ${pins.map((pin) => {
        const name = sessionName(pin.session, state);
        return html`<div>
          ${option(pin.id, name)}
          <button
            type="button"
            class="reset"
            aria-label=${words.forget(name)}
            title=${words.forget(name)}
            ${thenFocus('compare-from')}
            @click=${() => actions.questions.unpin(pin.id)}
          >
            ×
          </button>
        </div>`;
      })}
    </fieldset>
    <p>
      <button
        type="button"
        ?disabled=${!isThere && pins.length >= mostPins}
        @click=${() => actions.questions.pin()}
      >
        ${words.pin}
      </button>
    </p>
    <p class="quiet">${words.pinHelp}</p>`;
}

const tellingOf = ({ forecast: { start, horizon } }: Compared, { lang }: PageState): Telling => ({
  start,
  horizon,
  lang,
});

/** The attributions as pictures, each with what it holds fixed. */
function pictures(answer: Comparison, [a, b]: Pair, state: PageState, width: number): unknown {
  const { lang } = state;
  const words = compareWords[lang];
  const { metric } = answer;
  const [telling, after] = [tellingOf(a, state), tellingOf(b, state)];
  const from = placed(answer.a, metric, a.forecast.horizon);
  const to = placed(answer.b, metric, b.forecast.horizon);
  const dated = a.forecast.start === b.forecast.start;
  const ends = [
    endText('A', answer.a, metric, telling),
    endText('B', answer.b, metric, after),
  ] as const;
  const draw = (title: string, parts: readonly Part[]): TemplateResult => {
    const steps = stepsOf(parts, from, to, words.rest);
    const figures = [a.within + metric, b.within + metric] as const;
    return waterfall({ title, steps, from, to, ends, figures, metric, telling, dated, width });
  };
  const names = new Map(answer.differs.map((one) => [one.what, told(one, [a, b], state).name]));
  const byInput = answer.attribution.map(({ input, change }) => ({
    name: names.get(input) ?? input,
    change,
    figure: `part:${input}`,
  }));
  const byLine = answer.lines?.map(({ line, change }) => ({
    name: words.lines[line],
    change,
    figure: `part-by-line:${line}`,
  }));
  const why = metricKind(metric) === 'rate' ? words.noLinesRate : words.noLinesMonths;
  const error = changeSaid(answer.error, metric, telling).replace(/^\+/, '');
  return html`${draw(words.byInput, byInput)}
    <p class="quiet">${words.byInputHelp}</p>
    ${answer.error > 0 ? html`<p>${words.sampled(answer.differs.length, error)}</p>` : nothing}
    ${
      byLine
        ? html`${draw(words.byLine, byLine)}
            <p class="quiet">${words.byLineHelp}</p>`
        : html`<p class="quiet">${words.noLines}${why}</p>`
    }`;
}

/** Which of the two has no figure of its own. */
function censored({ metric, a, b }: Comparison, lang: 'en' | 'zh'): string {
  const words = compareWords[lang];
  const which = a === null ? (b === null ? words.bothAandB : 'A') : b === null ? 'B' : '';
  if (which === '') return '';
  return metricKind(metric) === 'rate' ? words.censoredRate(which) : words.censored(which);
}

function answered(given: Answered<'compare'>, pair: Pair, state: PageState): TemplateResult {
  const { lang, chartWidth } = state;
  const { answer, problems } = given;
  const words = compareWords[lang];
  if (!answer) return html`<p>${problems[0]?.rule[lang] ?? words.cannotTell}</p>`;
  const [a, b] = pair;
  const { metric, differs } = answer;
  if (differs.length === 0) return html`<p>${words.same}</p>`;
  const [telling, after] = [tellingOf(a, state), tellingOf(b, state)];
  const [was, is] = [metricValue(answer.a, metric, telling), metricValue(answer.b, metric, after)];
  const name = sentenceCase(metricName(metric, telling));
  const note = censored(answer, lang);
  const isStill = answer.attribution.every(({ change }) => change === 0);
  return html`<p class="moved-to">
      ${sentence(pieces(words.moved(name, `${was}|${a.within}${metric}`, `${is}|${metric}`)))}
    </p>
    ${note ? html`<p class="quiet">${note}</p>` : nothing}
    ${
      isStill
        ? html`<p>${words.sameHere}</p>`
        : pictures(answer, pair, state, Math.min(chartWidth, WIDEST))
    }
    ${differsTable(
      differs.map((one) => told(one, pair, state)),
      pair,
      state,
    )}`;
}

export function comparePanel(state: PageState, actions: Actions): TemplateResult {
  const { lang, inquiries, asked, forecast, rows, session, chartWidth } = state;
  const words = compareWords[lang];
  const list = comparedOf(state);
  const [a, b] = list;
  const given = inquiries.answer('compare');
  const fits = a !== undefined && given?.question.a === inquiryText(a.doc);
  const { start, horizon } = forecast;
  const pair = a && b ? ([a, { ...b, doc: given?.doc ?? b.doc }] as const) : null;
  return html`<div class="told">
      <p>${words.explained}</p>
      ${fromChooser(state, actions)}
    </div>
    <div class="pictures column">
      ${metricChooser(words.metric, asked.why.metric, { start, horizon, lang }, (metric) =>
        actions.questions.askWhy({ metric }),
      )}
      ${guard([given, fits, lang, rows, session.original, chartWidth], () =>
        given && fits && pair
          ? answered(given, pair, state)
          : html`<p class="quiet">${words.waiting}</p>`,
      )}
      ${guard([...list.map((one) => one.forecast), lang, chartWidth, asked.why.from], () =>
        list.length > 0
          ? html`${answersTable(list, state)} ${cashLines(list, lang, Math.min(chartWidth, WIDEST))}`
          : nothing,
      )}
    </div>`;
}
