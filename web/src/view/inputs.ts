// SPDX-License-Identifier: MIT
// The inputs: the seven that matter most, then the rest by group, folded. Each is a slider, a field
// that takes what people type, its basis with the source, a way back to the scenario's value, and how
// sure it is.

import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { live } from 'lit-html/directives/live.js';
import type { InputRow } from '../engine/types';
import { along, stopsOf } from '../state/slider-stops';
import { inputValue, sourced } from '../state/input-value';
import { pick } from '../words/lang';
import { editable, quantity } from '../words/numbers';
import type { Actions, PageState } from './page-state';
import { openRange, rangeButton, rangeOf } from './range-button';

const keyInputs = ['dau', 'paid_rate', 'paid_gain', 'price', 'free_cost', 'paid_cost', 'rnd'];
const sliderKeys = /^(Arrow|Page|Home|End)/;

/** The parts of a unit that stand around a field. */
function unitParts(unit: string, lang: 'en' | 'zh'): { before: string; after: string } {
  const per: Record<string, string> =
    lang === 'en'
      ? { month: '/month', day: '/day', year: '/year' }
      : { month: '/月', day: '/天', year: '/年' };
  const [what, period] = unit.split('/');
  return { before: what === '$' ? '$' : '', after: period ? (per[period] ?? '') : '' };
}

/** Where the value comes from, in a word. */
function basisWord(state: PageState, row: InputRow, changed: boolean): string {
  const from = sourced(state.session.original, row.key);
  if (changed) return state.words.yours;
  return from?.basis ? state.words.basis[from.basis] : state.words.standard;
}

/** What the input means, where the scenario's value comes from, what would be valid. */
function about(state: PageState, row: InputRow): TemplateResult {
  const { words, lang, session } = state;
  const from = sourced(session.original, row.key);
  const given = session.original.inputs?.[row.key] !== undefined;
  const said = from?.basis ? words.basisHelp[from.basis] : given ? '' : words.standardHelp;
  const show = (value: number): string => quantity(value, row.unit, lang);
  const source = pick(from?.source, lang);
  return html`<div class="about" id=${`about-${row.key}`}>
    <p>${row.help[lang]}</p>
    <p>
      <b>${words.scenarioValue(show(inputValue(session.original, row)))}</b>
      ${said} ${source ? html`${words.source}${lang === 'en' ? ': ' : '：'}${source}` : nothing}
      ${from?.date ? html`<span class="date">(${from.date})</span>` : nothing}
    </p>
    <p class="range">${words.range(show(row.min), show(row.max))}</p>
  </div>`;
}

/** One input; drawn anew only when something that it shows has changed. */
function inputRow(state: PageState, actions: Actions, row: InputRow): unknown {
  const { lang, session, draft, explained, notice, rangeDraft, density } = state;
  const value = inputValue(session.doc, row);
  const typed = draft?.key === row.key ? draft : null;
  const open = explained === row.key;
  const range = rangeOf(state, row);
  const editing = rangeDraft?.key === row.key ? [rangeDraft, density] : [null, null];
  // The notice stands for an edit that was refused: the slider has to go back where it was.
  const shown = [value, typed, open, range?.p5, range?.p95, ...editing];
  return guard([...shown, lang, session.original, notice], () =>
    inputTemplate(state, actions, row, value),
  );
}

