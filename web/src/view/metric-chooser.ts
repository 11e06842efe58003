// SPDX-License-Identifier: MIT
// The choice of the metric that a question is about.

import { html, type TemplateResult } from 'lit-html';
import { metricName, metrics, type Telling } from '../words/metric-words';

/** `offered`: the metrics to choose from. */
export function metricChooser(
  label: string,
  chosen: string,
  telling: Telling,
  onChoose: (metric: string) => void,
  offered: readonly string[] = metrics,
): TemplateResult {
  return html`<label class="metric"
    >${label}
    <select @change=${(e: Event) => onChoose((e.currentTarget as HTMLSelectElement).value)}>
      ${offered.map(
        (metric) =>
          html`<option value=${metric} .selected=${metric === chosen}>
            ${metricName(metric, telling)}
          </option>`,
      )}
    </select>
  </label>`;
}
