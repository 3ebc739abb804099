/** What the reader can do about the webzine that a page belongs to. */
import type { FeedLine, FoundFeed } from '../model/feed-line.ts';

export type PageWebzine =
  | { readonly kind: 'none' }
  | { readonly kind: 'followed'; readonly title: string }
  | { readonly kind: 'found'; readonly feeds: readonly FoundFeed[] };

/** Of the feeds that a page names, whether one is followed, in whichever format. */
export function pageWebzine(found: readonly FoundFeed[], feeds: readonly FeedLine[]): PageWebzine {
  const addresses = new Set(found.flatMap(({ url, alike = [] }) => [url, ...alike]));
  const followed = feeds.find((line) => addresses.has(line.feed.url) && isVisited(line));
  if (followed) return { kind: 'followed', title: followed.feed.title || followed.feed.url };
  return found.length === 0 ? { kind: 'none' } : { kind: 'found', feeds: found };
}

/** A feed that ended, or that the browser was never let ask, brings nothing: it is not followed but in name. */
function isVisited({ health }: FeedLine): boolean {
  return health.kind !== 'gone' && !(health.kind === 'failing' && health.problem.kind === 'no-access');
}
