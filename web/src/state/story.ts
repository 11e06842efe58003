// SPDX-License-Identifier: MIT
// The story's steps: the article's seven claims in its order, each with the shipped scenario that tests
// it and the view of the chart that shows it. What is told at each step is words/story-words.ts.

import type { ChartView } from '../view/chart/axes';

export interface StoryStep {
  scenario: string;
  view: ChartView;
}

export const storySteps: readonly StoryStep[] = [
  { scenario: 'article-bankrupt-2024', view: 'cash' },
  { scenario: 'founder-quarter-point', view: 'rates' },
  { scenario: 'founder-quarter-point', view: 'cash' },
  { scenario: 'founder-half-point', view: 'cash' },
  { scenario: 'article-traffic-slide', view: 'cash' },
  { scenario: 'reported-2024-2025', view: 'costs' },
  { scenario: 'article-gulf-100b', view: 'cash' },
];

/** The step, counted from 1, that an address like "#story=3" opens; null for any other address. */
export function storyAddress(hash: string): number | null {
  const step = Number(/^#story=(\d)$/.exec(hash)?.[1] ?? 0);
  return storySteps[step - 1] ? step : null;
}
