// SPDX-License-Identifier: MIT
// What is asked about the futures of the scenario at hand: what drives which answer, and how much
// money is to be there until when, how surely.

import type { FuturesDesk } from './engine/futures-desk';
import { horizonOf, startOf } from './state/session';
import type { Workbench } from './state/workbench';
import type { PageState, QuestionActions } from './view/page-state';
import { monthAt } from './words/months';

/** How sure the money is to be there, unless asked otherwise. */
const usualProbability = 0.9;

/** What the questions need of the page. */
export interface QuestionsHost {
  bench: Workbench;
  futures: FuturesDesk;
  /** A question is not what it was. */
  changed(): void;
}

export class Questions implements QuestionActions {
  readonly #host: QuestionsHost;
  #driversMetric = 'runway_months';
  /** Until null: the horizon's last month. */
  #goal: { until: string | null; probability: number } = {
    until: null,
    probability: usualProbability,
  };
  #shownGoal: PageState['fundingGoal'] = { until: '', probability: usualProbability };

  constructor(host: QuestionsHost) {
    this.#host = host;
  }

  get driversMetric(): string {
    return this.#driversMetric;
  }

  /** The goal, with its month brought into the forecast. */
  get fundingGoal(): PageState['fundingGoal'] {
    const { doc } = this.#host.bench.session;
    const [first, last] = [startOf(doc), monthAt(startOf(doc), horizonOf(doc) - 1)];
    const wanted = this.#goal.until ?? last;
    const until = wanted < first ? first : wanted > last ? last : wanted;
    const { probability } = this.#goal;
    const shown = this.#shownGoal;
    if (until !== shown.until || probability !== shown.probability)
      this.#shownGoal = { until, probability };
    return this.#shownGoal;
  }

  /** Has what is looked at studied. */
  ask(): void {
    const { bench, futures } = this.#host;
    const { doc, lead } = bench.session;
    futures.askDrivers(this.#driversMetric);
    futures.askFunding({ ...this.fundingGoal, lead });
    futures.ask(doc, { live: bench.held });
  }

  showDrivers(metric: string): void {
    this.#driversMetric = metric;
    this.#host.futures.askDrivers(metric);
    this.#host.changed();
  }

  setFundingGoal(until: string, probability: number): void {
    this.#goal = { until, probability };
    this.ask();
    this.#host.changed();
  }

  stopCounting(): void {
    this.#host.futures.stop();
  }
}