function inputTemplate(
  state: PageState,
  actions: Actions,
  row: InputRow,
  value: number,
): TemplateResult {
  const { words, lang, session, draft } = state;
  const original = inputValue(session.original, row);
  const changed = value !== original;
  const typed = draft?.key === row.key ? draft : null;
  const open = state.explained === row.key;
  const stops = stopsOf(row);
  const name = row.label[lang];
  const shown = quantity(value, row.unit, lang);
  const unit = unitParts(row.unit, lang);
  const range = rangeOf(state, row);
  const editing = state.rangeDraft?.key === row.key ? state.rangeDraft : null;
  // Set as a property: the content security policy allows no style attributes.
  const place = `--tick:${along(row, original)};--thumb:${along(row, value)}`;
  const band = range && `--from:${along(row, range.p5)};--to:${along(row, range.p95)}`;

  const slide = (event: Event): void => {
    actions.edits.slide(row, stops.at((event.target as HTMLInputElement).valueAsNumber));
  };
  const keyInField = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') actions.edits.commitTyped(row);
    else if (event.key === 'Escape') actions.edits.forgetTyped();
  };
  return html`<div class=${changed ? 'input changed' : 'input'} data-input=${row.key}>
    <span class="name">
      <label for=${`range-${row.key}`} title=${row.help[lang]}>${name}</label>
      <button
        type="button"
        class="basis"
        aria-label=${words.aboutInput(name, basisWord(state, row, changed))}
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls=${open ? `about-${row.key}` : nothing}
        @click=${() => actions.explain(open ? null : row)}
      >
        ${basisWord(state, row, changed)}
      </button>
    </span>
    <button
      class="reset"
      type="button"
      ?disabled=${!changed}
      aria-label=${`${name}: ${words.reset(quantity(original, row.unit, lang))}`}
      title=${words.reset(quantity(original, row.unit, lang))}
      @click=${() => actions.edits.resetInput(row)}
    >
      ↺
    </button>
    <span class="field">
      <span class="unit" aria-hidden="true">${unit.before}</span
      ><input
        type="text"
        inputmode="text"
        autocomplete="off"
        spellcheck="false"
        size="8"
        aria-label=${words.field(name)}
        aria-invalid=${typed?.why ? 'true' : 'false'}
        aria-describedby=${typed?.why ? `why-${row.key}` : nothing}
        .value=${live(typed?.text ?? editable(value, row.unit, lang))}
        @input=${(e: Event) => actions.edits.type(row, (e.target as HTMLInputElement).value)}
        @change=${() => actions.edits.commitTyped(row)}
        @keydown=${keyInField}
        @focus=${(e: Event) => (e.target as HTMLInputElement).select()}
      /><span class="unit" aria-hidden="true">${unit.after}</span>
    </span>
    <span class="rail">
      <span class="track" .style=${place}>
        ${band ? html`<span class="band" .style=${band}></span>` : nothing}
        <span class="tick" title=${words.scenarioValue(quantity(original, row.unit, lang))}></span>
        <input
          type="range"
          id=${`range-${row.key}`}
          min="0"
          max=${stops.last}
          step="1"
          .value=${live(String(stops.nearest(value)))}
          aria-valuetext=${shown}
          @pointerdown=${() => actions.edits.take(row, true)}
          @keydown=${(e: KeyboardEvent) => sliderKeys.test(e.key) && actions.edits.take(row, false)}
          @input=${slide}
          @change=${() => actions.edits.release()}
          @pointerup=${() => actions.edits.release()}
          @pointercancel=${() => actions.edits.release()}
        />
      </span>
      ${rangeButton(state, actions, row)}
    </span>
    ${editing ? openRange(state, actions, row, editing) : nothing}
    ${open ? about(state, row) : nothing}
    ${
      typed?.why
        ? html`<p class="why" id=${`why-${row.key}`} role="alert">${typed.why[lang]}</p>`
        : nothing
    }
  </div>`;
}

export function keyInputsPanel(state: PageState, actions: Actions): TemplateResult {
  const rows = keyInputs.map((key) => state.rows.find((row) => row.key === key)!);
  return html`<section class="key-inputs" aria-label=${state.words.keyInputs}>
    ${rows.map((row) => inputRow(state, actions, row))}
  </section>`;
}

export function moreInputsPanel(state: PageState, actions: Actions): TemplateResult {
  const groups = new Map<string, InputRow[]>();
  for (const row of state.rows) {
    if (keyInputs.includes(row.key)) continue;
    groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  }
  const changed = (rows: InputRow[]): number =>
    state.changes.filter((c) => c.kind === 'input' && rows.includes(c.row)).length;
  return html`<section class="more-inputs">
    <h2>${state.words.moreInputs}</h2>
    ${[...groups.values()].map((rows) => {
      const count = changed(rows);
      return html`<details class="group">
        <summary>
          ${rows[0]!.group_label[state.lang]}
          ${count ? html`<span class="count">${count}</span>` : nothing}
        </summary>
        ${rows.map((row) => inputRow(state, actions, row))}
      </details>`;
    })}
  </section>`;
}
