// SPDX-License-Identifier: MIT
// The map's axes, bands and edges, with the core's own maps.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Inquiry } from '../../build/wasm/burnline-inquiry.js';
import { read, type MapReach, type QuestionOf } from '../../web/src/engine/inquiry';
import type { MapAnswer, MapAxis } from '../../web/src/engine/inquiry-types';
import { inquiryText } from '../../web/src/engine/reduced';
import type { InputRow, ScenarioDoc } from '../../web/src/engine/types';
import { beyondEdge, HeldReach } from '../../web/src/state/held-reach';
import { openSession, withInput, type Session } from '../../web/src/state/session';
import { axisTicks, positionOf, roundest } from '../../web/src/view/map/axis';
import {
  cellAfter,
  cellAt,
  cellOfToday,
  mapLayout,
  type MapSubject,
} from '../../web/src/view/map/picture';
import { areaAbove, mapShape, type Area } from '../../web/src/view/map/shape';
import { mapPanel } from '../../web/src/view/map/panel';
import type { MapCell } from '../../web/src/view/page-state';
import { metrics, metricValue, type Telling } from '../../web/src/words/metric-words';
import {
  answerTo,
  forecastOf,
  markupOf,
  newBench,
  shipped,
  stateOf,
  tracedIn,
  withInputs,
} from './asked-panel';
import { loadInquiryModule, loadModule, shippedScenarios } from '../wasm/native';

let inquiry: Inquiry;
let rows: InputRow[];
const size = 24;
const telling: Telling = { start: '2023-08', horizon: 60, lang: 'en' };
const row = (key: string): InputRow => rows.find((one) => one.key === key)!;

beforeAll(async () => {
  inquiry = new (await loadInquiryModule()).Inquiry();
  rows = JSON.parse((await loadModule()).inputs()) as InputRow[];
});

function mapOf(doc: ScenarioDoc, part: Partial<QuestionOf<'map'>> = {}): MapAnswer {
  const question: QuestionOf<'map'> = {
    kind: 'map',
    x: 'dau',
    y: 'paid_gain',
    metric: 'runway_months',
    size,
    reach: null,
    ...part,
  };
  const { x, y, metric, reach } = question;
  expect(inquiry.open(inquiryText(doc))).toBe('');
  const json = reach
    ? inquiry.mapOver(x, ...reach.x, y, ...reach.y, metric, size)
    : inquiry.map(x, y, metric, size);
  const values = inquiry.mapCells().slice() as Float64Array<ArrayBuffer>;
  return read(question, { json, values }) as MapAnswer;
}

/** The corners of an area that lie within the map, not along its border. */
const inner = (area: Area): (readonly [number, number])[] =>
  area.flat().filter(([x, y]) => x > 0.4 && x < size - 0.4 && y > 0.4 && y < size - 0.4);

const axis = (values: number[], log = false): MapAxis => ({ input: 'dau', values, log });
const decades = axis([1e6, 1e7, 1e8, 1e9], true);
const even = axis([-0.01, 0, 0.01, 0.02]);

describe('An axis', () => {
  test('places its own values in their cells, and any other between', () => {
    for (const one of [decades, even])
      one.values.forEach((value, i) => expect(positionOf(one, value)).toBeCloseTo(i, 9));
    expect(positionOf(even, 0.015)).toBeCloseTo(2.5, 9);
    expect(positionOf(decades, 10 ** 6.5)).toBeCloseTo(0.5, 9);
    expect(positionOf(even, 1)).toBeGreaterThan(3);
    expect(positionOf(decades, 0)).toBeLessThan(0);
    expect(positionOf(axis([5, 5, 5]), 5)).toBe(1);
  });

  test('has a round value in each cell, nearer to it than to its neighbours', () => {
    const fine = axis(
      Array.from({ length: 64 }, (_, i) => 15e6 * (240e6 / 15e6) ** (i / 63)),
      true,
    );
    fine.values.forEach((_, cell) => {
      const value = roundest(fine, cell);
      expect(Math.abs(positionOf(fine, value) - cell)).toBeLessThanOrEqual(0.5);
      expect(String(value / 1e6).replace('.', '').length).toBeLessThanOrEqual(4);
    });
    expect(roundest(even, 1)).toBe(0);
    expect(roundest(axis([1.23, 4.56]), 1)).toBeLessThanOrEqual(4.56);
  });

  test('is written in few round values, evenly on its own scale', () => {
    expect(axisTicks(decades, row('dau'), 8)).toEqual([1e6, 3e6, 1e7, 3e7, 1e8, 3e8, 1e9]);
    expect(axisTicks(even, row('paid_gain'), 4)).toEqual([-0.01, 0, 0.01, 0.02]);
    expect(axisTicks(axis([30e6, 80e6], true), row('dau'), 6).length).toBeGreaterThan(2);
  });
});

