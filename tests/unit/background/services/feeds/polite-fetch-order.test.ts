import { expect, it } from 'vitest';
import { createPoliteFetch } from '../../../../../lib/background/services/feeds/polite-fetch.ts';

it('a question is put once the browser watches where it leads, of which only its next answer tells', async () => {
  const order: string[] = [];
  const ask = createPoliteFetch({
    fetch: async () => {
      order.push('asked');
      return new Response('<rss/>');
    },
    watchRedirects: () => void order.push('watched'),
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
