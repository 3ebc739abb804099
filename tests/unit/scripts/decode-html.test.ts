import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../../scripts/read-article/decode-html.ts';

describe('decodeHtml', () => {
  const latin = (text: string) => Buffer.from(text, 'latin1');

  it.each([
    ['a byte order mark', Buffer.from('\ufeff<meta charset=latin1>é'), 'é'],
    ['a byte order mark of UTF-16', Buffer.from('\ufeffé', 'utf16le'), 'é'],
    ['a declared charset', latin('<meta charset="iso-8859-1">é'), 'é'],
    [
      'the old way to declare it',
      latin('<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=ISO-8859-15">\u00a4'),
      '€',
    ],
    ['no declaration, as UTF-8', Buffer.from('<p>é'), 'é'],
    ['no declaration, else as Windows-1252', latin('<p>é\u0080'), 'é€'],
    ['an unknown charset', Buffer.from('<meta charset="klingon">é'), 'é'],
    ['a charset that cannot be', Buffer.from('<meta charset="utf-16">é'), 'é'],
  ])('reads a file by %s', (_, bytes, ending) => {
    expect(decodeHtml(bytes).endsWith(ending)).toBe(true);
  });

  it('reads the old page of the golden set', () => {
    expect(decodeHtml(readFileSync('tests/golden/articles/fr-interview-cms.html'))).toContain(
      'Nuage du Forez fête ses trois ans',
    );
  });
});
