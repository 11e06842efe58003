// SPDX-License-Identifier: MIT
// The page's head: name, scenario picker, undo and redo, sharing, language, theme.

import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { shipped, shippedIds } from '../state/shipped';
import { pick } from '../words/lang';
import type { Actions, PageState } from './page-state';

function picker(state: PageState, actions: Actions): TemplateResult {
  const { words, lang, session, saved } = state;
  const choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    const kept = saved.find(({ name }) => value === `kept:${name}`);
    if (kept) actions.openKept(kept);
    else if (value !== 'none') actions.openShipped(value);
  };
  return html`<select class="picker" aria-label=${words.scenario} @change=${choose}>
    <optgroup label=${words.shipped}>
      ${shippedIds.map(
        (id) =>
          html`<option value=${id} .selected=${live(id === session.base)}>
            ${pick(shipped[id]!.name, lang)}
          </option>`,
      )}
    </optgroup>
    ${session.base === 'none' || saved.length
      ? html`<optgroup label=${words.yourOwn}>
          ${session.base === 'none'
            ? html`<option value="none" .selected=${live(true)}>
                ${pick(session.doc.name, lang) || words.unnamed}
              </option>`
            : nothing}
          ${saved.map(({ name }) => html`<option value=${`kept:${name}`}>${name}</option>`)}
        </optgroup>`
      : nothing}
  </select>`;
}

export function header(state: PageState, actions: Actions): TemplateResult {
  const { words } = state;
  return html`<header>
    <a class="skip" href="#answer" @click=${skip}>${words.skip}</a>
    <h1>${words.brand}<span class="tagline">${words.tagline}</span></h1>
    <nav aria-label=${words.scenario}>
      ${picker(state, actions)}
      <button type="button" @click=${() => actions.showDialog('files')}>${words.files}</button>
      <button type="button" @click=${() => actions.showDialog('share')}>${words.share}</button>
      <button
        type="button"
        class="icon"
        aria-label=${words.undo}
        title=${`${words.undo} (Ctrl+Z)`}
        ?disabled=${!state.canUndo}
        @click=${() => actions.undo()}
      >
        ↶
      </button>
      <button
        type="button"
        class="icon"
        aria-label=${words.redo}
        title=${`${words.redo} (Shift+Ctrl+Z)`}
        ?disabled=${!state.canRedo}
        @click=${() => actions.redo()}
      >
        ↷
      </button>
      <button
        type="button"
        lang=${state.lang === 'en' ? 'zh' : 'en'}
        @click=${() => actions.switchLanguage()}
      >
        ${words.otherLanguage}
      </button>
      <button
        type="button"
        class="icon"
        aria-label=${words.theme}
        title=${words.theme}
        @click=${() => actions.switchTheme()}
      >
        ◐
      </button>
    </nav>
  </header>`;
}

function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('answer')?.focus();
}
