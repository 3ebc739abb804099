import { describe, expect, it } from 'vitest';
import { ADDRESS, jsonLd, metaOf, page, prose, TODAY } from './fixture.ts';

const published = (head: string, body?: string, lang?: string, address = ADDRESS) =>
  metaOf(page(head, body, lang), address).published;
const meta = (name: string, content: string) => `<meta name="${name}" property="${name}" content="${content}">`;

/** One page on which every rung of the ladder states another day, from the surest down. */
const RUNGS: readonly (readonly [name: string, head: string, body: string, path: string, date: string])[] = [
  [
    'JSON-LD',
    jsonLd({ '@type': 'NewsArticle', headline: 'Un titre', datePublished: '2015-03-01' }),
    '',
    '',
    '2015-03-01',
  ],
  ['article:published_time', meta('article:published_time', '2015-03-02T10:00:00+01:00'), '', '', '2015-03-02'],
  ['Dublin Core', meta('DC.date.issued', '2015-03-03'), '', '', '2015-03-03'],
  ['citation_publication_date', meta('citation_publication_date', '2015/03/04'), '', '', '2015-03-04'],
  ['parsely', meta('parsely-pub-date', '2015-03-05T00:00:00Z'), '', '', '2015-03-05'],
  ['sailthru', meta('sailthru.date', 'Fri, 06 Mar 2015 09:00:00 +0100'), '', '', '2015-03-06'],
  ['microdata', '', '<span itemprop="datePublished" content="2015-03-07">samedi</span>', '', '2015-03-07'],
  ['the address', '', '', '/2015/03/08/cloudwatt', '2015-03-08'],
  ['a word for it', '', '<p>Publié le 9 mars 2015 à 10h</p>', '', '2015-03-09'],
  ['time', '', '<p><time datetime="2015-03-10T08:00">hier</time></p>', '', '2015-03-10'],
  ['a dateline', '', '<p>mercredi 11/03/2015</p>', '', '2015-03-11'],
  ['a bare line', '', '<p>12 mars 2015</p>', '', '2015-03-12'],
  ['a meta for any day', meta('date', '2015-03-13'), '', '', '2015-03-13'],
];

