import { askBackground } from '../messages/client.ts';
import type { AppError } from '../model/app-error.ts';
import type { Feed } from '../model/feed.ts';
import { ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';

/** The feeds that are followed, asked from a page. */
export async function followedFeeds(): Promise<Result<readonly Feed[], AppError>> {
  const lines = await askBackground('list-feeds', {});
  return lines.ok ? ok(lines.value.map(({ feed }) => feed)) : lines;
}
