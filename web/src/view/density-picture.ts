// SPDX-License-Identifier: MIT
// How likely the values of a range are, as one small shape: the middle 9 in 10 draws in the stronger
// tint, as on the slider's track, and the input's value marked with the slider's thumb.

import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { Density } from '../engine/futures-types';

const WIDTH = 300;
const HEIGHT = 46;
const steps = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** The place, from 0 to 1, below which a share of the density lies. */
function placeOf(heights: Float64Array, share: number): number {
  const last = heights.length - 1;
  const slices = steps(last).map((i) => (heights[i]! + heights[i + 1]!) / 2);
  let left = share * slices.reduce((sum, slice) => sum + slice, 0);
  for (const [i, slice] of slices.entries()) {
    if (left <= slice) return (i + (slice > 0 ? left / slice : 0)) / last;
    left -= slice;
  }
  return 1;
}

/** The outline between two places, closed along the bottom. */
function outline(heights: Float64Array, from: number, to: number): string {
  const last = heights.length - 1;
  const at = (place: number): number => {
    const i = Math.min(last - 1, Math.floor(place * last));
    const part = place * last - i;
    return heights[i]! * (1 - part) + heights[i + 1]! * part;
  };
  const inner = steps(last + 1).map((i) => i / last);
  const places = [from, ...inner.filter((place) => place > from && place < to), to];
  const points = places.map(
    (place) => `${(place * WIDTH).toFixed(1)},${((1 - at(place)) * (HEIGHT - 2) + 2).toFixed(1)}`,
  );
  const [start, end] = [(from * WIDTH).toFixed(1), (to * WIDTH).toFixed(1)];
  return `M${start},${HEIGHT}L${points.join('L')}L${end},${HEIGHT}Z`;
}

/** Keeps its room while there is no density, or none that can be drawn. */
export function densityPicture(
  density: Density | null,
  value: number,
  text: (value: number) => string,
): TemplateResult {
  if (!density || density.heights.length < 2 || !(density.to > density.from))
    return html`<div class="density"></div>`;
  const { from, to, heights } = density;
  const place = (value - from) / (to - from);
  const [low, high] = [placeOf(heights, 0.05), placeOf(heights, 0.95)];
  return html`<div class="density" aria-hidden="true">
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none">
      ${svg`<path class="all" d=${outline(heights, 0, 1)}></path>
        <path class="most" d=${outline(heights, low, high)}></path>`}
    </svg>
    ${
      place >= 0 && place <= 1
        ? html`<span class="mark" .style=${`--place:${place}`}></span>`
        : nothing
    }
    <span class="ends"><span>${text(from)}</span><span>${text(to)}</span></span>
  </div>`;
}
