// SPDX-License-Identifier: MIT
// How long updates take, left in the product: a User Timing measure `burnline:update` for each frame
// with a change, from the start of the work to the DOM written. The last thousand are kept.

const name = 'burnline:update';
const kept = 1000;
const rest = 200;

export class UpdateLog {
  #spans: (readonly [start: number, end: number])[] = [];
  #timer = 0;

  add(start: number, end: number): void {
    performance.measure(name, { start, end });
    this.#spans.push([start, end]);
    if (this.#spans.length <= kept) return;
    // Measures can only be cleared all at once: not in the middle of a drag, if it can wait.
    clearTimeout(this.#timer);
    if (this.#spans.length >= 2 * kept) this.#trim();
    else this.#timer = window.setTimeout(() => this.#trim(), rest);
  }

  #trim(): void {
    this.#spans = this.#spans.slice(-kept);
    performance.clearMeasures(name);
    for (const [start, end] of this.#spans) performance.measure(name, { start, end });
  }
}
