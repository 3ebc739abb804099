import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../../scripts/guide/markdown.ts';
import { guideFiles } from '../../../scripts/guide/pages.ts';

const html = (markdown: string): string => htmlOf(markdown, (target) => (target.startsWith('/') ? undefined : target));

describe('the markup of the guide', () => {
  it.each([
    ['# A & B', '<h1>A &amp; B</h1>'],
    ['one\ntwo **bold**, *soft*, `a*b*`', '<p>one\ntwo <strong>bold</strong>, <em>soft</em>, <code>a*b*</code></p>'],
    ['[a **b**](c.html) and [d](/e)', '<p><a href="c.html">a <strong>b</strong></a> and d</p>'],
    ['- one\n  more\n- two', '<ul><li>one\nmore</li><li>two</li></ul>'],
    ['1. one\n2. two', '<ol><li>one</li><li>two</li></ol>'],
    ['- one:\n  - two\n    more\n- three', '<ul><li>one:\n<ul><li>two\nmore</li></ul></li><li>three</li></ul>'],
    ['1. one:\n   - two', '<ol><li>one:\n<ul><li>two</li></ul></li></ol>'],
    ['before:\n\n- one', '<p>before:</p>\n<ul><li>one</li></ul>'],
    ['![a picture](x.png)', ''],
    [
      '| a | b |\n| --- | --- |\n| 1 | <2> |',
      '<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>' +
        '<tbody><tr><td>1</td><td>&lt;2&gt;</td></tr></tbody></table>',
    ],
  ])('%j', (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it.each(['before:\n- one', '<script>', '> quoted', '- one\ntwo', '1. one\n - two', '```sh\nx\n```'])(
    'knows no %j',
    (markdown) => {
      expect(() => html(markdown)).toThrow('the guide has');
    },
  );
});

describe('the guide in the extension', () => {
  const files = guideFiles('.');
  const pages = files.filter(({ relativeDest }) => relativeDest.endsWith('.html'));

  it('is set as print sets it: in French no line ends before a question mark or within guillemets', () => {
    const french = pages.filter(({ relativeDest }) => relativeDest.startsWith('guide/fr/'));
    const texts = french.map(({ contents }) =>
      contents.replaceAll(/<(?:style|code)[\s\S]*?<\/(?:style|code)>|<[^>]+>/g, ''),
    );
    expect(texts.flatMap((text) => text.match(/.{0,9} [?!;»:](?!\p{L})|« .{0,9}/gu) ?? [])).toEqual([]);
    expect(texts.join('').match(/\u202F[?!;»:]/g)?.length).toBeGreaterThan(50);
  });

  it('has every page in English and French, and their style', () => {
    expect(pages).toHaveLength(32);
    expect(files.map(({ relativeDest }) => relativeDest)).toContain('guide/guide.css');
  });

  it.each(pages)(
    '$relativeDest has a title, leads to pages that there are, and asks the network for nothing',
    (page) => {
      expect(page.contents).toMatch(/<title>[^<]+ · Vigie<\/title>/);
      const folder = page.relativeDest.replace(/[^/]+$/, '');
      const links = [...page.contents.matchAll(/<a href="([^"]+)"/g)].map(([, href = '']) => folder + href);
      const known = new Set(files.map(({ relativeDest }) => relativeDest));
      expect(links.length).toBeGreaterThan(5);
      expect(links.filter((link) => !known.has(link))).toEqual([]);
      expect(page.contents).not.toMatch(/https?:|<script|style=|\*\*|\]\(/);
    },
  );
});
