// SPDX-License-Identifier: MIT
// The goal as a sentence whose blanks can be filled in.

import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Level } from '../../engine/types';
import {
  isOfMonth,
  monthsOf,
  unitOf,
  withFigure,
  type FigureForm,
  type GoalSet,
  type MonthForm,
} from '../../state/goal';
import { goalWords } from '../../words/goal-words';
import { editable } from '../../words/numbers';
import { shortQuantity } from '../../words/short-quantity';
import { atRest } from '../at-rest';
import type { Actions, PageState } from '../page-state';
import { monthPicker } from '../time';

const levels: readonly Level[] = ['contribution', 'operating', 'net'];

function levelBlank({ asked, lang }: PageState, actions: Actions): TemplateResult {
  const words = goalWords[lang];
  return html`<select
    aria-label=${words.blanks.level}
    @change=${(e: Event) =>
      actions.questions.askGoal({ level: (e.target as HTMLSelectElement).value as Level })}
  >
    ${levels.map(
      (level) =>
        html`<option value=${level} .selected=${live(level === asked.goal.level)}>
          ${words.levels[level]}
        </option>`,
    )}
  </select>`;
}

function monthBlank(
  state: PageState,
  actions: Actions,
  form: MonthForm,
  { month }: GoalSet,
): TemplateResult {
  const { asked, lang, words, session } = state;
  const [first, last] = monthsOf(form, session.doc);
  const years = [Number(first.slice(0, 4)), Number(last.slice(0, 4))] as [number, number];
  const picked = (at: string): void => {
    const months = { ...asked.goal.months, [form]: at < first ? first : at > last ? last : at };
    actions.questions.askGoal({ months });
  };
  return monthPicker(month, lang, words, picked, goalWords[lang].blanks, years);
}

function figureBlank(
  state: PageState,
  actions: Actions,
  form: FigureForm,
  { figure }: GoalSet,
): TemplateResult {
  const { asked, lang } = state;
  const words = goalWords[lang];
  const { refused } = asked.goal;
  const unit = unitOf(form);
  const take = (e: Event): void =>
    actions.questions.askGoal(withFigure(asked.goal, form, (e.target as HTMLInputElement).value));
  return html`<input
    type="text"
    class="figure"
    autocomplete="off"
    spellcheck="false"
    size="9"
    aria-label=${words.blanks.figure}
    aria-invalid=${refused ? 'true' : 'false'}
    aria-describedby="goal-why"
    .value=${atRest(refused?.text ?? (unit === '$' ? shortQuantity(figure, unit, lang) : editable(figure, unit, lang)))}
    @change=${take}
    @focus=${(e: Event) => (e.target as HTMLInputElement).select()}
  />`;
}

export function goalSentence(state: PageState, actions: Actions, set: GoalSet): TemplateResult {
  const { asked, lang } = state;
  const { form, refused } = asked.goal;
  const parts = goalWords[lang].goals[form].split(/\{(\w+)\}/);
  const blank = (name: string): TemplateResult =>
    name === 'level'
      ? levelBlank(state, actions)
      : isOfMonth(form)
        ? monthBlank(state, actions, form, set)
        : figureBlank(state, actions, form, set);
  const said = (text: string): unknown => (text ? html`<span>${text.trim()}</span>` : nothing);
  // A full stop stays with the blank that it follows.
  const filled = (name: string, next: string): TemplateResult =>
    html`<span class="blank">${blank(name)}${/^[.。]$/.test(next) ? next : nothing}</span>`;
  return html`<div class="goal-sentence">
    <p class="blanks">
      ${parts.map((part, i) => (i % 2 ? filled(part, parts[i + 1]!) : said(part.replace(/^[.。]$/, ''))))}
    </p>
    <p class="why" id="goal-why" role="alert">${refused ? refused.why[lang] : ''}</p>
  </div>`;
}
