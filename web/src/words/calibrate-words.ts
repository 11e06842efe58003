// SPDX-License-Identifier: MIT
// The words of “Can these claims all be true?”, in both languages.

import type { Determined } from '../engine/inquiry-types';
import type { ClaimOp } from '../engine/types';
import type { Lang } from './lang';

const en = {
  explained:
    'Some inputs are taken as unknown. Within their ranges, values are sought for them with which the model meets every claim of this scenario, or comes as near as it can.',
  thresholds:
    'Well determined: were every claim off by one month, or by its tolerance, the input would be off by no more than a tenth of its range. Weakly: by no more than all of it. Not: by more than that, so other values would do as well.',
  unknown: (n: number) => (n === 1 ? 'One input is unknown' : `${n} inputs are unknown`),
  chooseHelp: 'Tick what is taken as unknown; the rest stays as it is.',
  noneChosen: 'Tick at least one input as unknown.',
  noClaims:
    'This scenario makes no claims, so there is nothing to agree with. A claim is what somebody said would come out, such as “the money lasts until January 2026”.',
  withClaims: (three: string, eleven: string) =>
    `Of the ready-made scenarios, “${three}” has three of them and “${eleven}” has eleven.`,
  allMet: (n: number) => (n === 1 ? 'Yes: its one claim can be true.' : `Yes: all ${n} can be.`),
  asIs: 'The values that the inputs have now make it so.',
  closer: 'Those found here come still closer to the claimed figures.',
  withThese: 'These values of the unknown inputs make it so.',
  notMet: (met: number, n: number) =>
    n === 1
      ? 'No values in these ranges make it true. This is as near as they come.'
      : `No values in these ranges make all of them true. The nearest miss meets ${met} of ${n}.`,
  claims: { claim: 'Claim', wanted: 'Wanted', got: 'With these values', verdict: 'Verdict' },
  inputs: {
    input: 'Unknown input',
    now: 'Now',
    found: 'Found',
    spread: 'Determined by the claims',
  },
  wanted: {
    '==': (value: string) => value,
    '<=': (value: string) => `at most ${value}`,
    '>=': (value: string) => `at least ${value}`,
    within: (value: string, tolerance: string) => `${value} ± ${tolerance}`,
    between: (low: string, high: string) => `${low} to ${high}`,
    never: () => 'never',
  } satisfies Record<ClaimOp, (value: string, other: string) => string> as Record<
    ClaimOp,
    (value: string, other: string) => string
  >,
  met: 'met',
  late: (months: string) => `missed: ${months} too late`,
  early: (months: string) => `missed: ${months} too early`,
  high: (amount: string) => `missed: ${amount} too high`,
  low: (amount: string) => `missed: ${amount} too low`,
  missed: 'missed',
  determined: { well: 'well', weakly: 'weakly', not: 'not' } satisfies Record<Determined, string>,
  spread: (word: string, share: string) => `${word}: ± ${share} of its range`,
  nothingHolds: 'not: these claims leave it open',
  loose: (labels: string) =>
    `The claims do not pin down ${labels}: other values would meet them as well, with the other unknowns moved to suit.`,
  beyond: (n: number) =>
    n === 1
      ? 'One claim is about months beyond the horizon, and not aimed at.'
      : `${n} claims are about months beyond the horizon, and not aimed at.`,
  apply: 'Set these values',
  comma: ', ',
  waiting: 'Working it out…',
  cannotTell: 'This cannot be worked out for the scenario as it stands.',
};

export type CalibrateWords = typeof en;

const zh: CalibrateWords = {
  explained:
    '把一部分参数当作未知数，在各自的范围内求解，让模型满足本情景的每一条说法；做不到时，尽量接近。',
  thresholds:
    '确定得好：假如每条说法都偏差一个月或一个容差，该参数的偏差不超过其范围的一成；勉强确定：不超过整个范围；无法确定：还要更多，也就是换别的值同样说得通。',
  unknown: (n) => `${n} 项参数为未知`,
  chooseHelp: '勾选当作未知的参数，其余保持不变。',
  noneChosen: '请至少勾选一项未知参数。',
  noClaims:
    '本情景没有引述任何说法，无从对照。所谓说法，是有人断言会出现的结果，例如“钱能撑到 2026 年 1 月”。',
  withClaims: (three, eleven) => `现成情景里，“${three}”有三条，“${eleven}”有十一条。`,
  allMet: (n) => (n === 1 ? '能：这一条可以成立。' : `能：${n} 条可以同时成立。`),
  asIs: '参数取现在的值就行。',
  closer: '下面求得的取值，与所说的数字更接近。',
  withThese: '未知参数取下列值即可。',
  notMet: (met, n) =>
    n === 1
      ? '在这些范围内，没有哪组值能让它成立。下面是最接近的结果。'
      : `在这些范围内，没有哪组值能让它们同时成立。最接近的一组满足 ${n} 条中的 ${met} 条。`,
  claims: { claim: '说法', wanted: '要求', got: '取这些值时', verdict: '结论' },
  inputs: { input: '未知参数', now: '现在', found: '求得', spread: '说法能否确定它' },
  wanted: {
    '==': (value) => value,
    '<=': (value) => `不超过 ${value}`,
    '>=': (value) => `不低于 ${value}`,
    within: (value, tolerance) => `${value} ± ${tolerance}`,
    between: (low, high) => `${low}至 ${high}`,
    never: () => '不会发生',
  },
  met: '满足',
  late: (months) => `不满足：晚了 ${months}`,
  early: (months) => `不满足：早了 ${months}`,
  high: (amount) => `不满足：高出 ${amount}`,
  low: (amount) => `不满足：低了 ${amount}`,
  missed: '不满足',
  determined: { well: '确定得好', weakly: '勉强确定', not: '无法确定' },
  spread: (word, share) => `${word}：± 其范围的 ${share}`,
  nothingHolds: '无法确定，这些说法约束不了它',
  loose: (labels) => `这些说法定不下${labels}：换别的值，再相应调整其他未知参数，同样能满足。`,
  beyond: (n) => `另有 ${n} 条说法涉及推算期之外的月份，未列为目标。`,
  apply: '采用这些值',
  comma: '、',
  waiting: '正在计算……',
  cannotTell: '照现在的情景，这一项无法算出。',
};

export const calibrateWords: Record<Lang, CalibrateWords> = { en, zh };
