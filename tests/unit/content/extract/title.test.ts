import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutSite } from '../../../../lib/content/extract/title.ts';
import { ADDRESS, jsonLd, metaOf, page } from './fixture.ts';

const titleOf = (head: string, body = '', address = ADDRESS, text = '') =>
  metaOf(page(head, body), address, text).title;
const og = (title: string) => `<meta property="og:title" content="${title}">`;

describe('the title', () => {
  it('comes from the heading that the page’s other titles bear out, then JSON-LD, OpenGraph, Dublin Core, the document', () => {
    const title = '<title>Orange rachète Cloudwatt en entier</title>';
    const dc = '<meta name="DC.title" content="Orange rachète Cloudwatt (DC)">';
    const h1 = '<h1>Orange rachète Cloudwatt</h1>';
    const ld = jsonLd({ '@type': 'Article', headline: 'Orange rachète tout Cloudwatt' });
    expect(titleOf(title + dc + og('Orange rachète enfin Cloudwatt') + ld, h1)).toBe('Orange rachète Cloudwatt');
    expect(titleOf(title + dc + og('Orange rachète enfin Cloudwatt') + ld)).toBe('Orange rachète tout Cloudwatt');
    expect(titleOf(title + dc + og('Orange rachète enfin Cloudwatt'))).toBe('Orange rachète enfin Cloudwatt');
    expect(titleOf(title + dc)).toBe('Orange rachète Cloudwatt (DC)');
    expect(titleOf(title)).toBe('Orange rachète Cloudwatt en entier');
  });

  it('is the headline, not the title for search engines', () => {
    const search = 'Cloudwatt : rachat par Orange, prix et date';
    expect(
      titleOf(
        `<title>${search} | La Gazette</title>${og(search)}`,
        '<h1>Orange s’offre Cloudwatt, et personne ne s’en étonne</h1>',
      ),
    ).toBe('Orange s’offre Cloudwatt, et personne ne s’en étonne');
  });

  it('has no style sheet in it that a component puts into its heading', () => {
    expect(
      titleOf(
        '<title>Orange rachète Cloudwatt</title>',
        '<h1><style>.css-1ab{font-size:16px}</style>Orange rachète <b>Cloudwatt</b></h1>',
      ),
    ).toBe('Orange rachète Cloudwatt');
  });

  it('has neither section nor day behind it', () => {
    expect(
      titleOf(
        '<title>Orange rachète Cloudwatt | EX | 23.05.2011</title><meta property="og:site_name" content="Example EX">',
      ),
    ).not.toContain('2011');
    expect(titleOf('<title>Orange rachète Cloudwatt › Example.fr</title>')).toBe('Orange rachète Cloudwatt');
    expect(titleOf('<title>Orange rachète Cloudwatt &amp;bull; Example</title>')).toBe('Orange rachète Cloudwatt');
  });

  it('is not what structured data say of the site or of another article', () => {
    const shown = '<title>Orange rachète Cloudwatt</title>';
    const h1 = '<h1>Orange rachète Cloudwatt</h1>';
    expect(titleOf(shown + jsonLd({ '@type': 'Article', headline: 'Toute l’actualité informatique' }), h1)).toBe(
      'Orange rachète Cloudwatt',
    );
    expect(titleOf(`${shown}<meta property="og:site_name" content="La Gazette">${og('La Gazette')}`, h1)).toBe(
      'Orange rachète Cloudwatt',
    );
    expect(titleOf(shown + og('Numergy cherche un repreneur'), h1)).toBe('Orange rachète Cloudwatt');
    expect(titleOf(shown + og('www.example.fr'), h1)).toBe('Orange rachète Cloudwatt');
  });

  it('may be stated where the page shows none', () => {
    expect(titleOf(og('Orange rachète Cloudwatt'))).toBe('Orange rachète Cloudwatt');
  });

  it('is not the name that old sites put into their first heading', () => {
    expect(
      titleOf(
        '<title>Orange rachète Cloudwatt</title>',
        '<h1>Le Portail du Nuage</h1><h2>Orange rachète Cloudwatt</h2>',
      ),
    ).toBe('Orange rachète Cloudwatt');
  });

  it('is found in a line of a page without headings', () => {
    expect(
      titleOf(
        '<title>Le Portail - Orange rachète Cloudwatt</title>',
        '<font size="5"><b>Orange rachète Cloudwatt</b></font>',
      ),
    ).toBe('Orange rachète Cloudwatt');
  });

  it('of a page without any is its first words, else its host', () => {
    expect(titleOf('', '', ADDRESS, 'Un deux trois quatre cinq six sept huit neuf dix onze douze treize.')).toBe(
      'Un deux trois quatre cinq six sept huit neuf dix onze douze…',
    );
    expect(titleOf('', '', ADDRESS, 'Un deux trois.')).toBe('Un deux trois.');
    expect(titleOf('')).toBe('example.fr');
  });

  it('is one bounded line without entities, tags or invisible characters', () => {
    expect(titleOf(og('L&amp;rsquo;affaire &lt;b&gt;Cloudwatt&lt;/b&gt;\n &amp;amp; Cie'))).toBe(
      'L’affaire Cloudwatt & Cie',
    );
    expect(titleOf(og('Orange\u202e rachète\u200b Cloud\u00adwatt\u0007'))).toBe('Orange rachète Cloudwatt');
    expect(titleOf(og('x'.repeat(5000)))).toHaveLength(500);
    expect(titleOf(og('<script>alert(1)</script>Cloud'))).not.toContain('<');
  });
});

