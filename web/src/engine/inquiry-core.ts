// SPDX-License-Identifier: MIT
// The core that answers questions: fetched and started by whoever is asked the first.

import createModule, { type Inquiry } from '../../../build/wasm/burnline-inquiry.js';
import wasmUrl from '../../../build/wasm/burnline-inquiry.wasm?url';
import { compile, instance } from './module';

/** Rejects where it cannot be fetched or started. */
export async function startInquiry(): Promise<Inquiry> {
  const { Inquiry } = await instance(createModule, await compile(wasmUrl));
  return new Inquiry();
}
