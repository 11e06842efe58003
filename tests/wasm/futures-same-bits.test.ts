// SPDX-License-Identifier: MIT
// Native and WebAssembly agree on what chance makes of a scenario: futures, drivers and funding; and
// how the counting was shared out makes no difference.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Drivers, Funding } from '../../web/src/engine/futures-types';
import type { InputRow, ScenarioDoc, UncertaintyDoc } from '../../web/src/engine/types';
import { seededRandom, type Random } from '../web/seeded-random';
import { burnline, linesOf, loadModule, randomScenarios, shippedScenarios } from './native';

type Module = Awaited<ReturnType<typeof loadModule>>;
type Analyst = InstanceType<Module['Analyst']>;

const paths = 4_096;
const perPoint = 8;
const points = paths / perPoint;
const mostGauges = 4;
const randomCount = 300;
const minutes = 60_000;

const levels = ['contribution', 'operating', 'net'] as const;
const cashPoints = ['p5', 'p25', 'p50', 'p75', 'p95'] as const;

/** What `burnline uncertainty` prints. */
interface NativeFutures {
  paths: number;
  start: string;
  months: Record<string, number[]> & { break_even_by: Record<string, number[]> };
  run_out: Record<string, number>;
  metrics: Record<string, Record<string, number>>;
  clipped: Record<string, number>;
}

interface WasmFutures {
  paths: number;
  start: string;
  horizon: number;
  cash: Record<string, number[]>;
  solvent: number[];
  break_even_by: Record<string, number[]>;
  run_out: number[];
  beyond: { value: number };
  mean_runway: { value: number; error: number };
  median_runway: { value: number; error: number };
  clipped: { input: string; share: number }[];
}

let module: Module;
let inputs: InputRow[];
let analyst: Analyst;
beforeAll(async () => {
  module = await loadModule();
  inputs = JSON.parse(module.inputs()) as InputRow[];
  analyst = new module.Analyst();
});

/** Counts the points in parts, each by whoever is next, and adds them in the order given. */
function countIn(parts: readonly (readonly [number, number])[], by: readonly Analyst[]): void {
  const counted = parts.map(([from, to], i) => {
    const one = by[i % by.length]!;
    one.clear();
    one.count(from, to);
    return one.tallies().slice();
  });
  for (const tallies of counted) analyst.add(tallies);
}

/** Counts, and again for as long as there is something better to count by. */
function futuresOf(text: string): WasmFutures | { problems: { pointer: string }[] } {
  const opened = JSON.parse(analyst.open(text)) as { problems?: { pointer: string }[] };
  if (opened.problems) return { problems: opened.problems };
  countIn([[0, points]], [analyst]);
  for (let i = 0; i < mostGauges; i++) {
    const gauge = analyst.better().slice();
    if (gauge.length === 0) break;
    analyst.useGauge(gauge);
    analyst.clearSum();
    countIn([[0, points]], [analyst]);
  }
  return JSON.parse(analyst.summary()) as WasmFutures;
}

/** The parts of the native answer that the page is given too. */
function asWasm({ paths: n, start, months, run_out, metrics, clipped }: NativeFutures): unknown {
  const { beyond, ...out } = run_out;
  const runway = metrics['runway_months']!;
  return {
    paths: n,
    start,
    horizon: months['solvent']!.length,
    cash: Object.fromEntries(cashPoints.map((point) => [point, months[`cash_${point}`]])),
    solvent: months['solvent'],
    break_even_by: Object.fromEntries(levels.map((level) => [level, months.break_even_by[level]])),
    run_out: Object.values(out),
    beyond,
    mean: [runway['mean'], runway['standard_error']],
    median: [runway['median'], runway['median_standard_error']],
    clipped: Object.entries(clipped).filter(([, share]) => share > 0),
  };
}

function asNative({ beyond, mean_runway, median_runway, clipped, ...rest }: WasmFutures): unknown {
  return {
    ...rest,
    beyond: beyond.value,
    mean: [mean_runway.value, mean_runway.error],
    median: [median_runway.value, median_runway.error],
    clipped: clipped.map(({ input, share }) => [input, share]).filter(([, share]) => share !== 0),
  };
}

