// SPDX-License-Identifier: MIT
// The frame of every small picture: a title that says what it shows, its unit, the drawing with its
// figures as its accessible name; and the month under the pointer, which the chart above shares.

import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit-html';
import type { Futures } from '../../engine/futures-types';
import type { Lang } from '../../words/lang';
import { cursorMark } from '../chart/cursor';
import { plotListeners } from '../chart/plot-cursor';
import type { ReadoutRow } from '../chart/readout';
import type { Plot } from './plot';

export interface Pointing {
  /** The month read out, counted from the futures' first. */
  readonly month: number | null;
  onCursor(month: number | null): void;
}

/** What a picture of the futures is drawn from. */
export interface Subject {
  readonly futures: Futures;
  readonly lang: Lang;
  readonly width: number;
  readonly pointing: Pointing;
}

/** What a picture says of the month under the pointer. */
interface Said {
  readonly name: string;
  readonly rows: readonly ReadoutRow[];
  /** Where the month's mark sits; null without one. */
  readonly y: number | null;
}

type Reading = Pointing & {
  /** Whether a month stands at its end or fills its width. */
  readonly at: 'end' | 'middle';
  readonly said: Said | null;
};

/** The month under the pointer, if there is one, and what it says. */
export function readingOf(
  pointing: Pointing,
  at: Reading['at'],
  say: (month: number) => Said,
): Reading {
  return { ...pointing, at, said: pointing.month === null ? null : say(pointing.month) };
}

interface PictureSpec {
  readonly title: string;
  readonly unit: string;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly drawing: SVGTemplateResult | typeof nothing;
  readonly plot?: Plot;
  readonly reading?: Reading;
}

export function picture(spec: PictureSpec): TemplateResult {
  const { title, unit, label, width, height, drawing, plot, reading } = spec;
  const view = reading?.at === 'end' ? 'cash' : 'costs';
  const on =
    plot && reading
      ? plotListeners({ view, cursor: reading.month, onCursor: reading.onCursor }, plot, 0)
      : null;
  const x =
    plot && reading && reading.month !== null
      ? plot.x(reading.month + (reading.at === 'end' ? 1 : 0.5))
      : null;
  const said = reading?.said;
  return html`<figure class="small-picture">
    ${title === '' ? nothing : html`<figcaption>${title}<small>${unit}</small></figcaption>`}
    <svg
      class="chart"
      role="img"
      aria-label=${label}
      width=${width}
      height=${height}
      viewBox="0 0 ${width} ${height}"
      @pointermove=${on?.follow ?? nothing}
      @pointerdown=${on?.follow ?? nothing}
      @pointerleave=${on?.leave ?? nothing}
      @pointercancel=${on?.leave ?? nothing}
    >
      ${drawing}
      ${
        plot && said && x !== null
          ? cursorMark(
              plot,
              x,
              said.y === null ? [] : [{ x, y: said.y, tone: 'cash' }],
              said.name,
              said.rows,
            )
          : nothing
      }
    </svg>
  </figure>`;
}
