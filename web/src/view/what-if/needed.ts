// SPDX-License-Identifier: MIT
// What an input would have to be, as it is said and set: to four digits, rounded away from where it is,
// so that the goal is still met. The goal is met from `value` on up to the next of the solutions; where
// that is nearer than the rounding, the value stays exact.

import type { WhatIfRow } from '../../engine/inquiry-types';
import type { InputRow } from '../../engine/types';
import { isRate, percent, quantity } from '../../words/numbers';
import type { GoalWords } from '../../words/goal-words';
import type { Lang } from '../../words/lang';

const DIGITS = 4;

/** To four digits, upwards or downwards. */
function outward(value: number, up: boolean): number {
  const near = Number(value.toPrecision(DIGITS));
  if (up ? near >= value : near <= value) return near;
  const place = Math.floor(Math.log10(Math.abs(value))) - DIGITS + 1;
  return Number((near + (up ? 1 : -1) * 10 ** place).toPrecision(DIGITS));
}

export function needed(
  { value, solutions }: Pick<WhatIfRow, 'value' | 'solutions'>,
  now: number,
  { min, max }: Pick<InputRow, 'min' | 'max'>,
): number | null {
  if (value === null || value === 0) return value;
  const said = outward(value, value > now);
  const [low, high] = [Math.min(value, said), Math.max(value, said)];
  const edges = solutions.filter((edge) => edge >= low && edge <= high).length;
  return said < min || said > max || edges > 1 ? value : said;
}

/** How far that is from now: in points for shares and rates, else in per cent; '' from nothing. */
export function changeText(
  now: number,
  to: number,
  { unit }: Pick<InputRow, 'unit'>,
  words: GoalWords,
  lang: Lang,
): string {
  const sign = to > now ? '+' : '';
  if (unit === 'share/month') {
    const text = quantity(Number((to - now).toPrecision(2)), unit, lang);
    return text.replace(/\/month$|^每月 /, '');
  }
  if (isRate(unit)) {
    const points = Number(((to - now) * 100).toPrecision(2));
    return words.points(`${sign}${points}`.replace('-', '−'));
  }
  if (now === 0) return '';
  const share = to / now - 1;
  return sign + percent(share, lang, Math.abs(share) < 0.1 ? 1 : 0);
}
