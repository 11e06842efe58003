// SPDX-License-Identifier: MIT
// The map as it is drawn: bands of the metric with their key, the edge, the line on which users cover
// their own costs, where the scenario stands, and the cell that is pointed at or walked to.

import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { MapAnswer, MapAxis } from '../../engine/inquiry-types';
import type { InputRow } from '../../engine/types';
import type { Lang } from '../../words/lang';
import { mapWords } from '../../words/map-words';
import { lastMonth, metricKind, metricWords, type Telling } from '../../words/metric-words';
import { axisQuantity, axisUnit } from '../../words/short-quantity';
import { LINE_HEIGHT, TEXT } from '../chart/frame';
import { placeLabels, type Box } from '../chart/label-layout';
import { coordinate } from '../chart/path';
import { textWidth } from '../chart/text-width';
import type { MapCell } from '../page-state';
import { axisTicks, positionOf } from './axis';
import { mapShape, type Area, type Band, type MapShape } from './shape';

const KEY_HEIGHT = 68;
const FOOT = 44;
const SWATCH = 12;

export interface MapSubject {
  readonly map: MapAnswer;
  readonly x: InputRow;
  readonly y: InputRow;
  readonly telling: Telling;
  readonly width: number;
  /** The value of the metric that it has to be, and what it is called. */
  readonly wanted: { readonly value: number; readonly label: string } | null;
}

export interface MapHand {
  readonly cell: MapCell | null;
  /** What is read out of the cell, or of the scenario as it stands. */
  readonly said: string;
  onPoint(cell: MapCell | null): void;
  onSet(cell: MapCell): void;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly box: Box;
  /** Cells to pixels. */
  readonly x: (column: number) => number;
  readonly y: (row: number) => number;
}

export function mapHeight(width: number): number {
  return KEY_HEIGHT + Math.round(Math.min(400, Math.max(230, width * 0.55))) + FOOT;
}

interface Tick {
  readonly at: number;
  readonly text: string;
}

function ticksOf(axis: MapAxis, row: InputRow, count: number, telling: Telling): Tick[] {
  return axisTicks(axis, row, count).map((value) => ({
    at: positionOf(axis, value),
    text: axisQuantity(value, row.unit, telling.lang),
  }));
}

export function mapLayout({ map, y: row, telling, width }: MapSubject): MapLayout {
  const height = mapHeight(width);
  const texts = ticksOf(map.y, row, 6, telling).map(({ text }) => textWidth(text, TEXT));
  const left = Math.round(Math.max(20, ...texts)) + 8;
  const box = { x: left, y: KEY_HEIGHT, w: width - left - 8, h: height - KEY_HEIGHT - FOOT };
  const [columns, rows] = [map.x.values.length - 1, map.y.values.length - 1];
  return {
    width,
    height,
    box,
    x: (column) => box.x + (column / columns) * box.w,
    y: (place) => box.y + box.h - (place / rows) * box.h,
  };
}

/** d3 puts the middle of the first cell at a half. */
function pathOf(area: Area, { x, y }: MapLayout): string {
  let path = '';
  for (const ring of area) {
    let pen = 'M';
    for (const [column, row] of ring) {
      path += `${pen}${coordinate(x(column - 0.5))} ${coordinate(y(row - 0.5))}`;
      pen = 'L';
    }
    path += 'Z';
  }
  return path;
}

