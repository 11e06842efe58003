// SPDX-License-Identifier: MIT
// The questions that are asked, and their answers as far as they are there. One worker with a core of
// its own, started with the first question; where workers fail, the page's own thread answers. One
// question is put at a time, about the newest state: states that come meanwhile replace each other, so
// that a hand that never rests still sees answers, each with the state that it belongs to. An answer
// stands until the next one comes. What takes long waits for rest, and is dropped for a newer state by
// ending its worker.

import type { Inquiry } from '../../../build/wasm/burnline-inquiry.js';
import {
  InquiryClerk,
  pace,
  read,
  type Answers,
  type Ask,
  type Kind,
  type Pace,
  type Question,
  type QuestionOf,
  type Reply,
} from './inquiry';
import { inquiryText } from './reduced';
import { MeasureLog } from '../measure-log';
import type { Problem, ScenarioDoc } from './types';

/** Milliseconds without a change until the longer work begins. */
const restDelay = 300;

/** An answer with what was asked, and about which scenario; null where the core refused to answer, and
 * why. */
export interface Answered<K extends Kind> {
  readonly question: QuestionOf<K>;
  readonly doc: ScenarioDoc;
  readonly answer: Answers[K] | null;
  readonly problems: readonly Problem[];
}

interface Thread {
  post(ask: Ask): void;
  /** Null for the page's own. */
  readonly worker: Worker | null;
}

/** What a thread is at work on. */
interface Work {
  readonly ask: Ask;
  readonly key: string;
  readonly doc: ScenarioDoc;
  readonly began: number;
}

export interface InquiryOptions {
  /** A core on the page's own thread, for when there are no workers. */
  startHere?: () => Promise<Inquiry>;
  paces?: Readonly<Record<Kind, Pace>>;
}

export class InquiryDesk {
  readonly #startHere: () => Promise<Inquiry>;
  readonly #onChange: () => void;
  readonly #pace: Readonly<Record<Kind, Pace>>;
  readonly #logs = new Map<Kind, MeasureLog>();
  #thread: Thread | null = null;
  /** Workers have failed: the page's own thread answers from now on. */
  #isAlone = false;

  #doc: ScenarioDoc | null = null;
  #text = '';
  /** Counts the states. */
  #state = 0;
  /** All that is asked now, and since when. */
  #wanted = '';
  #since = 0;
  #resting = false;
  #restTimer = 0;
  #asked = new Map<Kind, Question>();
  readonly #answers = new Map<Kind, Answered<Kind>>();
  /** By kind, the state and question last answered, and when it was last put. */
  readonly #done = new Map<Kind, string>();
  readonly #put = new Map<Kind, number>();
  #work: Work | null = null;
  #ids = 0;

  constructor(onChange: () => void, { startHere, paces = pace }: InquiryOptions = {}) {
    this.#startHere =
      startHere ?? (() => import('./inquiry-core').then(({ startInquiry }) => startInquiry()));
    this.#onChange = onChange;
    this.#pace = paces;
  }

