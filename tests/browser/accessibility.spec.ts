// SPDX-License-Identifier: MIT
// axe-core finds nothing, in any state that the page can be brought into.

import { expectNothingFound } from './axe';
import { expect, test } from './clean-page';

test('axe finds nothing in any view of the chart', async ({ calculator, page }) => {
  await calculator.open('#v=1&s=article-gulf-100b&price=25&paid_rate=0.04');
  for (const view of await page.locator('button[aria-pressed]').all()) {
    await view.click();
    await calculator.plot.focus();
    await expectNothingFound(page);
  }
});

test('axe finds nothing with everything unfolded and a refused value', async ({
  calculator,
  page,
}) => {
  await calculator.open('#v=1&s=founder-quarter-point&horizon=14');
  await calculator.unfoldEverything();
  await calculator
    .input('price')
    .getByRole('button', { name: /reported/ })
    .click();
  await calculator.type('dau', 'plenty');
  await expect(calculator.input('dau').getByRole('alert')).toBeVisible();
  await expectNothingFound(page);
});

test('axe finds nothing in the dialogs and notices', async ({ calculator, page }) => {
  await calculator.open('#v=1&s=nowhere');
  await expect(calculator.alert.filter({ visible: true })).toBeVisible();
  await expectNothingFound(page);
  for (const opener of ['Share…', 'Scenarios…', 'Add a funding round', 'Add a change']) {
    await calculator.button(opener).click();
    await expect(calculator.dialog).toBeVisible();
    if (opener === 'Scenarios…') await calculator.button('Keep in this browser').click();
    await expectNothingFound(page);
    await page.keyboard.press('Escape');
    await expect(calculator.dialog).toBeHidden();
  }
});

test('axe finds nothing in Chinese', async ({ calculator, page }) => {
  await calculator.open('#v=1&s=founder-half-point&price=25&lang=zh');
  await expect(calculator.answer).toContainText('照此推算');
  await expectNothingFound(page);
});

test('axe finds nothing in the chosen dark theme', async ({ calculator, page }) => {
  await calculator.open('#v=1&s=founder-half-point&price=25&view=costs');
  await calculator.button('Dark or light').click();
  await expectNothingFound(page);
});

for (const lang of ['en', 'zh'])
  for (const theme of ['light', 'dark'])
    test(`axe finds nothing with chance laid open, ${lang}, ${theme}`, async ({
      calculator,
      page,
    }) => {
      test.setTimeout(90_000);
      const events = [{ month: 12, raise: 4e9, probability: 0.6 }];
      const correlations = [['dau', 'dau_growth', -0.3]];
      const link = new URLSearchParams({
        v: '1',
        s: 'founder-quarter-point',
        events: JSON.stringify(events),
        uncertainty: JSON.stringify({ correlations, dau_volatility: 0.02 }),
        lang,
      });
      await page.emulateMedia({ colorScheme: theme as 'light' | 'dark' });
      await calculator.open(`#${link.toString().replaceAll('+', '%20')}`);
      await calculator.counted();
      await page.locator('details.chance > summary').click();
      await calculator.sure('dau').click();
      await calculator.typeFigure('dau', 'last', '1');
      await expect(calculator.range('dau').getByRole('alert')).toBeVisible();
      await expectNothingFound(page);
    });

test('axe finds nothing while futures are counted, beside a guess at a range', async ({
  calculator,
  page,
}) => {
  await calculator.open();
  await calculator.sure('price').click();
  await expect(calculator.range('price')).toBeVisible();
  await expectNothingFound(page);
});

test('axe finds nothing where everything is certain', async ({ calculator, page }) => {
  await calculator.open('#v=1&s=none');
  await expect(page.getByText('Every input counts as certain here')).toBeVisible();
  await expectNothingFound(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('axe finds nothing', async ({ calculator, page }) => {
    await calculator.open('#v=1&s=article-gulf-100b&price=25');
    await calculator.unfold();
    await expectNothingFound(page);
  });
});
