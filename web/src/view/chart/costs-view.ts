// SPDX-License-Identifier: MIT
// Revenue as a line over the stack of monthly costs. The three boundaries in the stack are what must
// be covered for break-even at each level; capex on top shows what growing the fleet takes each month.

import { svg } from 'lit-html';
import type { Level } from '../../engine/types';
import { annotate, around, type Annotation } from './annotations';
import { LINE_HEIGHT } from './frame';
import type { Box } from './label-layout';
import { lineNames, type LineName } from './line-names';
import { backPath, crosses, extentBetween, linePath, type Polyline } from './path';
import { breakEvens, ghostMonthly, monthly, panelBox, type Picture, type Scene } from './scene';
import { COSTS, LEVELS, type CostKey } from './series';

const SHARES = [0.5, 0.7, 0.3, 0.85, 0.15] as const;

/** Places for a name inside an area, where it is tall enough over the name's whole width. */
function within(top: Polyline, bottom: Polyline, box: Box): (w: number, h: number) => Box[] {
  return (w) =>
    SHARES.flatMap((share) => {
      const x = box.x + (box.w - w) * share;
      const roof = extentBetween(top, x - 2, x + w + 2);
      const floor = extentBetween(bottom, x - 2, x + w + 2);
      if (!roof || !floor) return [];
      const high = Math.max(roof[1], box.y);
      const room = floor[0] - high;
      if (room < LINE_HEIGHT - 1) return [];
      return [{ x, y: high + (room - LINE_HEIGHT) / 2, w, h: LINE_HEIGHT }];
    });
}

/**
 * Places on the paper above the stack, from where a leader leads down to the mark; those over other
 * marks, whose leaders would run through the words, come later.
 */
function onPaper(
  tallest: Polyline,
  mark: Annotation,
  marks: readonly Annotation[],
): (w: number, h: number) => Box[] {
  const last = marks.every((other) => other.x <= mark.x);
  const shares = last ? [0.06, 0.5, 0.94] : [0.94, 0.5, 0.06];
  return (w, h) => {
    const boxes = [0, 1, 2, 3, 4].flatMap((row) =>
      shares.flatMap((share) => {
        const x = mark.x - w * share;
        const roof = extentBetween(tallest, x, x + w);
        return roof ? [{ x, y: roof[0] - 6 - h - row * LINE_HEIGHT, w, h }] : [];
      }),
    );
    const over = (box: Box): boolean =>
      marks.some((other) => other !== mark && other.x > box.x - 3 && other.x < box.x + w + 3);
    return [
      ...boxes.filter((box) => !over(box)),
      ...boxes.filter(over),
      ...around(mark.x, mark.y, w, h),
    ];
  };
}

/** The levels that differ from the next one in some month; of equal ones the highest stands. */
function distinctLevels(scene: Scene): Level[] {
  const { needed } = scene.series;
  return LEVELS.filter((level, i) => {
    const next = LEVELS[i + 1];
    return !next || needed[level].some((value, m) => value !== needed[next][m]);
  });
}

export function costsView(scene: Scene): Picture {
  const { frame, series, ghost, words } = scene;
  const panel = frame.panels[0]!;
  const box = panelBox(frame, panel);
  const values = series.line('revenue');
  const floor = monthly(frame, panel, new Float64Array(series.months));
  const short = (n: { long: string; short: string }): string => (frame.compact ? n.short : n.long);
  const end = revenue.y.length - 1;

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
  const ghosts = ghost
    ? [ghost.series.line('revenue'), ghost.series.total].map((v) => ghostMonthly(scene, panel, v))
    : [];

  const evens = breakEvens(scene, (m) => [frame.x(m + 0.5), panel.y(values[m]!)]);
  const guards = [revenue, ...ghosts];
  const blocked = (b: Box): boolean => guards.some((line) => crosses(line, b));
  const marks = annotate(
    evens.map((mark) => ({ ...mark, spots: onPaper(under, mark, evens) })),
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
    { text: short(words.revenue), y: revenue.y[end]!, tone: 'revenue-text', bold: true, priority: 9 },
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
    )}<path class="line casing" d=${revenuePath}></path><path class="line revenue" d=${revenuePath}></path>`,
    labels: svg`${lineNames(frame, panel, names)}${placed.drawing}${marks.drawing}`,
    dots: (m) => {
      const x = frame.x(m + 0.5);
      const dot = (of: Float64Array, tone: string) => ({ x, y: panel.y(of[m]!), tone });
      return [...levels.map((level) => dot(series.needed[level], 'ink')), dot(values, 'revenue')];
    },
  };
}
