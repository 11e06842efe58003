// SPDX-License-Identifier: MIT
// The parts that are folded at first: what is left to chance, month by month, how it is computed. They
// are loaded when they are opened, and drawn only while they are.

import { html, nothing, type TemplateResult } from 'lit-html';
import { rangeWords } from '../words/range-words';
import { Chunk, lazy } from './lazy';
import type { Actions, Folded, PageState } from './page-state';

const chance = new Chunk(() => import('./chance'));
const months = new Chunk(() => import('./month-table'));
const computed = new Chunk(() => import('./computed'));

interface Part<Code> {
  name: Folded;
  title: string;
  /** What stands in it, and how high that is likely to be. */
  chunk: Chunk<Code>;
  room: string;
  draw(code: Code): unknown;
}

function folded<Code>(state: PageState, actions: Actions, part: Part<Code>): TemplateResult {
  const { name, title, chunk, room, draw } = part;
  const open = state.opened.has(name);
  return html`<details
    class=${name}
    ?open=${open}
    @toggle=${(event: Event) => actions.toggle(name, (event.currentTarget as HTMLDetailsElement).open)}
  >
    <summary id=${`summary-${name}`} @pointerenter=${chunk.warm} @focus=${chunk.warm}>
      <h2>${title}</h2>
    </summary>
    ${open ? lazy(chunk, state.words, draw, room) : nothing}
  </details>`;
}

export function chancePanel(state: PageState, actions: Actions): TemplateResult {
  return folded(state, actions, {
    name: 'chance',
    title: rangeWords[state.lang].chance,
    chunk: chance,
    room: '20rem',
    draw: (code) => code.chanceSettings(state, actions),
  });
}

export function monthsPanel(state: PageState, actions: Actions): TemplateResult {
  return folded(state, actions, {
    name: 'months',
    title: state.words.table,
    chunk: months,
    room: '70vh',
    draw: (code) => code.monthTable(state, actions),
  });
}

export function computedPanel(state: PageState, actions: Actions): TemplateResult {
  return folded(state, actions, {
    name: 'computed',
    title: state.words.computed,
    chunk: computed,
    room: '70vh',
    draw: (code) => code.computed(state),
  });
}
