// SPDX-License-Identifier: MIT
// The page's two languages: which one a visitor gets, and which half of a bilingual text to show.

import type { Text } from '../engine/types';

export type Lang = 'en' | 'zh';

/** The first of the visitor's languages (BCP 47, as in `navigator.languages`) that the page speaks;
 * English when it speaks none of them. */
export function preferredLang(languages: readonly string[]): Lang {
  for (const language of languages) {
    const primary = language.toLowerCase().split(/[-_]/, 1)[0];
    if (primary === 'en' || primary === 'zh') return primary;
  }
  return 'en';
}

/** The text in this language; a text empty in it is shown in the other. No text is ''. */
export function pick(text: Text | undefined, lang: Lang): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return text[lang] || text[lang === 'en' ? 'zh' : 'en'];
}

/** The language as HTML names it. */
export const htmlLang = (lang: Lang): string => (lang === 'en' ? 'en' : 'zh-CN');
