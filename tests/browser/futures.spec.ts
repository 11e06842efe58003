// SPDX-License-Identifier: MIT
// How sure the answer is: what the page says and draws of the futures is what the core counts, to the
// pixel, in both languages; it keeps still; counting can be watched and stopped; and a scenario in
// which everything is certain says so.

import type { Estimate, Funding } from '../../web/src/engine/futures-types';
import type { Lang } from '../../web/src/words/lang';
import { certainty } from '../../web/src/words/certainty';
import { plain } from '../../web/src/words/answer';
import { monthName } from '../../web/src/words/months';
import { money, months } from '../../web/src/words/numbers';
import { shareText } from '../../web/src/words/shares';
import type { Calculator } from './calculator';
import { expect, test } from './clean-page';
import { countedInNode, shippedDoc, type Counted, type Known } from './counted-in-node';

const unreadable = /NaN|Infinity|undefined|∞|\[object/;

/** The numbers of a path, in pairs. */
function points(path: string): [number, number][] {
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, i) => [
    numbers[2 * i]!,
    numbers[2 * i + 1]!,
  ]);
}

/** Pixels stand for values on one straight scale: none is off by more than what they are rounded to. */
function expectToScale(pixels: readonly number[], values: readonly number[], what: string): void {
  expect(pixels.length, what).toBe(values.length);
  const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
  const [x, y] = [mean(values), mean(pixels)];
  const slope =
    mean(values.map((value, i) => (value - x) * (pixels[i]! - y))) /
    mean(values.map((value) => (value - x) ** 2));
  const off = values.map((value, i) => Math.abs(y + slope * (value - x) - pixels[i]!));
  expect(Math.abs(slope), what).toBeGreaterThan(0);
  expect(Math.max(...off), what).toBeLessThan(0.11);
}

const outline = async (calculator: Calculator, selector: string): Promise<string> =>
  (await calculator.page.locator(selector).first().getAttribute('d'))!;

async function expectFan(calculator: Calculator, { cash, horizon }: Counted): Promise<void> {
  const chart = 'svg[role="group"]';
  for (const [selector, low, high] of [
    [`${chart} path.fan:not(.half)`, cash.p5, cash.p95],
    [`${chart} path.fan.half`, cash.p25, cash.p75],
  ] as const) {
    const y = points(await outline(calculator, selector)).map(([, at]) => at);
    expect(y.length).toBe(2 * (horizon + 1));
    const there = [...y.slice(1, horizon + 1), ...y.slice(horizon + 1, -1)];
    expectToScale(there, [...high, ...low.toReversed()], selector);
  }
  const median = points(await outline(calculator, `${chart} path.median`));
  expectToScale(
    median.slice(1).map(([, y]) => y),
    cash.p50,
    'median',
  );
}

async function expectPictures(calculator: Calculator, counted: Counted): Promise<void> {
  const { solvent, break_even_by: even, run_out: out } = counted;
  const survival = points(await outline(calculator, '#futures path.line.cash'));
  expectToScale(
    survival.map(([, y]) => y),
    [1, ...solvent],
    'survival',
  );
  for (const [level, shares] of Object.entries(even)) {
    const line = points(await outline(calculator, `#futures path.even.${level}`));
    expectToScale(
      line.map(([, y]) => y),
      [0, ...shares],
      level,
    );
  }
  const bars = (await outline(calculator, '#futures path.bars')).split('Z').slice(0, -1);
  const heights = bars.map((bar) => {
    const [, base, top] = bar.match(/-?[\d.]+/g)!.map(Number);
    return base! - top!;
  });
  // A month is a bar where there is room for one, as here.
  expectToScale([0, ...heights], [0, ...out.filter((share) => share > 0)], 'run-out months');
}

/** One digit is all that an error has; below a hundredth none is given. */
function expectError(text: string, { error }: Estimate): void {
  const [, said] = /(?: is|标准误为) (?:(?:less than|不到) )?([\d.]+)/.exec(text) ?? [];
  expect(Number(said), text).toBe(error < 0.005 ? 0.01 : Number(error.toPrecision(1)));
}

