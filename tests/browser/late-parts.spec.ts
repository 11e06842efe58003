// SPDX-License-Identifier: MIT
// Parts whose code is loaded when they are first opened: a first visit does without it, and where it
// cannot be had the part says so, can be tried again, and the rest of the page goes on.

import { expect, test } from './clean-page';

test.use({
  expected: /Failed to load resource|NetworkError|Loading module|Loading failed|import/i,
});

const failed = 'This part could not be loaded. Check the connection.';

test('a first visit loads none of them', async ({ calculator, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await calculator.open();
  await calculator.counted();
  const late = /dialog|editor|month-table|computed|chance|linked|other-views|strip/;
  expect(asked.filter((url) => late.test(url))).toEqual([]);
});

test('a dialog that cannot be loaded says so and opens at another try, focus and all', async ({
  calculator,
  page,
}) => {
  await calculator.open();
  await page.route(/share-dialog/, (route) => route.abort());
  await calculator.button('Share…').click();
  await expect(calculator.dialog.getByRole('alert')).toContainText(failed);
  await calculator.button('Try again').click();
  await expect(calculator.dialog.getByRole('alert')).toContainText(failed);
  await page.unroute(/share-dialog/);
  await calculator.button('Try again').press('Enter');
  await expect(calculator.dialog.getByRole('textbox')).toHaveValue(/#v=1/);
  await expect(calculator.button('Close')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(calculator.button('Share…')).toBeFocused();
});

test('the rest of the page goes on without a folded part or a view that cannot be loaded', async ({
  calculator,
  page,
}) => {
  await calculator.open();
  await page.route(/month-table|other-views/, (route) => route.abort());
  await page.getByRole('heading', { name: 'Month by month' }).click();
  await expect(page.locator('details.months').getByRole('alert')).toContainText(failed);
  await calculator.button('Users').click();
  await expect(page.locator('#chart').getByRole('alert')).toContainText(failed);
  await calculator.type('price', '37');
  await calculator.linked(/price=37/);
  await calculator.button('Cash').click();
  await expect(calculator.chart).toBeVisible();
  await page.unroute(/month-table|other-views/);
  await page.locator('details.months').getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('details.months').getByRole('table')).toBeVisible();
  await expect(page.locator('details.months > summary')).toBeFocused();
});

test('a link that cannot be read for want of the code says so', async ({ calculator, page }) => {
  await page.route(/assets\/linked/, (route) => route.abort());
  await calculator.open('#v=1&s=founder-quarter-point&price=37');
  await expect(calculator.alert.filter({ visible: true })).toContainText('could not be fetched');
});
