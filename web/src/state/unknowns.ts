// SPDX-License-Identifier: MIT
// The inputs that are first taken as unknown when a scenario's claims are asked to agree: those that
// were solved for in the first place; else a few that the scenario gives a range.

import type { InputRow, ScenarioDoc } from '../engine/types';
import { sourced } from './input-value';

const fewest = 3;

export function firstUnknowns(doc: ScenarioDoc, rows: readonly InputRow[]): string[] {
  const keys = rows.map(({ key }) => key);
  const solved = keys.filter((key) => sourced(doc, key)?.basis === 'solved');
  if (solved.length > 0) return solved;
  const ranged = keys.filter((key) => {
    const { low, high } = sourced(doc, key) ?? {};
    return (low !== undefined && high !== undefined) || doc.uncertainty?.ranges?.[key];
  });
  return ranged.length > 0 ? ranged.slice(0, fewest) : ['dau', 'paid_rate', 'price'];
}
