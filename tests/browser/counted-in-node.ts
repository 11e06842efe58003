// SPDX-License-Identifier: MIT
// The figures that the page has to show, counted by one instance of the core in one go: no page, no
// workers, no chunks.

import type { Drivers, Estimate, Funding } from '../../web/src/engine/futures-types';
import type { Level, ScenarioDoc } from '../../web/src/engine/types';
import { loadModule, shippedScenarios } from '../wasm/native';

/** What the core's summary says, months first. */
export interface Counted {
  paths: number;
  start: string;
  horizon: number;
  cash: Record<'p5' | 'p25' | 'p50' | 'p75' | 'p95', number[]>;
  solvent: number[];
  break_even_by: Record<Level, number[]>;
  run_out: number[];
  beyond: Estimate;
  median_runway: Estimate;
  mean_runway: Estimate;
}

export interface Known {
  futures: Counted;
  drivers: Drivers;
  funding: Funding;
}

const somePoints = 2_048;
const allPoints = 131_072;
const mostGauges = 4;

export const shippedDoc = (id: string): ScenarioDoc =>
  JSON.parse(shippedScenarios().find((one) => one.id === id)!.text) as ScenarioDoc;

/** All that the page says of a scenario at rest, unless it is asked for something else. */
export async function countedInNode(
  doc: ScenarioDoc,
  { until, probability, metric }: { until: string; probability: number; metric: string },
): Promise<Known> {
  const analyst = new (await loadModule()).Analyst();
  analyst.open(JSON.stringify(doc));
  const sum = (from: number, to: number): void => {
    analyst.clear();
    analyst.count(from, to);
    analyst.add(analyst.tallies().slice());
  };
  sum(0, somePoints);
  for (let i = 0; i < mostGauges; i++) {
    const gauge = analyst.better().slice();
    if (gauge.length === 0) break;
    analyst.useGauge(gauge);
    analyst.clearSum();
    sum(0, somePoints);
  }
  sum(somePoints, allPoints);
  const futures = JSON.parse(analyst.summary()) as Counted;
  analyst.startDrivers(metric, 16_384);
  const explained = analyst.runDrivers(0, analyst.driverPoints()).slice();
  const drivers = JSON.parse(analyst.finishDrivers(explained)) as Drivers;
  analyst.startFunding(until, probability, 6);
  const decided = analyst.runFunding(0, somePoints).slice();
  const funding = JSON.parse(analyst.finishFunding(decided)) as Funding;
  return { futures, drivers, funding };
}
