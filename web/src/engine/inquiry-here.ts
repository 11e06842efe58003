// SPDX-License-Identifier: MIT
// The questions' module on the page's own thread: for answers that take a few milliseconds.

import createModule, { type Inquiry } from '../../../build/wasm/burnline-inquiry.js';
import wasmUrl from '../../../build/wasm/burnline-inquiry.wasm?url';

export async function startInquiry(): Promise<Inquiry> {
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`${response.status}`);
  const wasmBinary = new Uint8Array(await response.arrayBuffer());
  // Asked for a name, the module does not go looking for its own address.
  const { Inquiry } = await createModule({ wasmBinary, locateFile: (name) => name });
  return new Inquiry();
}
