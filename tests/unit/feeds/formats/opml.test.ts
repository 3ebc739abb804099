import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOpml, writeOpml } from '../../../../lib/feeds/formats/opml.ts';
import type { FeedToFollow } from '../../../../lib/model/feed-line.ts';

const DATE = new Date('2026-11-25T10:00:00Z');
const file = (outlines: string): string =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>${outlines}</body></opml>`;

describe('readOpml', () => {
  it('reads feeds with their folders, in any case of letters', () => {
    expect(
      readOpml(
        file(`<outline text="Presse"><outline text="Canal"><outline type="rss" text="ChannelNews" xmlUrl="https://www.channelnews.fr/feed/" htmlUrl="https://www.channelnews.fr/" language="fr"/></outline></outline>
          <outline TITLE="Le Monde" XMLURL="https://lemonde.example/rss?a=1&amp;b=2"/>`),
      ),
    ).toEqual([
      {
        url: 'https://www.channelnews.fr/feed/',
        title: 'ChannelNews',
        site: 'https://www.channelnews.fr/',
        lang: 'fr',
        folder: 'Presse/Canal',
      },
      { url: 'https://lemonde.example/rss?a=1&b=2', title: 'Le Monde' },
    ]);
  });

  it('reads folders from categories of a flat file', () => {
    expect(
      readOpml(file('<outline text="a" xmlUrl="https://a.example/feed" category="/Presse/Canal,/autre"/>')),
    ).toEqual([{ url: 'https://a.example/feed', title: 'a', folder: 'Presse/Canal' }]);
  });

  it('takes each feed once, and none that leads to no web page', () => {
    expect(
      readOpml(
        file(
          '<outline text="a" xmlUrl="https://a.example/f"/><outline text="b" xmlUrl="https://a.example/f"/><outline text="c" xmlUrl="file:///etc/passwd"/><outline text="d"/>',
        ),
      ),
    ).toEqual([{ url: 'https://a.example/f', title: 'a' }]);
  });

  it('reads a broken file as far as it goes', () => {
    expect(
      readOpml(
        '<!DOCTYPE o [<!ENTITY a "b">]><opml><body><outline text="R&D"><outline text=a xmlUrl=https://a.example/f /><outline text="b" xmlUrl="https://b.example/f">',
      ),
    ).toEqual([
      { url: 'https://a.example/f', title: 'a', folder: 'R&D' },
      { url: 'https://b.example/f', title: 'b', folder: 'R&D' },
    ]);
  });

  it.each([
    ['a quotation mark within a title', '<outline text="Le "Nuage" du jour" xmlUrl="https://a.example/f"/>'],
    ['a title without an end', '<outline text="Le Nuage xmlUrl="https://a.example/f"/>'],
    ['no space between attributes', '<outline text="a"type="rss"xmlUrl="https://a.example/f"/>'],
    ['angle brackets in a title', '<outline text="a <b> c" xmlUrl=\'https://a.example/f\'/>'],
  ])('reads the address of a feed beside %s', (_, outline) => {
    const found = readOpml(file(`${outline}<outline text="b" xmlUrl="https://b.example/f"/>`)) ?? [];
    expect(found.map(({ url }) => url).toSorted()).toEqual(['https://a.example/f', 'https://b.example/f']);
  });

  it.each([
    ['feedUrl="https://a.example/f"', 'https://a.example/f'],
    ['type="rss" url="https://a.example/f" htmlUrl="https://a.example/"', 'https://a.example/f'],
    ['url="https://a.example/f"', 'https://a.example/f'],
    ['type="atom10" htmlUrl="https://a.example/"', 'https://a.example/'],
    ['xmlUrl="https://a.example/f" feedUrl="https://b.example/f"', 'https://a.example/f'],
  ])('reads the address of an outline with %s', (attributes, url) => {
    expect(readOpml(file(`<outline text="a" ${attributes}/>`))?.[0]?.url).toBe(url);
  });

  it.each(['type="link" url="https://a.example/"', 'type="include" url="https://a.example/list.opml"'])(
    'takes an outline with %s for no feed',
    (attributes) => {
      expect(readOpml(file(`<outline text="a" ${attributes}/>`))).toEqual([]);
    },
  );

  it('takes a folder with an address of its site for no feed', () => {
    const inner = '<outline text="b" xmlUrl="https://b.example/f"/>';
    expect(readOpml(file(`<outline text="a" htmlUrl="https://a.example/">${inner}</outline>`))).toEqual([
      { url: 'https://b.example/f', title: 'b', folder: 'a' },
    ]);
  });

  it('reads addresses that begin with feed:', () => {
    const outlines = ['feed://a.example/f', 'feed:https://b.example/f', ' feed:c.example/f']
      .map((url) => `<outline text="a" xmlUrl="${url}"/>`)
      .join('');
    expect(readOpml(file(outlines))?.map(({ url }) => url)).toEqual([
      'https://a.example/f',
      'https://b.example/f',
      'https://c.example/f',
    ]);
  });

  it.each([
    ['a body of another name', '<opml><b0dy><outline text="a" xmlUrl="https://a.example/f"/>'],
    ['another root', '<?xml version="1.0"?><opm l><body><outline text="a" xmlUrl="https://a.example/f"/>'],
  ])('reads a list with %s', (_, text) => {
    expect(readOpml(text)?.map(({ url }) => url)).toEqual(['https://a.example/f']);
  });

  it('reads no address that stands in a comment', () => {
    expect(
      readOpml(
        file(
          '<!-- <outline text="a" xmlUrl="https://a.example/f"/> --><outline text="b" xmlUrl="https://b.example/f"/>',
        ),
      )?.map(({ url }) => url),
    ).toEqual(['https://b.example/f']);
  });

  it('is not overcome by folders in folders', () => {
    const deep = `${'<outline text="f">'.repeat(20_000)}<outline text="a" xmlUrl="https://a.example/f"/>${'</outline>'.repeat(20_000)}`;
    expect(readOpml(file(deep))?.map(({ url }) => url)).toEqual(['https://a.example/f']);
  });

  it('takes nothing else for OPML', () => {
    for (const text of ['', 'text', '<html><body><p>x</p></body></html>', '{}', '<rss><channel/></rss>'])
      expect(readOpml(text)).toBeUndefined();
    expect(readOpml(file(''))).toEqual([]);
  });

  it('throws at nothing', () => {
    const piece = fc.constantFrom(
      '<opml>',
      '<body>',
      '<outline ',
      'text="a"',
      "xmlUrl='https://a.example/",
      '>',
      '/>',
      '</outline>',
      '</body>',
      '&',
      '"',
      '<!--',
      ']]>',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        (pieces) => void expect(() => readOpml(pieces.join(''))).not.toThrow(),
      ),
    );
  });
});

describe('writeOpml', () => {
  it('writes folders as they nest', () => {
    const text = writeOpml(
      [{ url: 'https://a.example/f?x=1&y="2"', title: 'A & <B>', folder: 'Presse/Canal', lang: 'fr' }],
      'Vigie',
      DATE,
    );
    expect(text).toContain('<opml version="2.0">');
    expect(text).toContain('<dateCreated>Wed, 25 Nov 2026 10:00:00 GMT</dateCreated>');
    expect(text).toMatch(
      /<outline text="Presse"[^>]*>\s*<outline text="Canal"[^>]*>\s*<outline text="A &amp; &lt;B&gt;" type="rss"/,
    );
  });

  it('writes an empty list too', () => {
    expect(readOpml(writeOpml([], 'Vigie', DATE))).toEqual([]);
  });

  it('loses nothing on the way out and in', () => {
    const word = fc
      .stringMatching(/^[A-Za-zÀ-ÿ&<>"' -]{0,20}[A-Za-z]$/)
      .map((text) => text.trim().replaceAll(/\s+/g, ' '));
    const feed: fc.Arbitrary<FeedToFollow> = fc.record(
      {
        url: fc
          .tuple(fc.nat(99), fc.constantFrom('feed/', 'rss?a=1&b="2"', 'é/<x>', "it's.xml"))
          .map(([host, path]) => new URL(`https://n${host}.example/${path}`).href),
        title: word,
        folder: fc.array(word, { minLength: 1, maxLength: 3 }).map((path) => path.join('/')),
        lang: fc.constantFrom('fr', 'en-GB'),
      },
      { requiredKeys: ['url', 'title'] },
    );
    const byUrl = (feeds: readonly FeedToFollow[]): FeedToFollow[] =>
      feeds.toSorted((a, b) => (a.url < b.url ? -1 : 1));
    fc.assert(
      fc.property(fc.uniqueArray(feed, { selector: ({ url }) => url, maxLength: 12 }), (feeds) => {
        expect(byUrl(readOpml(writeOpml(feeds, 'Vigie', DATE)) ?? [])).toEqual(byUrl(feeds));
      }),
    );
  });

  it('has its outlines counted: behind more than hold the feeds of any reader only bare addresses are found', () => {
    const line = (title: string): string => `<outline text="${title}" xmlUrl="https://${title}.example/feed"/>`;
    const read = readOpml(`<opml><body>${line('first')}${'<outline text="d">'.repeat(25_000)}${line('last')}`);
    expect(read?.map(({ title }) => title)).toEqual(['first', '']);
  });
});
