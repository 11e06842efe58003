// SPDX-License-Identifier: MIT
// Browsers in which workers are missing, cannot be started, fail to load, or die at work: the page
// comes to the very same figures, to the last digit.

import type { Page } from '@playwright/test';
import { Calculator } from './calculator';
import { expect, test } from './clean-page';

// Volatile users and a round that may not close: more to go wrong than the default has.
const events = [{ month: 12, raise: 2e9, probability: 0.6 }];
const link =
  '#v=1&s=founder-quarter-point' +
  `&uncertainty=${encodeURIComponent('{"dau_volatility":0.05}')}` +
  `&events=${encodeURIComponent(JSON.stringify(events))}`;

// One thread counts two million futures, and so do the untroubled ones before it.
test.describe.configure({ timeout: 180_000 });

/** What keeps workers from working, set up before the page is loaded. */
const troubles: Record<string, (page: Page) => Promise<unknown>> = {
  'there are no workers': (page) =>
    page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker')),
  'workers may not be started': (page) =>
    page.addInitScript(() => {
      globalThis.Worker = new Proxy(Worker, {
        construct() {
          throw new DOMException('not here', 'SecurityError');
        },
      });
    }),
  'every worker fails once it has answered': (page) =>
    page.addInitScript(() => {
      globalThis.Worker = new Proxy(Worker, {
        construct(target, args: [URL, WorkerOptions]) {
          const worker = new target(...args);
          let heard = 0;
          worker.addEventListener('message', () => {
            // After the page has heard the answer.
            if (++heard === 1) setTimeout(() => worker.dispatchEvent(new ErrorEvent('error')));
          });
          return worker;
        },
      });
    }),
  'one worker fails while it answers for the third time': (page) =>
    page.addInitScript(() => {
      let first = true;
      globalThis.Worker = new Proxy(Worker, {
        construct(target, args: [URL, WorkerOptions]) {
          const worker = new target(...args);
          const mortal = first;
          first = false;
          let heard = 0;
          worker.addEventListener('message', () => {
            if (mortal && ++heard === 3) worker.dispatchEvent(new ErrorEvent('error'));
          });
          return worker;
        },
      });
    }),
  'a worker answers what cannot be read': (page) =>
    page.addInitScript(() => {
      globalThis.Worker = new Proxy(Worker, {
        construct(target, args: [URL, WorkerOptions]) {
          const worker = new target(...args);
          setTimeout(() => worker.dispatchEvent(new MessageEvent('messageerror')));
          return worker;
        },
      });
    }),
  'the core starts on the page alone': (page) =>
    page.addInitScript(() => {
      // What the page sends cannot be used: the module does not start there.
      globalThis.Worker = new Proxy(Worker, {
        construct(target, args: [URL, WorkerOptions]) {
          const worker = new target(...args);
          const post = worker.postMessage.bind(worker);
          worker.postMessage = (order: { kind: string }) =>
            post(order.kind === 'start' ? { ...order, compiled: {} } : order);
          return worker;
        },
      });
    }),
};

/** What the page comes to, and then comes to for another price. */
async function figures(calculator: Calculator): Promise<string[][]> {
  await calculator.open(link);
  await calculator.counted();
  const first = await calculator.chances();
  await calculator.recounted(() => calculator.slider('price').press('ArrowRight'));
  return [first, await calculator.chances()];
}

let usual: Promise<string[][]> | null = null;

for (const [trouble, cause] of Object.entries(troubles)) {
  test(`the figures are the same when ${trouble}`, async ({ calculator, page, context }) => {
    usual ??= context.newPage().then((untroubled) => figures(new Calculator(untroubled)));
    const [first, second] = await usual;
    expect(first).not.toEqual(second);
    await cause(page);
    expect(await figures(calculator)).toEqual([first, second]);
  });
}

test('a worker whose script cannot be fetched leaves the page to itself', async ({
  calculator,
  page,
}) => {
  await calculator.open(link);
  await calculator.counted();
  const before = await calculator.chances();
  await page.route('**/worker-*.js', (route) => route.abort());
  await page.reload();
  await calculator.counted();
  expect(await calculator.chances()).toEqual(before);
});
