// SPDX-License-Identifier: MIT
// What the chart says, in both languages: titles, units, the lines' names, annotations, and the
// sentence that reads out a month. The Chinese dictionary has the type of the English one, so that
// a missing text does not compile.

import type { Level } from '../engine/types';
import type { Lang } from './lang';

type Quantity = 'money' | 'count' | 'share';
export type EventKind = 'raise' | 'spend' | 'change';
type View = 'cash' | 'costs' | 'users' | 'rates';
type Name = { readonly long: string; readonly short: string };
type PanelWords = { readonly title: Name; readonly quantity: Quantity };

const panel = (quantity: Quantity, long: string, short = long): PanelWords => ({
  quantity,
  title: { long, short },
});
const name = (long: string, short = long): Name => ({ long, short });
const pick = (n: Name, compact: boolean): string => (compact ? n.short : n.long);

const en = {
  panels: {
    cash: [panel('money', 'Cash at the end of each month')],
    costs: [
      panel('money', 'What each month brings in, and what it must cover', 'Revenue against costs'),
    ],
    users: [panel('count', 'Users'), panel('count', 'Paying users')],
    rates: [
      panel('share', 'How many pay, and how many would have to', 'Who pays, who would have to'),
    ],
  } as Record<View, readonly PanelWords[]>,
  unit(quantity: Quantity, unit: string, compact: boolean): string {
    if (quantity === 'share') return compact ? '% of monthly users' : 'per cent of monthly users';
    return unit || 'people';
  },
  endNames(view: View, compact: boolean): string[] {
    if (view === 'cash') return [];
    if (view === 'users') return [en.mau, en.dau, en.payers].map((n) => pick(n, compact));
    const levels = view === 'costs' ? en.covers : en.rateOf;
    const own = view === 'costs' ? en.revenue : en.paidRate;
    return [own, ...Object.values(levels)].map((n) => pick(n, compact));
  },
  cash: 'Cash',
  before: 'before',
  revenue: name('Revenue'),
  allCosts: name('All costs'),
  mau: name('Monthly users', 'Monthly'),
  dau: name('Daily users', 'Daily'),
  payers: name('Paying users', 'Paying'),
  paidRate: name('Paid rate'),
  cost: {
    take: name('Stores, partners'),
    free_inference: name('Free use'),
    paid_inference: name('Paid use'),
    api_inference: name('API use'),
    staff: name('Staff'),
    rnd: name('R&D'),
    overhead: name('Overhead'),
    capex: name('New GPUs'),
    one_off: name('One-off costs', 'One-off'),
  },
  /** What revenue has to cover for break-even at each level. */
  covers: {
    contribution: name('Users’ own costs', 'Users’ costs'),
    operating: name('+ staff and R&D', '+ staff, R&D'),
    net: name('+ new GPUs', '+ new GPUs'),
  } as Record<Level, Name>,
  /** The paid rate at which each level breaks even. */
  rateOf: {
    contribution: name('covers users', 'for users'),
    operating: name('covers staff, R&D too', '+ staff, R&D'),
  },
  breakEven: {
    contribution: 'Users cover their own costs',
    operating: 'Staff and R&D covered too',
    net: 'Each month pays for itself',
  } as Record<Level, string>,
  forATime: (text: string): string => `${text}, for a time`,
  runsOut: 'Money runs out',
  gap: ['Gap that funding', 'would have to fill'],
  gapLine: 'Gap that funding would have to fill',
  noRateLine: 'No paid rate would be enough',
  noRate: ['No paid rate', 'would be enough'],
  falls: (amount: string): string => `falls on to ${amount}`,
  peaks: (amount: string): string => `up to ${amount}`,
  /** The bands of the futures, named on the picture, and their figures at the cursor. */
  fan: {
    nine: name('9 in 10 futures', '9 in 10'),
    half: name('half of all futures', 'half'),
    median: name('median'),
    solvent: 'Not yet run out',
    between: (low: string, high: string): string => `${low} to ${high}`,
    share: (share: string): string => `${share} of futures`,
  },
  comma: ', ',
  byMonth: 'Month by month',
  atEnd: 'Cash at the end',
  net: 'The month’s net',
  raised: 'Raised',
  none: 'none',
  forUsers: 'To cover users',
  forAll: 'With staff, R&D',
  beforeRow: 'Before',
  operations: 'Staff and R&D',
  users: 'Users’ own costs',
  gpus: 'New GPUs, one-off',
  said: (label: string, value: string): string => `${label} ${value}`,
  sentence: (month: string, parts: readonly string[]): string => `${month}: ${parts.join('; ')}.`,
  kind: { raise: 'Funding round', spend: 'One-off cost', change: 'Change of inputs' } as Record<
    EventKind,
    string
  >,
};

