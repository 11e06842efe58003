// SPDX-License-Identifier: MIT
// What is being looked at: a scenario, the one it was changed from, and the edits that lead from one
// to the other. Documents are never modified: each edit gives a new one, so that undo is a list.

import type { EventDoc, InputRow, ScenarioDoc, SourcedValue } from '../engine/types';
import { pick } from '../words/lang';
import { monthAt, monthIndex } from '../words/months';
import { defaultHorizon, defaultLead, defaultStart } from '../engine/limits';

export interface Session {
  /** A shipped scenario's id, or `none` for one of the user's own. */
  base: string;
  /** The scenario as it was opened: what a reset goes back to. */
  original: ScenarioDoc;
  doc: ScenarioDoc;
  /** Months that raising money takes. */
  lead: number;
}

export function openSession(base: string, doc: ScenarioDoc): Session {
  return { base, original: doc, doc, lead: defaultLead };
}

type Inputs = NonNullable<ScenarioDoc['inputs']>;

export function sourced(doc: ScenarioDoc, key: string): SourcedValue | null {
  const entry = doc.inputs?.[key];
  return typeof entry === 'object' ? entry : null;
}

export function inputValue(doc: ScenarioDoc, row: InputRow): number {
  const entry = doc.inputs?.[row.key];
  return entry === undefined ? row.default : typeof entry === 'object' ? entry.value : entry;
}

/** `key` at `value`; back at the original's value, the original's sources are back too. */
export function withInput(session: Session, row: InputRow, value: number): Session {
  const { doc, original } = session;
  const inputs: Inputs = { ...doc.inputs };
  const first = original.inputs?.[row.key];
  if (value !== inputValue(original, row)) inputs[row.key] = value;
  else if (first !== undefined) inputs[row.key] = first;
  else delete inputs[row.key];
  return { ...session, doc: { ...doc, inputs } };
}

export function withDoc(session: Session, part: Partial<ScenarioDoc>): Session {
  return { ...session, doc: { ...session.doc, ...part } };
}

export function withEvent(session: Session, index: number, event: EventDoc | null): Session {
  const events = [...(session.doc.events ?? [])];
  if (event) events[index] = event;
  else events.splice(index, 1);
  return withDoc(session, { events });
}

/** The month of an event, counted from the start. */
export function eventIndex(event: EventDoc, start: string): number {
  return typeof event.month === 'number'
    ? event.month
    : monthIndex(event.month) - monthIndex(start);
}

/** The event in another month, written as it was: by date or by index. */
export function withEventIn(session: Session, index: number, month: number): Session {
  const start = startOf(session.doc);
  const event = session.doc.events![index]!;
  if (eventIndex(event, start) === month) return session;
  const moved = typeof event.month === 'number' ? month : monthAt(start, month);
  return withEvent(session, index, { ...event, month: moved });
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

export const startOf = (doc: ScenarioDoc): string => doc.start ?? defaultStart;
export const horizonOf = (doc: ScenarioDoc): number => doc.horizon ?? defaultHorizon;

export type Change =
  | { kind: 'input'; row: InputRow; from: number; to: number }
  | { kind: 'start'; from: string; to: string }
  | { kind: 'horizon'; from: number; to: number }
  | { kind: 'lead'; from: number; to: number }
  | { kind: 'events'; from: number; to: number }
  /** Names, claims or sources that are not the scenario's own. */
  | { kind: 'texts'; inputs: readonly string[] };

/** Everything that was changed from the scenario as opened. */
export function changesOf(session: Session, rows: readonly InputRow[]): Change[] {
  const { doc, original, lead } = session;
  const changes: Change[] = [];
  for (const row of rows) {
    const from = inputValue(original, row);
    const to = inputValue(doc, row);
    if (from !== to) changes.push({ kind: 'input', row, from, to });
  }
  const [start, first] = [startOf(doc), startOf(original)];
  if (start !== first) changes.push({ kind: 'start', from: first, to: start });
  const [horizon, before] = [horizonOf(doc), horizonOf(original)];
  if (horizon !== before) changes.push({ kind: 'horizon', from: before, to: horizon });
  if (lead !== defaultLead) changes.push({ kind: 'lead', from: defaultLead, to: lead });
  const [events, opened] = [doc.events ?? [], original.events ?? []];
  if (!same(events, opened))
    changes.push({ kind: 'events', from: opened.length, to: events.length });
  const texts = otherSources(session, rows);
  if (texts.length || !same(claimsAndName(doc), claimsAndName(original)))
    changes.push({ kind: 'texts', inputs: texts });
  return changes;
}

const claimsAndName = ({ name, about, claims }: ScenarioDoc): unknown => [
  name,
  about,
  claims ?? [],
];

/** Inputs whose value has a source other than the scenario's. */
function otherSources({ doc, original }: Session, rows: readonly InputRow[]): string[] {
  return rows
    .map((row) => row.key)
    .filter((key) => sourced(doc, key) && !same(doc.inputs?.[key], original.inputs?.[key]));
}

export function withoutChange(session: Session, change: Change): Session {
  const { original } = session;
  switch (change.kind) {
    case 'input':
      return withInput(session, change.row, change.from);
    case 'lead':
      return { ...session, lead: change.from };
    case 'start':
      return withDoc(session, { start: change.from });
    case 'horizon':
      return withDoc(session, { horizon: change.from });
    case 'events':
      return withDoc(session, { events: original.events ?? [] });
    case 'texts':
      return withOwnTexts(session, change.inputs);
  }
}

function withOwnTexts(session: Session, keys: readonly string[]): Session {
  const { doc, original } = session;
  const inputs: Inputs = { ...doc.inputs };
  for (const key of keys) {
    const value = sourced(doc, key)!.value;
    const own = sourced(original, key);
    inputs[key] = own?.value === value ? own : value;
  }
  const next: ScenarioDoc = { ...doc, inputs };
  for (const part of ['name', 'about', 'claims'] as const) delete next[part];
  const { name, about, claims } = original;
  Object.assign(next, name && { name }, about && { about }, claims && { claims });
  return { ...session, doc: next };
}

export function withoutChanges(session: Session): Session {
  return openSession(session.base, session.original);
}

/** A name for the session's files: the scenario's, in characters that every system takes. */
export function fileNameOf({ base, doc }: Session): string {
  const name = base === 'none' ? pick(doc.name, 'en') : base;
  return name.replace(/[^\p{L}\p{N}-]+/gu, '-').replace(/^-+|-+$/g, '') || 'scenario';
}
