// SPDX-License-Identifier: MIT
// A panel of questions as the page would draw it, with answers of the core itself: for tests of what it
// says.

import { readFileSync } from 'node:fs';
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { Inquiry } from '../../build/wasm/burnline-inquiry.js';
import { startEngine, type Engine } from '../../web/src/engine/engine';
import { InquiryClerk, read, type Kind, type Question } from '../../web/src/engine/inquiry';
import type { Answered } from '../../web/src/engine/inquiry-desk';
import { inquiryText } from '../../web/src/engine/reduced';
import type { Forecast, ScenarioDoc } from '../../web/src/engine/types';
import { firstGoal } from '../../web/src/state/goal';
import { openSession, type Session } from '../../web/src/state/session';
import type { Actions, Asked, PageState } from '../../web/src/view/page-state';
import type { Lang } from '../../web/src/words/lang';
import { pageWords } from '../../web/src/words/page-words';
import { loadInquiryModule, shippedScenarios } from '../wasm/native';

export interface Bench {
  engine: Engine;
  inquiry: Inquiry;
}

export async function newBench(): Promise<Bench> {
  const wasm = readFileSync(new URL('../../build/wasm/burnline.wasm', import.meta.url));
  const [engine, module] = await Promise.all([startEngine(wasm), loadInquiryModule()]);
  return { engine, inquiry: new module.Inquiry() };
}

export const shipped = (id: string): ScenarioDoc =>
  JSON.parse(shippedScenarios().find((one) => one.id === id)!.text) as ScenarioDoc;

export const withInputs = (doc: ScenarioDoc, inputs: Record<string, number>): ScenarioDoc => ({
  ...doc,
  inputs: { ...doc.inputs, ...inputs },
});

/** The forecast of a scenario that can be run. */
export function forecastOf({ engine }: Bench, doc: ScenarioDoc): Forecast {
  const run = engine.run(doc, 6);
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  return run.forecast;
}

/** The core's answer, as the desk gives it. */
export function answerTo<K extends Kind>(
  { inquiry }: Bench,
  doc: ScenarioDoc,
  question: Extract<Question, { kind: K }>,
): Answered<K> {
  let given: Answered<K> | null = null;
  new InquiryClerk(inquiry, ({ answer }) => {
    const said = read<K>(question as never, answer!);
    given =
      'problems' in said
        ? { question: question as never, doc, answer: null, problems: said.problems }
        : { question: question as never, doc, answer: said, problems: [] };
  }).take({ id: 1, text: inquiryText(doc), question });
  return given!;
}

const firstAsked: Asked = {
  matters: { metric: 'runway_months' },
  edge: { x: 'dau', y: 'paid_gain', metric: 'runway_months' },
  goal: firstGoal,
  unknown: null,
  why: { metric: 'runway_months', from: null },
};

export interface Told extends Partial<Omit<PageState, 'asked'>> {
  doc: ScenarioDoc;
  original?: ScenarioDoc;
  lang?: Lang;
  asked?: Partial<Asked>;
  questions?: readonly Question[];
}

export function stateOf(
  bench: Bench,
  { doc, original, asked, questions, ...part }: Told,
): PageState {
  const { engine } = bench;
  const lang = part.lang ?? 'en';
  const session: Session = { ...openSession('none', original ?? doc), doc };
  const answers = new Map(
    (questions ?? []).map((question) => [question.kind, answerTo(bench, doc, question as never)]),
  );
  const known: Partial<PageState> = {
    words: pageWords[lang],
    rows: engine.inputs,
    lines: engine.lines,
    session,
    forecast: forecastOf(bench, doc),
    chartWidth: 820,
    canUndo: false,
    pins: [],
    asOpened: forecastOf(bench, original ?? doc),
    inquiries: {
      answer: (kind: Kind) => answers.get(kind) ?? null,
      isBehind: () => false,
    } as PageState['inquiries'],
    ...part,
    lang,
    asked: { ...firstAsked, ...asked },
  };
  return known as PageState;
}

type View = (state: PageState, actions: Actions) => unknown;

/** What a panel says, its spaces put in order. */
export function markupOf(view: View, state: PageState): string {
  return collectResultSync(render(view(state, {} as Actions)))
    .replace(/<!--.*?-->/gs, '')
    .replace(/\s+/g, ' ');
}

/** The figures of a panel that answer a click: of what, at which inputs, and what they say. */
export const tracedIn = (markup: string): { ref: string; at: unknown; said: string }[] =>
  [
    ...markup.matchAll(/data-figure="([^"]*)"(?: data-at="([^"]*)")?\s*>(.*?)<\/(?:span|text)>/g),
  ].map(([, ref, at, said]) => ({
    ref: ref!,
    at: at ? (JSON.parse(at.replaceAll('&quot;', '"')) as unknown) : {},
    said: said!.trim(),
  }));

export const textOf = (view: View, state: PageState): string =>
  markupOf(view, state)
    .replace(/<option.*?<\/option>/g, '')
    .replace(/<span class="traced"[^>]*>(.*?)<\/span>/g, '$1')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
