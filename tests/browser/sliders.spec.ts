// SPDX-License-Identifier: MIT
// Sliders: by mouse and by keyboard, at both ends, and what the chart does meanwhile.

import { defaultAnswer } from './calculator';
import { expect, test } from './clean-page';
import { inputKeys, keyInputs } from './input-table';

const unreadable = /NaN|Infinity|undefined|∞|\[object/;

test('a step of a slider moves the sentence and the chart in the same frame', async ({
  calculator,
}) => {
  await calculator.open();
  const picture = await calculator.picture();
  const after = await calculator.slider('dau').evaluate(async (element) => {
    const range = element as HTMLInputElement;
    range.value = String(range.valueAsNumber + 5);
    range.dispatchEvent(new Event('input', { bubbles: true }));
    // Asked for after the page asked for its own: same frame, right after the page has drawn.
    await new Promise(requestAnimationFrame);
    const paths = [...document.querySelectorAll('svg[role="group"] path')];
    return {
      answer: document.querySelector('[data-answer]')!.textContent!.trim(),
      picture: paths.map((path) => path.getAttribute('d')).join('|'),
    };
  });
  expect(after.answer).not.toBe(defaultAnswer);
  expect(after.picture).not.toBe(picture);
});

test('dragging with the mouse moves the value, the sentence and the chart', async ({
  calculator,
}) => {
  await calculator.open();
  const before = [await calculator.value('dau'), await calculator.picture()];
  await calculator.drag('dau', 0.95);
  await expect(calculator.answer).not.toHaveText(defaultAnswer);
  expect(await calculator.value('dau')).not.toBe(before[0]);
  expect(await calculator.picture()).not.toBe(before[1]);
  await calculator.release();
});

test('axes hold still while a slider is dragged and settle when it is released', async ({
  calculator,
}) => {
  await calculator.open();
  await calculator.counted();
  const axis = await calculator.axis();
  expect(axis).toMatch(/\d\|.*\d/);
  await calculator.drag('rnd', 0.03);
  await expect(calculator.answer).not.toHaveText(defaultAnswer);
  expect(await calculator.axis()).toBe(axis);
  await calculator.release();
  await expect.poll(() => calculator.axis()).not.toBe(axis);
});

test('a ghost line keeps showing the forecast from before the drag', async ({ calculator }) => {
  await calculator.open();
  await calculator.counted();
  const cash = (await calculator.chart.locator('path.line.cash').getAttribute('d'))!;
  expect(cash.length).toBeGreaterThan(100);
  await calculator.drag('rnd', 0.7);
  await expect(calculator.answer).not.toHaveText(defaultAnswer);
  expect((await calculator.picture()).split('|')).toContain(cash);
  await expect(calculator.chart.getByText('before', { exact: true })).toBeVisible();
  await calculator.release();
});

for (const [where, keys] of [
  ['on the first screen', keyInputs],
  ['of the folded groups', inputKeys.filter((key) => !keyInputs.includes(key))],
] as const) {
  test(`every slider ${where} answers to arrow, page, Home and End keys`, async ({
    calculator,
    page,
  }) => {
    await calculator.open();
    await calculator.unfold();
    const presses = ['End', 'PageDown', 'ArrowLeft', 'Home', 'ArrowRight', 'PageUp', 'ArrowUp'];
    for (const key of keys) {
      const slider = calculator.slider(key);
      await slider.focus();
      const seen: string[] = [];
      for (const press of presses) {
        await page.keyboard.press(press);
        const { value, field } = await slider.evaluate(async (range) => {
          await new Promise(requestAnimationFrame);
          const row = range.closest('[data-input]')!;
          const typed = row.querySelector<HTMLInputElement>('input[type="text"]')!.value;
          return { value: range.getAttribute('aria-valuetext')!, field: typed };
        });
        expect(value, `${key}: ${press}`).not.toBe(seen.at(-1));
        expect(field, `${key}: ${press}`).toMatch(/\d/);
        seen.push(value);
      }
      // All of it was one gesture of the hand, so one step takes it back.
      await page.keyboard.press('Control+z');
      await expect(calculator.undo, key).toBeDisabled();
    }
    await expect(calculator.answer).toHaveText(defaultAnswer);
  });
}

test('at both ends of every slider each view of the chart stays finite', async ({
  calculator,
  page,
}) => {
  await calculator.open('#v=1&s=article-gulf-100b');
  const broken = await page.evaluate(async (pattern) => {
    const found: string[] = [];
    const frame = () => new Promise(requestAnimationFrame);
    const views = document.querySelectorAll<HTMLButtonElement>('button[aria-pressed]').length;
    if (views !== 4) found.push(`there are ${views} views`);
    for (const range of document.querySelectorAll<HTMLInputElement>(
      '[data-input] input[type=range]',
    )) {
      const before = range.value;
      for (const end of [range.min, range.max, before]) {
        range.value = end;
        range.dispatchEvent(new Event('input', { bubbles: true }));
        range.dispatchEvent(new Event('change', { bubbles: true }));
        for (let view = 0; view < 4; view++) {
          document.querySelectorAll<HTMLButtonElement>('button[aria-pressed]')[view]!.click();
          await frame();
          const bad = new RegExp(pattern).exec(document.body.outerHTML);
          const around = bad && document.body.outerHTML.slice(bad.index - 60, bad.index + 20);
          if (bad) found.push(`${range.id} at ${end}, view ${view}: ${around}`);
        }
      }
    }
    return found;
  }, unreadable.source);
  expect(broken).toEqual([]);
});