async function expectDrivers(calculator: Calculator, { drivers }: Known): Promise<void> {
  const sorted = drivers.inputs.toSorted((a, b) => b.total - a.total).slice(0, 10);
  const shape = await calculator.drivers.locator('svg').evaluate((svg) => ({
    widths: [...svg.querySelectorAll('rect')].map((rect) => Number(rect.getAttribute('width'))),
    whiskers: [...svg.querySelectorAll('.whisker:not(.casing)')].map((path) =>
      path.getAttribute('d')!,
    ),
  }));
  const shares = sorted.flatMap(({ total, first }) => [total, Math.max(0, first)]);
  expectToScale(shape.widths, shares, 'bars');
  const ends = shape.whiskers.flatMap((path) =>
    [...path.matchAll(/M([\d.]+) [\d.]+H([\d.]+)/g)].flatMap(([, a, b]) => [Number(a), Number(b)]),
  );
  const intervals = sorted.flatMap((driver) =>
    [...driver.first_interval, ...driver.total_interval].map((end) => Math.max(0, end)),
  );
  expectToScale(ends, intervals, 'whiskers');
}

async function expectFunding(calculator: Calculator, funding: Funding, lang: Lang): Promise<void> {
  await expect(calculator.funding.locator('.reached')).toContainText(
    shareText(funding.reached, lang),
  );
  const rows = calculator.funding.locator('tbody').getByRole('row');
  await expect(rows).toHaveCount(funding.rounds.length);
  for (const [i, round] of funding.rounds.entries()) {
    const row = rows.nth(i);
    await expect(row.getByRole('rowheader')).toContainText(monthName(round.month, lang));
    const cell = (n: number) => row.getByRole('cell').nth(n);
    if (round.raise_by) await expect(cell(0)).toContainText(monthName(round.raise_by, lang));
    if (round.smallest) await expect(cell(1)).toContainText(money(round.smallest, lang));
    if (round.runway_months !== null)
      await expect(cell(2)).toContainText(months(round.runway_months, lang));
    if (round.event !== null && round.runway_without !== null)
      await expect(cell(3)).toContainText(months(round.runway_without, lang));
    if (round.out_before > 0 && round.out_before < 1)
      await expect(cell(4)).toContainText(shareText(round.out_before, lang));
  }
}

/** A future's sentence is made of counts; of them it needs only these. */
const sentence = ({ paths, start, horizon, run_out }: Counted, lang: Lang): string =>
  plain(certainty({ paths, start, horizon, runOut: Float64Array.from(run_out) } as never, lang));

for (const [id, last] of [
  ['founder-quarter-point', '2028-07'],
  ['ai-startup', '2028-12'],
] as const) {
  test(`all that is said and drawn of ${id} is what the core counts`, async ({ calculator }) => {
    const known = await countedInNode(shippedDoc(id), {
      until: last,
      probability: 0.9,
      metric: 'runway_months',
    });
    const { futures, funding } = known;
    await calculator.open(`#v=1&s=${id}`);
    for (const lang of ['en', 'zh'] as const) {
      await calculator.counted();
      await expect(calculator.certainty).toHaveText(sentence(futures, lang));
      await expect(calculator.chart).toHaveAccessibleName(
        new RegExp(`${sentence(futures, lang).replace(/[.()]/g, '\\$&')}$`),
      );
      await expectFan(calculator, futures);
      await expectPictures(calculator, futures);
      await expectDrivers(calculator, known);
      await expectFunding(calculator, funding, lang);
      const { beyond, median_runway: median, mean_runway: mean } = futures;
      const readings = calculator.page.locator('.readings').first();
      await expect(readings).toContainText(months(median.value, lang));
      await expect(readings).toContainText(months(mean.value, lang));
      const line = (await calculator.page.locator('#counted').textContent())!;
      expectError(line, median);
      await expect(calculator.page.locator('#futures svg').first()).toHaveAccessibleName(
        new RegExp(shareText(beyond.value, lang)),
      );
      const [low, high] = [futures.cash.p5.at(-1)!, futures.cash.p95.at(-1)!];
      await calculator.plot.press('End');
      const read = new RegExp(`^${monthName(last, lang)}.*(9 in 10 futures|九成可能)`);
      await expect(calculator.plot).toHaveAttribute('aria-valuetext', read);
      const said = await calculator.plot.getAttribute('aria-valuetext');
      for (const amount of [low, high]) expect(said).toContain(money(amount, lang));
      if (lang === 'en') await calculator.button('中文').click();
    }
  });
}

