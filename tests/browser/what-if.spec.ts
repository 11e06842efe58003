// SPDX-License-Identifier: MIT
// What would have to be true: a goal is filled in, a row applied and taken back, by hand and by
// keyboard; the answer follows the sliders.

import type { Locator } from '@playwright/test';
import { expectNothingFound } from './axe';
import { defaultAnswer, type Calculator } from './calculator';
import { expect, test } from './clean-page';

async function opened(calculator: Calculator): Promise<Locator> {
  const section = calculator.section(/^(What would have to be true\?|要怎样才做得到？)$/);
  await section.locator('> details > summary').click();
  await expect(section.locator('table tbody tr').first()).toBeVisible();
  return section;
}
const goal = (section: Locator): Locator => section.locator('#goal-now');

test('a row applies in one step, the goal is met then, and undo brings all back', async ({
  calculator,
}) => {
  await calculator.open();
  const section = await opened(calculator);
  await expect(goal(section)).toContainText('29.6 months. The goal is not met.');
  await section.getByRole('button', { name: 'Set Paid rate to 8.049%' }).click();
  await expect(goal(section)).toContainText('53 months. That is so already.');
  await expect(goal(section)).toBeFocused();
  await expect(section.locator('table')).toHaveCount(0);
  await expect(calculator.answer).toContainText('January 2028');
  await expect.poll(() => calculator.value('paid_rate')).toBe('8.049%');
  await section.getByRole('button', { name: 'Undo the last step' }).click();
  await expect(calculator.answer).toHaveText(defaultAnswer);
  await expect(goal(section)).toContainText('The goal is not met.');
  await expect(calculator.undo).toBeDisabled();
});

test('it can all be done with the keyboard', async ({ calculator, page }) => {
  await calculator.open();
  const section = calculator.section('What would have to be true?');
  await section.locator('> details > summary').focus();
  await page.keyboard.press('Enter');
  await expect(section.locator('table tbody tr').first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(section.getByRole('radio', { name: 'how long the money lasts' })).toBeFocused();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await expect(goal(section)).toContainText('The funding gap: $6.7 billion.');
  await page.keyboard.press('Tab');
  const figure = section.getByRole('textbox', { name: 'Figure' });
  await expect(figure).toBeFocused();
  await page.keyboard.type('1 billion');
  await page.keyboard.press('Enter');
  await expect(section.locator('tbody tr').first()).toContainText('$1 billion');
  // The goal's figure as it is, then the table's, which arrow keys lead through.
  await page.keyboard.press('Tab');
  await expect(goal(section).locator('[data-figure]')).toBeFocused();
  await page.keyboard.press('Tab');
  const first = section.locator('tbody tr').first();
  await expect(first.locator('.from [data-figure]')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(first.locator('.to [data-figure]')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(first.locator('.way [data-figure]')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(first.locator('.then [data-figure]')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(first.locator('.do').getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(goal(section)).toContainText('That is so already.');
  await expect(goal(section)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(calculator.answer).toHaveText(defaultAnswer);
});

test('the goal is a sentence whose blanks take months, levels and figures', async ({
  calculator,
}) => {
  await calculator.open();
  const section = await opened(calculator);
  await calculator.retype(section.getByRole('spinbutton', { name: 'Year' }), '2025');
  await expect(goal(section)).toContainText('That is so already.');
  await section.getByRole('radio', { name: 'when costs are covered' }).check();
  await expect(goal(section)).toContainText('users cover their own costs: March 2027.');
  await section.getByRole('combobox', { name: 'What is covered' }).selectOption('operating');
  await expect(goal(section)).toContainText('staff and R&D are covered too: not by July 2028.');
  await section.getByRole('radio', { name: 'the paid rate that breaks even' }).check();
  await expect(section.getByRole('textbox', { name: 'Figure' })).toHaveValue('10%');
  await calculator.retype(section.getByRole('textbox', { name: 'Figure' }), 'plenty');
  await expect(section.getByRole('alert')).toHaveText(/\S/);
  await calculator.retype(section.getByRole('textbox', { name: 'Figure' }), '13');
  await expect(section.getByRole('alert')).toHaveText('');
  await expect(goal(section)).toContainText('12.0%. That is so already.');
});

test('the table follows a slider while it is held', async ({ calculator }) => {
  await calculator.open();
  const section = await opened(calculator);
  const row = section.locator('tbody tr', { hasText: 'Cash at the start' });
  const before = await row.textContent();
  await calculator.drag('rnd', 0.7);
  await expect.poll(() => row.textContent()).not.toBe(before);
  const [, said] = /([\d.]+ months) after/.exec((await calculator.answer.textContent())!)!;
  await expect(goal(section)).toContainText(said!);
  await calculator.release();
});

test('users and research can be tied to one growth rate', async ({ calculator }) => {
  await calculator.open();
  await calculator.unfold();
  const section = await opened(calculator);
  await section.getByRole('radio', { name: 'when the money is gone' }).check();
  await section.getByRole('button', { name: /^Users and research growing/ }).click();
  await expect(goal(section)).toContainText('That is so already.');
  await expect(calculator.answer).toContainText('December 2024');
  expect(await calculator.value('dau_growth')).toBe(await calculator.value('rnd_growth'));
  await calculator.undo.click();
  await expect(calculator.answer).toHaveText(defaultAnswer);
});

test('it speaks Chinese', async ({ calculator }) => {
  await calculator.open('#v=1&s=founder-quarter-point&lang=zh');
  const section = await opened(calculator);
  await expect(goal(section)).toContainText('钱能撑多久：29.6 个月。目标还没有达成。');
  await section.getByRole('button', { name: '把期初现金设为 155.3 亿美元' }).click();
  await expect(goal(section)).toContainText('目标已经达成。');
});

for (const lang of ['en', 'zh'])
  for (const theme of ['light', 'dark'])
    test(`axe finds nothing, ${lang}, ${theme}`, async ({ calculator, page }) => {
      await page.emulateMedia({ colorScheme: theme as 'light' | 'dark' });
      await calculator.open(`#v=1&s=founder-quarter-point&lang=${lang}`);
      const section = await opened(calculator);
      await section.getByRole('radio').nth(3).check();
      await expect(section.locator('.others')).toHaveCount(1);
      for (const summary of await section.locator('.answers summary').all()) await summary.click();
      await expectNothingFound(page);
    });

for (const width of [320, 390])
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 844 } });
    test('nothing is wider than the screen', async ({ calculator, page }) => {
      await calculator.open();
      const section = await opened(calculator);
      for (const form of await section.getByRole('radio').all()) {
        await form.check();
        await expect(goal(section)).toContainText(/\. (That is|The goal is)/);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
      }
    });
  });