  /** The newest answer to a question of this kind; null until there is one. */
  answer<K extends Kind>(kind: K): Answered<K> | null {
    return (this.#answers.get(kind) as Answered<K> | undefined) ?? null;
  }

  /** The newest answer is not the answer to what is asked now. */
  isBehind(kind: Kind): boolean {
    const question = this.#asked.get(kind);
    return question !== undefined && this.#done.get(kind) !== this.#keyOf(question);
  }

  /** These questions, one of a kind, and no others are asked about this scenario from now on. `live`: a
   * hand still holds on. */
  ask(doc: ScenarioDoc, questions: readonly Question[], { live }: { live: boolean }): void {
    for (const kind of this.#asked.keys())
      if (!questions.some((question) => question.kind === kind)) this.#forget(kind);
    this.#asked = new Map(questions.map((question) => [question.kind, question]));
    const text = questions.length > 0 ? inquiryText(doc) : '';
    const isNew = text !== this.#text;
    const wanted = `${text} ${JSON.stringify(questions)}`;
    if (wanted !== this.#wanted) this.#since = performance.now();
    this.#wanted = wanted;
    if (isNew) this.#state++;
    this.#text = text;
    this.#doc = doc;
    this.#dropLong();
    this.#rest(isNew || live, live);
    this.#next();
  }

  /** What takes long is begun after a while without a change. */
  #rest(moved: boolean, live: boolean): void {
    if (!moved && (this.#resting || this.#restTimer !== 0)) return;
    clearTimeout(this.#restTimer);
    this.#resting = false;
    this.#restTimer = 0;
    if (live || ![...this.#asked.keys()].some((kind) => this.#pace[kind] === 'rest')) return;
    this.#restTimer = window.setTimeout(() => {
      this.#restTimer = 0;
      this.#resting = true;
      this.#next();
    }, restDelay);
  }

  #forget(kind: Kind): void {
    this.#answers.delete(kind);
    this.#done.delete(kind);
  }

  #keyOf(question: Question): string {
    return `${this.#state} ${JSON.stringify(question)}`;
  }

  /** Ends long work on what is no longer asked. */
  #dropLong(): void {
    const { worker } = this.#thread ?? {};
    if (!this.#work || !worker) return;
    const { kind } = this.#work.ask.question;
    const wanted = this.#asked.get(kind);
    if (this.#pace[kind] === 'live' || (wanted && this.#work.key === this.#keyOf(wanted))) return;
    this.#leave();
  }

  /** The question that has waited longest, of those without an answer for the newest state. */
  #due(): Question | null {
    let due: Question | null = null;
    const last = (kind: Kind): number => this.#put.get(kind) ?? 0;
    for (const question of this.#asked.values()) {
      const { kind } = question;
      if (!this.isBehind(kind) || (this.#pace[kind] === 'rest' && !this.#resting)) continue;
      if (!due || last(kind) < last(due.kind)) due = question;
    }
    return due;
  }

  #next(): void {
    if (this.#work) return;
    const question = this.#due();
    if (!question) return;
    const ask: Ask = { id: ++this.#ids, text: this.#text, question };
    this.#put.set(question.kind, ask.id);
    this.#work = { ask, key: this.#keyOf(question), doc: this.#doc!, began: this.#since };
    this.#thread ??= this.#start();
    this.#thread.post(ask);
  }

  #heard(thread: Thread, { id, answer }: Reply): void {
    if (thread !== this.#thread) return;
    if (id === null) this.#failed();
    else if (id === this.#work?.ask.id) this.#deliver(this.#work, answer);
  }

  #deliver({ ask, key, doc, began }: Work, said: Reply['answer']): void {
    const { question } = ask;
    this.#work = null;
    // This core gave up on this question; the next one gets another.
    if (!said) this.#leave();
    const isAsked = this.#asked.has(question.kind);
    if (isAsked) {
      const given = said ? read(question, said) : { problems: [] };
      const isRefused = 'problems' in given;
      const [answer, problems] = isRefused ? [null, given.problems] : [given, []];
      this.#answers.set(question.kind, { question, doc, answer, problems });
      this.#done.set(question.kind, key);
      this.#logOf(question.kind).add({ start: began, end: performance.now() });
    }
    this.#next();
    if (isAsked) this.#onChange();
  }

  #logOf(kind: Kind): MeasureLog {
    let log = this.#logs.get(kind);
    if (!log) this.#logs.set(kind, (log = new MeasureLog(`burnline:${kind}`)));
    return log;
  }

  /** Ends the thread with all that it is at. */
  #leave(): void {
    this.#thread?.worker?.terminate();
    this.#thread = null;
    this.#work = null;
  }

  /** A worker that cannot work leaves it to the page's own thread. Where that cannot either, the
   * question has no answer, and the next one begins anew. */
  #failed(): void {
    const work = this.#work;
    this.#isAlone = this.#thread?.worker !== null;
    this.#leave();
    if (!this.#isAlone && work) this.#deliver(work, null);
    else this.#next();
  }

  #start(): Thread {
    if (!this.#isAlone) {
      try {
        return this.#workerThread();
      } catch {
        this.#isAlone = true;
      }
    }
    return this.#ownThread();
  }

  #workerThread(): Thread {
    const worker = new Worker(new URL('./inquiry-worker.ts', import.meta.url), { type: 'module' });
    const thread: Thread = { worker, post: (ask) => worker.postMessage(ask) };
    worker.onmessage = ({ data }: MessageEvent<Reply>) => this.#heard(thread, data);
    worker.onerror = worker.onmessageerror = () => {
      if (thread === this.#thread) this.#failed();
    };
    return thread;
  }

  #ownThread(): Thread {
    const reply = (message: Reply): void => this.#heard(thread, message);
    const clerk = this.#startHere().then((inquiry) => new InquiryClerk(inquiry, reply));
    clerk.catch(() => reply({ id: null, answer: null }));
    // Messages let the page have its turn to draw.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Ask>) =>
      clerk.then(
        (there) => there.take(data),
        () => undefined,
      );
    const thread: Thread = { worker: null, post: (ask) => port2.postMessage(ask) };
    return thread;
  }
}
