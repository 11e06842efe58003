// SPDX-License-Identifier: MIT
// “What would have to be true?”: a goal in a sentence with blanks, whether it is met, the inputs that
// could bring it about alone, and those that cannot.

import './what-if.css';
import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { live } from 'lit-html/directives/live.js';
import type { WhatIfRow } from '../../engine/inquiry-types';
import type { Answered } from '../../engine/inquiry-desk';
import { goalForms, goalOf, type GoalSet } from '../../state/goal';
import { horizonOf, startOf } from '../../state/session';
import { pieces } from '../../words/answer';
import { goalWords } from '../../words/goal-words';
import { metricName, metricValue, sentenceCase, type Telling } from '../../words/metric-words';
import { quantity } from '../../words/numbers';
import { rounded } from '../../words/short-quantity';
import { sentence } from '../answer';
import type { Actions, PageState } from '../page-state';
import { thenFocus } from '../then-focus';
import { summaryFigure } from '../summary-figure';
import { needed } from './needed';
import { foundTable } from './rows';
import { goalSentence } from './sentence';

function formChooser({ asked, lang }: PageState, actions: Actions): TemplateResult {
  const words = goalWords[lang];
  return html`<fieldset class="forms">
    <legend>${words.choose}</legend>
    ${goalForms.map(
      (form) =>
        html`<label
          ><input
            type="radio"
            name="goal-form"
            value=${form}
            .checked=${live(form === asked.goal.form)}
            @change=${() => actions.questions.askGoal({ form })}
          />${words.forms[form]}</label
        >`,
    )}
  </fieldset>`;
}

/** Those that cannot do it: how close each gets, and which make no difference. */
function unreachable(
  answers: readonly WhatIfRow[],
  now: number | null,
  metric: string,
  { rows }: PageState,
  telling: Telling,
): TemplateResult | typeof nothing {
  if (answers.length === 0) return nothing;
  const { lang } = telling;
  const words = goalWords[lang];
  const labelled = answers.map((answer) => ({
    answer,
    row: rows.find(({ key }) => key === answer.input),
  }));
  const isStill = ({ reached }: WhatIfRow): boolean =>
    reached === now || metricValue(reached, metric, telling) === metricValue(now, metric, telling);
  const still = labelled.filter(({ answer }) => isStill(answer));
  return html`<details class="cannot">
    <summary>${words.cannot(answers.length)}</summary>
    <ul>
      ${labelled.map(({ answer, row }) =>
        row && answer.closest !== null && !isStill(answer)
          ? html`<li>
              ${sentence(
                pieces(
                  words.atBest(
                    row.label[lang],
                    quantity(rounded(answer.closest, row.unit), row.unit, lang),
                    `__${metricValue(answer.reached, metric, telling)}|${metric}__`,
                  ),
                ),
                { [row.key]: answer.closest },
              )}
            </li>`
          : nothing,
      )}
      ${
        still.length > 0
          ? html`<li class="quiet">
              ${words.noMatter(still.map(({ row }) => row?.label[lang] ?? '').join(words.comma))}
            </li>`
          : nothing
      }
    </ul>
  </details>`;
}

/** The article's pair: one pace for users and research. */
function tied(state: PageState, actions: Actions): TemplateResult | typeof nothing {
  const { asked, inquiries, lang, rows } = state;
  const answer = inquiries.answer('seek')?.answer;
  if (asked.goal.form !== 'gone' || !answer || answer.status === 'already_met') return nothing;
  const words = goalWords[lang];
  const keys = answer.input.split(',');
  const row = rows.find(({ key }) => key === keys[0]);
  if (!row) return nothing;
  const value = needed(answer, 0, row);
  const said = value === null ? '' : words.tiedTo(quantity(value, row.unit, lang));
  return html`<div class="tied">
    <h4>${words.tied}</h4>
    <p>
      ${words.tiedHelp}
      ${
        value === null
          ? words.tiedNot
          : html`<b>${said}</b>
              <button
                type="button"
                aria-label=${`${words.tied}${words.colon}${said}`}
                ${thenFocus('goal-now')}
                @click=${() => actions.edits.setInputs(Object.fromEntries(keys.map((key) => [key, value])))}
              >
                ${words.apply}
              </button>`
      }
    </p>
  </div>`;
}

function answered(
  { doc, answer, problems }: Answered<'whatif'>,
  { metric }: GoalSet,
  state: PageState,
  actions: Actions,
): TemplateResult {
  const { lang, rows, forecast, canUndo } = state;
  const words = goalWords[lang];
  if (!answer) return html`<p>${problems[0]?.rule[lang] ?? words.cannotTell}</p>`;
  const telling: Telling = { start: startOf(doc), horizon: horizonOf(doc), lang };
  const of = (...statuses: WhatIfRow['status'][]): WhatIfRow[] =>
    answer.rows.filter(({ status }) => statuses.includes(status));
  const isMet = of('already_met').length > 0;
  const found = of('found', 'several');
  const now = isMet ? answer.rows[0]!.reached : summaryFigure(forecast, metric);
  const name = metricName(metric, telling);
  const status = isMet ? words.met : found.length > 0 ? words.notMet : words.none;
  return html`<p id="goal-now" tabindex="-1" class=${isMet ? 'met' : ''}>
      ${isMet ? html`<span aria-hidden="true">✓ </span>` : nothing}${sentence(
        pieces(words.now(sentenceCase(name), `${metricValue(now, metric, telling)}|${metric}`)),
      )}${lang === 'en' ? '. ' : '。'}${status}
      ${
        isMet && canUndo
          ? html`<button
              type="button"
              class="link"
              ${thenFocus('goal-now')}
              @click=${() => actions.edits.undo()}
            >
              ${words.undo}
            </button>`
          : nothing
      }
    </p>
    ${found.length > 0 ? foundTable({ found, rows, doc, metric, telling }, actions) : nothing}
    ${tied(state, actions)} ${unreachable(of('unreachable'), now, metric, state, telling)}`;
}

/** The goal that an answer is to: a newer one may be asked meanwhile. */
const isOf = ({ question }: Answered<'whatif'>, { text }: GoalSet): boolean =>
  question.goal === text;

export function whatIfPanel(state: PageState, actions: Actions): TemplateResult {
  const { lang, inquiries, asked, session, rows, forecast, canUndo } = state;
  const words = goalWords[lang];
  const set = goalOf(asked.goal, session.doc, session.original);
  const given = inquiries.answer('whatif');
  const [tiedAnswer, fits] = [inquiries.answer('seek'), given !== null && isOf(given, set)];
  const { form, refused } = asked.goal;
  const shown = [given, tiedAnswer, fits, lang, rows, canUndo, form, refused, forecast];
  return html`<div class="told">
      <p>${words.explained}</p>
      ${formChooser(state, actions)}
      <p class="quiet">${words.track}</p>
    </div>
    <div class="pictures column answers">
      ${goalSentence(state, actions, set)}
      ${guard(shown, () =>
        refused
          ? nothing
          : given && fits
            ? answered(given, set, state, actions)
            : html`<p id="goal-now" tabindex="-1" class="quiet">${words.waiting}</p>`,
      )}
    </div>`;
}
