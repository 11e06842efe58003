// SPDX-License-Identifier: MIT
// How it is computed: the model's steps as the core itself writes them down, in the reader's words,
// with the first month's figures; and what the model is not.

import { html, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { FormulaStep } from '../engine/types';
import { computedWords } from '../words/computed-words';
import { quantity } from '../words/numbers';
import { figure } from './figure';
import { inWords, nameOf } from './formula';
import type { PageState } from './page-state';

function stepRow(state: PageState, step: FormulaStep): TemplateResult {
  const { lang, rows, lines, settled } = state;
  const { kind, key } = step;
  const names = { lang, rows, lines, figures: computedWords[lang].figures };
  const line = lines.find((l) => l.key === key);
  const name = nameOf(kind === 'line' ? `{${key}}` : kind === 'input' ? `[${key}]` : key, names);
  const first = kind === 'line' && line ? settled.line(line.key)[0]! : null;
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${inWords(names, step.formula)}</td>
    <td class="figure">
      ${first === null ? '' : figure(`${key}@0`, quantity(first, line!.unit, lang))}
    </td>
  </tr>`;
}

function stepTable(state: PageState, steps: readonly FormulaStep[], title: string): TemplateResult {
  const words = computedWords[state.lang];
  return html`<table class="formulas">
    <caption>
      ${title}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.step}</th>
        <th scope="col">${words.formula}</th>
        <th scope="col">${words.first}</th>
      </tr>
    </thead>
    <tbody>
      ${steps.map((step) => stepRow(state, step))}
    </tbody>
  </table>`;
}

export function computed(state: PageState): unknown {
  const { words: page, formulas, settled, lang } = state;
  const words = computedWords[lang];
  // What the month computes ends where its cash is carried on.
  const end = formulas.findIndex((step) => step.kind === 'input' && step.key === 'cash');
  const body = (): TemplateResult => html`
    <p>${words.intro}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${page.computed}>
      ${stepTable(state, formulas.slice(0, end), '')}
      ${stepTable(state, formulas.slice(end), words.next)}
    </div>
    <h3>${words.notIntro}</h3>
    <p>${words.not}</p>
  `;
  return guard([settled, lang], body);
}