function axes({ map, x: across, y: up, telling, width }: MapSubject, layout: MapLayout) {
  const { box, x, y } = layout;
  const { lang } = telling;
  const bottom = box.y + box.h;
  const columns = ticksOf(map.x, across, Math.max(3, Math.round(box.w / 80)), telling);
  const rows = ticksOf(map.y, up, 6, telling);
  let free = -Infinity;
  const shown = columns.flatMap(({ at, text }) => {
    const half = textWidth(text, TEXT) / 2;
    const centre = Math.max(half, Math.min(width - half, x(at)));
    if (centre - half < free) return [];
    free = centre + half + 8;
    return [{ at, text, centre }];
  });
  return svg`${shown.map(
    ({ at, text, centre }) => svg`<line class="rule" x1=${coordinate(x(at))} x2=${coordinate(x(at))}
      y1=${bottom} y2=${bottom + 5}></line><text class="tick" text-anchor="middle"
      x=${coordinate(centre)} y=${bottom + 18}>${text}</text>`,
  )}${rows.map(
    ({ at, text }) => svg`<line class="rule" x1=${box.x - 5} x2=${box.x} y1=${coordinate(y(at))}
      y2=${coordinate(y(at))}></line><text class="tick" text-anchor="end" x=${box.x - 8}
      y=${coordinate(y(at) + 4)}>${text}</text>`,
  )}<text x="0" y=${box.y - 15}>${axisName(up, '↑', lang)}</text><text
    text-anchor="end" x=${box.x + box.w} y=${bottom + 38}>${axisName(across, '→', lang)}</text>`;
}

/** What lies along an axis, which way, and in what unit. */
function axisName({ label, unit }: InputRow, way: string, lang: Lang): SVGTemplateResult {
  const counted = axisUnit(unit, lang);
  return svg`<tspan class="bold">${label[lang]} ${way}</tspan>${
    counted ? svg`<tspan class="unit" dx="8">${counted}</tspan>` : nothing
  }`;
}

/** The bands in a row, the values between them beneath; and what stands for no value. */
function key({ map, telling, width }: MapSubject, shape: MapShape): SVGTemplateResult {
  const { bands, none, unit } = shape;
  const kind = metricKind(map.metric);
  const texts = bands.slice(1).map(({ from }) => from!.text);
  const widest = Math.max(24, ...texts.map((text) => textWidth(text, TEXT) + 8));
  const wide = Math.min(widest, (width - 8) / Math.max(1, bands.length));
  const end = bands.length * wide;
  const noneText = metricWords(telling.lang).none[kind](lastMonth(telling));
  const fits = end + 40 + textWidth(unit, TEXT) + textWidth(noneText, TEXT) < width;
  const noneAt = fits ? end + 24 + (unit ? textWidth(unit, TEXT) : 0) : 0;
  // Texts that would run into the one before are left out.
  let free = -Infinity;
  const named = texts.map((text, i) => {
    const [centre, half] = [(i + 1) * wide, textWidth(text, TEXT) / 2];
    const fits = centre - half >= free;
    if (fits) free = centre + half + 4;
    return fits;
  });
  return svg`${bands.map(
    (band, i) =>
      svg`<rect class=${bandClass(band)} x=${coordinate(i * wide)} y="0" width=${coordinate(wide)}
      height=${SWATCH}></rect>`,
  )}${texts.map((text, i) =>
    named[i]
      ? svg`<text class="tick" text-anchor="middle" x=${coordinate((i + 1) * wide)} y="26">${text}</text>`
      : nothing,
  )}${unit ? svg`<text class="tick" x=${coordinate(end + 8)} y="11">${unit}</text>` : nothing}${
    none.length > 0 && fits
      ? svg`<rect class="none ${kind} framed" x=${coordinate(noneAt)} y="0.5" width="20" height=${SWATCH - 1}></rect><text class="tick" x=${coordinate(noneAt + 26)} y="11">${noneText}</text>`
      : nothing
  }`;
}

const bandClass = ({ tone, strength }: Pick<Band, 'tone' | 'strength'>): string =>
  `band ${tone} k${strength}`;

interface Line {
  readonly name: string;
  readonly area: Area;
  readonly label: string;
  readonly tone: string;
  readonly priority: number;
}

