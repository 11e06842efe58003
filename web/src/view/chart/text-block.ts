// SPDX-License-Identifier: MIT
// Words in the picture: lines of text with a halo, and tooltips.

import { svg, type SVGTemplateResult } from 'lit-html';
import { unsafeSVG } from 'lit-html/directives/unsafe-svg.js';
import { LINE_HEIGHT, TEXT } from './frame';
import type { Box } from './label-layout';
import { coordinate } from './path';

/** Lines of text in a box, halo included. */
export function textBlock(
  box: Box,
  lines: readonly string[],
  tone: string,
  bold: boolean,
): SVGTemplateResult {
  const x = coordinate(box.x + box.w / 2);
  return svg`<text class="halo ${tone} ${bold ? 'bold' : ''}" text-anchor="middle">${lines.map(
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
