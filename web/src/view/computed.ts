// SPDX-License-Identifier: MIT
// How it is computed: the model's steps as the core itself writes them down, in the reader's words,
// with the first month's figures; and what the model is not.

import { html, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { FormulaStep } from '../engine/types';
import { computedWords } from '../words/computed-words';
import { quantity } from '../words/numbers';
import type { PageState } from './page-state';

/** A formula's names in the reader's language: inputs slanted, lines upright. */
function inWords(state: PageState, formula: string): (TemplateResult | string)[] {
  const { lang, rows, lines } = state;
  const { figures } = computedWords[lang];
  return formula.split(/(\[\w+\]|\{\w+\}|events: \w+|\b[a-z]\w*\b)/).map((part) => {
    const key = part.slice(1, -1);
    if (part.startsWith('['))
      return html`<i>${rows.find((row) => row.key === key)?.label[lang] ?? key}</i>`;
    if (part.startsWith('{')) return lines.find((line) => line.key === key)?.label[lang] ?? key;
    return figures[part] ?? part;
  });
}

function stepRow(state: PageState, step: FormulaStep): TemplateResult {
  const { lang, rows, lines, settled } = state;
  const { figures } = computedWords[lang];
  const line = lines.find((l) => l.key === step.key);
  const name =
    step.kind === 'line'
      ? line?.label[lang]
      : step.kind === 'input'
        ? html`<i>${rows.find((row) => row.key === step.key)?.label[lang]}</i>`
        : (figures[step.key] ?? step.key);
  const first = step.kind === 'line' && line ? settled.line(line.key)[0]! : null;
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${inWords(state, step.formula)}</td>
    <td class="figure">${first === null ? '' : quantity(first, line!.unit, lang)}</td>
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
