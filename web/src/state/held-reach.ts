// SPDX-License-Identifier: MIT
// The ends of the map's axes, held still: chosen around the scenario's values when a map is first asked
// for, and again when another scenario or other axes are looked at, or when a value has left them. They
// can be moved further out, or in.

import type { MapReach } from '../engine/inquiry';
import type { MapAnswer } from '../engine/inquiry-types';
import type { InputRow, ScenarioDoc } from '../engine/types';
import { inputValue } from './input-value';
import type { Session } from './session';

interface Axes {
  readonly x: string;
  readonly y: string;
}

interface Answered {
  readonly doc: ScenarioDoc;
  readonly question: Axes;
  readonly answer: MapAnswer | null;
}

export class HeldReach {
  readonly #rows: readonly InputRow[];
  #original: ScenarioDoc | null = null;
  #axes: Axes = { x: '', y: '' };
  #reach: MapReach | null = null;
  /** What has been asked about since the ends were given up: one of these answers sets them anew. */
  #fresh = new WeakSet<ScenarioDoc>();

  constructor(rows: readonly InputRow[]) {
    this.#rows = rows;
  }

  /** The ends to ask for; null: the core is to choose. `answered` is the newest map. */
  of({ doc, original }: Session, axes: Axes, answered: Answered | null): MapReach | null {
    if (original !== this.#original || axes.x !== this.#axes.x || axes.y !== this.#axes.y)
      this.#giveUp();
    [this.#original, this.#axes] = [original, axes];
    if (!this.#reach && answered?.answer && this.#fresh.has(answered.doc)) {
      const { question, answer } = answered;
      if (question.x === axes.x && question.y === axes.y)
        this.#reach = { x: ends(answer.x.values), y: ends(answer.y.values) };
    }
    if (this.#reach && !(this.#holds(doc, axes.x, 'x') && this.#holds(doc, axes.y, 'y')))
      this.#giveUp();
    if (!this.#reach) this.#fresh.add(doc);
    return this.#reach;
  }

  /** Ends so many times as far from where the scenario stands, within what the inputs may be. */
  scale({ doc }: Session, factor: number): void {
    if (!this.#reach) return;
    const scaled = (key: string, [low, high]: readonly [number, number]): [number, number] => {
      const row = this.#rows.find((one) => one.key === key)!;
      const value = inputValue(doc, row);
      const isLog = row.scale === 'log' && low > 0;
      const from = (end: number): number => {
        const far = isLog ? value * (end / value) ** factor : value + (end - value) * factor;
        return Math.min(row.max, Math.max(row.min, far));
      };
      return from(low) < from(high) ? [from(low), from(high)] : [low, high];
    };
    const { x, y } = this.#reach;
    this.#reach = { x: scaled(this.#axes.x, x), y: scaled(this.#axes.y, y) };
  }

  #giveUp(): void {
    this.#reach = null;
    this.#fresh = new WeakSet();
  }

  #holds(doc: ScenarioDoc, key: string, axis: 'x' | 'y'): boolean {
    const row = this.#rows.find((one) => one.key === key);
    if (!row) return false;
    const [low, high] = this.#reach![axis];
    const value = inputValue(doc, row);
    return value >= low && value <= high;
  }
}

const ends = (values: readonly number[]): [number, number] => [values[0]!, values.at(-1)!];
