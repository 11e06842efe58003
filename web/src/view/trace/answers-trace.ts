// SPDX-License-Identifier: MIT
// The trace of a figure that no formula gives, but the answer to a question: how it was found. Part of
// a change (`part:WHAT` as in "differs", `part-by-line:LINE`), a value that was sought (`sought:INPUT`)
// or fitted to claims (`fitted:INPUT`), what one per cent more does (`elasticity:INPUT`).

import { html, type TemplateResult } from 'lit-html';
import { goalOf } from '../../state/goal';
import { inputValue } from '../../state/input-value';
import { horizonOf, startOf } from '../../state/session';
import { answersTraceWords } from '../../words/answers-trace-words';
import { calibrateWords } from '../../words/calibrate-words';
import { compareWords } from '../../words/compare-words';
import { elasticityText } from '../../words/elasticity';
import { metricName, metricValue, type Telling } from '../../words/metric-words';
import { count, percent, quantity } from '../../words/numbers';
import { spreadText } from '../calibrate/spread';
import { changeSaid } from '../compare/change-said';
import { comparedOf } from '../compare/compared';
import { told } from '../compare/told';
import type { PageState } from '../page-state';
import { summaryFigure } from '../summary-figure';
import { needed } from '../what-if/needed';

interface Explained {
  readonly title: string;
  readonly value: string;
  readonly how: readonly string[];
}

const kinds = ['part', 'part-by-line', 'sought', 'fitted', 'elasticity'] as const;
type Kind = (typeof kinds)[number];

export const isOfAnswers = (figure: string): boolean =>
  kinds.some((kind) => figure.startsWith(`${kind}:`));

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

const rowOf = (key: string, { rows }: PageState) => rows.find((row) => row.key === key);

function part(kind: Kind, what: string, state: PageState): Explained | null {
  const { lang, inquiries } = state;
  const answer = inquiries.answer('compare')?.answer;
  const [a, b] = comparedOf(state);
  if (!answer || !a || !b) return null;
  const { metric, attribution, differs, error } = answer;
  const byLine = kind === 'part-by-line';
  const lines = answer.lines ?? [];
  const portion = byLine
    ? lines.find(({ line }) => line === what)
    : attribution.find(({ input }) => input === what);
  const difference = differs.find((one) => one.what === what);
  if (!portion) return null;
  const words = answersTraceWords[lang].part;
  const { lines: names } = compareWords[lang];
  const telling = (of: typeof a): Telling => ({ ...of.forecast, lang });
  const [was, is] = [
    metricValue(answer.a, metric, telling(a)),
    metricValue(answer.b, metric, telling(b)),
  ];
  const change = (by: number): string => changeSaid(by, metric, telling(a));
  const name = metricName(metric, telling(a));
  const n = byLine ? lines.length : attribution.length;
  const isSampled = !byLine && error > 0;
  const average = isSampled
    ? words.sampled(count(n, lang), name, change(error).replace(/^\+/, ''))
    : words.average(count(factorial(n), lang), count(n, lang), name);
  return {
    title: words.title(
      byLine
        ? names[what as keyof typeof names]
        : difference
          ? told(difference, [a, b], state).name
          : what,
    ),
    value: change(portion.change),
    how:
      n === 1
        ? [words.whole(name, was, is)]
        : [
            average,
            words.ends(change(portion.first), change(portion.last)),
            words.sum(was, is),
            byLine ? words.heldByLine : words.heldByInput,
          ],
  };
}

function sought(key: string, state: PageState): Explained | null {
  const { lang, inquiries, asked, forecast, session } = state;
  const given = inquiries.answer('whatif');
  const row = rowOf(key, state);
  const answer = given?.answer?.rows.find(({ input }) => input === key);
  if (!given || !row || !answer) return null;
  const now = inputValue(given.doc, row);
  const to = needed(answer, now, row);
  if (to === null) return null;
  const words = answersTraceWords[lang].sought;
  const { metric } = goalOf(asked.goal, given.doc, session.original);
  const telling: Telling = { start: startOf(given.doc), horizon: horizonOf(given.doc), lang };
  const show = (value: number | null): string => metricValue(value, metric, telling);
  return {
    title: words.title(row.label[lang]),
    value: quantity(to, row.unit, lang),
    how: [
      words.how(row.label[lang], quantity(now, row.unit, lang)),
      answer.reached === null
        ? words.jumps
        : words.reached(
            metricName(metric, telling),
            show(answer.reached),
            show(summaryFigure(forecast, metric)),
          ),
      words.way(percent(answer.moved ?? 0, lang)),
    ],
  };
}

function fitted(key: string, state: PageState): Explained | null {
  const { lang, inquiries } = state;
  const answer = inquiries.answer('calibrate')?.answer;
  const row = rowOf(key, state);
  const value = answer?.unknown[key];
  if (!answer || !row || value === undefined) return null;
  const words = answersTraceWords[lang].fitted;
  const { thresholds, inputs } = calibrateWords[lang];
  const colon = lang === 'en' ? ': ' : '：';
  const spread = `${inputs.spread}${colon}${spreadText(answer, key, lang)}`;
  return {
    title: words.title(row.label[lang]),
    value: quantity(value, row.unit, lang),
    how: [
      words.how(Object.keys(answer.unknown).length),
      ...(answer.met ? [spread, thresholds] : []),
    ],
  };
}

function elasticity(key: string, state: PageState): Explained | null {
  const { lang, inquiries } = state;
  const given = inquiries.answer('sensitivity');
  const row = rowOf(key, state);
  const answer = given?.answer;
  const found = answer?.inputs.find(({ input }) => input === key);
  if (!given || !answer || !row || !found || found.elasticity === null) return null;
  const words = answersTraceWords[lang].elasticity;
  const telling: Telling = { start: startOf(given.doc), horizon: horizonOf(given.doc), lang };
  const size = String(Number(found.elasticity.toPrecision(4))).replace('-', '−');
  return {
    title: words.title(row.label[lang]),
    value: elasticityText(found, answer.metric, answer.base, lang),
    how: [words.is(size, metricValue(answer.base, answer.metric, telling)), words.how],
  };
}

function explained(figure: string, state: PageState): Explained | null {
  const at = figure.indexOf(':');
  const [kind, what] = [figure.slice(0, at) as Kind, figure.slice(at + 1)];
  switch (kind) {
    case 'part':
    case 'part-by-line':
      return part(kind, what, state);
    case 'sought':
      return sought(what, state);
    case 'fitted':
      return fitted(what, state);
    case 'elasticity':
      return elasticity(what, state);
  }
}

export const answersTitle = (figure: string, state: PageState): string =>
  explained(figure, state)?.title ?? '';

/** Null where the answer no longer has it. */
export function answersTrace(figure: string, state: PageState): TemplateResult | null {
  const told = explained(figure, state);
  return (
    told &&
    html`<p class="trace-value">${told.value}</p>
      ${told.how.map((text) => html`<p>${text}</p>`)}`
  );
}
