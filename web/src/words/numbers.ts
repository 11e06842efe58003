// SPDX-License-Identifier: MIT
// Numbers as people say them, in English and Chinese. Pure functions, cheap enough for every step of
// a slider drag; what is not finite reads "—", a minus is "−" (U+2212), nothing rounds to "−0", and
// from 10^18 up powers of ten take over. Values are rounded before a language is chosen, so that both
// languages state the same number.

import type { Lang } from './lang';

const none = '—';

function format(minimumFractionDigits: number, maximumFractionDigits: number) {
  const shape = { minimumFractionDigits, maximumFractionDigits };
  return {
    en: new Intl.NumberFormat('en-US', shape),
    // Chinese text writes 6000, not 6,000; separators help from five digits on.
    zh: new Intl.NumberFormat('en-US', { ...shape, useGrouping: 'min2' }),
  };
}
const trimmed = format(0, 10);
const cents = format(2, 2);
const oneOrMore = format(1, 10);
const decimals = [0, 1, 2, 3, 4, 5, 6].map((digits) => format(digits, digits));

const englishScales = [
  [1e15, ' quadrillion'],
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
] as const;
const chineseScales = [
  [1e16, ' 亿亿'],
  [1e12, ' 万亿'],
  [1e8, ' 亿'],
  [1e4, ' 万'],
] as const;

/** Whether fields of this unit show and take percentages: fractions, and rates of change. */
export function isRate(unit: string): boolean {
  return unit === 'share' || unit === 'share/month' || unit === '1/month' || unit === '1/year';
}

/** Dollars in a sentence, to two or three digits: "$9.7 billion", "97 亿美元". */
export function money(value: number, lang: Lang): string {
  return signed(value, spokenMoney, (dollars) => dollarText(dollars, lang));
}

/** How many, in a sentence: "60 million", "6000 万", "28,936". */
export function count(value: number, lang: Lang): string {
  return signed(value, spokenCount, (n) => scaled(n, lang));
}

/** A fraction as a percentage with a fixed number of decimals, 0 to 6: 0.12 is "12.0%". */
export function percent(value: number, lang: Lang, digits = 1): string {
  const shape = (decimals[digits] ?? trimmed)[lang];
  const power = 10 ** digits;
  const round = (v: number) => (v < 1e12 ? Math.round(hundredfold(v) * power) / power : v * 100);
  return signed(value, round, (p) => `${p < 1e15 ? shape.format(p) : powerOfTen(p)}%`);
}

/** A span of months to one decimal: "29.6 months", "1 month", "29.6 个月". */
export function months(n: number, lang: Lang): string {
  return signed(n, tenths, (rounded) => {
    const digits = scaled(rounded, lang);
    return lang === 'zh'
      ? joined(digits, '个月')
      : `${digits} ${rounded === 1 ? 'month' : 'months'}`;
  });
}

/** How many months lie between two spans, to one decimal, so that it fits both: "−2.0 months". */
export function monthsApart(n: number, lang: Lang): string {
  return signed(n, tenths, (rounded) => {
    const digits = rounded < 1e6 ? decimals[1]![lang].format(rounded) : scaled(rounded, lang);
    return lang === 'zh' ? joined(digits, '个月') : `${digits} months`;
  });
}

/** An input's value with its unit, to four digits or the cent, so that slider stops stay apart. `unit`
 * is the input table's; any other unit reads as a count. */
export function quantity(value: number, unit: string, lang: Lang): string {
  if (isRate(unit)) return withPeriod(rate(value, unit, lang), unit, lang);
  const text = unit.startsWith('$')
    ? signed(value, preciseMoney, (dollars) => dollarText(dollars, lang))
    : signed(value, fourDigits, (n) => scaled(n, lang));
  return withPeriod(text, unit, lang);
}

/** All digits with separators, for a tooltip: dollars to the cent, percentages to six decimals. */
export function full(value: number, unit: string, lang: Lang): string {
  const digits = (n: number) => (n < 1e21 ? trimmed.en.format(n) : powerOfTen(n));
  let text;
  if (isRate(unit)) {
    text = signed(value, (v) => decimal(hundredfold(v), 6), digits);
    if (text !== none) text = withPercent(text, value, unit, lang);
  } else if (unit.startsWith('$')) {
    text = signed(value, exactMoney, (n) => {
      const amount = n >= 1 && n < 1e12 && !Number.isInteger(n) ? cents.en.format(n) : digits(n);
      return lang === 'zh' ? `${amount} 美元` : `$${amount}`;
    });
  } else {
    text = signed(value, (v) => (v >= 1 ? decimal(v, 2) : v), digits);
  }
  return withPeriod(text, unit, lang);
}

