// SPDX-License-Identifier: MIT
// What was changed from the scenario as opened, each change with its way back.

import { defaultLead } from '../engine/limits';
import type { InputRow, RangeDoc, ScenarioDoc } from '../engine/types';
import { entryOf, firstSeed, footingOf, withEntry } from './footing';
import { inputValue, sourced } from './input-value';
import { drawn } from './ranges';
import { same } from './same';
import {
  expectedFooting,
  horizonOf,
  openSession,
  startOf,
  withDoc,
  withInput,
  withRange,
  withUncertainty,
  type Session,
} from './session';

/** A setting of chance that belongs to no input. */
export type ChancePart = 'dau_volatility' | 'correlations' | 'seed';

export type Change =
  | { kind: 'input'; row: InputRow; from: number; to: number }
  /** What an input is drawn from, where that is more than its slider's doing; null is certain. */
  | { kind: 'range'; row: InputRow; from: RangeDoc | null; to: RangeDoc | null }
  /** The share, the number of pairs, the seed. */
  | { kind: 'chance'; part: ChancePart; from: number; to: number }
  | { kind: 'start'; from: string; to: string }
  | { kind: 'horizon'; from: number; to: number }
  | { kind: 'lead'; from: number; to: number }
  | { kind: 'events'; from: number; to: number }
  /** Names, claims or sources that are not the scenario's own. */
  | { kind: 'texts'; rows: readonly InputRow[] };

/** Everything that was changed from the scenario as opened. */
export function changesOf(session: Session, rows: readonly InputRow[]): Change[] {
  const { doc, original, lead } = session;
  const changes: Change[] = [];
  for (const row of rows) {
    const [from, to] = [inputValue(original, row), inputValue(doc, row)];
    if (from !== to) changes.push({ kind: 'input', row, from, to });
    const [expected, range] = [drawn(expectedFooting(session, row)), drawn(footingOf(doc, row))];
    if (!same(expected, range)) changes.push({ kind: 'range', row, from: expected, to: range });
  }
  changes.push(...chanceChanges(session));
  const [start, first] = [startOf(doc), startOf(original)];
  if (start !== first) changes.push({ kind: 'start', from: first, to: start });
  const [horizon, before] = [horizonOf(doc), horizonOf(original)];
  if (horizon !== before) changes.push({ kind: 'horizon', from: before, to: horizon });
  if (lead !== defaultLead) changes.push({ kind: 'lead', from: defaultLead, to: lead });
  const [events, opened] = [doc.events ?? [], original.events ?? []];
  if (!same(events, opened))
    changes.push({ kind: 'events', from: opened.length, to: events.length });
  const texts = rows.filter((row) => hasOtherSource(session, row));
  if (texts.length || !same(claimsAndName(doc), claimsAndName(original)))
    changes.push({ kind: 'texts', rows: texts });
  return changes;
}

function chanceChanges({ doc, original }: Session): Change[] {
  const changes: Change[] = [];
  const [is, was] = [doc.uncertainty ?? {}, original.uncertainty ?? {}];
  const add = (part: ChancePart, from: number, to: number): void => {
    changes.push({ kind: 'chance', part, from, to });
  };
  const [share, before] = [is.dau_volatility ?? 0, was.dau_volatility ?? 0];
  if (share !== before) add('dau_volatility', before, share);
  const [pairs, opened] = [is.correlations ?? [], was.correlations ?? []];
  if (!same(pairs, opened)) add('correlations', opened.length, pairs.length);
  const [seed, first] = [is.seed ?? firstSeed, was.seed ?? firstSeed];
  if (seed !== first) add('seed', first, seed);
  return changes;
}

const claimsAndName = ({ name, about, claims }: ScenarioDoc): unknown => [
  name,
  about,
  claims ?? [],
];

/** Whether an input's value has a source other than the scenario's. */
function hasOtherSource({ doc, original }: Session, { key }: InputRow): boolean {
  const told = (scenario: ScenarioDoc): unknown => {
    const { value, basis, source, date } = sourced(scenario, key) ?? {};
    return { value, basis, source, date };
  };
  const is = sourced(doc, key);
  const isTold = (is?.basis ?? is?.source ?? is?.date) !== undefined;
  return isTold && !same(told(doc), told(original));
}

export function withoutChange(session: Session, change: Change): Session {
  const { original } = session;
  switch (change.kind) {
    case 'input':
      return withInput(session, change.row, change.from);
    case 'range':
      return withRange(session, change.row, change.from);
    case 'chance': {
      const { [change.part]: part } = original.uncertainty ?? {};
      return withUncertainty(session, { [change.part]: part });
    }
    case 'lead':
      return { ...session, lead: change.from };
    case 'start':
      return withDoc(session, { start: change.from });
    case 'horizon':
      return withDoc(session, { horizon: change.from });
    case 'events':
      return withDoc(session, { events: original.events ?? [] });
    case 'texts':
      return withOwnTexts(session, change.rows);
  }
}

function withOwnTexts(session: Session, rows: readonly InputRow[]): Session {
  const { doc, original } = session;
  let { inputs } = doc;
  for (const row of rows) {
    const footing = footingOf(doc, row);
    const told = inputValue(original, row) === footing.value ? original : undefined;
    inputs = withEntry(inputs, row.key, entryOf(original, told, row, footing));
  }
  const next: ScenarioDoc = { ...doc, ...(inputs && { inputs }) };
  for (const part of ['name', 'about', 'claims'] as const) delete next[part];
  const { name, about, claims } = original;
  Object.assign(next, name && { name }, about && { about }, claims && { claims });
  return { ...session, doc: next };
}

export function withoutChanges(session: Session): Session {
  return openSession(session.base, session.original);
}
