// SPDX-License-Identifier: MIT
// The shipped scenarios with their claims, and the visitor's own: kept, restored, deleted.

import { defaultAnswer } from './calculator';
import { expect, test } from './clean-page';

/** What the model must say about each scenario's claims, and how its sentence must begin. */
const shipped: Record<string, { claims: string[]; answer: RegExp }> = {
  'founder-quarter-point': {
    claims: ['Held', 'Held', 'Held'],
    answer: /runs out in January 2026, 29\.6 months after August 2023.*12\.0%/,
  },
  'founder-half-point': {
    claims: ['Held', 'Held'],
    answer: /runs out in November 2025, 27\.5 months after August 2023.*12\.0%/,
  },
  'article-bankrupt-2024': { claims: ['Not held'], answer: /runs out in March 2036/ },
  'article-gulf-100b': { claims: ['Held', 'Held'], answer: /lasts past July 2033|never runs out/ },
  'article-traffic-slide': {
    // It outlasts steady users, and the losses do not grow as the article expects.
    claims: ['Held', 'Held', 'Not held'],
    answer: /runs out in May 2028/,
  },
  'reported-2024-2025': { claims: Array<string>(11).fill('Held'), answer: /lasts past|runs out/ },
  'ai-startup': { claims: [], answer: /lasts past|runs out/ },
};

test('the picker offers every shipped scenario, and the story', async ({ calculator }) => {
  await calculator.open();
  const offered = await calculator.picker
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  expect(offered.sort()).toEqual([...Object.keys(shipped), 'story:'].sort());
});

for (const [id, { claims, answer }] of Object.entries(shipped)) {
  test(`${id} opens from the picker with what the model says of its claims`, async ({
    calculator,
  }) => {
    await calculator.open(id === 'ai-startup' ? '' : '#v=1&s=ai-startup');
    await calculator.picker.selectOption(id);
    await calculator.linked(new RegExp(`s=${id}$`));
    await expect(calculator.answer).toHaveText(answer);
    const panel = calculator.section('What people claimed');
    const verdicts = panel.getByText(/^[✓✗–]?\s*(Held|Not held|Not checked)$/);
    if (id === 'ai-startup') {
      await expect(panel).toContainText('This scenario makes no claims.');
      await expect(verdicts).toHaveCount(0);
    } else {
      await expect(verdicts).toHaveText(claims.map((claim) => new RegExp(`^\\S?\\s*${claim}$`)));
    }
    for (const claim of await panel.getByRole('listitem').all()) {
      await expect(claim).toContainText('The model says: ');
      await expect(claim).toContainText('Source: ');
    }
    await expect(calculator.chart).toBeVisible();
  });
}

test('a scenario kept in the browser is there after a reload, opens, and can be deleted', async ({
  calculator,
  page,
}) => {
  await calculator.open();
  await calculator.type('price', '31');
  await calculator.linked(/price=31/);
  const kept = await calculator.snapshot();
  await calculator.button('Scenarios…').click();
  await calculator.dialog.getByLabel('Name in this browser').fill('Dear <b>plan</b>');
  await calculator.button('Keep in this browser').click();
  await expect(calculator.button('Open: Dear <b>plan</b>')).toBeVisible();
  await page.keyboard.press('Escape');

  await calculator.open('#v=1&s=ai-startup');
  await calculator.picker.selectOption({ label: 'Dear <b>plan</b>' });
  await expect.poll(() => calculator.snapshot()).toEqual(kept);

  await calculator.button('Scenarios…').click();
  await calculator.button('Delete: Dear <b>plan</b>').click();
  await expect(calculator.button('Delete: Dear <b>plan</b>')).toBeHidden();
  await expect(calculator.dialog).toContainText('Nothing is kept yet.');
  await calculator.open('#v=1&s=ai-startup');
  await expect(calculator.picker.locator('option', { hasText: 'Dear' })).toHaveCount(0);
});

