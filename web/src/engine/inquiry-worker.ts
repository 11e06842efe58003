// SPDX-License-Identifier: MIT
// A worker that answers questions with a core of its own.

import { InquiryClerk, type Ask, type Reply } from './inquiry';
import { startInquiry } from './inquiry-core';

function reply(message: Reply): void {
  const values = message.answer?.values;
  self.postMessage(message, { transfer: values ? [values.buffer] : [] });
}

const clerk = startInquiry().then((inquiry) => new InquiryClerk(inquiry, reply));
clerk.catch(() => reply({ id: null, answer: null }));

// What arrives before the core is there waits for it, in order.
self.addEventListener('message', ({ data: ask }: MessageEvent<Ask>) => {
  clerk.then(
    (there) => there.take(ask),
    () => undefined,
  );
});