export type ChartWords = typeof en;

const zh: ChartWords = {
  panels: {
    cash: [panel('money', '每月末的现金')],
    costs: [panel('money', '每月收入，与须由收入覆盖的支出', '收入与支出')],
    users: [panel('count', '用户'), panel('count', '付费用户')],
    rates: [panel('share', '实际付费率，与盈亏平衡所需的付费率', '付费率与所需付费率')],
  },
  unit(quantity, unit) {
    if (quantity === 'share') return '占月活用户的百分比';
    return quantity === 'money' ? unit : `${unit}人`;
  },
  endNames(view, compact) {
    if (view === 'cash') return [];
    if (view === 'users') return [zh.mau, zh.dau, zh.payers].map((n) => pick(n, compact));
    const levels = view === 'costs' ? zh.covers : zh.rateOf;
    const own = view === 'costs' ? zh.revenue : zh.paidRate;
    return [own, ...Object.values(levels)].map((n) => pick(n, compact));
  },
  cash: '现金',
  before: '之前',
  revenue: name('收入'),
  allCosts: name('全部支出'),
  mau: name('月活用户', '月活'),
  dau: name('日活用户', '日活'),
  payers: name('付费用户', '付费'),
  paidRate: name('付费率'),
  cost: {
    take: name('渠道分成'),
    free_inference: name('免费用户推理', '免费推理'),
    paid_inference: name('付费用户推理', '付费推理'),
    api_inference: name('API 推理'),
    staff: name('人员'),
    rnd: name('研发'),
    overhead: name('其他开支'),
    capex: name('新增 GPU'),
    one_off: name('一次性支出', '一次性'),
  },
  covers: {
    contribution: name('用户自身成本', '用户成本'),
    operating: name('加上人员与研发', '+人员研发'),
    net: name('再加上新增 GPU', '+新增 GPU'),
  },
  rateOf: {
    contribution: name('覆盖用户成本', '覆盖用户'),
    operating: name('连同人员与研发', '+人员研发'),
  },
  breakEven: {
    contribution: '用户覆盖自身成本',
    operating: '人员与研发也得到覆盖',
    net: '当月收支相抵',
  },
  forATime: (text) => `${text}（暂时）`,
  runsOut: '钱花完',
  gap: ['需要融资', '填补的缺口'],
  gapLine: '需要融资填补的缺口',
  noRateLine: '付费率再高也不够',
  noRate: ['付费率再高', '也不够'],
  falls: (amount) => `继续降至 ${amount}`,
  peaks: (amount) => `最高 ${amount}`,
  fan: {
    nine: name('九成可能', '九成'),
    half: name('一半可能', '一半'),
    median: name('中位数'),
    solvent: '钱尚未花完',
    between: (low, high) => `${low}至 ${high}`,
    share: (share) => `${share} 的可能`,
  },
  comma: '，',
  byMonth: '逐月查看',
  atEnd: '月末现金',
  net: '当月净额',
  raised: '融资',
  none: '无',
  forUsers: '覆盖用户成本所需',
  forAll: '连同人员与研发',
  beforeRow: '之前',
  operations: '人员与研发',
  users: '用户自身成本',
  gpus: '新增 GPU 与一次性',
  said: (label, value) => `${label} ${value}`,
  sentence: (month, parts) => `${month}：${parts.join('；')}。`,
  kind: { raise: '融资', spend: '一次性支出', change: '输入变更' },
};

export const chartWords: Record<Lang, ChartWords> = { en, zh };
