/** Makes articles of a feed's entries: each once, with the companies it speaks of. */
import type { ParsedEntry } from '../../../feeds/formats/parsed-feed.ts';
import { markupText } from '../../../markup/markup-text.ts';
import type { Article, ArticleId } from '../../../model/article.ts';
import type { Instant } from '../../../model/feed-state.ts';
import { dayOf } from '../../../model/feed.ts';
import type { Feed } from '../../../model/feed.ts';
import type { ArticleWithText } from '../../../storage/library/add-articles.ts';
import type { SeenRecord } from '../../../storage/library/feed-records.ts';
import { textHash } from '../../../text/hash.ts';
import { canonicalUrl } from '../../../url/canonical-url.ts';
import { siteHost } from '../../../url/web-address.ts';
import type { RecogniseArticle } from '../companies/recognise-article.ts';
import type { TellStories } from './assign-stories.ts';

type Dependencies = {
  readonly recognise: RecogniseArticle;
  readonly newId: () => ArticleId;
  readonly tellStories: TellStories;
};

/** What the entries of one response come to. */
type ReadEntries = {
  readonly articles: readonly ArticleWithText[];
  readonly changed: readonly Article[];
  readonly seen: readonly SeenRecord[];
};

export type EntryReader = (
  entries: readonly ParsedEntry[],
  feed: Feed,
  known: ReadonlyMap<string, SeenRecord>,
  now: Instant,
) => Promise<ReadEntries>;

export function createEntryReader({ recognise, newId, tellStories }: Dependencies): EntryReader {
  return async (entries, feed, known, now) => {
    const [articles, changed, seen]: [ArticleWithText[], Article[], SeenRecord[]] = [[], [], []];
    for (const entry of entries) {
      const before = known.get(entry.id);
      const digest = entryDigest(entry);
      const same = { feed: feed.id, entry: entry.id, digest, at: now };
      if (before?.digest === digest || (before && before.article === undefined)) {
        seen.push({ ...before, ...same });
        continue;
      }
      const fresh = await readEntry(recognise, entry, feed, before?.article ?? newId(), now);
      if (fresh && before) changed.push(fresh.article);
      else if (fresh) articles.push(fresh);
      seen.push({ ...same, ...(fresh && { article: fresh.article.id }) });
    }
    const grouped = await tellStories(articles.map(({ article }) => article));
    return {
      articles: articles.map((fresh, index) => Object.assign(fresh, { article: grouped[index] ?? fresh.article })),
      changed,
      seen,
    };
  };
}

/** Entries without a title show their first words. */
function firstWords(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 100).replace(/\s+\S*$/, '')}…`;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** An entry as an article; none where it has no address. */
async function readEntry(
  recognise: Dependencies['recognise'],
  entry: ParsedEntry,
  feed: Feed,
  id: ArticleId,
  now: Instant,
): Promise<ArticleWithText | undefined> {
  const address = entry.url === undefined ? undefined : canonicalUrl(entry.url);
  if (!address?.ok || entry.url === undefined) return undefined;
  const content = entry.content === undefined ? undefined : markupText(entry.content);
  const lang = feed.lang ?? '';
  const moment = entry.published ?? entry.updated;
  const title = entry.title || firstWords(entry.summary || (content?.text ?? '')) || entry.url;
  const recognised = await recognise({
    title,
    lang,
    text: content?.text,
    ...(moment !== undefined && { published: dayOf(moment) }),
    ...(entry.summary !== undefined && { summary: entry.summary }),
  });
  const article: Article = {
    id,
    url: address.value,
    originalUrl: entry.url,
    title,
    publisher: feed.title || (siteHost(feed.site ?? entry.url) ?? ''),
    ...(entry.author !== undefined && { author: entry.author }),
    lang,
    ...(moment !== undefined && { published: dayOf(moment) }),
    ...(entry.updated !== undefined && { updated: dayOf(entry.updated) }),
    addedAt: new Date(now).toISOString(),
    source: 'feed',
    feed: feed.id,
    ...(entry.summary !== undefined && { summary: entry.summary }),
    ...(content && { wordCount: countWords(content.text) }),
    tags: [],
    companies: recognised.companies,
    facts: await recognised.facts(),
    read: false,
  };
  return { article, ...content };
}

/** A short word for what an entry says; another one means that the entry was changed. */
function entryDigest({ url = '', title, summary = '', content = '', published }: ParsedEntry): string {
  return textHash([url, title, summary, content, published ?? ''].join('\u001f'));
}
