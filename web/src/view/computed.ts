// SPDX-License-Identifier: MIT
// How it is computed: the formula of each line, as the core itself writes it, and what the model is
// not.

import { html, type TemplateResult } from 'lit-html';
import type { PageState } from './page-state';

export function computedPanel({ words }: PageState): TemplateResult {
  return html`<details class="computed">
    <summary><h2>${words.computed}</h2></summary>
    <p>${words.computedIntro}</p>
    <h3>${words.notIntro}</h3>
    <p>${words.not}</p>
  </details>`;
}
