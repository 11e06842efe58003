// SPDX-License-Identifier: MIT
// Every figure answers a click, or Enter, with where it comes from: deeper and back, with the mouse
// and with the keyboard alone, in both languages.

import type { Locator } from '@playwright/test';
import { expectNothingFound } from './axe';
import type { Calculator } from './calculator';
import { expect, test } from './clean-page';

const figure = ({ page }: Calculator, ref: string): Locator =>
  page.locator(`#page [data-figure="${ref}"]`).first();

const operand = ({ dialog }: Calculator, name: string | RegExp): Locator =>
  dialog.getByRole('button', { name });

test('the run-out answer leads down to an input with its source, and back', async ({
  calculator,
}) => {
  await calculator.open();
  const { dialog } = calculator;
  await figure(calculator, 'runs_out').click();
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText(
    'Month in which the money runs out',
  );
  await expect(dialog).toContainText('January 2026');
  await operand(calculator, /^Cash at the end January 2026/).click();
  await expect(dialog).toContainText('Cash at the start + Raised + Net result');
  await operand(calculator, /^Net result/).click();
  await operand(calculator, /^Operating result/).click();
  await operand(calculator, /^Research and training/).click();
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText(
    /^Research and training, January 2026$/,
  );
  await operand(calculator, 'Operating result, January 2026').click();
  await operand(calculator, /^Contribution/).click();
  await operand(calculator, /^Revenue/).click();
  await operand(calculator, /^Subscriptions/).click();
  await operand(calculator, /^Price of a subscription/).click();
  await expect(dialog).toContainText('At the start');
  await expect(dialog.locator('.source')).toHaveText(/^reported, .+/);
  await operand(calculator, 'Month in which the money runs out').click();
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText(
    'Month in which the money runs out',
  );
  await expect(dialog.getByRole('navigation')).toHaveCount(0);
});

test('Escape closes the trace and gives the focus back', async ({ calculator }) => {
  await calculator.open();
  const { page, dialog } = calculator;
  await figure(calculator, 'peak_burn').click();
  await expect(dialog.getByRole('heading', { level: 2 })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(figure(calculator, 'peak_burn')).toBeFocused();
  // And again, from the core that is there by now.
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText('Peak burn of a month');
});

test('the keyboard alone goes deeper and back', async ({ calculator }) => {
  await calculator.open();
  const { page, dialog } = calculator;
  await figure(calculator, 'runway_months').focus();
  await page.keyboard.press(' ');
  const title = dialog.getByRole('heading', { level: 2 });
  await expect(title).toHaveText('How long the money lasts');
  await operand(calculator, /^Cash available in the month/i).focus();
  await page.keyboard.press('Enter');
  await expect(title).toHaveText(/^cash available in the month, January 2026$/);
  await expect(title).toBeFocused();
  await operand(calculator, 'How long the money lasts').focus();
  await page.keyboard.press('Enter');
  await expect(title).toHaveText('How long the money lasts');
  await page.keyboard.press('Escape');
  await expect(figure(calculator, 'runway_months')).toBeFocused();
});

test('the month table is one stop of the Tab key, and arrows lead through its figures', async ({
  calculator,
}) => {
  await calculator.open();
  const { page, dialog } = calculator;
  await page.locator('summary', { hasText: 'Month by month' }).click();
  const stops = page.locator('details.months td [tabindex="0"]');
  await expect(stops).toHaveCount(1);
  await stops.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('details.months [data-figure="paid_rate@2023-09"]')).toBeFocused();
  await page.keyboard.press('Enter');
  const title = dialog.getByRole('heading', { level: 2 });
  await expect(title).toHaveText('Paid rate, September 2023');
  await page.keyboard.press('Escape');
  await figure(calculator, 'total:revenue@2024-01..2024-12').click();
  await expect(title).toHaveText('Revenue, January 2024 to December 2024');
  await expect(dialog.locator('.operand')).toHaveCount(12);
});

test('Enter on a month of the chart traces it', async ({ calculator }) => {
  await calculator.open();
  const { page, plot, dialog } = calculator;
  await plot.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText('Cash at the end, July 2028');
  await page.keyboard.press('Escape');
  await expect(plot).toBeFocused();
});

test('a claim is traced at the inputs it is about', async ({ calculator }) => {
  await calculator.open();
  const { page, dialog } = calculator;
  await page.locator('.claims [data-figure][data-at]').first().click();
  await expect(dialog).toContainText('Computed with Paid rate gained each month at');
  await expect(dialog).toContainText('November 2025');
});

test('an end of the tornado is traced at the input’s value there', async ({ calculator }) => {
  await calculator.open();
  const { page, dialog } = calculator;
  const section = calculator.section('What matters most?');
  await section.locator('> details > summary').click();
  await section.getByText('All figures').click();
  const stops = section.locator('td [data-figure][tabindex="0"]');
  await expect(stops).toHaveCount(1);
  await stops.focus();
  await page.keyboard.press('ArrowDown');
  const end = section.locator('tbody tr').nth(1).locator('[data-figure]').first();
  await expect(end).toBeFocused();
  const said = /[\d.]+/.exec((await end.textContent())!)![0];
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText('How long the money lasts');
  await expect(dialog).toContainText('Computed with');
  const value = /[\d.]+/.exec((await dialog.locator('.trace-value').textContent())!)![0];
  expect(Number(value).toFixed(1)).toBe(Number(said).toFixed(1));
  await page.keyboard.press('Escape');
  await expect(end).toBeFocused();
});

