/** Handlers of messages about webzines. */
import type { FEEDS_MESSAGES } from '../../messages/feeds.ts';
import { emptyReply } from '../../messages/server.ts';
import type { BackgroundHandlers } from '../../messages/server.ts';
import { ok } from '../../model/result.ts';
import type { FeedFollower } from '../services/feeds/follow-feeds.ts';

export function createFeedHandlers(
  feeds: FeedFollower,
  whenInstalled: () => Promise<void>,
): Pick<BackgroundHandlers, keyof typeof FEEDS_MESSAGES> {
  return {
    'list-feeds': () => feeds.list(),
    'look-for-feed': async (request) => ok(await feeds.look(request)),
    async 'follow-feeds'(request) {
      // Articles of feeds are linked to companies, which the installation brings.
      await whenInstalled();
      return feeds.follow(request);
    },
    'change-feed': async (request) => emptyReply(await feeds.change(request)),
    'unfollow-feed': async ({ id }) => emptyReply(await feeds.unfollow(id)),
    'visit-feeds': async ({ ids }) => emptyReply(await feeds.visit(ids)),
    'steer-archive': async (request) => emptyReply(await feeds.steer(request)),
  };
}
