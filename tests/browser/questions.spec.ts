// SPDX-License-Identifier: MIT
// The questions under the chart: each opens with its own code, follows the sliders, and its answers can
// be acted on, by hand and by keyboard.

import type { Locator, Page } from '@playwright/test';
import { expectNothingFound } from './axe';
import { defaultAnswer, type Calculator } from './calculator';
import { expect, test } from './clean-page';

const names = {
  matters: /^(What matters most\?|什么影响最大？)$/,
  edge: /^(Where is the edge\?|临界线在哪里？)$/,
};

const question = (calculator: Calculator, name: keyof typeof names): Locator =>
  calculator.section(names[name]);

async function opened(calculator: Calculator, name: keyof typeof names): Promise<Locator> {
  const section = question(calculator, name);
  await section.locator('> details > summary').click();
  return section;
}

const map = (page: Page): Locator => page.getByRole('slider', { name: /^(Map:|地图：)/ });
const bands = (page: Page): Promise<string> =>
  page
    .locator('.map')
    .evaluate((figure) =>
      [...figure.querySelectorAll('path')].map((path) => path.getAttribute('d')).join('|'),
    );
const ticks = (page: Page): Promise<string[]> => page.locator('.map .tick').allTextContents();

/** Runs `act` and waits until the map is another one. */
async function redrawn(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await bands(page);
  await act();
  await expect.poll(async () => (await bands(page)) !== before).toBe(true);
}

