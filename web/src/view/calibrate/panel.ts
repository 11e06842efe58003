// SPDX-License-Identifier: MIT
// “Can these claims all be true?”: which inputs are unknown, what the claims wanted and got, the values
// found and how well the claims determine them, and a button that sets them.

import './calibrate.css';
import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { live } from 'lit-html/directives/live.js';
import type { Answered } from '../../engine/inquiry-desk';
import type { Calibration } from '../../engine/inquiry-types';
import type { InputRow } from '../../engine/types';
import { inputValue } from '../../state/input-value';
import { shippedNames } from '../../state/shipped';
import { firstUnknowns } from '../../state/unknowns';
import { calibrateWords } from '../../words/calibrate-words';
import { pick } from '../../words/lang';
import { quantity } from '../../words/numbers';
import { figure } from '../figure';
import type { Actions, PageState } from '../page-state';
import { thenFocus } from '../then-focus';
import { spreadText } from './spread';
import { isMet, targetTable } from './targets';

const unknownsOf = ({ asked, session, rows }: PageState): readonly string[] =>
  asked.unknown ?? firstUnknowns(session.original, rows);

function chooser(state: PageState, actions: Actions): TemplateResult {
  const { lang, rows } = state;
  const words = calibrateWords[lang];
  const unknowns = unknownsOf(state);
  const toggle = (key: string, isUnknown: boolean): void =>
    actions.questions.askUnknown(
      rows
        .map((row) => row.key)
        .filter((other) => (other === key ? isUnknown : unknowns.includes(other))),
    );
  const groups = [...new Set(rows.map(({ group }) => group))];
  return html`<details class="unknowns">
    <summary>${words.unknown(unknowns.length)}</summary>
    <p class="quiet">${words.chooseHelp}</p>
    ${groups.map((group) => {
      const members = rows.filter((row) => row.group === group);
      return html`<fieldset>
        <legend>${members[0]!.group_label[lang]}</legend>
        ${members.map(
          (row) =>
            html`<label
              ><input
                type="checkbox"
                .checked=${live(unknowns.includes(row.key))}
                @change=${(e: Event) => toggle(row.key, (e.target as HTMLInputElement).checked)}
              />${row.label[lang]}</label
            >`,
        )}
      </fieldset>`;
    })}
  </details>`;
}

function inputTable(
  answer: Calibration,
  found: readonly { row: InputRow; now: number; value: number }[],
  lang: 'en' | 'zh',
  holds: boolean,
): TemplateResult {
  // Where the claims cannot be met, the values stand at their limits, and nothing is determined.
  const columns = Object.values(calibrateWords[lang].inputs);
  const names = answer.met ? columns : columns.slice(0, -1);
  const cell = (i: number, content: unknown): TemplateResult =>
    html`<td role="cell"><span class="column" aria-hidden="true">${names[i]}</span>${content}</td>`;
  return html`<table class="agreed" role="table">
    <thead role="rowgroup">
      <tr role="row">
        ${names.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${found.map(
        ({ row, now, value }) =>
          html`<tr role="row">
            <th role="rowheader" scope="row">${row.label[lang]}</th>
            ${cell(1, figure(`input:${row.key}@0`, quantity(now, row.unit, lang)))}
            ${cell(
              2,
              html`<b class=${value === now || holds ? '' : 'moved'}
                >${figure(`fitted:${row.key}`, quantity(value, row.unit, lang))}</b
              >`,
            )}
            ${answer.met ? cell(3, figure(`fitted:${row.key}`, spreadText(answer, row.key, lang))) : nothing}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function answered(
  given: Answered<'calibrate'>,
  state: PageState,
  actions: Actions,
): TemplateResult {
  const { lang, rows } = state;
  const { answer, doc, problems } = given;
  const words = calibrateWords[lang];
  if (!answer) return html`<p>${problems[0]?.rule[lang] ?? words.cannotTell}</p>`;
  const found = rows.flatMap((row) => {
    const value = answer.unknown[row.key];
    return value === undefined ? [] : [{ row, now: inputValue(doc, row), value }];
  });
  const { targets, determined } = answer;
  // What holds already needs no other values, though some may come closer to the claimed figures.
  const holds =
    state.session.doc === doc && state.forecast.claims.every((one) => one.holds !== false);
  const moves = found.some(({ now, value }) => now !== value);
  const loose = found.filter(({ row }) => determined[row.key] === 'not');
  const beyond = answer.unchecked.length;
  const verdict = answer.met
    ? `${words.allMet(targets.length)}${lang === 'en' ? ' ' : ''}${moves && !holds ? words.withThese : words.asIs}`
    : words.notMet(targets.filter(isMet).length, targets.length);
  const values = Object.fromEntries(found.map(({ row, value }) => [row.key, value]));
  return html`<p id="claims-now" tabindex="-1" class="agree ${answer.met ? 'met' : 'missed'}">
      ${verdict}
    </p>
    ${targetTable(given, state)}
    ${answer.met && holds && moves ? html`<p>${words.closer}</p>` : nothing}
    ${beyond > 0 ? html`<p class="quiet">${words.beyond(beyond)}</p>` : nothing}
    ${inputTable(answer, found, lang, holds)}
    ${
      answer.met && loose.length > 0
        ? html`<p>${words.loose(loose.map(({ row }) => row.label[lang]).join(words.comma))}</p>`
        : nothing
    }
    ${
      moves
        ? html`<p>
            <button
              type="button"
              class=${holds ? '' : 'primary'}
              ${thenFocus('claims-now')}
              @click=${() => actions.edits.setInputs(values)}
            >
              ${words.apply}
            </button>
          </p>`
        : nothing
    }`;
}

export function calibratePanel(state: PageState, actions: Actions): TemplateResult {
  const { lang, session, inquiries, rows, lines } = state;
  const words = calibrateWords[lang];
  const named = (id: string): string => pick(shippedNames[id], lang);
  if (!session.doc.claims?.length)
    return html`<div class="told">
      <p>${words.noClaims}</p>
      <p>${words.withClaims(named('founder-quarter-point'), named('reported-2024-2025'))}</p>
    </div>`;
  const unknowns = unknownsOf(state);
  const given = inquiries.answer('calibrate');
  const fits = given?.doc.claims === session.doc.claims;
  return html`<div class="told">
      <p>${words.explained}</p>
      ${chooser(state, actions)}
      <p class="quiet">${words.thresholds}</p>
    </div>
    <div class="pictures column answers">
      ${
        unknowns.length === 0
          ? html`<p>${words.noneChosen}</p>`
          : guard([given, fits, lang, rows, lines], () =>
              given && fits
                ? answered(given, state, actions)
                : html`<p class="quiet">${words.waiting}</p>`,
            )
      }
    </div>`;
}
