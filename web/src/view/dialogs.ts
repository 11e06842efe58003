// SPDX-License-Identifier: MIT
// The dialogs: sharing (link, citation), the visitor's own scenarios (files, pasting, the browser's
// storage), and the event editor. Native <dialog>: focus and Escape are the browser's. What stands in
// them is loaded when it is first opened.

import { html, nothing, type TemplateResult } from 'lit-html';
import { Chunk, lazy } from './lazy';
import { modal } from './modal';
import type { Actions, PageState } from './page-state';

/** For the buttons that open them. */
export const dialogCode = {
  files: new Chunk(() => import('./files-dialog')),
  share: new Chunk(() => import('./share-dialog')),
  event: new Chunk(() => import('./event-editor')),
};

export function dialogs(state: PageState, actions: Actions): TemplateResult | typeof nothing {
  const { dialog, words } = state;
  if (!dialog) return nothing;
  return html`<dialog
    ${modal(() => actions.showDialog(null))}
    aria-label=${
      dialog === 'files'
        ? words.filesTitle
        : dialog === 'share'
          ? words.shareTitle
          : words.event.title
    }
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
        ? lazy(dialogCode.files, words, (code) => code.filesDialog(state, actions), '24rem')
        : dialog === 'share'
          ? lazy(dialogCode.share, words, (code) => code.shareDialog(state, actions), '16rem')
          : lazy(
              dialogCode.event,
              words,
              (code) => code.eventEditor(state, actions, dialog),
              '24rem',
            )
    }
  </dialog>`;
}
