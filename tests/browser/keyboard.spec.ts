// SPDX-License-Identifier: MIT
// The page without a mouse: everything can be reached, focus can be seen, the chart can be read month
// by month, and the answer is said once the hand rests.

import { defaultAnswer, startingWith } from './calculator';
import { expect, test } from './clean-page';

test('Tab reaches everything in order, and focus can be seen', async ({ calculator, page }) => {
  await calculator.open('#v=1&s=article-gulf-100b&price=25');
  await calculator.unfold();
  // Until then there is a button to stop counting, which is gone before Tab gets there.
  await calculator.counted();
  await page.evaluate(() => {
    const able = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    let count = 0;
    for (const element of document.querySelectorAll<HTMLElement>(able)) {
      const on = !(element as HTMLButtonElement).disabled && element.tabIndex >= 0;
      if (on && element.checkVisibility({ visibilityProperty: true }))
        element.dataset['stop'] = String(++count);
    }
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const wanted = await page.locator('[data-stop]').count();
  expect(wanted).toBeGreaterThan(60);
  const reached: number[] = [];
  const unseen: string[] = [];
  for (let press = 0; press < wanted; press++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const shows = (part: Element | null): boolean => {
        if (!part) return false;
        const { outlineStyle, outlineWidth, boxShadow, stroke, strokeWidth } =
          getComputedStyle(part);
        const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
        const stroked =
          part instanceof SVGElement && stroke !== 'none' && parseFloat(strokeWidth) > 0;
        return outlined || boxShadow !== 'none' || stroked;
      };
      const seen =
        shows(element) || [...element.children].some(shows) || shows(element.closest('label'));
      const name = element.getAttribute('aria-label') ?? element.textContent!.trim().slice(0, 40);
      return {
        stop: Number(element.dataset['stop'] ?? 0),
        seen,
        what: `${element.tagName} ${name}`,
      };
    });
    reached.push(focus.stop);
    if (!focus.seen) unseen.push(focus.what);
  }
  const all = Array.from({ length: wanted }, (_, i) => i + 1);
  expect(
    all.filter((stop) => !reached.includes(stop)),
    'never reached',
  ).toEqual([]);
  expect(reached, 'in the order of the page').toEqual(all);
  expect(unseen, 'focus not visible').toEqual([]);
});

test('focus goes on, not away, when the button to stop counting goes', async ({
  calculator,
  page,
}) => {
  await calculator.open();
  for (const press of [false, true]) {
    await calculator.counted();
    await calculator.slider('dau').press('ArrowRight');
    const stop = calculator.button('Stop');
    // It may not be there for long.
    await page.evaluate(async () => {
      const button = () => document.querySelector<HTMLElement>('#counted button');
      while (!button()) await new Promise(requestAnimationFrame);
      button()!.focus();
    });
    if (press) await page.keyboard.press('Enter');
    await expect(stop).toHaveCount(0, { timeout: 30_000 });
    await expect(page.locator('#counted')).toBeFocused();
    await page.keyboard.press('Tab');
    // Firefox goes on to the next question. Chromium goes to the first stop of this one, as it does
    // in every <details> with no stop after the focus. Neither starts the page again.
    const near = page.locator('section:has(#question-sure), section:has(#question-drives)');
    await expect(near.locator(':focus')).toHaveCount(1);
  }
});

test('the first Tab offers to skip to the answer', async ({ calculator, page }) => {
  await calculator.open();
  await calculator.counted();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the answer' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(calculator.answer.getByRole('button', { name: 'January 2026' })).toBeFocused();
});

test('arrow keys read the chart out month by month', async ({ calculator, page }) => {
  await calculator.open();
  await calculator.plot.focus();
  await expect(calculator.plot).toHaveAttribute(
    'aria-valuetext',
    /^January 2026: Cash at the end −\$/,
  );
  await page.keyboard.press('ArrowRight');
  await expect(calculator.plot).toHaveAttribute('aria-valuetext', /^February 2026: .*revenue/i);
  await expect(calculator.chart.getByText('February 2026', { exact: true })).toBeVisible();
  await page.keyboard.press('Home');
  await expect(calculator.plot).toHaveAttribute(
    'aria-valuetext',
    /^August 2023: Cash at the end \$9\.7 billion/,
  );
  await page.keyboard.press('ArrowLeft');
  await expect(calculator.plot).toHaveAttribute('aria-valuenow', '0');
  await page.keyboard.press('End');
  await expect(calculator.plot).toHaveAttribute('aria-valuetext', /^July 2028: /);
  await page.keyboard.press('Escape');
  await expect(calculator.chart.getByText('July 2028', { exact: true })).toHaveCount(0);
});

