// SPDX-License-Identifier: MIT
//
// Lighthouse's mobile preset on the built page, served compressed as GitHub Pages does. Prints the four
// scores and each audit that costs points; exit code 1 if a score is below its target.
//
//   node tests/bench/lighthouse.mjs [DIST]
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { serveBuilt } from './built-page.mjs';

const targets = { accessibility: 100, 'best-practices': 100, seo: 100, performance: 95 };

const { url, close } = await serveBuilt(process.argv[2]);
const system = '/usr/bin/chromium';
const debuggingPort = 9333;
const browser = await chromium.launch({
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${debuggingPort}`],
  ...(existsSync(system) && { executablePath: system }),
});
try {
  const { lhr } = await lighthouse(url, {
    port: debuggingPort,
    onlyCategories: Object.keys(targets),
    logLevel: 'error',
  });
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  for (const [name, wanted] of Object.entries(targets)) {
    const { score, auditRefs } = lhr.categories[name];
    const points = Math.round(score * 100);
    console.log(`${name}: ${points} (target ${wanted}: ${points >= wanted ? 'met' : 'missed'})`);
    if (points < wanted) process.exitCode = 1;
    for (const { id, weight } of auditRefs) {
      const audit = lhr.audits[id];
      if (weight > 0 && audit.score !== null && audit.score < 0.9)
        console.log(`    ${audit.title}: ${audit.displayValue ?? audit.score}`);
    }
  }
} finally {
  await browser.close();
  await close();
}
