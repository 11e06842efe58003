// SPDX-License-Identifier: MIT
// Everything that was changed from the scenario, each with its way back.

import { html, nothing, type TemplateResult } from 'lit-html';
import type { RangeDoc } from '../engine/types';
import type { Change } from '../state/changes';
import type { Lang } from '../words/lang';
import { monthName } from '../words/months';
import { months, percent, quantity } from '../words/numbers';
import { rangeWords } from '../words/range-words';
import { figure } from './figure';
import type { Actions, PageState } from './page-state';
import { rangeSpan } from './range-button';

type RangeChange = Extract<Change, { kind: 'range' }>;
type ChanceChange = Extract<Change, { kind: 'chance' }>;

function describeRange({ row, from, to }: RangeChange, lang: Lang): [string, string, string] {
  const words = rangeWords[lang];
  const span = (range: RangeDoc): string => rangeSpan(range, row.unit, lang);
  // The kind is said where it is what changed.
  const otherKind = from && to && from.kind !== to.kind;
  const otherSpan = !from || !to || span(from) !== span(to);
  const show = (range: RangeDoc | null): string => {
    if (!range) return words.changed.certain;
    const kind = words.kindNames[range.kind];
    return !otherKind ? span(range) : otherSpan ? words.ofKind(span(range), kind) : kind;
  };
  return [words.changed.range(row.label[lang]), show(from), show(to)];
}

function describeChance({ part, from, to }: ChanceChange, lang: Lang): [string, string, string] {
  const words = rangeWords[lang].changed;
  const show = {
    dau_volatility: (share: number) => percent(share, lang),
    correlations: words.pairs,
    seed: words.draw,
  }[part];
  return [words[part], show(from), show(to)];
}

/** What was changed, from what, to what. */
export function describe(change: Change, { lang, words }: PageState): [string, string, string] {
  switch (change.kind) {
    case 'input': {
      const show = (value: number): string => quantity(value, change.row.unit, lang);
      return [change.row.label[lang], show(change.from), show(change.to)];
    }
    case 'range':
      return describeRange(change, lang);
    case 'chance':
      return describeChance(change, lang);
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
        const shown = change.kind === 'input' ? figure(`input:${change.row.key}@0`, to) : to;
        return html`<li>
          <span>${name}</span>
          <span class="figures"><s>${from}</s> → <b>${shown}</b></span>
          <button
            type="button"
            class="reset"
            aria-label=${`${name}: ${words.reset(from)}`}
            title=${words.reset(from)}
            @click=${() => actions.edits.undoChange(change)}
          >
            ↺
          </button>
        </li>`;
      })}
    </ul>
    <button type="button" class="link" @click=${() => actions.edits.resetAll()}>
      ${words.resetAll}
    </button>
  </section>`;
}
