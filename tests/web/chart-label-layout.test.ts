// SPDX-License-Identifier: MIT
// The laws of label placement, on random requests: no two placed labels overlap, none leaves the
// frame or covers what is taken; and examples of what gives way to what.

import { describe, expect, it } from 'vitest';
import {
  inside,
  overlaps,
  placeLabels,
  spreadColumn,
  type Box,
  type ColumnLabel,
  type LabelRequest,
} from '../../web/src/view/chart/label-layout';
import { seededRandom } from './seeded-random';

const random = seededRandom(20230821);
const between = (low: number, high: number): number =>
  low + ((high - low) * random.whole(1e6)) / 1e6;

function randomBox(frame: Box): Box {
  return {
    x: between(frame.x - 60, frame.x + frame.w),
    y: between(frame.y - 20, frame.y + frame.h),
    w: between(10, 180),
    h: between(12, 34),
  };
}

describe('placing labels', () => {
  it('overlaps nothing and leaves no frame, whatever is asked for', () => {
    for (let round = 0; round < 400; round++) {
      const frame = {
        x: between(0, 50),
        y: between(0, 50),
        w: between(120, 900),
        h: between(60, 400),
      };
      const taken = Array.from({ length: Math.floor(between(0, 12)) }, () => randomBox(frame));
      const requests = Array.from({ length: Math.floor(between(1, 50)) }, (): LabelRequest => ({
        boxes: Array.from({ length: Math.floor(between(0, 9)) }, () => randomBox(frame)),
        priority: Math.floor(between(0, 4)),
        insist: random.chance(0.3),
      }));
      // Every third label has a leader: a dot at a place of its own.
      const dots = requests.map(() => ({ ...randomBox(frame), w: 3, h: 3 }));
      for (const [i, request] of requests.entries()) {
        if (i % 3 === 0) requests[i] = { ...request, trail: () => [dots[i]!] };
      }
      const chosen = placeLabels(requests, frame, taken, (box) => box.x % 3 < 1);
      const placed = chosen.flatMap((pick, i) => (pick < 0 ? [] : [requests[i]!.boxes[pick]!]));
      for (const [i, pick] of chosen.entries()) {
        if (pick < 0 || i % 3 !== 0) continue;
        const others = placed.filter((box) => box !== requests[i]!.boxes[pick]!);
        expect(others.some((box) => overlaps(box, dots[i]!))).toBe(false);
      }
      for (const [i, box] of placed.entries()) {
        expect(inside(box, frame)).toBe(true);
        expect(taken.some((other) => overlaps(box, other))).toBe(false);
        expect(placed.slice(i + 1).some((other) => overlaps(box, other))).toBe(false);
      }
    }
  });

  const frame = { x: 0, y: 0, w: 100, h: 40 };
  const here = { x: 10, y: 10, w: 30, h: 15 };
  const there = { x: 50, y: 10, w: 30, h: 15 };

  it('lets the higher priority choose first', () => {
    const requests = [
      { boxes: [here], priority: 1 },
      { boxes: [here], priority: 2 },
    ];
    expect(placeLabels(requests, frame)).toEqual([-1, 0]);
  });

  it('prefers a later box to a blocked one', () => {
    const requests = [{ boxes: [here, there], priority: 1 }];
    expect(placeLabels(requests, frame, [], (box) => box === here)).toEqual([1]);
  });

  it('stands on a blocked place only if the label insists', () => {
    const ask = (insist: boolean) =>
      placeLabels([{ boxes: [here], priority: 1, insist }], frame, [], () => true);
    expect(ask(false)).toEqual([-1]);
    expect(ask(true)).toEqual([0]);
  });
});

describe('spreading a column', () => {
  it('keeps order, bounds and distance, and drops only for want of height', () => {
    for (let round = 0; round < 400; round++) {
      const top = between(0, 100);
      const bottom = top + between(10, 400);
      const labels = Array.from({ length: Math.floor(between(1, 16)) }, (): ColumnLabel => ({
        at: between(top, bottom),
        h: between(10, 30),
        priority: Math.floor(between(0, 4)),
      }));
      const centres = spreadColumn(labels, top, bottom);
      const kept = labels
        .map((label, i) => ({ ...label, centre: centres[i]! }))
        .filter((_, i) => centres[i] !== null)
        .sort((a, b) => a.at - b.at);
      for (const [i, label] of kept.entries()) {
        expect(label.centre - label.h / 2).toBeGreaterThanOrEqual(top - 1e-6);
        expect(label.centre + label.h / 2).toBeLessThanOrEqual(bottom + 1e-6);
        const next = kept[i + 1];
        if (next) {
          expect(next.centre - label.centre).toBeGreaterThanOrEqual((label.h + next.h) / 2 - 1e-6);
        }
      }
      const height = labels.reduce((sum, label) => sum + label.h, 0);
      expect(kept.length === labels.length).toBe(height <= bottom - top);
    }
  });

  it('leaves labels that have room where they wish to be', () => {
    const labels = [30, 80, 55].map((at) => ({ at, h: 15, priority: 0 }));
    expect(spreadColumn(labels, 0, 100)).toEqual([30, 80, 55]);
  });

  it('moves two that collide apart by the same distance', () => {
    const labels = [50, 52].map((at) => ({ at, h: 16, priority: 0 }));
    expect(spreadColumn(labels, 0, 100)).toEqual([43, 59]);
  });
});
