// SPDX-License-Identifier: MIT
//
// What a first visit loads, compressed with gzip at its default level: every file that headless
// Chromium asks for, workers included, until every future has been counted and the page rests; each
// once, as its cache has it from then on. Exit code 1 if a target is missed.
//
//   node tests/bench/size.mjs [DIST]
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { serveBuilt } from './built-page.mjs';

// In kilobytes of 1,000 bytes, the stricter reading.
const targets = { wasm: 95, all: 240 };

const { url, folder, close } = await serveBuilt(process.argv[2]);
const system = '/usr/bin/chromium';
const browser = await chromium.launch({
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  ...(existsSync(system) && { executablePath: system }),
});
try {
  const page = await browser.newPage();
  const asked = new Set();
  page.context().on('request', (request) => asked.add(new URL(request.url()).pathname));
  await page.goto(url);
  await page.getByText('1 million futures').waitFor({ timeout: 120_000 });
  await page.waitForFunction(() => !document.querySelector('progress'));
  await page.waitForLoadState('networkidle');
  const sizes = { wasm: 0, all: 0 };
  for (const path of asked) {
    const kilobytes =
      gzipSync(readFileSync(join(folder, path === '/' ? 'index.html' : path))).length / 1000;
    sizes.all += kilobytes;
    if (path.endsWith('.wasm')) sizes.wasm += kilobytes;
    console.log(`${kilobytes.toFixed(1).padStart(8)} kB  ${path}`);
  }
  if (sizes.wasm === 0) throw new Error('no .wasm was loaded');
  for (const [name, size] of Object.entries(sizes)) {
    const met = size <= targets[name];
    console.log(
      `${name}: ${size.toFixed(1)} kB of ${targets[name]} kB (${met ? 'met' : 'missed'})`,
    );
    if (!met) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await close();
}
