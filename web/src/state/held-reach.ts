// SPDX-License-Identifier: MIT
// The ends of the map's axes, held still: chosen around the scenario's values when a map is first asked
// for, and again when another scenario or other axes are looked at, or when a value has left them. Then
// they move further out by themselves until the edge comes into sight. They can be moved out, or in.

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

/** How often the ends move out by themselves; each time doubles them. */
const mostLooks = 3;

/** How much of a map is to be beyond its edge. */
const enoughBeyond = 0.05;

/** The smaller of the two parts of a map, that where the money lasts and that where it does not, as a
 * share: 0 where there is no edge. */
export function beyondEdge({ lowestCash }: MapAnswer): number {
  const lasting = lowestCash.filter((cash) => cash >= 0).length / lowestCash.length;
  return Math.min(lasting, 1 - lasting);
}

export class HeldReach {
  readonly #rows: readonly InputRow[];
  #original: ScenarioDoc | null = null;
  #axes: Axes = { x: '', y: '' };
  #reach: MapReach | null = null;
  /** What has been asked about since the ends were given up: one of these answers sets them anew. */
  #fresh = new WeakSet<ScenarioDoc>();
  #looks = 0;

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
        [this.#reach, this.#looks] = [reachOf(answer), mostLooks];
    }
    if (this.#reach && !(this.#holds(doc, axes.x, 'x') && this.#holds(doc, axes.y, 'y')))
      this.#giveUp();
    if (!this.#reach) this.#fresh.add(doc);
    return this.#reach;
  }

  /** Moves the ends out if their map shows hardly any edge; true if another map is to be asked for. */
  lookOn(session: Session, axes: Axes, answered: Answered | null): boolean {
    const reach = this.of(session, axes, answered);
    const map = answered?.answer;
    if (!reach || !map || this.#looks === 0 || !same(reachOf(map), reach)) return false;
    const isEnough = beyondEdge(map) >= enoughBeyond;
    this.#looks = isEnough ? 0 : this.#looks - 1;
    if (isEnough) return false;
    this.#move(session.doc, 2);
    return !same(this.#reach!, reach);
  }

  /** Ends so many times as far from where the scenario stands, within what the inputs may be. From now
   * on they do not move by themselves. */
  scale({ doc }: Session, factor: number): void {
    this.#looks = 0;
    if (this.#reach) this.#move(doc, factor);
  }

  #move(doc: ScenarioDoc, factor: number): void {
    const scaled = (key: string, [low, high]: readonly [number, number]): [number, number] => {
      const row = this.#rows.find((one) => one.key === key)!;
      const value = inputValue(doc, row);
      const isLog = row.scale === 'log' && low > 0;
      const from = (end: number): number => {
        const far = isLog ? value * (end / value) ** factor : value + (end - value) * factor;
        return Math.min(row.max, Math.max(row.min, far));
      };
      const ends = [from(low), from(high)] as const;
      // No closer than values on the axis can be told apart.
      const apart = isLog ? ends[1] / ends[0] > 1.05 : ends[1] - ends[0] > 4 * row.step;
      return apart || factor > 1 ? [...ends] : [low, high];
    };
    const { x, y } = this.#reach!;
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

const reachOf = ({ x, y }: MapAnswer): MapReach => ({ x: ends(x.values), y: ends(y.values) });

const same = (a: MapReach, b: MapReach): boolean => JSON.stringify(a) === JSON.stringify(b);
