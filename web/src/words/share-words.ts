// SPDX-License-Identifier: MIT
// The words of sharing: link and citation, in both languages.

import type { Lang } from './lang';

const en = {
  shareLink: 'This link opens exactly what you see',
  linkTooLong: 'This scenario is too large for a link; save it as a file instead.',
  citation: 'Copy as citation',
  sources: 'Sources',
  copy: 'Copy',
  copied: 'Copied',
};

type ShareWords = typeof en;

const zh: ShareWords = {
  shareLink: '打开这个链接，看到的与你现在看到的完全一样',
  linkTooLong: '这个情景太大，放不进链接，请存为文件。',
  citation: '复制为引用',
  sources: '来源',
  copy: '复制',
  copied: '已复制',
};

export const shareWords: Record<Lang, ShareWords> = { en, zh };
