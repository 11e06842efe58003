// SPDX-License-Identifier: MIT
// The dialog in which an event is written: its month, name, money and changes of inputs. It edits a
// draft; nothing happens to the scenario until the core has found the whole of it valid.

import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { EventDoc, InputRow } from '../engine/types';
import { eventIndex, startOf } from '../state/session';
import { eventWords } from '../words/event-words';
import { pick } from '../words/lang';
import { monthAt } from '../words/months';
import { editable } from '../words/numbers';
import { parseQuantity } from '../words/parse-quantity';
import { problemList } from './notice';
import type { Actions, EventDraft, PageState } from './page-state';
import { monthPicker } from './time';

/** A field that shows a quantity and reports what is typed; what cannot be read stays marked. */
function quantityField(
  state: PageState,
  label: string,
  unit: string,
  value: number | undefined,
  onValue: (value: number | undefined) => void,
): TemplateResult {
  const change = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const parsed = field.value.trim() === '' ? null : parseQuantity(field.value, unit);
    field.setCustomValidity(parsed && !parsed.ok ? parsed.why[state.lang] : '');
    if (!field.reportValidity()) return;
    onValue(parsed?.ok ? parsed.value : undefined);
  };
  return html`<label
    >${label}
    <input
      type="text"
      autocomplete="off"
      .value=${value === undefined ? '' : editable(value, unit, state.lang)}
      @change=${change}
  /></label>`;
}

type Verb = 'set' | 'scale';

function changeRow(
  state: PageState,
  event: EventDoc,
  verb: Verb,
  key: string,
  replace: (event: EventDoc) => void,
): TemplateResult {
  const { words, lang, rows } = state;
  const w = eventWords[lang];
  const row = rows.find((r) => r.key === key)!;
  const value = event[verb]![key]!;
  const others = (which: Verb): Record<string, number> => {
    const rest = { ...event[which] };
    if (which === verb) delete rest[key];
    return rest;
  };
  /** The event with this change in another form; `nextKey` null takes it out. */
  const put = (nextVerb: Verb, nextKey: string | null, next: number): void => {
    const set = others('set');
    const scale = others('scale');
    if (nextKey !== null) (nextVerb === 'set' ? set : scale)[nextKey] = next;
    replace({ ...event, set, scale });
  };
  const start = (r: InputRow, v: Verb): number => (v === 'scale' ? 1 : r.default);
  return html`<p class="change-row">
    <select
      aria-label=${w.input}
      @change=${(e: Event) => {
        const picked = rows.find((r) => r.key === (e.target as HTMLSelectElement).value)!;
        put(verb, picked.key, start(picked, verb));
      }}
    >
      ${rows
        .filter((r) => r.key !== 'cash')
        .map(
          (r) =>
            html`<option value=${r.key} .selected=${live(r.key === key)}>${r.label[lang]}</option>`,
        )}
    </select>
    <select
      aria-label=${w.changes}
      @change=${(e: Event) => {
        const next = (e.target as HTMLSelectElement).value as Verb;
        put(next, key, start(row, next));
      }}
    >
      ${(['set', 'scale'] as const).map(
        (v) => html`<option value=${v} .selected=${live(v === verb)}>${w[v]}</option>`,
      )}
    </select>
    ${quantityField(
      state,
      w.value,
      verb === 'set' ? row.unit : 'factor',
      value,
      (next) => next !== undefined && put(verb, key, next),
    )}
    <button type="button" class="link" @click=${() => put(verb, null, 0)}>${words.remove}</button>
  </p>`;
}

export function eventEditor(state: PageState, actions: Actions, draft: EventDraft): TemplateResult {
  const { words, lang, session, rows } = state;
  const { event, problems } = draft;
  const w = eventWords[lang];
  const start = startOf(session.doc);
  const month = monthAt(start, eventIndex(event, start));
  const replace = (next: EventDoc): void => actions.edits.draftEvent(next);
  const withMoney = (key: 'raise' | 'spend' | 'probability', value: number | undefined): void => {
    const next = { ...event };
    if (value === undefined) delete next[key];
    else next[key] = value;
    if (next.raise === undefined) delete next.probability;
    replace(next);
  };
  const rename = (e: Event): void => {
    const text = (e.target as HTMLInputElement).value.trim();
    const next = { ...event };
    if (text) next.label = text;
    else delete next.label;
    replace(next);
  };
  const addChange = (): void => {
    const used = new Set([...Object.keys(event.set ?? {}), 'cash']);
    const row = rows.find((r) => !used.has(r.key))!;
    replace({ ...event, set: { ...event.set, [row.key]: row.default } });
  };
  const submit = (e: SubmitEvent): void => {
    e.preventDefault();
    actions.edits.commitEvent();
  };
  const changes = (['set', 'scale'] as const).flatMap((verb) =>
    Object.keys(event[verb] ?? {}).map((key) => changeRow(state, event, verb, key, replace)),
  );
  return html`<form class="event-editor" @submit=${submit}>
    <h2>${words.event.title}</h2>
    <p>${monthPicker(month, lang, words, (m) => replace({ ...event, month: m }))}</p>
    <label
      >${w.label}
      <input type="text" maxlength="80" .value=${pick(event.label, lang)} @change=${rename}
    /></label>
    ${quantityField(state, w.raise, '$', event.raise, (v) => withMoney('raise', v))}
    ${
      event.raise === undefined
        ? nothing
        : quantityField(state, w.probability, 'share', event.probability ?? 1, (v) =>
            withMoney('probability', v === 1 ? undefined : v),
          )
    }
    ${quantityField(state, w.spend, '$', event.spend, (v) => withMoney('spend', v))}
    <fieldset>
      <legend>${w.changes}</legend>
      ${changes}
      <button type="button" class="link" @click=${addChange}>${w.addChange}</button>
    </fieldset>
    ${problems.length ? html`<div role="alert">${problemList(problems, lang, words)}</div>` : nothing}
    <p class="tools">
      <button type="submit" class="primary">${w.apply}</button>
      <button type="button" @click=${() => actions.showDialog(null)}>${w.cancel}</button>
    </p>
  </form>`;
}
