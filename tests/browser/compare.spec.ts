// SPDX-License-Identifier: MIT
// Why it moved: a scenario is remembered, something changed, and the change is taken apart; what is
// remembered outlives the scenario.

import type { Locator } from '@playwright/test';
import { expectNothingFound } from './axe';
import { defaultAnswer, type Calculator } from './calculator';
import { expect, test } from './clean-page';

async function opened(calculator: Calculator): Promise<Locator> {
  const section = calculator.section(/^(Why did it move\?|结果为什么变了？)$/);
  await section.locator('> details > summary').click();
  return section;
}
const moved = (section: Locator): Locator => section.locator('.moved-to');
const waterfalls = (section: Locator): Locator => section.locator('.waterfall svg');

test('any change is explained at once, against the scenario as opened', async ({ calculator }) => {
  await calculator.open();
  const section = await opened(calculator);
  await expect(section.getByText('Nothing differs between A and B.')).toBeVisible();
  await calculator.type('paid_gain', '0.5');
  await expect(moved(section)).toHaveText(
    'How long the money lasts: 29.6 months in A, 27.5 months in B',
  );
  await expect(waterfalls(section).nth(1)).toHaveAccessibleName(
    'By line of the cash flow: A: 29.6 months; Revenue +21.9 months; Inference −15.1 months; GPUs bought −8.9 months; B: 27.5 months.',
  );
  await section.getByRole('combobox').selectOption('lowest_cash');
  await expect(moved(section)).toHaveText(
    'The lowest cash: −$6.7 billion in A, −$4.2 billion in B',
  );
  await calculator.undo.click();
  await expect(section.getByText('Nothing differs between A and B.')).toBeVisible();
});

test('the waterfall follows a slider while it is held', async ({ calculator }) => {
  await calculator.open();
  const section = await opened(calculator);
  await calculator.drag('price', 0.03);
  await expect(calculator.answer).not.toHaveText(defaultAnswer);
  await expect
    .poll(async () =>
      (await moved(section).textContent())!.includes(`${await calculator.runway()} in B`),
    )
    .toBe(true);
  await calculator.release();
});

test('what is remembered as A outlives the scenario, up to three, and can be forgotten', async ({
  calculator,
  page,
}) => {
  await calculator.open();
  const section = await opened(calculator);
  const remember = section.getByRole('button', { name: 'Remember this as A' });
  await remember.focus();
  await page.keyboard.press('Enter');
  await expect(section.getByRole('radio')).toHaveCount(2);
  await expect(section.getByRole('radio').nth(1)).toBeChecked();
  await calculator.type('price', '25');
  await expect(moved(section)).toContainText('29.6 months in A');
  await remember.click();
  await calculator.picker.selectOption('founder-half-point');
  await expect(section.getByRole('radio')).toHaveCount(3);
  await expect(moved(section)).toHaveText(
    'How long the money lasts: 36.5 months in A, 27.5 months in B',
  );
  const letters = section.locator('.compared').last().locator('thead b');
  await expect(letters).toHaveText(['A', 'B', 'C']);
  await remember.click();
  await calculator.type('price', '22');
  await expect(remember).toBeDisabled();
  await section.getByRole('button', { name: /^Forget Broker's case, \+0\.5/ }).click();
  await expect(section.getByRole('radio', { name: 'As opened' })).toBeChecked();
  await expect(remember).toBeEnabled();
  await expect(section.locator('#compare-from')).toBeFocused();
});

test('too many differences for every order are sampled, and it says so', async ({ calculator }) => {
  await calculator.open();
  const section = await opened(calculator);
  await section.getByRole('button', { name: 'Remember this as A' }).click();
  await calculator.picker.selectOption('reported-2024-2025');
  await expect(section.getByText(/^There are 35 differences/)).toBeVisible();
  await expect(moved(section)).toContainText('lasts past December 2026');
  await expect(section.getByText('In B it does not come within the months computed')).toBeVisible();
});

test('it speaks Chinese', async ({ calculator }) => {
  await calculator.open('#v=1&s=founder-quarter-point&lang=zh&paid_gain=0.005');
  const section = await opened(calculator);
  await expect(moved(section)).toHaveText('钱能撑多久：A 29.6 个月，B 27.5 个月');
});

for (const lang of ['en', 'zh'])
  for (const theme of ['light', 'dark'])
    test(`axe finds nothing, ${lang}, ${theme}`, async ({ calculator, page }) => {
      await page.emulateMedia({ colorScheme: theme as 'light' | 'dark' });
      await calculator.open(`#v=1&s=founder-quarter-point&lang=${lang}&paid_gain=0.005`);
      const section = await opened(calculator);
      await expect(waterfalls(section)).toHaveCount(2);
      await section.getByRole('button').first().click();
      await calculator.type('price', '25');
      await expect(moved(section)).toContainText(/27\.5/);
      await expectNothingFound(page);
    });

for (const width of [320, 390])
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 844 } });
    test('nothing is wider than the screen', async ({ calculator, page }) => {
      await calculator.open('#v=1&s=founder-quarter-point&paid_gain=0.005');
      const section = await opened(calculator);
      await section.getByRole('button', { name: 'Remember this as A' }).click();
      await calculator.picker.selectOption('reported-2024-2025');
      await expect(section.getByText(/^There are 3\d differences/)).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
    });
  });
