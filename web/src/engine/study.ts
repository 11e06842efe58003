// SPDX-License-Identifier: MIT
// What a thread is asked to work on, and the clerk that does it: piece by piece, so that a newer study
// is heard between two pieces and what belongs to an older one is dropped. The same on the page's own
// thread as in a worker, with the same results.

import type { Analyst } from '../../../build/wasm/burnline.js';

/** A scenario under study; a later study has a higher id. */
export interface Study {
  readonly id: number;
  readonly json: string;
  /** What to count by; null: what the core chooses. */
  readonly gauge: Float64Array | null;
}

export type Task =
  | { kind: 'count' }
  | { kind: 'drivers'; metric: string; paths: number }
  | { kind: 'funding'; until: string; probability: number; lead: number };

/** Points [first, last) of a task. */
export interface Chunk {
  id: number;
  study: number;
  task: Task;
  first: number;
  last: number;
}

export type Values = Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

export type Order =
  | { kind: 'start'; compiled: WebAssembly.Module }
  | { kind: 'open'; study: Study }
  | { kind: 'chunk'; chunk: Chunk };

/** Values of null: dropped. `failed`: this thread can do no more; without an id, it never could. */
export interface Reply {
  id: number | null;
  values: Values | null;
  failed?: true;
}

/** Points between two looks at what has arrived: 4,096 futures, two milliseconds, or about as much. */
const piece: Record<Task['kind'], number> = { count: 512, drivers: 64, funding: 64 };

export class Clerk {
  readonly #analyst: Analyst;
  readonly #reply: (reply: Reply) => void;
  // Timers are slowed down when nested; messages are not, and let others have their turn.
  readonly #turn = new MessageChannel();
  readonly #queue: Chunk[] = [];
  #work: Generator<void, Values> | null = null;
  #newest = -1;
  #started = '';
  #waiting = false;

  constructor(analyst: Analyst, reply: (reply: Reply) => void) {
    this.#analyst = analyst;
    this.#reply = reply;
    this.#turn.port1.onmessage = () => {
      this.#waiting = false;
      this.#step();
    };
  }

  open(study: Study): void {
    if (study.id <= this.#newest) return;
    this.#newest = study.id;
    this.#started = '';
    this.#analyst.open(study.json);
    if (study.gauge) this.#analyst.useGauge(study.gauge);
  }

  take(chunk: Chunk): void {
    this.#queue.push(chunk);
    this.#wait();
  }

  #wait(): void {
    if (this.#waiting || this.#queue.length === 0) return;
    this.#waiting = true;
    this.#turn.port2.postMessage(null);
  }

  #step(): void {
    const chunk = this.#queue[0]!;
    let values: Values | null = null;
    let failed = false;
    if (chunk.study === this.#newest) {
      try {
        this.#work ??= this.#pieces(chunk);
        const { done, value } = this.#work.next();
        if (!done) {
          this.#wait();
          return;
        }
        values = value;
      } catch (error) {
        console.warn('The core gave up:', error);
        failed = true;
      }
    }
    this.#work = null;
    this.#queue.shift();
    this.#reply({ id: chunk.id, values, ...(failed && { failed }) });
    this.#wait();
  }

  *#pieces({ task, first, last }: Chunk): Generator<void, Values> {
    const analyst = this.#analyst;
    const most = piece[task.kind];
    if (task.kind === 'count') analyst.clear();
    else this.#start(task);
    const parts: Float64Array[] = [];
    for (let at = first; at < last; at += most) {
      if (at > first) yield;
      const end = Math.min(last, at + most);
      if (task.kind === 'count') analyst.count(at, end);
      else if (task.kind === 'drivers') parts.push(analyst.runDrivers(at, end).slice());
      else parts.push(analyst.runFunding(at, end).slice());
    }
    return task.kind === 'count' ? analyst.tallies().slice() : joined(parts);
  }

  #start(task: Task): void {
    const key = JSON.stringify(task);
    if (key === this.#started) return;
    this.#started = key;
    const problems = startTask(this.#analyst, task);
    if (problems) throw new Error(problems);
  }
}

/** Gets an analyst ready for a task on the study that it has open; gives problems as JSON, or "". */
export function startTask(analyst: Analyst, task: Task): string {
  switch (task.kind) {
    case 'count':
      return '';
    case 'drivers':
      return analyst.startDrivers(task.metric, task.paths);
    case 'funding':
      return analyst.startFunding(task.until, task.probability, task.lead);
  }
}

export function joined(parts: readonly ArrayLike<number>[]): Float64Array<ArrayBuffer> {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
