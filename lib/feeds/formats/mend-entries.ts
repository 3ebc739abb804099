import { decodeReferences } from '../../markup/html-references.ts';
import { looksLikeMarkup, oneLine, paragraphsOf } from '../../markup/plain-text.ts';
import { hasMarkup, safeMarkup } from '../../markup/safe-markup.ts';
import { escapeText } from '../../markup/xml-text.ts';
import type { IsoDateTime } from '../../model/feed.ts';
import type { DayOrder } from '../../text/dates.ts';
import { textHash } from '../../text/hash.ts';
import { bounded } from '../../text/visible.ts';
import { webAddress } from '../../url/web-address.ts';
import type { ParsedEntry } from './parsed-feed.ts';
import type { ProblemCounter } from './problems.ts';
import type { RawEntry, RawText } from './raw-feed.ts';
import { readMoment } from './timestamps.ts';

/** Longest values kept, in UTF-16 units. */
const LIMITS = {
  id: 1000,
  title: 500,
  author: 200,
  summary: 2000,
  content: 500_000,
  category: 100,
  categories: 50,
} as const;

/** What entries are read against. */
export type EntryContext = {
  /** Where relative links start from. */
  readonly base: string | undefined;
  readonly order: DayOrder;
  /** Milliseconds since 1970; later dates are the sender's mistake. */
  readonly latest: number;
  readonly problems: ProblemCounter;
};

/** Text for people on one line, whether or not its format says that it is markup. */
export function lineOfText(text: RawText | undefined, limit: number): string {
  if (text === undefined) return '';
  const isMarkup = text.isMarkup ?? looksLikeMarkup(text.value);
  const value = bounded(text.value, limit * 20);
  return oneLine(decodedTwice(isMarkup ? paragraphsOf(value).join(' ') : value), limit);
}

/** References that are no markup: letters, accents, spaces, quotation marks. `&lt;` may be what a text is about. */
const LEFT_REFERENCE = /&(?!(?:lt|gt);)(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,5});/i;

/** A line whose references were escaped once more than its field, as feeds do that are made from other feeds. */
function decodedTwice(line: string): string {
  return LEFT_REFERENCE.test(line) ? decodeReferences(line) : line;
}

function titleOf(title: RawText | undefined, problems: ProblemCounter): string {
  const line = lineOfText(title, LIMITS.title);
  if (
    title?.isMarkup === undefined &&
    title !== undefined &&
    /<\/?[a-z]/i.test(title.value) &&
    looksLikeMarkup(title.value)
  )
    problems.add('markup-in-title');
  return line;
}

/** The first date that can be read and is none of the future. */
function momentOf(
  texts: readonly (string | undefined)[],
  { order, latest, problems }: EntryContext,
): IsoDateTime | undefined {
  for (const text of texts) {
    if (text === undefined || text.trim() === '') continue;
    const moment = readMoment(text, order);
    if (moment === undefined) problems.add('bad-date');
    else if (Date.parse(moment) > latest) problems.add('future-date');
    else return moment;
  }
  return undefined;
}

const NO_NAMES =
  'admin administrator administrateur webmaster root user editor unknown anonymous author auteur noreply';
const NO_NAME = new RegExp(`^(?:${NO_NAMES.replaceAll(' ', '|')}|no-reply)$`, 'i');

/** Names of people, parted by commas: `name@host (Name)` gives the name, an address alone gives nobody. */
function authorOf(authors: readonly (string | undefined)[]): string | undefined {
  const names = authors
    .slice(0, 20)
    .flatMap((author) => lineOfText({ value: author ?? '', isMarkup: undefined }, LIMITS.author))
    .map((name) =>
      name
        .replace(/^\S+@\S+\s*\((.+)\)$/, '$1')
        .replace(/\s*[<(]?(?:mailto:)?[^\s<>()@]+@[^\s<>()@]+[>)]?$/, '')
        .trim(),
    )
    .filter((name) => name !== '' && !NO_NAME.test(name) && !name.includes('@') && !/^https?:/i.test(name));
  return names.length === 0 ? undefined : bounded([...new Set(names)].join(', '), LIMITS.author);
}

/**
 * References to letters that were escaped once more than the markup around them; `&amp;lt;` may be code that is shown.
 */
