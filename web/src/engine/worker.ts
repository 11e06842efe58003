// SPDX-License-Identifier: MIT
// A worker with a core of its own, started from the module that the page has compiled.

import { startCore } from './core';
import { Clerk, type Order, type Reply } from './study';

function reply(message: Reply): void {
  self.postMessage(message, { transfer: message.values ? [message.values.buffer] : [] });
}

let clerk: Promise<Clerk> | null = null;

self.addEventListener('message', ({ data: order }: MessageEvent<Order>) => {
  if (order.kind === 'start') {
    clerk = startCore(order.compiled).then((core) => new Clerk(new core.Analyst(), reply));
    clerk.catch(() => reply({ id: null, values: null, failed: true }));
    return;
  }
  // What arrives before the core is there waits for it, in order.
  clerk?.then(
    (there) => (order.kind === 'open' ? there.open(order.study) : there.take(order.chunk)),
    () => undefined,
  );
});