/** The text put into the input's field: as short as can be while `parseQuantity(text, unit)` still
 * gives the identical double (−0 becomes 0). Rates are percentages: 0.015 of a share is "1.5%". */
export function editable(value: number, unit: string, lang: Lang): string {
  if (!Number.isFinite(value)) return none;
  if (value === 0) return isRate(unit) ? '0%' : '0';
  const minus = value < 0 ? '−' : '';
  // Without an argument toExponential() gives the shortest digits that identify the double.
  const [mantissa = '', power] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const exponent = Number(power);
  if (isRate(unit)) return `${minus}${written(digits, exponent + 2)}%`;
  const scale = fieldScales[lang].find(([least]) => exponent >= least);
  if (scale && exponent < 18) {
    const [, shift, letters, places] = scale;
    if (digits.length - 1 - (exponent - shift) <= places) {
      return minus + written(digits, exponent - shift) + letters;
    }
  }
  return minus + written(digits, exponent);
}

// Least exponent for a suffix, the power of ten it stands for, the suffix, and how many decimals may
// stand before it until plain digits read better.
const fieldScales: Record<Lang, readonly (readonly [number, number, string, number])[]> = {
  en: [
    [12, 12, 'T', 4],
    [9, 9, 'B', 4],
    [6, 6, 'M', 4],
  ],
  zh: [
    [12, 12, '万亿', 4],
    [8, 8, '亿', 4],
    [4, 4, '万', 2],
  ],
};

/** What a chart's axis is counted in, its unit to be said once: ticks show `value / divisor`. */
export interface AxisScale {
  divisor: number;
  /** "billions of dollars", "亿美元"; for counts "millions", "万", or '' when they stand for themselves. */
  unit: string;
}

/** The scale that suits an axis reaching to `maxAbs`. */
export function axisScale(
  maxAbs: number,
  lang: Lang,
  kind: 'money' | 'count' = 'money',
): AxisScale {
  const dollars = kind === 'money';
  const reach = Number.isFinite(maxAbs) ? Math.abs(maxAbs) : 0;
  if (reach >= 1e18) {
    const exponent = Math.floor(Math.log10(reach) / 3) * 3;
    const power = `10${superscript(exponent)}`;
    const unit = lang === 'zh' ? `${power} 美元` : `${power} dollars`;
    return { divisor: Number(`1e${exponent}`), unit: dollars ? unit : power };
  }
  if (lang === 'zh') {
    const [divisor, scale] = chineseScales.find(([least]) => reach >= least) ?? [1, ''];
    return { divisor, unit: scale.trim() + (dollars ? '美元' : '') };
  }
  const [divisor, scale] =
    englishScales.find(([least]) => reach >= least) ??
    (reach >= 1e4 ? ([1e3, ' thousand'] as const) : ([1, ''] as const));
  if (scale === '') return { divisor, unit: dollars ? 'dollars' : '' };
  return { divisor, unit: `${scale.trim()}s${dollars ? ' of dollars' : ''}` };
}

/** Rounds the magnitude, writes it, and puts a minus before what has not become 0. */
function signed(value: number, round: (v: number) => number, write: (v: number) => string): string {
  if (!Number.isFinite(value)) return none;
  const rounded = round(Math.abs(value));
  if (!Number.isFinite(rounded)) return none;
  return (value < 0 && rounded !== 0 ? '−' : '') + write(rounded);
}

/** A rounded magnitude in digits and the language's word for its scale. */
function scaled(n: number, lang: Lang): string {
  if (n >= 1e18 || (n > 0 && n < 1e-6)) return powerOfTen(n);
  // 28,936 says more than 2.8936 万; 850,000 is 85 万.
  if (n < 1e4 || (n < 1e6 && (lang === 'en' || n % 100 !== 0))) return trimmed[lang].format(n);
  for (const [least, word] of lang === 'zh' ? chineseScales : englishScales) {
    if (n >= least) return trimmed[lang].format(n / least) + word;
  }
  return trimmed[lang].format(n);
}

