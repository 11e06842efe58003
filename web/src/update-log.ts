// SPDX-License-Identifier: MIT
// How long updates take, left in the product: a User Timing measure `burnline:update` for each frame
// with a change, from the start of the work to the DOM written. The last thousand are kept.

const name = 'burnline:update';
const kept = 1000;

export class UpdateLog {
  #spans: [start: number, end: number][] = [];
  #sinceTrim = 0;

  add(start: number, end: number): void {
    performance.measure(name, { start, end });
    this.#spans.push([start, end]);
    this.#sinceTrim++;
    // Measures can only be cleared all at once: let as many again gather before doing so.
    if (this.#sinceTrim < 2 * kept) return;
    this.#spans = this.#spans.slice(-kept);
    this.#sinceTrim = kept;
    performance.clearMeasures(name);
    for (const [from, to] of this.#spans) performance.measure(name, { start: from, end: to });
  }
}
