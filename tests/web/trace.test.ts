// SPDX-License-Identifier: MIT
// Traces as they are drawn: a figure in full digits, its formula in words and in numbers, the origin
// of each number, and other people's text as text.

import { readFileSync } from 'node:fs';
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { beforeAll, describe, expect, it } from 'vitest';
import createModule, { type Inquiry } from '../../build/wasm/burnline-inquiry.js';
import { startEngine, type Engine } from '../../web/src/engine/engine';
import type { Trace } from '../../web/src/engine/trace-types';
import type { ScenarioDoc } from '../../web/src/engine/types';
import { openSession } from '../../web/src/state/session';
import type { PageState } from '../../web/src/view/page-state';
import { traceDialog } from '../../web/src/view/trace/trace-dialog';
import { pieces } from '../../web/src/words/answer';
import type { Lang } from '../../web/src/words/lang';
import { pageWords } from '../../web/src/words/page-words';
import { inventedFutures } from './invented-futures';

const file = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const founder = JSON.parse(
  readFileSync(new URL('../../scenarios/founder-quarter-point.json', import.meta.url), 'utf8'),
) as ScenarioDoc;

let engine: Engine;
let inquiry: Inquiry;
beforeAll(async () => {
  engine = await startEngine(file('../../build/wasm/burnline.wasm'));
  const module = await createModule({ wasmBinary: file('../../build/wasm/burnline-inquiry.wasm') });
  inquiry = new module.Inquiry();
});

interface Look {
  doc?: ScenarioDoc;
  original?: ScenarioDoc;
  lang?: Lang;
  path?: string[];
  at?: Record<string, number>;
}

function drawn(figure: string, look: Look = {}): string {
  const { doc = founder, original = doc, lang = 'en', path = [], at = {} } = look;
  const run = engine.open(doc, 6);
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  const known: Partial<PageState> = {
    lang,
    words: pageWords[lang],
    rows: engine.inputs,
    lines: engine.lines,
    forecast: run.forecast,
    session: { ...openSession('none', original), doc },
    futures: inventedFutures(Array.from({ length: 60 }, (_, m) => (m === 29 ? 0.9 : 0))),
    drivers: null,
    funding: null,
  };
  let trace: Trace | null = null;
  if (!figure.startsWith('futures:')) {
    expect(inquiry.open(JSON.stringify({ ...doc, inputs: { ...doc.inputs, ...at } }))).toBe('');
    trace = JSON.parse(inquiry.trace(figure)) as Trace;
  }
  const nothingToDo = (): void => undefined;
  const template = traceDialog(
    { state: known as PageState, of: '', trace, path: [...path, figure], at, failed: false },
    { deeper: nothingToDo, back: nothingToDo, close: nothingToDo },
  );
  return collectResultSync(render(template)).replace(/<!--.*?-->/gs, '');
}
const text = (figure: string, look?: Look): string =>
  drawn(figure, look)
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');

