// SPDX-License-Identifier: MIT
// The words of what is left to chance besides ranges, in both languages.

import type { Lang } from './lang';

const en = {
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

type ChanceWords = typeof en;

const zh: ChanceWords = {
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

export const chanceWords: Record<Lang, ChanceWords> = { en, zh };
