// SPDX-License-Identifier: MIT
// What the story tells at each step: the words with the core's figures in them, the verdict drawn from
// the scenario's own claims, and what there is to try. Everything is told of the scenario as it ships,
// whatever the visitor has done to it since.

import type { ClaimResult, Forecast, ScenarioDoc } from '../../engine/types';
import type { Lang } from '../../words/lang';
import { monthAt, monthIndex, monthName } from '../../words/months';
import { count, money, months, percent } from '../../words/numbers';
import { storyWords, type StoryWords } from '../../words/story-words';

export type StoryVerdict = keyof StoryWords['verdicts'];

export interface Told {
  claim: string;
  who: string;
  look: string;
  verdict: StoryVerdict;
  /** `**…**` around the figures that are the answer. */
  found: string;
  /** What the button does, the inputs it sets, and what there is to watch then. */
  deed: string;
  inputs: Readonly<Record<string, number>>;
  watch: string;
}

/** A step's scenario, as the core answers for it. */
class Case {
  readonly forecast: Forecast;
  readonly lang: Lang;
  readonly #doc: ScenarioDoc;
  readonly #run: (doc: ScenarioDoc) => Forecast;

  constructor(doc: ScenarioDoc, run: (doc: ScenarioDoc) => Forecast, lang: Lang) {
    this.#doc = doc;
    this.#run = run;
    this.lang = lang;
    this.forecast = run(doc);
  }

  /** The forecast with some inputs at other values. */
  with(inputs: Record<string, number>): Forecast {
    return this.#run({ ...this.#doc, inputs: { ...this.#doc.inputs, ...inputs } });
  }

  input(key: string): number {
    const entry = this.#doc.inputs?.[key] ?? 0;
    return typeof entry === 'number' ? entry : entry.value;
  }

  get words(): StoryWords {
    return storyWords[this.lang];
  }
  get claims(): readonly ClaimResult[] {
    return this.forecast.claims;
  }
  get raise(): { month: string; size: number } {
    const { month, raise } = this.#doc.events![0]!;
    return { month: String(month), size: raise! };
  }

  readonly month = (ym: string | null): string => (ym === null ? '—' : monthName(ym, this.lang));
  readonly money = (value: number): string => money(value, this.lang);
  readonly rate = (value: number | null): string =>
    value === null ? '—' : percent(value, this.lang);
}

const verdictOf = (claim: ClaimResult | undefined): StoryVerdict =>
  claim?.holds ? 'held' : 'notHeld';

/** A line's value in a month. */
const at = (forecast: Forecast, line: string, month: string): number =>
  forecast.line(line)[monthIndex(month) - monthIndex(forecast.start)]!;

/** A line's sum from the first month to this one. */
const until = (forecast: Forecast, line: string, month: string): number =>
  forecast
    .line(line)
    .slice(0, monthIndex(month) - monthIndex(forecast.start) + 1)
    .reduce((sum, value) => sum + value, 0);

const last = (forecast: Forecast, line: string): number =>
  forecast.line(line)[forecast.horizon - 1]!;

/** The least growth a month, to a tenth of a per cent, of users and R&D together with which the money
 * is gone by the month that was claimed. */
function neededGrowth(story: Case, by: string): number {
  const isGone = (tenths: number): boolean => {
    const growth = tenths / 1000;
    const { runs_out } = story.with({ dau_growth: growth, rnd_growth: growth }).summary;
    return runs_out !== null && runs_out <= by;
  };
  // Half as much again every month would be more than enough.
  let [enough, short] = [500, 0];
  while (enough - short > 1) {
    const middle = Math.floor((enough + short) / 2);
    if (isGone(middle)) enough = middle;
    else short = middle;
  }
  return enough / 1000;
}

function bankrupt(story: Case): Told {
  const words = story.words.bankrupt;
  const [claim] = story.claims;
  const [, by] = claim!.value as [string, string];
  const growth = neededGrowth(story, by);
  const said = { growth: story.rate(growth) };
  return {
    ...words,
    verdict: verdictOf(claim),
    look: words.look({ cash: story.money(story.input('cash')) }),
    found: words.found({ ...said, out: story.month(story.forecast.summary.runs_out) }),
    deed: words.deed(said),
    inputs: { dau_growth: growth, rnd_growth: growth },
  };
}

function breakEven(story: Case): Told {
  const words = story.words.breakEven;
  const { break_even_paid_rate: rates, break_even } = story.forecast.summary;
  const price = story.input('price') + 5;
  return {
    ...words,
    verdict: verdictOf(story.claims[1]),
    look: words.look({ rate: story.rate(story.input('paid_rate')) }),
    found: words.found({
      users: story.rate(rates.contribution),
      when: story.month(break_even.contribution),
      all: story.rate(rates.operating),
    }),
    deed: words.deed({ price: story.money(price) }),
    inputs: { price },
  };
}

