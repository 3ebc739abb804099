import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../../lib/feeds/formats/parse-feed.ts';
import type { ParsedFeed } from '../../../../lib/feeds/formats/parsed-feed.ts';
import { decodeFeed } from '../../../../lib/markup/decode.ts';
import { markupTokens, readAttributes } from '../../../../lib/markup/markup-tokens.ts';
import { HOSTILE_FEEDS } from '../../../../scripts/eval/hostile-feeds.ts';

const NOW = Date.UTC(2026, 10, 25);
const BASE = 'https://nuages.example/feed/';

/** Whether markup can do nothing: no element that runs or loads, no handler, no address but of the web. */
function isHarmless(markup: string): boolean {
  return Array.from(markupTokens(markup, 'html')).every((token) => {
    if (token.kind !== 'open') return token.kind === 'text' || token.kind === 'close';
    const attributes = readAttributes(token.attributes);
    return (
      !/^(?:script|style|iframe|object|embed|form|input|svg|link|meta|base)$/i.test(token.name) &&
      attributes.every(
        ({ name, value }) =>
          !/^on|^style$|^srcdoc$/i.test(name) && (!/^(?:href|src)$/i.test(name) || /^https?:\/\//.test(value)),
      )
    );
  });
}

/** What holds of a feed whatever it was made of. */
function isSound(feed: ParsedFeed): boolean {
  const ids = feed.entries.map(({ id }) => id);
  return (
    new Set(ids).size === ids.length &&
    ids.every((id) => id !== '') &&
    feed.entries.every(({ url }) => url === undefined || /^https?:$/.test(new URL(url).protocol)) &&
    feed.entries.every(({ published }) => published === undefined || Date.parse(published) <= NOW + 48 * 3_600_000) &&
    feed.entries.every(
      ({ title, summary = '' }) => !/[\n\r\t]/.test(title + summary) && title.length <= 500 && summary.length <= 2000,
    ) &&
    feed.entries.every(({ content = '' }) => isHarmless(content))
  );
}

const sound = (text: string): boolean => {
  const feed = parseFeed(text, BASE, NOW);
  return !feed.ok || isSound(feed.value);
};

const ENTRY =
  '<item><title>Orange &amp; Cloudwatt</title><link>https://nuages.example/1</link><guid>n1</guid><pubDate>Mon, 23 Mar 2015 10:00:00 +0100</pubDate>' +
  '<author>a@b.c (Nuages)</author><description><![CDATA[<p onclick="x()">Un <b>mot</b><script>alert(1)</script></p>]]></description></item>';
const FEEDS = [
  `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Nuages</title><link>https://nuages.example/</link>${ENTRY}${ENTRY.replaceAll('1', '2')}</channel></rss>`,
  '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://nuages.example/"><title type="html">N</title><entry><id>1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a<b>c</b></div></title><link href="1"/><updated>2015-03-23T10:00:00Z</updated><content type="html">&lt;p&gt;x&lt;/p&gt;</content></entry></feed>',
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>N</title><items><rdf:Seq/></items></channel><item rdf:about="1"><title>t</title><link>1</link></item></rdf:RDF>',
  '{"version":"https://jsonfeed.org/version/1.1","title":"N","items":[{"id":"1","url":"https://nuages.example/1","content_html":"<p>a</p>"},{"id":"2","title":"b"}]}',
];
const PIECES = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '/',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<item>',
  '</item>',
  '<entry>',
  '</title>',
  '<title>',
  '<?',
  '&#0;',
  '&#xD800;',
  '\u0000',
  '\ud800',
  ' ',
  '{',
  '}',
  '[',
  '\\',
  '<script>',
  ' onload=x',
  'javascript:',
  '<div xml:base="x:">',
];

/** Feeds after some accidents: a piece lost, put in, or doubled. */
const accident = fc.record({
  at: fc.nat(2000),
  lost: fc.nat(40),
  piece: fc.constantFrom(...PIECES),
  twice: fc.boolean(),
});
const broken = fc
  .tuple(fc.constantFrom(...FEEDS), fc.array(accident, { minLength: 1, maxLength: 12 }))
  .map(([feed, accidents]) =>
    accidents.reduce((text, { at, lost, piece, twice }) => {
      const place = at % (text.length + 1);
      const rest = text.slice(place + lost);
      return text.slice(0, place) + piece + (twice ? text.slice(place, place + lost).repeat(2) : '') + rest;
    }, feed),
  );

const TITLE = '<rss version="2.0"><channel><item><title>';

describe('a hostile feed', () => {
  it.each(HOSTILE_FEEDS)('does no harm: $name', ({ write }) => {
    expect(sound(write(20_000))).toBe(true);
  });

  it('does no harm, whatever happened to it', () => {
    fc.assert(
      fc.property(broken, (text) => void expect(sound(text)).toBe(true)),
      { numRuns: 200 },
    );
  });

  it('does no harm, whatever text it is', () => {
    const anything = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes));
    fc.assert(fc.property(anything, (text) => void expect(sound(text) && sound(`${TITLE}${text}`)).toBe(true)));
  });

  it('does no harm, whatever it is put together from', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES, 'a', '<rss>', '<channel>', '<feed>'), { maxLength: 40 }),
        (pieces) => void expect(sound(pieces.join(''))).toBe(true),
      ),
      { numRuns: 150 },
    );
  });

  it('does no harm in any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        (bytes) =>
          void expect(sound(`${TITLE}${decodeFeed(bytes, undefined).text}</title></item></channel></rss>`)).toBe(true),
      ),
    );
  });

  it('cut off anywhere, gives entries of the whole and no others', () => {
    const ids = (text: string): string[] => {
      const feed = parseFeed(text, BASE, NOW);
      return feed.ok ? feed.value.entries.map(({ id }) => id) : [];
    };
    fc.assert(
      fc.property(fc.constantFrom(...FEEDS), fc.nat(3000), (feed, at) => {
        const whole = ids(feed);
        const cut = ids(feed.slice(0, at));
        expect(cut).toEqual(whole.slice(0, cut.length));
      }),
      { numRuns: 150 },
    );
  });

  it('looks for far end tags a number of times only, and reads the entries behind', () => {
    const filler = 'x'.repeat(150_000);
    const far = Array.from({ length: 300 }, (_, at) => `<far${at}>`).join('');
    const ends = Array.from({ length: 300 }, (_, at) => `</far${299 - at}>`).join('');
    const item = (title: string, more = '') => `<item><title>${title}</title>${more}<guid>${title}</guid></item>`;
    const feed = parseFeed(
      `<rss version="2.0"><channel><title>N</title>${item('one', far + filler + ends)}${item('two')}</channel></rss>`,
      BASE,
      NOW,
    );
    expect(feed.ok && feed.value.entries.map(({ title }) => title)).toEqual(['one', 'two']);
  });
});
