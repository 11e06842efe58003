// SPDX-License-Identifier: MIT
//
// Questions that follow the hand in the built page, in headless Chromium: the tornado and the map of
// 64 × 64 while a slider is dragged, one step a frame. Read from the page's own User Timing measures:
// from a scenario that was asked about to its answer (`burnline:sensitivity`, `burnline:map`), and the
// page's own work in each frame (`burnline:update`), in which they are drawn. Prints medians and 95th
// percentiles; fails only if the page left no measures, never for being slow.
//
//   node tests/bench/questions.mjs [DIST]
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { serveBuilt } from './built-page.mjs';

const steps = 300;
const frame = 1000 / 60;
const open = {
  sensitivity: ['matters'],
  map: ['edge'],
  'sensitivity and map': ['matters', 'edge'],
};

const quantile = (values, q) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
};
const said = (values) =>
  `median ${quantile(values, 0.5).toFixed(1)}, 95th percentile ${quantile(values, 0.95).toFixed(1)} ms (${values.length})`;
const verdict = (met) => (met ? 'met' : 'missed');

const { url, close } = await serveBuilt(process.argv[2]);
const system = '/usr/bin/chromium';
const browser = await chromium.launch({
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  ...(existsSync(system) && { executablePath: system }),
});

/** The durations of the page's measures of a name since a time. */
const durations = (page, name, since) =>
  page.evaluate(
    ([name, since]) =>
      performance
        .getEntriesByName(name)
        .filter((entry) => entry.startTime >= since)
        .map(({ duration }) => duration),
    [name, since],
  );

/** Drags a slider to and fro, one step a frame; gives when it began. */
async function drag(page, key) {
  const slider = page.locator(`[data-input="${key}"] input[type="range"]`);
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  const y = box.y + box.height / 2;
  const at = (step) =>
    box.x + 8 + (box.width - 16) * (0.5 + 0.1 * Math.sin((step / steps) * 4 * Math.PI));
  await page.mouse.move(at(0), y);
  await page.mouse.down();
  const since = await page.evaluate(() => performance.now());
  for (let step = 1; step <= steps; step++) {
    await page.mouse.move(at(step), y);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.mouse.up();
  return since;
}

try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  // Every input certain: nothing else is worked on meanwhile.
  await page.goto(`${url}#v=1&s=none`);
  await page.locator('[data-input="dau"]').waitFor();
  for (const [name, panels] of Object.entries(open)) {
    for (const id of panels) {
      await page.locator(`#question-${id}`).click();
      await page.locator(id === 'edge' ? '.map .today' : '.tornado').waitFor();
    }
    for (const key of ['dau', 'paid_gain']) {
      const since = await drag(page, key);
      const updates = await durations(page, 'burnline:update', since);
      console.log(`${name} open, dragging ${key}: burnline:update ${said(updates)}`);
      for (const kind of name.split(' and ')) {
        const answers = await durations(page, `burnline:${kind}`, since);
        if (answers.length < 10) throw new Error(`${key}: only ${answers.length} answers`);
        const met = quantile(answers, 0.95) <= frame;
        console.log(`  burnline:${kind} ${said(answers)} (target a frame: ${verdict(met)})`);
      }
    }
    for (const id of panels) await page.locator(`#question-${id}`).click();
  }
} finally {
  await browser.close();
  await close();
}
