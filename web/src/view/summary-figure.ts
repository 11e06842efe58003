// SPDX-License-Identifier: MIT
// A metric's figure in a forecast that is at hand; null where it has none.

import type { Forecast, Level } from '../engine/types';
import { monthIndex } from '../words/months';

/** Of the metrics that a summary tells, and of cash at the end. */
export function summaryFigure({ summary, start, line }: Forecast, metric: string): number | null {
  const [name, level = 'contribution'] = metric.split(':') as [string, Level?];
  switch (name) {
    case 'runway_months':
    case 'lowest_cash':
    case 'funding_needed':
    case 'peak_burn':
      return summary[name];
    case 'break_even_month': {
      const month = summary.break_even[level];
      return month === null ? null : monthIndex(month) - monthIndex(start);
    }
    case 'break_even_paid_rate':
      return level === 'net' ? null : summary.break_even_paid_rate[level];
    case 'cash_at':
      return line('cash').at(-1) ?? null;
    default:
      return null;
  }
}
