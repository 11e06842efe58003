// SPDX-License-Identifier: MIT
// How sure an input is: the button that says so beside its slider, and opens its range. Only one is
// open at a time; the editor is loaded when the first one is.

import { html, nothing, type TemplateResult } from 'lit-html';
import type { InputRange } from '../engine/futures-types';
import type { InputRow, RangeDoc } from '../engine/types';
import { figureText, rangeWords, spanText } from '../words/range-words';
import { Chunk, lazy } from './lazy';
import type { Actions, PageState, RangeDraft } from './page-state';

const editor = new Chunk(() => import('./range-editor'));

export const rangeOf = (state: PageState, row: InputRow): InputRange | undefined =>
  state.ranges.find((range) => range.input === row.key);

/** A range's two figures as a span: "$15 to $25". */
export function rangeSpan(range: RangeDoc, unit: string, lang: PageState['lang']): string {
  const [low, high] = 'p5' in range ? [range.p5, range.p95] : [range.low, range.high];
  return spanText(low, high, unit, lang);
}

export const rangeButtonId = (row: InputRow): string => `sure-${row.key}`;

export function rangeButton(state: PageState, actions: Actions, row: InputRow): TemplateResult {
  const { lang, rangeDraft } = state;
  const words = rangeWords[lang];
  const range = rangeOf(state, row);
  const open = rangeDraft?.key === row.key;
  const figure = (value: number): string => figureText(value, row.unit, lang, 3);
  const known = range ? words.spread(figure(range.p5), figure(range.p95)) : words.isCertain;
  const parts = [words.howSure(row.label[lang]), known];
  if (range?.origin === 'assumed') parts.push(words.guessed);
  const says = parts.join(lang === 'en' ? ' ' : '');
  return html`<button
    type="button"
    class=${range ? 'sure ranged' : 'sure'}
    id=${rangeButtonId(row)}
    aria-label=${says}
    title=${says}
    aria-expanded=${open ? 'true' : 'false'}
    aria-controls=${open ? `range-of-${row.key}` : nothing}
    @pointerenter=${editor.warm}
    @focus=${editor.warm}
    @click=${() => actions.chance.editRange(open ? null : row)}
  >
    ±
  </button>`;
}

/** The range of an input, being edited. */
export function openRange(
  state: PageState,
  actions: Actions,
  row: InputRow,
  draft: RangeDraft,
): unknown {
  return lazy(editor, state.words, (code) => code.rangeEditor(state, actions, row, draft), '15rem');
}
