// SPDX-License-Identifier: MIT
// The place of an input's value and range in a scenario's document: read from it, and written so that
// what equals the scenario as opened is the scenario's own again, sources included.

import type { InputRow, ScenarioDoc, SourcedValue, UncertaintyDoc } from '../engine/types';
import { inputValue, sourced } from './input-value';
import type { Footing } from './ranges';
import { same } from './same';

export function footingOf(doc: ScenarioDoc, row: InputRow): Footing {
  const beside = sourced(doc, row.key);
  return {
    value: inputValue(doc, row),
    range: doc.uncertainty?.ranges?.[row.key],
    low: beside?.low,
    high: beside?.high,
  };
}

/** `doc` with the input as `footing` has it. */
export function withFooting(
  doc: ScenarioDoc,
  original: ScenarioDoc,
  row: InputRow,
  footing: Footing,
): ScenarioDoc {
  const { key } = row;
  const next = { ...doc };
  if (!standsIn(doc, row, footing)) {
    // A source speaks of the value that it is given for, and of no other.
    const told = [doc, original].find((other) => inputValue(other, row) === footing.value);
    next.inputs = withEntry(doc.inputs, key, entryOf(original, told, row, footing));
  }
  if (same(footing.range, doc.uncertainty?.ranges?.[key])) return next;
  const ranges = { ...doc.uncertainty?.ranges };
  if (footing.range) ranges[key] = footing.range;
  else delete ranges[key];
  return withUncertaintyOf(next, original, { ...doc.uncertainty, ranges });
}

export function withEntry(inputs: ScenarioDoc['inputs'], key: string, entry: Entry | undefined) {
  const next = { ...inputs };
  if (entry === undefined) delete next[key];
  else next[key] = entry;
  return next;
}

type Entry = number | SourcedValue;

/** What `inputs` says of an input: as the original does if that comes to the same, else its figures
 * with the sources of `told`. */
export function entryOf(
  original: ScenarioDoc,
  told: ScenarioDoc | undefined,
  row: InputRow,
  footing: Footing,
): Entry | undefined {
  if (standsIn(original, row, footing)) return original.inputs?.[row.key];
  const { value, low, high } = footing;
  const { basis, source, date }: Partial<SourcedValue> = (told && sourced(told, row.key)) ?? {};
  const parts = Object.entries({ basis, source, date, low, high });
  const given = parts.filter(([, part]) => part !== undefined);
  return given.length > 0 ? { value, ...Object.fromEntries(given) } : value;
}

/** Whether the value and what stands beside it are what this document says. */
function standsIn(doc: ScenarioDoc, row: InputRow, { value, low, high }: Footing): boolean {
  const there = footingOf(doc, row);
  return there.value === value && there.low === low && there.high === high;
}

/** The draw of a scenario that names none. */
export const firstSeed = 1;

/** Without what says nothing: no ranges, no shocks, no correlations, the first draw. */
function meant({ ranges, dau_volatility, correlations, seed }: UncertaintyDoc): UncertaintyDoc {
  return {
    ...(ranges && Object.keys(ranges).length > 0 && { ranges }),
    ...(dau_volatility && { dau_volatility }),
    ...(correlations && correlations.length > 0 && { correlations }),
    ...(seed !== undefined && seed !== firstSeed && { seed }),
  };
}

export function withUncertaintyOf(
  doc: ScenarioDoc,
  original: ScenarioDoc,
  uncertainty: UncertaintyDoc,
): ScenarioDoc {
  const next = { ...doc };
  const own = original.uncertainty;
  const [is, was] = [meant(uncertainty), meant(own ?? {})];
  if (same(is, was) && own) next.uncertainty = own;
  else if (Object.keys(is).length > 0) next.uncertainty = is;
  else delete next.uncertainty;
  return next;
}
