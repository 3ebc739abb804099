import { RefreshCw } from 'lucide';
import { NO_POLICY } from '../../lib/model/policy.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { ErrorNotice } from '../shared/notice.tsx';
import { Skeleton } from '../shared/skeleton.tsx';
import { Directory } from './directory.tsx';
import { FeedList } from './feed-list.tsx';
import { FollowForm } from './follow-form.tsx';
import { OpmlRow } from './opml-row.tsx';
import { useFeeds } from './use-feeds.ts';
import type { FeedPorts } from './use-feeds.ts';

type FeedsBlockProps = {
  readonly ports: FeedPorts;
  /** Whether the reader may follow others. */
  readonly mayFollow?: boolean;
  /** Addresses of feeds that an administrator set. */
  readonly kept?: readonly string[];
};

/** Everything about webzines in the settings: following one, the list with how each fares, files. */
export function FeedsBlock({ ports, mayFollow = true, kept = NO_POLICY.feeds }: FeedsBlockProps) {
  const feeds = useFeeds(ports);
  if (feeds === undefined) return <Skeleton label={t('feeds.loading')} lines={2} />;
  if (!feeds.ok) return <ErrorNotice error={feeds.error} />;
  return (
    <>
      {mayFollow ? <FollowForm ports={ports} /> : null}
      {feeds.value.length === 0 ? (
        <p class="v-soft">{t('feeds.none')}</p>
      ) : (
        <>
          <FeedList ports={ports} feeds={feeds.value} kept={kept} />
          <div>
            <Button icon={RefreshCw} onClick={() => void ports.visit([])}>
              {t('feeds.visitAll')}
            </Button>
          </div>
        </>
      )}
      {mayFollow ? (
        <>
          <Directory ports={ports} followed={feeds.value} open={false} />
          <OpmlRow ports={ports} feeds={feeds.value} />
        </>
      ) : null}
    </>
  );
}
