// SPDX-License-Identifier: MIT
// The month under the cursor: a hairline, a dot on each line, and a box of figures beside them that
// stays inside the frame and off the dots wherever there is room for both.

import { svg, nothing, type SVGTemplateResult } from 'lit-html';
import { LINE_HEIGHT, TEXT } from './frame';
import { inside, overlaps, type Box } from './label-layout';
import { coordinate } from './path';
import type { ReadoutRow } from './readout';
import type { Dot } from './scene';
import { textWidth } from './text-width';

/** As much of a frame as the box of figures needs. */
interface Ground {
  readonly width: number;
  readonly height: number;
  readonly compact: boolean;
  readonly panels: readonly { readonly top: number; readonly bottom: number }[];
}

const PAD = 8;
const APART = 12;
const SWATCH = 12;

/** The place that covers the fewest dots, the sides of the hairline first. */
function boxBeside(frame: Ground, x: number, w: number, h: number, dots: readonly Dot[]): Box {
  const top = frame.panels[0]!.top;
  const bottom = frame.panels[frame.panels.length - 1]!.bottom;
  const room: Box = { x: 2, y: 2, w: frame.width - 4, h: frame.height - 4 };
  const centred = Math.max(2, Math.min(x - w / 2, frame.width - w - 2));
  const spots: Box[] = [
    { x: x + APART, y: top + 4, w, h },
    { x: x - APART - w, y: top + 4, w, h },
    ...[top + 4, bottom - h - 4, bottom + 4, 2].map((y) => ({ x: centred, y, w, h })),
    ...dots.flatMap((dot) => [dot.y + 8, dot.y - 8 - h].map((y) => ({ x: centred, y, w, h }))),
  ];
  const covered = (box: Box): number =>
    dots.filter((d) => overlaps(box, { x: d.x - 6, y: d.y - 6, w: 12, h: 12 })).length;
  let best = { x: centred, y: top + 4, w, h };
  let least = Infinity;
  for (const box of spots) {
    const count = inside(box, room) ? covered(box) : Infinity;
    if (count < least) {
      best = box;
      least = count;
    }
    if (least === 0) break;
  }
  return best;
}

export function cursorMark(
  frame: Ground,
  x: number,
  dots: readonly Dot[],
  month: string,
  rows: readonly ReadoutRow[],
): SVGTemplateResult {
  const shown = frame.compact || frame.height < 300 ? rows.filter((row) => !row.minor) : rows;
  const names = Math.max(...shown.map((row) => textWidth(row.name, TEXT)));
  const values = Math.max(...shown.map((row) => textWidth(row.value, TEXT, true)));
  const w = Math.max(names + values + SWATCH + 14, textWidth(month, TEXT, true)) + 2 * PAD;
  const h = (shown.length + 1) * LINE_HEIGHT + 2 * PAD - 2;
  const visible = dots.filter((dot) =>
    frame.panels.some((panel) => dot.y >= panel.top - 1 && dot.y <= panel.bottom + 1),
  );
  const box = boxBeside(frame, x, w, h, visible);
  const top = frame.panels[0]!.top;
  const bottom = frame.panels[frame.panels.length - 1]!.bottom;
  const baseline = (row: number): string => coordinate(box.y + PAD + 10 + row * LINE_HEIGHT);
  return svg`<g class="cursor" aria-hidden="true"><line class="hairline" x1=${coordinate(x)}
    y1=${top} x2=${coordinate(x)} y2=${bottom}></line>${visible.map(
      (dot) =>
        svg`<circle class="dot ${dot.tone}" cx=${coordinate(dot.x)} cy=${coordinate(dot.y)}
        r="4"></circle>`,
    )}<rect class="readout" x=${coordinate(box.x)} y=${coordinate(box.y)} width=${coordinate(w)}
    height=${coordinate(h)} rx="3"></rect><text class="bold" x=${coordinate(box.x + PAD)}
    y=${baseline(0)}>${month}</text>${shown.map(
      (row, i) =>
        svg`${
          row.tone
            ? svg`<line class="swatch ${row.tone}" x1=${coordinate(box.x + PAD)}
            x2=${coordinate(box.x + PAD + 8)} y1=${coordinate(box.y + PAD + 21 + i * LINE_HEIGHT)}
            y2=${coordinate(box.y + PAD + 21 + i * LINE_HEIGHT)}></line>`
            : nothing
        }<text class="faint-text" x=${coordinate(box.x + PAD + SWATCH)}
        y=${baseline(i + 1)}>${row.name}</text><text class="bold" text-anchor="end"
        x=${coordinate(box.x + w - PAD)} y=${baseline(i + 1)}>${row.value}</text>`,
    )}</g>`;
}
