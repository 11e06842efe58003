// SPDX-License-Identifier: MIT
// The words of traces of what a question's answer gives, in both languages.

import type { Lang } from './lang';

const en = {
  part: {
    title: (name: string) => `What this changes: ${name}`,
    whole: (metric: string, a: string, b: string) =>
      `It is all that differs, so it accounts for the whole way of ${metric} from ${a} in A to ${b} in B.`,
    average: (orders: string, n: string, metric: string) =>
      `What switching it from A to B changes in ${metric}, on average over all ${orders} orders in which the ${n} differences can be switched (its Shapley value).`,
    sampled: (n: string, metric: string, error: string) =>
      `What switching it from A to B changes in ${metric}, on average over 512 of the orders in which the ${n} differences can be switched (its Shapley value); it may be off by about ${error}.`,
    ends: (first: string, last: string) =>
      `Switched before all the others it changes ${first}; after all of them, ${last}.`,
    sum: (a: string, b: string) =>
      `All of them, added up, lead from ${a} in A to ${b} in B, to the last digit.`,
    heldByInput: 'What is the same in both stays as it is, and the whole forecast is run anew.',
    heldByLine:
      'Each line is kept as its scenario has it; cash is added up again, and interest is recomputed.',
  },
  sought: {
    title: (label: string) => `What it would have to be: ${label}`,
    how: (label: string, now: string) =>
      `Sought, not given by a formula: of all values of this input (${label}, now ${now}) that meet the goal with everything else as it is, the nearest. Its whole slider is looked at in 320 places; every edge between meeting the goal and not is then narrowed down to the last digit, and rounded to the side that meets it.`,
    reached: (metric: string, reached: string, now: string) =>
      `Put into the forecast, it makes ${metric}: ${reached}. Now: ${now}.`,
    jumps: 'There the answer jumps past the goal, so it does not meet it exactly.',
    way: (share: string) => `That is ${share} of the slider from where it is.`,
  },
  fitted: {
    title: (label: string) => `What fits the claims: ${label}`,
    how: (n: number) =>
      n === 1
        ? 'Found by least squares: within its range, the value with which the claims are missed by the least, in months and tolerances.'
        : `Found by least squares: within their ranges, the values of the ${n} unknown inputs together with which the claims are missed by the least, in months and tolerances.`,
  },
  elasticity: {
    title: (label: string) => `1% more of: ${label}`,
    how: 'The slope of the forecast at this point, computed exactly: every number in the model carries its derivative along (dual numbers). At a kink it is the slope to one side.',
    is: (elasticity: string, base: string) =>
      `For each 1% more of the input the answer, now ${base}, changes by ${elasticity}%.`,
  },
  scenario: (name: string) => `Of the scenario compared with: ${name}.`,
};

export type AnswersTraceWords = typeof en;

const zh: AnswersTraceWords = {
  part: {
    title: (name) => `这一处带来的变化：${name}`,
    whole: (metric, a, b) =>
      `两边只有这一处不同，所以${metric}从 A 的 ${a}到 B 的 ${b}，全由它而来。`,
    average: (orders, n, metric) =>
      `把 ${n} 处不同逐一从 A 换成 B，先后次序共有 ${orders} 种；轮到它时“${metric}”变动多少，各种次序取平均，就是这个数（夏普利值）。`,
    sampled: (n, metric, error) =>
      `把 ${n} 处不同逐一从 A 换成 B，抽取 512 种先后次序；轮到它时“${metric}”变动多少，取平均，就是这个数（夏普利值），误差约 ${error}。`,
    ends: (first, last) => `最先换它，变化为 ${first}；最后换它，变化为 ${last}。`,
    sum: (a, b) => `各处相加，正好从 A 的 ${a}到 B 的 ${b}，分毫不差。`,
    heldByInput: '两边相同的一概不动，每次都把整个推算重做一遍。',
    heldByLine: '每个科目照各自情景的数字不变，只重新累加现金，利息重算。',
  },
  sought: {
    title: (label) => `要变成多少：${label}`,
    how: (label, now) =>
      `这是搜寻得来的，不是公式算出的：${label}现为 ${now}，其余不变，在所有能达成目标的取值里取最近的一个。先在整条滑块上察看 320 处，再把每个达成与未达成的分界逼近到最后一位，取达成的一侧。`,
    reached: (metric, reached, now) => `代入推算，${metric}为 ${reached}；现在为 ${now}。`,
    jumps: '结果在这里一步越过目标，不会恰好相等。',
    way: (share) => `离现在的位置有滑块全长的 ${share}。`,
  },
  fitted: {
    title: (label) => `最合说法的取值：${label}`,
    how: (n) =>
      n === 1
        ? '用最小二乘求得：在范围之内，使各条说法的偏差（按月数与容差计）合起来最小的取值。'
        : `用最小二乘求得：${n} 项未知参数在各自范围内一起调整，使各条说法的偏差（按月数与容差计）合起来最小。`,
  },
  elasticity: {
    title: (label) => `增加 1%：${label}`,
    how: '这是推算在此处的斜率，由精确求导得来：模型里每个数都带着自己的导数（对偶数）一起算。遇到折点，取其中一侧。',
    is: (elasticity, base) => `该参数每增加 1%，结果（现为 ${base}）变动 ${elasticity}%。`,
  },
  scenario: (name) => `出自对照的情景：${name}。`,
};

export const answersTraceWords: Record<Lang, AnswersTraceWords> = { en, zh };
