// SPDX-License-Identifier: MIT
// What is left to chance besides the ranges of inputs: the ups and downs of users, inputs that move
// together, and which draw of the futures is looked at.

import { html, nothing, type TemplateResult } from 'lit-html';
import type { InputRow } from '../engine/types';
import { firstSeed } from '../state/footing';
import { chanceWords } from '../words/chance-words';
import { count } from '../words/numbers';
import { atRest } from './at-rest';
import type { Actions, PageState } from './page-state';
import { thenFocus } from './then-focus';

const mostRank = 0.99;

interface NumberField {
  value: number;
  min: number;
  max: number;
  label: string;
  name?: string;
  onChange?: (value: number) => void;
}

/** A number that is reported once it is valid; the browser says what would be. */
function numberField({ value, min, max, label, name, onChange }: NumberField): TemplateResult {
  return html`<input
    type="number"
    name=${name ?? nothing}
    min=${min}
    max=${max}
    step="any"
    required
    aria-label=${label}
    .value=${onChange ? atRest(String(value)) : String(value)}
    @change=${(e: Event) => {
      const field = e.target as HTMLInputElement;
      if (onChange && field.reportValidity()) onChange(field.valueAsNumber);
    }}
  />`;
}

function volatility({ session, lang }: PageState, actions: Actions): TemplateResult {
  const words = chanceWords[lang];
  const [before, unit, after] = words.volatility;
  const share = session.doc.uncertainty?.dau_volatility ?? 0;
  return html`<p class="blanks">
      <span>${before}</span>
      ${numberField({
        value: Number((share * 100).toPrecision(12)),
        min: 0,
        max: 100,
        label: words.volatilityLabel,
        onChange: (percent) =>
          actions.chance.setVolatility(Number((percent / 100).toPrecision(12))),
      })}
      <span>${unit} ${after}</span>
    </p>
    <p class="quiet">${words.volatilityHelp}</p>`;
}

const uncertainRows = ({ rows, ranges }: PageState): InputRow[] =>
  rows.filter((row) => ranges.some(({ input }) => input === row.key));

/** The first two inputs that are not yet said to move together. */
function freePair({ session }: PageState, rows: readonly InputRow[]): [InputRow, InputRow] {
  const pairs = session.doc.uncertainty?.correlations ?? [];
  for (const [i, a] of rows.entries())
    for (const b of rows.slice(i + 1))
      if (!pairs.some((pair) => pair.includes(a.key) && pair.includes(b.key))) return [a, b];
  return [rows[0]!, rows[1]!];
}

function newPair(state: PageState, actions: Actions): TemplateResult {
  const { lang } = state;
  const words = chanceWords[lang];
  const rows = uncertainRows(state);
  if (rows.length < 2) return html`<p class="quiet">${words.pairsNeedTwo}</p>`;
  const free = freePair(state, rows);
  const choose = (name: string, label: string, chosen: InputRow): TemplateResult =>
    html`<select
      name=${name}
      aria-label=${label}
      @change=${(e: Event) => {
        (e.target as HTMLSelectElement).form!['b'].setCustomValidity('');
      }}
    >
      ${rows.map(
        (row) =>
          html`<option value=${row.key} .selected=${row === chosen}>${row.label[lang]}</option>`,
      )}
    </select>`;
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const [a, b] = [form['a'] as HTMLSelectElement, form['b'] as HTMLSelectElement];
    b.setCustomValidity(a.value === b.value ? words.twice : '');
    const rank = form['rank'] as HTMLInputElement;
    if (form.reportValidity()) actions.chance.setCorrelation(a.value, b.value, rank.valueAsNumber);
  };
  return html`<form class="pair" novalidate aria-label=${words.pairs} @submit=${add}>
    ${choose('a', words.first, free[0])} <span>${words.and}</span>
    ${choose('b', words.second, free[1])}
    ${numberField({ value: 0.5, name: 'rank', min: -mostRank, max: mostRank, label: words.newRank })}
    <button type="submit" aria-label=${`${words.add}${lang === 'en' ? ': ' : '：'}${words.pairs}`}>
      ${words.add}
    </button>
    <p class="quiet">${words.pairsHelp}</p>
  </form>`;
}

function pairs(state: PageState, actions: Actions): TemplateResult {
  const { lang, rows, session, words: page } = state;
  const words = chanceWords[lang];
  const label = (key: string): string => rows.find((row) => row.key === key)?.label[lang] ?? key;
  const correlations = session.doc.uncertainty?.correlations ?? [];
  return html`<h3>${words.pairs}</h3>
    <ul>
      ${correlations.map(
        ([a, b, rank]) =>
          html`<li class="pair">
            <span>${label(a)} ${words.and} ${label(b)}</span>
            ${numberField({
              value: rank,
              min: -mostRank,
              max: mostRank,
              label: words.rank(label(a), label(b)),
              onChange: (next) => actions.chance.setCorrelation(a, b, next),
            })}
            <button
              type="button"
              class="link"
              aria-label=${words.removePair(label(a), label(b))}
              @click=${() => actions.chance.setCorrelation(a, b, 0)}
            >
              ${page.remove}
            </button>
          </li>`,
      )}
    </ul>
    ${newPair(state, actions)}`;
}

export function chanceSettings(state: PageState, actions: Actions): TemplateResult {
  const { lang, session, ranges } = state;
  const words = chanceWords[lang];
  const seed = session.doc.uncertainty?.seed ?? firstSeed;
  return html`${
      ranges.length === 0
        ? html`<p>${words.noRanges}</p>
            <p>
              <button
                type="button"
                ${thenFocus('summary-chance')}
                @click=${() => actions.chance.assumeRanges()}
              >
                ${words.assume}
              </button>
            </p>`
        : html`<p class="quiet">${words.chanceHelp}</p>`
    }
    ${volatility(state, actions)} ${pairs(state, actions)}
    <p class="blanks">
      <span>${words.draw(count(seed, lang))}</span>
      <button type="button" @click=${() => actions.chance.setSeed(seed + 1)}>
        ${words.anotherDraw}
      </button>
    </p>
    <p class="quiet">${words.drawHelp}</p>`;
}
