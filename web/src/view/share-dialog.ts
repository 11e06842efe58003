// SPDX-License-Identifier: MIT
// Sharing: the link to what is shown, and the answer as something to quote.

import { html, type TemplateResult } from 'lit-html';
import { maxLinkLength } from '../state/link';
import { shareWords } from '../words/share-words';
import { citation } from './citation';
import type { Actions, PageState } from './page-state';

function copyButton(
  state: PageState,
  actions: Actions,
  what: string,
  name: string,
  text: string,
): TemplateResult {
  return html`<button type="button" @click=${() => actions.copy(what, text)}>
    ${state.copied === what ? shareWords[state.lang].copied : name}
  </button>`;
}

export function shareDialog(state: PageState, actions: Actions): TemplateResult {
  const words = shareWords[state.lang];
  const link = actions.link();
  const text = citation(state, link);
  return html`<h2>${state.words.shareTitle}</h2>
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