const TWICE_ESCAPED = /&amp;((?!(?:lt|gt|amp|quot|apos);)[a-z]{2,8};|#\d{2,6};|#x[\da-f]{2,5};)/gi;

/** What the entry holds, as harmless markup; an extract counts where it is more than words. */
function contentOf({ content, summary }: RawEntry, base: string | undefined): string | undefined {
  const safe = (text: RawText): string => {
    const value = bounded(text.value, LIMITS.content).replaceAll(TWICE_ESCAPED, '&$1');
    return (text.isMarkup ?? looksLikeMarkup(value)) ? safeMarkup(value, base) : escapeText(value);
  };
  if (content !== undefined) return safe(content) || undefined;
  const extract = summary === undefined ? '' : safe(summary);
  return hasMarkup(extract) ? extract : undefined;
}

function categoriesOf(categories: readonly (string | undefined)[]): string[] {
  const lines = categories
    .slice(0, LIMITS.categories)
    .map((category) => lineOfText({ value: category ?? '', isMarkup: undefined }, LIMITS.category));
  return [...new Set(lines)].filter((line) => line !== '');
}

function urlOf(
  links: readonly (string | undefined)[],
  base: string | undefined,
  problems: ProblemCounter,
): string | undefined {
  for (const link of links) {
    const url = webAddress(link, base);
    if (url !== undefined) return url;
  }
  if (links.some((link) => link !== undefined && link.trim() !== '')) problems.add('bad-link');
  return undefined;
}

/** One entry, mended; `undefined` where it says nothing. Its id may still be another's too. */
export function mendEntry(raw: RawEntry, context: EntryContext): ParsedEntry | undefined {
  const { problems } = context;
  const base = raw.base ?? context.base;
  const title = titleOf(raw.title, problems);
  const url = urlOf(raw.links, base, problems);
  const summary = lineOfText(raw.summary, LIMITS.summary) || lineOfText(raw.content, LIMITS.summary);
  const published = momentOf([...raw.published, ...raw.updated], context);
  const updated = momentOf(raw.updated, { ...context, problems: { ...problems, add: () => undefined } });
  const author = authorOf(raw.authors);
  const content = contentOf(raw, base);
  const categories = categoriesOf(raw.categories);
  if (
    [title, summary, url, raw.id, published, author, content, categories[0]].every(
      (part) => part === undefined || part === '',
    )
  ) {
    problems.add('empty-entry');
    return undefined;
  }
  const own = raw.id?.trim() ?? '';
  // An Atom id must be absolute (RFC 4287, 4.2.6); one that is a path is known with its host.
  const stated = bounded((/^\.{0,2}\/(?!\/)/.test(own) ? webAddress(own, base) : undefined) ?? own, LIMITS.id);
  if (stated === '') problems.add('missing-id');
  return {
    id: stated || url || `entry:${textHash(`${title}\n${published ?? ''}\n${summary.slice(0, 200)}`)}`,
    ...(url !== undefined && { url }),
    title,
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    ...(author !== undefined && { author }),
    ...(summary !== '' && { summary }),
    ...(content !== undefined && { content }),
    categories,
  };
}

/** What makes an entry another one than those of its id: title, day, address, and where there is no title its words. */
function identityOf({ title, published, url, summary }: ParsedEntry): string {
  return [title, published ?? '', url ?? '', ...(title === '' ? [summary?.slice(0, 200) ?? ''] : [])].join('\n');
}

/**
 * Gives every entry an id of its own. Entries that repeat another are dropped; those that only share its id or address
 * (a feed that gives all the same) get one made of id, address and title, and of the day too where several have both:
 * an entry keeps its id when others come before it.
 */
export function withOwnIds(entries: readonly ParsedEntry[], problems: ProblemCounter): ParsedEntry[] {
  const kept = new Map<string, ParsedEntry>();
  for (const [id, claimants] of Map.groupBy(entries, (entry) => entry.id)) {
    problems.add('duplicate-id', claimants.length - 1);
    const distinct = [
      ...new Map(claimants.toReversed().map((entry) => [identityOf(entry), entry])).values(),
    ].toReversed();
    for (const [name, alike] of Map.groupBy(distinct, ({ url, title }) => `${url ?? ''}\n${title}`))
      for (const entry of alike) {
        const own = `${id}#${textHash(alike.length > 1 ? `${name}\n${identityOf(entry)}` : name)}`;
        const stated = distinct.length > 1 ? own : id;
        // Another entry may state the very id that this one would get.
        const free = kept.has(stated) ? own : stated;
        kept.set(free, free === entry.id ? entry : { ...entry, id: free });
      }
  }
  return [...kept.values()];
}
