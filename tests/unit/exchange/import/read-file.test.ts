import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importFormat, PROGRAMS } from '../../../../lib/exchange/import/formats.ts';
import { readImportFile } from '../../../../lib/exchange/import/read-file.ts';
import type { ReadFile } from '../../../../lib/exchange/import/read-file.ts';
import { LIBRARY_FILE } from '../../../../lib/exchange/library-file.ts';
import type { Feed, FeedId } from '../../../../lib/model/feed.ts';
import type { ForeignArticle } from '../../../../lib/model/import.ts';
import type { LibraryEntry, Tombstone } from '../../../../lib/model/library-entry.ts';
import { anArticle } from '../../../support/articles.ts';
import { anyEntry } from '../samples.ts';

const read = (text: string): ReadFile | undefined => readImportFile(new TextEncoder().encode(text));
const foreign = (file: ReadFile | undefined): readonly ForeignArticle[] =>
  file?.items.flatMap((item) => (item.kind === 'foreign' ? [item.article] : [])) ?? [];
const FEED: Feed = {
  id: 'feed-1' as FeedId,
  url: 'https://press.example/feed',
  title: 'Presse',
  addedAt: '2026-01-01T00:00:00.000Z',
};
const library = (entries: readonly LibraryEntry[], tombstones: readonly Tombstone[] = []): string =>
  LIBRARY_FILE.head +
  entries.map(LIBRARY_FILE.entry).join('') +
  LIBRARY_FILE.tombstones(tombstones) +
  LIBRARY_FILE.feeds([FEED]) +
  LIBRARY_FILE.tail;

describe('the library’s own file', () => {
  it('comes back as it went, and is the same bytes when written again', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 4 }), (entries) => {
        const tombstones = entries.map(({ article: { id, url } }) => ({ id, url }));
        const written = library(entries, tombstones);
        expect(JSON.parse(written)).toMatchObject({ format: 'vigie-library', version: 1 });
        const file = read(written);
        expect(file).toEqual({
          program: 'vigie',
          items: [
            ...entries.map((entry) => ({ kind: 'entry', entry })),
            ...tombstones.map((tombstone) => ({ kind: 'tombstone', tombstone })),
            { kind: 'feed', feed: FEED },
          ],
          unreadable: 0,
        });
        const again = file?.items.flatMap((item) => (item.kind === 'entry' ? [item.entry] : [])) ?? [];
        expect(library(again, tombstones)).toBe(written);
      }),
    );
  });

  it('is read in any other form of JSON too', () => {
    const written = library([{ article: anArticle('a'), touched: false }], [{ id: 'b', url: anArticle('b').url }]);
    for (const text of [
      JSON.stringify(JSON.parse(written)),
      JSON.stringify(JSON.parse(written), null, 2),
      `\ufeff${written.replaceAll('\n', '\r\n')}`,
    ]) {
      expect(read(text)).toEqual(read(written));
    }
  });

  it('loses one line where one is damaged, and says so', () => {
    const entries = ['a', 'b', 'c'].map((id) => ({ article: anArticle(id), touched: false }));
    const file = read(library(entries).replace('"id":"b"', '"id":'));
    expect(file?.items.filter(({ kind }) => kind === 'entry')).toHaveLength(2);
    expect(file?.unreadable).toBe(1);
    expect(read(library(entries).replace('"title":"Cloudwatt, b"', '"title":7'))?.unreadable).toBe(1);
  });

  it('that was cut off gives what is whole', () => {
    const written = library(['a', 'b'].map((id) => ({ article: anArticle(id), touched: false })));
    expect(read(written.slice(0, written.indexOf('"id":"b"') + 20))).toMatchObject({
      items: [{ entry: { article: { id: 'a' } } }],
      unreadable: 1,
    });
  });

  it('of a later version is left alone', () => {
    expect(read(library([]).replace('"version":1', '"version":2'))).toBeUndefined();
  });
});

