/**
 * Sitemaps: lists of a site's pages, some with the titles and dates of its news (sitemaps.org, Google News sitemaps).
 */
import { decodeReferences } from '../../markup/html-references.ts';
import { markupTokens } from '../../markup/markup-tokens.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import { statedDate } from '../../text/dates.ts';
import { webAddress } from '../../url/web-address.ts';

export type SitemapPage = {
  readonly url: string;
  readonly modified?: IsoDate;
  /** Only in news sitemaps. */
  readonly title?: string;
  readonly published?: IsoDate;
};

/** A list of further sitemaps, or of pages. */
export type Sitemap =
  | { readonly kind: 'index'; readonly maps: readonly { readonly url: string; readonly modified?: IsoDate }[] }
  | { readonly kind: 'pages'; readonly pages: readonly SitemapPage[] };

/** As the protocol allows for one file. */
const MAX_ENTRIES = 50_000;

/** Fields of an entry that are read, by their names without prefix. `image:loc` and `video:title` are others'. */
const FIELDS = /^(?:(?:news:)?(?:loc|lastmod|title|publication_date))$/;

type Fields = Readonly<Record<string, string>>;

/** Reads a sitemap in XML or in plain lines; `undefined` for anything else. */
export function readSitemap(text: string, base: string): Sitemap | undefined {
  const root = /<(?:[\w-]+:)?(sitemapindex|urlset)\b/i.exec(text.slice(0, 10_000))?.[1]?.toLowerCase();
  if (root === 'sitemapindex')
    return { kind: 'index', maps: entriesOf(text, 'sitemap').flatMap((fields) => located(fields, base)) };
  if (root === 'urlset')
    return { kind: 'pages', pages: entriesOf(text, 'url').flatMap((fields) => page(fields, base)) };
  const lines = text
    .split(/\r?\n/, MAX_ENTRIES)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const addresses = lines.flatMap((line) => (/^https?:\/\/\S+$/.test(line) ? (webAddress(line, undefined) ?? []) : []));
  return addresses.length > 0 && addresses.length === lines.length
    ? { kind: 'pages', pages: addresses.map((url) => ({ url })) }
    : undefined;
}

/** The fields of each entry; a file that is cut off gives those that are whole. */
function entriesOf(text: string, element: string): Fields[] {
  const entries: Fields[] = [];
  let fields: Record<string, string> = {};
  let field = '';
  for (const token of markupTokens(text, 'xml')) {
    const name = 'name' in token ? token.name.toLowerCase() : '';
    const isEntry = name.replace(/^sm:|^sitemap:/, '') === element;
    if (token.kind === 'open' && isEntry) fields = {};
    else if (token.kind === 'open') field = FIELDS.test(name) ? name.replace(/^news:/, '') : '';
    else if (token.kind === 'close' && isEntry) {
      entries.push(fields);
      if (entries.length === MAX_ENTRIES) return entries;
    } else if (token.kind === 'close') field = '';
    else if (field !== '' && (token.kind === 'text' || token.kind === 'cdata')) {
      const value = text.slice(token.start, token.end);
      fields[field] = (fields[field] ?? '') + (token.kind === 'cdata' ? value : decodeReferences(value));
    }
  }
  return entries;
}

function located({ loc, lastmod }: Fields, base: string): { readonly url: string; readonly modified?: IsoDate }[] {
  const url = webAddress(loc, base);
  const modified = statedDate(lastmod ?? '', 'unknown');
  return url === undefined ? [] : [{ url, ...(modified !== undefined && { modified }) }];
}

function page(fields: Fields, base: string): SitemapPage[] {
  const title = fields['title']?.replaceAll(/\s+/g, ' ').trim() ?? '';
  const published = statedDate(fields['publication_date'] ?? '', 'unknown');
  const [place] = located(fields, base);
  return place ? [{ ...place, ...(title !== '' && { title }), ...(published !== undefined && { published }) }] : [];
}
