// SPDX-License-Identifier: MIT
// The events' handles on a strip over the plot: drag sideways by pointer, move by arrow keys, edit by
// Enter or a click. Handles snap to months; a handle keeps its element while it is dragged.

import { svg, nothing, type SVGTemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { chartWords, type EventKind } from '../../words/chart-words';
import { monthAt, monthName } from '../../words/months';
import { money } from '../../words/numbers';
import { LINE_HEIGHT, TEXT, type Frame } from './frame';
import { placeLabels } from './label-layout';
import { coordinate } from './path';
import { keyTarget, pointerX } from './pointer';
import { textBlock, tooltip } from './text-block';
import { shorten, textWidth } from './text-width';

export interface EventMark {
  /** Index in the scenario's list of events. */
  readonly id: number;
  /** Month from the start; one beyond the horizon is not drawn. */
  readonly index: number;
  readonly kind: EventKind;
  /** Dollars; 0 for a change of inputs. */
  readonly amount: number;
  readonly label: string;
}

export interface EventHandlers {
  onMoveEvent(id: number, index: number, done: boolean): void;
  onEditEvent(id: number): void;
}

const REACH = 12;
const FAN = 9;
const LONGEST = 190;
const LINES_UP_TO = 8;
const SHAPES: Record<EventKind, string> = {
  raise: 'm0-6.5 6.5 11h-13z',
  spend: 'm0 6.5 6.5-11h-13z',
  change: 'm0-6.5 6 6.5-6 6.5-6-6.5z',
};

// A pointer drags one handle at a time; a press that has not moved is a click.
let drag: { id: number; pointer: number; from: number; at: number } | null = null;

/** "Funding round, $100 billion, December 2023", with the event's own label if it has one. */
function eventText(event: EventMark, frame: Frame, dated: boolean): string {
  const words = chartWords[frame.lang];
  const parts = [event.label || words.kind[event.kind]];
  if (event.amount !== 0) parts.push(money(event.amount, frame.lang));
  if (dated) parts.push(monthName(monthAt(frame.start, event.index), frame.lang));
  if (dated && event.label) parts.unshift(words.kind[event.kind]);
  return parts.join(words.comma);
}

function listeners(event: EventMark, frame: Frame, handlers: EventHandlers) {
  const latest = frame.months - 1;
  const monthOf = (e: PointerEvent): number =>
    Math.max(0, Math.min(latest, Math.round(frame.t(pointerX(e, frame.width)))));
  const end = (e: PointerEvent, index: number): void => {
    if (!drag || drag.pointer !== e.pointerId) return;
    const { from, id } = drag;
    const moved = drag.at !== from || index !== from;
    drag = null;
    if (moved) handlers.onMoveEvent(id, index, true);
    else if (e.type === 'pointerup') handlers.onEditEvent(id);
  };
  return {
    down(e: PointerEvent): void {
      if (e.button !== 0) return;
      (e.currentTarget as Element).setPointerCapture(e.pointerId);
      drag = { id: event.id, pointer: e.pointerId, from: event.index, at: event.index };
    },
    move(e: PointerEvent): void {
      e.stopPropagation();
      if (!drag || drag.pointer !== e.pointerId) return;
      const index = monthOf(e);
      if (index === drag.at) return;
      drag.at = index;
      handlers.onMoveEvent(drag.id, index, false);
    },
    up: (e: PointerEvent): void => end(e, drag?.at ?? event.index),
    cancel: (e: PointerEvent): void => end(e, drag?.from ?? event.index),
    key(e: KeyboardEvent): void {
      const target = keyTarget(e.key, event.index, latest);
      if (target !== null) {
        if (target !== event.index) handlers.onMoveEvent(event.id, target, true);
      } else if (e.key === 'Enter' || e.key === ' ') handlers.onEditEvent(event.id);
      else return;
      e.preventDefault();
      e.stopPropagation();
    },
  };
}

/** Handles of the same month stand side by side, as far as the plot goes. */
function handleXs(events: readonly EventMark[], frame: Frame): number[] {
  const seen = new Map<number, number>();
  return events.map(({ index }) => {
    const before = seen.get(index) ?? 0;
    seen.set(index, before + 1);
    return Math.min(frame.x(index) + before * FAN, frame.right);
  });
}

export function eventStrip(
  all: readonly EventMark[],
  frame: Frame,
  handlers: EventHandlers,
): SVGTemplateResult | typeof nothing {
  const { stripY } = frame;
  if (stripY === null) return nothing;
  const events = all.filter(({ index }) => index >= 0 && index < frame.months);
  const xs = handleXs(events, frame);
  const marks = xs.map((x) => ({ x: x - 8, y: stripY - 8, w: 16, h: 16 }));
  const options = events.map((event, i) =>
    [eventText(event, frame, false), event.label].filter(Boolean).flatMap((whole) => {
      const text = shorten(whole, LONGEST, TEXT);
      const w = textWidth(text, TEXT) + 4;
      const y = stripY - LINE_HEIGHT / 2;
      return [xs[i]! + 9, xs[i]! - 9 - w].map((x) => ({
        text,
        box: { x, y, w, h: LINE_HEIGHT },
      }));
    }),
  );
  const chosen = placeLabels(
    events.map((event, i) => ({
      boxes: options[i]!.map(({ box }) => box),
      priority: Math.log10(1 + event.amount),
    })),
    { x: frame.left, y: stripY - 10, w: frame.width - frame.left, h: 20 },
    marks,
  );
  // Many lines through the plot would hide it: then each handle only points down at its month.
  const last = frame.panels[frame.panels.length - 1]!;
  const bottom = events.length > LINES_UP_TO ? frame.panels[0]!.top : last.bottom;
  const latest = frame.months - 1;
  return svg`<g class="events">${repeat(
    events.map((event, i) => ({ event, i })),
    ({ event }) => event.id,
    ({ event, i }) => {
      const x = coordinate(xs[i]!);
      const on = listeners(event, frame, handlers);
      const label = options[i]![chosen[i]!];
      const text = eventText(event, frame, true);
      return svg`<line class="event-line" x1=${x} y1=${stripY + 8} x2=${x} y2=${bottom}></line><g
        class="handle" role="slider" tabindex="0" aria-label=${chartWords[frame.lang].kind[event.kind]}
        aria-valuemin="0" aria-valuemax=${latest} aria-valuenow=${event.index} aria-valuetext=${text}
        @pointerdown=${on.down} @pointermove=${on.move} @pointerup=${on.up} @pointercancel=${on.cancel} @keydown=${on.key}
        >${tooltip(text)}<rect class="reach" x=${coordinate(xs[i]! - REACH)} y=${stripY - REACH}
          width=${2 * REACH} height=${2 * REACH} rx="4"></rect><path
        class="event ${event.kind}" d=${`M${x} ${stripY}${SHAPES[event.kind]}`}></path></g>${label ? textBlock(label.box, [label.text], { tone: 'faint-text' }) : nothing}`;
    },
  )}</g>`;
}
