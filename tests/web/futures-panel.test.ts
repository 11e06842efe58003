// SPDX-License-Identifier: MIT
// “How sure is that?” and “What drives it?” as they stand on the page: certain, still counting, counted.

import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { describe, expect, it } from 'vitest';
import { answerPanel } from '../../web/src/view/answer';
import type { Actions, PageState, PanelId } from '../../web/src/view/page-state';
import { questionsPanel } from '../../web/src/view/questions';
import { shrinkingForecast } from './chart-forecast';
import { inventedDrivers, inventedFutures } from './invented-futures';

const forecast = shrinkingForecast();
const counted = inventedFutures(Array.from({ length: 60 }, (_, m) => (m === 29 ? 0.9 : 0)));
const range = { kind: 'lognormal', p5: 45e6, p95: 80e6 } as const;
const uncertain = [{ input: 'dau', range, origin: 'given', p5: 45e6, p95: 80e6 }] as const;

function state(given: Partial<PageState> = {}): PageState {
  const known: Partial<PageState> = {
    lang: 'en',
    rows: [],
    session: { doc: { version: 1 } } as PageState['session'],
    forecast,
    chartWidth: 820,
    cursor: null,
    ranges: uncertain,
    futures: null,
    counting: null,
    drivers: null,
    driversMetric: 'runway_months',
    driversCounting: null,
    openPanels: new Set<PanelId>(['sure', 'drives']),
    ...given,
  };
  return known as PageState;
}

const drawn = (template: ReturnType<typeof questionsPanel>): string =>
  collectResultSync(render(template))
    .replace(/<!--.*?-->/gs, '')
    .replace(/\s+/g, ' ');
const panel = (given: Partial<PageState> = {}): string =>
  drawn(questionsPanel(state(given), {} as Actions));

describe('a scenario without uncertainty', () => {
  it('is offered ranges to assume, and shows no picture', () => {
    const markup = panel({ ranges: [] });
    expect(markup).toContain('Assume ranges');
    expect(markup).not.toContain('<svg');
    expect(panel({ ranges: [], lang: 'zh' })).toContain('假设一组范围');
  });

  it('is uncertain all the same if users fluctuate or a round may fail', () => {
    const docs = [
      { uncertainty: { dau_volatility: 0.05 } },
      { events: [{ month: 3, raise: 1e9, probability: 0.5 }] },
    ];
    for (const doc of docs) {
      const session = { doc: { version: 1, ...doc } } as unknown as PageState['session'];
      expect(panel({ ranges: [], session })).not.toContain('Assume ranges');
    }
  });
});

describe('while the futures are counted', () => {
  it('keeps the room of every picture', () => {
    const heights = (markup: string): string[] =>
      [...markup.matchAll(/<svg[^>]*? height="?(\d+)/g)].map(([, height]) => height!);
    const drivers = inventedDrivers({ dau: [0.5, 0.6] });
    expect(heights(panel())).toEqual(heights(panel({ futures: counted, drivers })));
  });

  it('says how far it is and can be stopped', () => {
    const markup = panel({ futures: counted, counting: { done: 4096, wanted: 16384 } });
    expect(markup).toContain('Counting futures: 4,096 of 16,384');
    expect(markup).toContain('Stop');
    expect(markup).toMatch(/<progress[^>]*aria-label="Futures counted so far"/);
  });

  it('keeps the line of the certainty under the answer', () => {
    expect(drawn(answerPanel(state()))).toMatch(/data-certainty> *<\/p>/);
    expect(drawn(answerPanel(state({ ranges: [] })))).not.toContain('data-certainty');
    expect(drawn(answerPanel(state({ futures: counted })))).toContain('In 19 of 20 futures');
  });
});

describe('counted futures', () => {
  it('say how many they are and how well the median is known', () => {
    expect(panel({ futures: counted })).toContain(
      '16,384 futures; the standard error of the median run-out month is 0.08 months.',
    );
    const beyond = inventedFutures([0.1], { medianRunway: { value: 1, error: 0 } });
    expect(panel({ futures: beyond })).toContain('past the horizon is 0.2 percentage points');
  });

  it('of which all last are not called most', () => {
    const markup = panel({ futures: inventedFutures([0, 0]) });
    expect(markup).toContain('All of these futures still have money');
    expect(markup).not.toMatch(/Most futures|On average/);
  });

  it('say which inputs were clipped', () => {
    const clipped = [{ input: 'dau', share: 0.013 }];
    expect(panel({ futures: { ...counted, clipped } })).toContain('dau: 1% of draws fell outside');
  });
});

describe('what drives it', () => {
  it('offers every metric in plain words', () => {
    const markup = panel({ futures: counted });
    for (const name of ['how long the money lasts', 'cash at the end of July 2028', 'funding gap'])
      expect(markup).toContain(name);
  });

  it('says when correlations are left aside, and when there is nothing to explain', () => {
    const drivers = { ...inventedDrivers({ dau: [0.5, 0.6] }), independent: true };
    expect(panel({ futures: counted, drivers })).toContain('Correlations between inputs');
    const none = inventedDrivers({ dau: [0, 0] });
    expect(panel({ futures: counted, drivers: none })).toContain('All futures agree on this');
  });
});
