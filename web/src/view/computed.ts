// SPDX-License-Identifier: MIT
// How it is computed: the model's steps as the core itself writes them down, in the reader's words,
// with the first month's figures; and what the model is not.

import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { FormulaStep } from '../engine/types';
import { quantity } from '../words/numbers';
import { figure } from './figure';
import { inWords, nameOf } from './formula';
import type { Actions, PageState } from './page-state';

function stepRow(state: PageState, step: FormulaStep): TemplateResult {
  const { lang, lines, settled } = state;
  const { kind, key } = step;
  const line = lines.find((l) => l.key === key);
  const name = nameOf(kind === 'line' ? `{${key}}` : kind === 'input' ? `[${key}]` : key, state);
  const first = kind === 'line' && line ? settled.line(line.key)[0]! : null;
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${inWords(state, step.formula)}</td>
    <td class="figure">
      ${first === null ? '' : figure(`${key}@0`, quantity(first, line!.unit, lang))}
    </td>
  </tr>`;
}

function stepTable(state: PageState, steps: readonly FormulaStep[], title: string): TemplateResult {
  const { words } = state;
  return html`<table class="formulas">
    <caption>
      ${title}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.computedStep}</th>
        <th scope="col">${words.computedFormula}</th>
        <th scope="col">${words.computedFirst}</th>
      </tr>
    </thead>
    <tbody>
      ${steps.map((step) => stepRow(state, step))}
    </tbody>
  </table>`;
}

export function computedPanel(state: PageState, actions: Actions): TemplateResult {
  const { words, formulas, settled, lang, computedOpen } = state;
  // What the month computes ends where its cash is carried on.
  const end = formulas.findIndex((step) => step.kind === 'input' && step.key === 'cash');
  const body = (): TemplateResult => html`
    <p>${words.computedIntro}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${words.computed}>
      ${stepTable(state, formulas.slice(0, end), '')}
      ${stepTable(state, formulas.slice(end), words.computedNext)}
    </div>
    <h3>${words.notIntro}</h3>
    <p>${words.not}</p>
  `;
  const toggled = (event: Event): void =>
    actions.toggleComputed((event.currentTarget as HTMLDetailsElement).open);
  return html`<details class="computed" ?open=${computedOpen} @toggle=${toggled}>
    <summary><h2>${words.computed}</h2></summary>
    ${computedOpen ? guard([settled, lang], body) : nothing}
  </details>`;
}
