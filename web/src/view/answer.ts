// SPDX-License-Identifier: MIT
// The answer in large type, and the facts beside it.

import { html, nothing, type TemplateResult } from 'lit-html';
import { answer, type Piece } from '../words/answer';
import { certainty } from '../words/certainty';
import { monthName, monthIndex } from '../words/months';
import { money, months } from '../words/numbers';
import type { Level } from '../engine/types';
import { isUncertain } from './futures/uncertain';
import { figure, type At } from './figure';
import type { PageState } from './page-state';

const levels: readonly Level[] = ['contribution', 'operating', 'net'];

/** A sentence with the figures that are the answer in bold; `at`: the inputs that its figures were
 * computed at. */
export function sentence(said: readonly Piece[], at?: At): (TemplateResult | string)[] {
  return said.map(({ text, strong, figure: ref }) => {
    const shown = ref ? figure(ref, text, at) : text;
    return strong ? html`<strong>${shown}</strong>` : shown;
  });
}

/** The answer, and how sure it is; that line keeps its room until the futures are counted. */
export function answerPanel(state: PageState): TemplateResult {
  const { forecast, futures, lang } = state;
  return html`<p class="answer" data-answer>${sentence(answer(forecast, lang))}</p>
    ${
      isUncertain(state)
        ? html`<p class="certainty" data-certainty>
            ${futures ? sentence(certainty(futures, lang)) : nothing}
          </p>`
        : nothing
    }`;
}

function fact(name: string, ref: string, value: string, help: string, note = ''): TemplateResult {
  return html`<div title=${help}>
    <dt>${name}</dt>
    <dd>${figure(ref, value)}${note ? html`<small>${note}</small>` : nothing}</dd>
  </div>`;
}

export function factsPanel({ forecast, words, lang, session }: PageState): TemplateResult {
  const { summary, start } = forecast;
  const w = words.facts;
  const lowest = monthName(summary.lowest_cash_month, lang);
  const tooLate =
    summary.raise_by !== null && monthIndex(summary.raise_by) < monthIndex(start) ? w.tooLate : '';
  return html`<dl class="facts">
    ${
      summary.funding_needed > 0
        ? fact(
            w.gap,
            'funding_needed',
            money(summary.funding_needed, lang),
            w.gapHelp(lowest),
            lowest,
          )
        : fact(w.lowest, 'lowest_cash', money(summary.lowest_cash, lang), '', lowest)
    }
    ${fact(w.burn, 'peak_burn', w.aMonth(money(summary.peak_burn, lang)), w.burnHelp)}
    ${
      summary.raise_by === null
        ? nothing
        : fact(
            w.raiseBy,
            `raise_by:${session.lead}`,
            monthName(summary.raise_by, lang),
            w.raiseByHelp(months(session.lead, lang)),
            tooLate,
          )
    }
    ${levels.map((level) => {
      const month = summary.break_even[level];
      return fact(
        `${w.breakEven}${lang === 'en' ? ', ' : '，'}${words.levels[level]}`,
        `break_even_month:${level}`,
        month === null ? w.never : monthName(month, lang),
        w.breakEvenHelp,
      );
    })}
  </dl>`;
}
