import { describe, expect, it } from 'vitest';
import { readFeedList, readFeedListFile } from '../../../../lib/feeds/formats/feed-list.ts';

const FEED = 'https://a.example/feed';
const OPML = `<opml version="2.0"><body><outline text="Énergie" xmlUrl="${FEED}"/></body></opml>`;

describe('readFeedList', () => {
  it.each([
    ['OPML', OPML, 'Énergie'],
    [
      'bookmarks',
      `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A FEEDURL="${FEED}" HREF="https://a.example/">A</A></DL>`,
      '',
    ],
    [
      'JSON',
      `{"subscriptions":[{"title":"Énergie","xmlUrl":"${FEED}","url":"https://a.example/"},{"title":"x"}]}`,
      'Énergie',
    ],
    ['a list of JSON', `[null, {"name":"Énergie","feed_url":"${FEED}"}, {"url":"javascript:alert(1)"}]`, 'Énergie'],
    ['lines', `# mine\n${FEED} news "~Énergie"\r\n\nno address\n${FEED}`, 'Énergie'],
  ])('reads %s', (_, text, title) => {
    expect(readFeedList(text)).toEqual([{ url: FEED, title }]);
  });

  it.each([
    ['a table', `Channel,Address\nÉnergie,"${FEED}"\n`],
    ['a table of tabs', `Énergie\t${FEED}\tnews`],
    ['elements of its own', `<list><sub><xmlUrl>${FEED}</xmlUrl></sub></list>`],
  ])('finds the address in %s', (_, text) => {
    expect(readFeedList(text)).toEqual([{ url: FEED, title: '' }]);
  });

  it('reads an address that was escaped twice', () => {
    expect(readFeedList(OPML.replace(FEED, `${FEED}?a=1&amp;amp;b=2`))?.[0]?.url).toBe(`${FEED}?a=1&b=2`);
  });

  it.each([
    ['a feed', '{"version":"https://jsonfeed.org/version/1","items":[{"url":"https://a.example/1"}]}'],
    ['broken JSON', '{"url":'],
    ['JSON without addresses', '[1, {"title":"a"}]'],
    ['a page', '<!doctype html><p>https://a.example/feed</p>'],
    ['prose', 'Read https://a.example/feed'],
    ['nothing', ''],
  ])('takes %s for no list', (_, text) => {
    expect(readFeedList(text)).toBeUndefined();
  });

  it('reads no list deeper than any program writes', () => {
    expect(readFeedList(`${'['.repeat(5000)}{"url":"${FEED}"}${']'.repeat(5000)}`)).toBeUndefined();
  });
});

describe('readFeedListFile', () => {
  it('reads files in other charsets', () => {
    const latin1 = Uint8Array.from(OPML, (character) => character.charCodeAt(0));
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...OPML].flatMap((character) => [character.charCodeAt(0), 0])]);
    for (const bytes of [latin1, utf16, new TextEncoder().encode(`\ufeff${OPML}`)])
      expect(readFeedListFile(bytes)).toEqual([{ url: FEED, title: 'Énergie' }]);
  });
});
