// SPDX-License-Identifier: MIT
// The words of the table of months, in both languages.

import type { Lang } from './lang';

const en = {
  tableHelp: (unit: string) =>
    `Money in ${unit}. Year rows sum flows and show everything else as of the last month. Hover over a figure for all its digits, click it for where it comes from.`,
  download: 'Download CSV',
  monthColumn: 'Month',
  yearRow: (year: string) => `${year}, year`,
  breaksEven: (level: string) => `breaks even: ${level}`,
  runsOutRow: 'money runs out',
};

type MonthTableWords = typeof en;

const zh: MonthTableWords = {
  tableHelp: (unit) =>
    `金额单位：${unit}。年度行对流量求和，其余取当年最后一个月。悬停可看完整数字，点击可看来历。`,
  download: '下载 CSV',
  monthColumn: '月份',
  yearRow: (year) => `${year} 年合计`,
  breaksEven: (level) => `盈亏平衡：${level}`,
  runsOutRow: '钱花完',
};

export const monthTableWords: Record<Lang, MonthTableWords> = { en, zh };
