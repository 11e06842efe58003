// SPDX-License-Identifier: MIT
// The words of a trace, in both languages. The Chinese dictionary has the type of the English one, so
// that a missing text does not compile.

import type { Lang } from './lang';
import { times } from './numbers';

const en = {
  about: 'Where a figure comes from',
  loading: 'Looking it up…',
  failed: 'This part of the page could not be fetched. Check the connection and reload the page.',
  path: 'How you got here',
  formula: 'How it is computed',
  carried: 'How it comes from the month before',
  operands: 'Where each number comes from',
  evidence: 'The figures that show it',
  monthsOf: 'The months',
  start: 'At the start',
  events: 'What events did',
  at: (inputs: string) => `Computed with ${inputs}.`,
  is: (label: string, value: string) => `${label} at ${value}`,
  and: ', ',
  colon: ': ',
  none: 'none',
  months: (n: string) => `${n} months`,
  span: (from: string, to: string) => `${from} to ${to}`,
  equals: '= ',

  computed: 'computed',
  since: (n: string, start: string) => `; ${n} after ${start}`,
  yours: 'your change',
  tried: 'tried here',
  byEvent: 'changed by an event',
  grown: 'carried on from month to month',
  planned: 'from the events',
  nothingPlanned: 'No event does that in this month.',
  scenarioSays: (value: string) => `The scenario says ${value}.`,
  stays: 'It stays as it is from month to month, unless an event changes it.',
  formulaGave: (value: string) => `Before the events it was ${value}.`,
  event: (month: string, label: string) => (label ? `${month}, ${label}` : month),
  becomes: (value: string) => `becomes ${value}`,
  times: (factor: string, value: string) => `× ${factor}, which makes it ${value}`,
  raised: (amount: string) => `${amount} raised`,
  spent: (amount: string) => `${amount} spent`,

  first: (condition: string) => `the first month in which ${condition}`,
  below: (line: string) => `${line} is below 0`,
  atLeast: (line: string) => `${line} is 0 or more`,
  sum: (line: string) => `${line}, the months added up`,
  lowest: (line: string) => `the lowest ${line} of any month`,
  neverOut:
    'There is none within the horizon: cash never falls below 0. These are its lowest, and what the last month leaves over.',
  neverEven: 'There is none within the horizon. This is the month that comes closest.',
  noRate:
    'There is none: even if everybody paid, it would not be enough, or each payer costs more than they bring in.',
  zeroRate: 'It is 0: the contribution is not negative even if nobody pays.',
  rateRule: 'The lowest paid rate at which the month breaks even, all else as it is.',
  openingFleet: 'In the first month the GPUs that the users need are already there.',

  figures: {
    runway_months: 'How long the money lasts',
    runs_out: 'Month in which the money runs out',
    lowest_cash: 'Lowest cash',
    funding_needed: 'Funding gap',
    peak_burn: 'Peak burn of a month',
    raise_by: 'Start raising by',
    available: 'cash available in the month',
    break_even_month: 'Break-even',
  } as Record<string, string>,
  breakEven: (level: string) => `Break-even, ${level}`,
  operatingRate: 'Break-even paid rate, with staff and R&D',

  futures: {
    titles: {
      run_out: 'How sure the month is',
      median: 'The month by which half of the futures are out of money',
      mean: 'How long the money lasts on average',
      beyond: 'Futures in which the money lasts',
      even: 'Futures in which costs are covered',
      drivers: 'How much of the spread an input explains',
      funding: 'How often the goal is reached',
      before: 'How often money runs out before the round',
      smallest: 'The smallest round that is enough',
    },
    counted: (paths: string, seed: string) =>
      `Counted, not computed by a formula: ${paths} futures, each with every uncertain input drawn anew from its range (draw ${seed}) and then run through the same forecast.`,
    outBy: (share: string, month: string) => `${share} of them are out of money by ${month}.`,
    notOutBy: (share: string) => `Fewer than ${share} of them run out within the horizon.`,
    lasting: (share: string, month: string, error: string) =>
      `${share} of them still have money after ${month} (standard error ${error} percentage points).`,
    median: (n: string, error: string) =>
      `Put in order, the middle one lasts ${n} months (standard error ${error}).`,
    mean: (n: string, error: string) =>
      `Added up and divided by their number, they last ${n} months (standard error ${error}); one that outlasts the horizon counts as the horizon.`,
    even: (month: string, shares: string) =>
      `By ${month} it has come to this, for a month at least: ${shares}.`,
    drivers: (paths: string) =>
      `From ${paths} forecasts in pairs that share some of their draws (Sobol indices): by itself means the input moves and all others stand still on average; together means all that would be left if only the others stood still. The whiskers hold the true figure 19 times in 20.`,
    funding: (paths: string, share: string, month: string) =>
      `Of ${paths} futures, ${share} have money at the end of ${month}, with the rounds as planned.`,
    before:
      'The share of them in which cash falls below 0 in a month before the one in which this round arrives.',
    smallest: (share: string, month: string) =>
      `The smallest amount with which ${share} of them have money at the end of ${month}, if the round closes: found by asking each of the same futures how much it lacks.`,
    sameForecast: 'The ranges are those of the inputs; their sources stand beside each input.',
  },
};

