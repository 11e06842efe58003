// SPDX-License-Identifier: MIT
// The page's head: name, scenario picker, undo and redo, sharing, language, theme.

import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { shippedIds, shippedNames } from '../state/shipped';
import { pick } from '../words/lang';
import { dialogCode } from './dialogs';
import type { Actions, PageState } from './page-state';
import { storyInvitation } from './story/panel';

/** The picker's entry for the story; no scenario has this id. */
const story = 'story:';

function picker(state: PageState, actions: Actions): TemplateResult {
  const { words, lang, session, saved } = state;
  const chosen = state.awaited ?? session.base;
  const choose = (event: Event): void => {
    const field = event.target as HTMLSelectElement;
    const { value } = field;
    const kept = saved.find(({ name }) => value === `kept:${name}`);
    if (value === story) {
      field.value = chosen;
      actions.story.open(1);
    } else if (kept) actions.scenarios.openKept(kept);
    else if (value !== 'none') actions.scenarios.openShipped(value);
  };
  return html`<select class="picker" aria-label=${words.scenario} @change=${choose}>
    <optgroup label=${words.shipped}>
      ${shippedIds.map(
        (id) =>
          html`<option value=${id} .selected=${live(id === chosen)}>
            ${pick(shippedNames[id], lang)}
          </option>`,
      )}
    </optgroup>
    ${
      session.base === 'none' || saved.length
        ? html`<optgroup label=${words.yourOwn}>
            ${
              session.base === 'none'
                ? html`<option value="none" .selected=${live(chosen === 'none')}>
                    ${pick(session.doc.name, lang) || words.unnamed}
                  </option>`
                : nothing
            }
            ${saved.map(({ name }) => html`<option value=${`kept:${name}`}>${name}</option>`)}
          </optgroup>`
        : nothing
    }
    <optgroup label=${words.story.menu}>
      <option value=${story}>${words.story.invitation}</option>
    </optgroup>
  </select>`;
}

function iconButton(name: string, keys: string, icon: string, off: boolean, press: () => void) {
  return html`<button
    type="button"
    class="icon"
    aria-label=${name}
    title=${keys ? `${name} (${keys})` : name}
    ?disabled=${off}
    @click=${press}
  >
    ${icon}
  </button>`;
}

export function header(state: PageState, actions: Actions): TemplateResult {
  const { words, lang } = state;
  return html`<header>
    <a class="skip" href="#answer" @click=${skip}>${words.skip}</a>
    <h1>${words.brand}<span class="tagline">${words.tagline}</span></h1>
    ${storyInvitation(state, actions)}
    <nav class="scenarios" aria-label=${words.scenario}>
      ${picker(state, actions)}
      <button
        type="button"
        @pointerenter=${dialogCode.files.warm}
        @focus=${dialogCode.files.warm}
        @click=${() => actions.showDialog('files')}
      >
        ${words.files}
      </button>
      <button
        type="button"
        @pointerenter=${dialogCode.share.warm}
        @focus=${dialogCode.share.warm}
        @click=${() => actions.showDialog('share')}
      >
        ${words.share}
      </button>
    </nav>
    <div class="controls">
      ${iconButton(words.undo, 'Ctrl+Z', '↶', !state.canUndo, () => actions.edits.undo())}
      ${iconButton(words.redo, 'Shift+Ctrl+Z', '↷', !state.canRedo, () => actions.edits.redo())}
      <button
        type="button"
        lang=${lang === 'en' ? 'zh' : 'en'}
        @click=${() => actions.switchLanguage()}
      >
        ${words.otherLanguage}
      </button>
      ${iconButton(words.theme, '', '◐', false, () => actions.switchTheme())}
    </div>
  </header>`;
}

function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('answer')?.focus();
}
