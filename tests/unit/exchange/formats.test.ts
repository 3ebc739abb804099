import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { BIBTEX } from '../../../lib/exchange/export/bibtex.ts';
import { BOOKMARKS } from '../../../lib/exchange/export/bookmarks.ts';
import { CSL_JSON } from '../../../lib/exchange/export/csl-json.ts';
import { csvFormat } from '../../../lib/exchange/export/csv.ts';
import { withoutLineBreaks } from '../../../lib/exchange/export/exported.ts';
import type { ExportedArticle, TextFormat } from '../../../lib/exchange/export/exported.ts';
import { RIS } from '../../../lib/exchange/export/ris.ts';
import { readLinks } from '../../../lib/exchange/import/read-links.ts';
import { anyExported, WHOLE } from './samples.ts';

const file = (format: TextFormat, ...articles: readonly ExportedArticle[]): string =>
  format.head + articles.map(format.article).join('') + format.tail;

describe('CSV', () => {
  const cells = (text: string): string[][] =>
    Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter: ',' }).data.slice(0, -1);

  it('is UTF-8 with a mark by which Excel knows it, and lines of RFC 4180', () => {
    const text = file(csvFormat(','), WHOLE);
    expect(text).toMatch(/^\ufefftitle,url,/);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(cells(text)[1]?.slice(0, 6)).toEqual([
      'Orange possède tout Cloudwatt',
      'https://press.example/whole',
      'Press',
      'A. Auteur',
      '2015-03-20',
      '2015-03-24',
    ]);
  });

  it('parts cells as French spreadsheets do, when asked', () => {
    expect(file(csvFormat(';'), WHOLE)).toMatch(/^\ufefftitle;url;/);
  });

  it.each(['=1+1', '+33 1', '-2', '@SUM(A1)', '\t=1', '\r=1', '  =HYPERLINK("http://x")', '＝1', '|cmd'])(
    'computes nothing: %j',
    (title) => {
      const article = { ...WHOLE.article, title, note: title };
      const [, row = []] = cells(file(csvFormat(','), { article, companies: [] }));
      expect(row[0]).toBe(`'${title}`);
    },
  );

  it('holds every text, and no cell that begins a formula', () => {
    fc.assert(
      fc.property(fc.array(anyExported, { maxLength: 4 }), (articles) => {
        const rows = cells(file(csvFormat(','), ...articles)).slice(1);
        expect(rows.map((row) => row[0]?.replace(/^'/, ''))).toEqual(
          articles.map(({ article }) => article.title.replace(/^'/, '')),
        );
        expect(rows.flat().filter((cell) => /^\s*[=+\-@|]/.test(cell))).toEqual([]);
      }),
    );
  });
});

describe('bookmarks', () => {
  it('come back as they went', () => {
    expect(readLinks(file(BOOKMARKS, WHOLE))).toEqual([
      {
        url: 'https://press.example/whole',
        title: 'Orange possède tout Cloudwatt',
        savedAt: '2026-03-01T10:00:00.000Z',
        tags: ['cloud souverain', '2015'],
        note: 'Voir la suite. Et la fin.',
        read: false,
      },
    ]);
  });

  const parser = new new JSDOM().window.DOMParser();

  it('hold hostile words as text only: an HTML parser finds one link for each article and nothing else', () => {
    fc.assert(
      fc.property(fc.array(anyExported, { maxLength: 3 }), (articles) => {
        const document = parser.parseFromString(file(BOOKMARKS, ...articles), 'text/html');
        const links = [...document.querySelectorAll('a')];
        expect(links.map(({ textContent }) => textContent)).toEqual(
          articles.map(({ article }) => withoutLineBreaks(article.title)),
        );
        expect(links.map((link) => link.getAttribute('href'))).toEqual(
          articles.map(({ article }) => article.originalUrl),
        );
        expect([...document.querySelectorAll('script, img, h1 ~ h1')]).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('RIS', () => {
  it('tells the article as Zotero reads it', () => {
    expect(file(RIS, WHOLE).split('\r\n')).toEqual([
      'TY  - MGZN',
      'TI  - Orange possède tout Cloudwatt',
      'AU  - A. Auteur',
      'T2  - Press',
      'PY  - 2015',
      'DA  - 2015/03/20',
      'UR  - https://press.example/whole',
      'Y2  - 2026/03/01',
      'AB  - Thales vend ses parts.',
      'N1  - Voir la suite. Et la fin.',
      'N1  - Orange détient tout.',
      'KW  - cloud souverain',
      'KW  - 2015',
      'KW  - Orange',
      'KW  - Cloudwatt',
      'LA  - fr',
      'ER  - ',
      '',
      '',
    ]);
  });

  it('has one record for each article, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(anyExported, { maxLength: 4 }), (articles) => {
        const lines = file(RIS, ...articles)
          .split(/\r\n|[\r\n\u2028\u2029\u0085]/)
          .filter((line) => line !== '');
        expect(lines.filter((line) => !/^[A-Z][A-Z\d] {2}- /.test(line))).toEqual([]);
        expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(articles.length);
        expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(articles.length);
      }),
    );
  });
});

describe('BibTeX', () => {
  it('tells the article', () => {
    expect(file(BIBTEX, WHOLE)).toBe(`@online{orange2015-1,
  title = {Orange possède tout Cloudwatt},
  author = {{A. Auteur}},
  organization = {Press},
  date = {2015-03-20},
  urldate = {2026-03-01},
  url = {https://press.example/whole},
  abstract = {Thales vend ses parts.},
  keywords = {cloud souverain, 2015},
  note = {Voir la suite. Et la fin.},
  langid = {fr},
}

`);
  });

  it('keeps its braces in balance, so that no text ends its field', () => {
    fc.assert(
      fc.property(fc.array(anyExported, { maxLength: 3 }), (articles) => {
        const bare = file(BIBTEX, ...articles).replaceAll(/\\[^a-z]/g, '');
        let [depth, lowest, entries] = [0, 0, 0];
        for (const sign of bare) {
          if (sign === '@' && depth === 0) entries += 1;
          if (sign === '{') depth += 1;
          if (sign === '}') depth -= 1;
          lowest = Math.min(lowest, depth);
        }
        expect([depth, lowest, entries]).toEqual([0, 0, articles.length]);
      }),
    );
  });
});

describe('CSL-JSON', () => {
  it('tells the article as citation processors read it', () => {
    expect(JSON.parse(file(CSL_JSON, WHOLE))).toEqual([
      {
        id: 'whole',
        type: 'article-magazine',
        title: 'Orange possède tout Cloudwatt',
        'container-title': 'Press',
        author: [{ literal: 'A. Auteur' }],
        issued: { 'date-parts': [[2015, 3, 20]] },
        accessed: { 'date-parts': [[2026, 3, 1]] },
        URL: 'https://press.example/whole',
        abstract: 'Thales vend ses parts.',
        language: 'fr',
        keyword: 'cloud souverain, 2015',
        note: 'Voir la suite.\n\nEt la fin.',
      },
    ]);
  });

  it('is JSON, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(anyExported, { maxLength: 4 }), (articles) => {
        expect(JSON.parse(file(CSL_JSON, ...articles))).toMatchObject(
          articles.map(({ article: { id, title } }) => ({ id, title })),
        );
      }),
    );
  });
});