describe('the day of publication', () => {
  it.each(RUNGS)('is read from %s', (_, head, body, path, date) => {
    expect(
      published(head, `<h1>Un titre</h1>${body}`, 'fr', path === '' ? ADDRESS : `https://www.example.fr${path}`),
    ).toBe(date);
  });

  it.each(RUNGS.slice(0, -1).map((rung, index) => [rung[0], index] as const))(
    'is read from %s before anything less sure',
    (_, index) => {
      const rest = RUNGS.slice(index);
      const path = rest.find((rung) => rung[3] !== '')?.[3] ?? '';
      const body = `<h1>Un titre</h1>${rest.map((rung) => rung[2]).join('')}`;
      expect(
        published(
          rest.map((rung) => rung[1]).join(''),
          body,
          'fr',
          path === '' ? ADDRESS : `https://www.example.fr${path}`,
        ),
      ).toBe(RUNGS[index]?.[4]);
    },
  );

  it('is absent where the page states none', () => {
    expect(published('')).toBeUndefined();
  });

  it.each([
    ['known to the month only', meta('article:published_time', '2015-03'), ''],
    ['in words to the month only', '', '<p>Publié en mars 2015</p>'],
    ['impossible', meta('article:published_time', '2015-02-30T10:00:00Z'), ''],
    [
      'in the future',
      jsonLd({ '@type': 'Article', headline: 'Un titre', datePublished: '2031-01-01' }),
      '<p>Publié le 3 mars 2031</p>',
    ],
    ['an empty field of a CMS', meta('date', '1970-01-01T00:00:00Z'), ''],
    ['of a copyright line', '', '<p>© 23/03/2015 Example</p>'],
    ['in the footer', '', '<footer><p>Publié le 23/03/2015</p></footer>'],
    ['in the navigation', '', '<nav><p>lundi 23/03/2015</p></nav>'],
    [
      'of another article',
      '',
      '<aside><p>Publié le 23/03/2015</p></aside><div class="related-posts"><time datetime="2015-03-23">lundi</time></div>',
    ],
    ['of a comment', '', '<div class="comments"><p>Posté le 23/03/2015 par Zoé</p></div>'],
    [
      'in the head of a table',
      '',
      '<table><tr><th>Actionnaire</th><th>Au 16/03/2015</th></tr><tr><td>Orange</td><td>100 %</td></tr></table>',
    ],
    ['in a table of figures', '', '<table><tr><td>Orange</td><td>16/03/2015</td><td>100 %</td></tr></table>'],
    [
      'in the teaser of another article',
      '',
      '<article><h3>Un autre</h3><p>4 février 2020</p><p>Publié le 4 février 2020</p></article>',
    ],
    [
      'in the prose',
      '',
      '<p>Le groupe a annoncé le 23 mars 2015 qu’il rachetait toutes les parts de la filiale à ses deux associés.</p>',
    ],
  ])('is not taken from a day that is %s', (_, head, body) => {
    expect(published(head, `<article><h1>Un titre</h1></article>${body}`)).toBeUndefined();
  });

  it.each([
    [
      'a box called eyebrow above the heading',
      '<div class="hero eyebrow"><div>23 mars 2015</div></div><h1>Un titre</h1>',
    ],
    ['a box called share below it', '<h1>Un titre</h1><div class="share-bar"><span>23 mars 2015</span></div>'],
    [
      'the label in an element of its own',
      '<h1>Un titre</h1><p>Publié le</p><p>23/03/2015</p><p>Mis à jour le</p><p>24/03/2015</p>',
    ],
    ['a line with short parts', '<h1>Un titre</h1><p>23 mars 2015 · Classé dans actualités du nuage · 3 avis</p>'],
    ['the first sentence below the standfirst', `<h1>Un titre</h1><p>${prose(1)}</p><p>23.03.2015 – ${prose(4)}</p>`],
    ['the order of journals', '<h1>Un titre</h1><p>2015 Mar 23</p>'],
    [
      'the article, not posts quoted within',
      `<h1>Un titre</h1><p>23 mars 2015</p><blockquote><time datetime="2014-01-02"></time></blockquote>`,
    ],
  ])('is read from %s', (_, body) => {
    expect(published('', `${body}<p>${prose(4)}</p>`)).toBe('2015-03-23');
  });

  it('is that of readers, not of a meta that tells the day of the last change on many sites', () => {
    expect(published(meta('date', '2015-03-25'), '<h1>Un titre</h1><p>23 mars 2015</p>')).toBe('2015-03-23');
  });

  it('is no day that a sentence speaks of, be it in an element of its own', () => {
    const body = `<p>Le groupe donne rendez-vous à ses clients et à leurs équipes le <strong>mardi 10/03/2015</strong> à Paris.</p>`;
    expect(published('', `<h1>Un titre</h1>${body}`)).toBeUndefined();
  });

  it('is the first statement, not the update beside it', () => {
    expect(published('', '<h1>Un titre</h1><p>Mis à jour le 15/02/2016, publié le 12/02/2016</p>')).toBe('2016-02-12');
    expect(
      published(
        '',
        '<h1>Un titre</h1><p>Publié le <time datetime="2016-02-12">12</time>, mis à jour le <time datetime="2016-02-15">15</time></p>',
      ),
    ).toBe('2016-02-12');
    expect(
      published(
        '',
        '<h1>Un titre</h1><time class="updated" datetime="2016-02-15">15</time><time class="entry-date" datetime="2016-02-12">12</time>',
      ),
    ).toBe('2016-02-12');
  });

  it('is that of the last change where the page shows no other, and both are told apart', () => {
    const dates = (head: string, body: string) => {
      const { published: first, updated } = metaOf(page(head, `<h1>Un titre</h1>${body}`));
      return [first, updated];
    };
    expect(dates('', '<p>Mis à jour le 23/03/2015</p>')).toEqual(['2015-03-23', '2015-03-23']);
    expect(dates(meta('article:modified_time', '2015-03-23'), '')).toEqual([undefined, '2015-03-23']);
    expect(dates('', '<p>Mis à jour le <time datetime="2016-02-15">15</time></p>')).toEqual([
      '2016-02-15',
      '2016-02-15',
    ]);
    expect(
      dates(meta('article:modified_time', '2015-03-25') + meta('article:published_time', '2015-03-23'), ''),
    ).toEqual(['2015-03-23', '2015-03-25']);
    expect(dates('', '<p>Publié le 12/02/2016</p>')).toEqual(['2016-02-12', undefined]);
  });

  it('is the day that Drupal marks in RDFa', () => {
    const mark = '<span property="schema:dateCreated" content="2015-03-23T12:45:46+00:00"></span>';
    expect(published('', `<article><h1>Un titre</h1><footer>${mark}</footer></article>`)).toBe('2015-03-23');
  });

  it('is the day in address or dateline where a stamp in universal time is one day off', () => {
    const evening = jsonLd({ '@type': 'NewsArticle', headline: 'A title', datePublished: '2023-11-09T03:28:35+00:00' });
    expect(published(evening, '<h1>A title</h1>', 'en', 'https://www.example.com/2023/11/08/a-title')).toBe(
      '2023-11-08',
    );
    expect(published(evening, '<h1>A title</h1><p>November 8, 2023</p>', 'en', 'https://www.example.com/a-title')).toBe(
      '2023-11-08',
    );
    expect(published(evening, '<h1>A title</h1>', 'en', 'https://www.example.com/2023/11/05/a-title')).toBe(
      '2023-11-09',
    );
    const local = jsonLd({ '@type': 'NewsArticle', headline: 'A title', datePublished: '2023-11-09T03:28:35+02:00' });
    expect(published(local, '<h1>A title</h1>', 'en', 'https://www.example.com/2023/11/08/a-title')).toBe('2023-11-09');
  });

  it.each([
    ['a class that is named after it', '<ul><li class="content__meta__date">26.02.2020</li></ul>', '2020-02-26'],
    [
      'microdata in a footer of the article',
      '<article><h1>Un titre</h1><div class="footer"><time itemprop="datePublished" datetime="2020-02-26">mercredi</time></div></article>',
      '2020-02-26',
    ],
    [
      'broken structured data',
      '<script type="application/ld+json">{"headline": "Un "titre"", "datePublished": "2020-02-26T06:00:00+01:00"}</script>',
      '2020-02-26',
    ],
    ['Chinese characters', '<p>2020年2月26日</p>', '2020-02-26'],
  ])('is read from %s', (_, body, date) => {
    expect(published('', body.includes('<h1>') ? body : `<h1>Un titre</h1>${body}`)).toBe(date);
  });

  it('falls through a statement that cannot be to the next', () => {
    expect(published(meta('article:published_time', '0000-00-00') + meta('dc.date', '2015-03-23'))).toBe('2015-03-23');
    expect(
      published(
        jsonLd({ '@type': 'Article', headline: 'Un titre', datePublished: '2099-01-01' }),
        '<h1>Un titre</h1><p>Publié le 23/03/2015</p>',
      ),
    ).toBe('2015-03-23');
  });

  it('may be tomorrow beyond the date line, but not the day after', () => {
    expect(TODAY).toBe('2026-11-25');
    expect(published(meta('article:published_time', '2026-11-26T01:00:00+13:00'))).toBe('2026-11-26');
    expect(published(meta('article:published_time', '2026-11-27T01:00:00+13:00'))).toBeUndefined();
  });

  it('is the day the page states, whatever the time zone', () => {
    expect(published(meta('article:published_time', '2015-03-23T00:10:00+14:00'))).toBe('2015-03-23');
    expect(published(meta('article:published_time', '2015-03-23T23:50:00-11:00'))).toBe('2015-03-23');
  });

  it('is not the day of reading that stands over the heading', () => {
    expect(published('', '<p>mercredi 25 novembre 2026</p><h1>Un titre</h1>')).toBeUndefined();
    expect(published('', '<p>mercredi 25 novembre 2026</p><h1>Un titre</h1><p>lundi 23 mars 2015</p>')).toBe(
      '2015-03-23',
    );
  });

  it('is read in an article below the heading, and not in the teaser of another', () => {
    const text = [1, 2, 3].map((number) => prose(number)).join('');
    const teaser = '<article><h3>Un autre</h3><time datetime="2014-01-01">1er janvier</time></article>';
    const own = `<article><time class="entry-date published" datetime="2015-03-23">23 mars</time>${text}</article>`;
    expect(published('', `<h1>Un titre</h1>${teaser}${own}${teaser}`)).toBe('2015-03-23');
    expect(published('', `<h1>Un titre</h1><div>${text}</div>${teaser}`)).toBeUndefined();
  });

  it('is read in an aside of the article, where all of it tells one day', () => {
    const aside = (inner: string) => `<h1>Un titre</h1><aside>${inner}</aside>${prose(1)}${prose(2)}`;
    expect(published('', aside('<dl><dt>Datum</dt><dd>12.01.2017</dd></dl>'))).toBe('2017-01-12');
    expect(published('', aside('<time datetime="2017-01-12">hier</time>'))).toBe('2017-01-12');
    expect(published('', aside('<dd>12.01.2017</dd><dd>13.01.2017</dd>'))).toBeUndefined();
    expect(published('', aside('<ul class="comments"><li><time datetime="2017-01-12">hier</time></li></ul>'))).toBe(
      undefined,
    );
  });

  it('is the day that an agency puts before the first sentence', () => {
    const read = (text: string) => metaOf(page('', '<h1>Un titre</h1>'), ADDRESS, text).published;
    expect(read('Lyon, le 23 mars 2015 – Le fournisseur ouvre un site.')).toBe('2015-03-23');
    expect(read('29.11.2022 – Le fournisseur ouvre un site.')).toBe('2022-11-29');
    expect(read('Le fournisseur a ouvert le 23 mars 2015 un site.')).toBeUndefined();
    expect(read('Les clients attendent le 23 mars 2015 - une date ronde - avec espoir.')).toBeUndefined();
  });

  it('is that of a mark of change, where themes mark no other', () => {
    const line = '<p><span class="entry-meta-date updated"><a href="/m">5 novembre 2021</a></span></p>';
    expect(published('', `<h1>Un titre</h1>${line}${prose(1)}`)).toBe('2021-11-05');
  });

  it('is a dateline in spite of what else stands in it', () => {
    expect(
      published(
        '',
        '<h1>Un titre</h1><table><tr><th>Au 16/03/2015</th></tr></table><p>lundi 23/03/2015 - par la rédaction du service infrastructures</p>',
      ),
    ).toBe('2015-03-23');
    expect(published('', '<h1>Un titre</h1><p>4 février 2020 · La rédaction</p>')).toBe('2020-02-04');
  });

  it('is read month first only where the page says it is American', () => {
    const body = '<h1>A title</h1><p>Posted on 03/04/2015</p>';
    expect(published('', body, 'en-US', 'https://example.com/a')).toBe('2015-03-04');
    expect(published('', body, 'en-GB', 'https://example.com/a')).toBe('2015-04-03');
    expect(published('', body, 'fr', 'https://example.com/a')).toBe('2015-04-03');
    expect(published(meta('og:locale', 'en_US'), body, 'en', 'https://example.com/a')).toBe('2015-03-04');
    expect(published(meta('og:locale', 'en_US'), body, 'en', 'https://example.co.uk/a')).toBe('2015-04-03');
    expect(published('', body, 'en', 'https://example.com/a')).toBeUndefined();
    expect(published('', '<h1>A title</h1><p>Posted on 23/04/2015</p>', 'en', 'https://example.com/a')).toBe(
      '2015-04-23',
    );
  });

  it.each([
    ['de', '<p>Veröffentlicht am 7. März 2016</p>', '2016-03-07'],
    ['es', '<p>Publicado el 3 de abril de 2017</p>', '2017-04-03'],
    ['it', '<p>Pubblicato il 6 maggio 2018</p>', '2018-05-06'],
    ['en', '<p>Posted on March 23, 2015 by Jo Lee</p>', '2015-03-23'],
    ['fr', '<p>Publié le 23 mars 2015 par Anne Morel</p>', '2015-03-23'],
  ])('is read in %s', (lang, line, date) => {
    expect(published('', `<h1>Un titre</h1>${line}`, lang)).toBe(date);
  });

  it('is read from the article of a page that JSON-LD describes among others', () => {
    const graph = {
      '@graph': [
        { '@type': 'WebPage', datePublished: '2011-01-01' },
        {
          '@type': 'NewsArticle',
          headline: 'Un autre titre',
          url: 'https://www.example.fr/actu/autre',
          datePublished: '2012-01-01',
        },
        { '@type': 'NewsArticle', headline: 'Un titre', url: `${ADDRESS}?utm_source=x`, datePublished: '2015-03-23' },
      ],
    };
    expect(published(jsonLd(graph))).toBe('2015-03-23');
  });
});
