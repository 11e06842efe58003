// SPDX-License-Identifier: MIT
// What is asked about the scenario at hand: which questions are open, and of what; what drives which
// answer; how much money is to be there until when, how surely.

import type { FuturesDesk } from './engine/futures-desk';
import type { Question } from './engine/inquiry';
import type { InquiryDesk } from './engine/inquiry-desk';
import { inquiryText } from './engine/reduced';
import type { Forecast, InputRow, ScenarioDoc } from './engine/types';
import { firstGoal, goalOf, type GoalAsked } from './state/goal';
import { HeldReach } from './state/held-reach';
import { withPin, type Pin } from './state/pins';
import { horizonOf, startOf } from './state/session';
import { firstUnknowns } from './state/unknowns';
import type { Workbench } from './state/workbench';
import type { Asked, MapCell, PageState, PanelId, QuestionActions } from './view/page-state';
import { monthAt } from './words/months';

/** How sure the money is to be there, unless asked otherwise. */
const usualProbability = 0.9;

/** Inputs that are sought with one value for both. */
const growTogether = ['dau_growth', 'rnd_growth'];

/** Cells along each axis of the map. */
const mapSize = 64;

/** What the questions need of the page. */
export interface QuestionsHost {
  rows: readonly InputRow[];
  bench: Workbench;
  futures: FuturesDesk;
  inquiries: InquiryDesk;
  /** A question is not what it was. */
  changed(): void;
}

