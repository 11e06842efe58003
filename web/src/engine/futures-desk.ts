// SPDX-License-Identifier: MIT
// What is known of a scenario's futures, more with every moment it is left alone: few at once, more
// when they are there, many at rest; then funding and drivers. Only the newest scenario asked for is
// worked on; what was known of the one before stands until then. Every figure depends on the scenario
// and on how many futures were counted, never on how the work was shared out.

import type { Analyst } from '../../../build/wasm/burnline.js';
import type { Engine } from './engine';
import type {
  CashPoint,
  Density,
  Drivers,
  Estimate,
  Funding,
  Futures,
  InputRange,
  Progress,
} from './futures-types';
import { MeasureLog } from '../measure-log';
import { Pool, type Group } from './pool';
import { futuresText } from './reduced';
import { joined, startTask, type Study, type Task, type Values } from './study';
import type { Level, Problem, RangeDoc, ScenarioDoc } from './types';

/** Futures in a point of the design. */
const perPoint = 8;
const fewPoints = 4_096 / perPoint;
const somePoints = 16_384 / perPoint;
const morePoints = [131_072 / perPoint, 1_048_576 / perPoint] as const;
const mostInChunk = 8_192 / perPoint;
const mostGauges = 4;
const driverPaths = 16_384;
const fundingPoints = 16_384 / perPoint;
/** Milliseconds within which few futures, or some, are there where threads are quick: a frame or two. */
const mostForFew = 16;
const mostForSome = 33;
/** Enough where every future is the same. */
const certainPoints = 1;
/** Milliseconds without a change until the longer work begins, and between words of its progress. */
const restDelay = 300;
const progressDelay = 100;

/** In the order in which chunks are dealt out; the stages of the first count come first of all. */
const urgency = { again: 1, funding: 2, drivers: 3, refine: 4 } as const;

export interface FundingGoal {
  until: string;
  probability: number;
  lead: number;
}

type Asked<T> = { problems: Problem[] } | T;

interface Opened {
  certain: boolean;
  ranges: InputRange[];
}

interface Summary {
  paths: number;
  start: string;
  horizon: number;
  cash: Record<CashPoint, number[]>;
  solvent: number[];
  break_even_by: Record<Level, number[]>;
  run_out: number[];
  beyond: Estimate;
  median_runway: Estimate;
  mean_runway: Estimate;
  clipped: { input: string; share: number }[];
}

const parse = <T>(json: string): Asked<T> => JSON.parse(json) as Asked<T>;

function futuresOf(summary: Summary): Futures {
  const columns = <K extends string>(from: Record<K, number[]>): Record<K, Float64Array> =>
    Object.fromEntries(
      Object.entries<number[]>(from).map(([key, column]) => [key, Float64Array.from(column)]),
    ) as Record<K, Float64Array>;
  const { paths, start, horizon, beyond, clipped } = summary;
  return {
    paths,
    start,
    horizon,
    cash: columns(summary.cash),
    solvent: Float64Array.from(summary.solvent),
    breakEvenBy: columns(summary.break_even_by),
    runOut: Float64Array.from(summary.run_out),
    beyond,
    medianRunway: summary.median_runway,
    meanRunway: summary.mean_runway,
    clipped,
  };
}

/** What is asked beside the futures: its answer, and for which study and question it is, or is being
 * worked out. */
interface Question<T> {
  answer: T | null;
  key: string;
  group: Group;
  progress: Progress | null;
}

const unasked = <T>(): Question<T> => ({
  answer: null,
  key: '',
  group: { cancelled: true },
  progress: null,
});

export class FuturesDesk {
  readonly #engine: Engine;
  readonly #onChange: () => void;
  readonly #log = new MeasureLog('burnline:fan');
  /** One opens each scenario as it comes; the other sums up the study that is being worked on. They
   * change places when the newest scenario becomes that study. */
  #reading: Analyst | null = null;
  #summing: Analyst | null = null;
  /** Answers what is asked in passing, and keeps no scenario. */
  #asking: Analyst | null = null;
  #pool: Pool | null = null;

  #doc: ScenarioDoc | null = null;
  #json = '';
  /** What the answers' places and labels hang on. */
  #frame = '';
  #live = false;
  #certain = true;
  #problems: readonly Problem[] = [];
  #ranges: readonly InputRange[] = [];
  #futures: Futures | null = null;
  #counting: Progress | null = null;
  readonly #drivers = unasked<Drivers>();
  readonly #funding = unasked<Funding>();
  #metric: string | null = null;
  #goal: FundingGoal | null = null;

