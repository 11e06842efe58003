// SPDX-License-Identifier: MIT
// What one per cent more of an input does to a metric, in words: "0.8% longer", "缩短 0.8%".

import type { SensitivityRow } from '../engine/inquiry-types';
import type { Lang } from './lang';
import { metricKind, metricWords } from './metric-words';
import { percent } from './numbers';
import { tornadoWords } from './tornado-words';

/** '' where there is none; a month on the calendar has none. A metric below 0 that goes further below goes down. */
export function elasticityText(
  { elasticity }: Pick<SensitivityRow, 'elasticity'>,
  metric: string,
  base: number | null,
  lang: Lang,
): string {
  if (elasticity === null || !Number.isFinite(elasticity) || metricKind(metric) === 'month')
    return '';
  const words = metricWords(lang);
  const size = Math.abs(elasticity);
  if (size < 0.005) return tornadoWords[lang].noEffect;
  const isUp = elasticity > 0 === (base ?? 0) >= 0;
  const digits = size >= 10 ? 0 : size >= 1 ? 1 : 2;
  const way = words.ways[metricKind(metric)][isUp ? 0 : 1];
  return words.way(percent(size / 100, lang, digits), way);
}
