// SPDX-License-Identifier: MIT
// Calendar months as the core writes them, "YYYY-MM": arithmetic and names. Text of any other form
// gives NaN as an index and an em dash as a name; nothing here throws or knows a time zone.

import type { Lang } from './lang';

const english = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Months since January of year 0, so that differences are numbers of months. */
export function monthIndex(ym: string): number {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(ym);
  return parts ? Number(parts[1]) * 12 + Number(parts[2]) - 1 : NaN;
}

/** The month `i` whole months after `start` (before it if negative), for the years 0 to 9999. */
export function monthAt(start: string, i: number): string {
  const index = monthIndex(start) + Math.floor(i);
  if (!(index >= 0 && index < 120_000)) return '—';
  const month = (index % 12) + 1;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** "January 2026" or "2026 年 1 月". */
export function monthName(ym: string, lang: Lang): string {
  return named(ym, lang, (name) => name);
}

/** "Jan 2026" or "2026 年 1 月". */
export function monthShort(ym: string, lang: Lang): string {
  return named(ym, lang, (name) => name.slice(0, 3));
}

function named(ym: string, lang: Lang, shorten: (name: string) => string): string {
  const index = monthIndex(ym);
  if (Number.isNaN(index)) return '—';
  const year = Math.floor(index / 12);
  const month = index % 12;
  return lang === 'zh' ? `${year} 年 ${month + 1} 月` : `${shorten(english[month] ?? '')} ${year}`;
}
