// SPDX-License-Identifier: MIT
// The foot's two folded parts, month by month and how it is computed: loaded when they are opened,
// and drawn only while they are.

import { html, nothing, type TemplateResult } from 'lit-html';
import { Chunk, lazy } from './lazy';
import type { Actions, PageState } from './page-state';

const months = new Chunk(() => import('./month-table'));
const computed = new Chunk(() => import('./computed'));

export function monthsPanel(state: PageState, actions: Actions): TemplateResult {
  const { words, tableOpen } = state;
  const toggled = (event: Event): void =>
    actions.toggleTable((event.currentTarget as HTMLDetailsElement).open);
  return html`<details class="months" ?open=${tableOpen} @toggle=${toggled}>
    <summary @pointerenter=${months.warm} @focus=${months.warm}><h2>${words.table}</h2></summary>
    ${tableOpen ? lazy(months, words, (code) => code.monthTable(state, actions), '70vh') : nothing}
  </details>`;
}

export function computedPanel(state: PageState, actions: Actions): TemplateResult {
  const { words, computedOpen } = state;
  const toggled = (event: Event): void =>
    actions.toggleComputed((event.currentTarget as HTMLDetailsElement).open);
  return html`<details class="computed" ?open=${computedOpen} @toggle=${toggled}>
    <summary @pointerenter=${computed.warm} @focus=${computed.warm}>
      <h2>${words.computed}</h2>
    </summary>
    ${computedOpen ? lazy(computed, words, (code) => code.computed(state), '70vh') : nothing}
  </details>`;
}
