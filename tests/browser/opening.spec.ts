// SPDX-License-Identifier: MIT
// What a visitor finds on arriving, and that a session that touches everything stays clean.

import { defaultAnswer } from './calculator';
import { expect, test, watch } from './clean-page';
import { inputKeys, keyInputs } from './input-table';

test('opens on the default scenario with its answer', async ({ calculator }) => {
  await calculator.open();
  await expect(calculator.answer).toHaveText(defaultAnswer);
  await expect(calculator.picker.locator('option:checked')).toHaveText(
    "Broker's case, +0.25 points",
  );
  for (const figure of ['January 2026', '12.0%', '21.7%'])
    await expect(calculator.answer.locator('strong', { hasText: figure })).toBeVisible();
});

test('shows answer, chart and the seven main inputs without scrolling on a laptop', async ({
  calculator,
}) => {
  await calculator.open();
  await calculator.drawn();
  for (const part of [
    calculator.answer,
    calculator.chart,
    ...keyInputs.flatMap((key) => [calculator.slider(key), calculator.field(key)]),
  ]) {
    const box = (await part.boundingBox())!;
    expect(box.y, String(part)).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height, String(part)).toBeLessThanOrEqual(768);
    expect(box.x + box.width, String(part)).toBeLessThanOrEqual(1366);
  }
});

test('has exactly one row for each input of the table', async ({ calculator, page }) => {
  await calculator.open();
  expect(inputKeys).toHaveLength(29);
  const keys = await page
    .locator('[data-input]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['input']));
  expect([...keys].sort()).toEqual([...inputKeys].sort());
  await calculator.unfold();
  for (const key of inputKeys) {
    await expect(calculator.slider(key)).toBeVisible();
    await expect(calculator.field(key)).toBeVisible();
  }
});

test('a session that touches everything asks no other origin and breaks no policy', async ({
  calculator,
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await calculator.open();
  await calculator.drag('dau', 0.2);
  await calculator.release();
  await calculator.type('price', '30');
  await calculator.undo.click();
  for (const view of ['Revenue and costs', 'Users', 'Paid rate', 'Cash'])
    await calculator.button(view).click();
  await page.mouse.move(900, 400);
  await calculator.unfoldEverything();
  await calculator.button('Download CSV').click();
  for (const opener of ['Scenarios…', 'Share…', 'Add a funding round']) {
    await calculator.button(opener).click();
    await expect(calculator.dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(calculator.dialog).toBeHidden();
  }
  await calculator.button('Dark or light').click();
  await calculator.button('中文').click();
  await expect(calculator.answer).toContainText('付费率');
  await calculator.picker.selectOption('reported-2024-2025');
  await calculator.linked(/reported/);
  // Seen by the fixture: console, errors, policy. Here: the watch itself was awake.
  expect(asked.some((url) => url.endsWith('.wasm'))).toBe(true);
});

test('the watch that all of these tests keep does notice what must not happen', async ({
  page,
}) => {
  const seen = await watch(page, 'http://127.0.0.1');
  await page.goto('/');
  await page.evaluate(() => {
    console.warn('a warning');
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    void fetch('https://elsewhere.invalid/').catch(() => undefined);
    setTimeout(() => {
      throw new Error('a failure');
    });
  });
  for (const part of [
    'a warning',
    'policy violated: script-src',
    'policy violated: connect-src',
    'a failure',
  ])
    await expect.poll(() => seen.join(' ')).toContain(part);
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
});