describe('A monotone map has a monotone edge', () => {
  test('more cash lasts as long with more research to pay for', () => {
    const doc: ScenarioDoc = { version: 1, inputs: { gpu_price: 0 } };
    const reach = { x: [1e9, 4e10], y: [1e7, 1e9] } as const;
    const map = mapOf(doc, { x: 'cash', y: 'rnd', reach });
    const { frontier } = mapShape(map, telling, null);
    expect(frontier).toHaveLength(1);
    const edge = inner(frontier).toSorted(([, a], [, b]) => a - b);
    expect(edge.length).toBeGreaterThan(10);
    for (const [i, [x]] of edge.entries())
      if (i > 0) expect(x).toBeGreaterThanOrEqual(edge[i - 1]![0] - 1e-9);
  });

  test('on it the money just lasts: lowest cash is 0 between its cells', () => {
    const map = mapOf({ version: 1 }, { x: 'price', y: 'free_cost' });
    const edge = inner(areaAbove(map.lowestCash, size, size, 0));
    expect(edge.length).toBeGreaterThan(5);
    const at = (x: number, y: number): number => map.lowestCash[y * size + x]!;
    for (const [x, y] of edge) {
      const [i, j] = [x - 0.5, y - 0.5];
      const low = at(Math.floor(i + 1e-9), Math.floor(j + 1e-9));
      const high = at(Math.ceil(i - 1e-9), Math.ceil(j - 1e-9));
      expect(low * high).toBeLessThanOrEqual(0);
    }
  });
});

describe('The bands', () => {
  test.each(metrics)('of %s begin where the metric does, in steps that people say', (metric) => {
    for (const { text } of shippedScenarios()) {
      const doc = JSON.parse(text) as ScenarioDoc;
      const map = mapOf(doc, { metric });
      const { bands } = mapShape(map, { ...telling, horizon: doc.horizon ?? 60 }, null);
      expect(bands.length).toBeLessThanOrEqual(14);
      for (const { from, strength } of bands) {
        expect(strength).toBeGreaterThanOrEqual(1);
        expect(strength).toBeLessThanOrEqual(7);
        if (from) expect(from.text).toMatch(/\d/);
      }
    }
  });

  test('are red where money is short, blue where it is there, and never both', () => {
    const reach = { x: [1e9, 4e10], y: [1e7, 1e9] } as const;
    const map = mapOf({ version: 1 }, { x: 'cash', y: 'rnd', metric: 'lowest_cash', reach });
    const { bands } = mapShape(map, telling, null);
    for (const { from, tone } of bands) expect(tone).toBe(from && from.value >= 0 ? 'cash' : 'out');
    expect(new Set(bands.map(({ tone }) => tone)).size).toBe(2);
  });

  test('leave out what lasts beyond the horizon', () => {
    const doc = JSON.parse(
      shippedScenarios().find(({ id }) => id === 'article-gulf-100b')!.text,
    ) as ScenarioDoc;
    const map = mapOf(doc);
    const { none, frontier } = mapShape(map, { ...telling, horizon: 120 }, null);
    expect(inner(none)).toEqual([]);
    expect(none).toEqual(frontier);
    expect(none[0]!.length).toBeGreaterThan(4);
  });

  test('a rate that has to be reached is a line of its own', () => {
    const map = mapOf(
      { version: 1 },
      { x: 'price', y: 'free_cost', metric: 'break_even_paid_rate@2025-12' },
    );
    expect(inner(mapShape(map, telling, 0.12).wanted).length).toBeGreaterThan(5);
    expect(mapShape(map, telling, null).wanted).toEqual([]);
  });
});

