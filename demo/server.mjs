/** Serves the demo webzine on loopback. Only files that lie here are known, so there is no path to climb out by. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the pages say they live; the server says its own address instead, so that every link leads somewhere. */
const PRINTED_ORIGIN = 'https://cables-et-nuages.example';
const FOLDER = fileURLToPath(new URL('pages', import.meta.url));
/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
/** The two feeds share an ending, not a type. @type {Readonly<Record<string, string>>} */
const FEEDS = { '/rss.xml': 'application/rss+xml; charset=utf-8', '/atom.xml': 'application/atom+xml; charset=utf-8' };

/**
 * @param {{ port?: number }} [options] port 0 takes a free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} address of the front page, with a slash at its end
 */
export function serveDemo({ port = 0 } = {}) {
  const files = new Map(readdirSync(FOLDER).map((name) => [`/${name}`, readFileSync(join(FOLDER, name), 'utf8')]));
  let origin = '';
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const path = (request.url ?? '/').replace(/[?#].*$/s, '');
    const name = path === '/' ? '/index.html' : path;
    const text = files.get(name);
    const type = FEEDS[name] ?? TYPES[extname(name)];
    if (text === undefined || type === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is no such page.\n');
      return;
    }
    const body = Buffer.from(text.replaceAll(PRINTED_ORIGIN, origin));
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length, 'Cache-Control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new TypeError('A server on a port has an address with one.');
      origin = `http://127.0.0.1:${address.port}`;
      resolve({
        url: `${origin}/`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
