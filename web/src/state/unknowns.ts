// SPDX-License-Identifier: MIT
// The inputs that are first taken as unknown when a scenario's claims are asked to agree: those that
// were solved for in the first place, else those that have a range. Claims cannot settle more unknowns
// than there are claims: where there would be more, one of each group is taken, from the end of the
// table, as costs are less known than users and prices.

import type { InputRow, ScenarioDoc } from '../engine/types';
import { sourced } from './input-value';

const fewest = 3;

export function firstUnknowns(doc: ScenarioDoc, rows: readonly InputRow[]): string[] {
  const most = Math.max(fewest, doc.claims?.length ?? 0);
  const solved = rows.filter(({ key }) => sourced(doc, key)?.basis === 'solved');
  const ranged = rows.filter(({ key }) => {
    const { low, high } = sourced(doc, key) ?? {};
    return (low !== undefined && high !== undefined) || doc.uncertainty?.ranges?.[key];
  });
  const known = [solved, ranged, rows].find((list) => list.length > 0)!;
  if (known.length <= most) return known.map(({ key }) => key);
  const groups = [...new Set(known.map(({ group }) => group))].reverse().slice(0, most);
  const taken = groups.map((group) => known.findLast((row) => row.group === group)!);
  return known.filter((row) => taken.includes(row)).map(({ key }) => key);
}
