// SPDX-License-Identifier: MIT
// Where the page is shown: under a sub-path, on a phone, in the dark, on paper.

import { port, subPath } from './browsers';
import { defaultAnswer } from './calculator';
import { expect, test } from './clean-page';

test.describe('under a sub-path', () => {
  test.use({ baseURL: `http://127.0.0.1:${port + 1}${subPath}` });

  test('the page works, and asks for nothing outside it', async ({ calculator, page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await calculator.open('', '');
    await expect(calculator.answer).toHaveText(defaultAnswer);
    await calculator.type('price', '25');
    await calculator.linked(/price=25$/);
    expect(new URL(page.url()).pathname).toBe(subPath);
    await page.reload();
    await expect(calculator.slider('price')).toHaveAttribute('aria-valuetext', /^\$25\b/);
    expect(asked.filter((path) => !path.startsWith(subPath))).toEqual([]);
    expect(asked.some((path) => path.endsWith('.wasm'))).toBe(true);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the chart stays in view while the inputs scroll by', async ({ calculator, page }) => {
    await calculator.open();
    await calculator.drawn();
    for (const key of ['dau', 'rnd']) {
      await calculator.input(key).evaluate((row) => row.scrollIntoView({ block: 'end' }));
      await calculator.drawn();
      const box = (await calculator.chart.boundingBox())!;
      expect(box.y, key).toBeGreaterThanOrEqual(-40);
      expect(box.y + box.height, key).toBeLessThanOrEqual(844);
      const row = (await calculator.input(key).boundingBox())!;
      expect(row.y, `${key} is below the chart, not under it`).toBeGreaterThanOrEqual(
        box.y + box.height - 1,
      );
    }
    await expect(calculator.chart).toBeInViewport({ ratio: 0.8 });
    await calculator.slider('rnd').focus();
    const before = await calculator.picture();
    await page.keyboard.press('PageDown');
    await expect.poll(() => calculator.picture()).not.toBe(before);
  });
});

for (const width of [320, 390, 768, 1920]) {
  test(`nothing scrolls sideways at ${width} px`, async ({ calculator, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await calculator.open('#v=1&s=reported-2024-2025&price=25');
    await calculator.unfoldEverything();
    const overflow = () =>
      page.evaluate(() => {
        const room = document.documentElement.clientWidth;
        return document.documentElement.scrollWidth <= room
          ? []
          : [...document.querySelectorAll('main *, header *, footer *')]
              .filter((element) => element.getBoundingClientRect().right > room + 1)
              .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`)
              .slice(0, 8);
      });
    for (const view of await page.locator('button[aria-pressed]').all()) {
      await view.click();
      await calculator.drawn();
      expect(await overflow()).toEqual([]);
    }
    for (const opener of ['Share…', 'Scenarios…', 'Add a change']) {
      await calculator.button(opener).click();
      const box = (await calculator.dialog.boundingBox())!;
      expect(box.x, opener).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, opener).toBeLessThanOrEqual(width);
      expect(await overflow()).toEqual([]);
      await page.keyboard.press('Escape');
    }
    if (width === 1920) {
      const line = (await calculator.answer.boundingBox())!;
      expect(line.width, 'the page does not stretch').toBeLessThan(1300);
    }
  });
}

test('the theme can be switched, and stays', async ({ calculator, page }) => {
  const paper = () =>
    page.evaluate(() => {
      const colour = getComputedStyle(document.documentElement).backgroundColor;
      const body = getComputedStyle(document.body).backgroundColor;
      return (/0\)$/.test(body) ? colour : body).match(/\d+/g)!.slice(0, 3).map(Number);
    });
  await calculator.open();
  expect(Math.min(...(await paper()))).toBeGreaterThan(200);
  await calculator.button('Dark or light').click();
  expect(Math.max(...(await paper()))).toBeLessThan(70);
  await page.reload();
  await expect(calculator.answer).toHaveText(defaultAnswer);
  expect(Math.max(...(await paper()))).toBeLessThan(70);
  await calculator.button('Dark or light').click();
  expect(Math.min(...(await paper()))).toBeGreaterThan(200);
});

test('on paper there are no controls, only the answer, the chart and the facts', async ({
  calculator,
  page,
}) => {
  await calculator.open('#v=1&s=founder-quarter-point&price=25');
  // Not every browser lets a test print: the print rules are made to hold on the screen.
  await page.evaluate(() => {
    const visit = (rules: CSSRuleList): void => {
      for (const rule of rules) {
        if (rule instanceof CSSMediaRule) {
          if (/\bprint\b/.test(rule.media.mediaText)) rule.media.mediaText = 'all';
          else if (/\bscreen\b/.test(rule.media.mediaText)) rule.media.mediaText = 'not all';
          visit(rule.cssRules);
        }
      }
    };
    for (const sheet of document.styleSheets) visit(sheet.cssRules);
  });
  await expect(calculator.answer).toBeVisible();
  await expect(calculator.chart).toBeVisible();
  await expect(calculator.section('What people claimed')).toBeVisible();
  // A month or a number may stay, set as plain text; nothing that asks for a hand.
  const left = await page
    .locator('button, select, input, textarea')
    .filter({ visible: true })
    .evaluateAll((controls) =>
      controls
        .filter((control) => {
          const { appearance, borderTopWidth } = getComputedStyle(control);
          const plain = appearance === 'none' && parseFloat(borderTopWidth) === 0;
          return !plain || control.matches('button, [type="range"], [type="file"]');
        })
        .map((control) => control.outerHTML.slice(0, 120)),
    );
  expect(left).toEqual([]);
});
