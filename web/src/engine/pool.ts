// SPDX-License-Identifier: MIT
// Threads that work on the newest study: one core each, chunks dealt out by urgency. Where there are
// no workers the page's own thread does the same work in small pieces. Which thread does what makes no
// difference to the values.

import type { Analyst } from '../../../build/wasm/burnline.js';
import { Clerk, type Order, type Reply, type Study, type Task, type Values } from './study';

const mostThreads = 8;
/** Chunks that a thread holds: one at work and the next, so that it need not wait for it. */
const mostHeld = 2;

/** Chunks that are wanted together: cancelled, they are dropped. */
export interface Group {
  cancelled: boolean;
}

interface Job {
  readonly study: Study;
  readonly task: Task;
  readonly first: number;
  readonly last: number;
  readonly group: Group;
  /** Lower goes first. */
  readonly urgency: number;
  readonly resolve: (values: Values | null) => void;
  failures: number;
}

interface Thread {
  readonly held: Map<number, Job>;
  post(order: Order): void;
  /** Null for the page's own. */
  readonly worker: Worker | null;
}

export interface PoolOptions {
  compiled: WebAssembly.Module;
  /** An analyst on the page's own thread, for when there are no workers. */
  newAnalyst: () => Analyst;
}

export class Pool {
  readonly #newAnalyst: () => Analyst;
  readonly #threads: Thread[] = [];
  #queue: Job[] = [];
  #study: Study | null = null;
  #ids = 0;

  constructor({ compiled, newAnalyst }: PoolOptions) {
    this.#newAnalyst = newAnalyst;
    const cores = navigator.hardwareConcurrency || 1;
    for (let i = 0; i < Math.max(1, Math.min(mostThreads, cores)); i++)
      if (!this.#addWorker(compiled)) break;
    if (this.#threads.length === 0) this.#addOwn();
  }

  get size(): number {
    return this.#threads.length;
  }

  /** From now on only this study's chunks are worked on. */
  open(study: Study): void {
    this.#study = study;
    for (const thread of this.#threads) thread.post({ kind: 'open', study });
  }

  /** The values of a task's points [first, last); null when it was cancelled, or cannot be done. */
  run(
    task: Task,
    first: number,
    last: number,
    group: Group,
    urgency: number,
  ): Promise<Values | null> {
    return new Promise((resolve) => {
      const study = this.#study!;
      const job: Job = { study, task, first, last, group, urgency, resolve, failures: 0 };
      const place = this.#queue.findIndex((other) => other.urgency > urgency);
      this.#queue.splice(place < 0 ? this.#queue.length : place, 0, job);
      this.#deal();
    });
  }

  #isWanted({ group, study }: Job): boolean {
    return !group.cancelled && study === this.#study;
  }

  #deal(): void {
    for (;;) {
      const free = this.#freest();
      const job = free && this.#queue.shift();
      if (!job) return;
      if (!this.#isWanted(job)) {
        job.resolve(null);
        continue;
      }
      const id = ++this.#ids;
      const { task, first, last, study } = job;
      free.held.set(id, job);
      free.post({ kind: 'chunk', chunk: { id, study: study.id, task, first, last } });
    }
  }

  /** The thread with the least to do, unless all have enough. What is to be dropped is no work. */
  #freest(): Thread | null {
    let [freest, least]: [Thread | null, number] = [null, mostHeld];
    for (const thread of this.#threads) {
      const wanted = [...thread.held.values()].filter((job) => this.#isWanted(job)).length;
      if (wanted < least) [freest, least] = [thread, wanted];
    }
    return freest;
  }

  #heard(thread: Thread, { id, values, failed }: Reply): void {
    const job = id === null ? undefined : thread.held.get(id);
    if (failed) {
      if (job) job.failures++;
      this.#lose(thread);
      return;
    }
    if (!job) return;
    thread.held.delete(id!);
    job.resolve(this.#isWanted(job) ? values : null);
    this.#deal();
  }

  /** A worker that fails leaves its work to the others; a chunk that fails twice is given up. */
  #lose(thread: Thread): void {
    const jobs = [...thread.held.values()];
    thread.held.clear();
    const place = this.#threads.indexOf(thread);
    if (thread.worker && place >= 0) {
      thread.worker.terminate();
      this.#threads.splice(place, 1);
      if (this.#threads.length === 0) this.#addOwn();
    }
    for (const job of jobs) {
      if (job.failures > 1 || !thread.worker) job.resolve(null);
      else this.#queue.unshift(job);
    }
    this.#deal();
  }

  #addWorker(compiled: WebAssembly.Module): boolean {
    try {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
      const thread: Thread = {
        held: new Map(),
        worker,
        post: (order) => worker.postMessage(order),
      };
      worker.onmessage = ({ data }: MessageEvent<Reply>) => this.#heard(thread, data);
      worker.onerror = worker.onmessageerror = () => this.#lose(thread);
      thread.post({ kind: 'start', compiled });
      this.#threads.push(thread);
      return true;
    } catch {
      return false;
    }
  }

  #addOwn(): void {
    const clerk = new Clerk(this.#newAnalyst(), (reply) => this.#heard(thread, reply));
    const thread: Thread = {
      held: new Map(),
      worker: null,
      post(order) {
        if (order.kind === 'open') clerk.open(order.study);
        if (order.kind === 'chunk') clerk.take(order.chunk);
      },
    };
    if (this.#study) thread.post({ kind: 'open', study: this.#study });
    this.#threads.push(thread);
  }
}