  #studies = 0;
  #study: Study | null = null;
  #group: Group = { cancelled: true };
  /** The first count is under way; the newest scenario is begun when it is there. */
  #beginning = false;
  #isBehind = false;
  /** Since when there are counts that are not summed up yet. */
  #unsummed: number | null = null;
  /** When the newest scenario was asked for, and the one that is worked on. */
  #asked = 0;
  #begun = 0;
  /** Few futures came so fast that some may be counted at once. */
  #isQuick = false;
  /** Points counted of this study; it is ready for more. */
  #counted = 0;
  #ready = false;
  #refining = false;
  #stopped = false;
  #restTimer = 0;
  #told = 0;

  constructor(engine: Engine, onChange: () => void) {
    this.#engine = engine;
    this.#onChange = onChange;
  }

  get ranges(): readonly InputRange[] {
    return this.#ranges;
  }
  /** What the futures counted so far come to; worked out when it is asked for, once for all that has
   * been counted since. */
  get futures(): Futures | null {
    this.#sumUp();
    return this.#futures;
  }
  get counting(): Progress | null {
    return this.#counting;
  }
  get drivers(): Drivers | null {
    return this.#drivers.answer;
  }
  get driversCounting(): Progress | null {
    return this.#drivers.progress;
  }
  get funding(): Funding | null {
    return this.#funding.answer;
  }

