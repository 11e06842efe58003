// SPDX-License-Identifier: MIT
// An instance of the compiled core. Compiled once, it is started in every thread that works with it.

import createModule, { type BurnlineModule } from '../../../build/wasm/burnline.js';
import { instance } from './module';

/** Rejects where the core cannot be started. */
export const startCore = (compiled: WebAssembly.Module): Promise<BurnlineModule> =>
  instance(createModule, compiled);
