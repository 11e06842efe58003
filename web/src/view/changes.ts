// SPDX-License-Identifier: MIT
// Everything that was changed from the scenario, each with its way back.

import { html, nothing, type TemplateResult } from 'lit-html';
import type { Change } from '../state/session';
import { monthName } from '../words/months';
import { months, quantity } from '../words/numbers';
import type { Actions, PageState } from './page-state';

/** What was changed, from what, to what. */
function describe(change: Change, { lang, words }: PageState): [string, string, string] {
  switch (change.kind) {
    case 'input': {
      const show = (value: number): string => quantity(value, change.row.unit, lang);
      return [change.row.label[lang], show(change.from), show(change.to)];
    }
    case 'start':
      return [words.changeNames.start, monthName(change.from, lang), monthName(change.to, lang)];
    case 'horizon':
    case 'lead':
      return [words.changeNames[change.kind], months(change.from, lang), months(change.to, lang)];
    case 'texts':
      return [words.changeNames.texts, words.textsOfScenario, words.textsOther];
    case 'events':
      return [words.changeNames.events, words.eventCount(change.from), words.eventCount(change.to)];
  }
}

export function changesPanel(state: PageState, actions: Actions): TemplateResult | typeof nothing {
  const { changes, words } = state;
  if (changes.length === 0) return nothing;
  return html`<section class="changes">
    <h2>${words.changes}</h2>
    <ul>
      ${changes.map((change) => {
        const [name, from, to] = describe(change, state);
        return html`<li>
          <span>${name}</span>
          <span class="figures"><s>${from}</s> → <b>${to}</b></span>
          <button
            type="button"
            class="reset"
            aria-label=${`${name}: ${words.reset(from)}`}
            title=${words.reset(from)}
            @click=${() => actions.undoChange(change)}
          >
            ↺
          </button>
        </li>`;
      })}
    </ul>
    <button type="button" class="link" @click=${() => actions.resetAll()}>${words.resetAll}</button>
  </section>`;
}
