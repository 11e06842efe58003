// SPDX-License-Identifier: MIT
// The page's build: static files without absolute paths, so that they can be hosted anywhere.
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  server: { fs: { allow: ['..'] } },
});