function dollarText(dollars: number, lang: Lang): string {
  const amount = wholeCents(dollars) ? cents[lang].format(dollars) : scaled(dollars, lang);
  return lang === 'zh' ? joined(amount, '美元') : `$${amount}`;
}

/** $45.50, not $45.5; but $20, and a price below a cent keeps its digits. */
function wholeCents(dollars: number): boolean {
  return dollars < 1e6 && !Number.isInteger(dollars) && decimal(dollars, 2) === dollars;
}

/** How often, in Chinese: "16,384 次", "100 万次". */
export const times = (count: string): string => joined(count, '次');

/** Chinese sets a space between digits and a word, none between two words: 20 美元, 97 亿美元. */
function joined(amount: string, word: string): string {
  return /[万亿]$/.test(amount) ? amount + word : `${amount} ${word}`;
}

function rate(value: number, unit: string, lang: Lang): string {
  const asPoints = unit === 'share/month';
  const text = signed(
    value,
    (v) => significant(hundredfold(v), 4),
    (p) => {
      if (p !== 0 && (p < 1e-6 || p >= 1e15)) return powerOfTen(p);
      return (!asPoints && p !== 0 && p < 100 ? oneOrMore : trimmed)[lang].format(p);
    },
  );
  if (text === none) return none;
  return withPercent(text, value, unit, lang);
}

function withPercent(text: string, value: number, unit: string, lang: Lang): string {
  if (unit !== 'share/month') return `${text}%`;
  return `${value > 0 ? '+' : ''}${text} ${lang === 'zh' ? '个百分点' : 'pt'}`;
}

function withPeriod(text: string, unit: string, lang: Lang): string {
  if (text === none) return none;
  const zh = lang === 'zh';
  if (unit === 'share/month') return zh ? `每月 ${text}` : `${text}/month`;
  if (unit.endsWith('/month')) return zh ? `每月 ${text}` : `${text} a month`;
  if (unit.endsWith('/year')) return zh ? `每年 ${text}` : `${text} a year`;
  if (unit === '1/day') return zh ? `每天 ${joined(text, '次')}` : `${text} a day`;
  return text;
}

function spokenMoney(v: number): number {
  if (v < 0.1) return v < 1e-4 ? 0 : significant(v, 2);
  return v < 1000 ? decimal(v, 2) : spoken(v);
}

function spokenCount(v: number): number {
  if (v < 1000) return v < 1e-4 ? 0 : significant(v, 3);
  return spoken(v);
}

/** From 1,000 up: whole below 100,000, then thousands, then tenths of a million, billion … below a
 * hundred of them and whole ones above. */
function spoken(v: number): number {
  if (v < 1e5) return Math.round(v);
  if (v >= 1e18) return v;
  let scale = 1e3;
  while (v >= 1000 * scale) scale *= 1000;
  const step = scale > 1e3 && v < 99.95 * scale ? scale / 10 : scale;
  return Math.round(v / step) * step;
}

function preciseMoney(v: number): number {
  return v < 1 || v >= 1e6 ? significant(v, 4) : decimal(v, 2);
}

function exactMoney(v: number): number {
  return v < 1 ? significant(v, 6) : decimal(v, 2);
}

/** At least four digits; below a million no whole one is given up. */
function fourDigits(v: number): number {
  return v < 1000 || v >= 1e6 ? significant(v, 4) : Math.round(v);
}

function significant(v: number, digits: number): number {
  return Number(v.toPrecision(digits));
}

function decimal(v: number, digits: number): number {
  const power = 10 ** digits;
  return v < 1e12 ? Math.round(v * power) / power : v;
}

function tenths(v: number): number {
  return decimal(v, 1);
}

/** 0.285 × 100 is 28.499999999999996 in doubles; people mean 28.5. */
function hundredfold(v: number): number {
  return Number((v * 100).toPrecision(15));
}

function powerOfTen(v: number): string {
  const [mantissa = '', exponent] = v.toExponential(2).split('e');
  return `${Number(mantissa)} × 10${superscript(Number(exponent))}`;
}

function superscript(exponent: number): string {
  return String(exponent).replace(/./g, (c) => (c === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)] ?? '')));
}

/** 0.d₁d₂… × 10^(exponent + 1) in plain digits, or with an "e" where zeros would swamp them. */
function written(digits: string, exponent: number): string {
  if (exponent < -7 || exponent > 20) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    return `${digits[0] ?? ''}${fraction}e${exponent}`;
  }
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
