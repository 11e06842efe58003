// SPDX-License-Identifier: MIT
// The test that every spec starts from. With its `calculator` a test also promises that nothing was
// written to the console as a warning or an error, no script failed, no policy was violated and no
// other origin was asked for anything.

import { test as base, expect, type Page } from '@playwright/test';
import { Calculator } from './calculator';

declare global {
  interface Window {
    /** The file that was last offered for saving. */
    offered?: Blob;
    offeredName?: string;
    /** Set by hostile texts, if one of them were ever run. */
    ran?: unknown;
  }
}

/** Records what must not happen while a page is open. */
export async function watch(page: Page, origin: string): Promise<string[]> {
  const seen: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type()))
      seen.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`page error: ${error.message}`));
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(blob|data):/.test(url)) seen.push(`request to ${url}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI}`);
    });
    document.addEventListener(
      'click',
      ({ target }) => {
        if (target instanceof HTMLAnchorElement) window.offeredName = target.download;
      },
      true,
    );
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) window.offered = blob;
      return create(blob);
    };
  });
  return seen;
}

interface Fixtures {
  /** What a test expects on the console, all the same. */
  expected: RegExp | null;
  calculator: Calculator;
}

export const test = base.extend<Fixtures>({
  expected: [null, { option: true }],
  calculator: async ({ page, baseURL, expected }, use) => {
    const seen = await watch(page, new URL(baseURL!).origin);
    await use(new Calculator(page));
    expect(await page.evaluate(() => window.ran), 'nothing hostile ran').toBeUndefined();
    expect(seen.filter((line) => !expected?.test(line))).toEqual([]);
  },
});

export { expect };
