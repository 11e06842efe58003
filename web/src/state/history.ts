// SPDX-License-Identifier: MIT
// Undo and redo over whole states. Steps of one gesture (a slider's drag) are one step.

export class History<State> {
  #past: State[] = [];
  #future: State[] = [];
  #gesture: string | null = null;

  private present: State;
  private readonly most: number;

  constructor(present: State, most = 200) {
    this.present = present;
    this.most = most;
  }

  get state(): State {
    return this.present;
  }
  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** A new state; steps that carry the same gesture as the one before are undone together. */
  push(state: State, gesture: string | null = null): void {
    if (gesture === null || gesture !== this.#gesture) {
      this.#past.push(this.present);
      if (this.#past.length > this.most) this.#past.shift();
    }
    this.#gesture = gesture;
    this.#future = [];
    this.present = state;
  }

  /** Puts another state in place of the present one, which is forgotten. */
  replace(state: State): void {
    this.present = state;
    this.#gesture = null;
  }

  /** Takes the last step back for good: it cannot be redone. */
  drop(): void {
    const before = this.#past.pop();
    if (before !== undefined) this.present = before;
    this.#gesture = null;
  }

  undo(): void {
    const before = this.#past.pop();
    if (before === undefined) return;
    this.#future.push(this.present);
    this.present = before;
    this.#gesture = null;
  }

  redo(): void {
    const after = this.#future.pop();
    if (after === undefined) return;
    this.#past.push(this.present);
    this.present = after;
    this.#gesture = null;
  }
}
