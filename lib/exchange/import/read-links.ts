/** Links in the HTML that services and browsers export: Netscape bookmarks, and Pocket's `ril_export.html`. */
import { unescapeHtml } from '../../markup/escape-html.ts';
import type { ForeignArticle } from '../../model/import.ts';
import { momentOfSeconds, readState, tagsOf } from './fields.ts';

/**
 * Headings, links and descriptions, one after the other. Each alternative ends at the next `<` at the latest, so the
 * time taken grows with the length of the file and no faster.
 */
const PARTS = /<h[1-6][^<>]*>([^<]*)|<a\s([^<>]*)>([^<]*)|<dd>([^<]*)/gi;
/** A name begins where none stands before it: from its middle the search would begin anew at each letter. */
const ATTRIBUTE = /(?<![\w-])([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g;

/** Whether a page of links comes from Pocket, by an attribute that only its links have. */
export function isPocketPage(html: string): boolean {
  return /\stime_added=/i.test(html);
}

/** The links of a file, in its order. What stands under Pocket's heading «Read Archive» was archived. */
export function readLinks(html: string): readonly ForeignArticle[] {
  const articles: ForeignArticle[] = [];
  let isRead = false;
  for (const [, heading, attributes, title = '', description] of html.matchAll(PARTS)) {
    if (heading !== undefined) isRead = /^\s*read archive\s*$/i.test(heading);
    else if (attributes !== undefined)
      articles.push(linkOf(attributesOf(attributes), unescapeHtml(title).trim(), isRead));
    else if (description !== undefined) describe(articles, unescapeHtml(description).trim());
  }
  return articles;
}

function linkOf(attributes: ReadonlyMap<string, string>, title: string, isRead: boolean): ForeignArticle {
  const savedAt = momentOfSeconds(attributes.get('add_date') ?? attributes.get('time_added'));
  return {
    url: attributes.get('href') ?? '',
    title,
    ...(savedAt !== undefined && { savedAt }),
    tags: tagsOf(attributes.get('tags') ?? '', ','),
    ...readState(isRead),
  };
}

/** A description belongs to the link before it. */
function describe(articles: ForeignArticle[], note: string): void {
  const last = articles.at(-1);
  if (last && note !== '') articles[articles.length - 1] = { ...last, note };
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE))
    attributes.set(name.toLowerCase(), unescapeHtml(double ?? single ?? bare ?? ''));
  return attributes;
}
