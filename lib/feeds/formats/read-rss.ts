import type { AtomNs, DcNs, DcTermsNs, RdfFeed, RssFeed, SyNs } from 'feedsmith';
import type { RawEntry, RawFeed } from './raw-feed.ts';
import { rawMarkup, openText } from './raw-feed.ts';

type Links = NonNullable<AtomNs.Feed<string>['links']>;

/** The address of the first link with a relation; none stated means `alternate` (RFC 4287, 4.2.7.2). */
export function linkOf(links: Links | undefined, relation: string): string | undefined {
  return links?.find(({ rel = 'alternate', href }) => href !== undefined && rel.toLowerCase() === relation)?.href;
}

/** What Dublin Core says of an entry, where the format's own elements are missing. */
function dublinCore(dc: DcNs.ItemOrFeed<string> | undefined, terms: DcTermsNs.ItemOrFeed<string> | undefined) {
  return {
    title: dc?.titles?.[0] ?? terms?.titles?.[0],
    summary: dc?.descriptions?.[0] ?? terms?.abstracts?.[0] ?? terms?.descriptions?.[0],
    authors: dc?.creators ?? terms?.creators ?? [],
    published: [dc?.dates?.[0], terms?.issued?.[0], terms?.created?.[0], terms?.dates?.[0]],
    updated: [terms?.modified?.[0]],
    categories: [...(dc?.subjects ?? []), ...(terms?.subjects ?? [])],
  };
}

const PERIODS: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

/** How long the syndication module says a copy is fresh. */
function periodOf(sy: SyNs.Feed<string> | undefined): number | undefined {
  const period = PERIODS[sy?.updatePeriod?.toLowerCase() ?? ''];
  const frequency = sy?.updateFrequency ?? 1;
  return period === undefined || !(frequency >= 1) ? undefined : Math.ceil(period / frequency);
}

function rssEntry(item: RssFeed.Item<string>): RawEntry {
  const core = dublinCore(item.dc, item.dcterms);
  const { value: guid, isPermaLink = true } = item.guid ?? {};
  return {
    id: guid ?? item.atom?.id,
    links: [
      item.link,
      linkOf(item.atom?.links, 'alternate'),
      isPermaLink && guid?.includes(':') ? guid : undefined,
      item.enclosures?.[0]?.url,
    ],
    base: item.xml?.base,
    title: openText(
      item.title ?? core.title ?? item.atom?.title?.value ?? item.media?.title?.value ?? item.itunes?.title,
    ),
    published: [item.pubDate, ...core.published, item.atom?.published],
    updated: [...core.updated, item.atom?.updated],
    authors:
      item.authors?.map(({ name, email }) => name ?? email) ??
      (core.authors.length > 0 ? core.authors : (item.atom?.authors?.map(({ name }) => name) ?? [item.itunes?.author])),
    summary: rawMarkup(
      item.description ??
        core.summary ??
        item.atom?.summary?.value ??
        item.itunes?.summary ??
        item.media?.description?.value,
    ),
    content: rawMarkup(item.content?.encoded ?? item.atom?.content?.value),
    categories: [
      ...(item.categories?.map(({ name }) => name) ?? []),
      ...core.categories,
      ...(item.media?.categories?.map(({ name }) => name) ?? []),
    ],
  };
}

/** RSS 0.91 to 2.0 as feedsmith read it. */
export function readRss(feed: RssFeed.Feed<string>): RawFeed {
  return {
    kind: 'rss',
    base: feed.xml?.base,
    title: openText(feed.title ?? feed.dc?.titles?.[0] ?? feed.atom?.title?.value),
    site: feed.link ?? linkOf(feed.atom?.links, 'alternate'),
    lang: feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang,
    ttlMinutes: feed.ttl ?? periodOf(feed.sy),
    skipHours: feed.skipHours ?? [],
    skipDays: feed.skipDays ?? [],
    next: linkOf(feed.atom?.links, 'next'),
    archive: linkOf(feed.atom?.links, 'prev-archive'),
    hub: linkOf(feed.atom?.links, 'hub'),
    entries: feed.items?.map(rssEntry) ?? [],
  };
}

function rdfEntry(item: RdfFeed.Item<string>): RawEntry {
  const core = dublinCore(item.dc, item.dcterms);
  return {
    id: item.rdf?.about ?? item.atom?.id,
    links: [item.link, linkOf(item.atom?.links, 'alternate'), item.rdf?.about],
    base: item.xml?.base,
    title: openText(item.title ?? core.title),
    published: [...core.published, item.atom?.published],
    updated: [...core.updated, item.atom?.updated],
    authors: core.authors,
    summary: rawMarkup(item.description ?? core.summary),
    content: rawMarkup(item.content?.encoded),
    categories: core.categories,
  };
}

/** RSS 0.90 and 1.0 as feedsmith read it. */
export function readRdf(feed: RdfFeed.Feed<string>): RawFeed {
  return {
    kind: 'rdf',
    base: feed.xml?.base,
    title: openText(feed.title ?? feed.dc?.titles?.[0]),
    site: feed.link ?? linkOf(feed.atom?.links, 'alternate'),
    lang: feed.dc?.languages?.[0] ?? feed.xml?.lang,
    ttlMinutes: periodOf(feed.sy),
    skipHours: [],
    skipDays: [],
    next: linkOf(feed.atom?.links, 'next'),
    archive: linkOf(feed.atom?.links, 'prev-archive'),
    hub: linkOf(feed.atom?.links, 'hub'),
    entries: feed.items?.map(rdfEntry) ?? [],
  };
}
