// SPDX-License-Identifier: MIT
// The quiet line under what is counted in the background: a bar that keeps its place when nothing is.

import { html, nothing, type TemplateResult } from 'lit-html';
import type { Progress } from '../../engine/futures-types';

export function progressBar(progress: Progress | null, label: string): TemplateResult {
  return html`<div class="counted">
    ${
      progress
        ? html`<progress
            aria-label=${label}
            max=${Math.max(1, progress.wanted)}
            .value=${Math.min(progress.done, Math.max(1, progress.wanted))}
          ></progress>`
        : nothing
    }
  </div>`;
}