test('figures in pictures are traced where they stand', async ({ calculator }) => {
  await calculator.open('#v=1&s=founder-quarter-point&paid_gain=0.005&rnd=150e6');
  const { page, dialog } = calculator;
  const title = dialog.getByRole('heading', { level: 2 });
  const traced = async (question: string, ref: string, heading: string): Promise<void> => {
    const section = calculator.section(question);
    if ((await section.locator('> details[open]').count()) === 0)
      await section.locator('> details > summary').click();
    await section.locator(`svg [data-figure="${ref}"]`).first().click();
    await expect(title).toHaveText(heading);
    await page.keyboard.press('Escape');
  };
  const chart = page.locator('#chart');
  await chart.getByText(/^Money runs out, /).click();
  await expect(title).toHaveText('Month in which the money runs out');
  await page.keyboard.press('Escape');
  await chart.getByText(/^Users cover their own costs, /).click();
  await expect(title).toHaveText('Break-even, users');
  await page.keyboard.press('Escape');
  await traced('What matters most?', 'runway_months', 'How long the money lasts');
  await traced('What matters most?', 'elasticity:dau', '1% more of: Daily users');
  const why = 'Why did it move?';
  await traced(why, 'part:rnd', 'What this changes: Research and training');
  await traced(why, 'part-by-line:capex', 'What this changes: GPUs bought');
  await traced(why, 'opened/runway_months', 'How long the money lasts');
  // With the keyboard too.
  const part = calculator.section(why).locator('svg [data-figure="part:paid_gain"]');
  await part.focus();
  await page.keyboard.press('Enter');
  await expect(title).toHaveText('What this changes: Paid rate gained each month');
  await expect(dialog).toContainText('Switched before all the others it changes −2.0 months');
  await page.keyboard.press('Escape');
  await expect(part).toBeFocused();
});

test('what was changed is said to be the visitor’s, and a trace follows an undo', async ({
  calculator,
}) => {
  await calculator.open();
  const { page, dialog } = calculator;
  await calculator.retype(calculator.field('price'), '30');
  await figure(calculator, 'input:price@0').click();
  await expect(dialog).toContainText('$30 a month');
  await expect(dialog).toContainText('your change');
  await expect(dialog).toContainText('The scenario says $20 a month.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(dialog).toContainText('$20 a month');
  await expect(dialog).not.toContainText('your change');
});

test('a figure that was counted over futures tells how', async ({ calculator }) => {
  await calculator.open();
  const { page, dialog } = calculator;
  await calculator.certainty.locator('[data-figure]').first().click();
  await expect(dialog).toContainText(/Counted, not computed by a formula: .* futures/);
  await page.keyboard.press('Escape');
  const sure = calculator.section('How sure is that?');
  const covered = sure.locator('p [data-figure="futures:even"]').first();
  const said = (await covered.textContent())!;
  await sure.locator('svg [data-figure="futures:even"]').first().click();
  await expect(dialog).toContainText(`users’ own costs ${said}`);
  await page.keyboard.press('Escape');
  await calculator
    .section('What drives it?')
    .locator('svg [data-figure="futures:drivers"]')
    .first()
    .click();
  await expect(dialog).toContainText('Sobol indices');
});

test('the trace speaks Chinese, and axe finds nothing in it', async ({ calculator }) => {
  await calculator.open();
  const { dialog } = calculator;
  await calculator.button('中文').click();
  await figure(calculator, 'runway_months').click();
  await expect(dialog).toContainText('钱能撑多久');
  await expect(dialog).toContainText('其中每个数字的来历');
  await operand(calculator, /^期末现金/).click();
  await expect(dialog).toContainText('期初现金 + 融资 + 净损益');
  await expectNothingFound(calculator.page);
});

test('a hostile source is shown as text', async ({ calculator }) => {
  await calculator.open();
  const { dialog } = calculator;
  const hostile = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
  const scenario = {
    version: 1,
    inputs: { rnd: { value: 1e8, basis: 'reported', source: hostile, date: '2024' } },
    events: [{ month: 2, label: hostile, set: { rnd: 2e8 } }],
  };
  await calculator.openFile('hostile.json', JSON.stringify(scenario));
  await expect(dialog).toHaveCount(0);
  await figure(calculator, 'net_at').or(figure(calculator, 'peak_burn')).first().click();
  await expect(dialog.getByRole('heading', { level: 2 })).toBeVisible();
  await calculator.page.keyboard.press('Escape');
  await calculator.page.locator('summary', { hasText: 'Month by month' }).click();
  await figure(calculator, 'rnd@2023-10').click();
  await expect(dialog).toContainText(`reported, ${hostile}, 2024`);
  await expect(dialog).toContainText(hostile);
  await expect(dialog.locator('img, script')).toHaveCount(0);
  expect(await calculator.page.evaluate(() => window.ran)).toBeUndefined();
});
