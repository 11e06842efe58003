// SPDX-License-Identifier: MIT
// The visitor's own scenarios: files, what the browser keeps, pasting.

import { html, nothing, type TemplateResult } from 'lit-html';
import type { Kept } from '../state/storage';
import { filesWords } from '../words/files-words';
import { pick, type Lang } from '../words/lang';
import type { Actions, PageState } from './page-state';

function when(iso: string, lang: Lang): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return date.toLocaleString(lang === 'en' ? 'en' : 'zh-CN', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}

function keptList(
  state: PageState,
  actions: Actions,
  list: readonly Kept[],
  named: boolean,
): TemplateResult {
  const { words: page, lang } = state;
  const words = filesWords[lang];
  return html`<ul class="kept">
    ${list.map((kept) => {
      const name = named ? kept.name : pick(kept.session.doc.name, lang) || page.unnamed;
      return html`<li>
        <span>${name} <small>${when(kept.when, lang)}</small></span>
        <span class="tools">
          <button
            type="button"
            class="link"
            aria-label=${`${words.openKept}: ${name}`}
            @click=${() => actions.scenarios.openKept(kept)}
          >
            ${words.openKept}
          </button>
          ${
            named
              ? html`<button
                  type="button"
                  class="link"
                  aria-label=${`${page.remove}: ${name}`}
                  @click=${() => actions.scenarios.forget(name)}
                >
                  ${page.remove}
                </button>`
              : nothing
          }
        </span>
      </li>`;
    })}
  </ul>`;
}

export function filesDialog(state: PageState, actions: Actions): TemplateResult {
  const { words: page, lang, saved, recent, session } = state;
  const words = filesWords[lang];
  const chosen = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    field.value = '';
    if (file) actions.scenarios.openFile(file);
  };
  const pasted = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    actions.scenarios.openText((form.elements.namedItem('json') as HTMLTextAreaElement).value);
  };
  const keep = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    actions.scenarios.keep((form.elements.namedItem('name') as HTMLInputElement).value.trim());
  };
  return html`<h2>${page.filesTitle}</h2>
    <p class="tools">
      <label class="button"
        >${words.open}
        <input type="file" accept=".json,application/json" class="hidden" @change=${chosen}
      /></label>
      <button type="button" @click=${() => actions.scenarios.saveFile()}>${words.save}</button>
    </p>
    <form @submit=${keep}>
      <label
        >${words.keepName}
        <input
          type="text"
          name="name"
          required
          maxlength="80"
          value=${pick(session.doc.name, lang) || page.unnamed}
      /></label>
      <button type="submit">${words.keep}</button>
    </form>
    <h3>${words.kept}</h3>
    ${
      saved.length
        ? keptList(state, actions, saved, true)
        : html`<p class="quiet">${words.nothingKept}</p>`
    }
    ${
      recent.length
        ? html`<h3>${words.recent}</h3>
            ${keptList(state, actions, recent, false)}`
        : nothing
    }
    <form @submit=${pasted}>
      <label
        >${words.paste} <textarea name="json" rows="4" required spellcheck="false"></textarea>
      </label>
      <button type="submit">${words.pasteOpen}</button>
    </form>`;
}
