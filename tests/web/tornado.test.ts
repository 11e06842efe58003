// SPDX-License-Identifier: MIT
// The tornado: where its bars begin and end, what it says, and in which order.

import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Inquiry } from '../../build/wasm/burnline-inquiry.js';
import type { Sensitivity } from '../../web/src/engine/inquiry-types';
import { inquiryText } from '../../web/src/engine/reduced';
import type { InputRow, ScenarioDoc } from '../../web/src/engine/types';
import { MOST_BARS, tornadoOf, type Tornado } from '../../web/src/view/tornado/bars';
import { tornadoPanel } from '../../web/src/view/tornado/panel';
import type { Actions, PageState } from '../../web/src/view/page-state';
import { elasticityText } from '../../web/src/words/elasticity';
import type { Lang } from '../../web/src/words/lang';
import { metricName, metrics, metricValue, type Telling } from '../../web/src/words/metric-words';
import { shortQuantity } from '../../web/src/words/short-quantity';
import { shrinkingForecast } from './chart-forecast';
import { loadInquiryModule, loadModule, shippedScenarios } from '../wasm/native';

let inquiry: Inquiry;
let rows: InputRow[];

beforeAll(async () => {
  inquiry = new (await loadInquiryModule()).Inquiry();
  rows = JSON.parse((await loadModule()).inputs()) as InputRow[];
});

const shipped = (id: string): ScenarioDoc =>
  JSON.parse(shippedScenarios().find((one) => one.id === id)!.text) as ScenarioDoc;

function sensitivity(doc: ScenarioDoc, metric = 'runway_months'): Sensitivity {
  expect(inquiry.open(inquiryText(doc))).toBe('');
  return JSON.parse(inquiry.sensitivity(metric)) as Sensitivity;
}
const tornado = (doc: ScenarioDoc, metric?: string): Tornado =>
  tornadoOf(sensitivity(doc, metric), rows, doc.horizon ?? 60)!;

const founder = shipped('founder-quarter-point');

describe('A tornado', () => {
  test('begins at the answer as it stands, the longest bar on top', () => {
    for (const metric of metrics) {
      const { base, bars, domain } = tornado(founder, metric);
      expect(base).toBe(sensitivity(founder, metric).base ?? 60);
      const lengths = bars.map(({ low, high }) => Math.abs(high.at - low.at));
      expect(lengths, metric).toEqual(lengths.toSorted((a, b) => b - a));
      for (const { low, high } of bars)
        for (const { at } of [low, high]) {
          expect(at).toBeGreaterThanOrEqual(domain[0]);
          expect(at).toBeLessThanOrEqual(domain[1]);
        }
    }
  });

  test('goes to the horizon where the money never runs out', () => {
    const ends = tornado(founder).bars.flatMap(({ low, high }) => [low, high]);
    const beyond = ends.filter(({ value }) => value === null);
    expect(beyond.length).toBeGreaterThan(0);
    for (const { at } of beyond) expect(at).toBe(60);
  });

  test('of a rate that no bar has a value for ends a little above the others', () => {
    const answer: Sensitivity = {
      metric: 'break_even_paid_rate',
      base: 0.12,
      inputs: [
        {
          input: 'price',
          low: 10,
          high: 22,
          at_low: null,
          at_high: 0.1,
          elasticity: -1,
          per_swing: 0,
          moves: true,
        },
      ],
    };
    const { bars } = tornadoOf(answer, rows, 60)!;
    expect(bars[0]!.low.at).toBeGreaterThan(0.12);
    expect(bars[0]!.low.at).toBeLessThan(0.2);
  });

  test('is none where nothing moves', () => {
    expect(tornadoOf(sensitivity(shipped('article-gulf-100b')), rows, 120)).toBeNull();
  });
});

function panel(doc: ScenarioDoc, lang: Lang, metric = 'runway_months', chartWidth = 820): string {
  const answer = sensitivity(doc, metric);
  const question = { kind: 'sensitivity', metric };
  const state = {
    lang,
    rows,
    chartWidth,
    forecast: shrinkingForecast(),
    asked: { matters: { metric }, edge: { x: 'dau', y: 'price', metric } },
    inquiries: { answer: () => ({ question, doc, answer, problems: [] }), isBehind: () => false },
  } as unknown as PageState;
  return collectResultSync(render(tornadoPanel(state, {} as Actions)))
    .replace(/<!--.*?-->/gs, '')
    .replace(/\s+/g, ' ');
}

/** The figures that answer a click: of what, and at which inputs. */
const tracedIn = (markup: string): [string | undefined, unknown][] =>
  [...markup.matchAll(/data-figure="([^"]*)"(?: data-at="([^"]*)")?/g)].map(([, ref, at]) => [
    ref,
    at ? JSON.parse(at.replaceAll('&quot;', '"')) : {},
  ]);

