// SPDX-License-Identifier: MIT
// A scenario with only what the core's answer depends on: sources, descriptions and labels, most of a
// file, stay behind. By what is asked of it; a scenario that differs elsewhere gives the same text, and
// need not be asked about again.

import type { ScenarioDoc } from './types';

/** Inputs as bare values; `spans`: with the low and high beside them, where there are any. */
function inputsOf({ inputs }: ScenarioDoc, spans: boolean): NonNullable<ScenarioDoc['inputs']> {
  const entries = Object.entries(inputs ?? {}).map(([key, entry]) => {
    if (typeof entry === 'number') return [key, entry] as const;
    const { value, low, high } = entry;
    const isBare = !spans || (low === undefined && high === undefined);
    return [key, isBare ? value : { value, low, high }] as const;
  });
  return Object.fromEntries(entries) as NonNullable<ScenarioDoc['inputs']>;
}

const unlabelled = ({ events }: ScenarioDoc) =>
  events?.map((event) => ({ ...event, label: undefined }));

const unsaid = ({ claims }: ScenarioDoc) =>
  claims?.map((claim) => ({ ...claim, text: '', source: undefined }));

/** For a forecast, its answers and the check of its claims. An event's name may be what was edited, and
 * the core has its say on it. */
export function forecastText(doc: ScenarioDoc): string {
  const { version, start, horizon, events } = doc;
  const inputs = inputsOf(doc, false);
  return JSON.stringify({ version, start, horizon, inputs, events, claims: unsaid(doc) });
}

/** For what chance makes of it. */
export function futuresText(doc: ScenarioDoc): string {
  const { version, start, horizon, uncertainty } = doc;
  const inputs = inputsOf(doc, true);
  return JSON.stringify({ version, start, horizon, inputs, events: unlabelled(doc), uncertainty });
}

/** For the questions about it: chance says how far an input may be moved, claims what is aimed at. */
export function inquiryText(doc: ScenarioDoc): string {
  const { version, start, horizon, uncertainty } = doc;
  const [inputs, events, claims] = [inputsOf(doc, true), unlabelled(doc), unsaid(doc)];
  return JSON.stringify({ version, start, horizon, inputs, events, claims, uncertainty });
}
