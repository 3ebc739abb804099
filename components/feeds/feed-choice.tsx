import { useState } from 'preact/hooks';
import type { FeedToFollow } from '../../lib/model/feed-line.ts';
import { t } from '../../lib/platform/i18n.ts';
import { siteHost } from '../../lib/url/web-address.ts';
import { Button } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';

type FeedChoiceProps = {
  readonly label: string;
  readonly feeds: readonly FeedToFollow[];
  /** Chosen at first. */
  readonly all: boolean;
  readonly busy: boolean;
  /** Straight from the click. */
  readonly onFollow: (feeds: readonly FeedToFollow[]) => void;
};

/** Webzines to choose from, by folder, and one button that follows the chosen ones. */
export function FeedChoice({ label, feeds, all, busy, onFollow }: FeedChoiceProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(all ? feeds.map(({ url }) => url) : []));
  const count = feeds.filter(({ url }) => chosen.has(url)).length;
  const choose = (urls: readonly string[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const url of urls) {
      if (isChosen) next.add(url);
      else next.delete(url);
    }
    setChosen(next);
  };
  return (
    <fieldset class="v-feed-choice">
      <legend class="v-unseen">{label}</legend>
      {[...Map.groupBy(feeds, ({ folder }) => folder ?? '')].map(([folder, group]) => (
        <div key={folder} class="v-feed-group">
          {folder === '' ? null : (
            <FolderBox folder={folder} urls={group.map(({ url }) => url)} chosen={chosen} onChoose={choose} />
          )}
          <ul>
            {group.map(({ url, title }) => (
              <li key={url}>
                <label class="v-feed-box">
                  <input
                    type="checkbox"
                    checked={chosen.has(url)}
                    onChange={({ currentTarget }) => choose([url], currentTarget.checked)}
                  />
                  <span>{title || url}</span>
                  <span class="v-soft">{siteHost(url)}</span>
                </label>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {count === 0 ? (
        <p class="v-soft">{t('feeds.chooseSome')}</p>
      ) : (
        <div>
          <Button kind="primary" busy={busy} onClick={() => onFollow(feeds.filter(({ url }) => chosen.has(url)))}>
            {t('feeds.followChosen', count, [formatCount(count)])}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

type FolderBoxProps = {
  readonly folder: string;
  readonly urls: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (urls: readonly string[], isChosen: boolean) => void;
};

/** One box for a folder: whole, empty, or in part. */
function FolderBox({ folder, urls, chosen, onChoose }: FolderBoxProps) {
  const count = urls.filter((url) => chosen.has(url)).length;
  return (
    <label class="v-feed-box v-feed-folder">
      <input
        type="checkbox"
        checked={count === urls.length}
        indeterminate={count > 0 && count < urls.length}
        onChange={({ currentTarget }) => onChoose(urls, currentTarget.checked)}
      />
      <span>{folder}</span>
    </label>
  );
}
