/**
 * WordPress's own interface to its posts (developer.wordpress.org/rest-api/reference/posts): the whole archive, page by
 * page.
 */
import * as v from 'valibot';
import { decodeReferences } from '../../markup/html-references.ts';
import { markupText } from '../../markup/markup-text.ts';
import type { IsoDateTime } from '../../model/feed.ts';
import { isoDate } from '../../model/iso-date.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import { webAddress } from '../../url/web-address.ts';
import type { ParsedEntry } from '../formats/parsed-feed.ts';

/** Posts asked for at once; WordPress gives a hundred at most, and long ones are large. */
export const POSTS_A_PAGE = 50;

const rendered = v.object({ rendered: v.string() });
const postSchema = v.object({
  id: v.number(),
  link: v.string(),
  /** In the site's own zone, without an offset. */
  date: v.string(),
  title: rendered,
  excerpt: v.optional(rendered),
  content: v.optional(rendered),
});

/** Where a page of posts lies, newest first, none older than a day. */
export function postsAddress(api: string, page: number, since: IsoDate): string {
  const address = new URL(api);
  const wishes = {
    per_page: POSTS_A_PAGE,
    page,
    after: `${since}T00:00:00`,
    orderby: 'date',
    order: 'desc',
    _fields: 'id,link,date,title,excerpt,content',
  };
  for (const [name, value] of Object.entries(wishes)) address.searchParams.set(name, String(value));
  return address.href;
}

/**
 * The posts of a page as entries; `undefined` where the answer is something else. A post that is broken is left out.
 */
export function readPosts(text: string, base: string): readonly ParsedEntry[] | undefined {
  const list = v.safeParse(v.array(v.unknown()), parseJson(text));
  if (!list.success) return undefined;
  return list.output.flatMap((value) => {
    const post = v.safeParse(postSchema, value);
    return post.success ? entry(post.output, base) : [];
  });
}

function entry(
  { id, link, date, title, excerpt, content }: v.InferOutput<typeof postSchema>,
  base: string,
): ParsedEntry[] {
  const url = webAddress(link, base);
  const name = markupText(decodeReferences(title.rendered)).text.replaceAll('\n\n', ' ');
  const day = isoDate(date.slice(0, 10));
  // WordPress ends its own excerpts by «[…]» or a link to read on.
  const summary = excerpt && markupText(excerpt.rendered).text.replace(/\s*\[(?:…|\.\.\.)\]\s*$/, '…');
  if (url === undefined || (name === '' && !summary)) return [];
  return [
    {
      id: `post-${id}`,
      url,
      title: name,
      ...(day !== undefined && { published: day as string as IsoDateTime }),
      ...(summary && { summary }),
      ...(content && content.rendered !== '' && { content: content.rendered }),
      categories: [],
    },
  ];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