describe('A hand on the map', () => {
  const subject = (): MapSubject => ({
    map: mapOf({ version: 1 }),
    x: row('dau'),
    y: row('paid_gain'),
    telling,
    width: 700,
    wanted: null,
  });

  test('points at the cell under it, and at the nearest beyond the border', () => {
    const one = subject();
    const layout = mapLayout(one);
    for (const [column, line] of [
      [0, 0],
      [7, 11],
      [size - 1, size - 1],
    ] as const)
      expect(cellAt(one, layout, layout.x(column), layout.y(line))).toEqual({ column, row: line });
    expect(cellAt(one, layout, -50, 5000)).toEqual({ column: 0, row: 0 });
  });

  test('walks cell by cell with the arrow keys, and stays within', () => {
    const { map } = subject();
    const from = { column: 3, row: 0 };
    expect(cellAfter('ArrowRight', from, map)).toEqual({ column: 4, row: 0 });
    expect(cellAfter('ArrowUp', from, map)).toEqual({ column: 3, row: 1 });
    expect(cellAfter('ArrowDown', from, map)).toEqual(from);
    expect(cellAfter('Home', from, map)).toEqual({ column: 0, row: 0 });
    expect(cellAfter('PageUp', from, map)).toEqual({ column: 3, row: 8 });
    expect(cellAfter('End', from, map)).toEqual({ column: size - 1, row: 0 });
    expect(cellAfter('a', from, map)).toBeNull();
  });

  test('starts where the scenario stands', () => {
    const { map } = subject();
    const { column, row: line } = cellOfToday(map);
    expect(Math.abs(positionOf(map.x, 60e6) - column)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(positionOf(map.y, 0.0025) - line)).toBeLessThanOrEqual(0.5);
  });
});

describe('The panel', () => {
  test('has what is read out traced at the cell’s own values, or as things are', async () => {
    const bench = await newBench();
    const question: QuestionOf<'map'> = {
      kind: 'map',
      x: 'dau',
      y: 'paid_gain',
      metric: 'lowest_cash',
      size,
      reach: null,
    };
    const doc = shipped('founder-quarter-point');
    const map = answerTo(bench, doc, question).answer!;
    const figures = (edgeCell: MapCell | null) => {
      const state = stateOf(bench, { doc, questions: [question], edgeCell });
      return tracedIn(markupOf(mapPanel, state));
    };
    const en: Telling = { start: doc.start!, horizon: 60, lang: 'en' };
    const say = (value: number) => metricValue(value, 'lowest_cash', en);
    expect(figures(null)).toEqual([{ ref: 'lowest_cash', at: {}, said: say(map.today.value!) }]);
    const at = { dau: map.x.values[5]!, paid_gain: map.y.values[7]! };
    const { summary } = forecastOf(bench, withInputs(doc, at));
    expect(summary.lowest_cash).toBe(map.z[7 * size + 5]);
    expect(figures({ column: 5, row: 7 })).toEqual([
      { ref: 'lowest_cash', at, said: say(summary.lowest_cash) },
    ]);
  });
});

