// SPDX-License-Identifier: MIT
// Files: saving, and opening by chooser, by drop and by paste; broken ones leave everything as it was.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Calculator } from './calculator';
import { expect, test } from './clean-page';

const scenario = (id: string): string =>
  readFileSync(resolve(import.meta.dirname, `../../scenarios/${id}.json`), 'utf8');

async function save(calculator: Calculator): Promise<string> {
  await calculator.button('Scenarios…').click();
  const text = await calculator.offered(() => calculator.button('Save as a file').click());
  await calculator.page.keyboard.press('Escape');
  return text;
}

test('what is saved opens again as the same state', async ({ calculator }) => {
  await calculator.open('#v=1&s=reported-2024-2025&dau=61234567&horizon=48&name=%22Mine%22');
  const before = await calculator.snapshot();
  const saved = await save(calculator);
  expect(JSON.parse(saved)).toMatchObject({ version: 1, horizon: 48, inputs: { dau: 61234567 } });
  await calculator.open('#v=1&s=ai-startup');
  await expect.poll(() => calculator.snapshot()).not.toEqual(before);
  await calculator.openFile('mine.json', saved);
  await expect(calculator.page.getByRole('status')).toContainText('Opened “Mine”.');
  await expect.poll(() => calculator.snapshot()).toEqual(before);
  expect(await save(calculator)).toBe(saved);
});

test('the file is named after the scenario and holds what was shipped', async ({
  calculator,
  browserName,
}) => {
  await calculator.open('#v=1&s=founder-half-point');
  const shipped = JSON.parse(scenario('founder-half-point')) as object;
  // Firefox tells a test nothing about downloads: there, what the page offered has to do.
  const downloading = browserName === 'chromium' ? calculator.page.waitForEvent('download') : null;
  expect(JSON.parse(await save(calculator))).toEqual(shipped);
  expect(await calculator.page.evaluate(() => window.offeredName)).toBe('founder-half-point.json');
  const download = await downloading;
  if (!download) return;
  expect(download.suggestedFilename()).toBe('founder-half-point.json');
  expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toEqual(shipped);
});

test('a file dropped on the page is opened', async ({ calculator, page }) => {
  await calculator.open();
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
    const target = document.querySelector('[data-answer]')!;
    for (const kind of ['dragenter', 'dragover', 'drop'])
      target.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
  }, scenario('founder-half-point'));
  await expect(page.getByRole('status')).toContainText("Opened “Broker's case, +0.5 points”.");
  await expect(calculator.answer).toContainText('November 2025');
  await calculator.undo.click();
  await expect(calculator.answer).toContainText('January 2026');
});

test('a scenario is opened when its text is pasted, into the page or into the dialog', async ({
  calculator,
  page,
}) => {
  await calculator.open();
  await page.evaluate((text) => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.value = text;
    field.select();
    document.execCommand('copy');
    field.remove();
  }, scenario('founder-half-point'));
  await calculator.slider('dau').focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByRole('status')).toContainText("Opened “Broker's case, +0.5 points”.");
  await expect(calculator.answer).toContainText('November 2025');

  await calculator.button('Scenarios…').click();
  await calculator.dialog.getByLabel(/paste a scenario/).fill(scenario('article-gulf-100b'));
  await calculator.button('Open what I pasted').click();
  await expect(calculator.dialog).toBeHidden();
  await expect(calculator.section('Events')).toContainText('$100 billion raised');
});

const png = Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex');
const broken: [what: string, name: string, content: string | Buffer, says: RegExp][] = [
  ['broken JSON', 'broken.json', '{"version": 1, "inputs": {', /“broken\.json” cannot be opened/],
  ['no scenario at all', 'package.json', '{"name":"x","scripts":{}}', /\/scripts/],
  ['a picture', 'picture.json', png, /UTF-8/],
  ['2 MB', 'large.json', ' '.repeat(2_000_000), /at most 1 MB/],
  ['a newer version', 'new.json', '{"version": 2}', /\/version/],
  ['a misspelt input', 'typo.json', '{"version":1,"inputs":{"duu":1}}', /\/inputs\/duu.*“?dau/s],
  [
    'two faults',
    'two.json',
    '{"version":1,"horizon":0,"inputs":{"dau":1}}',
    /\/horizon.*\/inputs\/dau|\/inputs\/dau.*\/horizon/s,
  ],
  ['a number beyond doubles', 'inf.json', '{"version":1,"inputs":{"cash":1e999}}', /“inf\.json”/],
  ['the same key twice', 'dup.json', '{"version":1,"version":1}', /version/],
  ['deep nesting', 'deep.json', `{"version":1,"events":${'['.repeat(50_000)}`, /“deep\.json”/],
];

test('files that are no scenario say what is wrong and change nothing', async ({ calculator }) => {
  await calculator.open();
  await calculator.type('price', '25');
  await calculator.linked(/price=25/);
  const before = await calculator.snapshot();
  for (const [what, name, content, says] of broken) {
    await calculator.openFile(name, content);
    const notice = calculator.alert.filter({ visible: true });
    await expect(notice, what).toHaveText(says);
    await expect(notice, what).toContainText(
      `“${name}” cannot be opened. What you had is unchanged.`,
    );
    await expect(calculator.dialog).toBeHidden();
    expect(await calculator.snapshot(), what).toEqual(before);
  }
  await calculator.button('Scenarios…').click();
  await calculator.dialog.getByLabel(/paste a scenario/).fill('hello');
  await calculator.button('Open what I pasted').click();
  await expect(calculator.alert.filter({ visible: true })).toContainText(
    'What was pasted is not a scenario.',
  );
  expect(await calculator.snapshot()).toEqual(before);
  expect(await calculator.fragment()).toMatch(/price=25$/);
});

test('markup in names, labels, sources and claims is shown as text and runs nothing', async ({
  calculator,
  page,
}) => {
  const markup =
    '<img src=x onerror="window.ran=1"><script>window.ran=2</script>"\'>${window.ran=3}';
  const doc = {
    version: 1,
    name: markup,
    about: markup,
    inputs: { price: { value: 20, basis: 'reported', source: markup } },
    events: [{ month: 3, label: markup, raise: 1e9 }],
    claims: [{ text: markup, source: markup, metric: 'runs_out', op: 'never' }],
  };
  await calculator.open();
  await calculator.openFile(`${markup.slice(0, 20)}.json`, JSON.stringify(doc));
  await expect(page.getByRole('status')).toContainText(`Opened “${markup}”.`);
  await calculator
    .input('price')
    .getByRole('button', { name: /reported/ })
    .click();
  await expect(calculator.input('price')).toContainText(markup);
  await expect(calculator.section('Events')).toContainText(markup);
  await expect(calculator.section('What people claimed')).toContainText(markup);
  await calculator.button('Share…').click();
  await expect(calculator.dialog).toContainText(markup);
  await page.keyboard.press('Escape');
  await calculator.button('Scenarios…').click();
  await calculator.button('Keep in this browser').click();
  await expect(calculator.dialog.getByRole('listitem').first()).toContainText('<img src=x');
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(calculator.section('Events')).toContainText(markup);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});
