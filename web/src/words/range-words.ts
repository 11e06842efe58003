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
  /** A sentence with two blanks: what stands before, between and after them. */
  blanks: {
    pert: (value: string) => ['Between', 'and', `with ${value} most likely`],
    triangular: (value: string) => ['Between', 'and', `with ${value} most likely`],
    uniform: () => ['Anywhere between', 'and', ''],
    normal: () => ['9 in 10 between', 'and', ''],
    lognormal: () => ['9 in 10 between', 'and', ''],
  } satisfies Record<RangeKind, (value: string) => string[]> as Record<
    RangeKind,
    (value: string) => string[]
  >,
  figure: {
    low: 'Lowest value',
    high: 'Highest value',
    p5: 'Value that 1 draw in 20 stays below',
    p95: 'Value that 1 draw in 20 exceeds',
  } as Record<string, string>,
  shape: 'Shape',
  kinds: {
    pert: 'most likely in the middle (PERT)',
    triangular: 'up and down in straight lines (triangular)',
    uniform: 'all equally likely (uniform)',
    normal: 'bell curve (normal)',
    lognormal: 'bell with a long upper tail (lognormal)',
  } satisfies Record<RangeKind, string> as Record<RangeKind, string>,
  ofScenario: (span: string) => `Scenario: ${span}.`,
  guess: 'A guess to start from; it counts once you use it.',
  guessed: 'An assumption: a guess around the value, from no source.',
  use: 'Use this range',
  notAbove: (value: string) => `The lowest value must not be above ${value}, the most likely.`,
  notBelow: (value: string) => `The highest value must not be below ${value}, the most likely.`,
  notBelowLower: (value: string) => `It must not be below ${value}, the lower figure.`,
  aboveZero: 'A curve with a long upper tail begins above 0.',
  tooLarge: (most: string) => `It must not be larger than ${most}.`,
  outside: (span: string) => `The range must touch ${span}, what the input may be.`,
  certain: 'Take it as certain',
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
  chanceHelp: 'Press ± beside a value to say how sure it is. What else varies is set here.',
  noRanges: 'No input has a range yet: press ± beside a value, or begin with guesses all round.',
  assume: 'Assume ranges',
  volatility: ['Each month daily users stray by about', '%', 'from their course.'],
  volatilityLabel: 'Monthly ups and downs of daily users in percent, 0 to 100',
  volatilityHelp:
    'A month’s luck stays: the next month starts from there. At 0, users follow their growth alone.',
  pairs: 'Inputs that move together',
  pairsHelp:
    'From −0.99 (when one is high the other is low) over 0 (nothing to do with each other) to 0.99 (high together, low together): a rank correlation.',
  pairsNeedTwo: 'Once two inputs have ranges, they can be made to move together.',
  and: 'and',
  first: 'First input',
  second: 'Second input',
  rank: (a: string, b: string) => `Rank correlation of ${a} and ${b}, −0.99 to 0.99`,
  newRank: 'Rank correlation, −0.99 to 0.99',
  add: 'Add',
  twice: 'Two different inputs are needed.',
  removePair: (a: string, b: string) => `Delete: ${a} and ${b}`,
  draw: (seed: string) => `This is draw no. ${seed} of the same futures.`,
  drawHelp: 'Digits that another draw changes are chance, not knowledge.',
  anotherDraw: 'Another draw',
};

export type RangeWords = typeof en;

/** Chinese sets a space beside digits and Latin letters, none between two of its own characters. */
const tight = (text: string): string =>
  text.replace(/([\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, '$1');

const zh: RangeWords = {
  howSure: (label) => `“${label}”有多大把握？`,
  isCertain: '目前当作确定的数。',
  spread: (low, high) => tight(`九成取值在 ${low} 到 ${high} 之间。`),
  blanks: {
    pert: (value) => ['在', '到', `之间，最可能是 ${value}`],
    triangular: (value) => ['在', '到', `之间，最可能是 ${value}`],
    uniform: () => ['在', '到', '之间，都同样可能'],
    normal: () => ['九成可能在', '到', '之间'],
    lognormal: () => ['九成可能在', '到', '之间'],
  },
  figure: {
    low: '最低值',
    high: '最高值',
    p5: '低于此值的可能只有 5%',
    p95: '高于此值的可能只有 5%',
  },
  shape: '形状',
  kinds: {
    pert: '越靠中间越可能（贝塔分布）',
    triangular: '直线上升再下降（三角分布）',
    uniform: '处处同样可能（均匀分布）',
    normal: '钟形（正态分布）',
    lognormal: '钟形，高处拖长尾（对数正态分布）',
  },
  ofScenario: (span) => `情景范围：${span}。`,
  guess: '这是猜的起点，采用后才算数。',
  guessed: '假定的范围：只是在数值上下各放宽一些，没有来源。',
  use: '采用这个范围',
  notAbove: (value) => `最低值不能高于最可能的 ${value}。`,
  notBelow: (value) => `最高值不能低于最可能的 ${value}。`,
  notBelowLower: (value) => `不能低于前一个数 ${value}。`,
  aboveZero: '右侧拖尾的曲线，取值须大于 0。',
  tooLarge: (most) => `绝对值不能超过 ${most}。`,
  outside: (span) => `范围须与参数允许的 ${span}有重叠。`,
  certain: '当作确定的数',
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
  chanceHelp: '按数值旁的“±”，可说明它有多大把握。其余的随机因素在这里设定。',
  noRanges: '还没有参数设了范围：可按数值旁的“±”逐项填写，也可先全部假设一组。',
  assume: '假设一组范围',
  volatility: ['日活每个月会偏离原来的走势约', '%', '。'],
  volatilityLabel: '日活逐月波动的百分比，0 至 100',
  volatilityHelp: '偏离会留下来，下个月从偏离后的水平接着走。填 0 则完全按增速走。',
  pairs: '相关的参数',
  pairsHelp:
    '取值从 −0.99（一个高，另一个就低）经 0（互不相干）到 0.99（同高同低），统计上叫“秩相关系数”。',
  pairsNeedTwo: '至少有两个参数设了范围，才谈得上相关。',
  and: '与',
  first: '第一个参数',
  second: '第二个参数',
  rank: (a, b) => `${a}与${b}的秩相关系数，−0.99 至 0.99`,
  newRank: '秩相关系数，−0.99 至 0.99',
  add: '添加',
  twice: '要选两个不同的参数。',
  removePair: (a, b) => `删除：${a}与${b}`,
  draw: (seed) => `现在用的是第 ${seed} 组随机抽样。`,
  drawHelp: '换一组抽样就变的那几位数字，只是偶然，不足为凭。',
  anotherDraw: '换一组抽样',
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
