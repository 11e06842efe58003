// SPDX-License-Identifier: MIT
// One trace: the figure with all its digits, its formula in words and in numbers, and what stands in
// it, each with its origin and a way deeper. The path that led there leads back.

import { html, nothing, type TemplateResult } from 'lit-html';
import type { Trace, TraceEvent, TraceOperand } from '../../engine/trace-types';
import { inputValue } from '../../state/input-value';
import {
  figureMonth,
  figureName,
  figureValue,
  parseFigure,
  type Vocabulary,
} from '../../words/figure-name';
import { answersTraceWords } from '../../words/answers-trace-words';
import { computedWords } from '../../words/computed-words';
import { pick } from '../../words/lang';
import { monthName } from '../../words/months';
import { full, months, quantity } from '../../words/numbers';
import { traceWords } from '../../words/trace-words';
import { nameOf } from '../formula';
import { modal } from '../modal';
import type { PageState } from '../page-state';
import { answersTitle, answersTrace, isOfAnswers } from './answers-trace';
import { futuresName, futuresTrace, isOfFutures } from './futures-trace';
import { originOf, provenance, startOrigin } from './origin';
import { traceFormula } from './trace-formula';

export interface Traced {
  readonly state: PageState;
  /** The scenario that it is of, where that is not the page's; else ''. */
  readonly of: string;
  /** Null for what no formula gives, and until the core is there. */
  readonly trace: Trace | null;
  /** From the figure that was clicked to the one looked at. */
  readonly path: readonly string[];
  /** Inputs that the figures were computed at, where they are not the scenario's. */
  readonly at: Readonly<Record<string, number>>;
  readonly failed: boolean;
}

export interface TraceActions {
  deeper(figure: string): void;
  /** Back to the first `depth` figures of the path. */
  back(depth: number): void;
  close(): void;
}

function vocabularyOf({ lang, words, rows, lines, forecast }: PageState): Vocabulary {
  const figures = { ...computedWords[lang].figures, ...traceWords[lang].figures };
  return { lang, words, figures, rows, lines, start: forecast.start };
}

function titleOf(figure: string, state: PageState): string {
  if (isOfFutures(figure)) return futuresName(figure, state);
  if (isOfAnswers(figure)) return answersTitle(figure, state);
  const { lang } = state;
  const name = figureName(figure, vocabularyOf(state));
  const month = figureMonth(figure, lang);
  return month ? `${name}${lang === 'en' ? ', ' : '，'}${month}` : name;
}

/** The way from the figure that was clicked. */
function pathList({ path, state }: Traced, actions: TraceActions): unknown {
  if (path.length < 2) return nothing;
  const words = traceWords[state.lang];
  return html`<nav class="trace-path" aria-label=${words.path}>
    <ol>
      ${path.slice(0, -1).map(
        (figure, i) =>
          html`<li>
            <button type="button" class="link" @click=${() => actions.back(i + 1)}>
              ${titleOf(figure, state)}
            </button>
          </li>`,
      )}
    </ol>
  </nav>`;
}

/** A month stands in a formula as the number of months that have gone by. */
function monthsIn({ name, value }: TraceOperand, { lang, forecast }: PageState): string {
  if (name !== 'runs_out' || value === null) return '';
  return traceWords[lang].since(months(value, lang), monthName(forecast.start, lang));
}

function operandRow(
  operand: TraceOperand,
  { state, at, trace }: Traced,
  actions: TraceActions,
): TemplateResult {
  const known = vocabularyOf(state);
  const { name, figure, value } = operand;
  const month = figureMonth(figure, state.lang);
  const isOther = month !== '' && month !== figureMonth(trace!.figure, state.lang);
  return html`<li>
    <button type="button" class="operand" @click=${() => actions.deeper(figure)}>
      <span class="operand-name"
        >${nameOf(name, known)}${isOther ? html` <small>${month}</small>` : nothing}</span
      >
      <span class="operand-value">${figureValue(figure, value, known)}</span>
      <span class="origin">${originOf(figure, value, at, state)}${monthsIn(operand, state)}</span>
    </button>
  </li>`;
}

function eventRow(event: TraceEvent, unit: string, { lang, session }: PageState): TemplateResult {
  const words = traceWords[lang];
  const label = pick(session.doc.events?.[event.event]?.label, lang);
  const show = (value: number): string => quantity(value, unit, lang);
  const did =
    event.raise !== undefined
      ? words.raised(full(event.raise, '$', lang))
      : event.spend !== undefined
        ? words.spent(full(event.spend, '$', lang))
        : event.set !== undefined
          ? words.becomes(show(event.set))
          : words.times(String(event.scale), show(event.after));
  return html`<li>${words.event(monthName(event.month, lang), label)}${words.colon}${did}</li>`;
}

