// SPDX-License-Identifier: MIT
// Events: written in the dialog, refused with the reason, and moved along the chart by hand and key.

import { defaultAnswer, type Calculator } from './calculator';
import { expect, test } from './clean-page';

const gulf = '#v=1&s=article-gulf-100b';

const list = (calculator: Calculator) => calculator.section('Events').getByRole('listitem');

/** The handle on the chart, which is a slider of months. */
const handle = (calculator: Calculator, kind = 'Funding round') =>
  calculator.page.getByRole('slider', { name: kind, exact: true });

async function add(calculator: Calculator, kind: string, fill: Record<string, string>) {
  await calculator.button(kind).click();
  for (const [label, text] of Object.entries(fill))
    await calculator.retype(calculator.dialog.getByLabel(label, { exact: true }), text);
  await calculator.dialog.getByRole('button', { name: 'Apply' }).click();
}

test('a funding round, a one-off cost and a change of an input are added', async ({
  calculator,
}) => {
  await calculator.open();
  await add(calculator, 'Add a funding round', { Name: 'Series X', 'Raised, $': '5 billion' });
  await expect(list(calculator)).toHaveText(/August 2024.*Series X: \$5 billion raised/s);
  await expect(calculator.answer).not.toHaveText(defaultAnswer);
  await expect(handle(calculator)).toBeVisible();

  const funded = await calculator.answer.textContent();
  await add(calculator, 'Add a one-off cost', { 'One-off cost, $': '3bn' });
  await expect(list(calculator)).toHaveCount(2);
  await expect(calculator.section('Events')).toContainText('$3 billion spent');
  await expect(calculator.answer).not.toHaveText(funded!);

  const spent = await calculator.answer.textContent();
  await calculator.button('Add a change').click();
  await calculator.dialog
    .getByLabel('Input', { exact: true })
    .selectOption({ label: 'Daily users' });
  await calculator.retype(calculator.dialog.getByLabel('Value', { exact: true }), '200M');
  await calculator.dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(list(calculator)).toHaveCount(3);
  await expect(calculator.section('Events')).toContainText('Daily users becomes 200 million');
  await expect(calculator.answer).not.toHaveText(spent!);
  for (let i = 0; i < 3; i++) await calculator.undo.click();
  await expect(list(calculator)).toHaveCount(0);
  await expect(calculator.answer).toHaveText(defaultAnswer);
});

test('an event that cannot be is refused with the reason and changes nothing', async ({
  calculator,
}) => {
  await calculator.open();
  const before = await calculator.snapshot();
  await calculator.button('Add a funding round').click();
  const { dialog } = calculator;
  await calculator.retype(dialog.getByLabel('Raised, $'), 'plenty');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog).toBeVisible();
  const why = await dialog
    .getByLabel('Raised, $')
    .evaluate((field) => (field as HTMLInputElement).validationMessage);
  expect(why).toMatch(/number/);

  await calculator.retype(dialog.getByLabel('Raised, $'), '9e15');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(/\/events\/0\/raise/);

  await calculator.retype(dialog.getByLabel('Raised, $'), '1bn');
  await calculator.retype(dialog.getByLabel('Year'), '2022');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(/\/events\/0\/month.*2022-08/s);
  expect(await calculator.snapshot()).toEqual(before);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  expect(await calculator.snapshot()).toEqual(before);
});

test('an event is edited and deleted', async ({ calculator }) => {
  await calculator.open(gulf);
  await calculator.button(/^Edit: /).click();
  const raised = calculator.dialog.getByLabel('Raised, $');
  await expect(raised).toHaveValue(/100/);
  await calculator.retype(raised, '20bn');
  await calculator.dialog.getByLabel('Month').selectOption('03');
  await calculator.retype(calculator.dialog.getByLabel('Year'), '2024');
  await calculator.dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(list(calculator)).toHaveText(/March 2024.*\$20 billion raised/s);
  await calculator.button(/^Delete: /).click();
  await expect(list(calculator)).toHaveCount(0);
  await calculator.undo.click();
  await calculator.undo.click();
  await expect(list(calculator)).toHaveText(/December 2023.*\$100 billion raised/s);
});

test('an event is dragged along the chart, as one step of undo', async ({ calculator, page }) => {
  await calculator.open(`${gulf}&paid_gain=0`);
  const before = await calculator.snapshot();
  const mark = handle(calculator);
  await expect(mark).toHaveAttribute('aria-valuenow', '4');
  const picture = await calculator.picture();
  const box = (await mark.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + box.height / 2, { steps: 5 });
  await expect(mark).not.toHaveAttribute('aria-valuenow', '4');
  expect(await calculator.picture()).not.toBe(picture);
  await page.mouse.up();
  const month = Number(await mark.getAttribute('aria-valuenow'));
  expect(month).toBeGreaterThan(6);
  await expect(calculator.dialog).toBeHidden();
  await expect(list(calculator)).not.toHaveText(/December 2023/);
  await calculator.undo.click();
  await expect.poll(() => calculator.snapshot()).toEqual(before);
});

test('an event is moved by arrow keys and opened by Enter', async ({ calculator, page }) => {
  await calculator.open(gulf);
  const mark = handle(calculator);
  await mark.focus();
  await page.keyboard.press('ArrowRight');
  await expect(mark).toHaveAttribute('aria-valuenow', '5');
  await expect(list(calculator)).toHaveText(/January 2024/);
  await expect(mark).toHaveAttribute('aria-valuetext', /January 2024/);
  await page.keyboard.press('Home');
  await expect(mark).toHaveAttribute('aria-valuenow', '0');
  await page.keyboard.press('ArrowLeft');
  await expect(mark).toHaveAttribute('aria-valuenow', '0');
  await expect(mark).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(calculator.dialog.getByLabel('Raised, $')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(calculator.dialog).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(mark).not.toHaveAttribute('aria-valuenow', '0');
});

test('an event beyond the horizon stays in the list and says so', async ({ calculator, page }) => {
  await calculator.open(gulf);
  await calculator.retype(page.getByLabel(/^Horizon in months/), '3');
  await expect(list(calculator)).toHaveText(/December 2023.*beyond the horizon/s);
  await expect(handle(calculator)).toHaveCount(0);
});

test('what is being typed in the dialog survives the page drawing itself anew', async ({
  calculator,
  page,
}) => {
  await calculator.open();
  await calculator.button('Add a funding round').click();
  const raised = calculator.dialog.getByLabel('Raised, $');
  const wide = await calculator.chart.getAttribute('width');
  await raised.press('ControlOrMeta+a');
  await raised.pressSequentially('7 billion');
  // As when a phone is turned.
  await page.setViewportSize({ width: 1000, height: 600 });
  await expect(calculator.chart).not.toHaveAttribute('width', wide!);
  await expect(raised).toHaveValue('7 billion');
});
