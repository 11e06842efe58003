// SPDX-License-Identifier: MIT
// Undo and redo over all edits, by keyboard and by button.

import { defaultAnswer } from './calculator';
import { expect, test } from './clean-page';

test('one drag is one step of undo', async ({ calculator }) => {
  await calculator.open();
  await expect(calculator.undo).toBeDisabled();
  await calculator.drag('dau', 0.3);
  await calculator.release();
  await expect(calculator.undo).toBeEnabled();
  await calculator.undo.click();
  await expect(calculator.answer).toHaveText(defaultAnswer);
  await expect(calculator.undo).toBeDisabled();
  await expect(calculator.redo).toBeEnabled();
});

test('Ctrl+Z, Shift+Ctrl+Z and Ctrl+Y walk through edits of every kind', async ({
  calculator,
  page,
}) => {
  await calculator.open();
  const states = [await calculator.snapshot()];
  const record = async (edit: () => Promise<void>): Promise<void> => {
    const before = await calculator.answer.textContent();
    await edit();
    await expect(calculator.answer).not.toHaveText(before!);
    states.push(await calculator.snapshot());
  };
  await record(() => calculator.type('price', '25'));
  await record(async () => {
    await calculator.slider('rnd').focus();
    await page.keyboard.press('PageDown');
  });
  await record(async () => void (await calculator.picker.selectOption('article-gulf-100b')));
  await record(async () => {
    const gulf = calculator.section('Events').getByRole('button', { name: /^Delete:/ });
    await gulf.click();
  });
  await calculator.slider('dau').focus();
  for (const state of states.slice(0, -1).reverse()) {
    await page.keyboard.press('Control+z');
    await expect.poll(() => calculator.snapshot()).toEqual(state);
  }
  await expect(calculator.undo).toBeDisabled();
  for (const [i, state] of states.slice(1).entries()) {
    await page.keyboard.press(i % 2 ? 'Control+y' : 'Control+Shift+z');
    await expect.poll(() => calculator.snapshot()).toEqual(state);
  }
  await expect(calculator.redo).toBeDisabled();
});

test('a new edit forgets what was undone', async ({ calculator }) => {
  await calculator.open();
  await calculator.type('price', '25');
  await calculator.undo.click();
  await expect(calculator.redo).toBeEnabled();
  await calculator.type('dau', '70M');
  await expect(calculator.redo).toBeDisabled();
});
