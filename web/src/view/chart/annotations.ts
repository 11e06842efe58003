// SPDX-License-Identifier: MIT
// Marked points and their labels: every point keeps its shape; its words are set where label-layout
// finds room, with a leader when they stand apart, or else become the shape's tooltip.

import { svg, nothing, type SVGTemplateResult } from 'lit-html';
import { LINE_HEIGHT, TEXT } from './frame';
import { placeLabels, type Box } from './label-layout';
import { coordinate } from './path';
import { textBlock, tooltip } from './text-block';
import { textWidth } from './text-width';

type Shape = 'out' | 'even' | 'at' | 'none';

export interface Annotation {
  /** The words, in versions to be tried in turn; each a list of lines. */
  readonly versions: readonly (readonly string[])[];
  readonly tone: string;
  readonly bold?: boolean;
  /** What its words are traced as. */
  readonly figure?: string;
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
  readonly priority: number;
  readonly insist?: boolean;
  /** Instead of around the point: exactly these boxes, given a version's size. */
  readonly spots?: (w: number, h: number) => Box[];
  /** 0 for good boxes; higher ones are taken only when no version has a lower one. */
  readonly rank?: (box: Box) => number;
}

const MARK = 6;

/** Boxes around a point, near ones first. */
export function around(x: number, y: number, w: number, h: number): Box[] {
  const boxes: Box[] = [];
  for (const far of [0, 1, 2, 3]) {
    const dx = MARK + 5 + far * 4;
    const up = y - MARK - h - far * LINE_HEIGHT;
    const down = y + MARK + far * LINE_HEIGHT;
    boxes.push(
      { x: x + dx, y: up, w, h },
      { x: x - dx - w, y: down, w, h },
      { x: x - dx - w, y: up, w, h },
      { x: x + dx, y: down, w, h },
    );
    if (far === 0) {
      boxes.push({ x: x + dx, y: y - h / 2, w, h }, { x: x - dx - w, y: y - h / 2, w, h });
    }
    boxes.push({ x: x - w / 2, y: up, w, h }, { x: x - w / 2, y: down, w, h });
    boxes.push({ x: x - w * 0.8, y: up, w, h }, { x: x - w * 0.2, y: up, w, h });
    boxes.push({ x: x - w * 0.8, y: down, w, h }, { x: x - w * 0.2, y: down, w, h });
  }
  for (const dx of [40, 70, 110]) {
    boxes.push({ x: x + dx, y: y + MARK, w, h }, { x: x + dx, y: y - MARK - h, w, h });
  }
  return boxes;
}

function shapePath(shape: Shape, x: number, y: number): string {
  const at = `M${coordinate(x)} ${coordinate(y)}`;
  if (shape === 'out') return `${at}m0-7 7 7-7 7-7-7z`;
  if (shape === 'at') return `${at}m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z`;
  return `${at}m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z`;
}

interface Leader {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The straight line from the point's edge to the label, if they stand apart. */
function leaderTo(a: Annotation, box: Box): Leader[] {
  const x2 = Math.min(Math.max(a.x, box.x + 5), box.x + box.w - 5);
  const y2 = Math.min(Math.max(a.y, box.y + 2), box.y + box.h - 2);
  const reach = Math.hypot(x2 - a.x, y2 - a.y);
  const k = 8 / reach;
  return reach < 22 ? [] : [{ x1: a.x + (x2 - a.x) * k, y1: a.y + (y2 - a.y) * k, x2, y2 }];
}

/** A leader as a row of small boxes, from just off its point. */
function trailOf({ x1, y1, x2, y2 }: Leader): Box[] {
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 5);
  return Array.from({ length: steps }, (_, i) => {
    const k = (i + 1) / steps;
    return { x: x1 + (x2 - x1) * k - 1.5, y: y1 + (y2 - y1) * k - 1.5, w: 3, h: 3 };
  });
}

export interface Placed {
  readonly drawing: SVGTemplateResult;
  /** Per annotation, whether its words found room. */
  readonly named: readonly boolean[];
  /** What is now full: labels, shapes and leaders. */
  readonly taken: readonly Box[];
}

export function annotate(
  list: readonly Annotation[],
  frame: Box,
  blocked: (box: Box) => boolean,
  taken: readonly Box[] = [],
): Placed {
  const options = list.map((a) => {
    const all = a.versions.flatMap((lines) => {
      const w = Math.max(...lines.map((line) => textWidth(line, TEXT, a.bold))) + 10;
      const h = lines.length * LINE_HEIGHT;
      const boxes = a.spots ? a.spots(w, h) : around(a.x, a.y, w, h);
      return boxes.map((box) => ({ box, lines }));
    });
    const { rank } = a;
    if (!rank) return all;
    const ranked = all.map((option) => ({ option, rank: rank(option.box) }));
    return ranked.sort((p, q) => p.rank - q.rank).map(({ option }) => option);
  });
  const marks = list
    .filter((a) => a.shape !== 'none')
    .map((a) => ({ x: a.x - MARK, y: a.y - MARK, w: 2 * MARK, h: 2 * MARK }));
  const chosen = placeLabels(
    list.map((a, i) => ({
      boxes: options[i]!.map((o) => o.box),
      priority: a.priority,
      insist: a.insist ?? false,
      ...(a.shape !== 'none' && { trail: (box: Box) => leaderTo(a, box).flatMap(trailOf) }),
    })),
    frame,
    [...taken, ...marks],
    blocked,
  );
  const set = list.flatMap((a, i) => {
    const option = options[i]![chosen[i]!];
    return option ? [{ ...option, a }] : [];
  });
  const leaders = set.flatMap(({ a, box }) => (a.shape === 'none' ? [] : leaderTo(a, box)));
  const drawing = svg`${leaders.map(
    ({ x1, y1, x2, y2 }) =>
      svg`<line class="leader" x1=${coordinate(x1)} y1=${coordinate(y1)} x2=${coordinate(x2)}
        y2=${coordinate(y2)}></line>`,
  )}${list.map((a, i) =>
    a.shape === 'none'
      ? nothing
      : svg`<path class="mark ${a.shape}" d=${shapePath(a.shape, a.x, a.y)}>${
          chosen[i]! < 0 ? tooltip(a.versions[0]!.join(' ')) : nothing
        }</path>`,
  )}${set.map(({ a, box, lines }) => textBlock(box, lines, a))}`;
  return {
    drawing,
    named: chosen.map((i) => i >= 0),
    taken: [...marks, ...set.map(({ box }) => box), ...leaders.flatMap(trailOf)],
  };
}