/** Names beside their lines, clear of both and of where the scenario stands. */
function lineNames(lines: readonly Line[], layout: MapLayout, taken: readonly Box[]) {
  const { box, x, y } = layout;
  const isInside = (px: number, py: number): boolean =>
    px > box.x + 2 && px < box.x + box.w - 2 && py > box.y + 2 && py < box.y + box.h - 2;
  const points = lines.map(({ area }) =>
    area
      .flat()
      .map(([column, row]) => [x(column - 0.5), y(row - 0.5)] as const)
      .filter(([px, py]) => isInside(px, py)),
  );
  const all = points.flat();
  const hit = (b: Box): boolean =>
    all.some(
      ([px, py]) => px > b.x - 2 && px < b.x + b.w + 2 && py > b.y - 2 && py < b.y + b.h + 2,
    );
  const requests = lines.map(({ label, priority }, i) => {
    const own = points[i]!;
    const [w, h] = [textWidth(label, TEXT, true) + 4, LINE_HEIGHT];
    const boxes = Array.from({ length: Math.min(24, own.length) }, (_, n) => {
      const [px, py] = own[Math.floor((n * own.length) / Math.min(24, own.length))]!;
      return [
        { x: px + 6, y: py + 3, w, h },
        { x: px - w - 6, y: py - h - 3, w, h },
        { x: px + 6, y: py - h - 3, w, h },
        { x: px - w - 6, y: py + 3, w, h },
      ];
    }).flat();
    return { boxes, priority, insist: true };
  });
  const chosen = placeLabels(requests, box, taken, hit);
  return chosen.map((place, i) => {
    if (place < 0) return nothing;
    const at = requests[i]!.boxes[place]!;
    return svg`<text class="halo bold ${lines[i]!.tone}" x=${coordinate(at.x + 2)}
      y=${coordinate(at.y + TEXT - 0.5)}>${lines[i]!.label}</text>`;
  });
}

function drawing(subject: MapSubject, layout: MapLayout): SVGTemplateResult {
  const { map, telling, wanted } = subject;
  const words = mapWords[telling.lang];
  const shape = mapShape(map, telling, wanted?.value ?? null);
  const { box, x, y } = layout;
  const path = (area: Area): string => pathOf(area, layout);
  const last = lastMonth(telling);
  const lines: Line[] = [
    { name: 'frontier', area: shape.frontier, label: words.frontier(last), tone: '', priority: 3 },
    wanted
      ? { name: 'wanted', area: shape.wanted, label: wanted.label, tone: 'even-text', priority: 2 }
      : { name: 'even', area: shape.even, label: words.even, tone: 'even-text', priority: 1 },
  ].filter(({ area }) => area.length > 0);
  const [nowX, nowY] = [x(positionOf(map.x, map.today.x)), y(positionOf(map.y, map.today.y))];
  const now = words.now;
  const nowWide = textWidth(now, TEXT, true);
  const toLeft = nowX + 14 + nowWide > box.x + box.w;
  const nowBox = {
    x: toLeft ? nowX - 12 - nowWide : nowX - 8,
    y: nowY - 9,
    w: nowWide + 22,
    h: 18,
  };
  return svg`<g aria-hidden="true"><clipPath id="map-clip"><rect x=${box.x} y=${box.y} width=${box.w}
    height=${box.h}></rect></clipPath>${key(subject, shape)}<g clip-path="url(#map-clip)">${shape.bands.map(
      (band) => svg`<path class=${bandClass(band)} d=${path(band.area)}></path>`,
    )}<path class="none ${metricKind(map.metric)}" d=${path(shape.none)}></path>${lines
      .toReversed()
      .map(({ name, area }) => {
        const d = path(area);
        return svg`<path class="edge casing" d=${d}></path><path class="edge ${name}" d=${d}></path>`;
      })}</g><rect class="border" x=${box.x} y=${box.y} width=${box.w} height=${box.h}></rect>${axes(
      subject,
      layout,
    )}${lineNames(lines, layout, [nowBox])}<circle class="today" cx=${coordinate(nowX)}
      cy=${coordinate(nowY)} r="5"></circle><text class="halo bold accent-text" x=${coordinate(
        toLeft ? nowX - 9 : nowX + 9,
      )} y=${coordinate(nowY + 4)} text-anchor=${toLeft ? 'end' : 'start'}>${now}</text></g>`;
}

/** The cell under a point of the picture. */
export function cellAt({ map }: MapSubject, { box }: MapLayout, px: number, py: number): MapCell {
  const cell = (share: number, { values }: MapAxis): number =>
    Math.max(0, Math.min(values.length - 1, Math.round(share * (values.length - 1))));
  return {
    column: cell((px - box.x) / box.w, map.x),
    row: cell((box.y + box.h - py) / box.h, map.y),
  };
}

