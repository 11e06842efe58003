// SPDX-License-Identifier: MIT
// A share of all futures, as people say it, and never rounded to certainty: 100% is all of them and
// 0% is none.

import type { Lang } from './lang';
import { percent } from './numbers';

/** "43%", "99.6%", "more than 99.9%", "less than 0.1%"; the last two also in Chinese. */
export function shareText(share: number, lang: Lang): string {
  if (share > 0 && share < 0.001)
    return lang === 'zh' ? '不到 0.1%' : `less than ${percent(0.001, lang)}`;
  if (share > 0.999 && share < 1)
    return lang === 'zh' ? '99.9% 以上' : `more than ${percent(0.999, lang)}`;
  const fine = (share > 0 && share < 0.01) || (share > 0.99 && share < 1);
  return percent(share, lang, fine ? 1 : 0);
}

/** Where there is no room for words: "43%", ">99.9%", "<0.1%". */
export function shareShort(share: number, lang: Lang): string {
  if (share > 0 && share < 0.001) return '<0.1%';
  if (share > 0.999 && share < 1) return '>99.9%';
  return shareText(share, lang);
}
