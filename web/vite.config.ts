// SPDX-License-Identifier: MIT
// The page's build: static files without absolute paths, so that they can be hosted anywhere, and the
// default forecast drawn into the page for those who cannot run it.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig, runnerImport, type Plugin } from 'vite';
import type { ScenarioDoc } from './src/engine/types';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

interface Drawing {
  staticPicture(doc: ScenarioDoc, wasm: Uint8Array): Promise<string>;
}

function drawStaticPicture(): Plugin {
  return {
    name: 'static-picture',
    async transformIndexHtml(page) {
      const { module } = await runnerImport<Drawing>(here('src/static-picture.ts'));
      const scenario = await readFile(here('../scenarios/founder-quarter-point.json'), 'utf8');
      const wasm = await readFile(here('../build/wasm/burnline.wasm'));
      return page.replace(
        '<!-- static picture -->',
        await module.staticPicture(JSON.parse(scenario), wasm),
      );
    },
  };
}

/** Has the browser fetch the core beside the script, not after it. */
function preloadCore(): Plugin {
  return {
    name: 'preload-core',
    transformIndexHtml: {
      order: 'post',
      handler(_page, { bundle }) {
        const core = Object.keys(bundle ?? {}).find((name) => name.endsWith('.wasm'));
        if (!core) return [];
        const attrs = { rel: 'preload', as: 'fetch', crossorigin: true, href: `./${core}` };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
  };
}

export default defineConfig({
  base: './',
  json: { stringify: true }, // Quicker to start than object literals of the same size.
  plugins: [drawStaticPicture(), preloadCore()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
  server: { fs: { allow: ['..'] } },
});
