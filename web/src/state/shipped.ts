// SPDX-License-Identifier: MIT
// The scenarios that ship with the page: the files of scenarios/, as anyone could load them. The one
// it opens with is part of its script; of the others the script holds the names, and the rest, most of
// it sources in two languages, is fetched when it is wanted.

import type { ScenarioDoc, Text } from '../engine/types';

export const defaultScenario = 'founder-quarter-point';

const idOf = (path: string): string => path.replace(/^.*\/|\.json$/g, '');
const byId = <T>(files: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(files).map(([path, part]) => [idOf(path), part]));

/** Every scenario's name, by its id. */
export const shippedNames: Readonly<Record<string, Text>> = byId(
  import.meta.glob<Text>('../../../scenarios/*.json', { eager: true, import: 'name' }),
);

const addresses = byId(
  import.meta.glob<string>(
    ['../../../scenarios/*.json', '!../../../scenarios/founder-quarter-point.json'],
    { eager: true, query: '?url', import: 'default' },
  ),
);

const atHand: Record<string, ScenarioDoc> = byId(
  import.meta.glob<ScenarioDoc>('../../../scenarios/founder-quarter-point.json', {
    eager: true,
    import: 'default',
  }),
);

/** The scenarios at hand: the default, and those loaded since. */
export const shipped: Readonly<Record<string, ScenarioDoc>> = atHand;

/** The order of the picker: the article's claims, then what was reported later, then one's own. */
const order = [
  'founder-quarter-point',
  'founder-half-point',
  'article-bankrupt-2024',
  'article-gulf-100b',
  'article-traffic-slide',
  'reported-2024-2025',
  'ai-startup',
];

export const isShipped = (id: string): boolean => Object.hasOwn(shippedNames, id);
export const shippedIds: readonly string[] = [
  ...order.filter(isShipped),
  ...Object.keys(shippedNames).filter((id) => !order.includes(id)),
];

const arriving = new Map<string, Promise<void>>();

/** Has a shipped scenario at hand. Rejects where it cannot be fetched, and may be asked again then. */
export function loadShipped(id: string): Promise<void> {
  if (Object.hasOwn(atHand, id)) return Promise.resolve();
  let coming = arriving.get(id);
  if (!coming) {
    coming = fetchShipped(id).finally(() => arriving.delete(id));
    arriving.set(id, coming);
  }
  return coming;
}

async function fetchShipped(id: string): Promise<void> {
  const response = await fetch(addresses[id]!);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  atHand[id] = (await response.json()) as ScenarioDoc;
}
