import diagnostics from 'node:diagnostics_channel';
import dns from 'node:dns';
import { EventEmitter, once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPoliteFetch } from '../../../../../lib/background/services/feeds/polite-fetch.ts';
import type { PoliteRequest, WatchRedirects } from '../../../../../lib/background/services/feeds/polite-fetch.ts';
import type { Hop } from '../../../../../lib/feeds/schedule/redirects.ts';
import { document, redirect, startFeedServer } from '../../../../support/feed-server.ts';
import type { FeedServer } from '../../../../support/feed-server.ts';

const NOW = Date.UTC(2026, 10, 25, 12);
const FEED = '<rss version="2.0"><channel><title>T</title></channel></rss>';
const ACCEPT = 'application/rss+xml';
/** Redirects of Node's fetch, as the browser tells those of its own. */
const RESPONSES = 'undici:request:headers';

let server: FeedServer;

beforeEach(async () => {
  server = await startFeedServer();
  // The public web of these tests: every name of `.example` is the server on loopback.
  const { lookup } = dns;
  vi.spyOn(dns, 'lookup').mockImplementation(((name: string, ...rest: [never, never]) =>
    Reflect.apply(lookup, dns, [name.endsWith('.example') ? '127.0.0.1' : name, ...rest])) as typeof dns.lookup);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

type Told = {
  readonly request: { readonly origin: string; readonly path: string };
  readonly response: { readonly statusCode: number; readonly headers: readonly Buffer[] };
};

/** Sees the hops of one request by Node's own account of them. */
const watchRedirects: WatchRedirects = (url, tell, signal) => {
  let from = url;
  const hear = (message: unknown): void => {
    const { request, response } = message as Told;
    if (`${request.origin}${request.path}` !== from) return;
    const at = response.headers.findIndex(
      (header, index) => index % 2 === 0 && header.toString().toLowerCase() === 'location',
    );
    const location = at < 0 ? undefined : response.headers[at + 1]?.toString();
    if (location === undefined) return;
    const hop: Hop = { status: response.statusCode, from, to: new URL(location, from).href };
    from = hop.to;
    tell(hop);
  };
  diagnostics.subscribe(RESPONSES, hear);
  signal.addEventListener('abort', () => diagnostics.unsubscribe(RESPONSES, hear), { once: true });
  return true;
};

type Options = {
  readonly seesHops?: boolean;
  readonly milliseconds?: number;
  readonly bytes?: number;
  readonly mayAsk?: (url: string) => boolean;
};

function fetchPolitely(
  request: Omit<PoliteRequest, 'accept'>,
  { seesHops = true, milliseconds = 20_000, bytes = 10_000_000, mayAsk = () => true }: Options = {},
  signal?: AbortSignal,
) {
  const ask = createPoliteFetch({
    fetch,
    watchRedirects: seesHops ? watchRedirects : () => false,
    mayAsk: async (url) => mayAsk(url),
    now: () => NOW,
    limits: { bytes, milliseconds },
  });
  return ask({ accept: ACCEPT, ...request }, signal);
}

const here = (path: string): PoliteRequest => ({ url: server.url(path), accept: ACCEPT, ownNetwork: true });
const named = (path: string, host = 'feed.example'): PoliteRequest => ({ url: server.url(path, host), accept: ACCEPT });
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('a question to a server', () => {
  it('says what it wants, and nothing of the reader', async () => {
    server.answer('/feed', document(FEED));
    expect(await fetchPolitely(here('/feed'))).toMatchObject({
      kind: 'fresh',
      contentType: 'application/rss+xml; charset=utf-8',
      url: server.url('/feed'),
    });
    const [asked] = server.asked;
    expect(asked?.headers['accept']).toBe(ACCEPT);
    expect(asked?.headers).not.toHaveProperty('cookie');
    expect(asked?.headers).not.toHaveProperty('referer');
    expect(asked?.headers).not.toHaveProperty('if-none-match');
  });

  it('brings no cookie back that the server set', async () => {
    server.answer('/feed', document(FEED, { 'Set-Cookie': 'id=1; Path=/' }));
    await fetchPolitely(here('/feed'));
    await fetchPolitely(here('/feed'));
    expect(server.asked.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
  });

  it('asks only for what is new, and hears that nothing is', async () => {
    server.answer(
      '/feed',
      document(FEED, {
        ETag: '"v1"',
        'Last-Modified': 'Tue, 24 Nov 2026 08:00:00 GMT',
        'Cache-Control': 'max-age=600',
      }),
    );
    const first = await fetchPolitely(here('/feed'));
    const validators = { etag: '"v1"', lastModified: 'Tue, 24 Nov 2026 08:00:00 GMT' };
    expect(first).toMatchObject({ kind: 'fresh', validators, freshFor: 600_000 });
    expect(await fetchPolitely({ ...here('/feed'), validators })).toEqual({
      kind: 'not-modified',
      validators,
      freshFor: 600_000,
    });
    server.answer('/feed', document(FEED, { ETag: '"v2"' }));
    expect(await fetchPolitely({ ...here('/feed'), validators })).toMatchObject({
      kind: 'fresh',
      validators: { etag: '"v2"' },
    });
  });

  it('is not put where the browser does not let us', async () => {
    expect(await fetchPolitely(named('/feed'), { mayAsk: () => false })).toEqual({
      kind: 'failed',
      problem: { kind: 'no-access', host: 'feed.example' },
    });
    expect(server.asked).toEqual([]);
  });

  it.each(['127.0.0.1', 'localhost', '[::1]', 'printer.local', '192.168.1.1'])(
    'is not put to %s, unless the reader typed that',
    async (host) => {
      const url = `http://${host}:${server.port}/feed`;
      expect(await fetchPolitely({ url })).toEqual({
        kind: 'failed',
        problem: { kind: 'private-address', address: url },
      });
      expect(server.asked).toEqual([]);
    },
  );

  it('is taken back when the caller says so, which is no failure of the feed', async () => {
    const asked = new EventEmitter();
    server.answer('/feed', () => void asked.emit('asked'));
    const ending = new AbortController();
    const answer = fetchPolitely(here('/feed'), {}, ending.signal);
    await once(asked, 'asked');
    ending.abort(new Error('paused'));
    await expect(answer).rejects.toThrow('paused');
  });
});

describe('an answer other than a document', () => {
  it.each([400, 403, 404, 410, 500, 502, 503])('%i is told', async (status) => {
    server.answer('/feed', (_request, response) => response.writeHead(status).end('<html>no</html>'));
    expect(await fetchPolitely(here('/feed'))).toEqual({ kind: 'failed', problem: { kind: 'status', status } });
  });

  it.each([
    [429, '120', 120_000],
    [503, 'Wed, 25 Nov 2026 13:00:00 GMT', 3_600_000],
  ] as const)('%i tells how long to wait', async (status, after, retryAfter) => {
    server.answer('/feed', (_request, response) => {
      response.sendDate = false;
      response.writeHead(status, { 'Retry-After': after }).end();
    });
    expect(await fetchPolitely(here('/feed'))).toEqual({
      kind: 'failed',
      problem: { kind: 'status', status },
      retryAfter,
    });
  });

  it('a server that is not there is told', async () => {
    const { url } = here('/feed');
    await server.close();
    expect(await fetchPolitely({ url, ownNetwork: true })).toEqual({
      kind: 'failed',
      problem: { kind: 'unreachable' },
    });
    server = await startFeedServer();
  });
});

describe('a server that plays tricks', () => {
  it('may never answer', async () => {
    server.answer('/feed', () => undefined);
    expect(await fetchPolitely(here('/feed'), { milliseconds: 100 })).toEqual({
      kind: 'failed',
      problem: { kind: 'too-slow' },
    });
  });

  it('may drip its feed byte by byte: what came in time is kept, and the connection ends', async () => {
    const over = new EventEmitter();
    server.answer('/feed', (_request, response) => {
      response.writeHead(200);
      response.write(FEED);
      const drip = setInterval(() => response.write(' '), 5);
      response.on('close', () => {
        clearInterval(drip);
        over.emit('closed');
      });
    });
    const closed = once(over, 'closed');
    const answer = await fetchPolitely(here('/feed'), { milliseconds: 300 });
    expect(answer).toMatchObject({ kind: 'fresh', cut: { kind: 'too-slow' } });
    expect(answer.kind === 'fresh' && text(answer.bytes)).toContain(FEED);
    await closed;
  });

  it('may send without end: it is cut off at what is bearable', async () => {
    const over = new EventEmitter();
    const chunk = Buffer.alloc(65_536, '<item/>');
    server.answer('/feed', (_request, response) => {
      response.writeHead(200);
      const pour = (): void => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', pour).on('close', () => over.emit('closed'));
      pour();
    });
    const closed = once(over, 'closed');
    expect(await fetchPolitely(here('/feed'))).toEqual({ kind: 'failed', problem: { kind: 'too-big' } });
    await closed;
  });

  it('may send a small packet that unfolds to a gigabyte', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000));
    expect(bomb.length).toBeLessThan(250_000);
    server.answer('/feed', document(bomb, { 'Content-Encoding': 'gzip' }));
    expect(await fetchPolitely(here('/feed'))).toEqual({ kind: 'failed', problem: { kind: 'too-big' } });
  });

  it('may say gzip where none is', async () => {
    server.answer('/feed', document(FEED, { 'Content-Encoding': 'gzip' }));
    expect(await fetchPolitely(here('/feed'))).toMatchObject({ kind: 'failed', problem: { kind: 'broken-off' } });
  });

  it('may promise more than it sends: what came is kept', async () => {
    server.answer('/feed', (_request, response) => {
      response.writeHead(200, { 'Content-Length': String(FEED.length + 100) });
      response.write(FEED, () => response.destroy());
    });
    const answer = await fetchPolitely(here('/feed'));
    expect(answer).toMatchObject({ kind: 'fresh', cut: { kind: 'broken-off' } });
    expect(answer.kind === 'fresh' && text(answer.bytes)).toBe(FEED);
  });

  it('may send more than it promised: the rest is no part of the answer', async () => {
    server.answer('/feed', (_request, response) => {
      response.socket?.end(
        `HTTP/1.1 200 OK\r\nContent-Length: ${FEED.length}\r\nConnection: close\r\n\r\n${FEED}<evil/>`,
      );
    });
    const answer = await fetchPolitely(here('/feed'));
    expect(answer.kind === 'fresh' && text(answer.bytes)).toBe(FEED);
  });

  it.each([
    ['before it answers', ''],
    ['after half a header', 'HTTP/1.1 200 OK\r\nConte'],
    ['after its headers', 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n'],
  ])('may hang up %s', async (_when, begun) => {
    server.answer('/feed', (_request, response) => {
      if (begun === '') response.socket?.resetAndDestroy();
      else response.socket?.write(begun, () => response.socket?.destroy());
    });
    const answer = await fetchPolitely(here('/feed'));
    expect(answer).toMatchObject({
      kind: 'failed',
      problem: { kind: expect.stringMatching(/^(unreachable|broken-off)$/) },
    });
  });

  it('may send nothing at all', async () => {
    server.answer('/feed', document(''));
    expect(await fetchPolitely(here('/feed'))).toMatchObject({ kind: 'fresh', bytes: new Uint8Array(0) });
  });
});

describe('redirects', () => {
  const chain = (length: number, status: number): void => {
    for (let at = 0; at < length; at += 1)
      server.answer(
        `/hop/${at}`,
        redirect(status, server.url(at + 1 === length ? '/end' : `/hop/${at + 1}`, `host${at}.example`)),
      );
    server.answer('/end', document(FEED));
  };

  it.each([1, 5])('of %i permanent steps lead to the feed, which has moved', async (length) => {
    chain(length, 301);
    const end = server.url('/end', `host${length - 1}.example`);
    expect(await fetchPolitely(named('/hop/0'))).toMatchObject({ kind: 'fresh', url: end, movedTo: end });
  });

  it('that are not all permanent lead there, and move nothing', async () => {
    chain(3, 308);
    server.answer('/hop/1', redirect(302, server.url('/hop/2', 'host1.example')));
    const answer = await fetchPolitely(named('/hop/0'));
    expect(answer).toMatchObject({ kind: 'fresh', url: server.url('/end', 'host2.example') });
    expect(answer).not.toHaveProperty('movedTo');
  });

  it.each([6, 12])('of %i steps are left at the sixth', async (length) => {
    chain(length, 301);
    expect(await fetchPolitely(named('/hop/0'))).toEqual({ kind: 'failed', problem: { kind: 'too-many-redirects' } });
    expect(server.asked.map(({ path }) => path)).not.toContain('/end');
  });

  it('in a circle end too, seen or not', async () => {
    server.answer('/a', redirect(302, server.url('/b', 'feed.example')));
    server.answer('/b', redirect(302, server.url('/a', 'feed.example')));
    expect(await fetchPolitely(named('/a'))).toEqual({ kind: 'failed', problem: { kind: 'too-many-redirects' } });
    expect(server.asked.length).toBeLessThanOrEqual(7);
    expect(await fetchPolitely(named('/a'), { seesHops: false })).toEqual({
      kind: 'failed',
      problem: { kind: 'unreachable' },
    });
  });

  it.each(['127.0.0.1', 'localhost'])('to %s are refused, seen or not', async (host) => {
    const secret = server.url('/secret', host);
    server.answer('/feed', redirect(302, secret));
    server.answer('/secret', document('the router’s password'));
    for (const seesHops of [true, false]) {
      expect(await fetchPolitely(named('/feed'), { seesHops })).toEqual({
        kind: 'failed',
        problem: { kind: 'private-address', address: secret },
      });
    }
  });

  it('within the own network are refused too: the reader typed one address, not another', async () => {
    server.answer('/feed', redirect(302, server.url('/admin')));
    server.answer('/admin', document('the router’s password'));
    for (const seesHops of [true, false]) {
      expect(await fetchPolitely(here('/feed'), { seesHops })).toEqual({
        kind: 'failed',
        problem: { kind: 'private-address', address: server.url('/admin') },
      });
    }
  });

  it('that pass through a private address and come back are refused where they are seen', async () => {
    const secret = server.url('/secret');
    server.answer('/feed', redirect(302, secret));
    server.answer('/secret', redirect(302, server.url('/end', 'feed.example')));
    server.answer('/end', document(FEED));
    expect(await fetchPolitely(named('/feed'))).toEqual({
      kind: 'failed',
      problem: { kind: 'private-address', address: secret },
    });
  });

  it.each(['file:///etc/passwd', 'ftp://feed.example/', 'data:text/xml,<rss/>', 'javascript:alert(1)'])(
    'to %s are refused',
    async (to) => {
      server.answer('/feed', redirect(302, to));
      expect(await fetchPolitely(named('/feed'))).toMatchObject({
        kind: 'failed',
        problem: { kind: 'private-address' },
      });
      expect(await fetchPolitely(named('/feed'), { seesHops: false })).toMatchObject({ kind: 'failed' });
    },
  );

  it('to a host that was not granted are told as such, so that the reader can grant it', async () => {
    server.answer('/feed', redirect(302, server.url('/end', 'other.example')));
    server.answer('/end', (_request, response) => response.destroy());
    const answer = await fetchPolitely(named('/feed'), { mayAsk: (url) => !url.includes('other.example') });
    expect(answer).toEqual({ kind: 'failed', problem: { kind: 'no-access', host: 'other.example' } });
  });
});
