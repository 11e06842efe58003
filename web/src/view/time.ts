// SPDX-License-Identifier: MIT
// Controls of time: the first month, the horizon, the months it takes to raise money; and the picker
// of a month that events use too.

import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { mostHorizon, mostLead } from '../engine/limits';
import { horizonOf, startOf } from '../state/session';
import type { Lang } from '../words/lang';
import type { PageWords } from '../words/page-words';
import { atRest } from './at-rest';
import type { Actions, PageState } from './page-state';

const monthNames: Record<Lang, readonly string[]> = {
  en: names('en', 'long'),
  zh: names('zh-CN', 'short'),
};

function names(locale: string, month: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, i) => format.format(Date.UTC(2000, i, 1)));
}

/** What was typed as a whole number, or the nearest that may be; nothing brings back what was. */
function takeWhole(
  event: Event,
  was: number,
  [least, most]: readonly [number, number],
  take: (value: number) => void,
): void {
  const field = event.target as HTMLInputElement;
  const typed = Math.round(field.valueAsNumber);
  const value = Number.isNaN(typed) ? was : Math.min(most, Math.max(least, typed));
  field.value = String(value);
  if (value !== was) take(value);
}

/** Two controls for "YYYY-MM", in the order the language says them. */
export function monthPicker(
  month: string,
  lang: Lang,
  words: PageWords,
  onPick: (month: string) => void,
  labels: { month: string; year: string } = words.time,
  [firstYear, lastYear]: readonly [number, number] = [1900, 2999],
): TemplateResult {
  const year = month.slice(0, 4);
  const number = month.slice(5);
  const months = html`<select
    aria-label=${labels.month}
    @change=${(e: Event) => onPick(`${year}-${(e.target as HTMLSelectElement).value}`)}
  >
    ${monthNames[lang].map((name, i) => {
      const value = String(i + 1).padStart(2, '0');
      return html`<option value=${value} .selected=${live(value === number)}>${name}</option>`;
    })}
  </select>`;
  const years = html`<input
    type="number"
    class="year"
    min=${firstYear}
    max=${lastYear}
    step="1"
    required
    aria-label=${labels.year}
    .value=${atRest(year)}
    @change=${(e: Event) =>
      takeWhole(e, Number(year), [firstYear, lastYear], (picked) =>
        onPick(`${String(picked).padStart(4, '0')}-${number}`),
      )}
  />`;
  return lang === 'en' ? html`${months} ${years}` : html`${years} 年 ${months}`;
}

function wholeNumber(
  value: number,
  min: number,
  max: number,
  label: string,
  onChange: (value: number) => void,
): TemplateResult {
  return html`<input
    type="number"
    min=${min}
    max=${max}
    step="1"
    required
    aria-label=${label}
    .value=${atRest(String(value))}
    @change=${(e: Event) => takeWhole(e, value, [min, max], onChange)}
  />`;
}

export function timePanel(state: PageState, actions: Actions): TemplateResult {
  const { words, lang, session } = state;
  const w = words.time;
  return html`<div class="time">
    <span
      >${w.from}
      ${monthPicker(startOf(session.doc), lang, words, (m) => actions.edits.setStart(m))}</span
    >
    <span
      >${wholeNumber(horizonOf(session.doc), 1, mostHorizon, w.horizonLabel, (n) => actions.edits.setHorizon(n))}
      ${w.horizon}</span
    >
    <span
      >${wholeNumber(session.lead, 0, mostLead, w.leadLabel, (n) => actions.edits.setLead(n))}
      ${w.lead}</span
    >
  </div>`;
}
