// SPDX-License-Identifier: MIT
//
// Counting futures, one thread, 60 months, eight uncertain inputs: the shipped WebAssembly module
// against the same code natively at the same vector width (x86-64-v2), and against good JavaScript
// (rival.mjs); what Sobol' points are worth; and drivers with two threads. Takes turns, so that what
// else the machine does falls on all alike, and compares the fastest turns. Judges nothing.
//
//   node tests/bench/futures.mjs NATIVE      (the futures_bench that tests/bench/futures.sh builds)
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import createModule from '../../build/wasm/burnline.js';
import { makeRival } from './rival.mjs';

const turns = 12;
const paths = 100_000;
const perPoint = 8;
const few = 16_384;
const seeds = 64;
const driverPaths = 4_096;

const text = readFileSync(new URL('eight-ranges.json', import.meta.url), 'utf8');
const bytes = readFileSync(new URL('../../build/wasm/burnline.wasm', import.meta.url));
const core = await createModule({ wasmBinary: bytes });

/** Drivers' points, worked out when told to, in a thread that is there already. */
function work() {
  const analyst = new core.Analyst();
  analyst.open(text);
  parentPort.on('message', ({ first, last }) => {
    analyst.startDrivers('runway_months', driverPaths);
    parentPort.postMessage(analyst.runDrivers(first, last).slice());
  });
  parentPort.postMessage('ready');
}

const analyst = new core.Analyst();
const scenario = JSON.parse(text);

/** Counts with a seed, and gives the summary. */
function count(seed, futures) {
  scenario.uncertainty.seed = seed;
  analyst.open(JSON.stringify(scenario));
  analyst.count(0, Math.ceil(futures / perPoint));
  analyst.clearSum();
  analyst.add(analyst.tallies().slice());
  return JSON.parse(analyst.summary());
}

/** The quantile function of a range, from the density that the page draws of it. */
function quantileOf(input, range) {
  const { from, to, heights } = JSON.parse(analyst.density(input, JSON.stringify(range)));
  const step = (to - from) / (heights.length - 1);
  const below = [0];
  for (let i = 1; i < heights.length; i++) below.push(below[i - 1] + heights[i - 1] + heights[i]);
  const all = below.at(-1);
  return (u) => {
    const i = Math.max(
      1,
      below.findIndex((sum) => sum >= u * all),
    );
    return from + (i - 1 + (u * all - below[i - 1]) / (below[i] - below[i - 1])) * step;
  };
}

function rivalOf(seed, summary) {
  const inputs = Object.fromEntries(
    JSON.parse(core.inputs()).map(({ key, default: usual }) => [
      key,
      scenario.inputs[key] ?? usual,
    ]),
  );
  const quantiles = Object.fromEntries(
    Object.entries(scenario.uncertainty.ranges).map(([key, range]) => [
      key,
      quantileOf(key, range),
    ]),
  );
  const scales = summary.cash.p5.map((low, month) => {
    const width = summary.cash.p95[month] - low;
    return [low - width / 2, (2 * width) / 1198];
  });
  return makeRival(inputs, quantiles, scales, scenario.horizon, seed);
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
function deviation(values) {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}
function timed(run) {
  const began = performance.now();
  run();
  return performance.now() - began;
}
const least = (values) => Math.min(...values);

async function main() {
  const summary = count(1, paths);
  const rival = rivalOf(1, summary);
  const times = { wasm: [], rival: [], native: [] };
  for (let turn = 0; turn < turns; turn++) {
    analyst.clear();
    times.wasm.push(timed(() => analyst.count(0, paths / perPoint)) / paths);
    rival.clear();
    times.rival.push(timed(() => rival.count(paths)) / paths);
    const native = spawnSync(process.argv[2], [String(paths), '3'], { input: text });
    times.native.push(least(native.stdout.toString().trim().split('\n').map(Number)) / 1e6);
  }
  const [wasm, javascript, native] = [times.wasm, times.rival, times.native].map(
    (all) => least(all) * 1e6,
  );
  console.log(
    `one future: WebAssembly ${wasm.toFixed(0)} ns, native ${native.toFixed(0)} ns, ratio ${(wasm / native).toFixed(2)} (target 1.4)`,
  );
  console.log(
    `good JavaScript ${javascript.toFixed(0)} ns: WebAssembly is ${(javascript / wasm).toFixed(2)} times as fast (target 2)`,
  );

  const medians = { sobol: [], plain: [] };
  const means = { sobol: [], plain: [] };
  for (let seed = 1; seed <= seeds; seed++) {
    const { median_runway, mean_runway } = count(seed, few);
    medians.sobol.push(median_runway.value);
    means.sobol.push(mean_runway.value);
    const plain = rivalOf(seed, summary);
    plain.count(few);
    const { medianRunway, meanRunway } = plain.summary();
    medians.plain.push(medianRunway);
    means.plain.push(meanRunway);
  }
  for (const [what, { sobol, plain }] of Object.entries({ median: medians, mean: means })) {
    const ratio = deviation(sobol) / deviation(plain);
    console.log(
      `standard error of the ${what} runway at ${few} futures, over ${seeds} seeds: Sobol' ${deviation(sobol).toFixed(4)} months ` +
        `(around ${mean(sobol).toFixed(2)}), plain ${deviation(plain).toFixed(4)} (around ${mean(plain).toFixed(2)}), ratio ${ratio.toFixed(3)}` +
        (what === 'median' ? ' (target 0.45)' : ''),
    );
    console.log(
      `  at equal standard error of the ${what}, WebAssembly with Sobol' is ${(javascript / wasm / ratio ** 2).toFixed(1)} times as fast (target 12)`,
    );
  }

  const workers = [0, 1].map(() => new Worker(new URL(import.meta.url)));
  const next = (worker) => new Promise((resolve) => worker.once('message', resolve));
  await Promise.all(workers.map(next));
  scenario.uncertainty.seed = 1;
  analyst.open(JSON.stringify(scenario));
  analyst.startDrivers('runway_months', driverPaths);
  const points = analyst.driverPoints();
  const drivers = [];
  for (let turn = 0; turn < turns; turn++) {
    const began = performance.now();
    const answers = workers.map(next);
    const half = points / 2;
    workers[0].postMessage({ first: 0, last: half });
    workers[1].postMessage({ first: half, last: points });
    const parts = await Promise.all(answers);
    analyst.finishDrivers(Float64Array.from(parts.flatMap((part) => [...part])));
    drivers.push(performance.now() - began);
  }
  drivers.sort((a, b) => a - b);
  console.log(
    `drivers, 8 inputs, ${driverPaths} base points, two threads: median ${drivers[turns / 2].toFixed(1)} ms (target 80)`,
  );
  await Promise.all(workers.map((worker) => worker.terminate()));
}

if (isMainThread) await main();
else work();
