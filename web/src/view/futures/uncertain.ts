// SPDX-License-Identifier: MIT
// Whether there are futures to be told about: then room is kept for them before they are there.

import type { PageState } from '../page-state';

export function isUncertain({ futures, ranges, session }: PageState): boolean {
  const { uncertainty, events } = session.doc;
  return (
    futures !== null ||
    ranges.length > 0 ||
    (uncertainty?.dau_volatility ?? 0) > 0 ||
    (events ?? []).some(({ probability = 1 }) => probability > 0 && probability < 1)
  );
}
