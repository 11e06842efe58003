// SPDX-License-Identifier: MIT
// Users over time in two panels that share the months: monthly and daily users above, the far fewer
// paying ones below on a scale of their own.

import { svg, nothing } from 'lit-html';
import { lineNames } from './line-names';
import { linePath } from './path';
import { ghostMonthly, monthly, type Picture, type Scene } from './scene';

const LINES = [
  { key: 'mau', panel: 0 },
  { key: 'dau', panel: 0 },
  { key: 'payers', panel: 1 },
] as const;

export function usersView(scene: Scene): Picture {
  const { frame, series, words } = scene;
  const drawn = LINES.map(({ key, panel: i }) => {
    const panel = frame.panels[i]!;
    const line = monthly(frame, panel, series.line(key));
    // One ghost in the upper panel is enough: monthly users follow the daily ones.
    const [before] = key === 'mau' ? [] : ghostMonthly(scene, panel, (of) => of.line(key), line);
    return { key, panel: i, line, before };
  });
  return {
    lines: svg`${drawn.map(
      ({ key, line, before, panel }) =>
        svg`<g clip-path="url(#burnline-panel-${panel})">${
          before ? svg`<path class="line ghost" d=${linePath(before)}></path>` : nothing
        }<path class="line ${key}" d=${linePath(line)}></path></g>`,
    )}`,
    labels: svg`${frame.panels.map((panel, i) =>
      lineNames(
        frame,
        panel,
        drawn
          .filter((d) => d.panel === i)
          .flatMap(({ key, line, before }) => [
            {
              text: frame.compact ? words[key].short : words[key].long,
              y: line.y[line.y.length - 1]!,
              tone: `${key}-text`,
              bold: true,
              priority: 2,
            },
            ...(before
              ? [
                  {
                    text: words.before,
                    y: before.y[before.y.length - 1]!,
                    tone: 'accent-text',
                    priority: 1,
                  },
                ]
              : []),
          ]),
      ),
    )}`,
    dots: (m) =>
      LINES.map(({ key, panel }) => ({
        x: frame.x(m + 0.5),
        y: frame.panels[panel]!.y(series.line(key)[m]!),
        tone: key,
      })),
  };
}