describe('The axes of the map', () => {
  const axes = { x: 'dau', y: 'paid_gain' };
  const answered = ({ doc }: Session) => ({ doc, question: axes, answer: mapOf(doc) });

  test('hold still while an input moves within them, and are chosen anew when it leaves', () => {
    const held = new HeldReach(rows);
    const session = openSession('none', { version: 1 });
    expect(held.of(session, axes, null)).toBeNull();
    const first = answered(session);
    const reach = held.of(session, axes, first)!;
    expect(reach.x).toEqual([15e6, 240e6]);
    const moved = withInput(session, row('dau'), 100e6);
    expect(held.of(moved, axes, first)).toEqual(reach);
    const away = withInput(session, row('dau'), 1e9);
    expect(held.of(away, axes, first)).toBeNull();
    // The answer before is not about what is there now.
    expect(held.of(away, axes, first)).toBeNull();
    expect(held.of(away, axes, answered(away))!.x).toEqual([25e7, 4e9]);
  });

  test('are chosen anew for another scenario and for other inputs', () => {
    const held = new HeldReach(rows);
    const session = openSession('none', { version: 1 });
    held.of(session, axes, null);
    expect(held.of(session, axes, answered(session))).not.toBeNull();
    expect(held.of(session, { x: 'price', y: 'dau' }, answered(session))).toBeNull();
    held.of(session, axes, null);
    expect(held.of(session, axes, answered(session))).not.toBeNull();
    const other = openSession('none', { version: 1, inputs: { price: 21 } });
    expect(held.of(other, axes, answered(session))).toBeNull();
  });

  test('look further by themselves until there is an edge, and not once they were moved', () => {
    const session = openSession('founder-quarter-point', shipped('founder-quarter-point'));
    const { doc } = session;
    const map = (reach: MapReach | null) => ({
      doc,
      question: axes,
      answer: mapOf(doc, { reach }),
    });
    const held = new HeldReach(rows);
    held.of(session, axes, null);
    let shown = map(null);
    let looks = 0;
    while (held.lookOn(session, axes, shown)) {
      expect(beyondEdge(shown.answer)).toBeLessThan(0.05);
      shown = map(held.of(session, axes, shown));
      looks++;
    }
    expect(looks).toBeGreaterThan(0);
    expect(beyondEdge(shown.answer)).toBeGreaterThan(0.05);
    // A value moved within the ends leaves them, even if that takes the edge away.
    expect(held.lookOn(session, axes, map(held.of(session, axes, null)))).toBe(false);

    const moved = new HeldReach(rows);
    moved.of(session, axes, null);
    moved.of(session, axes, map(null));
    moved.scale(session, 0.5);
    const closer = map(moved.of(session, axes, null));
    expect(beyondEdge(closer.answer)).toBe(0);
    expect(moved.lookOn(session, axes, closer)).toBe(false);
  });

  test('give up after three looks where no edge is to be found', () => {
    const session = openSession('none', { version: 1, inputs: { cash: 0 } });
    const held = new HeldReach(rows);
    held.of(session, axes, null);
    const { doc } = session;
    const map = (reach: MapReach | null) => ({
      doc,
      question: axes,
      answer: mapOf(doc, { reach }),
    });
    let looks = 0;
    while (held.lookOn(session, axes, map(held.of(session, axes, null) ?? null))) looks++;
    expect(looks).toBe(3);
  });

  test('look further and back, within what the inputs may be', () => {
    const held = new HeldReach(rows);
    const session = openSession('none', { version: 1 });
    held.of(session, axes, null);
    const before = held.of(session, axes, answered(session))!;
    held.scale(session, 2);
    const further = held.of(session, axes, null)!;
    expect(further.x[0]).toBeLessThan(before.x[0]);
    expect(further.y[1]).toBeGreaterThan(before.y[1]);
    held.scale(session, 0.5);
    const back = held.of(session, axes, null)!;
    [...back.x, ...back.y].forEach((end, i) =>
      expect(end).toBeCloseTo([...before.x, ...before.y][i]!, 2),
    );
    for (let i = 0; i < 12; i++) held.scale(session, 2);
    const whole = held.of(session, axes, null)!;
    expect(whole).toEqual({
      x: [row('dau').min, row('dau').max],
      y: [row('paid_gain').min, row('paid_gain').max],
    });
  });
});