/** Where the scenario stands in the map, in page pixels. */
async function standing(page: Page): Promise<{ x: number; y: number }> {
  const box = (await page.locator('.map .today').boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('nothing of a question is loaded before it is opened', async ({ calculator, page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await calculator.open();
  await calculator.counted();
  expect(loaded.filter((url) => /inquiry|panel/.test(url))).toEqual([]);
  await expect(page.locator('.question > details:not([open]) .panel')).toHaveCount(0);
  const matters = await opened(calculator, 'matters');
  await expect(matters.locator('.driver').first()).toBeVisible();
  expect(loaded.filter((url) => /burnline-inquiry.*\.wasm/.test(url))).toHaveLength(1);
  expect(loaded.filter((url) => /panel.*\.css/.test(url))).toHaveLength(1);
  await opened(calculator, 'edge');
  await expect(map(page)).toBeVisible();
  expect(loaded.filter((url) => /burnline-inquiry.*\.wasm/.test(url))).toHaveLength(1);
  // Closed and opened again, it is there.
  await question(calculator, 'edge').locator('> details > summary').click();
  await expect(map(page)).toHaveCount(0);
  await opened(calculator, 'edge');
  await expect(map(page)).toBeVisible();
});

test.describe('where its code cannot be loaded', () => {
  test.use({
    expected: /could not be loaded|Failed to load|dynamically imported|NetworkError|error loading/i,
  });

  test('a question says so and can be tried again', async ({ calculator, page }) => {
    const code = /panel-.*\.js/;
    await calculator.open();
    await page.route(code, (route) => route.abort());
    const matters = await opened(calculator, 'matters');
    const sorry = matters.getByRole('alert');
    await expect(sorry).toContainText('could not be loaded');
    await sorry.getByRole('button', { name: 'Try again' }).click();
    await expect(sorry).toContainText('could not be loaded');
    await page.unroute(code);
    await sorry.getByRole('button', { name: 'Try again' }).click();
    await expect(matters.locator('.driver').first()).toBeVisible();
    await expect(sorry).toHaveCount(0);
  });
});

test.describe('without workers', () => {
  test('the page’s own thread answers', async ({ calculator, page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    await calculator.open();
    const matters = await opened(calculator, 'matters');
    await expect(matters.locator('svg .bold')).toHaveText('now 29.6 months');
    await opened(calculator, 'edge');
    await expect(map(page)).toHaveAttribute('aria-valuetext', /29\.6 months/);
  });
});

test('what matters most follows a slider while it is held', async ({ calculator }) => {
  await calculator.open();
  const matters = await opened(calculator, 'matters');
  const now = matters.locator('svg .bold');
  await expect(now).toHaveText('now 29.6 months');
  await calculator.drag('price', 0.05);
  await expect(calculator.answer).not.toHaveText(defaultAnswer);
  await expect
    .poll(async () => (await now.textContent()) === `now ${await calculator.runway()}`)
    .toBe(true);
  await calculator.release();
  await expect(matters.getByRole('img')).toHaveAccessibleName(/how long the money lasts, now .*; /);
});

test('what matters most can be asked of another metric', async ({ calculator }) => {
  await calculator.open();
  const matters = await opened(calculator, 'matters');
  for (const [metric, now] of [
    ['the lowest cash', 'now −$6.7 billion'],
    ['the month users cover their own costs', 'now March 2027'],
    ['the paid rate that covers users’ own costs', 'now 12.0%'],
  ] as const) {
    await matters.getByRole('combobox').selectOption({ label: metric });
    await expect(matters.locator('svg .bold')).toHaveText(now);
  }
});

test('an end of a bar sets its input, by click and by keyboard, and undo brings it back', async ({
  calculator,
  page,
}) => {
  await calculator.open();
  const matters = await opened(calculator, 'matters');
  await matters.getByText('All figures').click();
  const set = matters.getByRole('button', { name: 'Set Price of a subscription to $22 a month' });
  await set.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => calculator.value('price')).toBe('$22 a month');
  await expect(calculator.answer).not.toHaveText(defaultAnswer);
  await calculator.undo.click();
  await expect(calculator.answer).toHaveText(defaultAnswer);
  await expect(calculator.undo).toBeDisabled();
  await matters.locator('.end.low .driver').nth(3).click();
  await expect(calculator.answer).not.toHaveText(defaultAnswer);
  await page.keyboard.press('Control+z');
  await expect(calculator.answer).toHaveText(defaultAnswer);
});

test('a click on the map sets both inputs as one step of undo', async ({ calculator, page }) => {
  await calculator.open();
  await opened(calculator, 'edge');
  await expect(page.locator('.map .frontier')).toHaveCount(1);
  await map(page).scrollIntoViewIfNeeded();
  const box = (await map(page).boundingBox())!;
  const [x, y] = [box.x + box.width * 0.8, box.y + box.height * 0.2];
  await page.mouse.move(x, y);
  const said = (await map(page).getAttribute('aria-valuetext'))!;
  expect(said).toMatch(/million, \+[\d.]+ pt\/month: about [\d.]+ months/);
  await page.mouse.click(x, y);
  await expect.poll(() => calculator.value('dau')).not.toBe('60 million');
  expect(said).toContain(await calculator.value('dau'));
  expect(said).toContain(await calculator.value('paid_gain'));
  // The axes hold still: the scenario stands where the hand is.
  await expect
    .poll(async () => Math.hypot((await standing(page)).x - x, (await standing(page)).y - y))
    .toBeLessThan(8);
  await calculator.undo.click();
  await expect(calculator.answer).toHaveText(defaultAnswer);
  await expect(calculator.undo).toBeDisabled();
});

test('the map is walked with the arrow keys, read out, and set with Enter', async ({
  calculator,
  page,
}) => {
  await calculator.open();
  await opened(calculator, 'edge');
  await expect(page.locator('.map .frontier')).toHaveCount(1);
  await map(page).focus();
  await expect(map(page)).toHaveAttribute('aria-valuetext', /^Now 60 million/);
  const heard = new Set<string>();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
    await page.keyboard.press(key);
    await calculator.drawn();
    heard.add((await map(page).getAttribute('aria-valuetext'))!);
  }
  expect(heard.size).toBe(5);
  const last = [...heard].at(-1)!;
  await page.keyboard.press('Enter');
  await expect.poll(() => calculator.value('dau')).not.toBe('60 million');
  expect(last).toContain(await calculator.value('dau'));
  expect(last).toContain(await calculator.value('paid_gain'));
  await expect(map(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(map(page)).toHaveAttribute('aria-valuetext', /^Now (?!60 million)/);
  await page.keyboard.press('Control+z');
  await expect(calculator.answer).toHaveText(defaultAnswer);
  await expect(calculator.undo).toBeDisabled();
});

test('the map follows a slider while it is held, and its axes hold still', async ({
  calculator,
  page,
}) => {
  await calculator.open();
  await opened(calculator, 'edge');
  // Its axes have looked as far as the edge by then.
  await expect(page.locator('.map .frontier')).toHaveCount(1);
  const before = await ticks(page);
  await redrawn(page, () => calculator.drag('rnd', 0.55));
  await calculator.release();
  const from = await standing(page);
  await calculator.drag('dau', 0.74);
  await expect.poll(async () => (await standing(page)).x).not.toBe(from.x);
  await calculator.release();
  // Those along the axes; the key has its own.
  expect((await ticks(page)).slice(-6)).toEqual(before.slice(-6));
});

test('the map looks far enough for an edge by itself, and further and closer on request', async ({
  calculator,
  page,
}) => {
  await calculator.open();
  const edge = await opened(calculator, 'edge');
  await expect(edge.getByText('Money just lasts to July 2028')).toBeVisible();
  await expect(page.locator('.map .frontier')).toHaveCount(1);
  await expect(edge.getByText('No edge in sight')).toHaveCount(0);
  await redrawn(page, () => edge.getByRole('button', { name: 'Look further' }).click());
  await expect(page.locator('.map .frontier')).toHaveCount(1);
  for (let i = 0; i < 4; i++)
    await redrawn(page, () => edge.getByRole('button', { name: 'Look closer' }).click());
  await expect(edge.getByText('No edge in sight')).toBeVisible();
  await expect(page.locator('.map .frontier')).toHaveCount(0);
});

test('the map takes any two inputs, and an input chosen twice changes places', async ({
  calculator,
  page,
}) => {
  await calculator.open();
  const edge = await opened(calculator, 'edge');
  const [across, up] = [/^Across/, /^Up/].map((name) => edge.getByRole('combobox', { name })) as [
    Locator,
    Locator,
  ];
  await redrawn(page, () => across.selectOption('price'));
  await expect(map(page)).toHaveAccessibleName(
    'Map: Price of a subscription across, Paid rate gained each month up',
  );
  await redrawn(page, () => up.selectOption('price'));
  await expect(across).toHaveValue('paid_gain');
  await expect(up).toHaveValue('price');
  await expect(map(page)).toHaveAccessibleName(/Paid rate gained each month across, Price/);
});

test('the paid rate that it takes is asked for by a month of the reader’s', async ({
  calculator,
  page,
}) => {
  await calculator.open();
  const edge = await opened(calculator, 'edge');
  await redrawn(page, () =>
    edge.getByLabel('Show').selectOption({ label: 'the paid rate it takes by July 2028' }),
  );
  await expect(map(page)).toHaveAccessibleName(
    'Map: Price of a subscription across, Cost of 1,000 free queries up',
  );
  await expect(map(page)).toHaveAttribute('aria-valuetext', /: 12\.0%$/);
  await expect(edge.getByText('you have 16.3% then')).toBeVisible();
  await calculator.retype(edge.getByLabel('Year to break even in'), '2025');
  await expect(edge.getByText('you have 7.3% then')).toBeVisible();
  await expect(edge.getByLabel('Show').locator('option:checked')).toHaveText(/by July 2025/);
  // A month that the forecast no longer has becomes one that it has.
  await calculator.retype(calculator.page.getByLabel('Horizon in months, 1 to 240'), '12');
  await expect(edge.getByLabel('Show').locator('option:checked')).toHaveText(/by July 2024/);
});

test('both speak Chinese', async ({ calculator, page }) => {
  await calculator.open('#v=1&s=founder-quarter-point&lang=zh');
  const matters = await opened(calculator, 'matters');
  await expect(matters.locator('svg .bold')).toHaveText('现为 29.6 个月');
  const edge = await opened(calculator, 'edge');
  await expect(map(page)).toHaveAccessibleName('地图：横轴为日活，纵轴为付费率每月提升');
  for (const section of [matters, edge])
    expect(await section.textContent()).not.toMatch(/[a-z]{4,}|NaN/);
});

for (const id of ['founder-half-point', 'ai-startup', 'reported-2024-2025'])
  test(`the answer, the tornado and the map say one number of ${id}`, async ({
    calculator,
    page,
  }) => {
    await calculator.open(`#v=1&s=${id}`);
    const matters = await opened(calculator, 'matters');
    await opened(calculator, 'edge');
    const [runway] = /[\d.]+ months(?= after)/.exec((await calculator.answer.textContent())!) ?? [];
    const now = runway ?? /lasts past \w+ \d+/;
    await expect(map(page)).toHaveAttribute(
      'aria-valuetext',
      new RegExp(`^Now .*: ${typeof now === 'string' ? now : now.source}$`),
    );
    await expect(matters.locator('.pictures')).toContainText(now);
  });

for (const lang of ['en', 'zh'])
  for (const theme of ['light', 'dark'])
    test(`axe finds nothing with both open, ${lang}, ${theme}`, async ({ calculator, page }) => {
      await page.emulateMedia({ colorScheme: theme as 'light' | 'dark' });
      await calculator.open(`#v=1&s=founder-half-point&lang=${lang}`);
      const matters = await opened(calculator, 'matters');
      await opened(calculator, 'edge');
      await matters.locator('.figures > summary').click();
      await map(page).focus();
      await page.keyboard.press('ArrowUp');
      await expectNothingFound(page);
    });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('neither is wider than the screen', async ({ calculator, page }) => {
    await calculator.open();
    await opened(calculator, 'matters');
    await opened(calculator, 'edge');
    await expect(map(page)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
  });
});
