import { describe, expect, it } from 'vitest';
import { ADDRESS, jsonLd, metaOf, page } from './fixture.ts';

const author = (head: string, body = '', lang = 'fr') => metaOf(page(head, `<h1>Un titre</h1>${body}`, lang)).author;
const publisher = (head: string, address = ADDRESS) => metaOf(page(head), address).publisher;
const article = (fields: object) => jsonLd({ '@type': 'NewsArticle', headline: 'Un titre', ...fields });

describe('the author', () => {
  it.each([
    ['a text', article({ author: 'Anne Morel' }), 'Anne Morel'],
    ['a person', article({ author: { '@type': 'Person', name: 'Anne Morel' } }), 'Anne Morel'],
    [
      'several',
      article({ author: [{ name: 'Anne Morel' }, { name: 'Paul Roy' }, 'Anne Morel'] }),
      'Anne Morel, Paul Roy',
    ],
    [
      'a reference',
      jsonLd({
        '@graph': [
          { '@type': 'Article', headline: 'Un titre', author: { '@id': '#p' } },
          { '@id': '#p', '@type': 'Person', name: 'Anne Morel' },
        ],
      }),
      'Anne Morel',
    ],
    ['a meta', '<meta name="author" content="Anne Morel">', 'Anne Morel'],
    [
      'a meta with its preposition',
      '<meta name="author" content="Par Anne Morel et Paul Roy">',
      'Anne Morel, Paul Roy',
    ],
    ['Dublin Core', '<meta name="DC.creator" content="Anne Morel; Paul Roy">', 'Anne Morel, Paul Roy'],
    ['parsely', '<meta name="parsely-author" content="Anne Morel">', 'Anne Morel'],
    ['sailthru', '<meta name="sailthru.author" content="Anne Morel">', 'Anne Morel'],
    ['an agency', '<meta name="author" content="AFP">', 'AFP'],
  ])('is taken from %s, where the page shows it', (_, head, expected) => {
    expect(author(head, `<p>Un mot de ${expected}.</p>`)).toBe(expected);
  });

  it.each([
    ['<a rel="author" href="/a">Anne Morel</a>', 'Anne Morel'],
    ['<span itemprop="author"><span itemprop="name">Anne Morel</span></span>', 'Anne Morel'],
    ['<p>Par Anne Morel</p>', 'Anne Morel'],
    ['<p>Par Anne Morel et Jean-Paul de la Roche</p>', 'Anne Morel, Jean-Paul de la Roche'],
    ['<p>Par Anne Morel | 23/03/2015</p>', 'Anne Morel'],
    ['<p>Publié le 23 mars 2015 par Anne Morel</p>', 'Anne Morel'],
    ['<p>Propos recueillis par Anne Morel</p>', 'Anne Morel'],
    ['<p>By Marcus T. Oakley</p>', 'Marcus T. Oakley'],
    ['<p>By Nathan Willis March 25, 2015</p>', 'Nathan Willis'],
    ['<p>Von Anna von der Leyen</p>', 'Anna von der Leyen'],
    ['<p>Por Lucía Ferrer Soler</p>', 'Lucía Ferrer Soler'],
    ['<p>di Matteo Zanoni</p>', 'Matteo Zanoni'],
    ['<p>Auteur : Anne Morel</p>', 'Anne Morel'],
    ['<p>lundi 23/03/2015 - par la rédaction</p>', 'La rédaction'],
  ])('is read in %s', (body, expected) => {
    expect(author('', body)).toBe(expected);
  });

  it.each([
    ['an address', '<meta property="article:author" content="https://www.facebook.com/anne">', ''],
    ['an e-mail address', '<meta name="author" content="anne@example.fr">', ''],
    ['the account that installed the CMS', '<meta name="author" content="admin">', ''],
    [
      'the publisher',
      '<meta property="og:site_name" content="La Gazette"><meta name="author" content="La Gazette">',
      '',
    ],
    ['a sentence', '', '<p>Par ailleurs, la société a confirmé son départ.</p>'],
    ['a phrase in small letters', '', '<p>Par la grande porte</p>'],
    ['someone in the related articles', '', '<div class="related"><p>Par Anne Morel</p></div>'],
    ['someone in the footer', '', '<footer><a rel="author" href="/a">Anne Morel</a></footer>'],
  ])('is not %s', (_, head, body) => {
    expect(author(head, body)).toBeUndefined();
  });

  it('says who wrote with whom', () => {
    const stated = '<meta name="author" content="Anne Morel (avec Paul Roy et Léa Petit)">';
    expect(author(stated, '<p>Un mot de Paul Roy.</p>')).toBe('Anne Morel, Paul Roy, Léa Petit');
  });

  it('is bounded', () => {
    const many = Array.from({ length: 80 }, (_, index) => ({ name: `Prénom${index} Nom${index}` }));
    expect(author(article({ author: many }), '<p>Un mot de Prénom1 Nom1.</p>')?.split(', ')).toHaveLength(10);
    expect((author(`<meta name="author" content="${'Anne Morel; '.repeat(1000)}">`) ?? '').length).toBeLessThanOrEqual(
      200,
    );
  });
});

