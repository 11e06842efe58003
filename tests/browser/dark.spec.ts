// SPDX-License-Identifier: MIT
// The page for a visitor whose system is dark. Firefox takes that from a preference, so that this file
// has a browser of its own.

import { expectNothingFound } from './axe';
import { expect, test } from './clean-page';

test.use({
  colorScheme: 'dark',
  launchOptions: [
    async ({ launchOptions }, use) => {
      const dark = { 'layout.css.prefers-color-scheme.content-override': 0 };
      await use({ ...launchOptions, firefoxUserPrefs: dark });
    },
    { scope: 'worker' },
  ],
});

test('a dark system gets a dark page that axe finds nothing wrong with', async ({
  calculator,
  page,
}) => {
  await calculator.open('#v=1&s=article-gulf-100b&price=25');
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  const luminance = await page.evaluate(() => {
    const canvas = [document.body, document.documentElement].map(
      (e) => getComputedStyle(e).backgroundColor,
    );
    const colour = canvas.find((value) => !/, 0\)$/.test(value)) ?? 'rgb(255, 255, 255)';
    return Math.max(...colour.match(/\d+/g)!.slice(0, 3).map(Number));
  });
  expect(luminance).toBeLessThan(70);
  for (const view of await page.locator('button[aria-pressed]').all()) {
    await view.click();
    await calculator.plot.focus();
    await expectNothingFound(page);
  }
});
