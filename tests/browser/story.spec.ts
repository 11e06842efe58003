// SPDX-License-Identifier: MIT
// The story: a walk through the seven claims in both languages, each step on its own scenario; one
// thing to try at each; and what the visitor had before is there to go back to.

import type { Locator, Page } from '@playwright/test';
import { expectNothingFound } from './axe';
import { expect, test } from './clean-page';

const steps = [
  ['article-bankrupt-2024', /March 2036/, /2036 年 3 月/],
  ['founder-quarter-point', /12\.0%/, /12\.0%/],
  ['founder-quarter-point', /January 2026/, /2026 年 1 月/],
  ['founder-half-point', /November 2025/, /2025 年 11 月/],
  ['article-traffic-slide', /May 2028/, /2028 年 5 月/],
  ['reported-2024-2025', /\$3\.6 billion/, /36 亿美元/],
  ['article-gulf-100b', /ten years/, /十年/],
] as const;

const strip = (page: Page): Locator => page.getByRole('region', { name: /^(The story|导览)$/ });
const heading = (page: Page): Locator => strip(page).getByRole('heading');
const invitation = (page: Page): Locator =>
  page.getByRole('button', { name: /^(Seven claims about OpenAI, tested|关于 OpenAI 的七个说法)/ });

async function isAt(page: Page, step: number): Promise<void> {
  await expect(strip(page)).toContainText(
    new RegExp(`Claim ${step} of 7|第 ${step} 个说法，共 7 个`),
  );
}

for (const lang of ['en', 'zh'] as const)
  test(`a reader is led through the seven claims in ${lang}, each on the scenario that tests it`, async ({
    calculator,
    page,
  }) => {
    await calculator.open(`#v=1&s=ai-startup&lang=${lang}`);
    await invitation(page).click();
    for (const [i, [scenario, english, chinese]] of steps.entries()) {
      await isAt(page, i + 1);
      await expect(heading(page)).toBeFocused();
      await expect(calculator.picker).toHaveValue(scenario);
      await calculator.linked(new RegExp(`s=${scenario}&.*story=${i + 1}`));
      await expect(strip(page)).toContainText(lang === 'en' ? english : chinese);
      await expect(calculator.chart).toBeVisible();
      if (i + 1 < steps.length)
        await strip(page)
          .getByRole('button', { name: /^(Next|下一个)$/ })
          .press('Enter');
    }
    await strip(page)
      .getByRole('button', { name: /^(Previous|上一个)$/ })
      .click();
    await isAt(page, 6);
    await expect(heading(page)).toBeFocused();
  });

test('what there is to try is done with one press, taken back with another, and can be undone', async ({
  calculator,
  page,
}) => {
  await calculator.open('#story=3');
  await isAt(page, 3);
  await expect(calculator.answer).toContainText('January 2026');
  const tryIt = strip(page).getByRole('button', {
    name: 'Let the paid rate rise by 0.5 points a month',
  });
  await tryIt.press('Enter');
  await expect(calculator.answer).toContainText('November 2025');
  await expect.poll(() => calculator.value('paid_gain')).toContain('0.5');
  const back = strip(page).getByRole('button', { name: 'Put it back' });
  await expect(back).toBeFocused();
  await expect(strip(page), 'the verdict is of the claim, not of the try').toContainText(
    'The money runs out in January 2026',
  );
  await back.press('Enter');
  await expect(calculator.answer).toContainText('January 2026');
  await calculator.undo.click();
  await expect(calculator.answer).toContainText('November 2025');
  await calculator.undo.click();
  await expect(calculator.answer).toContainText('January 2026');
  await isAt(page, 3);
});

test('leaving offers what there was before, and brings it back', async ({ calculator, page }) => {
  await calculator.open('#v=1&s=founder-half-point&view=users');
  await calculator.type('price', '37');
  await calculator.linked(/price=37/);
  const before = await calculator.snapshot();
  await invitation(page).click();
  await isAt(page, 1);
  await strip(page).getByRole('button', { name: 'Next' }).click();
  await isAt(page, 2);
  await strip(page).getByRole('button', { name: 'Leave the story' }).press('Enter');
  await expect(strip(page)).toBeHidden();
  await expect(page.locator('#answer')).toBeFocused();
  await calculator.linked(/^(?!.*story)/);
  await calculator.button('Go back to what you had before').click();
  await expect.poll(() => calculator.snapshot()).toEqual(before);
});

