// SPDX-License-Identifier: MIT
// Can these claims all be true: unknowns are ticked, values found, set in one step and taken back.

import type { Locator } from '@playwright/test';
import { expectNothingFound } from './axe';
import type { Calculator } from './calculator';
import { expect, test } from './clean-page';

async function opened(calculator: Calculator): Promise<Locator> {
  const section = calculator.section(/^(Can these claims all be true\?|这些说法能同时成立吗？)$/);
  await section.locator('> details > summary').click();
  return section;
}
const verdict = (section: Locator): Locator => section.locator('#claims-now');

test('values that make the claims true are set in one step, and undo brings the others back', async ({
  calculator,
  page,
}) => {
  await calculator.open('#v=1&s=founder-quarter-point&gpu_price=26000&rnd=160000000');
  const before = await calculator.answer.textContent();
  const section = await opened(calculator);
  await expect(verdict(section)).toContainText('Yes: all 3 can be.');
  await expect(page.locator('.claims .not-held').first()).toBeVisible();
  await section.getByRole('button', { name: 'Set these values' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.claims .not-held')).toHaveCount(0);
  await expect(page.locator('.claims .held')).toHaveCount(3);
  await expect(verdict(section)).toContainText('The values that the inputs have now make it so.');
  await expect(verdict(section)).toBeFocused();
  await calculator.undo.click();
  await expect(calculator.answer).toHaveText(before!);
});

test('what is unknown is ticked, and a miss is said plainly', async ({ calculator }) => {
  await calculator.open('#v=1&s=founder-quarter-point&gpu_price=26000&paid_cost=90');
  const section = await opened(calculator);
  await section.getByText('3 inputs are unknown').click();
  for (const name of ['Cost of 1,000 paid queries', 'Price of an added GPU'])
    await section.getByRole('checkbox', { name }).uncheck();
  await expect(section.getByText('One input is unknown')).toBeVisible();
  await expect(verdict(section)).toContainText('No values in these ranges make all of them true.');
  await expect(section.locator('.not-held').first()).toContainText(
    /missed: .* too (low|early|late)/,
  );
  await section.getByRole('checkbox', { name: 'Research and training' }).uncheck();
  await expect(section.getByText('Tick at least one input as unknown.')).toBeVisible();
});

test('another scenario brings its own unknowns, and one without claims is told what they are', async ({
  calculator,
}) => {
  await calculator.open();
  const section = await opened(calculator);
  await expect(section.getByText('3 inputs are unknown')).toBeVisible();
  await calculator.picker.selectOption('reported-2024-2025');
  await expect(section.getByText('7 inputs are unknown')).toBeVisible();
  await expect(verdict(section)).toContainText('Yes: all 11 can be.');
  await calculator.picker.selectOption('ai-startup');
  await expect(section.getByText('This scenario makes no claims')).toBeVisible();
});

test('it speaks Chinese', async ({ calculator }) => {
  await calculator.open('#v=1&s=founder-quarter-point&lang=zh');
  const section = await opened(calculator);
  await expect(verdict(section)).toContainText('能：3 条可以同时成立。');
});

for (const lang of ['en', 'zh'])
  for (const theme of ['light', 'dark'])
    test(`axe finds nothing, ${lang}, ${theme}`, async ({ calculator, page }) => {
      await page.emulateMedia({ colorScheme: theme as 'light' | 'dark' });
      await calculator.open(`#v=1&s=founder-quarter-point&lang=${lang}&gpu_price=26000`);
      const section = await opened(calculator);
      await section.locator('.unknowns summary').click();
      await section.getByRole('checkbox').first().check();
      await expect(verdict(section)).toBeVisible();
      await expectNothingFound(page);
    });

for (const width of [320, 390])
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 844 } });
    test('nothing is wider than the screen', async ({ calculator, page }) => {
      await calculator.open('#v=1&s=reported-2024-2025');
      const section = await opened(calculator);
      await expect(verdict(section)).toBeVisible();
      await section.locator('.unknowns summary').click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
    });
  });
