/** A loopback site of test pages that remembers what it was asked for. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveDemo } from '../../../demo/server.mjs';
import { PAGES } from '../pages/pages.ts';

export type Site = {
  /** Address of a test page; `demo/oranges.html` is a page of the webzine. */
  url(path: string): string;
  /** The same page under another host name. */
  otherHost(path: string): string;
  /** Paths asked for since the last call. */
  takeRequests(): readonly string[];
  close(): Promise<void>;
};

/** Media type of a page by the ending of its path. */
function kindOf(path: string): string {
  if (path.endsWith('.xhtml')) return 'application/xhtml+xml';
  return path.endsWith('.txt') ? 'text/plain' : 'text/html';
}

/** Serves the pages of `pages/` and the demo webzine on free ports. */
export async function serveSite(): Promise<Site> {
  const demo = await serveDemo();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1).replace(/[?#].*$/, '');
    if (path !== 'favicon.ico') requests.push(path);
    const page = PAGES[path];
    response.writeHead(page === undefined ? 404 : 200, {
      'Content-Type': `${kindOf(path)}; charset=utf-8`,
      'Cache-Control': 'no-store',
    });
    response.end(page?.() ?? '<!doctype html><title>Not here</title><p>Not here.');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const on = (host: string, path: string): string =>
    path.startsWith('demo/') ? `${demo.url}${path.slice('demo/'.length)}` : `http://${host}:${port}/${path}`;
  return {
    url: (path) => on('127.0.0.1', path),
    otherHost: (path) => on('localhost', path),
    takeRequests: () => requests.splice(0),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      await demo.close();
    },
  };
}