test('work goes on at the bare address, with a note and a way to start afresh', async ({
  calculator,
  page,
}) => {
  await calculator.open();
  await calculator.type('price', '31');
  await calculator.linked(/price=31/);
  const worked = await calculator.snapshot();
  await page.goto('about:blank');
  await calculator.open();
  await expect(page.getByRole('status')).toContainText('Restored what you last worked on here.');
  await expect.poll(() => calculator.snapshot()).toEqual(worked);
  await calculator.button('Start afresh').click();
  await expect(calculator.answer).toHaveText(defaultAnswer);
  await expect(page.getByRole('status')).toBeHidden();
});

test('a browser without storage, or with rubbish in it, does no harm', async ({
  calculator,
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(Storage.prototype, 'setItem', {
      value: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    Object.defineProperty(Storage.prototype, 'getItem', {
      value: () =>
        '[{"name":"x","when":"y","session":{"base":"none","lead":6,"doc":{},"original":null}}]',
    });
  });
  await calculator.open();
  await expect(calculator.answer).toHaveText(defaultAnswer);
  await calculator.type('price', '31');
  await calculator.linked(/price=31/);
  await calculator.button('Scenarios…').click();
  await calculator.button('Keep in this browser').click();
  await expect(calculator.alert.filter({ visible: true })).toContainText(
    'use a link or a file instead',
  );
});

test.describe('where a scenario cannot be fetched', () => {
  test.use({ expected: /Failed to load resource|NetworkError/ });
  const away = /\/assets\/founder-half-point-[^/]+\.json$/;
  const says = 'could not be fetched, so it was not opened';

  test('the picker says so, everything stays, and it opens once it can be', async ({
    calculator,
    page,
  }) => {
    await page.route(away, (route) => route.abort());
    await calculator.open();
    await calculator.type('price', '25');
    await calculator.linked(/price=25/);
    const before = await calculator.snapshot();
    await calculator.picker.selectOption('founder-half-point');
    await expect(calculator.alert.filter({ visible: true })).toContainText(says);
    await expect(calculator.picker).toHaveValue('founder-quarter-point');
    expect(await calculator.snapshot()).toEqual(before);
    await page.evaluate(() => (location.hash = '#v=1&s=founder-half-point'));
    await calculator.linked(/price=25$/);
    expect(await calculator.snapshot()).toEqual(before);
    await page.unroute(away);
    await calculator.picker.selectOption('founder-half-point');
    await expect(calculator.answer).toContainText('November 2025');
    await expect(calculator.alert.filter({ visible: true })).toHaveCount(0);
    await calculator.undo.click();
    await calculator.linked(/price=25$/);
    expect(await calculator.snapshot()).toEqual(before);
  });

  test('a link opens the default and stays in the address, to be tried again', async ({
    calculator,
    page,
  }) => {
    await page.route(away, (route) => route.abort());
    await calculator.open('#v=1&s=founder-half-point&price=25');
    await expect(calculator.alert.filter({ visible: true })).toContainText(says);
    await expect(calculator.answer).toHaveText(defaultAnswer);
    expect(await calculator.fragment()).toBe('#v=1&s=founder-half-point&price=25');
  });
});

test('while a scenario is being fetched the page shows what it had; the last one asked for is opened', async ({
  calculator,
  page,
}) => {
  let arrive: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/\/assets\/founder-half-point-/, async (route) => {
    await held;
    await route.continue();
  });
  await calculator.open();
  await calculator.picker.selectOption('founder-half-point');
  await calculator.drawn();
  await expect(calculator.picker).toHaveValue('founder-half-point');
  await expect(calculator.answer).toHaveText(defaultAnswer);
  await calculator.picker.selectOption('ai-startup');
  await calculator.linked(/s=ai-startup$/);
  arrive();
  await page.waitForLoadState('networkidle');
  await calculator.drawn();
  await expect(calculator.picker).toHaveValue('ai-startup');
  expect(await calculator.fragment()).toMatch(/s=ai-startup$/);
});
