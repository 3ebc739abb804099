import { expect, it } from 'vitest';
import { createPoliteFetch } from '../../../../../lib/background/services/feeds/polite-fetch.ts';

it('a question is put once the browser watches where it leads, of which only its next answer tells', async () => {
  const order: string[] = [];
  const ask = createPoliteFetch({
    fetch: async () => {
      order.push('asked');
      return new Response('<rss/>');
    },
    watchRedirects: () => order.push('watched') > 0,
    mayAsk: async () => {
      order.push('answered');
      return true;
    },
    now: () => Date.UTC(2026, 10, 25),
  });
  expect(await ask({ url: 'https://feed.example/feed', accept: 'application/rss+xml' })).toMatchObject({
    kind: 'fresh',
  });
  expect(order).toEqual(['watched', 'answered', 'asked']);
});

it('a move is known also where the browser tells of it after the response', async () => {
  const ask = createPoliteFetch({
    fetch: async () => {
      const response = new Response('<rss/>');
      return Object.defineProperties(response, {
        redirected: { value: true },
        url: { value: 'https://feed.example/new' },
      });
    },
    watchRedirects: (from, tell) => {
      setTimeout(() => tell({ status: 301, from, to: 'https://feed.example/new' }), 20);
      return true;
    },
    mayAsk: async () => true,
    now: () => Date.UTC(2026, 10, 25),
  });
  expect(await ask({ url: 'https://feed.example/feed', accept: 'application/rss+xml' })).toMatchObject({
    movedTo: 'https://feed.example/new',
  });
});
