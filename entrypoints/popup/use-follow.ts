import { useEffect, useState } from 'preact/hooks';
import type { FollowBarState } from '../../components/feeds/follow-bar.tsx';
import { useFeeds } from '../../components/feeds/use-feeds.ts';
import { pageWebzine } from '../../lib/feeds/page-webzine.ts';
import type { FeedLine, FoundFeed } from '../../lib/model/feed-line.ts';
import type { PopupPorts } from './ports.ts';

/** More feeds than a popup's reader chooses among are in the settings. */
const MAX_FEEDS = 5;

type Follow = {
  /** Whether both the page and the list of feeds have answered. */
  readonly isKnown: boolean;
  readonly state: FollowBarState;
  readonly feeds: readonly FeedLine[];
  readonly follow: (feed: FoundFeed) => void;
};

/** Feeds that the page in the tab names, whether one is followed, and the click that follows one. */
export function useFollow(ports: PopupPorts, tabId: number, url: string | undefined): Follow {
  const [found, setFound] = useState<readonly FoundFeed[] | undefined>(url === undefined ? [] : undefined);
  const [outcome, setOutcome] = useState<FollowBarState>();
  const listed = useFeeds(ports.feeds);
  const feeds = listed?.ok ? listed.value : [];

  useEffect(() => {
    if (url === undefined) return undefined;
    let closed = false;
    const look = async (): Promise<void> => {
      // A page that no extension may read names no feeds to us.
      const markup = await ports.readPageLinks(tabId).catch(() => '');
      // Comes when the popup is drawn: the first glance does not wait for it.
      const feedsOfPage = markup === '' ? [] : (await import('../../lib/feeds/discover.ts')).discoverFeeds(markup, url);
      if (!closed) setFound(feedsOfPage);
    };
    void look();
    return () => {
      closed = true;
    };
  }, [ports, tabId, url]);

  const follow = async ({ url, title }: FoundFeed): Promise<void> => {
    const feed = { url, title };
    // The browser's question may close the popup: the feed is followed at once, and visited when the grant comes.
    const granting = ports.feeds.requestHosts([feed.url]);
    setOutcome({ kind: 'found', feeds: [feed], busy: true });
    const followed = await ports.feeds.follow([feed]);
    if (!followed.ok) return setOutcome({ kind: 'failed', error: followed.error });
    if (await granting) return setOutcome({ kind: 'followed', title: feed.title || feed.url });
    // What was followed before stays: it waits for its grant as it did.
    if (followed.value.known === 0) for (const id of followed.value.ids) await ports.feeds.unfollow(id);
    setOutcome({ kind: 'refused' });
  };
  return {
    isKnown: found !== undefined && listed !== undefined,
    state: outcome ?? stateOf(found ?? [], feeds),
    feeds,
    follow: (feed) => void follow(feed),
  };
}

function stateOf(found: readonly FoundFeed[], feeds: readonly FeedLine[]): FollowBarState {
  const webzine = pageWebzine(found.slice(0, MAX_FEEDS), feeds);
  return webzine.kind === 'found' ? { ...webzine, busy: false } : webzine;
}
