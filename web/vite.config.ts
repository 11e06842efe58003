// SPDX-License-Identifier: MIT
// The page's build: static files without absolute paths, so that they can be hosted anywhere, and the
// default forecast drawn into the page for those who cannot run it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig, minifySync, runnerImport, type Plugin } from 'vite';
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

/** A core's script as a file of its own: the page and its workers are bundled apart from each other,
 * and each would hold a copy. */
function shareScript(name: string, as: string): Plugin {
  const script = readFileSync(here(`../build/wasm/${name}.js`), 'utf8');
  const { code: source } = minifySync(`${name}.js`, script, { module: true });
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  const file = `${as}-${hash}.js`;
  return {
    name: `share-${as}-script`,
    apply: 'build',
    enforce: 'pre',
    resolveId(id) {
      return id.endsWith(`/wasm/${name}.js`) ? { id: `./${file}`, external: true } : null;
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: `assets/${file}`, source });
    },
  };
}

const sharedScripts = (): Plugin[] => [
  shareScript('burnline', 'core'),
  shareScript('burnline-inquiry', 'inquiry'),
];

/** Has the browser fetch the core and its script beside the page's script, not after it; the module of
 * the questions waits until one is asked. */
function preloadCore(): Plugin {
  return {
    name: 'preload-core',
    transformIndexHtml: {
      order: 'post',
      handler(_page, { bundle }) {
        const files = Object.keys(bundle ?? {});
        return files.flatMap((file) => {
          const attrs = { crossorigin: true, href: `./${file}` };
          if (file.endsWith('.wasm') && !file.includes('/burnline-inquiry'))
            return { tag: 'link', attrs: { rel: 'preload', as: 'fetch', ...attrs } };
          if (/\/core-[^/]+\.js$/.test(file))
            return { tag: 'link', attrs: { rel: 'modulepreload', ...attrs } };
          return [];
        });
      },
    },
  };
}

export default defineConfig({
  base: './',
  json: { stringify: true }, // Quicker to start than object literals of the same size.
  plugins: [drawStaticPicture(), sharedScripts(), preloadCore()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Top-level calls in d3-array that make functions the page has no use for.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } },
      treeshake: { manualPureFunctions: ['Blur2', 'bisector', 'shuffler'] },
    },
  },
  worker: { format: 'es', plugins: sharedScripts },
  server: { fs: { allow: ['..'] } },
});
