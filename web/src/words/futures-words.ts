// SPDX-License-Identifier: MIT
// The words of “How sure is that?” and “What drives it?”, in both languages. The Chinese dictionary
// has the type of the English one, so that a missing text does not compile.

import type { Level } from '../engine/types';
import type { Lang } from './lang';
import { times } from './numbers';

export type Span = 'month' | 'quarter' | 'year';

const en = {
  explained:
    'Each future draws every uncertain input anew from its range and then runs the same forecast, month by month. Shares of futures are only as good as those ranges.',
  assumed: (some: number, all: number) =>
    some === all
      ? 'All of the ranges are assumptions: guesses around the values, from no source.'
      : `${some} of the ${all} ranges ${some === 1 ? 'is an assumption, a guess around the value' : 'are assumptions, guesses around the values'}, from no source.`,
  certain: 'Every input counts as certain here, so there is one forecast and nothing around it.',
  assume: 'Assume ranges',

  counting: (done: string, wanted: string) => `Counting futures: ${done} of ${wanted}`,
  preparing: 'Counting futures…',
  stop: 'Stop',
  progress: 'Futures counted so far',
  known: (paths: string, error: string) =>
    `${paths} futures; the standard error of the median run-out month is ${error}.`,
  knownBeyond: (paths: string, points: string) =>
    `${paths} futures; the standard error of the share that lasts past the horizon is ${points}.`,
  points: (points: string) => `${points} percentage points`,
  months: (n: string) => `${n} months`,
  exactly: 'less than 0.01',
  clipped: (label: string, share: string) =>
    `${label}: ${share} of draws fell outside what the input may be and were set to its limit.`,

  median: (month: string, runway: string) =>
    `Half of all futures are out of money by **${month}|futures:median**, after ${runway}.`,
  noMedian: (share: string, month: string) =>
    `Most futures, **${share}|futures:beyond**, still have money after ${month}.`,
  allLast: (month: string) =>
    `All of these futures still have money after **${month}|futures:beyond**.`,
  mean: (runway: string, cut: boolean) =>
    cut
      ? `On average it lasts ${runway}, if those that last longer are taken to end with the horizon.`
      : `On average it lasts ${runway}.`,
  covered: (month: string, own: string, all: string) =>
    `By ${month}, users have covered their own costs in **${own}|futures:even** of them; with staff and R&D, in **${all}|futures:even**.`,

  runOutTitle: 'When the money runs out',
  runOutUnit: {
    month: '% of futures, by month',
    quarter: '% of futures, by quarter',
    year: '% of futures, by year',
  } as Record<Span, string>,
  quarter: (year: string, n: number) => `Q${n} ${year}`,
  year: (year: string) => year,
  most: (share: string, when: string) => `${share} in ${when}`,
  later: ['later', 'or never'],
  noneOut: 'None runs out within the horizon',
  runOutLabel: (most: string, beyond: string, last: string) =>
    `When the money runs out: ${most}; ${beyond} of futures last past ${last}.`,
  runsOutThen: 'Run out then',
  outByThen: 'Out of money by then',

  solventTitle: 'How many futures still have money',
  solventUnit: '% of futures, at the end of each month',
  lasts: {
    0.9: '9 in 10 last',
    0.5: 'half last',
    0.1: '1 in 10 lasts',
  } as Record<number, string>,
  until: (month: string) => `until ${month}`,
  space: ' ',
  lastPast: (share: string, month: string) => `${share} last past ${month}`,
  solventLabel: (parts: string) => `How many futures still have money: ${parts}.`,
  stillSolvent: 'Still have money',

  evenTitle: 'How many have broken even',
  evenUnit: '% of futures, by month',
  even: {
    contribution: 'users’ own costs',
    operating: '+ staff, R&D',
    net: '+ new GPUs',
  } as Record<Level, string>,
  evenLabel: (month: string, parts: string) =>
    `How many futures have broken even by ${month}: ${parts}.`,

  metric: 'Explain the spread of',
  metrics: {
    runway_months: () => 'how long the money lasts',
    cash_at: (last: string) => `cash at the end of ${last}`,
    lowest_cash: () => 'the lowest cash',
    peak_burn: () => 'the largest monthly loss',
    funding_needed: () => 'the funding gap',
    'break_even_month:operating': () => 'the month staff and R&D are covered',
  } as Record<string, (last: string) => string>,
  driversExplained:
    'Futures differ because their inputs do. Solid: how much of the difference an input explains by itself. Light: with what it does together with other inputs, which is why these may add up to more than 100%. The thin lines hold the true figure 19 times in 20.',
  alone: 'by itself',
  together: 'together with others',
  explains: (share: string) => `explains ${share}`,
  withOthers: (share: string) => `with others ${share}`,
  independent:
    'Correlations between inputs are left aside: these are the figures of independent ranges.',
  censored: {
    runway_months: 'A future that lasts past the horizon counts as ending there.',
    'break_even_month:operating':
      'A future that has not broken even by the horizon counts as doing so there.',
  } as Record<string, string>,
  same: 'All futures agree on this; there is no spread to explain.',
  rest: (n: number, share: string) =>
    n === 1
      ? `One more input explains ${share}.`
      : `${n} more inputs explain ${share} or less each.`,
  driverPaths: (paths: string) => `Counted over ${paths} forecasts.`,
  driversCounting: 'Working out what drives it…',
  driversLabel: (metric: string, parts: string) =>
    `How much of the spread of ${metric} each input explains: ${parts}.`,
  driverPart: (label: string, first: string, total: string) =>
    `${label} ${first}, ${total} with others`,
  volatility: 'Monthly ups and downs of daily users',
  round: (name: string) => `Whether it closes: ${name}`,
  roundOf: (month: string) => `the round of ${month}`,
  between: '; ',
};

