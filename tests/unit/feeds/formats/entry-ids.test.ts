import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../../lib/feeds/formats/parse-feed.ts';
import type { ParsedFeed } from '../../../../lib/feeds/formats/parsed-feed.ts';

function read(text: string): ParsedFeed {
  const feed = parseFeed(text, 'https://nuages.example/feed/', Date.UTC(2026, 10, 25));
  if (!feed.ok) throw new Error(feed.error.kind);
  return feed.value;
}

const rss = (items: string): string =>
  `<rss version="2.0"><channel><title>Nuages</title><link>https://nuages.example/</link>${items}</channel></rss>`;

describe('ids', () => {
  it('are made where there are none: of the address, else of what the entry says', () => {
    const [first, second] = read(
      rss('<item><title>Un</title><link>https://nuages.example/1</link></item><item><title>Deux</title></item>'),
    ).entries;
    expect(first?.id).toBe('https://nuages.example/1');
    expect(second?.id).toMatch(/^entry:[\da-f]{16}$/);
    expect(read(rss('<item><title>Zéro</title></item><item><title>Deux</title></item>')).entries[1]?.id).toBe(
      second?.id,
    );
  });

  it.each([
    ['titles', '<title>Un</title>', '<title>Deux</title>', ''],
    [
      'days',
      '<title>Un</title><pubDate>Mon, 23 Mar 2015 10:00:00 GMT</pubDate>',
      '<title>Un</title><pubDate>Tue, 24 Mar 2015 10:00:00 GMT</pubDate>',
      '',
    ],
    [
      'links where there is no title',
      '<description>Un mot</description><link>https://nuages.example/1</link>',
      '<description>Un mot</description><link>https://nuages.example/2</link>',
      '<guid>same</guid>',
    ],
    [
      'links',
      '<title>En bref</title><link>https://nuages.example/1</link>',
      '<title>En bref</title><link>https://nuages.example/2</link>',
      '<guid>same</guid>',
    ],
  ])('keep apart entries of one link or id that have other %s', (_, one, two, guid) => {
    const shared = guid === '' ? '<link>https://nuages.example/</link>' : guid;
    const found = read(
      rss(`<item>${shared}${one}</item><item>${shared}${two}</item><item>${shared}${two}</item>`),
    ).entries;
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
    expect(found).toHaveLength(2);
  });

  it('that several entries claim become ids of their own, whatever their order', () => {
    const one = '<item><guid>same</guid><title>Un</title><link>https://nuages.example/1</link></item>';
    const two = '<item><guid>same</guid><title>Deux</title><link>https://nuages.example/2</link></item>';
    const forth = read(rss(one + two));
    const back = read(rss(two + one));
    expect(new Set(forth.entries.map(({ id }) => id)).size).toBe(2);
    expect(back.entries.map(({ id }) => id)).toEqual(forth.entries.map(({ id }) => id).toReversed());
    expect(forth.problems).toEqual([{ kind: 'duplicate-id', count: 1 }]);
  });

  it('that several entries claim stay when another comes before them', () => {
    const day = (date: number): string =>
      `<item><guid>same</guid><title>La revue</title><link>https://nuages.example/</link><pubDate>${date} Mar 2015 10:00:00 GMT</pubDate></item>`;
    const ids = (text: string): string[] => read(rss(text)).entries.map(({ id }) => id);
    const before = ids(day(24) + day(23));
    const after = ids(day(25) + day(24) + day(23));
    expect(after.slice(1)).toEqual(before);
    expect(new Set(after).size).toBe(3);
  });

  it('of the same entry given twice stand once', () => {
    const twice = '<item><guid>1</guid><title>Un</title><link>https://nuages.example/1</link></item>'.repeat(2);
    expect(read(rss(twice)).entries.map(({ title }) => title)).toEqual(['Un']);
  });
});