export type TraceWords = typeof en;

const zh: TraceWords = {
  about: '这个数字从哪里来',
  loading: '正在查……',
  failed: '这一部分没能取到。请检查网络，然后刷新页面。',
  path: '查看路径',
  formula: '怎么算的',
  carried: '怎样从上个月得来',
  operands: '其中每个数字的来历',
  evidence: '由这些数字可见',
  monthsOf: '各月',
  start: '起点',
  events: '事件带来的变化',
  at: (inputs) => `此处按${inputs}推算。`,
  is: (label, value) => `${label} ${value} `,
  and: '、',
  colon: '：',
  none: '无',
  months: (n) => `${n} 个月`,
  span: (from, to) => `${from}至 ${to}`,
  equals: '= ',

  computed: '由公式算出',
  since: (n, start) => `；距 ${start} ${n}`,
  yours: '你改的',
  tried: '此处试用的值',
  byEvent: '被事件改过',
  grown: '逐月变化而来',
  planned: '来自事件',
  nothingPlanned: '这个月没有这类事件。',
  scenarioSays: (value) => `情景原值为 ${value}。`,
  stays: '除非有事件改动，每个月都一样。',
  formulaGave: (value) => `事件之前为 ${value}。`,
  event: (month, label) => (label ? `${month}，${label}` : month),
  becomes: (value) => `变为 ${value}`,
  times: (factor, value) => `× ${factor}，即 ${value}`,
  raised: (amount) => `融资 ${amount}`,
  spent: (amount) => `支出 ${amount}`,

  first: (condition) => `${condition}的第一个月`,
  below: (line) => `${line}低于 0 `,
  atLeast: (line) => `${line}不为负`,
  sum: (line) => `各月${line}相加`,
  lowest: (line) => `各月${line}的最低值`,
  neverOut: '推算期内没有：现金从未低于 0。下面是现金的最低点，以及最后一个月的损益。',
  neverEven: '推算期内没有。下面是最接近的一个月。',
  noRate: '没有：要么人人付费也不够，要么每多一个付费用户反而多亏。',
  zeroRate: '为 0：即使无人付费，也不亏。',
  rateRule: '其余不变，当月恰好不亏所需的最低付费率。',
  openingFleet: '首月用户所需的 GPU 已经在了。',

  figures: {
    runway_months: '钱能撑多久',
    runs_out: '钱花完的月份',
    lowest_cash: '现金最低点',
    funding_needed: '资金缺口',
    peak_burn: '单月最高烧钱',
    raise_by: '最晚启动融资',
    available: '当月可用现金',
    break_even_month: '盈亏平衡',
  },
  breakEven: (level) => `盈亏平衡，${level}`,
  operatingRate: '盈亏平衡付费率，算上人员与研发',

  futures: {
    titles: {
      run_out: '这个月份有多大把握',
      median: '一半推演里钱已花完的月份',
      mean: '钱平均能撑多久',
      beyond: '钱能撑过推算期的比例',
      even: '成本得到覆盖的比例',
      drivers: '一项参数能解释多少差异',
      funding: '目标达成的机会',
      before: '到账之前钱就花完的可能',
      smallest: '最少要融多少',
    },
    counted: (paths, seed) =>
      `这个数字是数出来的，不是由公式算出的：共推演 ${times(paths)}，每次都把不确定的参数在各自的范围内重新抽取（第 ${seed} 组抽样），再按同一套算法推算。`,
    outBy: (share, month) => `其中 ${share} 到 ${month}钱已花完。`,
    notOutBy: (share) => `推算期内花完的不到 ${share}。`,
    lasting: (share, month, error) =>
      `其中 ${share} 过了 ${month}还有钱（标准误 ${error} 个百分点）。`,
    median: (n, error) => `从短到长排列，居中的一次撑了 ${n} 个月（标准误 ${error}）。`,
    mean: (n, error) =>
      `全部相加再除以次数，平均撑 ${n} 个月（标准误 ${error}）；撑过推算期的按推算期计。`,
    even: (month, shares) => `到 ${month}，至少在一个月里做到过：${shares}。`,
    drivers: (paths) =>
      `由 ${times(paths)}推算得出，两两共用一部分抽样（Sobol 指数）：“单独”指只有它变动时的影响，“连同其他”还包括它与其他参数共同的影响。细线表示真值有 95% 的可能落在其中。`,
    funding: (paths, share, month) =>
      `${times(paths)}推演中，按现有融资安排，${share} 在 ${month}末还有钱。`,
    before: '指其中在这轮融资到账之前现金就已低于 0 的比例。',
    smallest: (share, month) =>
      `只要这轮融成，有了这笔钱，其中 ${share} 到 ${month}末还有钱：由同一批推演各自还缺多少得出。`,
    sameForecast: '范围取自各项参数，来源见各参数旁。',
  },
};

export const traceWords: Record<Lang, TraceWords> = { en, zh };
