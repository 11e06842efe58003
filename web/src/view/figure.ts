// SPDX-License-Identifier: MIT
// A figure that answers a click, Enter or Space with its trace: what it is and, where that is not the
// scenario at hand, the inputs it was computed at. It reads as text; the page listens (trace-door.ts).

import { html, nothing, type TemplateResult } from 'lit-html';

/** `ref` is a figure as `burnline trace` takes it (docs/trace.md), or one that was counted over
 * futures: `futures:NAME`. Elsewhere than in HTML, as in a picture, the same attributes do the same. */
export function figure(
  ref: string,
  shown: unknown,
  at?: Readonly<Record<string, number>>,
): TemplateResult {
  const inputs = at && Object.keys(at).length > 0 ? JSON.stringify(at) : nothing;
  // prettier-ignore
  return html`<span class="traced" role="button" tabindex="0" aria-haspopup="dialog" data-figure=${ref} data-at=${inputs}>${shown}</span>`;
}

/** One of a table of figures, which is one stop for the Tab key: arrow keys lead through it. */
export function tableFigure(ref: string, shown: string, isFirst: boolean): TemplateResult {
  // prettier-ignore
  return html`<span class="traced" role="button" tabindex=${isFirst ? 0 : -1} data-figure=${ref}>${shown}</span>`;
}
