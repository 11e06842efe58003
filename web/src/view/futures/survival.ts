// SPDX-License-Identifier: MIT
// How many futures still have money at the end of each month, from all of them at the start; named
// where the last of 9 in 10, of half and of 1 in 10 run out.

import { svg, type TemplateResult } from 'lit-html';
import type { Futures } from '../../engine/futures-types';
import { futuresWords } from '../../words/futures-words';
import { monthAt, monthName, monthShort } from '../../words/months';
import { shareShort, shareText } from '../../words/shares';
import { annotate, around, type Annotation } from '../chart/annotations';
import type { Box } from '../chart/label-layout';
import { coordinate, crosses, extentBetween, linePath, type Polyline } from '../chart/path';
import { atLineEnd } from '../chart/scene';
import { picture, readingOf, type Subject } from './picture';
import { plotGrid, plotOf, type Plot } from './plot';

export const SURVIVAL_HEIGHT = 210;
const LEVELS = [0.9, 0.5, 0.1] as const;

export interface Crossing {
  readonly share: number;
  /** The month in which fewer than the share are left, and when within it the line says so. */
  readonly month: number;
  readonly t: number;
}

/** Where fewer than 90, 50 and 10 in 100 are left; shares that are left at the horizon are not in it. */
export function crossings({ solvent }: Futures): Crossing[] {
  return LEVELS.flatMap((share): Crossing[] => {
    const month = solvent.findIndex((left) => left < share);
    if (month < 0) return [];
    const before = month === 0 ? 1 : solvent[month - 1]!;
    return [{ share, month, t: month + (before - share) / (before - solvent[month]!) }];
  });
}

export function survivalLine(plot: Plot, { solvent }: Futures): Polyline {
  const x = Float64Array.from({ length: solvent.length + 1 }, (_, i) => plot.x(i));
  const y = Float64Array.from(x, (_, i) => plot.y(i === 0 ? 1 : solvent[i - 1]!));
  return { x, y };
}

/** Beside a point of a falling line, where there is paper: to its right, above the line. */
function aboveRight(line: Polyline, box: Box, x: number, y: number) {
  return (w: number, h: number): Box[] => {
    const left = [x + 10, box.x + box.w - w - 2];
    const over = [0, 14, 28, 42].flatMap((up) =>
      left.flatMap((at) => {
        const top = extentBetween(line, at - 3, at + w)?.[0] ?? y;
        return { x: at, y: Math.min(top - 5, y + 6) - h - up, w, h };
      }),
    );
    return [...over, ...around(x, y, w, h)];
  };
}

export function survival({ futures, lang, width, pointing }: Subject): TemplateResult {
  const words = futuresWords[lang];
  const { start, horizon, solvent } = futures;
  const height = SURVIVAL_HEIGHT;
  const plot = plotOf({ futures, lang, width, height, most: 1, gutter: 10 });
  const { box, x, y } = plot;
  const line = survivalLine(plot, futures);
  const named = (month: number): string => monthName(monthAt(start, month), lang);
  const short = (month: number): string => monthShort(monthAt(start, month), lang);
  const lasts = (share: number, month: string): string =>
    words.lasts[share]! + words.space + words.until(month);
  const marks = crossings(futures);
  const left = solvent[horizon - 1]!;
  const list: Annotation[] = marks.map(({ share, month, t }) => ({
    versions: [
      [lasts(share, named(month))],
      [lasts(share, short(month))],
      [words.lasts[share]!, words.until(short(month))],
    ],
    tone: 'cash-text',
    figure: 'futures:run_out',
    shape: 'at',
    x: x(t),
    y: y(share),
    priority: share === 0.5 ? 3 : 2,
    spots: aboveRight(line, box, x(t), y(share)),
  }));
  // A tenth and less is told by the mark where it is reached.
  if (left >= 0.1) {
    list.push({
      versions: [[words.lastPast(shareShort(left, lang), short(horizon - 1))]],
      tone: 'cash-text',
      bold: true,
      figure: 'futures:beyond',
      shape: 'none',
      x: 0,
      y: 0,
      priority: 1,
      spots: atLineEnd(line, box, plot.right, left > 0.5 ? 'below' : 'above'),
    });
  }
  const path = linePath(line);
  const base = coordinate(y(0));
  const area = `${path}L${coordinate(plot.right)} ${base} ${plot.left} ${base}Z`;
  const parts = marks.map(({ share, month }) => lasts(share, named(month)));
  parts.push(words.lastPast(shareText(left, lang), named(horizon - 1)));
  return picture({
    title: words.solventTitle,
    unit: words.solventUnit,
    label: words.solventLabel(parts.join(words.between)),
    width,
    height,
    plot,
    drawing: svg`${plotGrid(plot)}<path class="fan" d=${area}></path><path class="line cash"
      d=${path}></path>${annotate(list, box, (b) => crosses(line, b)).drawing}`,
    reading: readingOf(pointing, 'end', (month) => ({
      name: named(month),
      y: y(solvent[month]!),
      rows: [{ name: words.stillSolvent, value: shareText(solvent[month]!, lang), tone: 'cash' }],
    })),
  });
}
