// SPDX-License-Identifier: MIT
// Revenue as a line over the stack of monthly costs. The three boundaries in the stack are what must
// be covered for break-even at each level; capex on top shows what growing the fleet takes each month.

import { svg } from 'lit-html';
import type { Level } from '../../engine/types';
import { money } from '../../words/numbers';
import { annotate } from './annotations';
import { onPaper, paperRank, spikeNote, within } from './cost-spots';
import type { Box } from './label-layout';
import { lineNames, type LineName } from './line-names';
import { backPath, crosses, linePath, type Polyline } from './path';
import { breakEvens, ghostMonthly, monthly, panelBox, type Picture, type Scene } from './scene';
import { COSTS, LEVELS, type CostKey } from './series';

/** The levels that differ from the next one in some month; of equal ones the highest stands. */
function distinctLevels(scene: Scene): Level[] {
  const { needed } = scene.series;
  return LEVELS.filter((level, i) => {
    const next = LEVELS[i + 1];
    return !next || needed[level].some((value, m) => value !== needed[next][m]);
  });
}

export function costsView(scene: Scene): Picture {
  const { frame, series, words } = scene;
  const panel = frame.panels[0]!;
  const box = panelBox(frame, panel);
  const values = series.line('revenue');
  const floor = monthly(frame, panel, new Float64Array(series.months));
  const short = (n: { long: string; short: string }): string => (frame.compact ? n.short : n.long);

  // Boundaries are mostly edges of the stack: each edge is traced once.
  const traced = new Map<Float64Array, { line: Polyline; path: string }>();
  const trace = (of: Float64Array): { line: Polyline; path: string } => {
    let found = traced.get(of);
    if (!found) {
      const line = monthly(frame, panel, of);
      traced.set(of, (found = { line, path: linePath(line) }));
    }
    return found;
  };
  const { line: revenue, path: revenuePath } = trace(values);
  const end = revenue.y.length - 1;
  const areas: { key: CostKey; top: Polyline; bottom: Polyline; path: string }[] = [];
  let under = floor;
  for (const { key } of COSTS) {
    if (!series.line(key).some((cost) => cost !== 0)) continue;
    const { line, path } = trace(series.stack[key]);
    areas.push({ key, top: line, bottom: under, path: path + backPath(under) });
    under = line;
  }
  const levels = areas.length > 0 ? distinctLevels(scene) : [];
  const bounds = levels.map((level) => ({ level, ...trace(series.needed[level]) }));
  const ghosts = [
    ...ghostMonthly(scene, panel, (of) => of.line('revenue'), revenue),
    ...ghostMonthly(scene, panel, (of) => of.total, trace(series.total).line),
  ];

  const evens = breakEvens(scene, (m) => [frame.x(m + 0.5), panel.y(values[m]!)]);
  const guards = [revenue, ...ghosts];
  const blocked = (b: Box): boolean => guards.some((line) => crosses(line, b));
  const marks = annotate(
    [
      ...evens.map((mark) => ({
        ...mark,
        spots: onPaper(under, mark, evens),
        rank: paperRank(under, mark, evens),
      })),
      ...spikeNote(series.total, frame.x, panel.top, panel.y, (total) =>
        words.peaks(money(total, frame.lang)),
      ),
    ],
    box,
    blocked,
  );
  const placed = annotate(
    areas.map(({ key, top, bottom }) => ({
      versions: [[short(words.cost[key])]],
      tone: 'area-name',
      shape: 'none',
      x: 0,
      y: 0,
      priority: 20,
      spots: within(top, bottom, box),
    })),
    box,
    blocked,
    marks.taken,
  );
  // Alone between two boundaries, an area needs no name beside the boundary's own.
  const levelOf = (key: CostKey): Level => COSTS.find((cost) => cost.key === key)!.level;
  const isLayer = (key: CostKey): boolean =>
    levelOf(key) === 'net' && areas.filter((area) => levelOf(area.key) === 'net').length === 1;

  const names: LineName[] = [
    {
      text: short(words.revenue),
      y: revenue.y[end]!,
      tone: 'revenue-text',
      bold: true,
      priority: 9,
    },
    ...bounds.map(({ level, line }, i) => ({
      text: i === 0 && level === 'net' ? short(words.allCosts) : short(words.covers[level]),
      y: line.y[end]!,
      tone: 'ink-text',
      priority: 8,
    })),
    ...areas.flatMap(({ key, top, bottom }, i) => {
      const [high, low] = [top.y[end]!, bottom.y[end]!];
      if (placed.named[i] || low - high < 1 || isLayer(key)) return [];
      const text = short(words.cost[key]);
      return [{ text, y: (high + low) / 2, tone: 'faint-text', priority: 2 }];
    }),
    ...ghosts.map((line, i) => ({
      text: words.before,
      y: line.y[line.y.length - 1]!,
      tone: 'accent-text',
      priority: i === 0 ? 7 : 6,
    })),
  ];

  return {
    lines: svg`${areas.map(
      ({ key, path }) => svg`<path class="area ${key}" d=${path}></path>`,
    )}${bounds.map(
      ({ level, path }) => svg`<path class="line bound ${level}" d=${path}></path>`,
    )}${ghosts.map(
      (line) => svg`<path class="line ghost" d=${linePath(line)}></path>`,
    )}<path class="line casing" d=${revenuePath}></path><path class="line revenue"
      d=${revenuePath}></path>`,
    labels: svg`${lineNames(frame, panel, names)}${placed.drawing}${marks.drawing}`,
    dots: (m) => {
      const x = frame.x(m + 0.5);
      const dot = (of: Float64Array, tone: string) => ({ x, y: panel.y(of[m]!), tone });
      return [...levels.map((level) => dot(series.needed[level], 'ink')), dot(values, 'revenue')];
    },
  };
}
