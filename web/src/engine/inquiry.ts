// SPDX-License-Identifier: MIT
// What can be asked about one scenario, and the clerk that has the core answer it: the same on the
// page's own thread as in a worker. A further kind of question is a row of Question, of Answers, of
// pace and of `put`; where its answer is more than JSON, also a case of `read`.

import type { Inquiry } from '../../../build/wasm/burnline-inquiry.js';
import type {
  Calibration,
  Comparison,
  MapAnswer,
  Sensitivity,
  WhatIf,
  WhatIfRow,
} from './inquiry-types';
import type { Problem } from './types';

export type Question =
  | { kind: 'sensitivity'; metric: string }
  | { kind: 'map'; x: string; y: string; metric: string; size: number; reach: MapReach | null }
  | { kind: 'whatif'; goal: string }
  | { kind: 'seek'; inputs: readonly string[]; goal: string }
  | { kind: 'calibrate'; unknown: readonly string[] }
  /** `a`: the other scenario, as the text that the core reads. */
  | { kind: 'compare'; a: string; metric: string };

/** The ends of a map's axes; without them they are chosen around the scenario's own values. */
export interface MapReach {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

export interface Answers {
  sensitivity: Sensitivity;
  map: MapAnswer;
  whatif: WhatIf;
  /** `input` is all of them, joined by commas. */
  seek: WhatIfRow;
  calibrate: Calibration;
  compare: Comparison;
}

export type Kind = keyof Answers;
export type QuestionOf<K extends Kind> = Extract<Question, { kind: K }>;

/** Answers of milliseconds follow the hand; longer ones are begun at rest. */
export type Pace = 'live' | 'rest';
export const pace: Readonly<Record<Kind, Pace>> = {
  sensitivity: 'live',
  map: 'live',
  whatif: 'live',
  seek: 'live',
  calibrate: 'live',
  compare: 'live',
};

/** A question about a scenario, which is given as the text that the core reads. */
export interface Ask {
  readonly id: number;
  readonly text: string;
  readonly question: Question;
}

/** What the core said, with its numbers where there are many. Without an answer, the core that was to
 * give it is not to be used again; without an id, it never was there. */
export interface Reply {
  readonly id: number | null;
  readonly answer: { json: string; values: Float64Array<ArrayBuffer> | null } | null;
}

type Said = NonNullable<Reply['answer']>;

function put(inquiry: Inquiry, question: Question): Said {
  switch (question.kind) {
    case 'sensitivity':
      return { json: inquiry.sensitivity(question.metric), values: null };
    case 'whatif':
      return { json: inquiry.whatIf(question.goal), values: null };
    case 'seek':
      return { json: inquiry.seek([...question.inputs], question.goal), values: null };
    case 'calibrate':
      return { json: inquiry.calibrate([...question.unknown]), values: null };
    case 'compare':
      return { json: inquiry.compare(question.a, question.metric), values: null };
    case 'map': {
      const { x, y, metric, size, reach } = question;
      const json = reach
        ? inquiry.mapOver(x, ...reach.x, y, ...reach.y, metric, size)
        : inquiry.map(x, y, metric, size);
      return { json, values: inquiry.mapCells().slice() as Float64Array<ArrayBuffer> };
    }
  }
}

/** The answer to a question, or what was wrong with the question or the scenario. */
export function read<K extends Kind>(
  { kind }: QuestionOf<K>,
  { json, values }: Said,
): Answers[K] | { problems: Problem[] } {
  const answer = JSON.parse(json) as Answers[K] | { problems: Problem[] };
  if (kind !== 'map' || !values || 'problems' in answer) return answer;
  const cells = values.length / 3;
  const part = (i: number): Float64Array => values.subarray(i * cells, (i + 1) * cells);
  return { ...answer, z: part(0), lowestCash: part(1), contribution: part(2) };
}

export class InquiryClerk {
  readonly #inquiry: Inquiry;
  readonly #reply: (reply: Reply) => void;
  /** The scenario that is open, and what is wrong with it. */
  #open: { text: string; problems: string } | null = null;

  constructor(inquiry: Inquiry, reply: (reply: Reply) => void) {
    this.#inquiry = inquiry;
    this.#reply = reply;
  }

  take({ id, text, question }: Ask): void {
    let answer: Said | null = null;
    try {
      if (this.#open?.text !== text) this.#open = { text, problems: this.#inquiry.open(text) };
      const { problems } = this.#open;
      answer = problems ? { json: problems, values: null } : put(this.#inquiry, question);
    } catch (error) {
      console.warn('The core gave up:', error);
    }
    this.#reply({ id, answer });
  }
}
