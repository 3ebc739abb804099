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
const titles = (feed: ParsedFeed): string[] => feed.entries.map(({ title }) => title);

describe('a feed of each family', () => {
  it('RSS 2.0', () => {
    const feed = read(
      rss(
        `<item><title>Orange rachète</title><link>https://nuages.example/1</link><guid isPermaLink="false">n1</guid><pubDate>Mon, 23 Mar 2015 10:00:00 +0100</pubDate>
        <dc:creator>La rédaction</dc:creator><category>Cloud</category><description>Un extrait</description><content:encoded><![CDATA[<p>Le <b>texte</b></p>]]></content:encoded></item>`,
        '<title>Nuages</title><link>https://nuages.example/</link><language>fr-FR</language><ttl>60</ttl><skipHours><hour>0</hour><hour>24</hour><hour>3</hour></skipHours><skipDays><day>Sunday</day></skipDays>',
      ),
    );
    expect(feed).toEqual({
      kind: 'rss',
      title: 'Nuages',
      site: 'https://nuages.example/',
      lang: 'fr-FR',
      ttlMinutes: 60,
      skipHours: [0, 3],
      skipDays: ['Sunday'],
      entries: [
        {
          id: 'n1',
          url: 'https://nuages.example/1',
          title: 'Orange rachète',
          published: '2015-03-23T10:00:00+01:00',
          author: 'La rédaction',
          summary: 'Un extrait',
          content: '<p>Le <b>texte</b></p>',
          categories: ['Cloud'],
        },
      ],
      problems: [],
    });
  });

  it('RSS 1.0, without its second list of items', () => {
    const feed =
      read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://nuages.example/"><title>Nuages</title><link>https://nuages.example/</link><items><rdf:Seq><rdf:li rdf:resource="https://nuages.example/1"/></rdf:Seq></items></channel>
      <item rdf:about="https://nuages.example/1"><title>Un</title><link>https://nuages.example/1</link><dc:date>2015-03-23</dc:date></item>
      <item rdf:about="https://nuages.example/2"><title>Deux</title><link>https://nuages.example/2</link></item></rdf:RDF>`);
    expect(feed.kind).toBe('rdf');
    expect(titles(feed)).toEqual(['Un', 'Deux']);
    expect(feed.entries[0]).toMatchObject({ id: 'https://nuages.example/1', published: '2015-03-23' });
  });

  it('Atom 1.0, with archive and hub', () => {
    const feed =
      read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">A &amp;amp; B</title><id>f</id>
      <link href="https://nuages.example/"/><link rel="next" href="?page=2"/><link rel="prev-archive" href="/2014.atom"/><link rel="hub" href="https://hub.example/"/>
      <author><name>Nuages</name></author>
      <entry><id>tag:nuages,1</id><title>Title</title><link rel="enclosure" href="/a.mp3"/><link href="/1"/><updated>2015-03-24T00:00:00Z</updated><published>2015-03-23T08:00:00Z</published><summary>Sum</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Body <a href="x">x</a></p></div></content></entry></feed>`);
    expect(feed).toMatchObject({
      kind: 'atom',
      title: 'A & B',
      lang: 'en',
      next: 'https://nuages.example/feed/?page=2',
      archive: 'https://nuages.example/2014.atom',
      hub: 'https://hub.example/',
    });
    expect(feed.entries).toEqual([
      {
        id: 'tag:nuages,1',
        url: 'https://nuages.example/1',
        title: 'Title',
        published: '2015-03-23T08:00:00Z',
        updated: '2015-03-24T00:00:00Z',
        author: 'Nuages',
        summary: 'Sum',
        content: '<p>Body <a href="https://nuages.example/feed/x">x</a></p>',
        categories: [],
      },
    ]);
  });

  it('JSON Feed, cut off in the middle', () => {
    const whole = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Nuages',
      home_page_url: 'https://nuages.example/',
      items: [
        {
          id: '1',
          url: 'https://nuages.example/1',
          title: 'Un',
          content_html: '<p>a</p>',
          date_published: '2015-03-23T10:00:00Z',
          tags: ['x'],
        },
        { id: '2', url: 'https://nuages.example/2', title: 'Deux', content_text: 'b {"' },
        { id: '3', url: 'https://nuages.example/3', title: 'Trois' },
      ],
    });
    expect(titles(read(whole))).toEqual(['Un', 'Deux', 'Trois']);
    const cut = read(whole.slice(0, -20));
    expect(titles(cut)).toEqual(['Un', 'Deux']);
    expect(problems(cut)).toEqual({ truncated: 1 });
  });

  it('nothing that is no feed', () => {
    for (const text of ['', 'not found', '<html><body><p>404</p></body></html>', '{"error":"no"}', '[1,2]', '{'])
      expect(parseFeed(text, BASE, NOW)).toEqual({ ok: false, error: { kind: 'not-a-feed' } });
  });
});

describe('hostile XML', () => {
  it('expands no entity of entities', () => {
    const feed = read(
      `<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>${rss('<item><title>&a; &b; &x;</title><guid>1</guid></item>').replace(/^<\?.*?\?>/, '')}`,
    );
    expect(titles(feed)).toEqual(['ha &b; &x;']);
    expect(problems(feed)).toEqual({ 'doctype-removed': 1 });
  });

  it('keeps a file small in which one short name stands for a long text', () => {
    const feed = read(
      `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(300)}">]><rss version="2.0"><channel><item><guid>1</guid><title>t</title><description>${'&a;'.repeat(50_000)}</description></item></channel></rss>`,
    );
    expect(feed.entries[0]?.summary?.length).toBeLessThanOrEqual(2000);
  });

  it('takes names for names, whatever objects are born with', () => {
    const feed = read(
      rss(
        '<item><__proto__>x</__proto__><constructor>y</constructor><title toString="a" __proto__="b">Un</title><guid>1</guid></item>',
      ),
    );
    expect(titles(feed)).toEqual(['Un']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('broken feeds', () => {
  it('a cut-off file gives its complete items', () => {
    const whole = rss(
      '<item><title>Un</title><link>https://nuages.example/1</link></item><item><title>Deux</title><link>https://nuages.example/2</link></item>',
    );
    for (let length = whole.indexOf('</item>') + 7; length < whole.lastIndexOf('</item>') + 6; length += 1)
      expect(titles(read(whole.slice(0, length)))).toEqual(['Un']);
    expect(problems(read(whole.slice(0, -60)))).toMatchObject({ truncated: 1 });
  });

  it('items that nobody closed', () => {
    expect(
      titles(
        read(
          '<rss version="2.0"><channel><title>N</title><item><title>Un</title><guid>1</guid><item><title>Deux</title><guid>2</guid></channel></rss>',
        ),
      ),
    ).toEqual(['Un', 'Deux']);
  });

  it('fields that nobody closed', () => {
    const entry = item(
      '<title>Un<link>https://nuages.example/1</link><description>Extrait<pubDate>Mon, 23 Mar 2015 10:00:00 GMT</pubDate>',
    );
    expect(entry).toMatchObject({
      title: 'Un',
      url: 'https://nuages.example/1',
      summary: 'Extrait',
      published: '2015-03-23T10:00:00Z',
    });
  });

  it.each([
    ['CDATA sections, some with an end', '<title>Un</title><category><![CDATA[a</category><link><![CDATA[b</link>'],
    ['a comment without an end', '<title>Un</title><!-- never closed'],
    ['an element without an end', '<widget><title>Un</title>'],
  ])('swallows no entry: %s', (_, fields) => {
    const found = read(
      rss(
        `<item>${fields}<guid>1</guid></item><item><title>Deux</title><category><![CDATA[c]]></category><!-- x --></item>`,
      ),
    );
    expect(titles(found)).toEqual(['Un', 'Deux']);
  });

  it('a CDATA section without end swallows no other item', () => {
    const feed = read(
      rss(
        '<item><title><![CDATA[Un</title><guid>1</guid></item><item><title><![CDATA[Deux]]></title><guid>2</guid></item>',
      ),
    );
    expect(titles(feed)).toEqual(['Un', 'Deux']);
  });

  it('ampersands, signs and characters that XML forbids', () => {
    const entry = item(
      '<title>R&D : 1 < 2 \u0008 &nbsp;&eacute;t&eacute;</title><link>https://nuages.example/?a=1&b=2&copy=3</link>',
    );
    expect(entry).toMatchObject({ title: 'R&D : 1 < 2 été', url: 'https://nuages.example/?a=1&b=2&copy=3' });
  });

  it('warnings of a server before the feed', () => {
    expect(
      titles(
        read(
          `<br />\n<b>Warning</b>: mysql in <b>/x.php</b> on line 3<br />\n${rss('<item><title>Un</title><guid>1</guid></item>')}`,
        ),
      ),
    ).toEqual(['Un']);
  });

  it('items behind the channel, and a channel that is missing', () => {
    expect(
      titles(
        read(
          '<rss version="0.90"><channel><title>N</title></channel><item><title>Un</title><guid>1</guid></item></rss>',
        ),
      ),
    ).toEqual(['Un']);
    expect(titles(read('<rss version="2.0"><item><title>Un</title><guid>1</guid></item></rss>'))).toEqual(['Un']);
  });

  it('a prefix for everything, or the namespace of another format', () => {
    expect(
      titles(
        read(
          '<r:rss version="2.0" xmlns:r="http://backend.userland.com/rss2"><r:channel><r:item><r:title>Un</r:title></r:item></r:channel></r:rss>',
        ),
      ),
    ).toEqual(['Un']);
    expect(
      titles(
        read(
          '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id>1</a:id><a:title>Un</a:title></a:entry></a:feed>',
        ),
      ),
    ).toEqual(['Un']);
    expect(
      titles(
        read(
          '<rss version="2.0" xmlns="http://purl.org/dc/elements/1.1/"><channel><item><title>Un</title></item></channel></rss>',
        ),
      ),
    ).toEqual(['Un']);
  });

  it('naked and escaped markup say the same', () => {
    const naked = item('<guid>1</guid><description><p>Un <b>mot</b></p></description>');
    const escaped = item('<guid>1</guid><description>&lt;p&gt;Un &lt;b&gt;mot&lt;/b&gt;&lt;/p&gt;</description>');
    expect(naked).toEqual(escaped);
    expect(naked).toMatchObject({ summary: 'Un mot', content: '<p>Un <b>mot</b></p>' });
  });

  it('base64', () => {
    const feed = read(
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><content type="application/octet-stream">${btoa('Un <b>mot</b>')}</content></entry></feed>`,
    );
    expect(feed.entries[0]?.content).toBe('Un <b>mot</b>');
  });
});

describe('titles', () => {
  it('are text on one line, whatever markup stood in them', () => {
    expect(
      item('<title>&lt;b&gt;Orange&lt;/b&gt;\n  rach&amp;egrave;te &lt;a href="x"&gt;Cloudwatt&lt;/a&gt;</title>')
        ?.title,
    ).toBe('Orange rachète Cloudwatt');
    expect(problems(read(rss('<item><guid>1</guid><title>&lt;i&gt;Un&lt;/i&gt;</title></item>')))).toEqual({
      'markup-in-title': 1,
    });
  });

  it('that speak of elements keep them', () => {
    expect(item('<title>The &lt;canvas&gt; element and a &lt; b</title>')?.title).toBe(
      'The <canvas> element and a < b',
    );
    expect(
      read(
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title type="text">Use &lt;b&gt; &lt;/b&gt;</title></entry></feed>',
      ).entries[0]?.title,
    ).toBe('Use <b> </b>');
  });
});

describe('text that was escaped twice', () => {
  const first = (item: string) => read(rss(`<item><guid>a</guid>${item}</item>`)).entries[0];

  it('is mended in titles and summaries', () => {
    expect(first('<title>L&amp;amp;rsquo;&amp;amp;eacute;t&amp;amp;eacute; d&amp;#8217;Orange</title>')?.title).toBe(
      'L’été d’Orange',
    );
    expect(first('<description>&lt;p&gt;Caf&amp;amp;eacute; noir&lt;/p&gt;</description>')?.summary).toBe('Café noir');
  });

  it('is mended in content, but not where code shows markup', () => {
    const content =
      first(
        '<description>&lt;p&gt;Caf&amp;amp;eacute; &lt;code&gt;&amp;amp;lt;b&amp;amp;gt;&lt;/code&gt;&lt;/p&gt;</description>',
      )?.content ?? '';
    expect(content).toContain('Café');
    expect(content).toContain('&amp;lt;b&amp;gt;');
  });
});
