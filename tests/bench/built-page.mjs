// SPDX-License-Identifier: MIT
//
// The built page served as GitHub Pages does: static files, compressed with gzip, cached for ten
// minutes. On a free port of this machine only, for as long as a measurement takes.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { createGzip } from 'node:zlib';

const root = resolve(import.meta.dirname, '../..');

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
};

/** Serves `folder` (dist/ if left out); gives the folder, the address and a way to stop. */
export async function serveBuilt(folder = join(root, 'dist')) {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`no page is built in ${folder}`);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!path.startsWith(resolve(folder)) || !existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found\n');
      return;
    }
    const type = types[extname(path)] ?? 'application/octet-stream';
    const gzip =
      /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') && extname(path) !== '.png';
    response.writeHead(200, {
      'Content-Type': type,
      'Cache-Control': 'max-age=600',
      Vary: 'Accept-Encoding',
      ...(gzip && { 'Content-Encoding': 'gzip' }),
    });
    const file = createReadStream(path);
    if (gzip) file.pipe(createGzip()).pipe(response);
    else file.pipe(response);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    folder,
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(closed);
      }),
  };
}
