/**
 * Lists of webzines: the built-in directory, and the reader's own as a file. Apart from the rest, which the popup needs
 * too.
 */
import { feedDirectory } from '../feeds/directory.ts';
import type { DirectoryTopic } from '../feeds/directory.ts';
import { readFeedListFile } from '../feeds/formats/feed-list.ts';
import { writeOpml } from '../feeds/formats/opml.ts';
import { askBackground } from '../messages/client.ts';
import type { AppError } from '../model/app-error.ts';
import type { FeedLine, FeedToFollow } from '../model/feed-line.ts';
import type { Feed } from '../model/feed.ts';
import { ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { downloadText } from '../platform/downloads.ts';
import { t } from '../platform/i18n.ts';

type FeedLists = {
  readonly readFeedList: (bytes: Uint8Array) => readonly FeedToFollow[] | undefined;
  readonly saveOpml: (feeds: readonly FeedLine[]) => void;
  readonly directory: readonly FeedToFollow[];
};

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
export function feedLists(locale: string): FeedLists {
  return {
    readFeedList: readFeedListFile,
    saveOpml: (lines) =>
      downloadText(
        'vigie-webzines.opml',
        writeOpml(
          lines.map(({ feed }) => feed),
          t('feeds.opmlTitle'),
          new Date(),
        ),
        'text/x-opml',
      ),
    directory: feedDirectory((topic, lang) => folderOf(topic, lang, locale)),
  };
}

/** The feeds that are followed, asked from a page. */
export async function followedFeeds(): Promise<Result<readonly Feed[], AppError>> {
  const lines = await askBackground('list-feeds', {});
  return lines.ok ? ok(lines.value.map(({ feed }) => feed)) : lines;
}
