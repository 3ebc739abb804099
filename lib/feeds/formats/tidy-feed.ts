import { markupTokens } from '../../markup/markup-tokens.ts';
import type { XmlTextCleaner } from '../../markup/xml-text.ts';
import { createXmlTextCleaner, declaredEntities } from '../../markup/xml-text.ts';
import type { TidyFeed } from './feed-tidier.ts';
import { Tidier } from './feed-tidier.ts';
import type { ProblemCounter } from './problems.ts';
import type { FeedRoot } from './tidy-names.ts';
import { feedRoot, splitName } from './tidy-names.ts';

/** Characters in front of the root (a server's warnings, blank lines) that are passed over. */
const MAX_PRELUDE_LENGTH = 100_000;

const malformed = (problems: ProblemCounter) => () => problems.add('malformed-xml');

/**
 * Brings a feed, broken or hostile, into a form that any XML parser reads alike, in time linear in its length. Unclosed
 * elements are closed where the next field or entry begins; an entry that the end of the file cuts off is left out.
 * `undefined` where no root element of a feed is met.
 */
export function tidyFeed(source: string, problems: ProblemCounter): TidyFeed | undefined {
  let cleaner = createXmlTextCleaner(new Map(), malformed(problems));
  let tidier: Tidier | undefined;
  for (const token of markupTokens(source, 'xml')) {
    if (tidier !== undefined) {
      if (!tidier.take(token)) break;
    } else if (token.kind === 'declaration') {
      cleaner = cleanerOf(source.slice(token.start, token.end), problems) ?? cleaner;
    } else if (token.kind === 'open') {
      const kind = feedRoot(splitName(token.name).local);
      if (kind !== undefined) {
        tidier = new Tidier(kind, source, cleaner, problems);
        if (!tidier.openRoot(token)) break;
      } else if (token.start > MAX_PRELUDE_LENGTH) break;
    }
  }
  return tidier?.finish();
}

/** A cleaner that knows the entities of a document type; undefined where it declares none. */
function cleanerOf(doctype: string, problems: ProblemCounter): XmlTextCleaner | undefined {
  if (!doctype.includes('[')) return undefined;
  problems.add('doctype-removed');
  return createXmlTextCleaner(declaredEntities(doctype), malformed(problems));
}

/** How entries of a family begin, with any prefix; RSS 1.0 and 2.0 have the same. */
const ENTRY_STARTS = { atom: /<(?:[\w.-]{1,50}:)?entry[\s>]/i, rss: /<(?:[\w.-]{1,50}:)?item[\s>]/i } as const;

/**
 * The entries of one family in a document of another, or of none: Atom's in a channel of RSS, items whose feed lost its
 * beginning. `undefined` where there is none.
 */
export function tidyStrayEntries(
  source: string,
  kind: Exclude<FeedRoot, 'rdf'>,
  problems: ProblemCounter,
): TidyFeed | undefined {
  if (!ENTRY_STARTS[kind].test(source)) return undefined;
  const [entry, other] = kind === 'atom' ? ['entry', 'item'] : ['item', 'entry'];
  let tidier: Tidier | undefined;
  let open: string | undefined;
  /** Within an entry of the feed's own family, what it holds is its content. */
  let isWithin = false;
  for (const token of markupTokens(source, 'xml')) {
    if (open === undefined) {
      if ((token.kind !== 'open' && token.kind !== 'close') || (token.kind === 'open' && token.selfClosing)) continue;
      const { local } = splitName(token.name);
      if (local === other) isWithin = token.kind === 'open';
      if (local !== entry || isWithin || token.kind === 'close') continue;
      open = token.name;
      if (tidier === undefined) {
        problems.add('malformed-xml');
        tidier = new Tidier(kind, source, createXmlTextCleaner(new Map(), malformed(problems)), problems);
        tidier.openRoot({ ...token, name: kind === 'atom' ? 'feed' : 'rss', attributes: '' });
      }
      tidier.knowPrefix(token.name);
    }
    if (tidier?.take(token) !== true) break;
    if (token.kind === 'close' && token.name === open) open = undefined;
  }
  return tidier?.finish();
}

/** A blank between `<` and the name of an entry, and then of all elements: a file that was reformatted as text. */
const BLANK_ENTRY = /<\s{1,5}(?:item|entry)\s{0,5}>/i;
const BLANK_NAME =
  /<(?=\s{1,5}\/?\s{0,5}[a-z]|\/\s{1,5}[a-z])\s{0,5}(\/?)\s{0,5}(?=[a-z][\w:.-]{0,50}(?:\s[^<>]{0,2000})?>)/gi;

/** The source without blanks before the names of its elements, where its entries have such. */
export function withoutBlankNames(source: string, problems: ProblemCounter): string {
  if (!BLANK_ENTRY.test(source)) return source;
  problems.add('malformed-xml');
  return source.replaceAll(BLANK_NAME, '<$1');
}
