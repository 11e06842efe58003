// SPDX-License-Identifier: MIT
// What stands still behind the lines: titles with their units, faint gridlines, the zero line, the
// time axis, and the clips that held axes cut the lines with.

import { svg, nothing, type SVGTemplateResult } from 'lit-html';
import { LINE_HEIGHT, TEXT, type Frame } from './frame';
import { coordinate } from './path';
import { textWidth } from './text-width';

/** Clip paths by panel, the part below zero, and the hatch of the funding gap. */
function definitions(frame: Frame): SVGTemplateResult {
  const { left, right, panels } = frame;
  const w = right - left;
  const first = panels[0]!;
  const zero = Math.max(first.top, Math.min(first.bottom, first.y(0)));
  return svg`<defs>${panels.map(
    (panel, i) =>
      svg`<clipPath id="burnline-panel-${i}"><rect x=${left} y=${panel.top - 2} width=${w}
        height=${panel.bottom - panel.top + 4}></rect></clipPath>`,
  )}<clipPath id="burnline-below"><rect x=${left} y=${coordinate(zero + 0.8)} width=${w}
    height=${coordinate(first.bottom - zero)}></rect></clipPath><pattern id="burnline-hatch"
    width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line
    class="hatch" x1="0" y1="0" x2="0" y2="6"></line></pattern></defs>`;
}

function build(frame: Frame): SVGTemplateResult {
  const { left, right, panels, times } = frame;
  const bottom = panels[panels.length - 1]!.bottom;
  return svg`${definitions(frame)}<g aria-hidden="true">${panels.map((panel) => {
    const unit = panel.oneLine
      ? svg`<tspan class="unit" dx="8">${panel.unit}</tspan>`
      : svg`<tspan class="unit" x="2" y=${panel.titleY + LINE_HEIGHT + 1}>${panel.unit}</tspan>`;
    return svg`<text class="title" x="2"
      y=${panel.titleY}>${panel.title}${unit}</text>${panel.ticks.map(
        (tick) =>
          svg`<line class=${tick.zero ? 'nought' : 'rule'} x1=${left} x2=${right}
          y1=${coordinate(tick.y)} y2=${coordinate(tick.y)}></line><text class="tick"
          text-anchor="end" x=${left - 6} y=${coordinate(tick.y + 4)}>${tick.text}</text>`,
      )}`;
  })}${times.map((tick) => {
    const x = coordinate(frame.x(tick.at));
    // The last name may lean inwards rather than leave the picture.
    const half = Math.max(textWidth(tick.text, TEXT), textWidth(tick.year, TEXT, true)) / 2;
    const centre = coordinate(Math.min(frame.x(tick.at), frame.width - half));
    return svg`<line class="rule" x1=${x} x2=${x} y1=${bottom} y2=${bottom + 5}></line><text
      class="tick" text-anchor="middle" x=${centre} y=${bottom + 18}>${tick.text}</text>${
        tick.year
          ? svg`<text class="tick ${tick.strong ? 'year' : ''}" text-anchor="middle" x=${centre}
          y=${bottom + 18 + LINE_HEIGHT}>${tick.year}</text>`
          : nothing
      }`;
  })}</g>`;
}

const drawn = new WeakMap<Frame, SVGTemplateResult>();

export function grid(frame: Frame): SVGTemplateResult {
  let result = drawn.get(frame);
  if (!result) drawn.set(frame, (result = build(frame)));
  return result;
}
