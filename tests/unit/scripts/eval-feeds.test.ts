import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../lib/feeds/formats/parse-feed.ts';
import type { ParsedFeed } from '../../../lib/feeds/formats/parsed-feed.ts';
import { judge, readComment } from '../../../scripts/eval/feedparser.ts';
import { parseExpression } from '../../../scripts/eval/python-expression.ts';

describe('parseExpression', () => {
  it('reads places, literals of every kind, and what joins them', () => {
    expect(parseExpression(`not bozo and entries[0]['title'] == u'a\\u2019b' or len(feed.tags) == 2`)).toEqual({
      kind: 'or',
      of: [
        {
          kind: 'and',
          of: [
            { kind: 'not', of: { kind: 'path', path: ['bozo'] } },
            {
              kind: 'compare',
              operator: '==',
              of: [
                { kind: 'path', path: ['entries', 0, 'title'] },
                { kind: 'literal', value: 'a’b' },
              ],
            },
          ],
        },
        {
          kind: 'compare',
          operator: '==',
          of: [
            { kind: 'call', name: 'len', argument: { kind: 'path', path: ['feed', 'tags'] } },
            { kind: 'literal', value: 2 },
          ],
        },
      ],
    });
    expect(parseExpression(`'''a "b"''' + 'c'`)).toEqual({ kind: 'literal', value: 'a "b"c' });
    expect(parseExpression(`({'a': None}, -1.5, True)`)).toEqual({ kind: 'literal', value: [{ a: null }, -1.5, true] });
  });

  it('refuses more of Python', () => {
    for (const text of ['lambda: 1', 'a if b else c', "'a", 'a =='])
      expect(() => parseExpression(text)).toThrow(SyntaxError);
  });
});

describe('judge', () => {
  const read = (item: string): ParsedFeed => {
    const feed = parseFeed(
      `<rss version="2.0"><channel><title>Nuages</title><item>${item}</item></channel></rss>`,
      'https://nuages.example/',
      Date.UTC(2026, 0, 1),
    );
    if (!feed.ok) throw new Error(feed.error.kind);
    return feed.value;
  };
  const feed = read(
    '<title>Un &amp;lt; deux</title><link>/1</link><pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate><description>&lt;p&gt;Un &lt;b&gt;mot&lt;/b&gt;&lt;/p&gt;</description>',
  );

  it.each([
    `not bozo and entries[0]['title'] == 'Un < deux'`,
    `entries[0].link == 'https://nuages.example/1'`,
    `entries[0]['published_parsed'] == (2004, 1, 1, 19, 48, 21, 3, 1, 0)`,
    `entries[0]['description'] == '<p>Un <b>mot</b></p>'`,
    `len(entries) == 1 and feed['title'] == 'Nuages'`,
    `not entries[0]['author']`,
  ])('agrees: %s', (expectation) => {
    expect(judge(expectation, feed)).toEqual({ kind: 'agrees' });
  });

  it('says where a feed differs', () => {
    expect(judge(`entries[0]['title'] == 'Deux'`, feed)).toEqual({
      kind: 'differs',
      apart: ['entries.0.title: expected "Deux", got "Un < deux"'],
    });
    expect(judge(`entries[1]['title'] == 'Deux'`, feed)).toMatchObject({ kind: 'differs' });
  });

  it.each([
    [`feed['copyright'] == 'x'`, 'a field that the library does not keep: feed.copyright'],
    [`encoding == 'utf-8'`, 'the name that Python gives a charset'],
    ['bozo', 'nothing expected of the content'],
    ['1', 'nothing expected of the content'],
  ])('leaves out %s', (expectation, why) => {
    expect(judge(expectation, feed)).toEqual({ kind: 'does-not-apply', why });
  });
});

describe('readComment', () => {
  it('reads what a file expects and came with', () => {
    expect(
      readComment(
        `<!--\nHeader:      Content-type: text/xml; charset=utf-8\nDescription: x\nExpect:      not bozo and\n             entries\n-->`,
      ),
    ).toEqual({
      expectation: 'not bozo and\n             entries',
      contentType: 'text/xml; charset=utf-8',
      contentLanguage: false,
      location: undefined,
    });
  });
});
