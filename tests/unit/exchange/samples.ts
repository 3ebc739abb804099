/** Articles for export: one with everything, and any that the schema allows. */
import * as fc from 'fast-check';
import * as v from 'valibot';
import type { ExportedArticle } from '../../../lib/exchange/export/exported.ts';
import { articleSchema } from '../../../lib/model/article-schema.ts';
import { libraryEntrySchema } from '../../../lib/model/library-entry.ts';
import type { LibraryEntry } from '../../../lib/model/library-entry.ts';
import { anArticle } from '../../support/articles.ts';

export const WHOLE: ExportedArticle = {
  article: anArticle('whole', {
    title: 'Orange possède tout Cloudwatt',
    author: 'A. Auteur',
    published: '2015-03-20',
    updated: '2015-03-24',
    savedAt: '2026-03-01T10:00:00.000Z',
    source: 'saved',
    summary: 'Thales vend ses parts.',
    tags: ['cloud souverain', '2015'],
    note: 'Voir la suite.\n\nEt la fin.',
    quotations: [
      {
        text: 'Orange détient tout.',
        url: 'https://press.example/whole#:~:text=Orange',
        at: '2026-03-01T10:00:00.000Z',
      },
    ],
    read: true,
  }),
  companies: ['Orange', 'Cloudwatt'],
  text: 'Le rachat\n\nOrange détient tout.\n\nun\ndeux',
  structure: [
    { start: 0, end: 9, kind: 'heading' },
    { start: 33, end: 35, kind: 'item' },
    { start: 36, end: 40, kind: 'item' },
  ],
  links: [
    { start: 18, end: 25, url: 'https://press.example/b?c=<1>' },
    { start: 36, end: 40, url: 'https://press.example/d' },
  ],
};

/** Text as hostile as it comes: markup of every format, control characters, lone surrogates left out. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      ...'=+-@|\t\r\n"\',;<>&{}[]()\\#$%^_~*`! :/?.é¥\u2028\u0000\uff1d',
      '</A>',
      '<script>',
      '%%',
      '==',
      '[[',
      '\nER  - ',
      '---\n',
      '$$',
    ),
    maxLength: 30,
  }),
);
const filled = text.filter((value) => value.trim() !== '');
const moment = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const url = fc.webUrl({ withFragments: true, withQueryParameters: true });
const maybe = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((drawn) => (drawn === undefined ? {} : { [key]: drawn }));

const article = fc
  .tuple(
    fc.record({
      id: fc.uuid(),
      url,
      originalUrl: url,
      title: filled,
      publisher: text,
      lang: fc.constantFrom('', 'fr', 'en-GB'),
      source: fc.constantFrom('starter', 'saved', 'feed'),
      tags: fc.array(text, { maxLength: 3 }),
      companies: fc.array(fc.record({ id: fc.uuid(), salience: fc.float({ min: 0, max: 1, noNaN: true }) }), {
        maxLength: 3,
      }),
      facts: fc.constant([]),
      read: fc.boolean(),
    }),
    maybe('author', text),
    maybe(
      'published',
      moment.map((date) => date.slice(0, 10)),
    ),
    maybe(
      'updated',
      moment.map((date) => date.slice(0, 10)),
    ),
    maybe('isPartial', fc.constant(true)),
    maybe('savedAt', moment),
    maybe('summary', text),
    maybe('note', text),
    maybe('archived', fc.constant(true)),
    maybe(
      'quotations',
      fc.array(fc.record({ text: filled, url, at: moment, note: filled }, { requiredKeys: ['text', 'url', 'at'] }), {
        maxLength: 2,
      }),
    ),
  )
  .map((parts) => v.parse(articleSchema, Object.assign({}, ...parts)));

/** Any article. */
export const anyExported: fc.Arbitrary<ExportedArticle> = fc.record({
  article,
  companies: fc.array(text, { maxLength: 2 }),
});

/** Any entry of a library. */
export const anyEntry: fc.Arbitrary<LibraryEntry> = fc
  .tuple(
    fc.record({ article, touched: fc.boolean() }),
    maybe('text', text),
    maybe(
      'undo',
      fc.oneof(
        fc.constant({ kind: 'remove' }),
        fc.record({ kind: fc.constant('restore'), article, touched: fc.boolean() }),
      ),
    ),
  )
  .map((parts) => v.parse(libraryEntrySchema, Object.assign({}, ...parts)));
