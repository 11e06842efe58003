// SPDX-License-Identifier: MIT
// Browsers that cannot run the page: a message and a picture of the default forecast, never a blank.

import { bidiFirefox } from './browsers';
import { expect, test } from './clean-page';

const still = 'The money runs out in January 2026';

test.describe('without WebAssembly', () => {
  test.use({ expected: /wasm|WebAssembly/ });

  test('the page says so and shows a picture of the default forecast', async ({
    calculator,
    page,
  }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await page.goto('/');
    await expect(page.getByText(/WebAssembly could not start/)).toBeVisible();
    await expect(page.getByText(/WebAssembly\s*在此浏览器中无法启动/)).toBeVisible();
    await expect(page.getByText(still)).toBeVisible();
    await expect(page.getByRole('img').filter({ visible: true })).toHaveCount(1);
    await expect(calculator.input('dau')).toHaveCount(0);
  });

  test('a module that cannot be fetched does the same', async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.abort());
    await page.goto('/');
    await expect(page.getByText(/WebAssembly could not start/)).toBeVisible();
    await expect(page.getByText(still)).toBeVisible();
    await expect(page.getByRole('img').filter({ visible: true })).toHaveCount(1);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so and shows a picture of the default forecast', async ({
    page,
    browserName,
  }) => {
    if (browserName === 'firefox' && bidiFirefox) {
      // The protocol of Debian's Firefox cannot turn scripts off; keeping them away has to do, and
      // <noscript> is checked as the text it then is.
      await page.route('**/*.js', (route) => route.abort());
      await page.goto('/');
      expect(await page.locator('noscript').textContent()).toContain('Without JavaScript');
    } else {
      await page.goto('/');
      await expect(page.getByText(/Without JavaScript/)).toBeVisible();
      await expect(page.getByText(/没有 JavaScript/)).toBeVisible();
    }
    await expect(page.getByText(still)).toBeVisible();
    await expect(page.getByRole('img').filter({ visible: true })).toHaveCount(1);
    await expect(page.getByText('WebAssembly could not start')).toBeHidden();
  });
});
