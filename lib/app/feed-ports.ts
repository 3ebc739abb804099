/** The world of the surfaces for webzines, as the browser gives it. */
import { feedDirectory } from '../feed/directory.ts';
import type { DirectoryTopic } from '../feed/directory.ts';
import { readOpml, writeOpml } from '../feed/opml.ts';
import { askBackground } from '../messaging/client.ts';
import type { AppError } from '../model/app-error.ts';
import type { ArchiveOrder, FeedLine, FeedLook, FeedToFollow, Followed } from '../model/feed-line.ts';
import type { FeedId } from '../model/feed.ts';
import type { Result } from '../model/result.ts';
import { downloadText } from '../platform/download.ts';
import { t } from '../platform/i18n.ts';
import { hostPattern } from '../platform/permissions.ts';
import { requestFeedAccess } from '../platform/web-requests.ts';
import { onFeedsChange } from '../storage/feeds-revision.ts';

type Answer<T> = Promise<Result<T, AppError>>;

type BrowserFeedPorts = {
  readonly list: () => Answer<readonly FeedLine[]>;
  readonly onChange: (listener: () => void, signal: AbortSignal) => void;
  readonly look: (url: string, ownNetwork: boolean) => Answer<FeedLook>;
  readonly follow: (feeds: readonly FeedToFollow[]) => Answer<Followed>;
  readonly change: (id: FeedId, title: string, folder: string) => Answer<unknown>;
  readonly unfollow: (id: FeedId) => Answer<unknown>;
  readonly visit: (ids: readonly FeedId[]) => Answer<unknown>;
  readonly steer: (id: FeedId, order: ArchiveOrder) => Answer<unknown>;
  readonly requestHosts: (urls: readonly string[]) => Promise<boolean>;
  readonly readOpml: (text: string) => readonly FeedToFollow[] | undefined;
  readonly saveOpml: (feeds: readonly FeedLine[]) => void;
  readonly directory: readonly FeedToFollow[];
  readonly now: () => number;
};

/** Asks for a grant of each host, once; straight from the click. */
async function requestHosts(urls: readonly string[]): Promise<boolean> {
  const hosts = new Set(urls.flatMap((url) => URL.parse(url)?.hostname ?? []));
  return requestFeedAccess([...hosts].map(hostPattern));
}

const TOPICS: Record<DirectoryTopic, () => string> = {
  business: () => t('feeds.topicBusiness'),
  channel: () => t('feeds.topicChannel'),
  infrastructure: () => t('feeds.topicInfrastructure'),
  security: () => t('feeds.topicSecurity'),
  general: () => t('feeds.topicGeneral'),
};

/** The folder in which a webzine of the directory is offered: its topic and its language. */
function folderOf(topic: DirectoryTopic, lang: string, locale: string): string {
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(lang) ?? lang;
  return t('feeds.topicIn', [TOPICS[topic](), language]);
}

/** `locale` is the language of the surfaces. */
export function browserFeedPorts(locale: string): BrowserFeedPorts {
  return {
    list: () => askBackground('list-feeds', {}),
    onChange: onFeedsChange,
    look: (url, ownNetwork) => askBackground('look-for-feed', { url, ownNetwork }),
    follow: (feeds) => askBackground('follow-feeds', { commandId: crypto.randomUUID(), feeds }),
    change: (id, title, folder) => askBackground('change-feed', { id, title, folder }),
    unfollow: (id) => askBackground('unfollow-feed', { id }),
    visit: (ids) => askBackground('visit-feeds', { ids }),
    steer: (id, order) => askBackground('steer-archive', { id, order }),
    requestHosts,
    readOpml,
    saveOpml: (lines) => downloadText('vigie-webzines.opml', writeOpml(lines.map(({ feed }) => feed), t('feeds.opmlTitle'), new Date()), 'text/x-opml'),
    directory: feedDirectory((topic, lang) => folderOf(topic, lang, locale)),
    now: () => Date.now(),
  };
}
