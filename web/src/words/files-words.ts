// SPDX-License-Identifier: MIT
// The words of the dialog of the visitor’s own scenarios, in both languages.

import type { Lang } from './lang';

const en = {
  open: 'Open a file…',
  save: 'Save as a file',
  paste: 'Or paste a scenario’s JSON',
  pasteOpen: 'Open what I pasted',
  keepName: 'Name in this browser',
  keep: 'Keep in this browser',
  kept: 'Kept in this browser',
  recent: 'Saved by itself',
  nothingKept: 'Nothing is kept yet.',
  openKept: 'Open',
};

type FilesWords = typeof en;

const zh: FilesWords = {
  open: '打开文件…',
  save: '存为文件',
  paste: '或粘贴情景的 JSON',
  pasteOpen: '打开粘贴的内容',
  keepName: '在本浏览器中的名称',
  keep: '存在本浏览器',
  kept: '已存在本浏览器',
  recent: '自动保存',
  nothingKept: '还没有保存任何情景。',
  openKept: '打开',
};

export const filesWords: Record<Lang, FilesWords> = { en, zh };
