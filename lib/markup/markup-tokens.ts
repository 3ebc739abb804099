/** A stretch of XML or HTML; offsets are UTF-16 units into the source. */
export type MarkupToken =
  /** Character data as written. A `<` that begins nothing is text. */
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  /** A CDATA section; the offsets are those of its content. */
  | { readonly kind: 'cdata'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'open';
      readonly start: number;
      readonly end: number;
      readonly name: string;
      readonly attributes: string;
      readonly selfClosing: boolean;
    }
  | { readonly kind: 'close'; readonly start: number; readonly end: number; readonly name: string }
  | { readonly kind: 'comment'; readonly start: number; readonly end: number }
  /** `<?…?>` */
  | { readonly kind: 'instruction'; readonly start: number; readonly end: number }
  /** `<!DOCTYPE …>` with its internal subset, other `<!…>`, and the opening of a CDATA section that never ends. */
  | { readonly kind: 'declaration'; readonly start: number; readonly end: number }
  /** A tag or section that the end of the source cuts off. */
  | { readonly kind: 'unfinished'; readonly start: number; readonly end: number };

/** Which rules decide where a tag ends, and what is text only. */
export type MarkupLanguage = 'xml' | 'html';

/**
 * Elements whose content HTML reads as text up to their end tag (13.1.2 of the standard); frames hold markup in feeds.
 */
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noembed', 'noframes']);

const NAME = /[a-z_:\u0080-\uffff][^\s/<>="']*/iy;
const [GREATER, LESS, DOUBLE_QUOTE, SINGLE_QUOTE, EQUALS, SLASH, SPACE] = [62, 60, 34, 39, 61, 47, 32];

/**
 * Finds a text at or behind ever later places; a miss is remembered, so that a hostile source costs no second search.
 */
type Finder = (from: number) => number;

/** Builds a {@link Finder} for one text. */
function createFinder(source: string, needle: string): Finder {
  let found = source.indexOf(needle);
  return (from) => {
    if (found >= 0 && found < from) found = source.indexOf(needle, from);
    return found;
  };
}

/** A source that is cut, by the rules of its language. */
type Scan = {
  readonly source: string;
  readonly language: MarkupLanguage;
  /** The first place of a text at or behind a place, which only grows from call to call; -1 for none. */
  readonly find: (needle: string, from: number) => number;
  /** The same for places that grow in another order. */
  readonly findAhead: (needle: string, from: number) => number;
};

function createScan(source: string, language: MarkupLanguage): Scan {
  const search = (): Scan['find'] => {
    const finders = new Map<string, Finder>();
    return (needle, from) => {
      const finder = finders.get(needle) ?? createFinder(source, needle);
      finders.set(needle, finder);
      return finder(from);
    };
  };
  return { source, language, find: search(), findAhead: search() };
}

/**
 * Cuts markup into tokens, whatever it is, in time linear in its length: no place is visited more than a few times.
 * Names keep their case. In XML an attribute cannot hold `<`, so an unclosed quote ends its tag there and not at the
 * next quote of the file.
 */
export function* markupTokens(source: string, language: MarkupLanguage): Generator<MarkupToken, void, void> {
  const scan = createScan(source, language);

  let at = 0;
  let textStart = 0;
  for (let less = source.indexOf('<'); less >= 0; less = source.indexOf('<', at)) {
    const token = tokenAt(scan, less);
    if (token === undefined) {
      at = less + 1;
      continue;
    }
    if (less > textStart) yield { kind: 'text', start: textStart, end: less };
    yield token;
    at = token.kind === 'cdata' ? token.end + 3 : token.end;
    textStart = at;
    if (language === 'html' && token.kind === 'open' && RAW_TEXT.has(token.name.toLowerCase())) {
      const close = scan.find(`</${token.name}`, at);
      if (close < 0) continue;
      if (close > at) yield { kind: 'text', start: at, end: close };
      at = close;
      textStart = close;
    }
  }
  if (textStart < source.length) yield { kind: 'text', start: textStart, end: source.length };
}

/** Where the tag that begins before `from` ends: behind its `>`, or at the `<` of the next one; -1 at the end. */
function tagEnd({ source, language, find }: Scan, from: number): number {
  let quote = 0;
  let firstGreater = -1;
  let last = 0;
  for (let at = from; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) {
        quote = 0;
        firstGreater = -1;
      } else if (code === GREATER && firstGreater < 0) firstGreater = at;
      else if (code === LESS && language === 'xml') return firstGreater < 0 ? at : firstGreater + 1;
    } else if (code === GREATER) return at + 1;
    else if (code === LESS) return at;
    else if ((code === DOUBLE_QUOTE || code === SINGLE_QUOTE) && last === EQUALS) {
      if (find(code === DOUBLE_QUOTE ? '"' : "'", at + 1) >= 0) quote = code;
    }
    if (code > SPACE) last = code;
  }
  return -1;
}

