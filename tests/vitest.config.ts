// SPDX-License-Identifier: MIT
// Vitest for what runs without a browser: the page's pure parts, and the core as WebAssembly in Node.

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/web/**/*.test.ts', 'tests/wasm/**/*.test.ts'],
    environment: 'node',
  },
});
