import type { FeedPorts } from '../../../../components/feeds/use-feeds.ts';
/** Ports for the surfaces of webzines that note what is asked of them. */
import type { FeedLine, FeedToFollow } from '../../../../lib/model/feed-line.ts';
import type { FeedId } from '../../../../lib/model/feed.ts';
import { ok } from '../../../../lib/model/result.ts';

/** A Wednesday, noon. */
export const NOW = Date.UTC(2026, 10, 25, 12);
const HOUR = 3_600_000;

/** A webzine that is well, unless told otherwise. */
export function feedLine(name: string, more: Partial<FeedLine> = {}, feed: Partial<FeedToFollow> = {}): FeedLine {
  return {
    feed: {
      id: name as FeedId,
      url: `https://${name}.example/feed`,
      title: name,
      addedAt: '2026-01-01T00:00:00Z',
      ...feed,
    },
    health: { kind: 'well' },
    articles: 12,
    succeededAt: NOW - 2 * HOUR,
    dueAt: NOW + HOUR,
    ...more,
  };
}

export type FeedWorld = {
  readonly ports: FeedPorts;
  /** Calls in order: `['follow', [...]]`. */
  readonly asked: readonly (readonly unknown[])[];
  /** Changes the list, as the background does. */
  readonly tell: (lines: readonly FeedLine[]) => void;
};

/** A world that holds some feeds and grants everything, unless told otherwise. */
export function feedWorld(lines: readonly FeedLine[] = [], ports: Partial<FeedPorts> = {}): FeedWorld {
  const asked: unknown[][] = [];
  const listeners = new Set<() => void>();
  let list = lines;
  const note =
    (name: string) =>
    async (...args: unknown[]) => {
      asked.push([name, ...args]);
      return ok({});
    };
  return {
    asked,
    tell: (next) => {
      list = next;
      for (const listener of listeners) listener();
    },
    ports: {
      list: async () => ok(list),
      onChange: (listener, signal) => {
        listeners.add(listener);
        signal.addEventListener('abort', () => listeners.delete(listener));
      },
      look: async (url, ownNetwork) => {
        asked.push(['look', url, ownNetwork]);
        return ok({ kind: 'feed', feed: { url, title: 'La Presse' }, entries: 10 });
      },
      follow: async (feeds) => {
        asked.push(['follow', feeds]);
        return ok({ ids: [], added: feeds.length, known: 0, refused: 0 });
      },
      change: note('change'),
      unfollow: note('unfollow'),
      visit: note('visit'),
      steer: note('steer'),
      requestHosts: async (urls) => {
        asked.push(['request', urls]);
        return true;
      },
      readFeedList: () => undefined,
      saveOpml: (feeds) => void asked.push(['save', feeds]),
      directory: [],
      now: () => NOW,
      ...ports,
    },
  };
}