function driversOf(metric: string, count: number): unknown {
  const problems = analyst.startDrivers(metric, count);
  if (problems) return JSON.parse(problems);
  const values = analyst.runDrivers(0, analyst.driverPoints()).slice();
  return JSON.parse(analyst.finishDrivers(values)) as Drivers;
}

function fundingOf(until: string, probability: number, count: number): unknown {
  const problems = analyst.startFunding(until, probability, 6);
  if (problems) return JSON.parse(problems);
  const values = analyst.runFunding(0, count / perPoint).slice();
  return JSON.parse(analyst.finishFunding(values)) as Funding;
}

const native = (text: string, command: string, ...args: string[]): unknown =>
  JSON.parse(burnline([command, '-', ...args], text).out);

const monthAfter = (start: string, months: number): string => {
  const [year, month] = start.split('-').map(Number) as [number, number];
  const all = year * 12 + month - 1 + months;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`;
};

/** Bit for bit: every figure is written so that it reads back as itself. Whether it could be run. */
function compare(text: string, name: string): boolean {
  const wasm = futuresOf(text);
  const there = native(text, 'uncertainty', '--paths', `${paths}`, '--threads', '1');
  if ('problems' in wasm || 'problems' in (there as object)) {
    const pointers = (answer: object): unknown =>
      'problems' in answer && (answer.problems as { pointer: string }[]).map((p) => p.pointer);
    expect(pointers(wasm), name).toEqual(pointers(there as object));
    return false;
  }
  expect(asNative(wasm), name).toStrictEqual(asWasm(there as NativeFutures));
  const { start, horizon } = wasm;
  for (const metric of ['runway_months', 'cash_at'])
    expect(driversOf(metric, 256), `${name}: ${metric}`).toStrictEqual(
      native(text, 'drivers', '--metric', metric, '--paths', '256', '--threads', '1'),
    );
  const until = monthAfter(start, horizon - 1);
  expect(fundingOf(until, 0.8, 1_024), `${name}: funding`).toStrictEqual(
    native(
      text,
      'funding',
      ...['--until', until, '--probability', '0.8', '--paths', '1024', '--threads', '1'],
    ),
  );
  return true;
}

describe('a shipped scenario', () => {
  it.each(shippedScenarios())(
    '$id has the same futures natively and in WebAssembly',
    ({ id, text }) => {
      expect(compare(text, id)).toBe(true);
    },
    minutes,
  );
});

/** From 0 to 1. */
const unit = (random: Random): number => random.whole(2 ** 30) / 2 ** 30;

/** Something of every kind that chance may do, around the values that the scenario has. */
function withChance(text: string, random: Random): string {
  const doc = JSON.parse(text) as ScenarioDoc;
  if (doc.uncertainty) return text;
  const ranges: NonNullable<UncertaintyDoc['ranges']> = {};
  for (const row of inputs) {
    if (random.chance(0.6)) continue;
    const entry = doc.inputs?.[row.key] ?? row.default;
    const value = typeof entry === 'number' ? entry : entry.value;
    const spread = (row.max - row.min) * 10 ** (-4 * unit(random));
    const [low, high] = [value - spread * unit(random), value + spread * unit(random)];
    const above = Math.max(row.step / 100, Math.abs(value));
    const pick = random.whole(5);
    ranges[row.key] =
      pick === 0
        ? { kind: 'uniform', low, high }
        : pick === 1
          ? { kind: 'triangular', low, mode: value, high }
          : pick === 2
            ? { kind: 'pert', low, mode: value, high }
            : pick === 3
              ? { kind: 'normal', p5: low, p95: high }
              : { kind: 'lognormal', p5: above * (0.2 + 0.8 * unit(random)), p95: above * 1.5 };
  }
  const [a, b] = Object.keys(ranges);
  const uncertainty: UncertaintyDoc = { ranges, seed: random.whole(1e6) };
  if (random.chance(0.5)) uncertainty.dau_volatility = unit(random) * 0.3;
  if (a && b && random.chance(0.5)) uncertainty.correlations = [[a, b, 1.8 * unit(random) - 0.9]];
  return JSON.stringify({ ...doc, uncertainty });
}

it(
  `${randomCount} random scenarios have the same futures natively and in WebAssembly`,
  async () => {
    const random = seededRandom(5);
    let ran = 0;
    let compared = 0;
    for await (const line of linesOf(randomScenarios, [`${randomCount}`])) {
      if (compare(withChance(line, random), `seed ${compared}`)) ran++;
      compared++;
    }
    expect(compared).toBe(randomCount);
    expect(ran).toBeGreaterThan(0.8 * randomCount);
  },
  10 * minutes,
);

describe('how the work is shared out', () => {
  /** Bounds of parts, some empty, some of a single point. */
  const cut = (count: number, parts: number, random: Random): [number, number][] => {
    const inner = Array.from({ length: parts - 1 }, () => random.whole(count + 1));
    const bounds = [0, ...inner.toSorted((x, y) => x - y), count];
    return bounds.slice(1).map((to, i) => [bounds[i]!, to]);
  };
  const shuffled = <T>(list: readonly T[], random: Random): T[] =>
    list
      .map((item) => [unit(random), item] as const)
      .toSorted(([x], [y]) => x - y)
      .map(([, item]) => item);
  const founder = shippedScenarios().find(({ id }) => id === 'founder-quarter-point')!.text;

  it.each([1, 2, 3, 7])(
    '%i parts, in any order, by any instances, are the same counts',
    (parts) => {
      const random = seededRandom(parts);
      const text = withChance(founder, random);
      const helpers = [new module.Analyst(), new module.Analyst(), new module.Analyst()];
      for (const one of [analyst, ...helpers]) one.open(text);
      const whole = (): string => {
        analyst.clearSum();
        countIn([[0, points]], [analyst]);
        return analyst.summary();
      };
      const expected = whole();
      for (let round = 0; round < 5; round++) {
        analyst.clearSum();
        countIn(shuffled(cut(points, parts, random), random), helpers);
        expect(analyst.summary()).toBe(expected);
      }
      // Counts added up are the counts of all, number by number.
      const tallies = (from: number, to: number): Uint32Array => {
        helpers[0]!.clear();
        helpers[0]!.count(from, to);
        return helpers[0]!.tallies().slice();
      };
      const summed = analyst;
      summed.clear();
      for (const [from, to] of shuffled(cut(points, parts, random), random)) summed.count(from, to);
      expect(summed.tallies().slice()).toEqual(tallies(0, points));
    },
  );

  it.each([1, 2, 3, 7])('%i parts of drivers and of funding are the same values', (parts) => {
    const random = seededRandom(100 + parts);
    const text = withChance(founder, random);
    const helpers = [new module.Analyst(), new module.Analyst()];
    for (const one of [analyst, ...helpers]) {
      one.open(text);
      one.startDrivers('runway_months', 1_024);
      one.startFunding('2028-07', 0.8, 6);
    }
    const joined = (
      count: number,
      run: (one: Analyst, from: number, to: number) => Float64Array,
    ): Float64Array => {
      const all = cut(count, parts, random).map(([from, to], i) => [from, to, i] as const);
      // Worked out in any order, put together in the order of the points.
      const values = shuffled(all, random).map(
        ([from, to, i]) => [i, [...run(helpers[i % 2]!, from, to)]] as const,
      );
      return Float64Array.from(values.toSorted(([x], [y]) => x - y).flatMap(([, part]) => part));
    };
    const drivers = analyst.runDrivers(0, analyst.driverPoints()).slice();
    const inParts = joined(analyst.driverPoints(), (one, from, to) => one.runDrivers(from, to));
    expect(inParts).toEqual(drivers);
    const funding = analyst.runFunding(0, 256).slice();
    expect(joined(256, (one, from, to) => one.runFunding(from, to))).toEqual(funding);
    expect(JSON.parse(analyst.finishFunding(funding))).toHaveProperty('rounds');
  });
});
