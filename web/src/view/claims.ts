// SPDX-License-Identifier: MIT
// What people claimed: each with its source, held or not held, and the model's own figure.

import { html, nothing, type TemplateResult } from 'lit-html';
import type { ClaimDoc, ClaimResult, LineRow } from '../engine/types';
import { pick, type Lang } from '../words/lang';
import { monthAt, monthName } from '../words/months';
import { months, quantity } from '../words/numbers';
import type { PageWords } from '../words/page-words';
import { figure } from './figure';
import type { PageState } from './page-state';

/** A claim's figure, as it is traced. */
export const traced = ({ metric, line, from, to }: ClaimDoc): string =>
  metric === 'total' ? `total:${line}@${from}..${to}` : metric;

/** A metric's figure, as people say it. */
export function modelText(
  claim: ClaimResult,
  start: string,
  lines: readonly LineRow[],
  lang: Lang,
  words: PageWords,
): string {
  const { model } = claim;
  const name = claim.metric.replace(/[:@].*$/, '');
  if (model === null) return name === 'break_even_paid_rate' ? words.noRate : words.neverHappens;
  if (typeof model === 'string') return monthName(model, lang);
  switch (name) {
    case 'runway_months':
      return months(model, lang);
    case 'break_even_month':
      return monthName(monthAt(start, model), lang);
    case 'break_even_paid_rate':
      return quantity(model, 'share', lang);
    case 'total':
      return quantity(model, lines.find((line) => line.key === claim.line)?.unit ?? '', lang);
    default:
      return quantity(model, '$', lang);
  }
}

function verdict(claim: ClaimResult, words: PageWords): TemplateResult {
  if (claim.holds === null)
    return html`<span class="verdict" title=${words.notCheckedHelp}>– ${words.notChecked}</span>`;
  return claim.holds
    ? html`<span class="verdict held">✓ ${words.held}</span>`
    : html`<span class="verdict not-held">✗ ${words.notHeld}</span>`;
}

export function claimsPanel({ forecast, lang, lines, words }: PageState): TemplateResult {
  return html`<section class="claims">
    <h2>${words.claims}</h2>
    ${forecast.claims.length === 0 ? html`<p class="quiet">${words.noClaims}</p>` : nothing}
    <ul>
      ${forecast.claims.map(
        (claim) =>
          html`<li>
            ${verdict(claim, words)}
            <div>
              <p>${pick(claim.text, lang)}</p>
              <p class="quiet">
                ${
                  claim.holds === null
                    ? nothing
                    : html`${words.model}${lang === 'en' ? ': ' : '：'}<b>${figure(traced(claim), modelText(claim, forecast.start, lines, lang, words), claim.with)}</b>${lang === 'en' ? '. ' : '。'}`
                }
                ${
                  claim.source
                    ? html`${words.source}${lang === 'en' ? ': ' : '：'}${pick(claim.source, lang)}`
                    : nothing
                }
              </p>
            </div>
          </li>`,
      )}
    </ul>
  </section>`;
}
