// SPDX-License-Identifier: MIT
// Cash over time: x = 0 is opening cash, x = m + 1 the closing of month m, a raise a vertical step at
// the start of its month. Below zero lies the gap that funding would have to fill.

import { svg, nothing } from 'lit-html';
import { money } from '../../words/numbers';
import { annotate, type Annotation } from './annotations';
import { fanLines, fanNames, fanShapes, medianLine } from './fan';
import type { Frame, Panel } from './frame';
import type { Box } from './label-layout';
import { coincide, crosses, extentBetween, linePath, coordinate, type Polyline } from './path';
import { atLineEnd, breakEvens, dated, panelBox, type Picture, type Scene } from './scene';
import type { Series } from './series';

/** Openings, raises and closings as one line. */
function cashLine(frame: Frame, panel: Panel, series: Series, offset = 0): Polyline {
  const cash = series.line('cash');
  const raised = series.line('raised');
  let steps = 0;
  for (let i = 0; i < series.months; i++) if (raised[i] !== 0) steps++;
  const x = new Float64Array(series.months + 1 + steps);
  const y = new Float64Array(x.length);
  let k = 0;
  let at = series.opening;
  x[k] = frame.x(offset);
  y[k++] = panel.y(at);
  for (let i = 0; i < series.months; i++) {
    if (raised[i] !== 0) {
      x[k] = x[k - 1]!;
      y[k++] = panel.y(at + raised[i]!);
    }
    at = cash[i]!;
    x[k] = frame.x(i + 1 + offset);
    y[k++] = panel.y(at);
  }
  return { x, y };
}

/** Places for a text wholly between the zero line and the line of cash below it. */
function inGap(line: Polyline, box: Box, zero: number): (w: number, h: number) => Box[] {
  return (w, h) =>
    [0.86, 0.7, 0.97, 0.5, 0.3, 0.15].flatMap((share) => {
      const x = box.x + (box.w - w) * share;
      const extent = extentBetween(line, x, x + w);
      if (!extent) return [];
      const room = Math.min(extent[0], box.y + box.h) - zero;
      return room > h + 8 ? [{ x, y: zero + Math.min((room - h) / 2, 40), w, h }] : [];
    });
}

export function cashView(scene: Scene): Picture {
  const { frame, series, summary, ghost, futures, words } = scene;
  const panel = frame.panels[0]!;
  const box = panelBox(frame, panel);
  const cash = series.line('cash');
  const zero = panel.y(0);
  const line = cashLine(frame, panel, series);
  const past = ghost && cashLine(frame, panel, ghost.series, ghost.offset);
  const before = past && !coincide(past, line) ? past : null;
  const fan = futures && fanLines(frame, panel, series, futures);
  const path = linePath(line);
  const below = summary.lowest_cash < 0 && zero < panel.bottom;
  const [first, last] = [coordinate(frame.x(0)), coordinate(frame.x(series.months))];
  const level = coordinate(zero);
  const area = below ? `${path}L${last} ${level} ${first} ${level}Z` : '';

  // Words read better on plain paper than in the hatched gap.
  const rank = (b: Box): number => {
    const extent = b.y > zero ? extentBetween(line, b.x, b.x + b.w) : null;
    return extent && extent[0] > b.y ? 1 : 0;
  };
  const list: Annotation[] = breakEvens(scene, (m) => [frame.x(m + 1), panel.y(cash[m]!)]).map(
    (mark) => ({ ...mark, rank }),
  );
  if (summary.runway_months !== null && summary.runs_out !== null) {
    list.push({
      versions: dated(scene, words.runsOut, summary.runs_out),
      tone: 'out-text',
      bold: true,
      figure: 'runs_out',
      shape: 'out',
      x: frame.x(summary.runway_months),
      y: zero,
      priority: 100,
      insist: true,
    });
  }
  const end = cash[series.months - 1]!;
  const offScale = panel.y(end) > panel.bottom;
  const amount = money(end, frame.lang);
  // Where the line leaves a held axis at the bottom, the label says how far it goes.
  const endText = offScale ? words.falls(amount) : words.said(words.cash, amount);
  const leaves = line.y.findIndex((y) => y > panel.bottom);
  list.push({
    versions: [[endText], [amount], [words.cash]],
    tone: 'cash-text',
    bold: true,
    figure: `cash@${series.months - 1}`,
    shape: 'none',
    x: 0,
    y: 0,
    priority: 60,
    spots: offScale
      ? (w, h) =>
          [6, -w - 6].map((dx) => ({ x: line.x[leaves]! + dx, y: panel.bottom - h - 2, w, h }))
      : atLineEnd(line, box, frame.right, end < 0 ? 'below' : 'above'),
  });
  if (before) {
    list.push({
      versions: [[words.before]],
      tone: 'accent-text',
      shape: 'none',
      x: 0,
      y: 0,
      priority: 70,
      // Where the end has no room for it, anywhere along the line.
      spots: (w, h) => [
        ...atLineEnd(before, box, before.x[before.x.length - 1]!, 'above')(w, h),
        ...Array.from(before.x).flatMap((x, i) => [
          { x, y: before.y[i]! - h - 6, w, h },
          { x: x - w, y: before.y[i]! + 8, w, h },
        ]),
      ],
    });
  }
  if (below) {
    list.push({
      versions: [[words.gapLine], words.gap],
      tone: 'out-text',
      shape: 'none',
      x: 0,
      y: 0,
      priority: 40,
      spots: inGap(line, box, zero),
    });
  }
  if (fan) list.push(...fanNames(scene, fan, box));
  const blocked = (b: Box): boolean =>
    crosses(line, b) ||
    (before !== null && crosses(before, b)) ||
    // While there is a ghost to name, the thin median has to give way.
    (fan !== null && before === null && crosses(fan.p50, b, 0)) ||
    (b.y < zero + 2 && b.y + b.h > zero - 2);

  return {
    lines: svg`${fan ? fanShapes(fan) : nothing}${
      below
        ? svg`<g clip-path="url(#burnline-below)"><path class="gap ${fan ? 'faint' : ''}"
          d=${area}></path><path class="gap-hatch" fill="url(#burnline-hatch)" d=${area}></path></g>`
        : nothing
    }${fan ? medianLine(fan) : nothing}${before ? svg`<path class="line ghost" d=${linePath(before)}></path>` : nothing}<path
      class="line cash" d=${path}></path>`,
    labels: annotate(list, box, blocked).drawing,
    dots: (m) => [{ x: frame.x(m + 1), y: panel.y(cash[m]!), tone: 'cash' }],
  };
}
