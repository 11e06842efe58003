// SPDX-License-Identifier: MIT
// Path strings for lines and areas, and whether a box stands in a line's way. Pixels in, tenths of a
// pixel out; written for speed, because every path is rebuilt on every frame of a drag.

import type { Box } from './label-layout';

/** A polyline in pixels, x never falling; NaN in y is a gap. */
export interface Polyline {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

// Far outside every picture: what is clipped anyway need not be exact, but must stay drawable.
const FAR = 20000;
const texts: string[] = [];

/** A coordinate as text, rounded to a tenth of a pixel. */
export function coordinate(value: number): string {
  const tenths = Math.round(value * 10);
  if (tenths < 0 || tenths > 30000) {
    return String(Math.max(-FAR, Math.min(FAR, tenths / 10)));
  }
  return (texts[tenths] ??= String(tenths / 10));
}

export function linePath({ x, y }: Polyline): string {
  let path = '';
  let pen = 'M';
  for (let i = 0; i < x.length; i++) {
    const value = y[i]!;
    if (value !== value) {
      pen = 'M';
      continue;
    }
    path += pen + coordinate(x[i]!) + ' ' + coordinate(value);
    pen = pen === 'M' ? 'L' : ' ';
  }
  return path;
}

/** What closes a line's path to an area: the way back along another line, without gaps. */
export function backPath({ x, y }: Polyline): string {
  let path = '';
  let pen = 'L';
  for (let i = x.length - 1; i >= 0; i--) {
    path += pen + coordinate(x[i]!) + ' ' + coordinate(y[i]!);
    pen = ' ';
  }
  return path + 'Z';
}

/** The first index whose x is at least `value`. */
function indexFrom(x: Float64Array, value: number): number {
  let low = 0;
  let high = x.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The least and the greatest y of the line between two x; null where it has a gap or ends. */
export function extentBetween(line: Polyline, from: number, to: number): [number, number] | null {
  const { x, y } = line;
  let low = Infinity;
  let high = -Infinity;
  const at = (value: number): void => {
    if (value < low) low = value;
    if (value > high) high = value;
  };
  const last = x.length - 1;
  for (let i = Math.max(1, indexFrom(x, from)); i <= last; i++) {
    const x0 = x[i - 1]!;
    const x1 = x[i]!;
    if (x0 > to) break;
    const y0 = y[i - 1]!;
    const slope = x1 > x0 ? (y[i]! - y0) / (x1 - x0) : 0;
    at(x1 > x0 ? y0 + slope * (Math.max(from, x0) - x0) : y0);
    at(x1 > x0 ? y0 + slope * (Math.min(to, x1) - x0) : y[i]!);
  }
  return low > high ? null : [low, high];
}

/** Whether two lines look the same: then a ghost would only hide what it stands behind. */
export function coincide(a: Polyline, b: Polyline): boolean {
  if (a.x.length !== b.x.length) return false;
  for (let i = 0; i < a.x.length; i++) {
    if (Math.abs(a.y[i]! - b.y[i]!) > 0.5 || Math.abs(a.x[i]! - b.x[i]!) > 0.5) return false;
    if (Number.isNaN(a.y[i]!) !== Number.isNaN(b.y[i]!)) return false;
  }
  return true;
}

/** Whether the line passes through the box, or within `gap` pixels above or below it. */
export function crosses(line: Polyline, box: Box, gap = 2): boolean {
  const extent = extentBetween(line, box.x - gap, box.x + box.w + gap);
  return extent !== null && extent[0] <= box.y + box.h + gap && extent[1] >= box.y - gap;
}
