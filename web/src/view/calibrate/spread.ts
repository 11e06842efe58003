// SPDX-License-Identifier: MIT
// How well the claims determine an unknown input, in words.

import type { Calibration } from '../../engine/inquiry-types';
import { calibrateWords } from '../../words/calibrate-words';
import type { Lang } from '../../words/lang';
import { percent } from '../../words/numbers';

export function spreadText({ determined, spread }: Calibration, key: string, lang: Lang): string {
  const words = calibrateWords[lang];
  const share = spread[key] ?? null;
  return share === null
    ? words.nothingHolds
    : words.spread(words.determined[determined[key]!], percent(share, lang, share < 0.1 ? 1 : 0));
}
