/** Judges what `parse-feed` makes of a feedparser test file by the expectation in that file's comment. */
import type { ParsedEntry, ParsedFeed } from '../../lib/feeds/formats/parsed-feed.ts';
import { decodeReferences } from '../../lib/markup/html-references.ts';
import { paragraphsOf } from '../../lib/markup/plain-text.ts';
import type { Expression, Literal } from './python-expression.ts';
import { parseExpression } from './python-expression.ts';

/** What a file's comment says. */
export type TestComment = {
  readonly expectation: string | undefined;
  readonly contentType: string | undefined;
  readonly contentLanguage: boolean;
  readonly location: string | undefined;
};

/** The verdict on one file; `apart` are the places where it differs. */
export type Verdict =
  | { readonly kind: 'agrees' }
  | { readonly kind: 'differs'; readonly apart: readonly string[] }
  | { readonly kind: 'does-not-apply'; readonly why: string };

/** Reads the comment at the head of a file. */
export function readComment(text: string): TestComment {
  const comment = text.slice(0, 8000);
  return {
    expectation: /^\s*Expect:\s*([\s\S]*?)\s*(?:-->|^\w+:)/m.exec(comment)?.[1],
    contentType: /^\s*Header:\s*Content-type:\s*(.+)$/im.exec(comment)?.[1]?.trim(),
    contentLanguage: /^\s*Header:\s*Content-Language:/im.test(comment),
    location: /^\s*Header:\s*Content-Location:\s*(.+)$/im.exec(comment)?.[1]?.trim(),
  };
}

const text = (value: string | undefined): readonly string[] => (value === undefined || value === '' ? [] : [value]);

/** Where an entry's field stands here, by feedparser's names; a field is any of these texts. */
const ENTRY: Readonly<Record<string, (entry: ParsedEntry) => readonly string[]>> = {
  title: ({ title }) => text(title),
  'title_detail.value': ({ title }) => text(title),
  link: ({ url }) => text(url),
  'links.0.href': ({ url }) => text(url),
  id: ({ id }) => [id],
  guid: ({ id }) => [id],
  published: ({ published }) => text(published),
  published_parsed: ({ published }) => text(published),
  created: ({ published }) => text(published),
  created_parsed: ({ published }) => text(published),
  updated: ({ updated, published }) => [...text(updated), ...text(published)],
  updated_parsed: ({ updated, published }) => [...text(updated), ...text(published)],
  author: ({ author }) => text(author),
  'author_detail.name': ({ author }) => text(author),
  'authors.0.name': ({ author }) => text(author),
  summary: ({ summary, content }) => [...text(content), ...text(summary)],
  description: ({ summary, content }) => [...text(content), ...text(summary)],
  'summary_detail.value': ({ summary, content }) => [...text(content), ...text(summary)],
  'content.0.value': ({ content, summary }) => [...text(content), ...text(summary)],
};

const FEED: Readonly<Record<string, (feed: ParsedFeed) => readonly string[]>> = {
  title: ({ title }) => text(title),
  'title_detail.value': ({ title }) => text(title),
  link: ({ site }) => text(site),
  language: ({ lang }) => text(lang),
  ttl: ({ ttlMinutes }) => text(ttlMinutes?.toString()),
};

const NEVER_KEPT = 'a field that the library does not keep';

class DoesNotApply extends Error {}

function valuesAt(feed: ParsedFeed, path: readonly (string | number)[]): readonly string[] {
  const [first, second, ...rest] = path;
  if (first === 'feed' && second !== undefined) {
    const read = FEED[[second, ...rest].join('.')];
    if (read) return read(feed);
  }
  if (first === 'entries' && typeof second === 'number') {
    const read = ENTRY[rest.join('.')];
    const entry = feed.entries[second];
    if (read) return entry === undefined ? [] : read(entry);
  }
  throw new DoesNotApply(
    first === 'encoding'
      ? 'the name that Python gives a charset'
      : first === 'version'
        ? 'the name of a version'
        : /etag|modified|headers|newlocation|status/.test(String(first))
          ? 'what HTTP said'
          : `${NEVER_KEPT}: ${path.filter((step) => typeof step === 'string').join('.')}`,
  );
}

const plain = (markup: string): string => paragraphsOf(markup).join(' ').replaceAll(/\s+/g, '').normalize('NFC');
const bare = (value: string): string => decodeReferences(value).replaceAll(/\s+/g, '').normalize('NFC');