describe('A trace', () => {
  it('shows the value in full, the formula in words, and the numbers put in', () => {
    const shown = text('runway_months');
    expect(shown).toContain('How long the money lasts 29.56 months');
    expect(shown).toContain(
      'Month in which the money runs out + cash available in the month ÷ (cash available in the month − Cash at the end)',
    );
    expect(shown).toContain('= 29 + $158.7 million ÷ ($158.7 million − (−$123.7 million))');
    expect(shown).toContain('January 2026 computed; 29 months after August 2023');
    const chinese = text('runway_months', { lang: 'zh' });
    expect(chinese).toContain('= 29 + 1.587 亿美元 ÷ (1.587 亿美元 − (−1.237 亿美元))');
    expect(chinese).toContain('由公式算出；距 2023 年 8 月 29 个月');
  });

  it('names the source of an input that stands as reported', () => {
    const shown = text('mau@2023-08');
    expect(shown).toContain('Daily users ÷ Stickiness (DAU ÷ MAU)');
    expect(shown).toMatch(/Daily users 60,000,000 reported, .*2023/);
  });

  it('says of an input what was changed, tried, set by an event or carried on', () => {
    const doc = (price: number): ScenarioDoc => ({
      version: 1,
      inputs: { price, headcount: 100, headcount_growth: 0.1 },
      events: [{ month: 3, label: 'A <b>sale</b>', set: { price: 5 } }],
    });
    const changed = { doc: doc(30), original: doc(20) };
    expect(text('subscriptions@0', changed)).toMatch(/\$30 a month your change/);
    expect(text('input:price@0', changed)).toContain('The scenario says $20 a month.');
    expect(text('subscriptions@3', changed)).toMatch(/\$5 a month changed by an event/);
    expect(drawn('input:price@3', changed)).toContain(
      'A &lt;b&gt;sale&lt;/b&gt;: becomes $5 a month',
    );
    expect(text('staff@2', changed)).toMatch(/Staff 121 carried on from month to month/);
    expect(text('staff@0', changed)).toMatch(/Cost per employee \$35,000 a month default/);
    const tried = text('subscriptions@0', { doc: doc(20), at: { price: 40 } });
    expect(tried).toMatch(/\$40 a month tried here/);
    expect(tried).toContain('Computed with Price of a subscription at $40 a month.');
  });

  it('says why there is none', () => {
    const doc: ScenarioDoc = { version: 1, inputs: { paid_rate: 0.5 } };
    const shown = text('runway_months', { doc });
    expect(shown).toContain('How long the money lasts none');
    expect(shown).toContain('cash never falls below 0');
    expect(text('runs_out', { doc, lang: 'zh' })).toContain('现金从未低于 0');
    const never: ScenarioDoc = { version: 1, inputs: { price: 0 } };
    expect(text('break_even_month:net', { doc: never })).toContain('comes closest');
    expect(text('break_even_paid_rate', { doc: never })).toContain('even if everybody paid');
  });

  it('adds up the months of a year', () => {
    const shown = text('total:revenue@2024-01..2024-12');
    expect(shown).toContain('Revenue, January 2024 to December 2024');
    expect(shown).toContain('Revenue, the months added up');
  });

  it('tells how what was counted over futures was counted', () => {
    expect(text('futures:run_out')).toMatch(/Counted, not computed by a formula: .* futures/);
    expect(text('futures:median', { lang: 'zh' })).toContain('数出来的');
  });

  it('leads back along its path', () => {
    const shown = text('net@2026-01', { path: ['runway_months', 'cash@2026-01'] });
    expect(shown).toMatch(/How long the money lasts Cash at the end, January 2026 Net result/);
  });

  it('shows a source as the text that it is', () => {
    const source = '<img src=x onerror="window.ran=1">';
    const inputs = { dau: { value: 1e6, basis: 'reported' as const, source, date: '2024' } };
    const markup = drawn('mau@0', { doc: { version: 1, inputs } });
    expect(markup).not.toContain('<img');
    expect(markup).toContain('&lt;img src=x');
  });

  it('can be drawn of every figure that a trace names, in both languages', () => {
    const seen = new Set<string>();
    const open = ['runway_months', 'funding_needed', 'peak_burn', 'break_even_month:operating'];
    open.push('break_even_paid_rate:operating', 'raise_by:6', 'cash_at@2', 'raised@1', 'capex@0');
    while (open.length > 0 && seen.size < 50) {
      const figure = open.pop()!;
      if (seen.has(figure)) continue;
      seen.add(figure);
      for (const lang of ['en', 'zh'] as const) {
        const shown = text(figure, { lang });
        expect(shown, figure).not.toMatch(/undefined|NaN|\[object|[{}]|\b[a-z]+_[a-z]+\b/);
      }
      const trace = JSON.parse(inquiry.trace(figure)) as Trace;
      open.push(...trace.operands.map((operand) => operand.figure));
    }
    expect(seen.size).toBe(50);
  });
});

describe('A sentence', () => {
  it('knows what its figures are figures of', () => {
    expect(pieces('In **May|runs_out**, __3 months|runway_months__ on.')).toEqual([
      { text: 'In ' },
      { text: 'May', strong: true, figure: 'runs_out' },
      { text: ', ' },
      { text: '3 months', figure: 'runway_months' },
      { text: ' on.' },
    ]);
  });
});