function quarter(story: Case): Told {
  const words = story.words.quarter;
  const { summary, start } = story.forecast;
  const gain = story.input('paid_gain') * 2;
  return {
    ...words,
    verdict: verdictOf(story.claims[0]),
    look: words.look({ loss: story.money(-at(story.forecast, 'net', start)) }),
    found: words.found({
      out: story.month(summary.runs_out),
      runway: months(summary.runway_months!, story.lang),
      start: story.month(start),
    }),
    deed: words.deed({ points: count(gain * 100, story.lang) }),
    inputs: { paid_gain: gain },
  };
}

function half(story: Case): Told {
  const words = story.words.half;
  const { forecast } = story;
  const slower = story.with({ paid_gain: story.input('paid_gain') / 2 });
  const [out, later] = [forecast.summary.runs_out!, slower.summary.runs_out!];
  const isSooner = monthIndex(out) < monthIndex(later);
  const verdict = verdictOf(story.claims[0]);
  return {
    ...words,
    verdict: verdict === 'held' && isSooner ? 'surprising' : verdict,
    look: words.look({ sooner: months(monthIndex(later) - monthIndex(out), story.lang) }),
    found: words.found({
      out: story.month(out),
      gpus: story.money(until(forecast, 'capex', out)),
      gpusBefore: story.money(until(slower, 'capex', out)),
      even: story.month(forecast.summary.break_even.contribution),
      evenBefore: story.month(slower.summary.break_even.contribution),
    }),
    deed: words.deed({ price: story.money(0) }),
    inputs: { gpu_price: 0 },
  };
}

function slide(story: Case): Told {
  const words = story.words.slide;
  const { forecast } = story;
  const steady = story.with({ dau_growth: 0 });
  const claim = story.claims[2]!;
  return {
    ...words,
    verdict: verdictOf(claim),
    look: words.look({ before: story.month(steady.summary.runs_out) }),
    found: words.found({
      out: story.month(forecast.summary.runs_out),
      loss: story.money(-(claim.model as number)),
      lossBefore: story.money(-at(forecast, 'net', forecast.start)),
      rate: story.rate(forecast.summary.break_even_paid_rate.contribution),
      left: count(last(forecast, 'dau'), story.lang),
    }),
    deed: words.deed(),
    inputs: { dau_growth: 0 },
  };
}

/** The target for 2024 that was called hard to reach. */
const target = 1e9;

function targets(story: Case): Told {
  const words = story.words.targets;
  const { forecast } = story;
  const reported = story.claims[3]!;
  const [low, high] = reported.value as [number, number];
  const isReached = reported.holds && low > target && (reported.model as number) > target;
  const rate = story.input('paid_rate') / 2;
  return {
    ...words,
    verdict: isReached ? 'notHeld' : 'held',
    look: words.look({
      start: story.month(forecast.start),
      first: story.money(at(forecast, 'revenue', forecast.start)),
    }),
    found: words.found({
      low: story.money(low),
      high: story.money(high),
      revenue: story.money(reported.model as number),
      loss: story.money(-(story.claims[5]!.model as number)),
    }),
    deed: words.deed({ rate: story.rate(rate) }),
    inputs: { paid_rate: rate },
  };
}

function gulf(story: Case): Told {
  const words = story.words.gulf;
  const { forecast } = story;
  const { month, size } = story.raise;
  return {
    ...words,
    verdict: verdictOf(story.claims.find(({ holds }) => holds !== true) ?? story.claims[0]),
    look: words.look({
      when: story.month(month),
      size: story.money(size),
      last: story.month(monthAt(forecast.start, forecast.horizon - 1)),
    }),
    found: words.found({
      even: story.month(forecast.summary.break_even.net),
      left: story.money(last(forecast, 'cash')),
      flat: story.money(last(story.with({ paid_gain: 0 }), 'cash')),
    }),
    deed: words.deed(),
    inputs: { paid_gain: 0 },
  };
}

/** In the order of the steps. */
const tellers = [bankrupt, breakEven, quarter, half, slide, targets, gulf];

/** What is told at a step, counted from 1, of its scenario as it ships. */
export function tell(
  step: number,
  doc: ScenarioDoc,
  run: (doc: ScenarioDoc) => Forecast,
  lang: Lang,
): Told {
  return tellers[step - 1]!(new Case(doc, run, lang));
}
