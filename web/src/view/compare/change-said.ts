// SPDX-License-Identifier: MIT
// By how much a metric differs, in words.

import { compareWords } from '../../words/compare-words';
import { metricKind, type Telling } from '../../words/metric-words';
import { money, months, monthsApart } from '../../words/numbers';

/** A difference of a metric, with its sign. */
export function changeSaid(change: number, metric: string, { lang }: Telling): string {
  const sign = change > 0 ? '+' : '';
  switch (metricKind(metric)) {
    case 'span':
      return sign + monthsApart(change, lang);
    case 'month':
      return sign + months(change, lang);
    case 'money':
      return sign + money(change, lang);
    case 'rate': {
      const points = Number((change * 100).toPrecision(3));
      return compareWords[lang].points(`${sign}${points}`.replace('-', '−'));
    }
  }
}
