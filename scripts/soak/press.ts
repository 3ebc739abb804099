/**
 * The press of an imaginary country behind an HTTP proxy: webzines that publish when ordered to, one with an archive,
 * pages of articles.
 */
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DAY_MS } from '../../lib/model/iso-date.ts';

/** Articles of one edition of a webzine; a feed holds its last ten. */
export const EDITION = 3;
const FEED_LENGTH = 10;
const POSTS_A_PAGE = 50;
/** The day of the newest article. */
const TODAY = Date.UTC(2026, 10, 24);

/** A question that reached the press: `archive.example/feed`. */
type Asked = { readonly place: string; readonly notModified: boolean };

export type Press = {
  /** Port of the proxy under which every `.example` is the press. */
  readonly port: number;
  /** Publishes the next edition of every webzine. */
  publish(): void;
  /** Articles that a webzine's feed has carried so far. */
  readonly published: () => number;
  /** Called for each question before it is answered, and, by what it gives, once the answer is on its way. */
  watch(watcher: Watcher | undefined): void;
  readonly asked: readonly Asked[];
  forget(): void;
  /** Milliseconds before each answer. */
  slowness: number;
  close(): Promise<void>;
};

type Watcher = (place: string) => Promise<(() => void) | undefined> | undefined;

/** Address of a webzine's feed by its number. */
export const feedAddress = (webzine: number): string => `http://w${webzine}.example/feed`;

type Reply = {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Starts the press on a free port. */
export async function startPress(): Promise<Press> {
  let edition = 1;
  let watcher: Watcher | undefined;
  const asked: Asked[] = [];
  const press = { slowness: 0 };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://nowhere.invalid');
    if (!url.hostname.endsWith('.example')) {
      response.writeHead(502).end();
      return;
    }
    const place = url.hostname + url.pathname;
    const isRecorded = url.pathname !== '/favicon.ico';
    const reply = replyTo(url, edition, request.headers['if-none-match']);
    if (isRecorded) asked.push({ place, notModified: reply.status === 304 });
    const answer = async (): Promise<void> => {
      const after = isRecorded ? await watcher?.(place) : undefined;
      if (press.slowness > 0) await new Promise((resolve) => void setTimeout(resolve, press.slowness));
      send(response, reply);
      after?.();
    };
    void answer();
  });
  server.on('connect', (_request, socket) => {
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Not here\r\n\r\n');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });

  return Object.assign(press, {
    port: (server.address() as AddressInfo).port,
    publish: () => {
      edition += 1;
    },
    published: () => edition * EDITION,
    watch: (next: Watcher | undefined) => {
      watcher = next;
    },
    asked,
    forget: () => void asked.splice(0),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  });
}

function send(
  response: ServerResponse,
  { status = 200, type = 'text/html; charset=utf-8', body = '', headers = {} }: Reply,
): void {
  response.writeHead(status, { 'Content-Type': type, ...headers });
  response.end(status === 304 ? undefined : body);
}

function replyTo({ hostname, pathname, searchParams }: URL, edition: number, known: string | undefined): Reply {
  const archived = /^archive(\d+)-/.exec(hostname)?.[1];
  if (pathname === '/feed') {
    const count = archived === undefined ? edition * EDITION : 2;
    const tag = `"${count}"`;
    if (known === tag) return { status: 304, headers: { ETag: tag } };
    return { type: 'application/rss+xml; charset=utf-8', body: feed(hostname, count), headers: { ETag: tag } };
  }
  // A site that says so itself may be asked without the usual pause.
  if (pathname === '/robots.txt' && archived !== undefined)
    return { type: 'text/plain', body: 'User-agent: *\nCrawl-delay: 0.02\n' };
  if (pathname === '/wp-json/wp/v2/posts' && archived !== undefined)
    return posts(hostname, Number(archived), searchParams);
  const article = /^\/articles\/(\d+)$/.exec(pathname)?.[1];
  return article === undefined ? { status: 404, body: 'Not here.' } : { body: page(hostname, Number(article)) };
}

/** The same in the feed and in the archive. */
function titleOf(host: string, n: number): string {
  return `Orange et ${host}, épisode ${n}`;
}

function feed(host: string, count: number): string {
  const newest = Array.from({ length: Math.min(FEED_LENGTH, count) }, (_, at) => count - 1 - at);
  const items = newest.map(
    (n) =>
      `<item><title>${titleOf(host, n)}</title>` +
      `<link>http://${host}/articles/${n}</link><guid isPermaLink="false">${host}/${n}</guid>` +
      `<pubDate>${new Date(TODAY).toUTCString()}</pubDate>` +
      `<description>OVHcloud et Orange signent le contrat numéro ${n}.</description></item>`,
  );
  return (
    `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${host}</title>` +
    `<link>http://${host}/</link><language>fr</language>${items.join('')}</channel></rss>`
  );
}

/** An archive of so many posts, one a day back; the feed's articles are its newest. */
function posts(host: string, count: number, query: URLSearchParams): Reply {
  const page = Number(query.get('page'));
  const some = Array.from({ length: count }, (_, at) => count - 1 - at).slice(
    (page - 1) * POSTS_A_PAGE,
    page * POSTS_A_PAGE,
  );
  if (page > 1 && some.length === 0)
    return { status: 400, type: 'application/json', body: '{"code":"rest_post_invalid_page_number"}' };
  const list = some.map((n) => ({
    id: n,
    link: `http://${host}/articles/${n}`,
    date: `${new Date(TODAY - (count - n) * DAY_MS).toISOString().slice(0, 10)}T08:00:00`,
    title: { rendered: titleOf(host, n) },
    excerpt: { rendered: `<p>Atos et Orange, numéro ${n}.</p>` },
    content: { rendered: `<p>Atos et Orange, numéro ${n}.</p><p>La suite du texte.</p>` },
  }));
  return { type: 'application/json', body: JSON.stringify(list) };
}

function page(host: string, n: number): string {
  const text =
    `Orange et OVHcloud ont signé le contrat numéro ${n}. Les deux groupes travailleront ensemble pendant trois ` +
    'ans, et leurs équipes se partageront les centres de données de la région.';
  return (
    '<!doctype html><html lang="fr"><head><meta charset="utf-8">' +
    `<title>Contrat ${n}</title><meta property="article:published_time" content="2026-11-24T08:00:00Z">` +
    `</head><body><article><h1>Contrat ${n} de ${host}</h1>${`<p>${text}</p>`.repeat(6)}</article></body></html>`
  );
}
