// SPDX-License-Identifier: MIT
// The words of “Funding: how much, and by when?”, in both languages.

import type { Lang } from './lang';

const en = {
  title: 'Funding: how much, and by when?',
  /** The goal as a sentence: what stands before the month, before the probability, and after. */
  goal: ['The money must last until the end of', 'in', 'futures.'],
  often: (n: number, of: number) => `${n} of ${of}`,
  oftenLabel: 'In how many futures',
  untilLabels: { month: 'Month to last until', year: 'Year to last until' },
  reached: (share: string) => `As planned, it does in **${share}|futures:funding** of futures.`,
  reachedAll: 'As planned, it does in **every** future.',
  reachedNone: 'As planned, it does in **no** future.',
  counting: 'Working out what each round decides…',
  lead: (months: string) =>
    `Raising money is taken to take ${months}: a round is started that long before it closes.`,
  columns: {
    round: 'Round',
    raiseBy: 'Start raising by',
    smallest: 'Smallest that is enough',
    runway: 'Money lasts, as planned',
    without: 'Without this round',
    outBefore: 'Out of money before it closes',
  },
  further: (month: string) => (month ? `One more, ${month}` : 'One more'),
  furtherHelp: 'not planned, only asked about',
  comma: ', ',
  closes: (probability: string) => `closes with ${probability} probability`,
  beyond: (month: string) => `past ${month}`,
  notNeeded: 'no need: it lasts without',
  tooLate: 'already too late',
  ofFutures: (share: string) => `${share} of futures`,
  noFuture: 'in no future',
  everyFuture: 'in every future',
  noneNeeded: 'nothing more is needed',
  noSize: 'no size would do',
  noSizeHelp: 'the money runs out too often before it closes',
  ifItCloses: 'if it closes',
  smallestHelp:
    'The smallest size, if the round closes, with which the money lasts as long and as surely as asked above.',
};

export type FundingWords = typeof en;

const zh: FundingWords = {
  title: '融资：要多少，最晚何时？',
  goal: ['要让钱撑到', '底，把握不低于', '。'],
  often: (n, of) => `${(n / of) * 100}%`,
  oftenLabel: '把握有多大',
  untilLabels: { month: '撑到的月份', year: '撑到的年份' },
  reached: (share) => `按现在的安排，有 **${share}|futures:funding** 的可能做得到。`,
  reachedAll: '按现在的安排，所有推演里**都**做得到。',
  reachedNone: '按现在的安排，所有推演里都**做不到**。',
  counting: '正在推演各轮融资的作用……',
  lead: (months) => `融资按 ${months}计：要提前这么久启动，才能如期到账。`,
  columns: {
    round: '融资',
    raiseBy: '最晚启动融资',
    smallest: '最少要融多少',
    runway: '按计划能撑多久',
    without: '没有这一轮',
    outBefore: '到账前钱就花完',
  },
  further: (month) => (month ? `${month}再融一轮` : '再融一轮'),
  furtherHelp: '未列入计划，仅供参考',
  comma: '，',
  closes: (probability) => `成功的概率为 ${probability}`,
  beyond: (month) => `撑过 ${month}`,
  notNeeded: '不必：没有它也够用',
  tooLate: '已经来不及',
  ofFutures: (share) => `${share} 的可能`,
  noFuture: '不会发生',
  everyFuture: '必然发生',
  noneNeeded: '不必再融',
  noSize: '融多少都不够',
  noSizeHelp: '到账之前，钱花完的可能太大',
  ifItCloses: '以融资成功为前提',
  smallestHelp: '假如这一轮能到账，至少要融多少，才能以上面的把握撑到上面的月份。',
};

export const fundingWords: Record<Lang, FundingWords> = { en, zh };