describe('the publisher', () => {
  it.each([
    ['og:site_name', '<meta property="og:site_name" content="La Gazette">', 'La Gazette'],
    ['JSON-LD', article({ publisher: { '@type': 'Organization', name: 'La Gazette' } }), 'La Gazette'],
    [
      'a reference in JSON-LD',
      jsonLd({
        '@graph': [
          { '@type': 'Article', headline: 'Un titre', publisher: { '@id': '#o' } },
          { '@id': '#o', name: 'La Gazette' },
        ],
      }),
      'La Gazette',
    ],
    ['the web site in JSON-LD', jsonLd({ '@type': 'WebSite', name: 'La Gazette' }), 'La Gazette'],
    ['Dublin Core', '<meta name="DC.publisher" content="La Gazette">', 'La Gazette'],
    ['the host', '', 'example.fr'],
  ])('is taken from %s', (_, head, expected) => {
    expect(publisher(head)).toBe(expected);
  });

  it('comes from og:site_name before JSON-LD', () => {
    expect(
      publisher(
        `<meta property="og:site_name" content="La Gazette">${article({ publisher: { name: 'Groupe Presse SAS' } })}`,
      ),
    ).toBe('La Gazette');
  });

  it('is spelt as the title of the page spells the host', () => {
    expect(publisher('<title>Un titre | Valle Digitale</title>', 'https://www.valledigitale.it/a')).toBe(
      'Valle Digitale',
    );
    expect(publisher('<title>Un titre - Le Monde Informatique</title>', 'https://www.lemondeinformatique.fr/a')).toBe(
      'Le Monde Informatique',
    );
    expect(publisher('<title>Un titre | Actualités</title>', 'https://www.valledigitale.it/a')).toBe(
      'valledigitale.it',
    );
  });

  it('is the name in the masthead that the titles of page or feed repeat', () => {
    const read = (head: string, body: string) => metaOf(page(head, body), 'http://127.0.0.1:8000/a').publisher;
    const masthead = '<header><a href="/">Câbles <i>&amp;</i> Nuages</a><p>Le webzine</p></header><h1>Un titre</h1>';
    expect(read('<title>Un titre - Câbles et Nuages</title>', masthead)).toBe('Câbles et Nuages');
    expect(
      read(
        '<title>Un titre</title><link rel="alternate" type="application/rss+xml" title="Câbles &amp; Nuages (RSS)">',
        masthead,
      ),
    ).toBe('Câbles & Nuages');
    expect(read('<title>Un titre - Actualités</title>', masthead)).toBe('127.0.0.1');
    expect(read('<title>Un titre - Câbles et Nuages</title>', '<h1>Un titre</h1>')).toBe('127.0.0.1');
  });

  it('loses its slogan', () => {
    expect(publisher('<meta property="og:site_name" content="Example – l’actualité du nuage">')).toBe('Example');
    expect(publisher('<meta property="og:site_name" content="Le Nuage – Magazine">')).toBe('Le Nuage – Magazine');
  });
});
