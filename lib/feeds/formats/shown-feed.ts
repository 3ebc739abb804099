import { paragraphsOf } from '../../markup/plain-text.ts';
import { beginsAsJson } from './read-json.ts';

/** Characters of what a browser says above a file without a style, before the file itself. */
const MAX_HEAD_LENGTH = 400;
const MAX_LENGTH = 10_000_000;
/** How a feed begins, escaped once as browsers write what they show; or JSON in the element they show text in. */
const SHOWN = /&lt;(?:\?xml|rss|feed|rdf)\b|<pre\b[^>]{0,500}>\s{0,100}\{/i;
const BEGINNING = /<(?:\?xml|rss|feed|rdf)\b/i;

/** The text of a feed in a page that a browser made to show it, and that was saved; `undefined` in any other page. */
export function feedShownIn(page: string): string | undefined {
  if (page.length > MAX_LENGTH || !SHOWN.test(page)) return undefined;
  const text = paragraphsOf(page).join('\n');
  const start = text.slice(0, MAX_HEAD_LENGTH).search(BEGINNING);
  if (start >= 0) return text.slice(start);
  return beginsAsJson(text) ? text : undefined;
}
