// SPDX-License-Identifier: MIT
// What is worked on: the session with its history, the gesture under way, and the forecasts of now, at
// rest and before the gesture. The core has the last word on every edit; what it refuses leaves
// everything as it was.

import type { Engine } from '../engine/engine';
import type { Forecast, InputRow, Problem, ScenarioDoc } from '../engine/types';
import { History } from './history';
import { withInput, type Session } from './session';

export class Workbench {
  readonly #engine: Engine;
  readonly #history: History<Session>;
  #forecast: Forecast;
  #settled: Forecast;
  #ghost: Forecast | null = null;
  #asOpened: { doc: ScenarioDoc; forecast: Forecast | null } | null = null;

  /** The gesture under way or just ended; its steps are one step of undo. */
  #gesture: { id: string; input: string } | null = null;
  #gestures = 0;
  #held = false;

  /** Begins with a session that must be valid. */
  constructor(engine: Engine, session: Session) {
    this.#engine = engine;
    this.#history = new History(session);
    const first = engine.open(session.doc, session.lead);
    if (!first.ok) throw new Error(JSON.stringify(first.problems));
    this.#forecast = this.#settled = first.forecast;
  }

  get session(): Session {
    return this.#history.state;
  }
  get forecast(): Forecast {
    return this.#forecast;
  }
  /** The forecast of the last state at rest. */
  get settled(): Forecast {
    return this.#settled;
  }
  /** The forecast before the last gesture or edit. */
  get ghost(): Forecast | null {
    return this.#ghost;
  }
  /** The forecast of the scenario as opened. */
  get asOpened(): Forecast | null {
    const { doc, original, lead } = this.session;
    if (this.#asOpened?.doc !== original) {
      const run = this.#engine.run(original, lead);
      this.#asOpened = { doc: original, forecast: run.ok ? run.forecast : null };
      // The engine is left with the session's own.
      this.#engine.run(doc, lead);
    }
    return this.#asOpened.forecast;
  }
  /** A pointer holds a slider or an event. */
  get held(): boolean {
    return this.#held;
  }
  get gesturing(): boolean {
    return this.#gesture !== null;
  }
  get canUndo(): boolean {
    return this.#history.canUndo;
  }
  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Another session, already found valid, in place of this one or as a step that can be undone. */
  open(session: Session, undoable: boolean): void {
    this.#leave();
    if (undoable) this.#history.push(session);
    else this.#history.replace(session);
  }

  undo(): void {
    this.#leave();
    this.#history.undo();
  }

  redo(): void {
    this.#leave();
    this.#history.redo();
  }

  /** An edit that may not be valid: done, or nothing is changed and the problems are given. */
  propose(session: Session): Problem[] | null {
    const run = this.#engine.run(session.doc, session.lead);
    if (!run.ok) return run.problems;
    this.endGesture();
    this.#ghost = this.#forecast;
    this.#history.push(session);
    return null;
  }

  /** A hand takes hold of an input: by pointer until it lets go, by keyboard until it goes elsewhere. */
  take(input: string, byPointer: boolean): void {
    if (byPointer) this.#held = true;
    else if (this.#gesture?.input === input) return;
    this.#begin(input);
  }

  slide(row: InputRow, value: number): void {
    // A script or assistive technology may move a slider without having taken hold of it.
    if (this.#gesture?.input !== row.key) this.take(row.key, false);
    this.#history.push(withInput(this.session, row, value), this.#gesture!.id);
  }

  /** One step of a drag of something else than a slider, which may be its last. */
  drag(thing: string, session: Session, done: boolean): void {
    if (this.#gesture?.input !== thing) this.#begin(thing);
    this.#held = !done;
    if (session !== this.session) this.#history.push(session, this.#gesture!.id);
    if (done) this.endGesture();
  }

  /** The pointer lets go. Says whether it held anything. */
  release(): boolean {
    const held = this.#held;
    this.#held = false;
    return held;
  }

  endGesture(): void {
    this.#gesture = null;
    this.#held = false;
  }

  /** Brings the forecast up to the session. Each value of a slider is in its range, and still the
   * whole may be beyond computing: then the last step is taken back, and the problems are given. */
  run(): Problem[] | null {
    const run = this.#engine.run(this.session.doc, this.session.lead);
    if (!run.ok) {
      this.#history.drop();
      this.endGesture();
      return run.problems;
    }
    this.#forecast = run.forecast;
    if (!this.#held) this.#settled = run.forecast;
    return null;
  }

  #begin(input: string): void {
    this.#gesture = { id: `${input}-${++this.#gestures}`, input };
    this.#ghost = this.#forecast;
  }

  /** What belongs to the scenario so far goes before another comes. */
  #leave(): void {
    this.endGesture();
    this.#ghost = null;
  }
}
