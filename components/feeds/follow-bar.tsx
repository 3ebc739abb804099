import { Check, Rss } from 'lucide';
import type { AppError } from '../../lib/model/app-error.ts';
import type { FeedLine, FoundFeed } from '../../lib/model/feed-line.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { Icon } from '../shared/icon.tsx';
import { formatCount } from '../shared/language.ts';
import { ErrorNotice, Notice } from '../shared/notice.tsx';

/** What the popup knows of the webzine in the tab. */
export type FollowBarState =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly feeds: readonly FoundFeed[]; readonly busy: boolean }
  | { readonly kind: 'followed'; readonly title: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly error: AppError };

type FollowBarProps = {
  readonly state: FollowBarState;
  /** Feeds that are followed, for their state in a word. */
  readonly feeds: readonly FeedLine[];
  /** Straight from the click. */
  readonly onFollow: (feed: FoundFeed) => void;
  readonly onSettings: () => void;
};

/** This webzine: follow it, or that it is followed; and whether a followed one fails. */
export function FollowBar({ state, feeds, onFollow, onSettings }: FollowBarProps) {
  const failing = feeds.filter(({ health }) => health.kind === 'failing' || health.kind === 'gone').length;
  if (state.kind === 'none' && failing === 0) return null;
  return (
    <section class="v-section v-follow-bar" aria-label={t('feeds.heading')}>
      <FollowLine state={state} onFollow={onFollow} />
      {failing === 0 ? null : (
        <p class="v-follow-state v-soft">
          <span>{t('feeds.someFail', failing, [String(failing), String(feeds.length)])}</span>
          <Button kind="quiet" onClick={onSettings}>
            {t('feeds.manage')}
          </Button>
        </p>
      )}
    </section>
  );
}

function FollowLine({ state, onFollow }: Pick<FollowBarProps, 'state' | 'onFollow'>) {
  switch (state.kind) {
    case 'none':
      return null;
    case 'found': {
      const [main, ...others] = state.feeds;
      if (!main) return null;
      return (
        <>
          <div>
            <Button icon={Rss} busy={state.busy} keys="Alt+F" onClick={() => onFollow(main)}>
              {t('feeds.followThis')}
            </Button>
          </div>
          {others.length === 0 ? null : (
            <details class="v-soft">
              <summary>{t('feeds.otherFeeds', others.length, [formatCount(others.length)])}</summary>
              <ul class="v-follow-feeds">
                {others.map((feed) => (
                  <li key={feed.url}>
                    <Button kind="quiet" busy={state.busy} onClick={() => onFollow(feed)}>
                      {t('feeds.followNamed', [feed.title || feed.url])}
                    </Button>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      );
    }
    case 'followed':
      return (
        <p class="v-follow-done">
          <Icon node={Check} />
          <span>{t('feeds.isFollowed', [state.title])}</span>
        </p>
      );
    case 'refused':
      return <Notice tone="info">{t('feeds.refused')}</Notice>;
    case 'failed':
      return <ErrorNotice error={state.error} />;
  }
}
