// SPDX-License-Identifier: MIT
// The names at the lines' right ends, in the gutter beside the plot: one column without overlaps, a
// leader from a line's end to a name that had to move.

import { svg, nothing, type SVGTemplateResult } from 'lit-html';
import { LINE_HEIGHT, TEXT, type Frame, type Panel } from './frame';
import { spreadColumn } from './label-layout';
import { coordinate } from './path';
import { traceOf } from './text-block';
import { shorten } from './text-width';

export interface LineName {
  readonly text: string;
  /** Where the line ends. */
  readonly y: number;
  readonly tone: string;
  readonly bold?: boolean;
  /** What it is traced as, where it says a figure. */
  readonly figure?: string;
  readonly priority: number;
}

export function lineNames(
  frame: Pick<Frame, 'right' | 'width'>,
  panel: Pick<Panel, 'top' | 'bottom'>,
  names: readonly LineName[],
): SVGTemplateResult {
  const { right, width } = frame;
  const clamped = names.map((name) => Math.max(panel.top, Math.min(panel.bottom, name.y)));
  const centres = spreadColumn(
    names.map((name, i) => ({ at: clamped[i]!, h: LINE_HEIGHT, priority: name.priority })),
    panel.top - 6,
    panel.bottom + 6,
  );
  return svg`${names.map((name, i) => {
    const centre = centres[i];
    if (centre === null || centre === undefined) return nothing;
    const moved = Math.abs(centre - clamped[i]!) > 3;
    return svg`${
      moved
        ? svg`<line class="leader" x1=${right + 1} y1=${coordinate(clamped[i]!)} x2=${right + 9}
          y2=${coordinate(centre)}></line>`
        : nothing
    }<text class="halo ${name.tone} ${name.bold ? 'bold' : ''} ${name.figure ? 'traced' : ''}"
      data-figure=${traceOf(name.figure)} x=${right + (moved ? 11 : 7)}
      y=${coordinate(centre + 4)}>${shorten(name.text, width - right - 11, TEXT, name.bold)}</text>`;
  })}`;
}