const escaped = (text: string): string => text.replace(/'/g, '&#39;').replace(/"/g, '&quot;');

describe('The panel', () => {
  test.each(['en', 'zh'] as const)('says all figures of every input that moves, %s', (lang) => {
    const markup = panel(founder, lang);
    const { bars } = tornado(founder);
    expect(bars.length).toBeGreaterThan(MOST_BARS);
    for (const { row } of bars)
      expect(markup).toContain(`<th scope="row">${escaped(row.label[lang])}</th>`);
    const table = markup.slice(markup.indexOf('<tbody>'));
    expect([...table.matchAll(/<button/g)]).toHaveLength(2 * bars.length);
    expect(markup).not.toMatch(/NaN|undefined|Infinity|\bnull\b/);
    const still = rows.filter(({ key }) => !bars.some(({ row }) => row.key === key));
    for (const { label } of still) expect(markup).toContain(escaped(label[lang]));
  });

  test('has every figure traced at the input that it was computed at', () => {
    const { metric, inputs } = sensitivity(founder, 'lowest_cash');
    const markup = panel(founder, 'en', metric);
    const ends = inputs
      .filter(({ moves }) => moves)
      .flatMap(({ input, low, high }) => [low, high].map((value) => [metric, { [input]: value }]));
    const traced = tracedIn(markup.slice(markup.indexOf('<tbody>')));
    const more = inputs
      .filter(({ moves, elasticity }) => moves && elasticity !== null)
      .map(({ input }) => [`elasticity:${input}`, {}]);
    expect(traced.toSorted()).toEqual([...ends, ...more].toSorted());
    const above = tracedIn(markup.slice(0, markup.indexOf('<tbody>')));
    expect(above.filter(([ref]) => !ref!.startsWith('elasticity:'))).toEqual([
      [metric, {}],
      [metric, {}],
    ]);
    expect(markup.match(/tabindex="0" data-figure/g)).toHaveLength(1);
  });

  test('says what no input changes', () => {
    const text = (lang: Lang): string =>
      panel(shipped('article-gulf-100b'), lang).replace(/<[^>]*>/g, '');
    expect(text('en')).toContain('the same, lasts past July 2033');
    expect(text('zh')).toContain('撑过 2033 年 7 月');
  });

  test('is drawn for every scenario and metric, on wide screens and narrow ones', () => {
    for (const { text } of shippedScenarios())
      for (const metric of metrics)
        for (const [lang, width] of [
          ['en', 820],
          ['zh', 320],
        ] as const)
          expect(panel(JSON.parse(text) as ScenarioDoc, lang, metric, width)).not.toMatch(
            /NaN|undefined|Infinity|\[object/,
          );
  });
});

describe('The words', () => {
  const en: Telling = { start: '2023-08', horizon: 60, lang: 'en' };
  const zh: Telling = { ...en, lang: 'zh' };

  test('name every metric, and say its values as people do', () => {
    for (const metric of metrics)
      for (const telling of [en, zh]) expect(metricName(metric, telling)).not.toContain('_');
    expect(metricName('break_even_paid_rate@2025-12', en)).toBe(
      'the paid rate it takes by December 2025',
    );
    expect(metricName('cash_at', zh)).toBe('2028 年 7 月末的现金');
    expect(metricValue(29.56, 'runway_months', en)).toBe('29.6 months');
    expect(metricValue(null, 'runway_months', zh)).toBe('撑过 2028 年 7 月');
    expect(metricValue(43, 'break_even_month', en)).toBe('March 2027');
    expect(metricValue(0.12, 'break_even_paid_rate', zh)).toBe('12.0%');
    expect(metricValue(-6.7e9, 'lowest_cash', zh)).toBe('−67 亿美元');
  });

  test('say which way one per cent more moves a metric', () => {
    const said = (elasticity: number | null, metric: string, base: number | null, lang: Lang) =>
      elasticityText({ elasticity }, metric, base, lang);
    expect(said(0.8, 'runway_months', 30, 'en')).toBe('0.80% longer');
    expect(said(-0.65, 'runway_months', 30, 'zh')).toBe('缩短 0.65%');
    expect(said(2, 'lowest_cash', -5e9, 'en')).toBe('2.0% less');
    expect(said(-2, 'lowest_cash', -5e9, 'zh')).toBe('增加 2.0%');
    expect(said(0.001, 'peak_burn', 1e6, 'en')).toBe('no change');
    expect(said(null, 'runway_months', 30, 'en')).toBe('');
    expect(said(0, 'break_even_month', 30, 'en')).toBe('');
  });

  test('write an input’s value short', () => {
    expect(shortQuantity(20, '$/month', 'en')).toBe('$20');
    expect(shortQuantity(136.5e6, '$/month', 'zh')).toBe('1.37亿美元');
    expect(shortQuantity(60e6, 'users', 'en')).toBe('60M');
    expect(shortQuantity(0.0025, 'share/month', 'en')).toBe('+0.25 pt');
    expect(shortQuantity(0.0025, 'share/month', 'zh')).toBe('+0.25 个百分点');
    expect(shortQuantity(0.35, 'share', 'en')).toBe('35%');
    expect(shortQuantity(-0.1, '1/month', 'en')).toBe('−10%');
    expect(shortQuantity(45.45, '$', 'en')).toBe('$45.5');
    expect(shortQuantity(28_000, 'users', 'en')).toBe('28,000');
    expect(shortQuantity(28_000, 'users', 'zh')).toBe('2.8万');
  });
});