const most = 8;
const steps: Record<string, readonly [columns: number, rows: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  PageUp: [0, most],
  PageDown: [0, -most],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
};

/** The cell a key leads to; null for keys that do not move. */
export function cellAfter(
  key: string,
  { column, row }: MapCell,
  { x, y }: MapAnswer,
): MapCell | null {
  const step = steps[key];
  if (!step) return null;
  const within = (place: number, { values }: MapAxis): number =>
    Math.max(0, Math.min(values.length - 1, place));
  return { column: within(column + step[0], x), row: within(row + step[1], y) };
}

/** The cell in which the scenario stands, or the nearest. */
export function cellOfToday({ x, y, today }: MapAnswer): MapCell {
  const within = (place: number, { values }: MapAxis): number =>
    Math.max(0, Math.min(values.length - 1, Math.round(place)));
  return {
    column: within(positionOf(x, today.x), x),
    row: within(positionOf(y, today.y), y),
  };
}

function cursor({ cell }: MapHand, { box, x, y }: MapLayout): SVGTemplateResult | typeof nothing {
  if (!cell) return nothing;
  const [cx, cy] = [coordinate(x(cell.column)), coordinate(y(cell.row))];
  return svg`<g class="cursor" aria-hidden="true"><line class="hairline" x1=${cx} x2=${cx}
    y1=${box.y} y2=${box.y + box.h}></line><line class="hairline" x1=${box.x} x2=${box.x + box.w}
    y1=${cy} y2=${cy}></line><circle class="dot" cx=${cx} cy=${cy} r="4"></circle></g>`;
}

function listeners(subject: MapSubject, layout: MapLayout, hand: MapHand) {
  const { map } = subject;
  const under = (e: MouseEvent): MapCell => {
    const box = (e.currentTarget as SVGElement).ownerSVGElement!.getBoundingClientRect();
    const scale = box.width > 0 ? layout.width / box.width : 1;
    return cellAt(subject, layout, (e.clientX - box.left) * scale, (e.clientY - box.top) * scale);
  };
  return {
    point(e: PointerEvent): void {
      const cell = under(e);
      if (cell.column !== hand.cell?.column || cell.row !== hand.cell.row) hand.onPoint(cell);
    },
    leave(e: PointerEvent): void {
      if (e.pointerType === 'mouse') hand.onPoint(null);
    },
    set: (e: MouseEvent): void => hand.onSet(under(e)),
    key(e: KeyboardEvent): void {
      const from = hand.cell ?? cellOfToday(map);
      const to = cellAfter(e.key, from, map);
      if (to) hand.onPoint(to);
      else if (e.key === 'Enter' || e.key === ' ') hand.onSet(from);
      else if (e.key === 'Escape') hand.onPoint(null);
      else return;
      e.preventDefault();
    },
  };
}

export function mapPicture(subject: MapSubject, hand: MapHand): TemplateResult {
  const { map, x, y, telling, width, wanted } = subject;
  const { lang } = telling;
  const words = mapWords[lang];
  const layout = mapLayout(subject);
  const { box, height } = layout;
  const on = listeners(subject, layout, hand);
  const at = hand.cell ?? cellOfToday(map);
  return html`<figure class="small-picture map">
    <svg class="chart" width=${width} height=${height} viewBox="0 0 ${width} ${height}">
      ${guard([map, telling.lang, width, wanted?.label], () => drawing(subject, layout))}
      ${cursor(hand, layout)}
      <rect
        class="plot"
        x=${box.x}
        y=${box.y}
        width=${box.w}
        height=${box.h}
        tabindex="0"
        role="slider"
        aria-label=${words.map(x.label[lang], y.label[lang])}
        aria-valuemin="0"
        aria-valuemax=${map.z.length - 1}
        aria-valuenow=${at.row * map.x.values.length + at.column}
        aria-valuetext=${hand.said}
        @pointermove=${on.point}
        @pointerdown=${on.point}
        @pointerleave=${on.leave}
        @click=${on.set}
        @keydown=${on.key}
        @blur=${() => hand.onPoint(null)}
      ></rect>
    </svg>
  </figure>`;
}
