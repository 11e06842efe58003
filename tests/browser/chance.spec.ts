// SPDX-License-Identifier: MIT
// What is left to chance besides the ranges: the ups and downs of users, inputs that move together,
// the draw, and guesses to start from.

import { expect, test } from './clean-page';
import type { Calculator } from './calculator';

const panel = (calculator: Calculator) =>
  calculator.page.locator('details', { has: calculator.page.locator('#summary-chance') });

async function openPanel(calculator: Calculator): Promise<void> {
  await panel(calculator).locator('summary').press('Enter');
  await expect(panel(calculator)).toHaveAttribute('open');
}

const rank = 'Rank correlation of Daily users and Growth of daily users, −0.99 to 0.99';

test('ups and downs of users change the futures, and nothing of the forecast', async ({
  calculator,
}) => {
  await calculator.open();
  await calculator.counted();
  await openPanel(calculator);
  const answer = await calculator.answer.textContent();
  const before = await calculator.chances();
  const field = calculator.page.getByRole('spinbutton', { name: /^Monthly ups and downs/ });
  await expect(field).toHaveValue('0');
  await calculator.recounted(() => calculator.retype(field, '7.5'));
  expect(await calculator.chances()).not.toEqual(before);
  await expect(calculator.answer).toHaveText(answer!);
  expect(await calculator.uncertainty()).toEqual({ dau_volatility: 0.075 });
  // The users' luck is one of the things that drive it.
  await expect(calculator.drivers.locator('svg text', { hasText: 'ups and downs' })).toHaveCount(1);
  await calculator.recounted(() => calculator.retype(field, '0'));
  expect(await calculator.chances()).toEqual(before);
  expect(await calculator.uncertainty()).toBeNull();
});

test('a share that cannot be is not taken', async ({ calculator }) => {
  await calculator.open();
  await calculator.counted();
  await openPanel(calculator);
  const before = await calculator.chances();
  const field = calculator.page.getByRole('spinbutton', { name: /^Monthly ups and downs/ });
  for (const text of ['101', '-1', '1e308']) {
    await calculator.retype(field, text);
    expect(await field.evaluate((input: HTMLInputElement) => input.validity.valid)).toBe(false);
    await expect(calculator.undo).toBeDisabled();
  }
  expect(await calculator.chances()).toEqual(before);
});

test('inputs that move together are in the link, which shows the same figures', async ({
  calculator,
  page,
}) => {
  await calculator.open();
  await calculator.counted();
  await openPanel(calculator);
  const before = await calculator.chances();
  const add = page.getByRole('form', { name: 'Inputs that move together' });
  await add.getByRole('combobox', { name: 'First input' }).selectOption('dau');
  await add.getByRole('combobox', { name: 'Second input' }).selectOption('dau_growth');
  await calculator.retype(add.getByRole('spinbutton'), '-0.8');
  await calculator.recounted(() => add.getByRole('button', { name: /^Add/ }).click());
  expect(await calculator.uncertainty()).toEqual({
    correlations: [['dau', 'dau_growth', -0.8]],
  });
  const after = await calculator.chances();
  expect(after).not.toEqual(before);
  await expect(calculator.drivers).toContainText('Correlations between inputs are left aside');
  await page.reload();
  await calculator.counted();
  expect(await calculator.chances()).toEqual(after);
  await openPanel(calculator);
  await expect(page.getByRole('spinbutton', { name: rank })).toHaveValue('-0.8');
  // Nothing to do with each other is no correlation.
  await calculator.recounted(() =>
    page.getByRole('button', { name: 'Delete: Daily users and Growth of daily users' }).click(),
  );
  expect(await calculator.chances()).toEqual(before);
  await calculator.undo.click();
  await expect(page.getByRole('spinbutton', { name: rank })).toHaveValue('-0.8');
});

test('an input cannot be made to move together with itself', async ({ calculator, page }) => {
  await calculator.open();
  await openPanel(calculator);
  const add = page.getByRole('form', { name: 'Inputs that move together' });
  for (const which of ['First input', 'Second input'])
    await add.getByRole('combobox', { name: which }).selectOption('dau');
  await add.getByRole('button', { name: /^Add/ }).click();
  const second = add.getByRole('combobox', { name: 'Second input' });
  expect(await second.evaluate((select: HTMLSelectElement) => select.validationMessage)).toBe(
    'Two different inputs are needed.',
  );
  await expect(calculator.undo).toBeDisabled();
  await second.selectOption('market');
  await add.getByRole('button', { name: /^Add/ }).click();
  await expect(calculator.undo).toBeEnabled();
});

