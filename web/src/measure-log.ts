// SPDX-License-Identifier: MIT
// How long things take, left in the product as User Timing measures. `burnline:update`: each frame with
// a change, from the start of the work to the DOM written. `burnline:fan`: from a scenario that was
// asked for to the figures of its futures (without the wait for a frame to draw them in), their number
// as the detail. `burnline:sensitivity` and the like: from a question about a scenario to its answer. The
// last thousand are kept.

const kept = 1000;
const rest = 200;

interface Span {
  start: number;
  end: number;
  detail?: number;
}

export class MeasureLog {
  readonly #name: string;
  #spans: Span[] = [];
  #timer = 0;

  constructor(name: string) {
    this.#name = name;
  }

  add(span: Span): void {
    performance.measure(this.#name, { ...span });
    this.#spans.push(span);
    if (this.#spans.length <= kept) return;
    // Measures can only be cleared all at once: not in the middle of a drag, if it can wait.
    clearTimeout(this.#timer);
    if (this.#spans.length >= 2 * kept) this.#trim();
    else this.#timer = window.setTimeout(() => this.#trim(), rest);
  }

  #trim(): void {
    this.#spans = this.#spans.slice(-kept);
    performance.clearMeasures(this.#name);
    for (const span of this.#spans) performance.measure(this.#name, { ...span });
  }
}
