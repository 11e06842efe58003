// SPDX-License-Identifier: MIT
// The words of ranges and of chance, in both languages. The Chinese dictionary has the type of the
// English one, so that a missing text does not compile.

import type { RangeKind } from '../engine/types';
import type { Lang } from './lang';
import { quantity } from './numbers';

const en = {
  howSure: (label: string) => `How sure is ${label}?`,
  isCertain: 'It counts as certain.',
  spread: (low: string, high: string) => `9 in 10 draws lie between ${low} and ${high}.`,
  guessed: 'An assumption: a guess around the value, from no source.',
  notAbove: (value: string) => `The lowest value must not be above ${value}, the most likely.`,
  notBelow: (value: string) => `The highest value must not be below ${value}, the most likely.`,
  notBelowLower: (value: string) => `It must not be below ${value}, the lower figure.`,
  aboveZero: 'A curve with a long upper tail begins above 0.',
  tooLarge: (most: string) => `It must not be larger than ${most}.`,
  outside: (span: string) => `The range must touch ${span}, what the input may be.`,
  span: (low: string, high: string) => `${low} to ${high}`,
  ofKind: (span: string, kind: string) => `${span}, ${kind}`,
  kindNames: {
    pert: 'PERT',
    triangular: 'triangular',
    uniform: 'uniform',
    normal: 'normal',
    lognormal: 'lognormal',
  } satisfies Record<RangeKind, string> as Record<RangeKind, string>,

  changed: {
    range: (label: string) => `${label}, range`,
    certain: 'certain',
    dau_volatility: 'Ups and downs of daily users',
    correlations: 'Inputs that move together',
    seed: 'Draw',
    pairs: (n: number) => (n === 1 ? '1 pair' : n === 0 ? 'none' : `${n} pairs`),
    draw: (seed: number) => `no. ${seed}`,
  },

  chance: 'What is left to chance',
};

export type RangeWords = typeof en;

/** Chinese sets a space beside digits and Latin letters, none between two of its own characters. */
const tight = (text: string): string =>
  text.replace(/([\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, '$1');

const zh: RangeWords = {
  howSure: (label) => `“${label}”有多大把握？`,
  isCertain: '目前当作确定的数。',
  spread: (low, high) => tight(`九成取值在 ${low} 到 ${high} 之间。`),
  guessed: '假定的范围：只是在数值上下各放宽一些，没有来源。',
  notAbove: (value) => `最低值不能高于最可能的 ${value}。`,
  notBelow: (value) => `最高值不能低于最可能的 ${value}。`,
  notBelowLower: (value) => `不能低于前一个数 ${value}。`,
  aboveZero: '右侧拖尾的曲线，取值须大于 0。',
  tooLarge: (most) => `绝对值不能超过 ${most}。`,
  outside: (span) => `范围须与参数允许的 ${span}有重叠。`,
  span: (low, high) => tight(`${low} 至 ${high}`),
  ofKind: (span, kind) => `${span}（${kind}）`,
  kindNames: {
    pert: '贝塔',
    triangular: '三角',
    uniform: '均匀',
    normal: '正态',
    lognormal: '对数正态',
  },

  changed: {
    range: (label) => `${label}，范围`,
    certain: '确定',
    dau_volatility: '日活的逐月波动',
    correlations: '相关的参数',
    seed: '抽样',
    pairs: (n) => (n === 0 ? '无' : `${n} 对`),
    draw: (seed) => `第 ${seed} 组`,
  },

  chance: '哪些要看运气',
};

export const rangeWords: Record<Lang, RangeWords> = { en, zh };

/** A figure of a range without its period, which is said once beside the value: "$15", "0.1%". */
export function figureText(value: number, unit: string, lang: Lang, digits = 4): string {
  const [what, period] = unit.split('/');
  const bare = unit === '1/day' ? '' : period && what !== '$' ? 'share' : what!;
  return quantity(Number(value.toPrecision(digits)), bare, lang);
}

/** "$15 to $25". */
export function spanText(low: number, high: number, unit: string, lang: Lang): string {
  return rangeWords[lang].span(figureText(low, unit, lang), figureText(high, unit, lang));
}
