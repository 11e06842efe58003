// SPDX-License-Identifier: MIT
// Where words may stand in the picture of costs: an area's name inside it, a break-even month's label
// on the paper above the stack.

import { around, type Annotation } from './annotations';
import { LINE_HEIGHT } from './frame';
import type { Box } from './label-layout';
import { extentBetween, type Polyline } from './path';

const SHARES = [0.5, 0.7, 0.3, 0.85, 0.15] as const;

/** How many of the places around a mark are tried when the paper is full. */
const NEAR = 24;

/** Places for a name inside an area, where it is tall enough over the name's whole width. */
export function within(top: Polyline, bottom: Polyline, box: Box): (w: number, h: number) => Box[] {
  return (w) =>
    SHARES.flatMap((share) => {
      const x = box.x + (box.w - w) * share;
      const roof = extentBetween(top, x - 2, x + w + 2);
      const floor = extentBetween(bottom, x - 2, x + w + 2);
      if (!roof || !floor) return [];
      const high = Math.max(roof[1], box.y);
      const room = floor[0] - high;
      if (room < LINE_HEIGHT - 1) return [];
      return [{ x, y: high + (room - LINE_HEIGHT) / 2, w, h: LINE_HEIGHT }];
    });
}

/** Places on the paper above the stack, from where a leader leads down; failing those, near by. */
export function onPaper(
  tallest: Polyline,
  mark: Annotation,
  marks: readonly Annotation[],
): (w: number, h: number) => Box[] {
  const last = marks.every((other) => other.x <= mark.x);
  const shares = last ? [0.06, 0.5, 0.94] : [0.94, 0.5, 0.06];
  return (w, h) => [
    ...[0, 1, 2, 3, 4].flatMap((row) =>
      shares.flatMap((share) => {
        const x = mark.x - w * share;
        const roof = extentBetween(tallest, x, x + w);
        return roof ? [{ x, y: roof[0] - 6 - h - row * LINE_HEIGHT, w, h }] : [];
      }),
    ),
    ...around(mark.x, mark.y, w, h).slice(0, NEAR),
  ];
}

/** Best on free paper, then over another mark, whose leader runs through the words, then on areas. */
export function paperRank(
  tallest: Polyline,
  mark: Annotation,
  marks: readonly Annotation[],
): (box: Box) => number {
  return (box) => {
    const roof = extentBetween(tallest, box.x, box.x + box.w);
    if (roof && roof[0] < box.y + box.h) return 2;
    const over = marks.some(
      (other) => other !== mark && other.x > box.x - 3 && other.x < box.x + box.w + 3,
    );
    return over ? 1 : 0;
  };
}

/** Beside the point where a spike leaves the picture at the top, how high it goes. */
export function spikeNote(
  total: Float64Array,
  x: (t: number) => number,
  top: number,
  y: (value: number) => number,
  text: (value: number) => string,
): Annotation[] {
  let month = 0;
  for (let i = 1; i < total.length; i++) if (total[i]! > total[month]!) month = i;
  if (total.length === 0 || y(total[month]!) >= top) return [];
  const at = x(month + 0.5);
  return [
    {
      versions: [[text(total[month]!)]],
      tone: 'ink-text',
      shape: 'none',
      x: at,
      y: top,
      priority: 60,
      spots: (w, h) => [10, -w - 10].map((dx) => ({ x: at + dx, y: top + 2, w, h })),
    },
  ];
}
