// SPDX-License-Identifier: MIT
// The range of an input, being edited: a sentence with two blanks, a shape, a picture and the
// scenario's reason.

import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { InputRow, RangeKind } from '../engine/types';
import { footingOf } from '../state/footing';
import { inputValue, sourced } from '../state/input-value';
import { drawn, figuresOf } from '../state/ranges';
import { pick } from '../words/lang';
import { rangeEditorWords } from '../words/range-editor-words';
import { figureText, rangeWords } from '../words/range-words';
import { densityPicture } from './density-picture';
import type { Actions, PageState, RangeDraft } from './page-state';
import { rangeButtonId, rangeOf, rangeSpan } from './range-button';
import { thenFocus } from './then-focus';

const kinds: readonly RangeKind[] = ['pert', 'triangular', 'uniform', 'normal', 'lognormal'];

const toButton = (row: InputRow): void => document.getElementById(rangeButtonId(row))?.focus();

function figureField(
  state: PageState,
  actions: Actions,
  row: InputRow,
  draft: RangeDraft,
  figure: string,
): TemplateResult {
  const words = rangeEditorWords[state.lang];
  const wrong = draft.why[figure] !== undefined;
  return html`<span class="field"
    ><span class="unit" aria-hidden="true">${row.unit.startsWith('$') ? '$' : ''}</span
    ><input
      type="text"
      autocomplete="off"
      spellcheck="false"
      size="6"
      aria-label=${`${row.label[state.lang]}: ${words.figure[figure]}`}
      aria-invalid=${wrong ? 'true' : 'false'}
      aria-describedby=${wrong ? `why-${figure}-${row.key}` : nothing}
      .value=${live(draft.texts[figure] ?? '')}
      @input=${(e: Event) => actions.chance.typeRange(row, figure, (e.target as HTMLInputElement).value)}
      @change=${() => actions.chance.commitRange(row)}
      @keydown=${(e: KeyboardEvent) => e.key === 'Enter' && actions.chance.commitRange(row)}
      @focus=${(e: Event) => (e.target as HTMLInputElement).select()}
  /></span>`;
}

/** What the scenario as opened says of the range, and why. */
function scenarioRange(
  { session, lang }: PageState,
  row: InputRow,
): TemplateResult | typeof nothing {
  const range = drawn(footingOf(session.original, row));
  if (!range) return nothing;
  const reason = pick(sourced(session.original, row.key)?.reason, lang);
  return html`<p class="quiet">
    ${rangeEditorWords[lang].ofScenario(rangeSpan(range, row.unit, lang))}${lang === 'en' ? ' ' : ''}${reason}
  </p>`;
}

export function rangeEditor(
  state: PageState,
  actions: Actions,
  row: InputRow,
  draft: RangeDraft,
): TemplateResult {
  const { lang, density, session } = state;
  const words = { ...rangeWords[lang], ...rangeEditorWords[lang] };
  const range = rangeOf(state, row);
  const value = inputValue(session.doc, row);
  const show = (figure: number): string => figureText(figure, row.unit, lang, 3);
  const [before, between, after] = words.blanks[draft.kind](figureText(value, row.unit, lang));
  const [low, high] = figuresOf(draft.kind);
  // Where the blanks are these two figures, they need not be said again.
  const known = range && low === 'low' ? words.spread(show(range.p5), show(range.p95)) : '';
  const spread = range ? known : words.guess;
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // First closed, then left: what is typed must not be taken over on the way out.
    actions.chance.editRange(null);
    toButton(row);
  };
  return html`<div
    class="range-editor"
    id=${`range-of-${row.key}`}
    role="group"
    aria-label=${words.howSure(row.label[lang])}
    @keydown=${escape}
  >
    <p class="blanks">
      <span>${before}</span> ${figureField(state, actions, row, draft, low)} <span>${between}</span>
      ${figureField(state, actions, row, draft, high)}
      ${after ? html`<span>${after}</span>` : nothing}
    </p>
    ${Object.entries(draft.why).map(
      ([figure, why]) =>
        html`<p class="why" id=${`why-${figure}-${row.key}`} role="alert">${why[lang]}</p>`,
    )}
    ${densityPicture(density, value, show)}
    <p class="shape">
      <label for=${`shape-${row.key}`}>${words.shape}</label>
      <select
        id=${`shape-${row.key}`}
        @change=${(e: Event) =>
          actions.chance.chooseKind(row, (e.target as HTMLSelectElement).value as RangeKind)}
      >
        ${kinds.map(
          (kind) =>
            html`<option value=${kind} .selected=${live(kind === draft.kind)}>
              ${words.kinds[kind]}
            </option>`,
        )}
      </select>
    </p>
    ${spread ? html`<p class="quiet">${spread}</p>` : nothing}
    ${range?.origin === 'assumed' ? html`<p class="quiet">${words.guessed}</p>` : nothing}
    ${scenarioRange(state, row)}
    ${
      range
        ? html`<button
            type="button"
            class="link"
            @click=${() => {
              actions.chance.removeRange(row);
              toButton(row);
            }}
          >
            ${words.certain}
          </button>`
        : html`<button
            type="button"
            ${thenFocus(rangeButtonId(row))}
            @click=${() => actions.chance.commitRange(row)}
          >
            ${words.use}
          </button>`
    }
  </div>`;
}