export type FuturesWords = typeof en;

const zh: FuturesWords = {
  explained:
    '每次推演，都给每个不确定的参数在其范围内重新取一个值，再照同样的办法逐月推算。“可能”指占全部推演的比例，范围定得准，它才准。',
  assumed: (some, all) =>
    some === all
      ? '所有范围都是假定的：只是在数值上下各放宽一些，没有来源。'
      : `${all} 个范围中有 ${some} 个是假定的：只是在数值上下各放宽一些，没有来源。`,
  certain: '目前所有参数都当作确定的，只有一条推算，看不出出入有多大。',
  assume: '假设一组范围',

  counting: (done, wanted) => `正在推演：${done} / ${times(wanted)}`,
  preparing: '正在推演……',
  stop: '停止',
  progress: '已完成的推演',
  known: (paths, error) => `共推演 ${times(paths)}；花完月份的中位数，标准误为 ${error}。`,
  knownBeyond: (paths, points) => `共推演 ${times(paths)}；撑过推算期的比例，标准误为 ${points}。`,
  points: (points) => `${points} 个百分点`,
  months: (n) => `${n} 个月`,
  exactly: '不到 0.01',
  clipped: (label, share) => `${label}：有 ${share} 的取值超出该参数的允许范围，已按边界值计。`,

  median: (month, runway) =>
    `有一半可能，钱到 **${month}|futures:median**就花完了，只撑 ${runway}。`,
  noMedian: (share, month) => `有 **${share}|futures:beyond** 的可能，过了 ${month}钱还没花完。`,
  allLast: (month) => `所有推演里，过了 **${month}|futures:beyond**钱都还没花完。`,
  mean: (runway, cut) =>
    cut ? `平均能撑 ${runway}（撑过推算期的，按推算期末计）。` : `平均能撑 ${runway}。`,
  covered: (month, own, all) =>
    `到 ${month}，有 **${own}|futures:even** 的可能，用户已能覆盖自身成本；连人员与研发也能覆盖的可能为 **${all}|futures:even**。`,

  runOutTitle: '钱会在哪个月花完',
  runOutUnit: {
    month: '各月的可能性，%',
    quarter: '各季度的可能性，%',
    year: '各年的可能性，%',
  },
  quarter: (year, n) => `${year} 年${['一', '二', '三', '四'][n - 1]}季度`,
  year: (year) => `${year} 年`,
  most: (share, when) => `${when}：${share}`,
  later: ['更晚', '或不会'],
  noneOut: '推算期内都不会花完',
  runOutLabel: (most, beyond, last) =>
    `钱会在哪个月花完：最可能的是 ${most}；有 ${beyond} 的可能撑过 ${last}。`,
  runsOutThen: '在这段时间花完',
  outByThen: '到这时已花完',

  solventTitle: '钱还没花完的可能性',
  solventUnit: '各月月末，%',
  lasts: {
    0.9: '九成可能',
    0.5: '一半可能',
    0.1: '一成可能',
  },
  until: (month) => `撑到 ${month}`,
  space: '',
  lastPast: (share, month) => `${share} 可能撑过 ${month}`,
  solventLabel: (parts) => `钱还没花完的可能性：${parts}。`,
  stillSolvent: '钱还没花完',

  evenTitle: '到那时已盈亏平衡的可能性',
  evenUnit: '截至各月，%',
  even: {
    contribution: '用户自身成本',
    operating: '＋人员与研发',
    net: '＋新增 GPU',
  },
  evenLabel: (month, parts) => `到 ${month}已盈亏平衡的可能性：${parts}。`,

  metric: '要解释的结果',
  metrics: {
    runway_months: () => '钱能撑多久',
    cash_at: (last) => `${last}末的现金`,
    lowest_cash: () => '现金最低点',
    peak_burn: () => '单月最高烧钱',
    funding_needed: () => '资金缺口',
    'break_even_month:operating': () => '人员与研发得到覆盖的月份',
  },
  driversExplained:
    '各次推演结果不同，是因为参数取值不同。深色：这个参数单独能解释多少差异。浅色：再算上它与别的参数共同的作用，所以各项相加可能超过 100%。细线：真实值有 95% 的可能落在其间。',
  alone: '单独',
  together: '连同与其他参数的共同作用',
  explains: (share) => `解释 ${share}`,
  withOthers: (share) => `连同其他 ${share}`,
  independent: '这里不计参数之间的相关，按各自独立的范围算出。',
  censored: {
    runway_months: '撑过推算期的，按推算期末计。',
    'break_even_month:operating': '推算期内未达盈亏平衡的，按推算期末计。',
  },
  same: '所有推演在这一点上都一样，没有差异可解释。',
  rest: (n, share) =>
    n === 1 ? `另有 1 项参数，解释 ${share}。` : `另有 ${n} 项参数，各解释不超过 ${share}。`,
  driverPaths: (paths) => `由 ${times(paths)}推算得出。`,
  driversCounting: '正在计算各参数的作用……',
  driversLabel: (metric, parts) => `“${metric}”的差异，各参数能解释多少：${parts}。`,
  driverPart: (label, first, total) => `${label} ${first}，连同其他 ${total}`,
  volatility: '日活的逐月波动',
  round: (name) => `能否到账：${name}`,
  roundOf: (month) => `${month}的融资`,
  between: '；',
};

export const futuresWords: Record<Lang, FuturesWords> = { en, zh };
