import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../../lib/exchange/export/csv.ts';
import { readLinks } from '../../../lib/exchange/import/read-links.ts';
import { articleSchema } from '../../../lib/model/article-schema.ts';

describe('a cell that a spreadsheet would compute', () => {
  it.each(['=1+1', ' =1', '"=1', '@x', 'x;=HYPERLINK("http://e.example")', 'x;"=1'])(
    'is text, also where the spreadsheet parts cells by another sign: %s',
    (cell) => {
      const [line = ''] = csvLine([cell], ',').split('\r\n');
      expect(line.replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it.each(['Orange buys Cloudwatt', 'a - b', 'R&D; more', 'x;y', '5 + 3'])(
    'stays as it is where it is none: %s',
    (cell) => {
      expect(csvLine([cell], ',')).not.toMatch(/^"?'/);
    },
  );
});

describe('a bookmark whose attributes have no end', () => {
  /**
   * Steps grow with the square of the length where each letter begins a search of its own: 80,000 of them would take
   * seconds.
   */
  it('is read once, from its beginning', () => {
    const link = (attributes: string): string => `<!DOCTYPE x><a ${attributes} href="https://e.example/">x</a>`;
    for (const attributes of ['a'.repeat(500_000), 'a-'.repeat(250_000), 'a='.repeat(250_000)])
      expect(readLinks(link(attributes))).toHaveLength(1);
  });
});

describe('an article of a file', () => {
  const article = {
    id: 'a',
    url: 'https://e.example/x',
    originalUrl: 'https://e.example/x',
    title: 'T',
    publisher: 'p',
    lang: 'en',
    source: 'saved',
    tags: [],
    companies: [],
    facts: [],
    read: false,
  };
  it('is no longer than an article may be', () => {
    const long = 'x'.repeat(1_000_000);
    const read = v.parse(articleSchema, {
      ...article,
      title: long,
      publisher: long,
      author: long,
      summary: long,
      note: long,
      quotations: Array.from({ length: 100_000 }, () => ({
        text: 'q',
        url: 'https://e.example/x',
        at: '2026-01-01T00:00:00.000Z',
      })),
      companies: Array.from({ length: 100_000 }, () => ({ id: 'orange', salience: 1 })),
      tags: Array.from({ length: 100_000 }, () => long),
      facts: Array.from({ length: 100_000 }, () => ({ kind: long })),
    });
    expect(JSON.stringify(read).length).toBeLessThan(1_000_000);
    expect(read.publisher).toHaveLength(500);
  });
});
