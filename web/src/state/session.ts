// SPDX-License-Identifier: MIT
// What is being looked at: a scenario, the one it was changed from, and the edits that lead from one
// to the other. Documents are never modified: each edit gives a new one, so that undo is a list.

import type { EventDoc, InputRow, RangeDoc, ScenarioDoc, UncertaintyDoc } from '../engine/types';
import { pick } from '../words/lang';
import { monthAt, monthIndex } from '../words/months';
import { defaultHorizon, defaultLead, defaultStart } from '../engine/limits';
import { footingOf, withFooting, withUncertaintyOf } from './footing';
import { drawn, moved, type Footing } from './ranges';
import { same } from './same';

export interface Session {
  /** A shipped scenario's id, or `none` for one of the user's own. */
  base: string;
  /** The scenario as it was opened: what a reset goes back to. */
  original: ScenarioDoc;
  doc: ScenarioDoc;
  /** Months that raising money takes. */
  lead: number;
  /** Where inputs stood when their ranges were last given by hand, for moves to start from. */
  anchors?: Readonly<Record<string, Footing>>;
}

export function openSession(base: string, doc: ScenarioDoc): Session {
  return { base, original: doc, doc, lead: defaultLead };
}

/** `key` at `value`, and its range with it; back at the original's value, the original's sources and
 * range are back too. */
export function withInput(session: Session, row: InputRow, value: number): Session {
  const { doc, original } = session;
  const anchor = anchorOf(session, row);
  // Sliders pass through −0, which is 0 to everybody else.
  const footing = moved(anchor, row, value + 0);
  const next = { ...session, doc: withFooting(doc, original, row, footing) };
  const { range, low, high } = anchor;
  const isBare = range === undefined && low === undefined && high === undefined;
  if (isBare || same(anchor, footingOf(original, row))) return next;
  return { ...next, anchors: { ...session.anchors, [row.key]: anchor } };
}

/** Where the input's range stood when it was given. Every step of a drag is measured from there, not
 * from the step before, so that nothing is lost on the way out and back. */
function anchorOf({ doc, original, anchors }: Session, row: InputRow): Footing {
  const now = footingOf(doc, row);
  const leadsHere = (from: Footing): boolean => same(moved(from, row, now.value), now);
  const opened = footingOf(original, row);
  if (leadsHere(opened)) return opened;
  const given = anchors?.[row.key];
  return given && leadsHere(given) ? given : now;
}

/** The input's range where it would be had only its slider been moved. */
export function expectedFooting({ doc, original }: Session, row: InputRow): Footing {
  return moved(footingOf(original, row), row, footingOf(doc, row).value);
}

/** A range of the input's own; null makes it certain, with no span beside its value and no part in
 * any correlation. */
export function withRange(session: Session, row: InputRow, range: RangeDoc | null): Session {
  const { doc, original } = session;
  const now = footingOf(doc, row);
  const expected = expectedFooting(session, row);
  const certain = { value: now.value, range: undefined, low: undefined, high: undefined };
  const asOpened = same(drawn(expected), range);
  const footing = asOpened ? expected : range ? { ...now, range } : certain;
  const next = { ...session, doc: withFooting(doc, original, row, footing) };
  if (range) return next;
  const correlations = doc.uncertainty?.correlations?.filter((pair) => !pair.includes(row.key));
  return correlations ? withUncertainty(next, { correlations }) : next;
}

/** Parts of the scenario's uncertainty in place of what they were. */
export function withUncertainty(session: Session, part: UncertaintyDoc): Session {
  const { doc, original } = session;
  const uncertainty = { ...doc.uncertainty, ...part };
  return { ...session, doc: withUncertaintyOf(doc, original, uncertainty) };
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

export const startOf = (doc: ScenarioDoc): string => doc.start ?? defaultStart;
export const horizonOf = (doc: ScenarioDoc): number => doc.horizon ?? defaultHorizon;

/** A name for the session's files: the scenario's, in characters that every system takes. */
export function fileNameOf({ base, doc }: Session): string {
  const name = base === 'none' ? pick(doc.name, 'en') : base;
  return name.replace(/[^\p{L}\p{N}-]+/gu, '-').replace(/^-+|-+$/g, '') || 'scenario';
}
