// SPDX-License-Identifier: MIT
// The words of “Where is the edge?”, in both languages.

import type { Lang } from './lang';

const en = {
  explained:
    'Every point is a forecast of its own, with these two inputs changed and all others as they are.',
  edge: 'On the heavy line the money just lasts to the end; on one side of it the money runs out before.',
  how: 'Click anywhere to set both inputs there, or walk with the arrow keys and press Enter. Undo brings back what was.',
  show: 'Show',
  across: 'Across',
  up: 'Up',
  by: 'by',
  byLabels: { month: 'Month to break even in', year: 'Year to break even in' },
  frontier: (last: string) => `Money just lasts to ${last}`,
  even: 'Users just cover their own costs',
  wanted: (rate: string) => `you have ${rate} then`,
  now: 'now',
  nowAt: (x: string, y: string, value: string) => `Now ${x}, ${y}: ${value}`,
  at: (x: string, y: string, value: string) => `${x}, ${y}: ${value}`,
  wider: 'Look further',
  closer: 'Look closer',
  allLast: (last: string) =>
    `No edge in sight: at every point of this map the money lasts past ${last}.`,
  noneLasts: (last: string) =>
    `No edge in sight: at every point of this map the money runs out by ${last}.`,
  about: (value: string) => `about ${value}`,
  map: (x: string, y: string) => `Map: ${x} across, ${y} up`,
  cannot: 'This cannot be worked out for the scenario as it stands.',
};

export type MapWords = typeof en;

const zh: MapWords = {
  explained: '图上每一点都是一次单独的推算：只改这两个参数，其余不变。',
  edge: '粗线是临界线：在线上，钱刚好撑到最后一个月；越过它的一侧，钱会提前花完。',
  how: '点一下图上任意处，两个参数就设到那里；也可用方向键移动，按回车设定。可撤销。',
  show: '查看',
  across: '横轴',
  up: '纵轴',
  by: '截至',
  byLabels: { month: '达到盈亏平衡的月份', year: '达到盈亏平衡的年份' },
  frontier: (last) => `钱刚好撑到 ${last}`,
  even: '用户刚好覆盖自身成本',
  wanted: (rate) => `届时为 ${rate}`,
  now: '现在',
  nowAt: (x, y, value) => `现在：${x}，${y}，${value}`,
  at: (x, y, value) => `${x}，${y}：${value}`,
  wider: '扩大范围',
  closer: '缩小范围',
  allLast: (last) => `图上看不到临界线：在每一点上，钱都撑得过 ${last}。`,
  noneLasts: (last) => `图上看不到临界线：在每一点上，钱到 ${last}都已花完。`,
  about: (value) => `约 ${value}`,
  map: (x, y) => `地图：横轴为${x}，纵轴为${y}`,
  cannot: '照现在的情景，这一项无法算出。',
};

export const mapWords: Record<Lang, MapWords> = { en, zh };
