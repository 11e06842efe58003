// SPDX-License-Identifier: MIT
// The words of “How it is computed”, in both languages. Its names and formulas are the core’s.

import type { Lang } from './lang';

const en = {
  intro:
    'One month at a time, in this order. Each line is computed from the inputs and from the lines above it; what grows is carried on to the next month.',
  step: 'What',
  formula: 'How',
  first: 'First month',
  next: 'Carried on to the next month',
  figures: {
    free_user: 'cost of a free daily user’s month',
    paid_user: 'cost of a paying daily user’s month',
    kept: 'share of revenue kept',
    a: 'contribution if nobody paid',
    b: 'what the contribution gains from a paid rate of 100%',
    a_operating: 'operating result if nobody paid',
    room: 'room left in the market',
    fleet: 'GPU fleet',
    'events: raise': 'the month’s funding events',
    'events: spend': 'the month’s one-off events',
    none: 'none',
  } as Record<string, string>,
  notIntro: 'What it is not',
  not: 'No replacement of GPUs, no cost of idle owned GPUs, no tax, no working capital, no cohorts of subscribers who leave. API inference is a share of API revenue. The first month’s GPUs are free, and added ones are paid up front on top of a bill per query that looks like a rental price: that is no assumption about OpenAI, it is what the broker’s three figures need in order to agree — solved, and said so.',
};

type ComputedWords = typeof en;

const zh: ComputedWords = {
  intro: '逐月推算，次序如下。每一行都由参数和上面各行算出；会增长的量带入下一个月。',
  step: '项目',
  formula: '算式',
  first: '首月',
  next: '带入下一个月',
  figures: {
    free_user: '免费日活每人每月成本',
    paid_user: '付费日活每人每月成本',
    kept: '收入留存比例',
    a: '无人付费时的用户贡献',
    b: '付费率达 100% 带来的用户贡献增量',
    a_operating: '无人付费时的经营损益',
    room: '市场剩余空间',
    fleet: 'GPU 存量',
    'events: raise': '当月融资事件',
    'events: spend': '当月一次性支出事件',
    none: '无',
  },
  notIntro: '没有算进去的',
  not: '不计 GPU 更换，不计自有 GPU 闲置的成本，不计税，不计营运资金，不分批追踪流失的订阅者。API 推理成本按 API 收入的比例计。首月的 GPU 不花钱，新增的 GPU 一次付清，而每次提问的账单看上去又像是租用价——这不是对 OpenAI 的假设，而是券商那三个数字要同时成立所必需的：由反推得出，特此说明。',
};

export const computedWords: Record<Lang, ComputedWords> = { en, zh };
