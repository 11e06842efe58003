// SPDX-License-Identifier: MIT
// The words of “What matters most?”, in both languages.

import type { Lang } from './lang';

const en = {
  effectOn: 'Effect on',
  explained:
    'One input at a time goes from a low to a high value, and everything else stays as it is. The bar shows where that takes the answer; the longest come first.',
  ends: 'Low and high are the 5% and 95% points of an input’s range, where it has one; else a tenth less and a tenth more. Rates of change, and inputs that are at 0, move by a fixed step.',
  elasticity: '“1% more”: what one per cent more of that input alone does.',
  low: 'at its low value',
  high: 'at its high value',
  now: (value: string) => `now ${value}`,
  onePercent: '1% more',
  noEffect: 'no change',
  rest: (n: number) =>
    n === 1 ? 'One more input moves it less.' : `${n} more inputs move it less.`,
  nothing: (labels: string) => `No difference here: ${labels}.`,
  comma: ', ',
  figures: 'All figures',
  columns: ['Input', 'Low', 'then', 'High', 'then', '1% more'],
  set: (label: string, value: string) => `Set ${label} to ${value}`,
  label: (metric: string, now: string, parts: string) =>
    `What matters most for ${metric}, now ${now}: ${parts}.`,
  part: (label: string, low: string, atLow: string, high: string, atHigh: string) =>
    `${label} at ${low}: ${atLow}, at ${high}: ${atHigh}`,
  semicolon: '; ',
  cannot: 'This cannot be worked out for the scenario as it stands.',
  still: (value: string) =>
    `No input by itself changes this: at its low and at its high value it is the same, ${value}.`,
};

export type TornadoWords = typeof en;

const zh: TornadoWords = {
  effectOn: '对什么的影响',
  explained:
    '每次只动一个参数，从低值改到高值，其余不变。横条标出结果会变到哪里，影响最大的排在最上面。',
  ends: '低值与高值：参数有范围的，取范围的 5% 与 95% 分位；没有的，取现值上下各一成。变化率以及现为 0 的参数，按固定的幅度变动。',
  elasticity: '“增加 1%”：该参数单独增加 1% 时，结果变多少。',
  low: '取低值时',
  high: '取高值时',
  now: (value) => `现为 ${value}`,
  onePercent: '增加 1%',
  noEffect: '不变',
  rest: (n) => `另有 ${n} 项参数影响更小。`,
  nothing: (labels) => `在这里没有影响的：${labels}。`,
  comma: '、',
  figures: '全部数字',
  columns: ['参数', '低值', '结果', '高值', '结果', '增加 1%'],
  set: (label, value) => `把${label}设为 ${value}`,
  label: (metric, now, parts) => `${metric}（现为 ${now}）受什么影响最大：${parts}。`,
  part: (label, low, atLow, high, atHigh) => `${label}取 ${low} 时${atLow}，取 ${high} 时${atHigh}`,
  semicolon: '；',
  cannot: '照现在的情景，这一项无法算出。',
  still: (value) => `没有哪个参数能单独改变它：取低值或高值，结果都一样，${value}。`,
};

export const tornadoWords: Record<Lang, TornadoWords> = { en, zh };
