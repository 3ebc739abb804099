import { RefreshCw, Trash2 } from 'lucide';
import { useId, useState } from 'preact/hooks';
import type { ArchiveOrder, FeedLine } from '../../lib/model/feed-line.ts';
import { t } from '../../lib/platform/i18n.ts';
import { siteHost } from '../../lib/url/web-address.ts';
import { Button, IconButton } from '../shared/button.tsx';
import { ArchivePanel } from './archive-panel.tsx';
import { healthSentence } from './health-words.ts';

type FeedItemActions = {
  readonly onVisit: () => void;
  readonly onUnfollow: () => void;
  readonly onChange: (title: string, folder: string) => void;
  readonly onOrder: (order: ArchiveOrder) => void;
  /** Straight from the click. */
  readonly onAllow: (host: string) => void;
};

type FeedItemProps = FeedItemActions & {
  readonly line: FeedLine;
  readonly now: number;
  /** An administrator set it. */
  readonly isKept?: boolean;
};

/** One webzine: its name, how it fares, and what can be done about it. */
export function FeedItem({
  line,
  now,
  isKept = false,
  onVisit,
  onUnfollow,
  onChange,
  onOrder,
  onAllow,
}: FeedItemProps) {
  const { feed, health, archive } = line;
  const title = feed.title || feed.url;
  const isWell = health.kind === 'well' || health.kind === 'new';
  const wantsAccess =
    health.kind === 'failing' && health.problem.kind === 'no-access' ? health.problem.host : undefined;
  return (
    <li class="v-feed" data-health={health.kind}>
      <div class="v-feed-head">
        <span class="v-feed-title">{title}</span>
        <span class="v-soft">{siteHost(feed.url)}</span>
        <span class="v-feed-buttons">
          <IconButton icon={RefreshCw} label={t('feeds.visit', [title])} onClick={onVisit} />
          {isKept ? null : <IconButton icon={Trash2} label={t('feeds.unfollow', [title])} onClick={onUnfollow} />}
        </span>
      </div>
      <p class={isWell ? 'v-soft' : 'v-feed-trouble'}>{healthSentence(line, now)}</p>
      {isKept ? <p class="v-soft">{t('policy.set')}</p> : null}
      {wantsAccess === undefined ? null : (
        <Button onClick={() => onAllow(wantsAccess)}>{t('feeds.allow', [wantsAccess])}</Button>
      )}
      {archive !== undefined && (archive.phase.kind === 'running' || archive.phase.kind === 'paused') ? (
        <ArchivePanel title={title} archive={archive} now={now} onOrder={onOrder} />
      ) : null}
      <details class="v-feed-more">
        <summary>{t('feeds.more', [title])}</summary>
        <NameAndFolder key={`${feed.title} ${feed.folder ?? ''}`} line={line} onChange={onChange} />
        {archive?.phase.kind === 'running' || archive?.phase.kind === 'paused' ? null : (
          <ArchivePanel title={title} archive={archive} now={now} onOrder={onOrder} />
        )}
      </details>
    </li>
  );
}

function NameAndFolder({ line: { feed }, onChange }: Pick<FeedItemProps, 'line' | 'onChange'>) {
  const [title, setTitle] = useState(feed.title);
  const [folder, setFolder] = useState(feed.folder ?? '');
  const [titleId, folderId] = [useId(), useId()];
  const isChanged = title.trim() !== feed.title || folder.trim() !== (feed.folder ?? '');
  return (
    <form
      class="v-feed-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) onChange(title.trim(), folder.trim());
      }}
    >
      <div class="v-labelled">
        <label for={titleId}>{t('feeds.title')}</label>
        <input
          id={titleId}
          class="v-field"
          maxLength={300}
          value={title}
          onInput={({ currentTarget }) => setTitle(currentTarget.value)}
        />
      </div>
      <div class="v-labelled">
        <label for={folderId}>{t('feeds.folder')}</label>
        <input
          id={folderId}
          class="v-field"
          maxLength={300}
          value={folder}
          onInput={({ currentTarget }) => setFolder(currentTarget.value)}
        />
      </div>
      {isChanged ? <Button onClick={() => onChange(title.trim(), folder.trim())}>{t('feeds.keep')}</Button> : null}
    </form>
  );
}
