// SPDX-License-Identifier: MIT
// The address bar: a link that brings back exactly this state, and links that are broken or hostile.

import { Calculator, defaultAnswer } from './calculator';
import { expect, test, watch } from './clean-page';

test('within half a second of a change the address holds it', async ({ calculator, page }) => {
  await page.clock.install();
  await calculator.open();
  await page.clock.pauseAt(Date.now() + 60_000);
  await calculator.slider('dau').evaluate((element: HTMLInputElement) => {
    element.value = String(element.valueAsNumber + 9);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(page.url()).not.toContain('dau=');
  await page.clock.runFor(500);
  expect(page.url()).toContain('dau=');
});

test('a link opened elsewhere gives exactly the same state', async ({ calculator, browser }) => {
  const { page } = calculator;
  await calculator.open();
  await calculator.slider('dau').focus();
  await page.keyboard.press('PageDown');
  await calculator.type('paid_rate', '3.3333%');
  await calculator.type('rnd', '123456789');
  await calculator.button('Add a funding round').click();
  for (const [label, text] of [
    ['Name', 'Bridge & “more” <round> +1*'],
    ['Raised, $', '2.5 billion'],
  ] as const) {
    await calculator.retype(calculator.dialog.getByLabel(label), text);
  }
  await calculator.dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(calculator.dialog).toBeHidden();
  await calculator.retype(page.getByLabel(/^Horizon in months/), '72');
  await calculator.retype(page.getByLabel(/^Months it takes to raise/), '9');
  await page.getByRole('main').getByLabel('Month', { exact: true }).selectOption('05');
  await calculator.button('Revenue and costs').click();
  await calculator.button('中文').click();
  const link = await calculator.linked(/lang=zh/);
  const names = [...new URLSearchParams(link.slice(1)).keys()].sort();
  expect(names).toEqual(
    [
      'v',
      's',
      'dau',
      'paid_rate',
      'rnd',
      'events',
      'horizon',
      'lead',
      'start',
      'view',
      'lang',
    ].sort(),
  );
  const here = await calculator.snapshot();

  const context = await browser.newContext({ locale: 'en-US' });
  const elsewhere = new Calculator(await context.newPage());
  const seen = await watch(elsewhere.page, new URL(page.url()).origin);
  await elsewhere.page.goto(page.url());
  await expect(elsewhere.input('dau')).toBeVisible();
  await expect.poll(() => elsewhere.snapshot()).toEqual(here);
  await elsewhere.slider('price').focus();
  await elsewhere.page.keyboard.press('ArrowRight');
  await elsewhere.page.keyboard.press('ArrowLeft');
  expect(seen).toEqual([]);
  await context.close();
});

test('the link holds only what differs from the scenario', async ({ calculator }) => {
  await calculator.open();
  await calculator.type('price', '25');
  expect(await calculator.linked(/price/)).toBe('#v=1&s=founder-quarter-point&price=25');
  await calculator.undo.click();
  expect(await calculator.linked(/point$/)).toBe('#v=1&s=founder-quarter-point');
});

test('a link pasted over the address of the open page is opened, and can be undone', async ({
  calculator,
}) => {
  await calculator.open();
  await calculator.page.evaluate(() => (location.hash = '#v=1&s=founder-half-point'));
  await expect(calculator.answer).toContainText('November 2025');
  await calculator.undo.click();
  await expect(calculator.answer).toHaveText(defaultAnswer);
});

test('the share dialog shows the link, copies it, and cites sentence, link and sources', async ({
  calculator,
}) => {
  await calculator.open();
  await calculator.type('price', '25');
  await calculator.linked(/price=25/);
  const answer = (await calculator.answer.textContent())!.trim();
  await calculator.button('Share…').click();
  const link = await calculator.dialog.getByRole('textbox').inputValue();
  expect(link).toMatch(/#v=1&s=founder-quarter-point&price=25$/);
  for (const part of [answer, link, 'Founder Securities, 21 July 2023', 'Burnline'])
    await expect(calculator.dialog).toContainText(part);
  await calculator.dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(calculator.dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
});

const base = '#v=1&s=founder-quarter-point';
const script = '<script>window.ran=1</script><img src=x onerror="window.ran=1">';
const text = encodeURIComponent;
const refused: [what: string, fragment: string, says: RegExp][] = [
  ['markup for a scenario', `#v=1&s=${text(script)}`, /no scenario “<script>/],
  ['a prototype for a scenario', '#v=1&s=__proto__', /no scenario “__proto__”/],
  ['a prototype for a key', `${base}&__proto__=1`, /“__proto__”.*does not know/],
  [
    'a prototype in an event',
    `${base}&events=${text('[{"month":6,"__proto__":{"raise":1}}]')}`,
    /“__proto__”/,
  ],
  ['a number beyond the range', `${base}&dau=1e308`, /dau/],
  ['a number beyond doubles', `${base}&dau=1e999`, /“dau”.*1e999/],
  ['what is not a number', `${base}&paid_rate=NaN`, /“paid_rate”.*NaN/],
  ['an unknown key', `${base}&duck=5`, /“duck”.*does not know/],
  ['the same key twice', `${base}&dau=5e7&dau=6e7`, /“dau” twice/],
  ['a newer version', '#v=2&s=founder-quarter-point', /newer version \(v=2\)/],
  ['no version', '#s=founder-quarter-point', /no version/],
  ['200 kB', `${base}&name=${'a'.repeat(200_000)}`, /longer than 100,000 characters/],
  ['half a character', `${base}&name=%E0%A4%A`, /damaged/],
  [
    'an absurd sum in an event',
    `${base}&events=${text('[{"month":6,"raise":1e99}]')}`,
    /\/events\/0\/raise/,
  ],
  ['an absurd horizon', `${base}&horizon=1e9`, /horizon/],
  ['an absurd lead time', `${base}&lead=-3`, /lead/],
  ['an unknown view', `${base}&view=${text(script)}`, /“view”/],
];

for (const [what, fragment, says] of refused) {
  test(`a link with ${what} is refused by name and opens the default`, async ({ calculator }) => {
    await calculator.open(fragment);
    await expect(calculator.alert.filter({ visible: true })).toHaveText(says);
    await expect(calculator.alert.filter({ visible: true })).toContainText(
      'This link cannot be opened, so the default scenario is shown.',
    );
    await expect(calculator.answer).toHaveText(defaultAnswer);
    await expect(calculator.page.locator('img[src="x"]')).toHaveCount(0);
    await calculator.alert.filter({ visible: true }).getByRole('button', { name: 'Close' }).click();
    await expect(calculator.alert.filter({ visible: true })).toHaveCount(0);
  });
}
