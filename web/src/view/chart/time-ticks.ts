// SPDX-License-Identifier: MIT
// The time axis: which months are named for a given room, from a single month to twenty years. A
// tick stands at the start of its month; years are named at their January, once each.

import type { Lang } from '../../words/lang';
import { monthAt, monthShort } from '../../words/months';
import { textWidth } from './text-width';

export interface TimeTick {
  /** Months from the start. */
  readonly at: number;
  readonly text: string;
  /** Second row: the year, where months are named in the first. */
  readonly year: string;
  readonly strong: boolean;
}

const STEPS = [1, 2, 3, 6, 12, 24, 60, 120] as const;
const GAP = 12;

/** A month without its year. */
function bare(month: string, lang: Lang): string {
  return lang === 'zh' ? `${Number(month.slice(5))} 月` : monthShort(month, lang).slice(0, 3);
}

export function timeTicks(
  start: string,
  months: number,
  width: number,
  size: number,
  lang: Lang,
): TimeTick[] {
  const perMonth = width / months;
  const widest = textWidth(lang === 'zh' ? '12 月' : 'Mmm', size);
  const yearWidth = textWidth('2028', size, true);
  const step =
    STEPS.find((s) => s * perMonth >= Math.max(s < 12 ? widest : 0, yearWidth) + GAP) ??
    STEPS[STEPS.length - 1]!;
  const ticks: TimeTick[] = [];
  for (let at = 0; at <= months; at++) {
    const month = monthAt(start, at);
    const [year, number] = month.split('-').map(Number) as [number, number];
    if ((year * 12 + number - 1) % step !== 0) continue;
    if (step >= 12) ticks.push({ at, text: String(year), year: '', strong: false });
    else {
      const strong = number === 1;
      const named = strong || ticks.length === 0;
      const text = bare(month, lang);
      ticks.push({ at, text, year: named ? String(year) : '', strong });
    }
  }
  // A short run in mid-decade may meet no round year: then its first month is named.
  if (ticks.length === 0) {
    const [year] = start.split('-') as [string];
    ticks.push({ at: 0, text: bare(start, lang), year, strong: false });
  }
  return ticks;
}
