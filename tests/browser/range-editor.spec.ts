// SPDX-License-Identifier: MIT
// How sure an input is: the range beside its slider, opened, read, typed, chosen, removed and taken
// back; and what is wrong with a figure, said where it was typed.

import { expect, test } from './clean-page';

const users = 'Daily users';
const kinds = {
  pert: [/^\s*Between/, 'Lowest value'],
  triangular: [/^\s*Between/, 'Lowest value'],
  uniform: [/^\s*Anywhere between/, 'Lowest value'],
  normal: [/^\s*9 in 10 between/, 'Value that 1 draw in 20 stays below'],
  lognormal: [/^\s*9 in 10 between/, 'Value that 1 draw in 20 stays below'],
} as const;

test('± opens what is known of an input, and closes it again', async ({ calculator }) => {
  await calculator.open();
  const sure = calculator.sure('dau');
  await expect(sure).toHaveAccessibleName(
    'How sure is Daily users? 9 in 10 draws lie between 42.3 million and 73 million.',
  );
  await expect(sure).toHaveAttribute('aria-expanded', 'false');
  await sure.click();
  await expect(sure).toHaveAttribute('aria-expanded', 'true');
  const range = calculator.range('dau');
  await expect(range.getByRole('textbox', { name: `${users}: Lowest value` })).toHaveValue('30M');
  await expect(range.getByRole('textbox', { name: `${users}: Highest value` })).toHaveValue('80M');
  await expect(range.getByRole('combobox', { name: 'Shape' })).toHaveValue('pert');
  await expect(range).toContainText(/Between\s+and\s+with 60 million most likely/);
  await expect(range).toContainText('9 in 10 draws lie between 42.3 million and 73 million.');
  await expect(range.locator('.density path.most')).toHaveAttribute('d', /^M\d/);
  // Only one is open at a time.
  await calculator.sure('price').click();
  await expect(range).toHaveCount(0);
  await expect(calculator.range('price')).toBeVisible();
  await calculator.sure('price').click();
  await expect(calculator.range('price')).toHaveCount(0);
});

