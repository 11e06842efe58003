// SPDX-License-Identifier: MIT
// The words of “What would have to be true?”, in both languages.

import type { Level } from '../engine/types';
import type { GoalForm } from '../state/goal';
import type { Lang } from './lang';

const en = {
  explained:
    'Choose a goal and fill in its blanks. One input at a time is then moved, with everything else as it is, until the goal is met; those with the least way to go come first.',
  track:
    'The bar is the input’s own slider: the dot is where it stands, the arrow ends where it would have to be.',
  choose: 'The goal is about',
  forms: {
    lasts: 'how long the money lasts',
    covers: 'when costs are covered',
    floor: 'the lowest cash',
    raise: 'money still to be raised',
    rate: 'the paid rate that breaks even',
    gone: 'when the money is gone',
  } satisfies Record<GoalForm, string>,
  /** Sentences with blanks. */
  goals: {
    lasts: 'The money must last until {month}.',
    covers: 'Revenue must cover {level} by {month}.',
    floor: 'Cash must never fall below {figure}.',
    raise: 'No more than {figure} may have to be raised.',
    rate: 'Users must cover their own costs at a paid rate of {figure} or less.',
    gone: 'The money must be gone by the end of {month}.',
  } satisfies Record<GoalForm, string>,
  levels: {
    contribution: 'what users cost',
    operating: 'users, staff and R&D',
    net: 'everything',
  } satisfies Record<Level, string>,
  blanks: { month: 'Month', year: 'Year', level: 'What is covered', figure: 'Figure' },
  now: (metric: string, value: string) => `${metric}: **${value}**`,
  met: 'That is so already.',
  notMet: 'The goal is not met. Any one of these alone would meet it:',
  none: 'The goal is not met, and no input can meet it alone.',
  undo: 'Undo the last step',
  columns: { input: 'Input', now: 'Now', needed: 'Would have to be', track: 'Share of its slider' },
  apply: 'Set',
  applied: (label: string, value: string) => `Set ${label} to ${value}`,
  points: (points: string) => `${points} pt`,
  /** Reached nothing: the figure jumps. */
  jumps: 'jumps past that',
  several: (n: number) => (n === 1 ? 'One more value would do' : `${n} more values would do`),
  cannot: (n: number) =>
    n === 1 ? 'One input cannot do it alone' : `${n} inputs cannot do it alone`,
  atBest: (label: string, value: string, reached: string) =>
    `${label}: at ${value} it gets closest, with ${reached}.`,
  noMatter: (labels: string) => `No difference here: ${labels}.`,
  comma: ', ',
  colon: ': ',
  tied: 'Users and research growing at the same pace',
  tiedHelp: 'Daily users and R&D spending, one monthly growth rate for both:',
  tiedTo: (value: string) => `${value} for both`,
  tiedNot: 'No common rate brings it about.',
  cannotTell: 'This cannot be worked out for the scenario as it stands.',
  waiting: 'Working it out…',
};

export type GoalWords = typeof en;

const zh: GoalWords = {
  explained:
    '先选一个目标，填好空格。然后每次只动一个参数，其余不变，直到目标达成；要动得最少的排在最前。',
  track: '横条就是这个参数的滑块：圆点是现在的位置，箭头指到必须到达的位置。',
  choose: '目标关于',
  forms: {
    lasts: '钱能撑多久',
    covers: '何时覆盖成本',
    floor: '现金的最低点',
    raise: '还要融多少钱',
    rate: '打平所需的付费率',
    gone: '钱何时花完',
  },
  goals: {
    lasts: '钱要撑到 {month}。',
    covers: '最迟到 {month}，收入要能覆盖{level}。',
    floor: '现金任何时候都不低于 {figure}。',
    raise: '需要再融的钱不超过 {figure}。',
    rate: '付费率只要 {figure} 或更低，用户就能覆盖自身成本。',
    gone: '钱要在 {month}底之前花完。',
  },
  levels: {
    contribution: '用户自身的成本',
    operating: '用户、人员与研发',
    net: '全部开支',
  },
  blanks: { month: '月份', year: '年份', level: '覆盖到哪一层', figure: '数值' },
  now: (metric, value) => `${metric}：**${value}**`,
  met: '目标已经达成。',
  notMet: '目标还没有达成。下面任何一项，单独改到位就行：',
  none: '目标还没有达成，而且没有哪一项参数单独就能办到。',
  undo: '撤销上一步',
  columns: { input: '参数', now: '现在', needed: '要变成', track: '占滑块全长' },
  apply: '采用',
  applied: (label, value) => `把${label}设为 ${value}`,
  points: (points) => `${points} 个百分点`,
  jumps: '一步越过目标',
  several: (n) => `另有 ${n} 个值也行`,
  cannot: (n) => `${n} 项参数单独办不到`,
  atBest: (label, value, reached) => `${label}：改到 ${value} 时最接近，为 ${reached}。`,
  noMatter: (labels) => `在这里没有影响的：${labels}。`,
  comma: '、',
  colon: '：',
  tied: '用户与研发同速增长',
  tiedHelp: '日活与研发支出取同一个月增速：',
  tiedTo: (value) => `两者均为${value}`,
  tiedNot: '没有哪个共同的增速能办到。',
  cannotTell: '照现在的情景，这一项无法算出。',
  waiting: '正在计算……',
};

export const goalWords: Record<Lang, GoalWords> = { en, zh };
