// SPDX-License-Identifier: MIT
// The pictures of the futures are seen as large as they were drawn, on every width of window.

import { expect, test } from './clean-page';

for (const width of [1366, 800, 390, 320]) {
  test(`the pictures have their size in a window of ${width} pixels`, async ({
    calculator,
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await calculator.open();
    await calculator.counted();
    const pictures = page.locator('.question svg');
    await expect(pictures).toHaveCount(4);
    for (const picture of await pictures.all()) {
      const drawn = Number(await picture.getAttribute('width'));
      const seen = (await picture.boundingBox())!.width;
      expect(seen).toBeGreaterThan(Math.min(drawn, width - 40) - 1);
      expect(seen).toBeLessThan(Math.min(drawn, width) + 1);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, 'nothing hangs over the edge').toBeLessThanOrEqual(width);
  });
}
