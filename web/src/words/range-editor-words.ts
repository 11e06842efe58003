// SPDX-License-Identifier: MIT
// The words of the range editor, in both languages.

import type { RangeKind } from '../engine/types';
import type { Lang } from './lang';

const en = {
  /** A sentence with two blanks: what stands before, between and after them. */
  blanks: {
    pert: (value: string) => ['Between', 'and', `with ${value} most likely`],
    triangular: (value: string) => ['Between', 'and', `with ${value} most likely`],
    uniform: () => ['Anywhere between', 'and', ''],
    normal: () => ['9 in 10 between', 'and', ''],
    lognormal: () => ['9 in 10 between', 'and', ''],
  } satisfies Record<RangeKind, (value: string) => string[]> as Record<
    RangeKind,
    (value: string) => string[]
  >,
  figure: {
    low: 'Lowest value',
    high: 'Highest value',
    p5: 'Value that 1 draw in 20 stays below',
    p95: 'Value that 1 draw in 20 exceeds',
  } as Record<string, string>,
  shape: 'Shape',
  kinds: {
    pert: 'most likely in the middle (PERT)',
    triangular: 'up and down in straight lines (triangular)',
    uniform: 'all equally likely (uniform)',
    normal: 'bell curve (normal)',
    lognormal: 'bell with a long upper tail (lognormal)',
  } satisfies Record<RangeKind, string> as Record<RangeKind, string>,
  ofScenario: (span: string) => `Scenario: ${span}.`,
  guess: 'A guess to start from; it counts once you use it.',
  use: 'Use this range',
  certain: 'Take it as certain',
};

type RangeEditorWords = typeof en;

const zh: RangeEditorWords = {
  blanks: {
    pert: (value) => ['在', '到', `之间，最可能是 ${value}`],
    triangular: (value) => ['在', '到', `之间，最可能是 ${value}`],
    uniform: () => ['在', '到', '之间，都同样可能'],
    normal: () => ['九成可能在', '到', '之间'],
    lognormal: () => ['九成可能在', '到', '之间'],
  },
  figure: {
    low: '最低值',
    high: '最高值',
    p5: '低于此值的可能只有 5%',
    p95: '高于此值的可能只有 5%',
  },
  shape: '形状',
  kinds: {
    pert: '越靠中间越可能（贝塔分布）',
    triangular: '直线上升再下降（三角分布）',
    uniform: '处处同样可能（均匀分布）',
    normal: '钟形（正态分布）',
    lognormal: '钟形，高处拖长尾（对数正态分布）',
  },
  ofScenario: (span) => `情景范围：${span}。`,
  guess: '这是猜的起点，采用后才算数。',
  use: '采用这个范围',
  certain: '当作确定的数',
};

export const rangeEditorWords: Record<Lang, RangeEditorWords> = { en, zh };
