// SPDX-License-Identifier: MIT
// What went wrong, or what happened: one strip under the head, with every problem named.

import { html, nothing, type TemplateResult } from 'lit-html';
import type { Problem } from '../engine/types';
import type { Lang } from '../words/lang';
import type { PageWords } from '../words/page-words';
import type { Actions, PageState } from './page-state';
import { thenFocus } from './then-focus';

const mostShown = 8;

export function problemList(
  problems: readonly Problem[],
  lang: Lang,
  words: PageWords,
): TemplateResult {
  const w = words.notice;
  return html`<ul class="problems">
    ${problems
      .slice(0, mostShown)
      .map(
        ({ pointer, rule, seen }) =>
          html`<li>
            <code>${pointer || w.whole}</code> —
            ${rule[lang]}${seen ? html` (${w.seen} <code>${seen}</code>)` : nothing}
          </li>`,
      )}
    ${
      problems.length > mostShown
        ? html`<li>${w.moreProblems(problems.length - mostShown)}</li>`
        : nothing
    }
  </ul>`;
}

export function noticeStrip(state: PageState, actions: Actions): TemplateResult | typeof nothing {
  const { notice, words, lang } = state;
  if (!notice) return nothing;
  return html`<div
    class=${`notice ${notice.tone}`}
    role=${notice.tone === 'problem' ? 'alert' : 'status'}
  >
    <div>
      <p>
        ${notice.text}
        ${
          notice.canStartAfresh
            ? html`<button
                type="button"
                class="link"
                @click=${() => actions.scenarios.startAfresh()}
              >
                ${words.notice.startAfresh}
              </button>`
            : nothing
        }
        ${
          notice.canGoBack
            ? html`<button
                type="button"
                class="link"
                ${thenFocus('answer')}
                @click=${() => actions.story.goBack()}
              >
                ${words.story.goBack}
              </button>`
            : nothing
        }
      </p>
      ${notice.problems?.length ? problemList(notice.problems, lang, words) : nothing}
    </div>
    <button
      type="button"
      class="icon"
      aria-label=${words.close}
      @click=${() => actions.dismissNotice()}
    >
      ×
    </button>
  </div>`;
}
