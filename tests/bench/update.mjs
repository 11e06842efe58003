// SPDX-License-Identifier: MIT
//
// How long a step of a slider takes in the built page: 300 steps of a drag of two sliders in headless
// Chromium, read from the page's own User Timing measures (`burnline:update`). Prints median and 95th
// percentile; fails only if the page left no measure of a step, never for being slow.
//
//   node tests/bench/update.mjs [DIST]
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { serveBuilt } from './built-page.mjs';

const steps = 300;
const target = { median: 3, p95: 6 };

const { url, close } = await serveBuilt(process.argv[2]);
const system = '/usr/bin/chromium';
const browser = await chromium.launch({
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  ...(existsSync(system) && { executablePath: system }),
});

/** Drags the thumb of `key` to and fro, one step a frame, and gives the measures it left. */
async function drag(page, key) {
  const box = await page.locator(`[data-input="${key}"] input[type="range"]`).boundingBox();
  const y = box.y + box.height / 2;
  const at = (step) => {
    const share = 0.5 + 0.4 * Math.sin((step / steps) * 4 * Math.PI);
    return box.x + 8 + (box.width - 16) * share;
  };
  await page.mouse.move(at(0), y);
  await page.mouse.down();
  const began = await page.evaluate(() => performance.now());
  for (let step = 1; step <= steps; step++) {
    await page.mouse.move(at(step), y);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const spans = await page.evaluate(
    (since) =>
      performance
        .getEntriesByName('burnline:update')
        .filter((entry) => entry.startTime >= since)
        .map((entry) => entry.duration),
    began,
  );
  await page.mouse.up();
  return spans.sort((a, b) => a - b);
}

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];

try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(url);
  await page.locator('[data-input="dau"]').waitFor();
  for (const view of ['Cash', 'Revenue and costs', 'Users', 'Paid rate']) {
    await page.getByRole('button', { name: view, exact: true }).click();
    for (const key of ['dau', 'paid_gain']) {
      const spans = await drag(page, key);
      if (spans.length < steps / 3) throw new Error(`${key}: only ${spans.length} measures`);
      const [median, p95] = [quantile(spans, 0.5), quantile(spans, 0.95)];
      const met = median <= target.median && p95 <= target.p95;
      console.log(
        `${view}, ${key}: median ${median.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms over ` +
          `${spans.length} updates (targets ${target.median} and ${target.p95}: ${met ? 'met' : 'missed'})`,
      );
    }
  }
} finally {
  await browser.close();
  await close();
}
