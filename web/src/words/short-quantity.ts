// SPDX-License-Identifier: MIT
// An input's value where there is little room, at the end of a bar or along an axis: its unit as a sign,
// without the period; or without a unit that its axis says once.

import type { Lang } from './lang';
import { editable, quantity } from './numbers';

/** As it is said of an input: to three digits, a rate of change to two. */
export function rounded(value: number, unit: string): number {
  const isChange = unit === '1/month' || unit === 'share/month';
  return Number(value.toPrecision(isChange ? 2 : 3)) + 0;
}

/** "$20", "60M", "+0.25 pt", "35%"; "20 美元", "6000万". */
export function shortQuantity(value: number, unit: string, lang: Lang): string {
  const figure = rounded(value, unit);
  if (unit === 'share/month')
    return quantity(figure, 'share/month', lang).replace(/\/month$|^每月 /, '');
  // A field takes no separators; a label needs them.
  const text = editable(figure, unit, lang).replace(/^(−?\d{2,3})(\d{3})$/, '$1,$2');
  if (!unit.startsWith('$')) return text;
  if (lang === 'zh') return /\d$/.test(text) ? `${text} 美元` : `${text}美元`;
  return text.startsWith('−') ? `−$${text.slice(1)}` : `$${text}`;
}

/** What the values along an axis are in, where that is not a sign but a word; else ''. */
export function axisUnit(unit: string, lang: Lang): string {
  if (unit === 'share/month') return lang === 'zh' ? '百分点' : 'points';
  return unit.startsWith('$') && lang === 'zh' ? '美元' : '';
}

/** As shortQuantity, without what axisUnit says. */
export function axisQuantity(value: number, unit: string, lang: Lang): string {
  const text = shortQuantity(value, unit, lang);
  return axisUnit(unit, lang) ? text.replace(/ ?(pt|个百分点|美元)$/, '') : text;
}
