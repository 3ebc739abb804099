import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../../../lib/model/iso-date.ts';
import { rss } from '../../../../support/feed-server.ts';
import { feedsStage, type FeedsStage } from './feeds-stage.ts';

const SITE = 'https://news.example';
const HOURS = 3_600_000;
const POSTS = 60;

const dayOf = (n: number): string => new Date(Date.UTC(2026, 10, 24) - n * 24 * HOURS).toISOString().slice(0, 10);

/** A webzine of WordPress without a server: its feed, and the API behind it. */
function answer(address: string): Response {
  const { pathname, searchParams } = new URL(address);
  if (pathname === '/feed') {
    const items = [0, 1, 2].map((n) => ({ n, date: `${dayOf(n)}T08:00:00Z` }));
    return new Response(rss({ title: 'La Presse', site: SITE, items }), {
      headers: { 'content-type': 'application/rss+xml' },
    });
  }
  if (pathname !== '/wp-json/wp/v2/posts') return new Response('', { status: 404 });
  const [page, size] = [Number(searchParams.get('page')), Number(searchParams.get('per_page'))];
  const numbers = Array.from({ length: POSTS }, (_, n) => n).slice((page - 1) * size, page * size);
  if (numbers.length === 0) return new Response('{"code":"rest_post_invalid_page_number"}', { status: 400 });
  return Response.json(
    numbers.map((n) => ({
      id: n,
      link: `${SITE}/articles/${String(n)}`,
      date: `${dayOf(n)}T08:00:00`,
      title: { rendered: `Article ${String(n)}` },
      excerpt: { rendered: '<p>Orange signe.</p>' },
      content: { rendered: '<p>Tout.</p>' },
    })),
  );
}

/** What a network does to an answer. */
const FAULTS: Readonly<Record<string, (whole: Response) => Promise<Response>>> = {
  'no connection': async () => {
    throw new TypeError('Failed to fetch');
  },
  'a server in trouble': async () => new Response('busy', { status: 503 }),
  'a connection that breaks off': async (whole) => {
    const bytes = new Uint8Array(await whole.arrayBuffer());
    const half = new ReadableStream({
      pull(controller) {
        if (bytes.length > 1) controller.enqueue(bytes.slice(0, bytes.length / 2));
        controller.error(new TypeError('network error'));
      },
    });
    return new Response(half, whole);
  },
  'a page of a hotel': async () =>
    new Response('<!doctype html><title>Welcome</title><p>Please sign in.', {
      headers: { 'content-type': 'text/html' },
    }),
  'an answer without anything': async () => new Response(''),
};

/** A stage whose n-th request meets a fault, and how many there were. */
function stageWith(fault: ((whole: Response) => Promise<Response>) | undefined, at: number) {
  const asked: string[] = [];
  const fetching = async (address: RequestInfo | URL): Promise<Response> => {
    asked.push(String(address));
    const whole = answer(String(address));
    return fault && asked.length === at ? fault(whole) : whole;
  };
  return { stage: feedsStage({ fetch: fetching as typeof fetch }), asked };
}

/** Follows the webzine, imports its archive, and goes on for three days. */
async function play({ room, feeds, follow, visit, clock, idle }: FeedsStage): Promise<void> {
  await follow({ url: `${SITE}/feed` });
  const [record] = await feeds();
  if (record)
    await room.follower.steer({ id: record.feed.id, order: { kind: 'start', since: '2026-01-01' as IsoDate } });
  await idle();
  for (let day = 0; day < 3; day += 1) {
    clock.now += 25 * HOURS;
    await visit();
    room.alarm('archives');
    await idle();
  }
}

/** Addresses and titles, as they are in the end. */
const articlesOf = async (stage: FeedsStage): Promise<readonly string[]> =>
  (await stage.articles()).map(({ url, title }) => `${url} ${title}`).toSorted();

describe('a fault of the network', () => {
  it.each(Object.entries(FAULTS))('%s, at any request, loses nothing unsaid and doubles nothing', async (_, fault) => {
    const clean = stageWith(undefined, 0);
    await play(clean.stage);
    const whole = await articlesOf(clean.stage);
    expect(whole.length).toBeGreaterThanOrEqual(POSTS);
    const harmed: string[] = [];
    for (let at = 1; at <= clean.asked.length; at += 1) {
      const { stage, asked } = stageWith(fault, at);
      await play(stage);
      expect(asked.length).toBeGreaterThanOrEqual(at);
      const found = await articlesOf(stage);
      // A site that answers its first question otherwise looks like one without an archive, and the reader is told so.
      const isTold = (await stage.feeds())[0]?.archive?.phase.kind === 'stopped' && found.length < whole.length;
      if (found.join() !== whole.join() && !isTold) harmed.push(`${String(at)} ${asked[at - 1] ?? ''}`);
    }
    expect(harmed).toEqual([]);
  });
});
