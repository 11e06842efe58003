// SPDX-License-Identifier: MIT
// Values typed into the fields, refusals with their reason, reset, and the mark of a changed input.

import { defaultAnswer } from './calculator';
import { expect, test } from './clean-page';

const accepted: [key: string, text: string, value: RegExp][] = [
  ['dau', '80M', /^80 million/],
  ['dau', '6100万', /^61 million/],
  ['dau', '1.2e9', /^1.2 billion/],
  ['paid_rate', '2.5%', /^2.5%/],
  ['price', '$15', /^\$15\b/],
  ['rnd', '2亿', /^\$200 million/],
];

test('fields take amounts as people type them', async ({ calculator }) => {
  await calculator.open();
  for (const [key, text, value] of accepted) {
    const before = await calculator.answer.textContent();
    await calculator.type(key, text);
    await expect(calculator.slider(key), text).toHaveAttribute('aria-valuetext', value);
    await expect(calculator.answer, text).not.toHaveText(before!);
    await expect(calculator.field(key)).toHaveAttribute('aria-invalid', 'false');
  }
});

const refused: [key: string, text: string, reason: RegExp][] = [
  ['dau', 'plenty', /number/i],
  ['dau', '50', /100/],
  ['dau', '1e99', /4/],
  ['dau', '60%', /percentage/i],
  ['paid_rate', '120%', /\d/],
  ['price', '-5', /0/],
  ['price', '', /empty/i],
  ['price', '<img src=x onerror="window.ran=1">', /number|read/i],
];

test('what cannot be taken gives its reason and leaves the value', async ({ calculator }) => {
  await calculator.open();
  for (const [key, text, reason] of refused) {
    const value = await calculator.value(key);
    await calculator.type(key, text);
    const why = calculator.input(key).getByRole('alert');
    await expect(why, text).toHaveText(reason);
    await expect(calculator.field(key)).toHaveAttribute('aria-invalid', 'true');
    const described = await calculator.field(key).getAttribute('aria-describedby');
    expect(described).toBe(await why.getAttribute('id'));
    expect(await calculator.value(key), text).toBe(value);
    await calculator.field(key).press('Escape');
    await expect(why).toBeHidden();
    await expect(calculator.field(key)).toHaveAttribute('aria-invalid', 'false');
  }
  await expect(calculator.answer).toHaveText(defaultAnswer);
});

test('a changed input is marked, and its reset takes it back', async ({ calculator, page }) => {
  const colours = (key: string) =>
    calculator.input(key).evaluate((row) => {
      const kinds = [
        'color',
        'accentColor',
        'borderColor',
        'backgroundColor',
        'boxShadow',
      ] as const;
      const all = [row, ...row.querySelectorAll('*:not(button)')].flatMap((element) =>
        [null, '::before', '::after'].flatMap((part) => {
          const style = getComputedStyle(element, part);
          return kinds.map((kind) => style[kind]);
        }),
      );
      return all.join(' ');
    });
  await calculator.open();
  await page.mouse.move(5, 5);
  const plain = await colours('price');
  await expect(calculator.resetOf('price')).toBeDisabled();
  await expect(calculator.input('price')).toContainText('reported');

  await calculator.type('price', '25');
  await calculator.answer.click();
  await expect(calculator.input('price')).toContainText('yours');
  await expect(calculator.resetOf('price')).toHaveAccessibleName(/Reset to \$20/);
  expect(await colours('price')).not.toBe(plain);

  await calculator.resetOf('price').click();
  await expect(calculator.resetOf('price')).toBeDisabled();
  await expect(calculator.input('price')).toContainText('reported');
  await expect(calculator.answer).toHaveText(defaultAnswer);
});

test('each input tells what it means, its basis and its source', async ({ calculator }) => {
  await calculator.open();
  const row = calculator.input('stickiness');
  await calculator.unfold();
  await row.getByRole('button', { name: /reported/ }).click();
  await expect(row).toContainText('The share of monthly users who come on a given day.');
  await expect(row).toContainText('Scenario: 35.0%');
  await expect(row).toContainText('Founder Securities, 21 July 2023');
  await expect(row).toContainText('From 1.0% to 100%');
});
