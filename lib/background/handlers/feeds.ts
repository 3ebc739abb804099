/** What the background answers to messages about webzines. */
import type { FEEDS_MESSAGES } from '../../messages/feeds.ts';
import type { Nothing } from '../../messages/message.ts';
import type { BackgroundHandlers } from '../../messages/server.ts';
import type { AppError } from '../../model/app-error.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
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
    'change-feed': async (request) => nothing(await feeds.change(request)),
    'unfollow-feed': async ({ id }) => nothing(await feeds.unfollow(id)),
    'visit-feeds': async ({ ids }) => nothing(await feeds.visit(ids)),
    'steer-archive': async (request) => nothing(await feeds.steer(request)),
  };
}

function nothing(outcome: Result<undefined, AppError>): Result<Nothing, AppError> {
  return outcome.ok ? ok({}) : outcome;
}
