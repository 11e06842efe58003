// SPDX-License-Identifier: MIT
// A figure that answers a click, Enter or Space with its trace: what it is and, where that is not the
// scenario at hand, the inputs it was computed at. It reads as text; the page listens (trace-door.ts).

import { html, nothing, type TemplateResult } from 'lit-html';

/** Inputs that a figure was computed at, where they are not the scenario's. */
export type At = Readonly<Record<string, number>>;

const dataAt = (at: At | undefined): string | typeof nothing =>
  at && Object.keys(at).length > 0 ? JSON.stringify(at) : nothing;

/** `ref` is a figure as `burnline trace` takes it (docs/trace.md), or one that was counted over
 * futures: `futures:NAME`. Elsewhere than in HTML, as in a picture, the same attributes do the same. */
export function figure(ref: string, shown: unknown, at?: At): TemplateResult {
  // prettier-ignore
  return html`<span class="traced" role="button" tabindex="0" aria-haspopup="dialog" data-figure=${ref} data-at=${dataAt(at)}>${shown}</span>`;
}

/** One of a table of figures (`figures-grid`), which is one stop for the Tab key: arrow keys lead
 * through it. */
export function tableFigure(ref: string, shown: string, isFirst: boolean, at?: At): TemplateResult {
  // prettier-ignore
  return html`<span class="traced" role="button" tabindex=${isFirst ? 0 : -1} data-figure=${ref} data-at=${dataAt(at)}>${shown}</span>`;
}
