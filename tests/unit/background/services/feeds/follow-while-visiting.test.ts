import { describe, expect, it } from 'vitest';
import { document, rss } from '../../../../support/feed-server.ts';
import type { FeedServer } from '../../../../support/feed-server.ts';
import { feedsStage, NOW, serveFeeds } from './feeds-stage.ts';

const HOUR = 3_600_000;

let server: FeedServer;
serveFeeds((started) => (server = started));

const at = (path: string): string => server.url(path, 'news.example');
const feed = (n: number): string => rss({ title: 'La Presse', site: 'https://news.example', items: [{ n }] });

describe('a webzine that is followed', () => {
  it('is visited at once, also when the visits before it are just ending', async () => {
    server.answer('/feed', document(feed(1)));
    server.answer('/other', document(feed(2)));
    let other: Promise<unknown> | undefined;
    const stage = feedsStage({
      duringAlarm: async (moment) => {
        if (moment === NOW + HOUR)
          await (other ??= stage.room.follower.follow({
            commandId: 'other',
            feeds: [{ url: at('/other'), title: 'Other' }],
          }));
      },
    });
    await stage.follow({ url: at('/feed') });
    expect(server.asked.map(({ path }) => path)).toEqual(['/feed', '/other']);
  });

  it('is visited once more where that is asked for while a visit is under way', async () => {
    server.answer('/feed', document(feed(1)));
    let asked: Promise<unknown> | undefined;
    const stage = feedsStage({
      // The answer is on its way, and says nothing of what the webzine puts up now.
      fetch: async (...request) => {
        const answer = await fetch(...request);
        await answer.clone().arrayBuffer();
        server.answer('/feed', document(feed(2)));
        stage.clock.now += 1;
        await (asked ??= stage.room.follower.visit([]));
        return answer;
      },
    });
    await stage.follow({ url: at('/feed') });
    expect(server.asked).toHaveLength(2);
    expect((await stage.articles()).map(({ url }) => url)).toHaveLength(2);
  });
});
