// SPDX-License-Identifier: MIT
// The claims that were aimed at: what each wanted, what came out, and by how much it was missed.

import { html, type TemplateResult } from 'lit-html';
import type { Answered } from '../../engine/inquiry-desk';
import type { CalibrationTarget } from '../../engine/inquiry-types';
import type { ClaimDoc, LineRow, ScenarioDoc } from '../../engine/types';
import { startOf } from '../../state/session';
import { calibrateWords } from '../../words/calibrate-words';
import { pick } from '../../words/lang';
import { metricKind } from '../../words/metric-words';
import { months, percent } from '../../words/numbers';
import { modelText, traced } from '../claims';
import { figure, type At } from '../figure';
import type { PageState } from '../page-state';

/** Whether the claim holds: within its tolerance, else on the spot. */
export const isMet = ({ metric, op, residual }: CalibrationTarget): boolean =>
  op === 'within' && metric !== 'runs_out' ? Math.abs(residual) <= 1 : Math.abs(residual) < 1e-9;

interface Subject {
  readonly target: CalibrationTarget;
  readonly claim: ClaimDoc;
  readonly doc: ScenarioDoc;
  readonly lines: readonly LineRow[];
}

function said(value: number | string | null, { claim, doc, lines }: Subject, state: PageState) {
  const result = { ...claim, model: value, holds: null };
  return modelText(result, startOf(doc), lines, state.lang, state.words);
}

function wantedText(subject: Subject, state: PageState): string {
  const { target, claim } = subject;
  const words = calibrateWords[state.lang].wanted[target.op];
  const { wanted } = target;
  const show = (value: number | string): string => said(value, subject, state);
  if (Array.isArray(wanted)) return words(show(wanted[0]!), show(wanted[1]!));
  if (wanted === null) return words('', '');
  const { tolerance = 0 } = claim;
  const around = target.metric === 'runs_out' ? months(tolerance, state.lang) : show(tolerance);
  return words(show(wanted), around);
}

/** By how much, and which way: a month or a rate that never comes is only missed. */
function verdictText(subject: Subject, state: PageState): string {
  const { target } = subject;
  const { metric, residual, got, wanted } = target;
  const { lang } = state;
  const words = calibrateWords[lang];
  if (isMet(target)) return words.met;
  if (metric === 'runs_out') {
    if (got === null || wanted === null) return words.missed;
    const text = months(Math.abs(residual), lang);
    return residual > 0 ? words.late(text) : words.early(text);
  }
  if (typeof got !== 'number') return words.missed;
  const bounds = (Array.isArray(wanted) ? wanted : [wanted]).filter((b) => typeof b === 'number');
  const offs = bounds.map((bound) => Math.abs(got - bound));
  if (offs.length === 0) return words.missed;
  const off = Math.min(...offs);
  const kind = metricKind(metric);
  const text =
    kind === 'rate'
      ? percent(off, lang, 2)
      : kind === 'span' || kind === 'month'
        ? months(off, lang)
        : said(off, subject, state);
  return residual > 0 ? words.high(text) : words.low(text);
}

export function targetTable(
  { answer, doc }: Answered<'calibrate'>,
  state: PageState,
): TemplateResult {
  const { lang, lines } = state;
  const words = calibrateWords[lang];
  const names = Object.values(words.claims);
  return html`<table class="agreed" role="table">
    <thead role="rowgroup">
      <tr role="row">
        ${names.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${answer!.targets.map((target) => {
        const claim = doc.claims![target.claim]!;
        const subject = { target, claim, doc, lines };
        const met = isMet(target);
        // A claim that is about inputs of its own keeps them.
        const at: At = { ...answer!.unknown, ...claim.with };
        const got = figure(traced(claim), said(target.got, subject, state), at);
        const cells = [wantedText(subject, state), got];
        return html`<tr role="row">
          <th role="rowheader" scope="row">${pick(claim.text, lang)}</th>
          ${cells.map(
            (content, i) =>
              html`<td role="cell">
                <span class="column" aria-hidden="true">${names[i + 1]}</span>${content}
              </td>`,
          )}
          <td role="cell" class="verdict ${met ? 'held' : 'not-held'}">
            <span aria-hidden="true">${met ? '✓' : '✗'}</span> ${verdictText(subject, state)}
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
