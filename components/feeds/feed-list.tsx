import { useEffect, useRef, useState } from 'preact/hooks';
import type { FeedLine } from '../../lib/model/feed-line.ts';
import { NO_POLICY } from '../../lib/model/policy.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { formatLocale } from '../shared/language.ts';
import { Notice } from '../shared/notice.tsx';
import { FeedItem } from './feed-item.tsx';
import type { FeedPorts } from './use-feeds.ts';

type FeedListProps = {
  readonly ports: FeedPorts;
  readonly feeds: readonly FeedLine[];
  /** Addresses of feeds that an administrator set. */
  readonly kept?: readonly string[];
};

/** The webzines, by folder. Taking one away can be undone as long as the page is open. */
export function FeedList({ ports, feeds, kept = NO_POLICY.feeds }: FeedListProps) {
  const [removed, setRemoved] = useState<FeedLine>();
  const undoRef = useRef<HTMLOutputElement>(null);
  // The button that was pressed is gone: the focus goes where the reader can take it back.
  useEffect(() => undoRef.current?.querySelector('button')?.focus(), [removed]);
  const unfollow = async (line: FeedLine): Promise<void> => {
    const outcome = await ports.unfollow(line.feed.id);
    if (outcome.ok) setRemoved(line);
  };
  const undo = async ({ feed: { id: _id, addedAt: _addedAt, ...feed } }: FeedLine): Promise<void> => {
    setRemoved(undefined);
    await ports.follow([feed]);
  };
  const now = ports.now();
  return (
    <>
      {removed === undefined ? null : (
        <output ref={undoRef}>
          <Notice
            tone="info"
            action={
              <Button kind="quiet" onClick={() => void undo(removed)}>
                {t('feeds.undo')}
              </Button>
            }
          >
            {t('feeds.unfollowed', [removed.feed.title || removed.feed.url])}
          </Notice>
        </output>
      )}
      {byFolder(feeds).map(([folder, lines]) => (
        <section key={folder} aria-label={folder === '' ? t('feeds.noFolder') : folder}>
          {folder === '' ? null : <h3 class="v-feed-folder">{folder}</h3>}
          <ul class="v-feeds">
            {lines.map((line) => (
              <FeedItem
                key={line.feed.id}
                line={line}
                now={now}
                isKept={kept.includes(line.feed.url)}
                onVisit={() => void ports.visit([line.feed.id])}
                onUnfollow={() => void unfollow(line)}
                onChange={(title, inFolder) => void ports.change(line.feed.id, title, inFolder)}
                onOrder={(order) => void ports.steer(line.feed.id, order)}
                onAllow={(host) => void allow(ports, line, host)}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

async function allow(ports: FeedPorts, { feed }: FeedLine, host: string): Promise<void> {
  if (await ports.requestHosts([`https://${host}/`])) await ports.visit([feed.id]);
}

/** Folders in the order of the alphabet, those without one first; titles likewise. */
function byFolder(feeds: readonly FeedLine[]): (readonly [string, readonly FeedLine[]])[] {
  const { compare } = new Intl.Collator(formatLocale());
  const sorted = feeds.toSorted((one, other) => compare(one.feed.title, other.feed.title));
  return [...Map.groupBy(sorted, ({ feed }) => feed.folder ?? '')].toSorted(([one], [other]) => compare(one, other));
}
