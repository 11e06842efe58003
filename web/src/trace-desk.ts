// SPDX-License-Identifier: MIT
// Figures being traced: the path from the one that was clicked to the one looked at, and what the
// core says of it. It follows the page: when the scenario changes, so do the figures; when a figure
// is no more, as after a shorter horizon, the trace closes. Loaded when the first figure is clicked.

import type { Inquiry } from '../../build/wasm/burnline-inquiry.js';
import { render } from 'lit-html';
import type { Trace } from './engine/trace-types';
import type { Problem, ScenarioDoc } from './engine/types';
import './style/trace.css';
import type { PageState } from './view/page-state';
import { answersTrace, isOfAnswers } from './view/trace/answers-trace';
import { isOfFutures } from './view/trace/futures-trace';
import { lookedAt } from './view/trace/looked-at';
import { traceDialog } from './view/trace/trace-dialog';

/** The questions whose answers have figures of their own to trace. */
const asked = ['sensitivity', 'whatif', 'calibrate', 'compare'] as const;

type At = Readonly<Record<string, number>>;

function withInputs(doc: ScenarioDoc, at: At): ScenarioDoc {
  return { ...doc, inputs: { ...doc.inputs, ...at } };
}

export class TraceDesk {
  readonly #state: () => PageState;
  readonly #place = document.body.appendChild(document.createElement('div'));
  #inquiry: Inquiry | null = null;
  #failed = false;
  /** The figure that was clicked, with what stands before it for the scenario that it is of. */
  #reference = '';
  /** Figures, the one looked at last; empty: closed. */
  #path: readonly string[] = [];
  #at: At = {};
  #from: HTMLElement | SVGElement | null = null;
  /** What the inquiry has open. */
  #asked: { doc: ScenarioDoc; at: At } | null = null;
  /** What was drawn. */
  #shown: readonly unknown[] = [];

  constructor(state: () => PageState) {
    this.#state = state;
    // Loaded by itself: what is imported by two parts of the page would come with its first.
    import('./engine/inquiry-core')
      .then(({ startInquiry }) => startInquiry())
      .then(
        (inquiry) => (this.#inquiry = inquiry),
        () => (this.#failed = true),
      )
      .finally(() => this.follow());
  }

  open(reference: string, at: At, from: HTMLElement | SVGElement): void {
    this.#reference = reference;
    this.#path = [lookedAt(reference, this.#state())?.figure ?? reference];
    this.#at = at;
    this.#from = from;
    this.#draw();
  }

  /** Draws again if what is traced may be another. */
  follow(): void {
    if (this.#path.length === 0) return;
    const now = this.#seen(this.#state());
    if (now.some((part, i) => part !== this.#shown[i])) this.#draw();
  }

  /** What a trace is made of. */
  #seen({ session, lang, futures, drivers, funding, inquiries, pins }: PageState): unknown[] {
    const answers = asked.map((kind) => inquiries.answer(kind));
    const page = [session.doc, lang, futures, drivers, funding, pins, ...answers];
    return [...page, this.#inquiry, this.#failed];
  }

  #draw(): void {
    this.#shown = this.#seen(this.#state());
    const of = lookedAt(this.#reference, this.#state());
    const trace = of && this.#trace(of.state);
    if (!of || trace === 'none') {
      this.#close();
      return;
    }
    const { state, name } = of;
    render(
      traceDialog(
        { state, of: name, trace, path: this.#path, at: this.#at, failed: this.#failed },
        {
          deeper: (figure) => this.#go([...this.#path, figure]),
          back: (depth) => this.#go(this.#path.slice(0, depth)),
          close: () => this.#close(),
        },
      ),
      this.#place,
    );
  }

  #go(path: readonly string[]): void {
    this.#path = path;
    this.#draw();
    // The control that led here may be gone.
    this.#place.querySelector<HTMLElement>('h2')?.focus();
  }

  /** Of the figure looked at; null while the core is still to come, or for one that it does not know. */
  #trace(state: PageState): Trace | null | 'none' {
    const figure = this.#path.at(-1)!;
    if (isOfAnswers(figure)) return answersTrace(figure, state) ? null : 'none';
    if (isOfFutures(figure) || !this.#inquiry) return null;
    const { doc } = state.session;
    if (this.#asked?.doc !== doc || this.#asked.at !== this.#at) {
      const refused = this.#inquiry.open(JSON.stringify(withInputs(doc, this.#at)));
      if (refused) return 'none';
      this.#asked = { doc, at: this.#at };
    }
    const answer = JSON.parse(this.#inquiry.trace(figure)) as Trace | { problems: Problem[] };
    return 'problems' in answer ? 'none' : answer;
  }

  #close(): void {
    if (this.#path.length === 0) return;
    const from = this.#from;
    this.#path = [];
    this.#from = null;
    render(null, this.#place);
    // What was clicked may be gone, or be out of the keyboard's reach.
    const same = [...document.querySelectorAll<HTMLElement>('[data-figure]')].filter(
      ({ dataset }) => dataset['figure'] === this.#reference,
    );
    const back = [from, ...same].find((one) => one?.isConnected && one.hasAttribute('tabindex'));
    back?.focus({ preventScroll: true });
  }
}