/** What the scenario says of an input, for its start. */
function startPart(trace: Trace, { state, at }: Traced): unknown {
  if (!trace.input) return nothing;
  const { lang, rows, words: page, session } = state;
  const words = traceWords[lang];
  const { key, value } = trace.input;
  const row = rows.find((known) => known.key === key)!;
  const own = inputValue(session.original, row);
  const isOwn = own === value && at[key] === undefined;
  const basis = isOwn ? trace.input.basis : undefined;
  const help = basis ? page.basisHelp[basis] : isOwn && !trace.input.given ? page.standardHelp : '';
  const said = isOwn ? provenance(trace.input, state) : startOrigin(key, at, state);
  return html`<h3>${words.start}</h3>
    <p><b>${full(value, row.unit, lang)}</b> · <span class="source">${said}</span></p>
    ${isOwn ? nothing : html`<p>${words.scenarioSays(full(own, row.unit, lang))}</p>`}
    <p class="quiet">${row.help[lang]} ${help}</p>
    ${trace.formula ? nothing : html`<p class="quiet">${words.stays}</p>`}`;
}

function eventsPart(trace: Trace, { state }: Traced): unknown {
  const words = traceWords[state.lang];
  const isEvents = trace.formula.startsWith('events');
  if (!trace.events) return isEvents ? html`<p>${words.nothingPlanned}</p>` : nothing;
  const key = trace.input?.key;
  const unit = state.rows.find((row) => row.key === key)?.unit ?? '$';
  return html`<h3>${words.events}</h3>
    ${
      trace.formula && !isEvents && typeof trace.computed === 'number'
        ? html`<p>${words.formulaGave(full(trace.computed, unit, state.lang))}</p>`
        : nothing
    }
    <ul class="trace-events">
      ${trace.events.map((event) => eventRow(event, unit, state))}
    </ul>`;
}

/** Why there is no such figure. */
function absence(trace: Trace, { lang }: PageState): unknown {
  if (trace.value !== null || !trace.formula.startsWith('first(')) return nothing;
  const words = traceWords[lang];
  return html`<p>${trace.formula.includes('<') ? words.neverOut : words.neverEven}</p>`;
}

function body(trace: Trace, traced: Traced, actions: TraceActions): TemplateResult {
  const { state } = traced;
  const words = traceWords[state.lang];
  const known = vocabularyOf(state);
  const { kind, when } = parseFigure(trace.figure);
  // Numbers that an event has replaced do not give the figure.
  const result = figureValue(trace.figure, trace.computed ?? trace.value, known);
  const isEvents = trace.formula.startsWith('events');
  const heading = trace.input ? words.carried : words.formula;
  const isSum = trace.formula.startsWith('sum(');
  const isLookup = /^(first|min)\(/.test(trace.formula);
  return html`${startPart(trace, traced)}
  ${
    trace.formula && !isEvents
      ? html`<h3>${heading}</h3>
          ${traceFormula(trace, result, known)} ${absence(trace, state)}
          ${kind === 'capex' && when === state.forecast.start ? html`<p>${words.openingFleet}</p>` : nothing}`
      : nothing
  }
  ${eventsPart(trace, traced)}
  ${
    trace.operands.length
      ? html`<h3>${isSum ? words.monthsOf : isLookup ? words.evidence : words.operands}</h3>
          <ul class="operands">
            ${trace.operands.map((operand) => operandRow(operand, traced, actions))}
          </ul>`
      : nothing
  }`;
}

/** The scenario and the inputs that the figures were computed at. */
function atPart({ at, of, state }: Traced): unknown {
  const { lang, rows } = state;
  const words = traceWords[lang];
  const list = rows
    .filter(({ key }) => at[key] !== undefined)
    .map(({ key, label, unit }) => words.is(label[lang], quantity(at[key]!, unit, lang)));
  return html`${of ? html`<p class="quiet">${answersTraceWords[lang].scenario(of)}</p>` : nothing}
  ${list.length ? html`<p class="quiet">${words.at(list.join(words.and))}</p>` : nothing}`;
}

export function traceDialog(traced: Traced, actions: TraceActions): TemplateResult {
  const { state, trace, path, failed } = traced;
  const words = traceWords[state.lang];
  const figure = trace?.figure ?? path.at(-1)!;
  const told = isOfAnswers(figure)
    ? answersTrace(figure, state)
    : isOfFutures(figure)
      ? futuresTrace(figure, state)
      : null;
  return html`<dialog
    class="trace"
    ${modal(() => actions.close())}
    aria-label=${words.about}
    @click=${(event: Event) => event.target === event.currentTarget && actions.close()}
  >
    <button
      type="button"
      class="icon close"
      aria-label=${state.words.close}
      @click=${() => actions.close()}
    >
      ×
    </button>
    ${pathList(traced, actions)}
    ${
      told || trace
        ? html`<h2 tabindex="-1">${titleOf(figure, state)}</h2>`
        : html`<p role="status">${failed ? words.failed : words.loading}</p>`
    }
    ${
      trace
        ? html`<p class="trace-value">${figureValue(figure, trace.value, vocabularyOf(state))}</p>
            ${atPart(traced)} ${body(trace, traced, actions)}`
        : (told ?? nothing)
    }
  </dialog>`;
}
