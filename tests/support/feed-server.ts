/** A real HTTP server on loopback that plays the feeds of the web, the well-behaved and the others. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One question as it reached the server. */
type Asked = { readonly path: string; readonly host: string; readonly headers: IncomingMessage['headers'] };
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export type FeedServer = {
  readonly port: number;
  /** Address of a path, on loopback or under a name that the test leads there. */
  url(path: string, host?: string): string;
  /** Sets what a path answers; the query belongs to the path. */
  answer(path: string, how: Answer): void;
  /** Questions so far, the favicon left out. */
  readonly asked: readonly Asked[];
  /** Connections that are open now. */
  openConnections(): Promise<number>;
  forget(): void;
  close(): Promise<void>;
};

/** Starts the server on a free port; what has no answer is not found. */
export async function startFeedServer(): Promise<FeedServer> {
  const answers = new Map<string, Answer>();
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    // A proxy is asked for whole addresses.
    const { pathname, search } = new URL(request.url ?? '/', 'http://host.invalid');
    const path = pathname + search;
    if (path !== '/favicon.ico') asked.push({ path, host: request.headers.host ?? '', headers: request.headers });
    response.on('error', () => undefined);
    const how = answers.get(path) ?? answers.get(pathname);
    if (how) how(request, response);
    else response.writeHead(404).end('Not here.');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: (path, host = '127.0.0.1') => `http://${host}:${port}${path}`,
    answer: (path, how) => void answers.set(path, how),
    asked,
    openConnections: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
      }),
    forget: () => void asked.splice(0),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

/** A redirect. */
export function redirect(status: number, to: string): Answer {
  return (_request, response) => response.writeHead(status, { Location: to }).end();
}

/** A document with its headers; answers 304 to its own validators. */
export function document(body: string | Uint8Array, headers: Record<string, string> = {}): Answer {
  return (request, response) => {
    const isKnown = headers['ETag'] !== undefined && request.headers['if-none-match'] === headers['ETag'];
    const isSince =
      headers['Last-Modified'] !== undefined && request.headers['if-modified-since'] === headers['Last-Modified'];
    if (isKnown || (request.headers['if-none-match'] === undefined && isSince)) response.writeHead(304, headers).end();
    else response.writeHead(200, { 'Content-Type': 'application/rss+xml; charset=utf-8', ...headers }).end(body);
  };
}

/** One item of a feed by its number. */
export type Item = { readonly n: number; readonly title?: string; readonly text?: string; readonly date?: string };

/** An RSS 2.0 feed; the items' addresses lie under `site`. */
export function rss({
  title,
  site,
  items,
  extra = '',
}: {
  readonly title: string;
  readonly site: string;
  readonly items: readonly Item[];
  readonly extra?: string;
}): string {
  const lines = items.map(
    ({
      n,
      title: name = `Article ${n}`,
      text = `Orange a signé un contrat, numéro ${n}.`,
      date = 'Tue, 24 Nov 2026 08:00:00 GMT',
    }) =>
      `<item><title>${name}</title><link>${site}/articles/${n}</link><guid isPermaLink="false">item-${n}</guid><pubDate>${date}</pubDate><description>${text}</description></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>${title}</title><link>${site}/</link><language>fr</language>${extra}${lines.join('\n')}</channel></rss>`;
}