test('the keyboard opens a range, moves its figures, and leaves it', async ({
  calculator,
  page,
}) => {
  await calculator.open();
  const sure = calculator.sure('dau');
  await sure.focus();
  await page.keyboard.press('Enter');
  await expect(calculator.range('dau')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(calculator.figure('dau', 'first')).toBeFocused();
  // What is there is selected: typing replaces it.
  await page.keyboard.type('50M');
  await page.keyboard.press('Tab');
  await expect(calculator.figure('dau', 'last')).toBeFocused();
  await expect(sure).toHaveAccessibleName(/between 53\.\d million and/);
  await page.keyboard.press('Tab');
  const shape = calculator.range('dau').getByRole('combobox');
  await expect(shape).toBeFocused();
  await page.keyboard.type('all');
  await expect(shape).toHaveValue('uniform');
  await page.keyboard.press('Escape');
  await expect(calculator.range('dau')).toHaveCount(0);
  await expect(sure).toBeFocused();
});

test('a figure moves the sentence, the fan and the band on the track', async ({ calculator }) => {
  await calculator.open();
  await calculator.counted();
  await calculator.sure('dau').click();
  const fan = calculator.chart.locator('path.fan').first();
  const band = calculator.input('dau').locator('.band');
  const before = {
    certainty: (await calculator.certainty.textContent())!,
    fan: (await fan.getAttribute('d'))!,
    band: (await band.boundingBox())!,
    density: (await calculator.range('dau').locator('path.most').getAttribute('d'))!,
  };
  await calculator.recounted(() => calculator.typeFigure('dau', 'last', '900M'));
  await expect(calculator.certainty).not.toHaveText(before.certainty);
  await expect(fan).not.toHaveAttribute('d', before.fan);
  await expect(calculator.range('dau').locator('path.most')).not.toHaveAttribute(
    'd',
    before.density,
  );
  const after = (await band.boundingBox())!;
  expect(after.x + after.width).toBeGreaterThan(before.band.x + before.band.width + 5);
  await expect(calculator.figure('dau', 'last')).toHaveValue('900M');
  await expect(calculator.range('dau')).toContainText('Scenario: 30 million to 80 million.');
});

test('the band and the figures follow the value, and come back with it', async ({ calculator }) => {
  await calculator.open();
  await calculator.sure('dau').click();
  const band = calculator.input('dau').locator('.band');
  const [from, to] = [calculator.figure('dau', 'first'), calculator.figure('dau', 'last')];
  const before = (await band.boundingBox())!;
  await calculator.type('dau', '120M');
  await expect(from).toHaveValue('60M');
  await expect(to).toHaveValue('160M');
  expect((await band.boundingBox())!.x).toBeGreaterThan(before.x + 5);
  await calculator.resetOf('dau').click();
  await expect(from).toHaveValue('30M');
  await expect(to).toHaveValue('80M');
  expect(await band.boundingBox()).toEqual(before);
});

const refused = [
  ['last', 'plenty', 'There is no number yet. A number is expected, such as 60M or 60,000,000.'],
  ['last', 'NaN', 'There is no number yet. A number is expected, such as 60M or 60,000,000.'],
  ['last', '', 'The field is empty. A number is expected, such as 60M or 60,000,000.'],
  ['last', '59M', 'The highest value must not be below 60 million, the most likely.'],
  ['first', '61M', 'The lowest value must not be above 60 million, the most likely.'],
  ['first', '5%', 'This is not a percentage. A number is expected, such as 60M or 60,000,000.'],
  ['last', '1e999', 'That is too large. A number is expected, such as 60M or 60,000,000.'],
  ['last', '1e308', /It must not be larger than/],
  ['first', '-1e308', /It must not be larger than/],
] as const;

test('a figure that cannot be is refused where it stands, and nothing moves', async ({
  calculator,
}) => {
  await calculator.open();
  await calculator.counted();
  await calculator.sure('dau').click();
  const before = { chances: await calculator.chances(), link: await calculator.fragment() };
  for (const [which, text, why] of refused) {
    const field = calculator.figure('dau', which);
    const kept = await field.inputValue();
    await field.fill(text);
    await field.press('Enter');
    await expect(field, text).toHaveAttribute('aria-invalid', 'true');
    await expect(field, text).toHaveAccessibleDescription(why);
    await expect(calculator.range('dau').getByRole('alert'), text).toHaveText(why);
    // The sentence goes as soon as the figure is being mended.
    await field.fill(kept);
    await expect(calculator.range('dau').getByRole('alert'), text).toHaveCount(0);
    await field.press('Enter');
    await expect(field, text).toHaveAttribute('aria-invalid', 'false');
  }
  await expect(calculator.undo).toBeDisabled();
  expect(await calculator.fragment()).toBe(before.link);
  expect(await calculator.chances()).toEqual(before.chances);
});

test('figures in the wrong order, or below 0 where they cannot be, are told where they stand', async ({
  calculator,
}) => {
  await calculator.open();
  await calculator.sure('dau').click();
  const shape = calculator.range('dau').getByRole('combobox');
  for (const [kind, which, text, why] of [
    ['uniform', 'last', '1M', /It must not be below .*, the lower figure/],
    ['normal', 'last', '1M', /It must not be below .*, the lower figure/],
    ['lognormal', 'first', '0', 'A curve with a long upper tail begins above 0.'],
  ] as const) {
    await shape.selectOption(kind);
    const link = await calculator.linked(new RegExp(`%22${kind}%22`));
    const field = calculator.figure('dau', which);
    const kept = await field.inputValue();
    await calculator.typeFigure('dau', which, text);
    await expect(field, kind).toHaveAccessibleDescription(why);
    expect(await calculator.fragment()).toBe(link);
    await calculator.typeFigure('dau', which, kept);
    await expect(field, kind).toHaveAttribute('aria-invalid', 'false');
  }
});

test('each of the five shapes can be chosen, and is drawn as what it is', async ({
  calculator,
}) => {
  await calculator.open();
  await calculator.sure('dau').click();
  const range = calculator.range('dau');
  const shapes = new Set<string>();
  for (const kind of ['triangular', 'uniform', 'normal', 'lognormal', 'pert'] as const) {
    await range.getByRole('combobox').selectOption(kind);
    const [sentence, figure] = kinds[kind];
    await expect(range.locator('.blanks')).toHaveText(sentence);
    await expect(calculator.figure('dau', 'first')).toHaveAccessibleName(`${users}: ${figure}`);
    await expect
      .poll(async () => (await calculator.uncertainty())?.ranges?.['dau']?.kind)
      .toBe(kind);
    shapes.add((await range.locator('path.all').getAttribute('d'))!);
    // About the same draws: another shape, not another opinion.
    await expect(calculator.sure('dau')).toHaveAccessibleName(
      /between (4[0-5](\.\d)?) million and (7[0-5](\.\d)?) million/,
    );
  }
  expect(shapes.size).toBe(5);
});

test('taking an input as certain can be undone and redone', async ({ calculator, page }) => {
  await calculator.open();
  await calculator.counted();
  const before = await calculator.chances();
  await calculator.sure('dau').click();
  await calculator.recounted(async () => {
    await calculator.range('dau').getByRole('button', { name: 'Take it as certain' }).click();
    await expect(calculator.sure('dau')).toHaveAccessibleName(/It counts as certain\.$/);
  });
  await expect(calculator.sure('dau')).toBeFocused();
  await expect(calculator.range('dau')).toHaveCount(0);
  await expect(calculator.input('dau').locator('.band')).toHaveCount(0);
  const without = await calculator.chances();
  expect(without).not.toEqual(before);
  await calculator.recounted(() => page.keyboard.press('Control+z'));
  await expect(calculator.input('dau').locator('.band')).toHaveCount(1);
  expect(await calculator.chances()).toEqual(before);
  await calculator.recounted(() => page.keyboard.press('Control+y'));
  expect(await calculator.chances()).toEqual(without);
});

test('a guess counts only once it is used', async ({ calculator }) => {
  await calculator.open();
  const sure = calculator.sure('price');
  await expect(sure).toHaveAccessibleName(
    'How sure is Price of a subscription? It counts as certain.',
  );
  await sure.click();
  const range = calculator.range('price');
  await expect(range).toContainText('A guess to start from; it counts once you use it.');
  const [from, to] = await Promise.all(
    (['first', 'last'] as const).map((which) => calculator.figure('price', which).inputValue()),
  );
  expect(Number(from)).toBeLessThan(20);
  expect(Number(to)).toBeGreaterThan(20);
  await expect(calculator.undo).toBeDisabled();
  await range.getByRole('button', { name: 'Use this range' }).click();
  await expect(sure).toHaveAccessibleName(/9 in 10 draws lie between \$1\d/);
  await expect(sure).toBeFocused();
  await expect
    .poll(async () => (await calculator.uncertainty())?.ranges?.['price'])
    .toEqual({
      kind: 'pert',
      low: Number(from),
      mode: 20,
      high: Number(to),
    });
});

test('Escape leaves a range as it was, whatever was half typed', async ({ calculator, page }) => {
  await calculator.open();
  const link = await calculator.fragment();
  await calculator.sure('dau').click();
  await calculator.figure('dau', 'last').fill('999M');
  await page.keyboard.press('Escape');
  await expect(calculator.sure('dau')).toBeFocused();
  await expect(calculator.range('dau')).toHaveCount(0);
  await expect(calculator.undo).toBeDisabled();
  await calculator.sure('dau').click();
  await expect(calculator.figure('dau', 'last')).toHaveValue('80M');
  expect(await calculator.fragment()).toBe(link);
});