test('hovering over the chart reads out a month', async ({ calculator, page }) => {
  await calculator.open();
  const box = (await calculator.plot.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.3);
  await expect(calculator.chart.getByText(/^(January|February) 2026$/)).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(calculator.chart.getByText(/^(January|February) 2026$/)).toHaveCount(0);
});

test('every view of the chart names itself and is chosen by keyboard', async ({
  calculator,
  page,
}) => {
  await calculator.open();
  // The certainty follows when the futures have been counted.
  await expect(calculator.chart).toHaveAccessibleName(startingWith(defaultAnswer));
  const pictures = new Set<string>();
  for (const [view, title] of [
    ['Cash', /Cash at the end of each month/],
    ['Revenue and costs', /What each month brings in/],
    ['Users', /Paying users/],
    ['Paid rate', /How many pay/],
  ] as const) {
    await calculator.button(view).focus();
    await page.keyboard.press('Enter');
    await expect(calculator.button(view)).toHaveAttribute('aria-pressed', 'true');
    await expect(calculator.chart).toContainText(title);
    await calculator.plot.focus();
    await expect(calculator.plot).toHaveAttribute('aria-valuetext', /^January 2026: /);
    pictures.add(await calculator.picture());
  }
  expect(pictures.size).toBe(4);
});

test('the answer is said after a pause, not at every step', async ({ calculator, page }) => {
  await calculator.open();
  const silent = await calculator.slider('dau').evaluate(async (element) => {
    const range = element as HTMLInputElement;
    const live = document.querySelector('body > [aria-live]')!;
    const before = live.textContent;
    for (let step = 0; step < 5; step++) {
      range.value = String(range.valueAsNumber + 3);
      range.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise(requestAnimationFrame);
    }
    return live.textContent === before;
  });
  expect(silent).toBe(true);
  const sentence = (await calculator.answer.textContent())!.replace(/\s+/g, ' ').trim();
  expect(sentence).not.toBe(defaultAnswer);
  await expect(calculator.said).toHaveText(startingWith(sentence));
  await expect(page.locator('body > [aria-live]')).toHaveAttribute('aria-live', 'polite');
});

for (const [opener, ways] of [
  ['Share…', ['Escape', 'Close']],
  ['Scenarios…', ['Escape', 'Close']],
  ['Add a funding round', ['Escape', 'Close', 'Cancel']],
  ['January 2026', ['Escape', 'Close']],
] as const)
  test(`the dialog behind “${opener}” takes focus, keeps it, and gives it back`, async ({
    calculator,
    page,
  }) => {
    await calculator.open();
    const button = calculator.button(opener).first();
    for (const way of ways) {
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(calculator.dialog.locator(':focus')).toHaveCount(1);
      if (way === 'Escape') await page.keyboard.press('Escape');
      else await calculator.dialog.getByRole('button', { name: way, exact: true }).press('Enter');
      await expect(calculator.dialog).toHaveCount(0);
      await expect(button).toBeFocused();
    }
  });

test('a dialog opened in the very frame in which another closes is there', async ({
  calculator,
}) => {
  await calculator.open();
  await calculator.button('Share…').click();
  await expect(calculator.dialog).toHaveAccessibleName('Share');
  await calculator.button(/^Scenarios…/).evaluate((next: HTMLElement) => {
    const dialog = document.querySelector('dialog')!;
    dialog.addEventListener('close', () => next.click(), { once: true });
    dialog.close();
  });
  await expect(calculator.dialog).toBeVisible();
  await expect(calculator.dialog).not.toHaveAccessibleName('Share');
});