describe('a title and its site', () => {
  const cut = (title: string, siteName = 'La Gazette du Nuage') =>
    titleOf(`<title>${title}</title><meta property="og:site_name" content="${siteName}">`);

  it.each([
    ['Orange rachète Cloudwatt | La Gazette du Nuage', 'Orange rachète Cloudwatt'],
    ['Orange rachète Cloudwatt - La Gazette du Nuage', 'Orange rachète Cloudwatt'],
    ['La Gazette du Nuage : Orange rachète Cloudwatt', 'Orange rachète Cloudwatt'],
    ['Orange rachète Cloudwatt » Cloud » La Gazette du Nuage', 'Orange rachète Cloudwatt » Cloud'],
    ['Orange rachète Cloudwatt | Example.fr', 'Orange rachète Cloudwatt'],
    ['Orange rachète Cloudwatt - EXAMPLE', 'Orange rachète Cloudwatt'],
    ['Orange - Cloudwatt : le mariage', 'Orange - Cloudwatt : le mariage'],
    ['Orange, Cloudwatt | un mariage', 'Orange, Cloudwatt | un mariage'],
    ['Mistral-AI lève des fonds', 'Mistral-AI lève des fonds'],
    ['Numergy – la fin', 'Numergy – la fin'],
  ])('%j is told apart', (title, expected) => {
    expect(cut(title)).toBe(expected);
  });

  it('knows «Le Journal du Net» on journaldunet.com', () => {
    const address = 'https://www.journaldunet.com/a';
    expect(titleOf('<title>Orange rachète Cloudwatt - Le Journal du Net</title>', '', address)).toBe(
      'Orange rachète Cloudwatt',
    );
  });

  it('takes an author’s name off like the site’s', () => {
    expect(
      titleOf('<title>Le nuage et la pluie | Anne-Lise Morel</title><meta name="author" content="Anne-Lise Morel">'),
    ).toBe('Le nuage et la pluie');
  });

  it('is never cut to nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('La Gazette', 'Orange', ' | ', ' - ', ' : ', '|', ' ', 'x'), {
          minLength: 1,
          maxLength: 12,
        }),
        (parts) => {
          const title = parts.join('').trim();
          fc.pre(/\w/.test(title));
          const rest = withoutSite(title, ['lagazette']);
          expect(title).toContain(rest);
        },
      ),
    );
  });
});
