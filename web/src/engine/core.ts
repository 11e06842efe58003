// SPDX-License-Identifier: MIT
// An instance of the compiled core. Compiled once, it is started in every thread that works with it.

import createModule, { type BurnlineModule } from '../../../build/wasm/burnline.js';

/** Rejects where the core cannot be started. */
export function startCore(compiled: WebAssembly.Module): Promise<BurnlineModule> {
  return new Promise((resolve, reject) => {
    createModule({
      // Asked for a name, the module does not go looking for its own address.
      locateFile: (name) => name,
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(compiled, imports).then(
          (instance) => done(instance, compiled),
          reject,
        );
        return {};
      },
    }).then(resolve, reject);
  });
}
