// SPDX-License-Identifier: MIT
// Words in the picture: lines of text with a halo, and tooltips.

import { nothing, svg, type SVGTemplateResult } from 'lit-html';
import { unsafeSVG } from 'lit-html/directives/unsafe-svg.js';
import { LINE_HEIGHT, TEXT } from './frame';
import type { Box } from './label-layout';
import { coordinate } from './path';

/** The attribute that lets a text in a picture answer a click with its trace (figure.ts); what is read
 * aloud, or reached by keyboard, has the same figure elsewhere. Goes with the class `traced`. */
export const traceOf = (figure: string | undefined) => figure ?? nothing;

/** Lines of text in a box, halo included. */
export function textBlock(
  box: Box,
  lines: readonly string[],
  { tone, bold, figure }: { tone: string; bold?: boolean; figure?: string },
): SVGTemplateResult {
  const x = coordinate(box.x + box.w / 2);
  return svg`<text class="halo ${tone} ${bold ? 'bold' : ''} ${figure ? 'traced' : ''}"
    text-anchor="middle" data-figure=${traceOf(figure)}>${lines.map(
      (line, i) =>
        svg`<tspan x=${x} y=${coordinate(box.y + TEXT - 0.5 + i * LINE_HEIGHT)}>${line}</tspan>`,
    )}</text>`;
}

/**
 * A tooltip. Its text is escaped here and set as markup, because lit's server takes no expression
 * inside a title, be it HTML's or SVG's.
 */
export function tooltip(text: string) {
  const escaped = text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
  return unsafeSVG(`<title>${escaped}</title>`);
}