test('nothing moves once all is counted, whatever else is drawn', async ({ calculator }) => {
  await calculator.open();
  await calculator.counted();
  const before = await calculator.chances();
  for (const press of ['Dark or light', 'Dark or light', '中文', 'English', 'Users', 'Cash'])
    await calculator.button(press).click();
  await calculator.drawn();
  expect(await calculator.chances()).toEqual(before);
});

test('a slider moved and moved back brings back the very same futures', async ({ calculator }) => {
  await calculator.open();
  await calculator.counted();
  const before = await calculator.chances();
  await calculator.recounted(() => calculator.slider('price').press('ArrowRight'));
  expect(await calculator.chances()).not.toEqual(before);
  await calculator.recounted(() => calculator.resetOf('price').click());
  expect(await calculator.chances()).toEqual(before);
});

test('while futures are counted it says how many, and can be stopped', async ({
  calculator,
  page,
}) => {
  // Without workers, so that it takes a while.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await calculator.open();
  const line = page.locator('#counted');
  const stopped = await line.evaluate(async (element) => {
    const stop = (): HTMLElement | null => element.querySelector('button');
    while (!stop()) await new Promise(requestAnimationFrame);
    const progress = element.parentElement!.querySelector('progress')!;
    const seen = { text: element.textContent, value: progress.value, max: progress.max };
    stop()!.click();
    return seen;
  });
  expect(stopped.text).toMatch(/Counting futures: [\d,]+ of 1 million/);
  expect(stopped.max).toBe(1_048_576);
  expect(stopped.value).toBeGreaterThan(0);
  await expect(line).toHaveText(/(16,384|131,000) futures; the standard error of .* is [\d.]+/);
  await expect(calculator.funding.locator('table[aria-busy="false"]')).toBeAttached();
  await expect(calculator.drivers.locator('rect').first()).toBeAttached();
  await expect(page.locator('progress')).toHaveCount(0);
  const still = await calculator.chances();
  // Another look at the same scenario does not begin again; another scenario does.
  await calculator.button('Users').click();
  await calculator.button('Cash').click();
  await calculator.drawn();
  expect(await calculator.chances()).toEqual(still);
  await calculator.slider('price').press('ArrowRight');
  await calculator.counted();
});

test('a scenario in which everything is certain says so, and draws no fan', async ({
  calculator,
  page,
}) => {
  const price = { kind: 'uniform', low: 15, high: 25 };
  const uncertainty = encodeURIComponent(JSON.stringify({ ranges: { price } }));
  await calculator.open(`#v=1&s=none&uncertainty=${uncertainty}`);
  await calculator.counted();
  await expect(calculator.chart.locator('path.fan')).toHaveCount(2);
  await calculator.sure('price').click();
  await calculator.button('Take it as certain').click();
  await expect(page.getByText('Every input counts as certain here')).toBeVisible();
  await expect(calculator.chart.locator('path.fan, path.median')).toHaveCount(0);
  await expect(calculator.certainty).toHaveCount(0);
  await expect(calculator.drivers).toHaveCount(0);
  await expect(page.locator('progress')).toHaveCount(0);
  await expect(calculator.funding.locator('table[aria-busy="false"]')).toBeAttached();
  for (const lang of ['中文', 'English']) {
    await calculator.button(lang).click();
    await calculator.drawn();
    expect(await page.content()).not.toMatch(unreadable);
  }
});
