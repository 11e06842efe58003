// SPDX-License-Identifier: MIT
// The words of the event editor, in both languages.

import type { Lang } from './lang';

const en = {
  label: 'Name',
  raise: 'Raised, $',
  probability: 'Probability of the round',
  spend: 'One-off cost, $',
  changes: 'Changes of inputs',
  set: 'becomes',
  scale: 'is multiplied by',
  input: 'Input',
  value: 'Value',
  addChange: 'Add a change',
  apply: 'Apply',
  cancel: 'Cancel',
};

type EventWords = typeof en;

const zh: EventWords = {
  label: '名称',
  raise: '融资额（美元）',
  probability: '融资成功的概率',
  spend: '一次性支出（美元）',
  changes: '参数变化',
  set: '变为',
  scale: '乘以',
  input: '参数',
  value: '数值',
  addChange: '添加一项变化',
  apply: '应用',
  cancel: '取消',
};

export const eventWords: Record<Lang, EventWords> = { en, zh };
