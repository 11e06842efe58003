// SPDX-License-Identifier: MIT
// The chart: one picture of a forecast in one of four views, as a lit-html template that is cheap
// enough to draw anew on every frame of a drag. It holds no state but caches, touches no DOM while
// rendering (so it also renders on a server), and reports what the hand does through its callbacks.

import { html, svg, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { Futures } from '../../engine/futures-types';
import type { Forecast } from '../../engine/types';
import { chartWords } from '../../words/chart-words';
import type { Lang } from '../../words/lang';
import { monthAt, monthIndex, monthName } from '../../words/months';
import type { Axes, ChartView } from './axes';
import { cashView } from './cash-view';
import { cursorMark } from './cursor';
import { eventStrip, type EventMark } from './event-strip';
import { frameOf, type Frame } from './frame';
import { grid } from './grid';
import { plotListeners } from './plot-cursor';
import { readout, readoutRows } from './readout';
import type { Picture, Scene } from './scene';
import { seriesOf } from './series';

export { settleAxes, type Axes, type ChartView } from './axes';
export type { EventMark } from './event-strip';
export { readout } from './readout';

export interface ChartProps {
  readonly view: ChartView;
  readonly forecast: Forecast;
  /** The forecast before the drag began. */
  readonly ghost: Forecast | null;
  /** What many forecasts gave; may be those of the state just before. */
  readonly futures: Futures | null;
  readonly events: readonly EventMark[];
  readonly lang: Lang;
  /** Pixels; at least 320 wide. */
  readonly width: number;
  readonly height: number;
  readonly axes: Axes;
  /** The month read out. */
  readonly cursor: number | null;
  /** The answer sentence, the picture's accessible name. */
  readonly label: string;
  onCursor(month: number | null): void;
  onMoveEvent(id: number, index: number, done: boolean): void;
  onEditEvent(id: number): void;
}

function sceneOf(props: ChartProps, frame: Frame): Scene {
  const { forecast, ghost, futures, lang } = props;
  return {
    frame,
    series: seriesOf(forecast),
    summary: forecast.summary,
    ghost: ghost && {
      series: seriesOf(ghost),
      offset: monthIndex(ghost.start) - monthIndex(forecast.start),
    },
    futures,
    words: chartWords[lang],
  };
}

/** `draw` is the view's (other-views.ts): cash is always at hand, the others are loaded. */
export function chart(
  props: ChartProps,
  draw: (scene: Scene) => Picture = cashView,
): TemplateResult {
  const { view, forecast, lang, width, height, axes, cursor, events } = props;
  const frame = frameOf({
    view,
    lang,
    width,
    height,
    axes,
    start: forecast.start,
    months: forecast.horizon,
    strip: events.length > 0,
  });
  const picture = draw(sceneOf(props, frame));
  const words = chartWords[lang];
  const { runs_out } = forecast.summary;
  const out = runs_out === null ? 0 : monthIndex(runs_out) - monthIndex(forecast.start);
  const latest = frame.months - 1;
  const month = cursor === null ? null : Math.max(0, Math.min(latest, cursor));
  const shown = month ?? Math.max(0, Math.min(latest, out));
  const on = plotListeners(props, frame, shown);
  const [top, bottom] = [frame.panels[0]!.top, frame.panels[frame.panels.length - 1]!.bottom];
  const lines =
    view === 'users'
      ? picture.lines
      : svg`<g clip-path="url(#burnline-panel-0)">${picture.lines}</g>`;
  const cursorX = month === null ? 0 : frame.x(view === 'cash' ? month + 1 : month + 0.5);
  return html`<svg
    class="chart"
    role="group"
    aria-label=${props.label}
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
  >
    ${guard([frame], () => grid(frame))}
    <g
      @pointermove=${on.follow}
      @pointerdown=${on.follow}
      @pointerleave=${on.leave}
      @pointercancel=${on.leave}
    >
      <rect
        class="plot"
        role="slider"
        tabindex="0"
        aria-label=${words.byMonth}
        aria-valuemin="0"
        aria-valuemax=${latest}
        aria-valuenow=${shown}
        aria-valuetext=${readout(props, shown)}
        x=${frame.left}
        y=${top}
        width=${frame.right - frame.left}
        height=${bottom - top}
        @focus=${on.focus}
        @blur=${on.blur}
        @keydown=${on.key}
      ></rect>
      <g aria-hidden="true">${lines}${picture.labels}</g>
    </g>
    ${eventStrip(events, frame, props)}
    ${
      month === null
        ? nothing
        : cursorMark(
            frame,
            cursorX,
            picture.dots(month),
            monthName(monthAt(forecast.start, month), lang),
            readoutRows(props, month),
          )
    }
  </svg>`;
}