export class Questions implements QuestionActions {
  readonly #host: QuestionsHost;
  #openPanels: ReadonlySet<PanelId> = new Set(['sure', 'drives']);
  #asked: Asked = {
    matters: { metric: 'runway_months' },
    edge: { x: 'dau', y: 'paid_gain', metric: 'runway_months' },
    goal: firstGoal,
    unknown: null,
    why: { metric: 'runway_months', from: null },
  };
  /** The scenario that the unknowns were chosen for. */
  #unknownOf: ScenarioDoc | null = null;
  #pins: readonly Pin[] = [];
  #edgeCell: MapCell | null = null;
  readonly #reach: HeldReach;
  #driversMetric = 'runway_months';
  /** Until null: the horizon's last month. */
  #goal: { until: string | null; probability: number } = {
    until: null,
    probability: usualProbability,
  };
  #shownGoal: PageState['fundingGoal'] = { until: '', probability: usualProbability };

  constructor(host: QuestionsHost) {
    this.#host = host;
    this.#reach = new HeldReach(host.rows);
  }

  get openPanels(): ReadonlySet<PanelId> {
    return this.#openPanels;
  }
  /** What is asked, with its months brought into the forecast. */
  get asked(): Asked {
    const { metric } = this.#asked.edge;
    const [name, month] = metric.split('@');
    const within = month === undefined ? metric : `${name}@${this.#within(month)}`;
    if (within !== metric)
      this.#asked = { ...this.#asked, edge: { ...this.#asked.edge, metric: within } };
    const { original } = this.#host.bench.session;
    if (this.#unknownOf !== original)
      [this.#unknownOf, this.#asked] = [original, { ...this.#asked, unknown: null }];
    return this.#asked;
  }
  get pins(): readonly Pin[] {
    return this.#pins;
  }
  get asOpened(): Forecast | null {
    return this.#openPanels.has('why') ? this.#host.bench.asOpened : null;
  }
  get edgeCell(): MapCell | null {
    return this.#edgeCell;
  }
  get driversMetric(): string {
    return this.#driversMetric;
  }

  /** The goal, with its month brought into the forecast. */
  get fundingGoal(): PageState['fundingGoal'] {
    const until = this.#within(this.#goal.until);
    const { probability } = this.#goal;
    const shown = this.#shownGoal;
    if (until !== shown.until || probability !== shown.probability)
      this.#shownGoal = { until, probability };
    return this.#shownGoal;
  }

  /** A month of the forecast; null: its last. */
  #within(month: string | null): string {
    const { doc } = this.#host.bench.session;
    const [first, last] = [startOf(doc), monthAt(startOf(doc), horizonOf(doc) - 1)];
    return month === null || month > last ? last : month < first ? first : month;
  }

  /** Has what is looked at studied. */
  ask(): void {
    const { bench, futures, inquiries } = this.#host;
    const { doc, lead } = bench.session;
    futures.askDrivers(this.#driversMetric);
    futures.askFunding({ ...this.fundingGoal, lead });
    futures.ask(doc, { live: bench.held });
    inquiries.ask(doc, this.#inquiries(), { live: bench.held });
  }

  /** What the open panels ask. */
  #inquiries(): Question[] {
    const { matters, edge } = this.asked;
    const { bench, inquiries } = this.#host;
    const list: Question[] = [];
    if (this.#openPanels.has('matters')) list.push({ kind: 'sensitivity', ...matters });
    if (this.#openPanels.has('edge')) {
      const reach = this.#reach.of(bench.session, edge, inquiries.answer('map'));
      list.push({ kind: 'map', ...edge, size: mapSize, reach });
    }
    list.push(...this.#goalInquiries(), ...this.#claimInquiries(), ...this.#whyInquiries());
    return list;
  }

  #goalInquiries(): Question[] {
    if (!this.#openPanels.has('whatif')) return [];
    const { doc, original } = this.#host.bench.session;
    const { goal: asked } = this.asked;
    const goal = goalOf(asked, doc, original).text;
    const list: Question[] = [{ kind: 'whatif', goal }];
    // The article's own case: users and research grow together.
    if (asked.form === 'gone') list.push({ kind: 'seek', inputs: growTogether, goal });
    return list;
  }

  #claimInquiries(): Question[] {
    const { original, doc } = this.#host.bench.session;
    if (!this.#openPanels.has('claims') || !doc.claims?.length) return [];
    const unknown = this.asked.unknown ?? firstUnknowns(original, this.#host.rows);
    return unknown.length > 0 ? [{ kind: 'calibrate', unknown }] : [];
  }

  #whyInquiries(): Question[] {
    if (!this.#openPanels.has('why')) return [];
    const { metric, from } = this.asked.why;
    const pin = this.#pins.find(({ id }) => id === from);
    const a = inquiryText(pin?.session.doc ?? this.#host.bench.session.original);
    return [{ kind: 'compare', a, metric }];
  }

  #askOf(part: Partial<Asked>): void {
    this.#asked = { ...this.#asked, ...part };
    this.ask();
    this.#host.changed();
  }

  askWhatMatters(metric: string): void {
    this.#askOf({ matters: { metric } });
  }

  askEdge(part: Partial<Asked['edge']>): void {
    const before = this.asked.edge;
    const edge = { ...before, ...part };
    if (edge.x === edge.y) [edge.x, edge.y] = [before.y, before.x];
    this.#edgeCell = null;
    this.#askOf({ edge });
  }

  /** An answer came. */
  answered(): void {
    const { bench, inquiries } = this.#host;
    if (this.#reach.lookOn(bench.session, this.asked.edge, inquiries.answer('map'))) this.ask();
  }

  scaleEdge(factor: number): void {
    const { bench, inquiries } = this.#host;
    // The ends that the map has now, if it is the first.
    this.#reach.of(bench.session, this.asked.edge, inquiries.answer('map'));
    this.#reach.scale(bench.session, factor);
    this.#edgeCell = null;
    this.ask();
    this.#host.changed();
  }

  askGoal(part: Partial<GoalAsked>): void {
    this.#askOf({ goal: { ...this.#asked.goal, refused: null, ...part } });
  }

  askUnknown(unknown: readonly string[]): void {
    this.#askOf({ unknown });
  }

  askWhy(part: Partial<Asked['why']>): void {
    this.#askOf({ why: { ...this.#asked.why, ...part } });
  }

  pin(): void {
    const { session, forecast } = this.#host.bench;
    this.#pins = withPin(this.#pins, session, forecast);
    const from = this.#pins.find((pin) => pin.session.doc === session.doc)?.id;
    if (from !== undefined) this.askWhy({ from });
  }

  unpin(id: number): void {
    this.#pins = this.#pins.filter((pin) => pin.id !== id);
    if (this.#asked.why.from === id) this.askWhy({ from: null });
    else this.#host.changed();
  }

  pointEdge(cell: MapCell | null): void {
    this.#edgeCell = cell;
    this.#host.changed();
  }

  openPanel(panel: PanelId, open: boolean): void {
    if (open === this.#openPanels.has(panel)) return;
    const panels = new Set(this.#openPanels);
    if (open) panels.add(panel);
    else panels.delete(panel);
    this.#openPanels = panels;
    this.ask();
    this.#host.changed();
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
