// SPDX-License-Identifier: MIT
// How sure the answer is, as one sentence: between which months the money runs out in 9 of 10
// futures, or how many of them it outlasts. No share is rounded to "all" unless it is all.

import type { Futures } from '../engine/futures-types';
import { pieces, type Piece } from './answer';
import type { Lang } from './lang';
import { monthAt, monthName } from './months';
import { count, percent, times } from './numbers';

/** Sums of shares are compared with this much leniency. */
const ROUNDING = 1e-9;

interface Spread {
  /** The months in which 5 and 95 in 100 futures have run out; null: not within the horizon. */
  early: number | null;
  late: number | null;
  /** The shares that last beyond the horizon, and that run out in the first month. */
  beyond: number;
  atOnce: number;
  all: string;
  name(month: number): string;
  /** The horizon's last month. */
  last: number;
}

/** The first month by whose end this share of the futures has run out; null if not within the horizon. */
export function outBy(futures: Futures, share: number): number | null {
  let sum = 0;
  for (let m = 0; m < futures.horizon; m++) {
    sum += futures.runOut[m]!;
    if (sum >= share - ROUNDING) return m;
  }
  return null;
}

/** The share that lasts beyond the horizon, from the same counts as the months. */
function lasting({ runOut }: Futures): number {
  const beyond = 1 - runOut.reduce((sum, share) => sum + share, 0);
  return Math.abs(beyond) < ROUNDING ? 0 : Math.abs(1 - beyond) < ROUNDING ? 1 : beyond;
}

/** "98 of 100", "more than 99 of 100", "all 16,384". */
function oftenEn({ all }: Spread, share: number): string {
  if (share === 1) return `all ${all}`;
  if (share > 0.999) return 'more than 999 of 1,000';
  if (share > 0.99) return 'more than 99 of 100';
  return `${Math.round(share * 100)} of 100`;
}

function certaintyEn(spread: Spread): string {
  const { early, late, beyond, atOnce, all, last, name } = spread;
  const lasts = `In ${oftenEn(spread, beyond)} futures the money lasts past **${name(last)}|futures:run_out**`;
  if (early === null || (late === null && early === last)) return `${lasts}.`;
  if (late === null)
    return early === 0
      ? `${lasts}; in ${Math.round(atOnce * 100)} of 100 it is gone within the first month.`
      : `In 19 of 20 futures the money lasts at least until **${name(early)}|futures:run_out**, in ${oftenEn(spread, beyond)} past **${name(last)}|futures:run_out**.`;
  if (early === late) {
    const often = atOnce === 1 ? `all ${all}` : 'more than 9 of 10';
    return `In ${often} futures the money runs out in **${name(late)}|futures:run_out**.`;
  }
  return `In 9 of 10 futures the money runs out between **${name(early)}|futures:run_out** and **${name(late)}|futures:run_out**.`;
}

function certaintyZh(spread: Spread): string {
  const { early, late, beyond, atOnce, all, last, name } = spread;
  const often = (share: number): string => {
    if (share > 0.999) return '有 99.9% 以上的可能';
    if (share > 0.99) return '有 99% 以上的可能';
    return `有 ${percent(share, 'zh', 0)} 的可能`;
  };
  const lasts =
    beyond === 1
      ? `全部 ${times(all)}推演里，钱都能撑过 **${name(last)}|futures:run_out**`
      : `${often(beyond)}，钱能撑过 **${name(last)}|futures:run_out**`;
  if (early === null || (late === null && early === last)) return `${lasts}。`;
  if (late === null)
    return early === 0
      ? `${lasts}；${often(atOnce)}，撑不过第一个月。`
      : `有 95% 的可能，钱至少能撑到 **${name(early)}|futures:run_out**；${often(beyond)}，能撑过 **${name(last)}|futures:run_out**。`;
  if (early === late)
    return atOnce === 1
      ? `全部 ${times(all)}推演里，钱都在 **${name(late)}|futures:run_out**花完。`
      : `有九成以上的可能，钱会在 **${name(late)}|futures:run_out**花完。`;
  return `有九成可能，钱会在 **${name(early)}|futures:run_out**到 **${name(late)}|futures:run_out**之间花完。`;
}

export function certainty(futures: Futures, lang: Lang): Piece[] {
  const { start, horizon, paths } = futures;
  const early = outBy(futures, 0.05);
  const first = futures.runOut[early ?? 0]!;
  const spread: Spread = {
    early,
    late: outBy(futures, 0.95),
    beyond: lasting(futures),
    atOnce: first > 1 - ROUNDING ? 1 : first,
    all: count(paths, lang),
    name: (month) => monthName(monthAt(start, month), lang),
    last: horizon - 1,
  };
  return pieces(lang === 'en' ? certaintyEn(spread) : certaintyZh(spread));
}
