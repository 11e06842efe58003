// SPDX-License-Identifier: MIT
// The scenario as it is edited: sliders, typed figures, time, events, and the ways back. Every edit is
// a new session; what the core refuses leaves everything as it was.

import type { EventDoc, InputRow, Problem } from './engine/types';
import { withoutChange, withoutChanges, type Change } from './state/changes';
import { inputValue } from './state/input-value';
import { startOf, withDoc, withEvent, withEventIn, withInput, type Session } from './state/session';
import type { Workbench } from './state/workbench';
import { newEvent } from './view/events';
import type { Dialog, Draft, EditActions, EventDraft } from './view/page-state';
import { monthAt } from './words/months';
import { parseQuantity } from './words/parse-quantity';

/** What the desk needs of the page. */
export interface EditHost {
  rows: readonly InputRow[];
  bench: Workbench;
  dialog(): Dialog | null;
  showDialog(dialog: Dialog | null): void;
  /** An edit was refused. */
  tell(problems: readonly Problem[]): void;
  /** The scenario moved. */
  moved(): void;
  /** The draft moved. */
  changed(): void;
}

export class EditDesk implements EditActions {
  readonly #host: EditHost;
  #draft: Draft | null = null;

  constructor(host: EditHost) {
    this.#host = host;
  }

  get draft(): Draft | null {
    return this.#draft;
  }
  get #session(): Session {
    return this.#host.bench.session;
  }

  take(row: InputRow, byPointer: boolean): void {
    this.#host.bench.take(row.key, byPointer);
  }

  release(): void {
    if (this.#host.bench.release()) this.#host.moved();
  }

  slide(row: InputRow, value: number): void {
    this.#host.bench.slide(row, value);
    this.#draft = null;
    this.#host.moved();
  }

  type(row: InputRow, text: string): void {
    this.#draft = { key: row.key, text, why: null };
    this.#host.changed();
  }

  commitTyped(row: InputRow): void {
    const draft = this.#draft;
    if (draft?.key !== row.key) return;
    const parsed = parseQuantity(draft.text, row.unit);
    if (parsed.ok) {
      const problems = this.propose(withInput(this.#session, row, parsed.value));
      this.#draft = problems ? { ...draft, why: problems[0]!.rule } : null;
    } else this.#draft = { ...draft, why: parsed.why };
    this.#host.changed();
  }

  forgetTyped(): void {
    this.#draft = null;
    this.#host.changed();
  }

  /** Does an edit, or gives what is wrong with it. */
  propose(session: Session): Problem[] | null {
    const problems = this.#host.bench.propose(session);
    if (!problems) this.#host.moved();
    return problems;
  }

  #proposeAloud(session: Session): void {
    const problems = this.propose(session);
    if (problems) this.#host.tell(problems);
    this.#host.changed();
  }

  setInputs(values: Readonly<Record<string, number>>): void {
    this.#draft = null;
    const rows = this.#host.rows.filter(({ key }) => key in values);
    this.#proposeAloud(
      rows.reduce((session, row) => withInput(session, row, values[row.key]!), this.#session),
    );
  }

  resetInput(row: InputRow): void {
    this.#draft = null;
    this.#proposeAloud(withInput(this.#session, row, inputValue(this.#session.original, row)));
  }

  undoChange(change: Change): void {
    this.#draft = null;
    this.#proposeAloud(withoutChange(this.#session, change));
  }

  resetAll(): void {
    this.#draft = null;
    this.#proposeAloud(withoutChanges(this.#session));
  }

  undo(): void {
    this.#host.bench.undo();
    this.#draft = null;
    this.#host.moved();
  }

  redo(): void {
    this.#host.bench.redo();
    this.#draft = null;
    this.#host.moved();
  }

  setStart(month: string): void {
    this.#proposeAloud(withDoc(this.#session, { start: month }));
  }

  setHorizon(months: number): void {
    this.#proposeAloud(withDoc(this.#session, { horizon: months }));
  }

  setLead(months: number): void {
    this.#proposeAloud({ ...this.#session, lead: months });
  }

  editEvent(index: number, kind: 'raise' | 'spend' | 'change' = 'raise'): void {
    const { bench, rows } = this.#host;
    const { doc } = this.#session;
    const month = monthAt(startOf(doc), Math.min(12, bench.forecast.horizon - 1));
    const event = doc.events?.[index] ?? newEvent(kind, month, rows);
    this.#host.showDialog({ index, event, problems: [] });
  }

  draftEvent(event: EventDoc): void {
    const dialog = this.#host.dialog();
    if (dialog === null || typeof dialog === 'string') return;
    this.#host.showDialog({ ...dialog, event, problems: [] });
  }

  commitEvent(): void {
    const dialog = this.#host.dialog() as EventDraft;
    const { index } = dialog;
    const event = { ...dialog.event };
    for (const part of ['set', 'scale'] as const)
      if (event[part] && Object.keys(event[part]).length === 0) delete event[part];
    const problems = this.propose(withEvent(this.#session, index, event));
    this.#host.showDialog(problems ? { ...dialog, problems } : null);
  }

  removeEvent(index: number): void {
    this.#proposeAloud(withEvent(this.#session, index, null));
  }

  moveEvent(index: number, month: number, done: boolean): void {
    if (!this.#session.doc.events?.[index]) return;
    const moved = withEventIn(this.#session, index, month);
    this.#host.bench.drag(`event-${index}`, moved, done);
    this.#host.moved();
  }
}
