// SPDX-License-Identifier: MIT
// The dialogs: sharing (link, citation), the visitor's own scenarios (files, pasting, the browser's
// storage), and the event editor. Native <dialog>: focus and Escape are the browser's.

import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { Kept } from '../state/storage';
import { maxLinkLength } from '../state/link';
import { pick, type Lang } from '../words/lang';
import { citation } from './citation';
import { eventEditor } from './event-editor';
import type { Actions, PageState } from './page-state';

function copyButton(
  state: PageState,
  actions: Actions,
  what: string,
  name: string,
  text: string,
): TemplateResult {
  return html`<button type="button" @click=${() => actions.copy(what, text)}>
    ${state.copied === what ? state.words.copied : name}
  </button>`;
}

function shareDialog(state: PageState, actions: Actions): TemplateResult {
  const { words } = state;
  const link = actions.link();
  const text = citation(state, link);
  return html`<h2>${words.shareTitle}</h2>
    ${
      link.length > maxLinkLength
        ? html`<p>${words.linkTooLong}</p>`
        : html`<label
              >${words.shareLink}
              <input
                type="text"
                readonly
                .value=${link}
                @focus=${(e: Event) => (e.target as HTMLInputElement).select()}
            /></label>
            ${copyButton(state, actions, 'link', words.copy, link)}`
    }
    <blockquote class="citation" tabindex="0" role="group" aria-label=${words.sources}>
      ${text}
    </blockquote>
    ${copyButton(state, actions, 'citation', words.citation, text)}`;
}

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
  const { words, lang } = state;
  return html`<ul class="kept">
    ${list.map((kept) => {
      const name = named ? kept.name : pick(kept.session.doc.name, lang) || words.unnamed;
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
                  aria-label=${`${words.remove}: ${name}`}
                  @click=${() => actions.scenarios.forget(name)}
                >
                  ${words.remove}
                </button>`
              : nothing
          }
        </span>
      </li>`;
    })}
  </ul>`;
}

function filesDialog(state: PageState, actions: Actions): TemplateResult {
  const { words, lang, saved, recent, session } = state;
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
  return html`<h2>${words.filesTitle}</h2>
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
          value=${pick(session.doc.name, lang) || words.unnamed}
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

/** Opens a dialog as soon as it stands in the document. */
function opened(element: Element | undefined): void {
  queueMicrotask(() => {
    const dialog = element as HTMLDialogElement | undefined;
    if (dialog?.isConnected && !dialog.open) dialog.showModal();
  });
}

export function dialogs(state: PageState, actions: Actions): TemplateResult | typeof nothing {
  const { dialog, words } = state;
  if (!dialog) return nothing;
  return html`<dialog
    ${ref(opened)}
    aria-label=${
      dialog === 'files'
        ? words.filesTitle
        : dialog === 'share'
          ? words.shareTitle
          : words.event.title
    }
    @close=${() => actions.showDialog(null)}
  >
    <button
      type="button"
      class="icon close"
      aria-label=${words.close}
      @click=${() => actions.showDialog(null)}
    >
      ×
    </button>
    ${
      dialog === 'files'
        ? filesDialog(state, actions)
        : dialog === 'share'
          ? shareDialog(state, actions)
          : eventEditor(state, actions, dialog)
    }
  </dialog>`;
}
