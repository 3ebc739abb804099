import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withoutLineBreaks } from '../../../../lib/exchange/export/exported.ts';
import { createMarkdownZip } from '../../../../lib/exchange/export/markdown-zip.ts';
import { escapeMarkdown, markdownNote } from '../../../../lib/exchange/export/markdown.ts';
import { createNotePaths, fileName } from '../../../../lib/exchange/export/note-path.ts';
import { anyExported, WHOLE } from '../samples.ts';

describe('a note', () => {
  it('has properties, headings, lists, quotations and text', () => {
    expect(markdownNote(WHOLE)).toBe(`---
title: "Orange possède tout Cloudwatt"
url: "https://press.example/whole"
publisher: "Press"
author: "A. Auteur"
published: "2015-03-20"
updated: "2015-03-24"
saved: "2026-03-01T10:00:00.000Z"
language: "fr"
tags: ["cloud-souverain","n2015"]
companies: ["[[Orange]]","[[Cloudwatt]]"]
read: true
vigie: "whole"
---

# Orange possède tout Cloudwatt

Voir la suite.

Et la fin.

> Orange détient tout. [↗](<https://press.example/whole#:~:text=Orange>)

## Le rachat

Orange [détient](<https://press.example/b?c=%3C1%3E>) tout.

- un
- [deux](<https://press.example/d>)
`);
  });

  it('keeps quotations and code as such, whatever stands in them', () => {
    const text = 'Il a dit :\n\nUn *tout*.\n\nEt rien.\n\nif (a) {\n  b(`c```);\n}\n\nFin.';
    const at = (words: string, kind: 'quote' | 'code') => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, kind };
    };
    const structure = [at('Un *tout*.', 'quote'), at('Et rien.', 'quote'), at('if (a) {\n  b(`c```);\n}', 'code')];
    const note = markdownNote({ ...WHOLE, text, structure, links: [] });
    expect(note.slice(note.indexOf('Il a dit'))).toBe(
      'Il a dit :\n\n> Un \\*tout\\*.\n>\n> Et rien.\n\n````\nif (a) {\n  b(`c```);\n}\n````\n\nFin.\n',
    );
  });

  it('writes rows as a table with its empty corner, and signs and links of its cells as such', () => {
    const rows = ['Cloudwatt\tNumergy', 'Opérateur\tOrange | Thales\tSFR', 'Dirigeant\tPatrick Starck'];
    const text = ['Deux tours.', rows.join('\n'), 'Fin.'].join('\n\n');
    const structure = rows.map((row) => ({
      start: text.indexOf(row),
      end: text.indexOf(row) + row.length,
      kind: 'row' as const,
    }));
    const start = text.indexOf('SFR');
    const links = [{ start, end: start + 3, url: 'https://press.example/sfr' }];
    const note = markdownNote({ ...WHOLE, text, structure, links });
    expect(note.slice(note.indexOf('Deux tours'))).toBe(
      'Deux tours.\n\n|  | Cloudwatt | Numergy |\n| --- | --- | --- |\n' +
        '| Opérateur | Orange \\| Thales | [SFR](<https://press.example/sfr>) |\n' +
        '| Dirigeant | Patrick Starck |  |\n\nFin.\n',
    );
  });

  it('numbers the items of a numbered list, apart from those without a number', () => {
    const text = 'sept\nhuit\nun tiret\nneuf';
    const structure = [
      { start: 0, end: 4, kind: 'item', number: 7 },
      { start: 5, end: 9, kind: 'item', number: 8 },
      { start: 10, end: 18, kind: 'item' },
      { start: 19, end: 23, kind: 'item', number: 9 },
    ] as const;
    const note = markdownNote({ ...WHOLE, text, structure, links: [] });
    expect(note.slice(note.indexOf('7.'))).toBe('7. sept\n8. huit\n\n- un tiret\n\n9. neuf\n');
  });

  it('has properties that a YAML parser reads back, whatever the words', () => {
    fc.assert(
      fc.property(anyExported, (exported) => {
        const [, matter = ''] = markdownNote(exported).split(/^---$/m);
        expect({ title: '', ...parse(matter) }).toMatchObject({
          title: withoutLineBreaks(exported.article.title),
          url: exported.article.originalUrl,
          vigie: exported.article.id,
        });
      }),
    );
  });
});

describe('escaped Markdown', () => {
  it.each([
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['[x](javascript:1)', '\\[x\\](javascript:1)'],
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['- no list', '\\- no list'],
    ['%%no comment%%', '\\%\\%no comment\\%\\%'],
    ['==no mark== and 100 %', '\\=\\=no mark\\=\\= and 100 %'],
    ['![[no embed]]', '!\\[\\[no embed\\]\\]'],
    ['&lt;', '\\&lt;'],
    ['two\nlines', 'two lines'],
  ])('%j shows as what it is', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));

  it('is the text again once the backslashes are read, and no sign of markup stands without one', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'\\`*_[]<>&~$#^|=%+-1.) a\n') }), (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(withoutLineBreaks(text));
        expect(escaped.replaceAll(/\\./g, 'x')).not.toMatch(/[`*_[\]<>&~$#^|]|==|%%|^(?:[-+]|\d+[.)])/);
      }),
    );
  });
});

describe('the name of a note', () => {
  it('begins with the day and holds what every system takes', () => {
    const path = createNotePaths();
    expect(path({ title: 'Orange : « tout » / Cloudwatt ?', published: '2015-03-20' })).toBe(
      'Vigie/2015/2015-03-20 Orange « tout » Cloudwatt.md',
    );
    expect(path({ title: '../../etc/passwd' })).toBe('Vigie/undated/etc passwd.md');
    expect(path({ title: 'ÉTÉ' })).toBe('Vigie/undated/ÉTÉ.md');
    expect(path({ title: 'été'.normalize('NFD') })).toBe('Vigie/undated/été (2).md');
    expect([fileName('CON'), fileName('con.md'), fileName('...'), fileName('\u202e\u0000')]).toEqual([
      '_CON',
      '_con.md',
      'article',
      'article',
    ]);
  });

  it('is short, its own, and never leaves its folder', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ title: fc.string({ unit: 'binary', maxLength: 300 }) }), { maxLength: 20 }),
        (articles) => {
          const paths = articles.map(createNotePaths());
          expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(articles.length);
          for (const path of paths) {
            expect(path).toMatch(/^Vigie\/undated\/[^/\\:*?"<>|]+\.md$/);
            expect(new TextEncoder().encode(path).length).toBeLessThan(200);
          }
        },
      ),
    );
  });
});

describe('the zip', () => {
  const zipped = (...articles: (typeof WHOLE)[]): Uint8Array => {
    const parts: Uint8Array[] = [];
    const zip = createMarkdownZip((bytes) => parts.push(bytes));
    articles.forEach(zip.add);
    zip.end();
    return new Uint8Array(Buffer.concat(parts));
  };

  it('holds one note for each article', () => {
    const files = unzipSync(zipped(WHOLE, WHOLE));
    expect(Object.keys(files)).toEqual([
      'Vigie/2015/2015-03-20 Orange possède tout Cloudwatt.md',
      'Vigie/2015/2015-03-20 Orange possède tout Cloudwatt (2).md',
    ]);
    expect(strFromU8(Object.values(files)[0] ?? new Uint8Array())).toBe(markdownNote(WHOLE));
  });

  it('is the same for the same library', () => {
    expect(zipped(WHOLE)).toEqual(zipped(WHOLE));
  });
});