test('three that cannot all hold are refused, the pairs named', async ({ calculator, page }) => {
  const correlations = [
    ['dau', 'market', 0.6],
    ['market', 'paid_rate', 0.6],
  ];
  const chance = encodeURIComponent(JSON.stringify({ correlations }));
  await calculator.open(`#v=1&s=founder-quarter-point&uncertainty=${chance}`);
  await calculator.counted();
  await openPanel(calculator);
  const before = { chances: await calculator.chances(), chance: await calculator.uncertainty() };
  const add = page.getByRole('form', { name: 'Inputs that move together' });
  await add.getByRole('combobox', { name: 'First input' }).selectOption('dau');
  await add.getByRole('combobox', { name: 'Second input' }).selectOption('paid_rate');
  await calculator.retype(add.getByRole('spinbutton'), '-0.9');
  await add.getByRole('button', { name: /^Add/ }).click();
  const alert = calculator.alert.filter({ visible: true });
  await expect(alert).toContainText('correlations that can hold together');
  await expect(alert).toContainText(
    /Daily users–Size of the market, Size of the market–Paid rate, Daily users–Paid rate/,
  );
  expect(await calculator.uncertainty()).toEqual(before.chance);
  expect(await calculator.chances()).toEqual(before.chances);
  await expect(calculator.undo).toBeDisabled();
});

test('another draw moves the last digits; the same draw moves none', async ({ calculator }) => {
  await calculator.open();
  await calculator.counted();
  await openPanel(calculator);
  await expect(panel(calculator)).toContainText('This is draw no. 1 of the same futures.');
  const first = await calculator.chances();
  const certainty = await calculator.certainty.textContent();
  await calculator.recounted(() => calculator.button('Another draw').click());
  await expect(panel(calculator)).toContainText('This is draw no. 2 of the same futures.');
  expect(await calculator.chances()).not.toEqual(first);
  expect(await calculator.uncertainty()).toEqual({ seed: 2 });
  // A million futures are enough for the sentence.
  await expect(calculator.certainty).toHaveText(certainty!);
  await calculator.recounted(() => calculator.undo.click());
  expect(await calculator.chances()).toEqual(first);
});

test('a scenario without ranges is offered guesses, which are marked as guesses', async ({
  calculator,
  page,
}) => {
  await calculator.open('#v=1&s=none');
  await expect(page.getByText('Every input counts as certain here')).toBeVisible();
  const offer = calculator.section('How sure is that?').getByRole('button', { name: /Assume/ });
  await offer.focus();
  await page.keyboard.press('Enter');
  await calculator.counted();
  await expect(page.locator('#question-sure')).toBeFocused();
  await expect(calculator.chart.locator('path.fan')).toHaveCount(2);
  await expect(calculator.certainty).toHaveText(/futures the money/);
  await expect(calculator.sure('dau')).toHaveAccessibleName(
    /9 in 10 draws lie between .* An assumption: a guess around the value, from no source\.$/,
  );
  const sure = calculator.section('How sure is that?');
  await expect(sure).toContainText('All of the ranges are assumptions');
  const ranges = (await calculator.uncertainty())?.ranges ?? {};
  expect(Object.keys(ranges).length).toBeGreaterThan(10);
  // A guess that moves with its value is one still; a figure that somebody typed is theirs.
  await calculator.type('dau', '70M');
  await expect(calculator.sure('dau')).toHaveAccessibleName(/An assumption/);
  await calculator.sure('dau').click();
  await calculator.typeFigure('dau', 'last', '90M');
  await expect(calculator.sure('dau')).not.toHaveAccessibleName(/An assumption/);
  await expect(sure).toContainText(/\d+ of the \d+ ranges are assumptions/);
  await calculator.undo.click();
  await calculator.undo.click();
  // Listed among what was changed: guessed here, not said by the scenario.
  await expect(calculator.section('Changed from the scenario')).toContainText('Daily users, range');
  await calculator.undo.click();
  await expect(page.getByText('Every input counts as certain here')).toBeVisible();
});

test('inputs can be made to move together once two have ranges', async ({ calculator }) => {
  const price = { kind: 'uniform', low: 15, high: 25 };
  const chance = encodeURIComponent(JSON.stringify({ ranges: { price } }));
  await calculator.open(`#v=1&s=none&uncertainty=${chance}`);
  await calculator.counted();
  await openPanel(calculator);
  await expect(panel(calculator)).toContainText('Once two inputs have ranges');
  const add = calculator.page.getByRole('form', { name: 'Inputs that move together' });
  await expect(add).toHaveCount(0);
  await calculator.sure('rnd').click();
  await calculator.button('Use this range').click();
  await expect(add).toBeVisible();
});
