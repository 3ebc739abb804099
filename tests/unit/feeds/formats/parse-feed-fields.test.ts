import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../../lib/feeds/formats/parse-feed.ts';
import type { ParsedEntry, ParsedFeed } from '../../../../lib/feeds/formats/parsed-feed.ts';

const NOW = Date.UTC(2026, 10, 25);
const BASE = 'https://nuages.example/feed/';

function read(text: string, base = BASE): ParsedFeed {
  const feed = parseFeed(text, base, NOW);
  if (!feed.ok) throw new Error(feed.error.kind);
  return feed.value;
}

const problems = (feed: ParsedFeed): Record<string, number> =>
  Object.fromEntries(feed.problems.map(({ kind, count }) => [kind, count]));
const rss = (items: string, channel = '<title>Nuages</title><link>https://nuages.example/</link>'): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel>${channel}${items}</channel></rss>`;
const item = (fields: string): ParsedEntry | undefined => read(rss(`<item>${fields}</item>`)).entries[0];
describe('links', () => {
  it('start from xml:base, else from the site of the channel, else from the feed', () => {
    const link = '<item><guid isPermaLink="false">1</guid><link>a/1</link></item>';
    expect(read(rss(link).replace('<channel>', '<channel xml:base="https://base.example/x/">')).entries[0]?.url).toBe(
      'https://base.example/x/a/1',
    );
    expect(read(rss(link), 'https://feeds.example/abc').entries[0]?.url).toBe('https://nuages.example/a/1');
    expect(read(rss(link, '<title>N</title>')).entries[0]?.url).toBe('https://nuages.example/feed/a/1');
  });

  it('that lead to no web page are none', () => {
    const feed = read(
      rss('<item><guid isPermaLink="false">1</guid><title>Un</title><link>javascript:alert(1)</link></item>'),
    );
    expect(feed.entries[0]).not.toHaveProperty('url');
    expect(problems(feed)).toEqual({ 'bad-link': 1 });
  });

  it('of FeedBurner give way to the origin it names', () => {
    expect(
      item(
        '<link>https://feedproxy.example/~r/x</link><feedburner:origLink>https://nuages.example/1</feedburner:origLink>',
      )?.url,
    ).toBe('https://nuages.example/1');
  });

  it('to a page go before links to sounds and editing', () => {
    const entry =
      '<entry><id>1</id><link rel="edit" href="/edit"/><link rel="alternate" type="audio/mpeg" href="/a.mp3"/><link rel="alternate" type="text/html" href="/1"/></entry>';
    expect(read(`<feed xmlns="http://www.w3.org/2005/Atom">${entry}</feed>`).entries[0]?.url).toBe(
      'https://nuages.example/1',
    );
  });
});

describe('dates', () => {
  it('of the future are the sender’s mistake, unless by a zone or two', () => {
    const feed = read(
      rss(
        '<item><guid>1</guid><pubDate>Wed, 25 Nov 2076 10:00:00 GMT</pubDate></item><item><guid>2</guid><pubDate>Wed, 25 Nov 2026 20:00:00 GMT</pubDate></item>',
      ),
    );
    expect(feed.entries.map(({ published }) => published)).toEqual([undefined, '2026-11-25T20:00:00Z']);
    expect(problems(feed)).toEqual({ 'future-date': 1 });
  });

  it('in numbers are read as the feed’s other dates are', () => {
    const feed = read(
      rss(
        '<item><guid>1</guid><pubDate>03/04/2015</pubDate></item><item><guid>2</guid><pubDate>04/23/2015</pubDate></item>',
      ),
    );
    expect(feed.entries.map(({ published }) => published)).toEqual(['2015-03-04', '2015-04-23']);
  });

  it('that mean nothing are left out and told', () => {
    const feed = read(rss('<item><guid>1</guid><title>x</title><pubDate>yesterday</pubDate></item>'));
    expect(feed.entries[0]).not.toHaveProperty('published');
    expect(problems(feed)).toEqual({ 'bad-date': 1 });
  });
});

describe('authors', () => {
  it.each([
    ['redaction@nuages.example (La rédaction)', 'La rédaction'],
    ['La rédaction (redaction@nuages.example)', 'La rédaction'],
    ['La rédaction &lt;redaction@nuages.example&gt;', 'La rédaction'],
    ['redaction@nuages.example', undefined],
    ['admin', undefined],
    ['https://nuages.example/', undefined],
  ])('%s', (author, name) => {
    expect(item(`<guid>1</guid><title>x</title><author>${author}</author>`)?.author).toBe(name);
  });
});
