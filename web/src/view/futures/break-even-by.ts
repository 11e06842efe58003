// SPDX-License-Identifier: MIT
// How many futures have broken even by each month, at each of the three levels: three lines told
// apart by their stroke and named, with their last figure, at their ends.

import { svg, type TemplateResult } from 'lit-html';
import { futuresWords } from '../../words/futures-words';
import { monthAt, monthName } from '../../words/months';
import { shareShort, shareText } from '../../words/shares';
import { TEXT } from '../chart/frame';
import { lineNames } from '../chart/line-names';
import { linePath, type Polyline } from '../chart/path';
import { LEVELS } from '../chart/series';
import { textWidth } from '../chart/text-width';
import { picture, readingOf, type Subject } from './picture';
import { plotGrid, plotOf, type Plot } from './plot';
import { SURVIVAL_HEIGHT } from './survival';

function risingLine(plot: Plot, shares: Float64Array): Polyline {
  const x = Float64Array.from({ length: shares.length + 1 }, (_, i) => plot.x(i));
  const y = Float64Array.from(x, (_, i) => plot.y(i === 0 ? 0 : shares[i - 1]!));
  return { x, y };
}

export function breakEvenBy({ futures, lang, width, pointing }: Subject): TemplateResult {
  const words = futuresWords[lang];
  const { start, horizon, breakEvenBy: by } = futures;
  const height = SURVIVAL_HEIGHT;
  const names = LEVELS.map(
    (level) => `${words.even[level]} ${shareShort(by[level][horizon - 1]!, lang)}`,
  );
  // Room for the longest figure, so that the lines do not move sideways with every count.
  const gutter = Math.max(...LEVELS.map((level) => textWidth(words.even[level], TEXT))) + 58;
  const plot = plotOf({ futures, lang, width, height, most: 1, gutter });
  const lines = LEVELS.map((level) => risingLine(plot, by[level]));
  const said = LEVELS.map(
    (level) => `${words.even[level]} ${shareText(by[level][horizon - 1]!, lang)}`,
  );
  return picture({
    title: words.evenTitle,
    unit: words.evenUnit,
    label: words.evenLabel(monthName(monthAt(start, horizon - 1), lang), said.join(words.between)),
    width,
    height,
    plot,
    drawing: svg`${plotGrid(plot)}${LEVELS.map(
      (level, i) => svg`<path class="line even ${level}" d=${linePath(lines[i]!)}></path>`,
    )}${lineNames(
      plot,
      plot.panels[0],
      names.map((text, i) => ({
        text,
        y: lines[i]!.y[horizon]!,
        tone: 'even-text',
        figure: 'futures:even',
        priority: 3 - i,
      })),
    )}`,
    reading: readingOf(pointing, 'end', (month) => ({
      name: monthName(monthAt(start, month), lang),
      y: null,
      rows: LEVELS.map((level) => ({
        name: words.even[level],
        value: shareText(by[level][month]!, lang),
        tone: '',
      })),
    })),
  });
}