  /** Starts the threads; until then nothing is worked on. */
  start(): void {
    this.#reading = this.#engine.newAnalyst();
    this.#summing = this.#engine.newAnalyst();
    const { compiled } = this.#engine;
    this.#pool = new Pool({ compiled, newAnalyst: () => this.#engine.newAnalyst() });
    if (this.#doc) this.ask(this.#doc, { live: this.#live });
  }

  /** The scenario to be studied from now on. `live`: a hand still holds on, so nothing long is begun. */
  ask(doc: ScenarioDoc, { live }: { live: boolean }): void {
    this.#doc = doc;
    this.#live = live;
    if (!this.#pool) return;
    const json = futuresText(doc);
    if (json !== this.#json) this.#take(json, doc);
    this.#rest();
  }

  /** What explains this metric is wanted, from now on. */
  askDrivers(metric: string): void {
    if (metric === this.#metric) return;
    this.#metric = metric;
    const asked = this.#drivers;
    asked.group.cancelled = true;
    asked.answer = asked.progress = null;
    asked.key = '';
    this.#rest();
  }

  /** What reaches this goal is wanted, from now on. */
  askFunding(goal: FundingGoal): void {
    if (JSON.stringify(goal) === JSON.stringify(this.#goal)) return;
    this.#goal = goal;
    this.#rest();
  }

  /** No more futures of this scenario than there are. */
  stop(): void {
    this.#stopped = true;
    this.#counting = null;
    if (this.#refining) this.#group.cancelled = true;
    this.#onChange();
  }

  // Answers at once.

  #asker(): Analyst {
    return (this.#asking ??= this.#engine.newAnalyst());
  }

  /** What is wrong with a scenario's uncertainty; null when nothing is. */
  problemsOf(doc: ScenarioDoc): Problem[] | null {
    const opened = parse<Opened>(this.#asker().open(futuresText(doc)));
    return 'problems' in opened ? opened.problems : null;
  }

  /** Guessed ranges for the scenario's inputs, to start from. */
  assume(doc: ScenarioDoc): Record<string, RangeDoc> {
    const json = this.#asker().assume(futuresText(doc));
    const assumed = parse<Record<string, RangeDoc>>(json);
    return 'problems' in assumed ? {} : (assumed as Record<string, RangeDoc>);
  }

  density(input: string, range: RangeDoc): Asked<Density> {
    const answer = parse<{ from: number; to: number; heights: number[] }>(
      this.#asker().density(input, JSON.stringify(range)),
    );
    return 'problems' in answer
      ? answer
      : { ...answer, heights: Float64Array.from(answer.heights) };
  }

  // The study.

  #take(json: string, { start, horizon, events }: ScenarioDoc): void {
    this.#json = json;
    this.#stopped = false;
    this.#asked = performance.now();
    const opened = parse<Opened>(this.#reading!.open(json));
    const isWrong = 'problems' in opened;
    this.#problems = isWrong ? opened.problems : [];
    this.#ranges = isWrong ? [] : opened.ranges;
    this.#certain = isWrong || opened.certain;
    const frame = JSON.stringify([start, horizon, events]);
    if (frame !== this.#frame || isWrong) this.#funding.answer = this.#drivers.answer = null;
    this.#frame = frame;
    if (this.#certain) {
      this.#futures = null;
      this.#drivers.answer = null;
      this.#unsummed = null;
    }
    // Else a hand that never rests would never see any.
    if (this.#beginning && !this.#certain) this.#isBehind = true;
    else this.#begin();
    this.#onChange();
  }

  #begin(): void {
    this.#isBehind = this.#beginning = false;
    this.#counting = null;
    for (const question of [this.#drivers, this.#funding]) {
      question.group.cancelled = true;
      question.progress = null;
      question.key = '';
    }
    this.#sumUp();
    [this.#reading, this.#summing] = [this.#summing, this.#reading];
    this.#begun = this.#asked;
    this.#open(null);
    if (this.#certain) this.#ready = this.#problems.length === 0;
    else void this.#count(this.#study!);
  }

  /** The scenario as another study: what belongs to the one before is dropped. */
  #open(gauge: Float64Array | null): void {
    this.#group.cancelled = true;
    this.#group = { cancelled: false };
    this.#summing!.clearSum();
    this.#study = { id: ++this.#studies, json: this.#json, gauge };
    this.#counted = 0;
    this.#ready = this.#refining = false;
    this.#pool!.open(this.#study);
  }

  async #count(study: Study): Promise<void> {
    this.#beginning = true;
    const stages = this.#isQuick ? [somePoints] : [fewPoints, somePoints];
    const runs = stages.map((to, i) => this.#share(stages[i - 1] ?? 0, to, i));
    for (const [i, run] of runs.entries()) {
      const parts = await run;
      if (this.#study !== study) return;
      this.#add(parts, stages[i]!);
      if (i > 0) continue;
      this.#beginning = false;
      const took = performance.now() - this.#begun;
      this.#isQuick = took < (this.#isQuick ? mostForSome : mostForFew);
      if (!this.#isBehind) continue;
      this.#begin();
      this.#rest();
      return;
    }
    if (this.#counted === somePoints) await this.#recount();
  }

  /** Counts again, for as long as there is something better to count by. */
  async #recount(): Promise<void> {
    for (let i = 0; i < mostGauges; i++) {
      const gauge = this.#summing!.better().slice();
      if (gauge.length === 0) break;
      this.#open(gauge);
      this.#summing!.useGauge(gauge);
      const study = this.#study;
      const values = await this.#share(0, somePoints, urgency.again);
      if (this.#study !== study) return;
      this.#add(values, somePoints);
    }
    this.#ready = true;
    this.#rest();
  }

  /** Counts points, an even part in every thread. */
  #share(from: number, to: number, first: number): Promise<(Values | null)[]> {
    const { size } = this.#pool!;
    const bounds = Array.from(
      { length: size + 1 },
      (_, i) => from + Math.round(((to - from) * i) / size),
    );
    const parts = bounds.slice(1).map((end, i) => ({ start: bounds[i]!, end }));
    return Promise.all(
      parts.map(({ start, end }) =>
        this.#pool!.run({ kind: 'count' }, start, end, this.#group, first),
      ),
    );
  }

  /** Adds counts that bring the study up to so many points, and says what they come to. */
  #add(parts: (Values | null)[], points: number): void {
    if (parts.includes(null)) return;
    for (const part of parts) this.#summing!.add(part as Uint32Array);
    this.#counted = points;
    this.#unsummed = performance.now();
    this.#onChange();
  }

  #sumUp(): void {
    if (this.#unsummed === null) return;
    const counted = this.#unsummed;
    this.#unsummed = null;
    const began = performance.now();
    const summary = parse<Summary>(this.#summing!.summary());
    this.#futures = 'problems' in summary ? null : futuresOf(summary);
    // The wait for the next frame, in between, is nobody's work.
    const end = counted + performance.now() - began;
    this.#log.add({ start: this.#begun, end, detail: this.#counted * perPoint });
  }

  // At rest.

  #rest(): void {
    clearTimeout(this.#restTimer);
    if (!this.#live && this.#pool)
      this.#restTimer = window.setTimeout(() => this.#deepen(), restDelay);
  }

  #deepen(): void {
    if (this.#live || !this.#ready || this.#isBehind) return;
    void this.#decide();
    void this.#explain();
    void this.#refine();
  }

  async #decide(): Promise<void> {
    if (!this.#goal) return;
    const task: Task = { kind: 'funding', ...this.#goal };
    const points = this.#certain ? certainPoints : fundingPoints;
    await this.#answer(this.#funding, task, points, urgency.funding, (values) =>
      parse<Funding>(this.#summing!.finishFunding(values)),
    );
  }

  async #explain(): Promise<void> {
    if (this.#metric === null || this.#certain) return;
    const task: Task = { kind: 'drivers', metric: this.#metric, paths: driverPaths };
    await this.#answer(this.#drivers, task, null, urgency.drivers, (values) =>
      parse<Drivers>(this.#summing!.finishDrivers(values)),
    );
  }

  /** Has a task's points worked out, unless they are or are being; null: as many as it has. */
  async #answer<T extends object>(
    question: Question<T>,
    task: Task,
    points: number | null,
    first: number,
    finish: (values: Float64Array) => Asked<T>,
  ): Promise<void> {
    const key = JSON.stringify([this.#study!.id, task]);
    if (question.key === key) return;
    question.key = key;
    question.group.cancelled = true;
    const group = (question.group = { cancelled: false });
    if (startTask(this.#summing!, task) !== '') {
      question.answer = question.progress = null;
      this.#onChange();
      return;
    }
    const wanted = points ?? this.#summing!.driverPoints();
    const part = Math.max(1, Math.min(mostInChunk / 4, Math.ceil(wanted / this.#pool!.size / 4)));
    const progress = { done: 0, wanted };
    const parts = await this.#chunks(task, 0, wanted, part, group, first, (done) => {
      question.progress = { ...progress, done };
    });
    if (group.cancelled) return;
    question.progress = null;
    const got = parts.filter((values) => values !== null);
    const answer = got.length === parts.length ? finish(joined(got)) : null;
    question.answer = answer && !('problems' in answer) ? answer : null;
    this.#onChange();
  }

  /** Brings the study to each of the larger numbers of futures in turn. */
  async #refine(): Promise<void> {
    if (this.#certain || this.#stopped || this.#refining || this.#counted < somePoints) return;
    this.#refining = true;
    const [group, wanted] = [this.#group, morePoints.at(-1)!];
    for (const points of morePoints) {
      const from = this.#counted;
      if (from >= points) continue;
      const parts = await this.#chunks(
        { kind: 'count' },
        from,
        points,
        mostInChunk,
        group,
        urgency.refine,
        (done, values) => {
          if (values) this.#summing!.add(values as Uint32Array);
          this.#counting = { done: (from + done) * perPoint, wanted: wanted * perPoint };
        },
      );
      if (group.cancelled) return;
      if (parts.includes(null)) break;
      this.#counted = points;
      if (points === wanted) this.#counting = null;
      this.#unsummed = performance.now();
      this.#onChange();
    }
    this.#counting = null;
    this.#onChange();
  }

  /** Runs points in chunks, and reports each as it is there unless it was cancelled. */
  #chunks(
    task: Task,
    from: number,
    to: number,
    most: number,
    group: Group,
    first: number,
    report: (done: number, values: Values | null) => void,
  ): Promise<(Values | null)[]> {
    const runs: Promise<Values | null>[] = [];
    let done = 0;
    for (let at = from; at < to; at += most) {
      const end = Math.min(to, at + most);
      const run = this.#pool!.run(task, at, end, group, first).then((values) => {
        if (group.cancelled) return null;
        done += end - at;
        report(done, values);
        this.#tell();
        // Counts are summed when reported, and need not be kept.
        return task.kind === 'count' && values ? new Uint32Array() : values;
      });
      runs.push(run);
    }
    return Promise.all(runs);
  }

  #tell(): void {
    const now = performance.now();
    if (now - this.#told < progressDelay) return;
    this.#told = now;
    this.#onChange();
  }
}
