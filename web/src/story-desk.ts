// SPDX-License-Identifier: MIT
// The story under way: which step it is at, what it tries, and what the visitor had before it began,
// to go back to. That is kept in the browser too: a story may be left by closing the page.

import type { Engine } from './engine/engine';
import type { Forecast, InputRow, Problem, ScenarioDoc } from './engine/types';
import { changesOf } from './state/changes';
import { inputValue } from './state/input-value';
import { withInput, type Session } from './state/session';
import { same } from './state/same';
import { autosave, keepStorySeen, recentSessions, storySeen, type Kept } from './state/storage';
import type { ChartView } from './view/chart/chart';
import type { Notice, PageState, StoryActions } from './view/page-state';
import { pageWords } from './words/page-words';
import type { Lang } from './words/lang';

/** Under which the work from before is kept beside that of tabs. */
const keptAs = 'before-the-story';

/** What the desk needs of the page. */
export interface StoryHost {
  engine: Engine;
  session(): Session;
  view(): ChartView;
  lang(): Lang;
  /** Opens the scenario of a step, and then the step. */
  openStep(step: number): void;
  openKept(kept: Kept): void;
  showView(view: ChartView): void;
  propose(session: Session): Problem[] | null;
  notify(notice: Notice): void;
  moved(): void;
}

export class StoryDesk implements StoryActions {
  readonly #host: StoryHost;
  #step: number | null = null;
  #asked = 0;
  #invited = !storySeen();
  #before: { session: Session; view: ChartView } | null = null;

  constructor(host: StoryHost) {
    this.#host = host;
  }

  get state(): PageState['story'] {
    return { step: this.#step, asked: this.#asked, invited: this.#invited && this.#step === null };
  }

  open(step: number): void {
    const { session, view, engine } = this.#host;
    if (this.#step === null) {
      this.#before = { session: session(), view: view() };
      if (changesOf(session(), engine.inputs).length > 0 || session().base === 'none')
        autosave(keptAs, session());
    }
    this.#asked++;
    this.#host.openStep(step);
  }

  /** The step that is shown from now on, or none. */
  show(step: number | null): void {
    this.#step = step;
    if (step === null) return;
    this.#invited = false;
    keepStorySeen();
  }

  leave(): void {
    const words = pageWords[this.#host.lang()].story;
    const before = this.#former;
    this.#step = null;
    if (before && !same(before.doc, this.#host.session().doc))
      this.#host.notify({ tone: 'news', text: words.left, canGoBack: true });
    this.#host.moved();
  }

  goBack(): void {
    const session = this.#former;
    if (!session) return;
    const view = this.#before?.view;
    autosave(keptAs, null);
    this.#before = null;
    this.#host.openKept({ name: keptAs, when: '', session });
    if (view) this.#host.showView(view);
  }

  /** What there was before the story, in this visit or one that ended within it. */
  get #former(): Session | null {
    return (
      this.#before?.session ?? recentSessions().find(({ name }) => name === keptAs)?.session ?? null
    );
  }

  tryOut(inputs: Readonly<Record<string, number>>): void {
    this.#set((row) => inputs[row.key]);
  }

  putBack(keys: readonly string[]): void {
    const { original } = this.#host.session();
    this.#set((row) => (keys.includes(row.key) ? inputValue(original, row) : undefined));
  }

  #set(valueOf: (row: InputRow) => number | undefined): void {
    const { engine, session, propose } = this.#host;
    let next = session();
    for (const row of engine.inputs) {
      const value = valueOf(row);
      if (value !== undefined) next = withInput(next, row, value);
    }
    propose(next);
  }

  forecastOf(doc: ScenarioDoc): Forecast {
    const run = this.#host.engine.aside(doc);
    if (!run.ok) throw new Error(JSON.stringify(run.problems));
    return run.forecast;
  }
}
