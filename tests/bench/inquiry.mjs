// SPDX-License-Identifier: MIT
//
// The questions' module in Node, one thread: milliseconds for each answer, its JSON included, and for
// the map also for the same cells asked one by one of the page's calculator. Exit code 1 if a target
// is missed.
//
//   node tests/bench/inquiry.mjs
import { readFileSync } from 'node:fs';
import createInquiryModule from '../../build/wasm/burnline-inquiry.js';
import createModule from '../../build/wasm/burnline.js';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));
const { Inquiry } = await createInquiryModule({
  wasmBinary: read('build/wasm/burnline-inquiry.wasm'),
});
const { Calculator } = await createModule({ wasmBinary: read('build/wasm/burnline.wasm') });
const inquiry = new Inquiry();
const founder = read('scenarios/founder-quarter-point.json').toString();
inquiry.open(founder);

/** Median of milliseconds, after a few runs to warm up. */
function median(work, runs = 60) {
  const took = [];
  for (let i = -5; i < runs; i++) {
    const began = performance.now();
    work();
    if (i >= 0) took.push(performance.now() - began);
  }
  return took.sort((a, b) => a - b)[runs >> 1];
}

/** As the scenario, with so many of its inputs a little lower. */
function nudged(count) {
  const doc = JSON.parse(founder);
  const moved = Object.entries(doc.inputs).filter(([, { value }]) => value > 0);
  for (const [key, { value }] of moved.slice(0, count)) doc.inputs[key] = value * 0.93;
  return JSON.stringify(doc);
}

let missed = false;
function report(name, milliseconds, target) {
  const isMissed = target !== undefined && milliseconds > target;
  missed ||= isMissed;
  const aim = target === undefined ? '' : ` (target ${target}${isMissed ? ': missed' : ''})`;
  console.log(`${name}: ${milliseconds.toFixed(2)} ms${aim}`);
}

report(
  'tornado of all inputs with elasticities',
  median(() => inquiry.sensitivity('runway_months')),
  1,
);
const map = median(() => {
  inquiry.map('dau', 'paid_gain', 'runway_months', 64);
  inquiry.mapCells().slice();
});
report('map, 64 × 64 over 60 months', map, 10);
report(
  'what-if table, every input solved',
  median(() => inquiry.whatIf('runway_months >= 53')),
  20,
);
report(
  'calibration of three inputs to three claims',
  median(() => inquiry.calibrate(['gpu_price', 'rnd', 'paid_cost'])),
);
const twelve = nudged(12);
report(
  'comparison over 12 differences, exact, by input and by line',
  median(() => inquiry.compare(twelve, 'runway_months')),
  20,
);

const calculator = new Calculator();
const { x, y } = JSON.parse(inquiry.map('dau', 'paid_gain', 'runway_months', 64));
const doc = { version: 1, start: '2023-08', horizon: 60, inputs: {} };
const singly = median(() => {
  for (const paid_gain of y.values)
    for (const dau of x.values) {
      doc.inputs = { dau, paid_gain };
      calculator.run(JSON.stringify(doc), 6);
    }
}, 3);
console.log(
  `the map's cells one by one: ${singly.toFixed(0)} ms, ${(singly / map).toFixed(0)} times`,
);

// What applying an answer leaves of the goal, relative, over every input that can reach it.
let worst = 0;
for (const target of [31, 36, 44, 53])
  for (const { input, value, reached } of JSON.parse(inquiry.whatIf(`runway_months >= ${target}`))
    .rows) {
    if (value === null || reached === null) continue;
    const changed = JSON.parse(founder);
    changed.inputs[input] = value;
    const { summary } = JSON.parse(calculator.run(JSON.stringify(changed), 6));
    worst = Math.max(worst, Math.abs(summary.runway_months - target) / target);
  }
console.log(
  `largest residual of a goal after applying its answer: ${worst.toExponential(1)} (target 1e-9)`,
);
process.exit(missed || worst > 1e-9 ? 1 : 0);