/** The same text once markup and white space are away, read as text or as markup. */
function sameText(actual: string, expected: string): boolean {
  return (
    bare(actual) === bare(expected) ||
    plain(actual) === plain(expected) ||
    bare(actual) === plain(expected) ||
    bare(actual) === bare(paragraphsOf(expected).join(''))
  );
}

/** Python's `time.struct_time` of a moment, in Greenwich. */
function sameMoment(actual: string, expected: Literal): boolean {
  if (Array.isArray(expected)) {
    const [year, month, day, hour, minute, second] = expected.map(Number);
    return Date.parse(actual) === Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  }
  return typeof expected === 'string' && Date.parse(actual) === Date.parse(expected);
}

function equal(path: readonly (string | number)[], actual: readonly string[], expected: Literal): boolean {
  if (expected === null || expected === '') return actual.length === 0;
  const field = path.filter((step) => typeof step === 'string').join('.');
  if (/published|updated|created/.test(field)) return actual.some((value) => sameMoment(value, expected));
  if (typeof expected !== 'string') throw new DoesNotApply(`${NEVER_KEPT}: ${field} as a structure`);
  // We give names, feedparser the address beside them too.
  const wanted = field.endsWith('author') ? expected.replace(/\s*\([^()]*@[^()]*\)$/, '') : expected;
  if (field.includes('link')) {
    if (/^[\w.-]+$/.test(wanted)) throw new DoesNotApply('a relative address left relative');
    return actual.some((value) => value === wanted || value === URL.parse(wanted)?.href);
  }
  return actual.length === 0 ? plain(wanted) === '' : actual.some((value) => sameText(value, wanted));
}

function holds(expression: Expression, feed: ParsedFeed, apart: string[]): boolean {
  if (expression.kind === 'and') return expression.of.map((part) => holds(part, feed, apart)).every(Boolean);
  if (expression.kind === 'or') return expression.of.some((part) => holds(part, feed, apart));
  if (expression.kind === 'literal') return Boolean(expression.value);
  if (expression.kind === 'path') {
    if (expression.path.join('.') === 'bozo') return true;
    if (expression.path.join('.') === 'entries') return feed.entries.length > 0;
    return valuesAt(feed, expression.path).length > 0;
  }
  if (expression.kind === 'not') {
    if (expression.of.kind === 'path' && expression.of.path.join('.') === 'bozo') return true;
    return !holds(expression.of, feed, []);
  }
  if (expression.kind === 'call') throw new DoesNotApply('a question to Python’s own objects');
  return compares(expression.operator, expression.of, feed, apart);
}

function compares(operator: string, of: readonly Expression[], feed: ParsedFeed, apart: string[]): boolean {
  const literal = of.find((one) => one.kind === 'literal');
  if (literal?.kind !== 'literal' || !['==', 'is'].includes(operator))
    throw new DoesNotApply('a comparison of another kind');
  return of
    .filter((one) => one !== literal)
    .map((one) => {
      if (
        one.kind === 'call' &&
        one.name === 'len' &&
        one.argument.kind === 'path' &&
        one.argument.path.join('.') === 'entries'
      )
        return feed.entries.length === literal.value;
      if (one.kind === 'call' && one.name === 'ord' && one.argument.kind === 'path')
        return [...(valuesAt(feed, one.argument.path)[0] ?? '')][0]?.codePointAt(0) === literal.value;
      if (one.kind !== 'path') throw new DoesNotApply('a question to Python’s own objects');
      const actual = valuesAt(feed, one.path);
      const agrees = equal(one.path, actual, literal.value);
      if (!agrees)
        apart.push(
          `${one.path.join('.')}: expected ${JSON.stringify(literal.value)}, got ${JSON.stringify(actual[0])}`,
        );
      return agrees;
    })
    .every(Boolean);
}

/** Whether a feed is as a file expects it. */
export function judge(expectation: string, feed: ParsedFeed): Verdict {
  try {
    const apart: string[] = [];
    const expression = parseExpression(expectation);
    if (/^(?:not )?bozo$/.test(expectation.trim()) || expression.kind === 'literal')
      return { kind: 'does-not-apply', why: 'nothing expected of the content' };
    return holds(expression, feed, apart)
      ? { kind: 'agrees' }
      : { kind: 'differs', apart: apart.length > 0 ? apart : [expectation] };
  } catch (error) {
    if (error instanceof DoesNotApply) return { kind: 'does-not-apply', why: error.message };
    if (error instanceof SyntaxError)
      return { kind: 'does-not-apply', why: 'an expectation in more Python than is read here' };
    throw error;
  }
}
