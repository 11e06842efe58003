// SPDX-License-Identifier: MIT
// How the hand reads a month off the plot: pointer, touch, arrow keys; Escape leaves.

import type { ChartView } from './axes';
import type { Frame } from './frame';
import { keyTarget, pointerX } from './pointer';

interface CursorProps {
  readonly view: ChartView;
  readonly cursor: number | null;
  onCursor(month: number | null): void;
}

/** `shown` is the month from which keys start when none is read out. */
export function plotListeners(
  props: CursorProps,
  frame: Pick<Frame, 'months' | 'width' | 't'>,
  shown: number,
) {
  const latest = frame.months - 1;
  const { onCursor, cursor } = props;
  const follow = (e: PointerEvent): void => {
    const t = frame.t(pointerX(e, frame.width));
    const month = props.view === 'cash' ? Math.round(t) - 1 : Math.floor(t);
    const clamped = Math.max(0, Math.min(latest, month));
    if (clamped !== cursor) onCursor(clamped);
  };
  return {
    follow,
    leave(e: PointerEvent): void {
      // A finger's reading stays until it touches elsewhere; a mouse's goes with it.
      if (e.pointerType === 'mouse' || e.type === 'pointercancel') onCursor(null);
    },
    focus(): void {
      if (cursor === null) onCursor(shown);
    },
    blur: (): void => onCursor(null),
    key(e: KeyboardEvent): void {
      const target = keyTarget(e.key, cursor ?? shown, latest);
      if (target !== null) onCursor(target);
      else if (e.key === 'Escape') onCursor(null);
      else return;
      e.preventDefault();
    },
  };
}
