// SPDX-License-Identifier: MIT
// When the money runs out: the share of futures in each month, calendar quarter or year, whichever
// has room; and beside them, hollow and with words of its own, those that last beyond the horizon.

import { svg, nothing, type TemplateResult } from 'lit-html';
import type { Futures } from '../../engine/futures-types';
import { futuresWords, type Span } from '../../words/futures-words';
import type { Lang } from '../../words/lang';
import { monthAt, monthIndex, monthName } from '../../words/months';
import { shareShort, shareText } from '../../words/shares';
import { annotate, type Annotation } from '../chart/annotations';
import { LINE_HEIGHT, TEXT } from '../chart/frame';
import type { Box } from '../chart/label-layout';
import { coordinate } from '../chart/path';
import { textWidth } from '../chart/text-width';
import { picture, readingOf, type Subject } from './picture';
import { plotGrid, plotOf, type Plot } from './plot';

export const HISTOGRAM_HEIGHT = 200;
const NARROWEST = 5;
const SPANS: readonly (readonly [Span, number])[] = [
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
];

export interface Bar {
  /** Months from the start, the second one not included. */
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** By month, or by the shortest calendar span of which one has room in `perMonth` pixels a month. */
export function spanFor(perMonth: number): Span {
  return SPANS.find(([, months]) => months * perMonth >= NARROWEST)?.[0] ?? 'year';
}

/** One bar a span; spans that the horizon cuts hold what they hold. Empty bars are left out. */
export function barsOf({ start, runOut }: Futures, span: Span): Bar[] {
  const months = SPANS.find(([name]) => name === span)![1];
  const first = monthIndex(start);
  const bars: Bar[] = [];
  for (let from = 0; from < runOut.length;) {
    const to = Math.min(runOut.length, from + months - ((first + from) % months));
    let share = 0;
    for (let m = from; m < to; m++) share += runOut[m]!;
    if (share > 0) bars.push({ from, to, share });
    from = to;
  }
  return bars;
}

/** All bars as one path: a gap of a pixel between neighbours that are wide enough. */
function barsPath(plot: Plot, bars: readonly Bar[]): string {
  const base = coordinate(plot.y(0));
  return bars
    .map(({ from, to, share }) => {
      const [a, b] = [plot.x(from), plot.x(to)];
      const gap = b - a > 6 ? 0.75 : 0.25;
      return `M${coordinate(a + gap)} ${base}V${coordinate(plot.y(share))}H${coordinate(b - gap)}V${base}Z`;
    })
    .join('');
}

/** A hollow bar; one that is taller than the picture is torn at its top. */
function beyondPath(plot: Plot, { x, w }: Box, share: number): string {
  const { top, bottom } = plot.panels[0];
  const y = plot.y(share);
  if (y >= top + 14) return `M${x} ${bottom}V${coordinate(y)}h${w}V${bottom}`;
  const tear = (at: number): string => `M${x} ${at}l${w / 4}-5 ${w / 4} 8 ${w / 4}-8 ${w / 4} 5`;
  return `M${x} ${bottom}V${top + 26}M${x + w} ${bottom}V${top + 26}${tear(top + 26)}${tear(top + 20)}`;
}

function spanName({ from }: Bar, span: Span, start: string, lang: Lang): string {
  const month = monthAt(start, from);
  const year = month.slice(0, 4);
  if (span === 'month') return monthName(month, lang);
  if (span === 'year') return futuresWords[lang].year(year);
  return futuresWords[lang].quarter(year, Math.floor((Number(month.slice(5)) - 1) / 3) + 1);
}

export function runOutHistogram({ futures, lang, width, pointing }: Subject): TemplateResult {
  const words = futuresWords[lang];
  const { start, horizon, solvent } = futures;
  const beyond = futures.beyond.value;
  const height = HISTOGRAM_HEIGHT;
  const side = Math.max(...words.later.map((text) => textWidth(text, TEXT)), 44);
  const gutter = side + 30;
  const span = spanFor((width - gutter - 40) / horizon);
  const bars = barsOf(futures, span);
  const tallest = bars.reduce((most, bar) => Math.max(most, bar.share), 0);
  const top = tallest > 0 ? tallest : 0.1;
  // The bar of those beyond joins the scale as long as it does not flatten the months.
  const most = Math.min(1.06, 1.18 * (beyond < 1.8 * top ? Math.max(top, beyond) : top));
  const plot = plotOf({ futures, lang, width, height, most, gutter });
  const { box, x, y } = plot;
  const { bottom } = plot.panels[0];
  const peak = bars.find((bar) => bar.share === tallest);
  const list: Annotation[] = [];
  if (peak) {
    const said = words.most(shareShort(peak.share, lang), spanName(peak, span, start, lang));
    const centre = (x(peak.from) + x(peak.to)) / 2;
    list.push({
      versions: [[said]],
      tone: 'out-text',
      bold: true,
      figure: 'futures:run_out',
      shape: 'none',
      x: centre,
      y: y(peak.share),
      priority: 1,
      insist: true,
      spots: (w, h) =>
        [0.5, 0, 1, 0.25, 0.75].map((share) => ({
          x: Math.max(box.x, Math.min(box.x + box.w - w, centre - w * share)),
          y: y(peak.share) - h - 1,
          w,
          h,
        })),
    });
  }
  const hollow: Box = { x: Math.round(plot.right + 20), y: 0, w: 36, h: 0 };
  const middle = hollow.x + hollow.w / 2;
  const crown = Math.max(plot.panels[0].top + 16, y(beyond));
  const last = monthName(monthAt(start, horizon - 1), lang);
  return picture({
    title: words.runOutTitle,
    unit: words.runOutUnit[span],
    label: words.runOutLabel(
      peak
        ? words.most(shareText(peak.share, lang), spanName(peak, span, start, lang))
        : words.noneOut,
      shareText(beyond, lang),
      last,
    ),
    width,
    height,
    plot,
    drawing: svg`${plotGrid(plot)}<path class="bars" d=${barsPath(plot, bars)}></path>${
      peak
        ? nothing
        : svg`<text class="faint-text" text-anchor="middle" x=${coordinate(box.x + box.w / 2)}
          y=${coordinate(box.y + box.h / 2)}>${words.noneOut}</text>`
    }<line class="nought" x1=${hollow.x - 8} x2=${hollow.x + hollow.w + 8} y1=${bottom}
      y2=${bottom}></line>${
        beyond > 0
          ? svg`<path class="beyond" d=${beyondPath(plot, hollow, beyond)}></path>`
          : nothing
      }<text class="cash-text bold halo traced" data-figure="futures:beyond" text-anchor="middle" x=${middle}
      y=${coordinate(crown - 5)}>${shareShort(beyond, lang)}</text>${words.later.map(
        (text, i) => svg`<text class="cash-text" text-anchor="middle" x=${middle}
          y=${bottom + 18 + i * LINE_HEIGHT}>${text}</text>`,
      )}${annotate(list, { ...box, y: 0, h: box.y + box.h }, () => false).drawing}`,
    reading: readingOf(pointing, 'middle', (month) => {
      const none: Bar = { from: month, to: month + 1, share: 0 };
      const bar = bars.find(({ from, to }) => month >= from && month < to) ?? none;
      return {
        name: spanName(bar, span, start, lang),
        y: null,
        rows: [
          { name: words.runsOutThen, value: shareText(bar.share, lang), tone: 'out' },
          { name: words.outByThen, value: shareText(1 - solvent[bar.to - 1]!, lang), tone: '' },
        ],
      };
    }),
  });
}