test('work from before the story outlives a reload within it, and the end of the visit', async ({
  calculator,
  page,
}) => {
  await calculator.open('#v=1&s=founder-half-point');
  await calculator.type('price', '37');
  await calculator.linked(/price=37/);
  const before = await calculator.snapshot();
  await invitation(page).click();
  await isAt(page, 1);
  await calculator.linked(/story=1/);
  await page.reload();
  await isAt(page, 1);
  await strip(page)
    .getByRole('button', { name: /Let both grow/ })
    .click();
  await expect(calculator.answer).toContainText('2024');
  await strip(page).getByRole('button', { name: 'Leave the story' }).click();
  await calculator.button('Go back to what you had before').click();
  await expect.poll(() => calculator.snapshot()).toEqual(before);

  await calculator.picker.selectOption({ label: 'Seven claims about OpenAI, tested' });
  await isAt(page, 1);
  await calculator.linked(/story=1/);
  await page.goto('about:blank');
  await calculator.open();
  await expect(page.getByRole('status')).toContainText('Restored what you last worked on here.');
  await expect.poll(() => calculator.snapshot()).toEqual(before);
});

test('the invitation is for those who have not seen the story; the picker has it always', async ({
  calculator,
  page,
}) => {
  await calculator.open();
  await invitation(page).press('Enter');
  await isAt(page, 1);
  await expect(invitation(page)).toBeHidden();
  await page.goto('about:blank');
  await calculator.open();
  await expect(invitation(page)).toBeHidden();
  await calculator.picker.selectOption({ label: 'Seven claims about OpenAI, tested' });
  await isAt(page, 1);
  await expect(calculator.picker).toHaveValue('article-bankrupt-2024');
});

test('another scenario in the middle of the story leaves a way back to its step', async ({
  calculator,
  page,
}) => {
  await calculator.open('#story=5');
  await calculator.picker.selectOption('ai-startup');
  await expect(strip(page)).toContainText('The page shows something else at the moment.');
  await strip(page).getByRole('button', { name: 'Back to this claim' }).click();
  await expect(calculator.picker).toHaveValue('article-traffic-slide');
  await expect(heading(page)).toBeFocused();
});

test('a link within the story opens its step with what was tried, and a wrong one says so', async ({
  calculator,
  page,
}) => {
  await calculator.open('#v=1&s=founder-quarter-point&paid_gain=0.004&story=3');
  await isAt(page, 3);
  expect(await calculator.value('paid_gain')).toContain('0.4');
  await page.goto('about:blank');
  await calculator.open('#v=1&s=founder-quarter-point&story=8');
  await expect(calculator.alert.filter({ visible: true })).toContainText('from 1 to 7');
  await expect(strip(page)).toBeHidden();
});

test('answer and chart stay in view on a small desktop, and nothing is too wide for a phone', async ({
  calculator,
  page,
}) => {
  await calculator.open('#story=1');
  for (let step = 1; step <= steps.length; step++) {
    await isAt(page, step);
    await calculator.drawn();
    const box = (await calculator.chart.boundingBox())!;
    expect(box.y + box.height, `step ${step}`).toBeLessThanOrEqual(768);
    if (step < steps.length) await strip(page).getByRole('button', { name: 'Next' }).click();
  }
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 700 });
    const over = (): Promise<number> =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
    await expect.poll(over).toBe(0);
  }
});

test('axe finds nothing in the story, light and dark, before and after a try', async ({
  calculator,
  page,
}) => {
  await calculator.open('#story=4');
  await isAt(page, 4);
  await expectNothingFound(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await strip(page)
    .getByRole('button', { name: /Let added GPUs/ })
    .click();
  await expectNothingFound(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await calculator.button('中文').click();
  await expectNothingFound(page);
});
