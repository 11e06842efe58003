// SPDX-License-Identifier: MIT
// The page's state as a URL fragment: only what differs from a shipped scenario, after a version.
// Here it is written; link-reader.ts reads it, and promises to give back the very document that was
// encoded, every double included.
//
//   #v=1&s=founder-quarter-point&dau=8e7&events=%5B%7B%22month%22%3A6%2C%22raise%22%3A1e9%7D%5D
//
// `s` is the scenario that the rest is changed from (`none`: from nothing); an input's key holds a
// number, or JSON with its provenance; `name`, `about`, `events`, `claims` and `uncertainty` hold JSON;
// `unset` marks what the scenario has and the document has not. `lead`, `lang`,
// `view` and `story` are the page's own.

import type { ScenarioDoc } from '../engine/types';
import { defaultLead } from '../engine/limits';
import type { Lang } from '../words/lang';
import { present, same } from './same';

export interface Shared {
  /** A shipped scenario's id, or `none` when the scenario is the user's own. */
  base: string;
  doc: ScenarioDoc;
  /** Months that raising money takes. */
  lead: number;
  /** null: the visitor's own language. */
  lang: Lang | null;
  view: string;
  /** The step of the story that the page is at; null outside of it. */
  story: number | null;
}

/** A longer link, its “#” counted, is refused: offer a file instead. */
export const maxLinkLength = 100_000;
export const defaultView = 'cash';

export const version = '1';
export const unset = 'unset';
export const members = [
  'name',
  'about',
  'start',
  'horizon',
  'events',
  'claims',
  'uncertainty',
] as const;
export const monthForm = /^\d{4}-\d{2}$/;

export type Bases = Readonly<Record<string, ScenarioDoc>>;

/** The fragment, "#" included, in letters, digits and `% & = . _ -` only. The base must be one of
 * `bases` or `none`; `doc` must be valid, so that no input's key is one of the link's own names. */
export function encodeLink(state: Shared, bases: Bases): string {
  const base = baseOf(state.base, bases) ?? { version: 1 };
  const query = new URLSearchParams([
    ['v', version],
    ['s', state.base],
  ]);
  for (const key of members) {
    if (same(base[key], state.doc[key])) continue;
    const value = state.doc[key];
    const bare = key === 'start' && typeof value === 'string' && monthForm.test(value);
    query.append(key, value === undefined ? unset : bare ? value : json(value));
  }
  const { inputs } = state.doc;
  let from = base.inputs;
  if ((inputs === undefined || Object.keys(inputs).length === 0) && !same(from, inputs)) {
    query.append('inputs', inputs ? '{}' : unset);
    from = undefined;
  }
  for (const [key, value] of Object.entries(inputs ?? {})) {
    const old = from && Object.hasOwn(from, key) ? from[key] : undefined;
    if (!same(old, value)) query.append(key, json(value));
  }
  for (const key of Object.keys(from ?? {})) {
    if (!inputs || !Object.hasOwn(inputs, key)) query.append(key, unset);
  }
  if (state.lead !== defaultLead) query.append('lead', json(state.lead));
  if (state.lang !== null) query.append('lang', state.lang);
  if (state.view !== defaultView) query.append('view', state.view);
  if (state.story !== null) query.append('story', json(state.story));
  // "+" and "*" are legal here, but chats take them for a space and for bold type.
  return `#${query.toString().replaceAll('+', '%20').replaceAll('*', '%2A')}`;
}

/** The scenario that a fragment names as the one it is changed from, if it names any. */
export const linkedBase = (hash: string): string =>
  new URLSearchParams(hash.replace(/^#/, '')).get('s') ?? 'none';

export function baseOf(id: string, bases: Bases): ScenarioDoc | undefined {
  if (id === 'none') return { version: 1 };
  return Object.hasOwn(bases, id) ? bases[id] : undefined;
}

/** JSON text with every number as short as it can be; unlike JSON.stringify it keeps −0. */
function json(value: unknown): string {
  if (typeof value === 'number') return shortest(value);
  if (Array.isArray(value)) return `[${value.map(json).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = present(value).map(([key, part]) => `${JSON.stringify(key)}:${json(part)}`);
  return `{${parts.join()}}`;
}

function shortest(value: number): string {
  const plain = Object.is(value, -0) ? '-0' : String(value);
  const scientific = value.toExponential().replace('+', '');
  return scientific.length < plain.length ? scientific : plain;
}
