/**
 * The reader of feeds, on demand: its tables of entities would take a third of every start of the background, which
 * seldom reads a feed.
 */
import type { ParsedFeed } from '../../../feeds/formats/parsed-feed.ts';
import type { Instant } from '../../../model/feed-state.ts';

/** Reads the text of a feed that lies at an address; `undefined` where it is none. */
type Parse = (text: string, url: string, now: Instant) => ParsedFeed | undefined;
export type LoadParser = () => Promise<Parse>;

export const loadParser: LoadParser = async () => {
  const { parseFeed } = await import('../../../feeds/formats/parse-feed.ts');
  return (text, url, now) => {
    const parsed = parseFeed(text, url, now);
    return parsed.ok ? parsed.value : undefined;
  };
};
