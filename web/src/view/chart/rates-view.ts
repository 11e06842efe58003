// SPDX-License-Identifier: MIT
// The paid rate against the rates that would break even. Where no rate in [0, 1] would, the line has
// a gap and the picture says so.

import { svg } from 'lit-html';
import { annotate, type Annotation } from './annotations';
import type { Box } from './label-layout';
import { lineNames, type LineName } from './line-names';
import { crosses, linePath } from './path';
import { breakEvens, ghostMonthly, monthly, panelBox, type Picture, type Scene } from './scene';

const NEEDED = [
  { key: 'break_even_paid_rate', level: 'contribution' },
  { key: 'break_even_paid_rate_operating', level: 'operating' },
] as const;

export function ratesView(scene: Scene): Picture {
  const { frame, series, words } = scene;
  const panel = frame.panels[0]!;
  const box = panelBox(frame, panel);
  const values = series.line('paid_rate');
  const paid = monthly(frame, panel, values);
  const needed = NEEDED.map(({ key, level }) => {
    const rates = series.line(key);
    const last = rates.findLastIndex((rate) => !Number.isNaN(rate));
    return { level, rates, last, line: monthly(frame, panel, rates) };
  });
  const ghosts = [
    ...ghostMonthly(scene, panel, (of) => of.line('paid_rate'), paid),
    ...ghostMonthly(scene, panel, (of) => of.line('break_even_paid_rate'), needed[0]!.line),
  ];

  // At net level no single rate breaks even: capex depends on the month before.
  const list: Annotation[] = breakEvens(
    {
      ...scene,
      summary: { ...scene.summary, break_even: { ...scene.summary.break_even, net: null } },
    },
    (m) => [frame.x(m + 0.5), panel.y(values[m]!)],
  );
  const gap = needed.find(({ rates }) => rates.some(Number.isNaN));
  if (gap) {
    const from = gap.rates.findIndex(Number.isNaN);
    let to = from;
    while (to < gap.rates.length && Number.isNaN(gap.rates[to]!)) to++;
    const centre = frame.x((from + to) / 2);
    list.push({
      versions: [[words.noRateLine], words.noRate],
      tone: 'faint-text',
      shape: 'none',
      x: centre,
      y: box.y,
      priority: 60,
      spots: (w, h) =>
        [0.08, 0.2, 0.35, 0.5, 0.65, 0.8].map((share) => ({
          x: Math.max(box.x + 2, Math.min(centre - w / 2, box.x + box.w - w - 2)),
          y: box.y + share * box.h,
          w,
          h,
        })),
    });
  }
  const guards = [paid, ...needed.map((n) => n.line), ...ghosts];
  const placed = annotate(list, box, (b: Box) => guards.some((line) => crosses(line, b)));

  const short = (n: { long: string; short: string }): string => (frame.compact ? n.short : n.long);
  const endOf = (y: Float64Array): number => y[y.length - 1]!;
  const names: LineName[] = [
    { text: short(words.paidRate), y: endOf(paid.y), tone: 'payers-text', bold: true, priority: 3 },
    ...needed
      .filter(({ last }) => last >= 0)
      .map(({ level, rates, last }) => ({
        text: short(words.rateOf[level]),
        y: panel.y(rates[last]!),
        tone: 'ink-text',
        priority: 2,
      })),
    ...ghosts
      .filter(({ y }) => !Number.isNaN(endOf(y)))
      .map(({ y }) => ({ text: words.before, y: endOf(y), tone: 'accent-text', priority: 1 })),
  ];

  return {
    lines: svg`${needed.map(
      ({ level, line }) => svg`<path class="line need ${level}" d=${linePath(line)}></path>`,
    )}${ghosts.map(
      (line) => svg`<path class="line ghost" d=${linePath(line)}></path>`,
    )}<path class="line payers" d=${linePath(paid)}></path>`,
    labels: svg`${lineNames(frame, panel, names)}${placed.drawing}`,
    dots: (m) =>
      [...needed.map(({ rates }) => ({ of: rates, tone: 'ink' })), { of: values, tone: 'payers' }]
        .map(({ of, tone }) => ({ x: frame.x(m + 0.5), y: panel.y(of[m]!), tone }))
        .filter(({ y }) => !Number.isNaN(y)),
  };
}
