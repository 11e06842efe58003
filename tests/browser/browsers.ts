// SPDX-License-Identifier: MIT
// Which browsers the tests drive and where the page is served. Debian's Chromium and Firefox ESR are
// used as they are installed; on a machine without them, Playwright's own.

import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';

export const port = Number(process.env['BURNLINE_TEST_PORT'] ?? 4317);
export const subPath = '/any/sub/path/';

const chromium = '/usr/bin/chromium';
const firefox = '/usr/bin/firefox-esr';

/** Debian's Firefox speaks only the standard protocol (WebDriver BiDi), Playwright's own speaks more. */
export const bidiFirefox = existsSync(firefox);

interface Options {
  launchOptions: LaunchOptions;
  channel?: string;
}

export function chromiumOptions(): Options {
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return {
    launchOptions: { args: quiet, ...(existsSync(chromium) && { executablePath: chromium }) },
  };
}

export function firefoxOptions(firefoxUserPrefs: Record<string, number | boolean> = {}): Options {
  if (!bidiFirefox) return { launchOptions: { firefoxUserPrefs } };
  return { channel: 'moz-firefox', launchOptions: { executablePath: firefox, firefoxUserPrefs } };
}
