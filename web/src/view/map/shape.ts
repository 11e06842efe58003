// SPDX-License-Identifier: MIT
// What the map is made of, in cells: the bands of the metric, the edge between running out of money and
// not, and the line on which users just cover their own costs. Contours are d3-contour's.

import { contours } from 'd3-contour';
import type { MapAnswer } from '../../engine/inquiry-types';
import { metricKind, type MetricKind, type Telling } from '../../words/metric-words';
import type { ValueTick } from '../chart/value-ticks';
import { metricAxis } from '../metric-axis';

export type Ring = readonly (readonly [number, number])[];
/** Closed along the map's border; half a cell outside of it. */
export type Area = readonly Ring[];

/** Bad news, or none: as the colours of the page have it. */
export type Tone = 'out' | 'cash' | 'plain';

export interface Band {
  readonly area: Area;
  /** What the band begins at; the lowest one begins at nothing. */
  readonly from: ValueTick | null;
  readonly tone: Tone;
  /** How strong, 1 to 7. */
  readonly strength: number;
}

export interface MapShape {
  readonly bands: readonly Band[];
  /** What the bands' values are counted in; '' where they say it themselves. */
  readonly unit: string;
  /** Where the metric has no value: nothing runs out, no month breaks even, no rate is enough. */
  readonly none: Area;
  readonly frontier: Area;
  readonly even: Area;
  /** Where the metric is what it has to be, if that was asked. */
  readonly wanted: Area;
}

const MOST_STEPS = 6;

const everywhere = (columns: number, rows: number): Area => [
  [
    [0, 0],
    [columns, 0],
    [columns, rows],
    [0, rows],
  ],
];

/** Where a surface is at or above a value. */
export function areaAbove(
  cells: ArrayLike<number>,
  columns: number,
  rows: number,
  value: number,
): Area {
  const contour = contours()
    .size([columns, rows])
    .contour(cells as number[], value);
  return contour.coordinates.flat() as unknown as Area;
}

/** No value counts as later, or more, than any other. */
function filled(z: Float64Array, kind: MetricKind, horizon: number): Float64Array {
  if (kind === 'money') return z;
  const none = kind === 'rate' ? 2 : horizon * 1.1 + 1;
  return z.map((value) => (Number.isNaN(value) ? none : value));
}

function extent(z: Float64Array): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of z) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [0, 0];
}

/** The first of so many shades is the weakest, the last the strongest. */
const shade = (place: number, of: number): number =>
  of < 2 ? 3 : 1 + Math.round((6 * place) / (of - 1));

/** Sooner is worse, less is worse, and money below 0 is money that is not there. */
function colour(
  kind: MetricKind,
  metric: string,
  steps: readonly ValueTick[],
  band: number,
): Pick<Band, 'tone' | 'strength'> {
  const bands = steps.length + 1;
  if (kind === 'span') return { tone: 'out', strength: shade(bands - 1 - band, bands) };
  if (kind !== 'money') return { tone: 'plain', strength: shade(band, bands) };
  if (metric === 'funding_needed' || metric === 'peak_burn')
    return { tone: 'out', strength: shade(band, bands) };
  const below = steps.filter(({ value }) => value <= 0).length;
  return band < below
    ? { tone: 'out', strength: shade(below - 1 - band, below) }
    : { tone: 'cash', strength: shade(band - below, bands - below) };
}

/** `wanted`: the value of the metric that it has to be. */
export function mapShape(map: MapAnswer, telling: Telling, wanted: number | null): MapShape {
  const { metric, x, y, lowestCash, contribution } = map;
  const [columns, rows] = [x.values.length, y.values.length];
  const kind = metricKind(metric);
  const z = filled(map.z, kind, telling.horizon);
  const above = (cells: Float64Array, value: number): Area =>
    areaAbove(cells, columns, rows, value);
  const [low, high] = extent(map.z);
  const { ticks, unit } = metricAxis(metric, [low, high], MOST_STEPS, telling);
  const steps = ticks.filter(({ value }) => value > low && value < high);
  const none =
    kind === 'span'
      ? above(lowestCash, 0)
      : kind === 'money'
        ? []
        : above(z, kind === 'rate' ? 1.0001 : telling.horizon);
  return {
    bands: [null, ...steps].map((from, i) => ({
      area: from ? above(z, from.value) : everywhere(columns, rows),
      from,
      ...colour(kind, metric, steps, i),
    })),
    unit,
    none,
    frontier: above(lowestCash, 0),
    even: above(contribution, 0),
    wanted: wanted === null ? [] : above(z, wanted),
  };
}
