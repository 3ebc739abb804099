import type { AtomFeed } from 'feedsmith';
import type { RawEntry, RawFeed, RawText } from './raw-feed.ts';
import { withAuthors } from './raw-feed.ts';
import { linkOf } from './read-rss.ts';

/** Text by its `type`: Atom 1.0 knows `text`, `html` and `xhtml`, Atom 0.3 media types. */
function atomText(text: AtomFeed.Text | AtomFeed.Content | undefined): RawText | undefined {
  if (text?.value === undefined) return undefined;
  const type = text.type?.toLowerCase() ?? '';
  return { value: text.value, isMarkup: /html/.test(type) || (type === '' ? undefined : false) };
}

function atomEntry(entry: AtomFeed.Entry<string>): RawEntry {
  const links = entry.links?.filter(({ href }) => href !== undefined) ?? [];
  // Only a page for people is the entry's address; without one, whatever has no other purpose.
  const page = links.find(({ rel = 'alternate', type = 'text/html' }) => rel === 'alternate' && /html/.test(type));
  return {
    id: entry.id,
    links: [
      page?.href,
      linkOf(links, 'alternate'),
      linkOf(links, 'related'),
      entry.content?.src,
      /^https?:/i.test(entry.id ?? '') ? entry.id : undefined,
      links[0]?.href,
    ],
    base: entry.xml?.base,
    title:
      atomText(entry.title) ??
      (entry.dc?.titles?.[0] === undefined ? undefined : { value: entry.dc.titles[0], isMarkup: undefined }),
    published: [entry.published, entry.dc?.dates?.[0], entry.dcterms?.issued?.[0]],
    updated: [entry.updated],
    authors:
      (entry.authors ?? entry.source?.authors)?.map(({ name, email }) => name ?? email) ?? entry.dc?.creators ?? [],
    summary:
      atomText(entry.summary) ??
      (entry.media?.description?.value === undefined
        ? undefined
        : { value: entry.media.description.value, isMarkup: undefined }),
    content: atomText(entry.content),
    categories: [...(entry.categories?.map(({ label, term }) => label ?? term) ?? []), ...(entry.dc?.subjects ?? [])],
  };
}

/** Atom 0.3 and 1.0 as feedsmith read it. */
export function readAtom(feed: AtomFeed.Feed<string>): RawFeed {
  const authors = feed.authors?.map(({ name, email }) => name ?? email) ?? [];
  return {
    kind: 'atom',
    base: feed.xml?.base,
    title: atomText(feed.title),
    site: linkOf(feed.links, 'alternate'),
    lang: feed.xml?.lang ?? feed.dc?.languages?.[0],
    ttlMinutes: undefined,
    skipHours: [],
    skipDays: [],
    next: linkOf(feed.links, 'next'),
    archive: linkOf(feed.links, 'prev-archive'),
    hub: linkOf(feed.links, 'hub'),
    entries: feed.entries?.map((entry) => withAuthors(atomEntry(entry), authors)) ?? [],
  };
}
