// SPDX-License-Identifier: MIT
// The scenarios that ship with the page: the files of scenarios/, as anyone could load them.

import type { ScenarioDoc } from '../engine/types';

const files = import.meta.glob<ScenarioDoc>('../../../scenarios/*.json', {
  eager: true,
  import: 'default',
});

const byId = Object.fromEntries(
  Object.entries(files).map(([path, doc]) => [path.replace(/^.*\/|\.json$/g, ''), doc]),
);

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

export const defaultScenario = 'founder-quarter-point';
export const shippedIds: readonly string[] = [
  ...order.filter((id) => id in byId),
  ...Object.keys(byId).filter((id) => !order.includes(id)),
];
export const shipped: Readonly<Record<string, ScenarioDoc>> = byId;
