// SPDX-License-Identifier: MIT
// What a scenario says of one input: its value, and where that comes from.

import type { InputRow, ScenarioDoc, SourcedValue } from '../engine/types';

export function sourced(doc: ScenarioDoc, key: string): SourcedValue | null {
  const entry = doc.inputs?.[key];
  return typeof entry === 'object' ? entry : null;
}

export function inputValue(doc: ScenarioDoc, row: InputRow): number {
  const entry = doc.inputs?.[row.key];
  return entry === undefined ? row.default : typeof entry === 'object' ? entry.value : entry;
}
