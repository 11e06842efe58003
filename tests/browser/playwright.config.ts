// SPDX-License-Identifier: MIT
// The page as it is built (dist/), served at "/" and under a sub-path, in Chromium and in Firefox.
// Uses the system's browsers where they are, else the ones that `playwright install` brings.
// BURNLINE_DIST serves another build, BURNLINE_TEST_PORT moves the two servers (it and the next).

import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumOptions, firefoxOptions, port, subPath } from './browsers';

const root = resolve(import.meta.dirname, '../..');
const built = resolve(root, process.env['BURNLINE_DIST'] ?? 'dist');

function server(serverPort: number, base: string) {
  const address = `--host 127.0.0.1 --strictPort --port ${serverPort} --base ${base}`;
  return {
    command: `node node_modules/vite/bin/vite.js preview web --outDir ${built} ${address}`,
    cwd: root,
    url: `http://127.0.0.1:${serverPort}${base}`,
  };
}

export default defineConfig({
  testDir: '.',
  outputDir: resolve(root, 'build/browser-tests'),
  fullyParallel: true,
  workers: 2,
  timeout: 45_000,
  expect: { timeout: 8_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1366, height: 768 },
    locale: 'en-US',
  },
  projects: [
    { name: 'chromium', use: { browserName: 'chromium', ...chromiumOptions() } },
    { name: 'firefox', use: { browserName: 'firefox', ...firefoxOptions() } },
  ],
  webServer: [server(port, '/'), server(port + 1, subPath)],
});
