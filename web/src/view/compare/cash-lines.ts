// SPDX-License-Identifier: MIT
// The cash of the compared scenarios, month by month on one calendar, each line named at its end. What
// lies far below zero leaves the picture.

import { html, svg, type TemplateResult } from 'lit-html';
import { compareWords } from '../../words/compare-words';
import type { Lang } from '../../words/lang';
import { monthIndex } from '../../words/months';
import { axisScale } from '../../words/numbers';
import { LINE_HEIGHT, TEXT } from '../chart/frame';
import { lineNames } from '../chart/line-names';
import { coordinate, linePath } from '../chart/path';
import { textWidth } from '../chart/text-width';
import { timeTicks } from '../chart/time-ticks';
import { valueTicks } from '../chart/value-ticks';
import type { Compared } from './compared';

const HEIGHT = 210;
const TOP = 10;
/** How far below zero the picture goes, in heights of the part above it. */
const DEEPEST = 1;
/** A, B and the rest. */
const tones = ['before', 'cash', 'mau', 'mau', 'mau'];

/** Cash at each month's end, after what there is at the start. */
function cashOf({ doc, forecast }: Compared): number[] {
  const entry = doc.inputs?.['cash'];
  const first = typeof entry === 'object' ? entry.value : entry;
  const months = [...forecast.line('cash')];
  return first === undefined ? months : [first, ...months];
}

export function cashLines(list: readonly Compared[], lang: Lang, width: number): TemplateResult {
  const words = compareWords[lang];
  const starts = list.map(({ forecast }) => monthIndex(forecast.start));
  const begin = Math.min(...starts);
  const [first] = list.filter((_, i) => starts[i] === begin);
  const ends = list.map(({ forecast }, i) => starts[i]! + forecast.horizon - begin);
  const months = Math.max(...ends);
  const paths = list.map(cashOf);
  const most = Math.max(0, ...paths.flat());
  const least = Math.min(0, ...paths.flat());
  const domain = [Math.max(least, -DEEPEST * (most || -least)), most || 1] as const;
  const { divisor, unit } = axisScale(Math.max(...domain.map(Math.abs)), lang);
  const bottom = HEIGHT - 2 * LINE_HEIGHT - 8;
  const ticks = valueTicks(domain, 4, divisor);
  const left = Math.round(Math.max(...ticks.map(({ text }) => textWidth(text, TEXT)))) + 8;
  const right = width - 26;
  const x = (t: number): number => left + (t * (right - left)) / months;
  const y = (value: number): number =>
    bottom - ((value - domain[0]) * (bottom - TOP)) / (domain[1] - domain[0]);
  const lines = paths.map((cash, i) => {
    const offset = starts[i]! - begin + (cash.length > list[i]!.forecast.horizon ? 0 : 1);
    return {
      x: Float64Array.from(cash, (_, m) => x(offset + m)),
      y: Float64Array.from(cash, (value) => y(value)),
    };
  });
  const named = list.map(({ letter }, i) => ({
    text: letter,
    x: lines[i]!.x.at(-1)!,
    y: lines[i]!.y.at(-1)!,
    tone: `${tones[i]}-text`,
    bold: true,
    priority: 10 - i,
  }));
  const names = named.filter((_, i) => ends[i] === months);
  // What ends before the picture does is named where it ends.
  const early = named.filter((_, i) => ends[i] !== months);
  return html`<figure class="small-picture">
    <figcaption>${words.cash}<small>${unit}</small></figcaption>
    <svg
      class="chart"
      role="img"
      aria-label=${words.cashLabel(list.map(({ letter, name }) => `${letter} (${name})`).join(', '))}
      width=${width}
      height=${HEIGHT}
      viewBox="0 0 ${width} ${HEIGHT}"
    >
      ${svg`<g aria-hidden="true">${ticks.map(
        ({ value, text }) =>
          svg`<line class=${value === 0 ? 'nought' : 'rule'} x1=${left} x2=${right}
          y1=${coordinate(y(value))} y2=${coordinate(y(value))}></line><text class="tick"
          text-anchor="end" x=${left - 6} y=${coordinate(y(value) + 4)}>${text}</text>`,
      )}${timeTicks(first!.forecast.start, months, right - left, TEXT, lang).map(
        ({ at, text, year, strong }) => {
          const half = Math.max(textWidth(text, TEXT), textWidth(year, TEXT, true)) / 2;
          const centre = coordinate(Math.min(x(at), right + 14 - half));
          return svg`<line class="rule" x1=${coordinate(x(at))} x2=${coordinate(x(at))} y1=${bottom}
          y2=${bottom + 5}></line><text class="tick" text-anchor="middle" x=${centre}
          y=${bottom + 18}>${text}</text><text class="tick ${strong ? 'year' : ''}"
          text-anchor="middle" x=${centre} y=${bottom + 18 + LINE_HEIGHT}>${year}</text>`;
        },
      )}<svg x=${left} y=${TOP - 4} width=${right - left} height=${bottom - TOP + 4}
        viewBox="${left} ${TOP - 4} ${right - left} ${bottom - TOP + 4}">${[...lines.keys()]
          .reverse()
          .map(
            (i) => svg`<path class="line ${tones[i]}" d=${linePath(lines[i]!)}></path>`,
          )}</svg>${lineNames({ right, width }, { top: TOP, bottom }, names)}${early.map(
          ({ text, tone, x: at, y: level }) =>
            svg`<text class="halo bold ${tone}" x=${coordinate(at + 5)}
              y=${coordinate(Math.max(TOP, Math.min(bottom, level)) + 4)}>${text}</text>`,
        )}</g>`}
    </svg>
  </figure>`;
}