/** A section between two fixed texts; where the second never comes, the next `>` ends it. */
function sectionAt(
  scan: Scan,
  kind: 'comment' | 'instruction' | 'declaration',
  start: number,
  opening: number,
  closing: string,
): MarkupToken {
  const { source, find } = scan;
  const end = find(closing, start + opening);
  if (end >= 0) return { kind, start, end: end + closing.length };
  return closing === '>'
    ? { kind: 'unfinished', start, end: source.length }
    : sectionAt(scan, kind, start, opening, '>');
}

/** How entries of feeds end, with and without a prefix. */
const ENTRY_ENDS = ['</item', '</entry', ':item>', ':entry>'];

/**
 * Where a CDATA section or comment of XML ends, -1 where it lost its end: never, or behind the end of its entry and the
 * start of another.
 */
function endInEntry({ find, findAhead }: Scan, from: number, opening: string, closing: string): number {
  const end = find(closing, from);
  const entryEnds = ENTRY_ENDS.map((tag) => find(tag, from)).filter((at) => at >= 0 && at < end);
  if (entryEnds.length === 0) return end;
  const another = findAhead(opening, Math.min(...entryEnds));
  return another >= 0 && another < end ? -1 : end;
}

function tokenAt(scan: Scan, start: number): MarkupToken | undefined {
  const { source, language } = scan;
  const next = source.charCodeAt(start + 1);
  if (next <= SPACE || next === LESS) return undefined;
  if (next === 33) return declarationAt(scan, start);
  if (next === 63) return sectionAt(scan, 'instruction', start, 2, language === 'xml' ? '?>' : '>');
  const isClosing = next === SLASH;
  NAME.lastIndex = start + (isClosing ? 2 : 1);
  const name = NAME.exec(source)?.[0];
  if (name === undefined) return undefined;
  const nameEnd = start + (isClosing ? 2 : 1) + name.length;
  const end = tagEnd(scan, nameEnd);
  if (end < 0) return { kind: 'unfinished', start, end: source.length };
  if (isClosing) return { kind: 'close', start, end, name };
  const inner = source.slice(nameEnd, source.charCodeAt(end - 1) === GREATER ? end - 1 : end);
  const selfClosing = inner.endsWith('/');
  return { kind: 'open', start, end, name, attributes: selfClosing ? inner.slice(0, -1) : inner, selfClosing };
}

function declarationAt(scan: Scan, start: number): MarkupToken | undefined {
  const { source, language, find } = scan;
  if (source.startsWith('<!--', start)) {
    const isUnclosed = language === 'xml' && endInEntry(scan, start + 4, '<!--', '-->') < 0;
    // Without its end it takes nothing with it.
    return isUnclosed ? { kind: 'comment', start, end: start + 4 } : sectionAt(scan, 'comment', start, 4, '-->');
  }
  if (/^<!\[CDATA\[$/i.test(source.slice(start, start + 9))) {
    const end = endInEntry(scan, start + 9, '<![CDATA[', ']]>');
    // Without its end it is read as if it had no beginning.
    return end < 0 ? { kind: 'declaration', start, end: start + 9 } : { kind: 'cdata', start: start + 9, end };
  }
  if (!/^[a-z[]/i.test(source.charAt(start + 2))) return undefined;
  const plain = sectionAt(scan, 'declaration', start, 2, '>');
  if (plain.kind === 'unfinished' && language === 'html') return undefined;
  const subset = find('[', start);
  if (subset < 0 || subset > plain.end || !/^<!doctype/i.test(source.slice(start, start + 9))) return plain;
  const end = find(']', subset);
  return end < 0
    ? { kind: 'unfinished', start, end: source.length }
    : { ...sectionAt(scan, 'declaration', start, end - start, '>'), start };
}

/** One attribute: its name as written, its value without quotes, still escaped. */
export type MarkupAttribute = { readonly name: string; readonly value: string };

const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

/** The attributes of an opening tag, in order. */
export function readAttributes(text: string): MarkupAttribute[] {
  if (!text.includes('=')) return [];
  return Array.from(text.matchAll(ATTRIBUTE), ([, name = '', double, single, bare]) => ({
    name,
    value: double ?? single ?? bare ?? '',
  }));
}

/** Tells whether an element's end tag comes at all: what is never closed takes nothing with it. */
export function createLastEnds(markup: string): (name: string, from: number) => boolean {
  const last = new Map<string, number>();
  let lower: string | undefined;
  return (name, from) => {
    lower ??= markup.toLowerCase();
    const end = last.get(name) ?? lower.lastIndexOf(`</${name}`);
    last.set(name, end);
    return end >= from;
  };
}