describe('files of other programs', () => {
  it('are in the docs, each by its name', () => {
    const docs = readFileSync('docs/export-format.md', 'utf8');
    for (const program of PROGRAMS) expect(docs).toContain(importFormat(program).name ?? 'bookmarks of any browser');
  });

  it('Pocket, as a page', () => {
    const file = read(`<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
      <li><a href="https://a.example/?x=1&amp;y=2" time_added="1426842000" tags="cloud,à lire">Orange &amp; Cloudwatt &lt;b&gt;</a></li></ul>
      <h1>Read Archive</h1><ul><li><a href="https://b.example/" time_added="1426842000" tags="">https://b.example/</a></li>
      <li><a href="javascript:alert(1)" time_added="1">non</a></li></ul></body></html>`);
    expect(file).toMatchObject({ program: 'pocket', unreadable: 1 });
    expect(foreign(file)).toEqual([
      {
        url: 'https://a.example/?x=1&y=2',
        title: 'Orange & Cloudwatt <b>',
        savedAt: '2015-03-20T09:00:00.000Z',
        tags: ['cloud', 'à lire'],
        read: false,
      },
      {
        url: 'https://b.example/',
        title: 'https://b.example/',
        savedAt: '2015-03-20T09:00:00.000Z',
        tags: [],
        read: true,
        archived: true,
      },
    ]);
  });

  it('Pocket, as a table', () => {
    const file = read(
      'title,url,time_added,tags,status\r\n"Orange, encore",https://a.example/,1426842000,cloud|à lire,archive\r\n',
    );
    expect(file?.program).toBe('pocket');
    expect(foreign(file)).toEqual([
      {
        url: 'https://a.example/',
        title: 'Orange, encore',
        savedAt: '2015-03-20T09:00:00.000Z',
        tags: ['cloud', 'à lire'],
        read: true,
        archived: true,
      },
    ]);
  });

  it('Instapaper', () => {
    const file = read(
      'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://a.example/,Un titre,"Une phrase, citée.",Veille,1426842000,"[""cloud"",""l\'eau""]"\nhttps://b.example/,B,,Archive,1426842000,[]\n',
    );
    expect(file?.program).toBe('instapaper');
    expect(foreign(file)).toEqual([
      {
        url: 'https://a.example/',
        title: 'Un titre',
        savedAt: '2015-03-20T09:00:00.000Z',
        tags: ['Veille', 'cloud', "l'eau"],
        quotations: [{ text: 'Une phrase, citée.' }],
        read: false,
      },
      {
        url: 'https://b.example/',
        title: 'B',
        savedAt: '2015-03-20T09:00:00.000Z',
        tags: [],
        read: true,
        archived: true,
      },
    ]);
  });

  it('Readwise Reader', () => {
    const file = read(
      `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nUn titre,https://a.example/,01h,"['cloud', ""l'eau""]",2023-04-05 06:07:08.123456+00:00,0.5,archive,True\n`,
    );
    expect(file?.program).toBe('readwise');
    expect(foreign(file)).toEqual([
      {
        url: 'https://a.example/',
        title: 'Un titre',
        savedAt: '2023-04-05T06:07:08.123Z',
        tags: ['cloud', "l'eau"],
        read: true,
        archived: true,
      },
    ]);
  });

  const omnivore = [
    {
      id: '1',
      slug: 's',
      title: 'Un titre',
      description: 'Un résumé.',
      author: 'A.',
      url: 'https://a.example/',
      state: 'Archived',
      readingProgress: 0,
      thumbnail: null,
      labels: ['cloud'],
      savedAt: '2023-04-05T06:07:08.000Z',
      updatedAt: 'x',
      publishedAt: '2015-03-20T09:00:00.000Z',
    },
  ];
  const fromOmnivore = {
    url: 'https://a.example/',
    title: 'Un titre',
    author: 'A.',
    published: '2015-03-20',
    savedAt: '2023-04-05T06:07:08.000Z',
    summary: 'Un résumé.',
    tags: ['cloud'],
    read: true,
    archived: true,
  };

  it('Omnivore', () => {
    expect(foreign(read(JSON.stringify(omnivore)))).toEqual([fromOmnivore]);
  });

  it('Omnivore, as the zip that it gives', () => {
    const zip = zipSync({
      'metadata_0_to_1.json': strToU8(JSON.stringify(omnivore)),
      'metadata_1_to_2.json': strToU8(JSON.stringify(omnivore)),
      'content/s.html': strToU8('<p>no links</p>'),
      'highlights/s.md': strToU8('# x'),
    });
    expect(readImportFile(zip)).toMatchObject({ program: 'omnivore', items: [{}, {}], unreadable: 0 });
  });

  it('Karakeep', () => {
    const file = read(
      JSON.stringify({
        bookmarks: [
          {
            createdAt: 1_426_842_000,
            title: null,
            tags: ['cloud'],
            content: { type: 'link', url: 'https://a.example/' },
            note: 'À voir.',
            archived: true,
          },
          { createdAt: 1_426_842_000, title: 'Note', tags: [], content: { type: 'text', text: 'Rien.' }, note: null },
        ],
      }),
    );
    expect(file).toMatchObject({ program: 'karakeep', unreadable: 1 });
    expect(foreign(file)).toEqual([
      {
        url: 'https://a.example/',
        title: '',
        savedAt: '2015-03-20T09:00:00.000Z',
        tags: ['cloud'],
        note: 'À voir.',
        read: true,
        archived: true,
      },
    ]);
  });

  it('bookmarks of a browser, with descriptions', () => {
    const file = read(
      '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><H3>Presse</H3><DL><p><DT><A HREF="https://a.example/" ADD_DATE="1426842000000000" TAGS="cloud">Un titre</A>\n<DD>À voir.\n<DT><A HREF="place:sort=8">Récents</A></DL></DL>',
    );
    expect(file).toMatchObject({ program: 'bookmarks', unreadable: 1 });
    expect(foreign(file)).toEqual([
      {
        url: 'https://a.example/',
        title: 'Un titre',
        savedAt: '2015-03-20T09:00:00.000Z',
        tags: ['cloud'],
        note: 'À voir.',
        read: false,
      },
    ]);
  });

  it('a table that Excel saved as UTF-16', () => {
    const bytes = Buffer.from(
      '\ufefftitle\turl\ttime_added\ttags\tstatus\nÉté\thttps://a.example/\t1426842000\t\tunread\n',
      'utf16le',
    );
    expect(foreign(readImportFile(new Uint8Array(bytes)))).toMatchObject([{ title: 'Été' }]);
  });

  it.each(['', 'nothing', 'a,b,c\n1,2,3', '{}', '[1]', '<p>no links</p>', 'PK\u0003\u0004broken'])(
    '%j is none that we know',
    (text) => expect(read(text)).toBeUndefined(),
  );

  it('whatever they hold, every item has an address of the Web', () => {
    const check = (bytes: Uint8Array): void => {
      for (const { url } of foreign(readImportFile(bytes))) expect(url).toMatch(/^https?:/i);
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), check));
    fc.assert(fc.property(fc.json(), (json) => check(new TextEncoder().encode(json))));
    fc.assert(fc.property(fc.string(), (url) => check(new TextEncoder().encode(`<a href="${url}">x</a>`))));
  });
});
