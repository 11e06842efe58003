// SPDX-License-Identifier: MIT
// Funding as a decision: a goal in one sentence, by mouse and by keyboard, and what it takes. That the
// figures are the core's is told in futures.spec.ts; here, that they answer what was asked.

import { parseQuantity } from '../../web/src/words/parse-quantity';
import type { Calculator } from './calculator';
import { expect, test } from './clean-page';

/** The smallest round that is enough, of the last row: one more than is planned. */
async function smallest(calculator: Calculator): Promise<number> {
  await calculator.drawn();
  const cell = calculator.funding.locator('tbody tr').last().getByRole('cell').nth(1);
  await expect(calculator.funding.locator('table[aria-busy="false"]')).toBeAttached();
  const text = (await cell.locator('span').last().innerText()).split('\n')[0]!;
  const parsed = parseQuantity(text, '$');
  return parsed.ok ? parsed.value : NaN;
}

const share = async (calculator: Calculator): Promise<number> =>
  Number(/([\d.]+)%/.exec(await calculator.funding.locator('.reached').innerText())?.[1]);

test('to be surer takes more money, to last less long takes less', async ({ calculator }) => {
  await calculator.open();
  await calculator.counted();
  const often = calculator.funding.getByRole('combobox', { name: 'In how many futures' });
  await expect(often).toHaveValue('0.9');
  const usual = await smallest(calculator);
  expect(usual).toBeGreaterThan(1e9);
  const reached = await share(calculator);
  await often.selectOption('0.99');
  await expect.poll(() => smallest(calculator)).toBeGreaterThan(1.1 * usual);
  await often.selectOption('0.5');
  await expect.poll(() => smallest(calculator)).toBeLessThan(0.9 * usual);
  // How often it is reached as planned does not hang on how often is wanted.
  expect(await share(calculator)).toBe(reached);
  await often.selectOption('0.9');
  await expect.poll(() => smallest(calculator)).toBe(usual);
  await calculator.funding.getByRole('combobox', { name: 'Month to last until' }).focus();
  const year = calculator.funding.getByRole('spinbutton', { name: 'Year to last until' });
  await calculator.retype(year, '2026');
  await expect.poll(() => smallest(calculator)).toBeLessThan(0.5 * usual);
  expect(await share(calculator)).toBeGreaterThan(reached);
});

test('the goal can be set from the keyboard', async ({ calculator, page }) => {
  await calculator.open();
  await calculator.counted();
  const month = calculator.funding.getByRole('combobox', { name: 'Month to last until' });
  await month.focus();
  await expect(month).toHaveValue('07');
  const usual = await smallest(calculator);
  await page.keyboard.type('jan');
  await expect(month).toHaveValue('01');
  await expect.poll(() => smallest(calculator)).toBeLessThan(usual);
  await expect(month).toBeFocused();
  await page.keyboard.press('Tab');
  const year = calculator.funding.getByRole('spinbutton', { name: 'Year to last until' });
  await expect(year).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(
    calculator.funding.getByRole('combobox', { name: 'In how many futures' }),
  ).toBeFocused();
});

test('a month beyond the forecast is not taken, nor shown as if it were', async ({
  calculator,
}) => {
  await calculator.open();
  await calculator.counted();
  const month = calculator.funding.getByRole('combobox', { name: 'Month to last until' });
  const year = calculator.funding.getByRole('spinbutton', { name: 'Year to last until' });
  const usual = await smallest(calculator);
  await month.selectOption('12');
  await expect(month).toHaveValue('07');
  await calculator.retype(year, '2040');
  await expect(year).toHaveValue('2028');
  await calculator.retype(year, '2023');
  await expect(month).toHaveValue('08');
  await expect.poll(() => smallest(calculator)).not.toBe(usual);
  await calculator.retype(year, '2028');
  await month.selectOption('07');
  await expect.poll(() => smallest(calculator)).toBe(usual);
});

test('each planned round has a row, and what it decides', async ({ calculator }) => {
  const events = [
    { month: 12, raise: 4e9, probability: 0.6 },
    { month: 24, raise: 6e9 },
  ];
  await calculator.open(
    `#v=1&s=founder-quarter-point&events=${encodeURIComponent(JSON.stringify(events))}`,
  );
  await calculator.counted();
  const rows = calculator.funding.locator('tbody tr');
  await expect(rows).toHaveCount(3);
  const [first, second, further] = [rows.nth(0), rows.nth(1), rows.nth(2)];
  await expect(first.getByRole('rowheader')).toContainText('August 2024');
  await expect(first.getByRole('rowheader')).toContainText('closes with 60% probability');
  await expect(second.getByRole('rowheader')).toContainText('August 2025');
  await expect(second.getByRole('rowheader')).not.toContainText('probability');
  await expect(further.getByRole('rowheader')).toContainText('One more, August 2023');
  // The money can be gone before the second closes, hardly before the first.
  await expect(first.getByRole('cell').nth(4)).toContainText(/no future|less than/);
  await expect(second.getByRole('cell').nth(4)).toContainText(/\d+% of futures/);
  // Whether the first closes is one of the things that drive it.
  const closes = calculator.drivers.locator('svg text', { hasText: /^\s*Whether it closes/ });
  await expect(closes).toHaveCount(1);
});
