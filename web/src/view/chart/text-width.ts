// SPDX-License-Identifier: MIT
// How wide a text will be, in pixels, without asking the page's layout: the sum of its characters'
// widths, each measured once on a canvas of its own, or estimated where there is none (the static
// picture). Kerning only makes the real text narrower.

/** The same stack as chart.css gives the chart. */
const FONT_STACK =
  'ui-sans-serif, system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

const REFERENCE = 100;
const widths: [Map<string, number>, Map<string, number>] = [new Map(), new Map()];
let context: CanvasRenderingContext2D | null | undefined;

/** Generous shares of the em, so that an unknown font still fits. */
function estimate(char: string): number {
  if (char >= '\u2e80') return 1;
  if (/[ijl.,:;'|!()[\] \u2009]/.test(char)) return 0.32;
  if (/[frtI-]/.test(char)) return 0.42;
  if (/[mwMW%@—]/.test(char)) return 0.95;
  if (/[A-Z&]/.test(char)) return 0.72;
  return 0.61;
}

function measure(char: string, bold: boolean): number {
  if (context === undefined) {
    context =
      typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  }
  if (!context) return estimate(char) * (bold ? 1.08 : 1);
  context.font = `${bold ? 600 : 400} ${REFERENCE}px ${FONT_STACK}`;
  return context.measureText(char).width / REFERENCE;
}

export function textWidth(text: string, size: number, bold = false): number {
  const known = widths[bold ? 1 : 0];
  let em = 0;
  for (const char of text) {
    let width = known.get(char);
    if (width === undefined) {
      width = measure(char, bold);
      known.set(char, width);
    }
    em += width;
  }
  return em * size;
}

/** The text, or as much of its beginning as fits with an ellipsis; empty if not even that fits. */
export function shorten(text: string, room: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= room) return text;
  const chars = [...text];
  let left = room - textWidth('…', size, bold);
  let count = 0;
  while (count < chars.length && (left -= textWidth(chars[count]!, size, bold)) >= 0) count++;
  return count === 0 ? '' : `${chars.slice(0, count).join('').trimEnd()}…`;
}
