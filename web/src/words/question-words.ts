// SPDX-License-Identifier: MIT
// The questions under the chart. The words of the answers are loaded with their panels.

import type { PanelId } from '../view/page-state';
import type { Lang } from './lang';

const en = {
  title: 'Questions',
  questions: {
    matters: 'What matters most?',
    edge: 'Where is the edge?',
    whatif: 'What would have to be true?',
    claims: 'Can these claims all be true?',
    why: 'Why did it move?',
    sure: 'How sure is that?',
    drives: 'What drives it?',
  } satisfies Record<PanelId, string>,
};

export type QuestionWords = typeof en;

const zh: QuestionWords = {
  title: '进一步追问',
  questions: {
    matters: '什么影响最大？',
    edge: '临界线在哪里？',
    whatif: '要怎样才做得到？',
    claims: '这些说法能同时成立吗？',
    why: '结果为什么变了？',
    sure: '有多大把握？',
    drives: '结果取决于什么？',
  },
};

export const questionWords: Record<Lang, QuestionWords> = { en, zh };
