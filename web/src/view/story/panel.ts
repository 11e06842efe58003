// SPDX-License-Identifier: MIT
// Where the story stands on the page: its invitation while the visitor has not seen it, its strip once
// it is under way. The strip and all of its words are loaded when it begins.

import { html, nothing, type TemplateResult } from 'lit-html';
import { Chunk, lazy } from '../lazy';
import type { Actions, PageState } from '../page-state';

const code = new Chunk(() => import('./strip'));

export function storyInvitation(
  { story, words }: PageState,
  actions: Actions,
): TemplateResult | typeof nothing {
  if (!story.invited) return nothing;
  return html`<button
    type="button"
    class="link invitation"
    @pointerenter=${code.warm}
    @focus=${code.warm}
    @click=${() => actions.story.open(1)}
  >
    ${words.story.invitation}
  </button>`;
}

export function storyPanel(state: PageState, actions: Actions): TemplateResult | typeof nothing {
  const { story, words } = state;
  if (story.step === null) return nothing;
  const { step } = story;
  return html`<section class="story" aria-label=${words.story.title}>
    ${lazy(code, words, ({ storyStrip }) => storyStrip(state, actions, step), '9rem')}
  </section>`;
}
