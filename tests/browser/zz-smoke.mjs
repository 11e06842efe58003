import { chromium } from '@playwright/test';


const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
page.on('console', (m) => console.log('console', m.type(), m.text()));
page.on('pageerror', (e) => console.log('ERR', e.stack));
if (process.argv[2] === 'noworker') await page.addInitScript(() => { delete window.Worker; });
await page.goto('http://127.0.0.1:4877/');
const t0 = Date.now();
let last = '';
for (let i = 0; i < 60; i++) {
  const text = await page.evaluate(() => [document.querySelector('.counting')?.innerText, document.querySelector('.reached')?.innerText, document.querySelector('.drivers .readings')?.innerText].join(' | '));
  if (text !== last) console.log(Date.now() - t0, text.replace(/\s+/g, ' '));
  last = text;
  await page.waitForTimeout(250);
}
console.log(await page.evaluate(() => document.querySelector('.question')?.innerText));
console.log(await page.evaluate(() => document.querySelector('.drivers')?.innerText));
console.log(await page.evaluate(() => document.querySelector('.rounds')?.innerText));
console.log(await page.locator('#said').textContent());
await page.locator('.sure').first().click();
await page.waitForTimeout(300);
console.log(await page.locator('.range-editor').innerText(), await page.locator('.range-editor input').evaluateAll((x) => x.map((i) => i.value)));
for (const kind of ['lognormal', 'uniform', 'triangular']) {
  await page.locator('.range-editor select').selectOption(kind);
  await page.waitForTimeout(200);
  console.log(kind, await page.locator('.range-editor input').evaluateAll((x) => x.map((i) => i.value)), await page.locator('.range-editor .why').allInnerTexts());
}
await page.locator('.range-editor input').first().fill('900M');
await page.locator('.range-editor input').first().press('Enter');
await page.waitForTimeout(200);
console.log(await page.locator('.range-editor .why').allInnerTexts());
const s = page.locator('input[type=range]').first();
await s.focus();
for (let i = 0; i < 10; i++) { await s.press('ArrowRight'); await page.waitForTimeout(20); }
await page.waitForTimeout(1500);
console.log(await page.locator('#said').textContent());
console.log(await page.locator('.counting').innerText());
console.log(await page.evaluate(() => JSON.stringify(window.burnline ?? {})));
await browser.close();
