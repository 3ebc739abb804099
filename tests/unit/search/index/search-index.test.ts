import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchEntry } from '../../../../lib/search/index/search-entry.ts';
import type { SearchOptions, SearchQuery } from '../../../../lib/search/types.ts';
import { hostileText } from '../../../support/hostile-text.ts';
import { anEntry, idsIn, indexOf } from '../../../support/search.ts';

const LIBRARY = [
  anEntry('rachat', 'Orange rachète Cloudwatt', {
    published: '2015-03-20',
    companies: [{ id: 'cloudwatt', salience: 1 }],
  }),
  anEntry('fin', 'Orange arrête Cloudwatt', { published: '2019-08-01', companies: [{ id: 'cloudwatt', salience: 1 }] }),
  anEntry('sauvegarde', 'Une procédure de sauvegarde', {
    published: '2015-10-22',
    companies: [{ id: 'numergy', salience: 1 }],
  }),
  anEntry('elysee', 'L’Élysée défend la souveraineté numérique', { publisher: 'Next INpact' }),
  anEntry('gaia', 'Un projet européen', { companies: [{ id: 'gaia-x', salience: 1 }], tags: ['cloud souverain'] }),
  anEntry('atos', 'Un repreneur s’éloigne', {
    summary: 'Le groupe Atos reste seul.',
    companies: [{ id: 'atos', salience: 1 }],
  }),
  anEntry('note', 'Rien de neuf', { note: 'Relire avant la réunion de mardi.' }),
  anEntry('zentrum', 'Das Hochleistungsrechenzentrum der SNCF', { summary: 'La S.N.C.F. migre.', lang: 'de' }),
];

const found = async (query: string | SearchQuery, library: readonly SearchEntry[] = LIBRARY): Promise<string[]> =>
  idsIn(await indexOf(library), query);

describe('a search', () => {
  it.each([
    ['cloudwatt', ['fin', 'rachat']],
    ['clodwat', ['fin', 'rachat']],
    ['cluodwatt', ['fin', 'rachat']],
    ['coudwatt', ['fin', 'rachat']],
    ['clodwat orange 2015', ['rachat']],
    ['clodwat 2019', ['fin']],
    ['numrgy', ['sauvegarde']],
    ['elysee', ['elysee']],
    ['ÉLYSÉE', ['elysee']],
    ['l’elysee souverainete', ['elysee']],
    ['lelysee', ['elysee']],
    ['soverainete', ['elysee']],
    ['nextinpact', ['elysee']],
    ['gaiax', ['gaia']],
    ['gaia-x', ['gaia']],
    ['atso', ['atos']],
    ['sauveg', ['sauvegarde']],
    ['souverain projet', ['gaia']],
    ['reunion mardi', ['note']],
    ['cloud watt', ['fin', 'rachat']],
    ['projeteuropeen', ['gaia']],
    ['rechenzentrum', ['zentrum']],
    ['sncf', ['zentrum']],
    ['projets europeens', ['gaia']],
  ])('for %j finds %j', async (query, ids) => {
    expect((await found(query)).toSorted()).toEqual(ids.toSorted());
  });

  it.each(['qzxvkw', 'cloudwatt xylophone', '2016', '.*', '', '   ', '🦊'])('for %j finds nothing', async (query) => {
    expect(await found(query)).toEqual([]);
  });

  it('takes a word as typed where some article has it so, and tells what it took it for otherwise', async () => {
    const index = await indexOf([
      anEntry('orange', 'Orange'),
      anEntry('france', 'France'),
      anEntry('grange', 'Grange'),
    ]);
    expect(await index.search('orange', { limit: 10 })).toMatchObject({ hits: [{ id: 'orange' }], mistyped: [] });
    expect(await index.search('ornge', { limit: 10 })).toMatchObject({
      hits: [{ id: 'orange' }],
      mistyped: [{ typed: 'ornge', meant: ['orange'] }],
    });
  });

  it('takes words that never meet for mistyped ones, though each stands somewhere', async () => {
    const library = [anEntry('a', 'Orange rachète Cloudwatt'), anEntry('b', 'La grange')];
    expect(await found('grange cloudwatt', library)).toEqual(['a']);
  });

  it('prefers the title to the summary, the word to its forms, the fresher of two alike, and the saved of two alike', async () => {
    const summary = anEntry('summary', 'Un nuage', { summary: 'Avec Cloudwatt.', published: '2026-01-01' });
    const [old, fresh] = [
      anEntry('old', 'Cloudwatt', { published: '2012-01-01' }),
      anEntry('fresh', 'Cloudwatt', { published: '2020-01-01' }),
    ];
    const saved = anEntry('saved', 'Cloudwatt', { published: '2012-01-01', savedAt: '2026-02-03T10:00:00.000Z' });
    const fed = anEntry('fed', 'Cloudwatt', { published: '2012-01-01', source: 'feed' });
    expect(await found('cloudwatt', [summary, old])).toEqual(['old', 'summary']);
    expect(await found('cloudwatt', [old, fresh])).toEqual(['fresh', 'old']);
    expect(await found('cloudwatt', [fed, old, saved])).toEqual(['saved', 'old', 'fed']);
    expect(
      await found('souveraines', [anEntry('one', 'Un cloud souverain'), anEntry('other', 'Des offres souveraines')]),
    ).toEqual(['other', 'one']);
  });

  it('gives scores from 0 to 1, falling, as many as asked, from where it is asked', async () => {
    const index = await indexOf(LIBRARY);
    const { hits, total } = await index.search('orange', { limit: 1 });
    expect([hits.length, total]).toEqual([1, 2]);
    const all = await index.search('o', { limit: 10 });
    const scores = all.hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
    expect((await index.search('orange', { limit: 5, offset: 1 })).hits.map(({ id }) => id)).toEqual(
      (await idsIn(index, 'orange')).slice(1),
    );
  });

  it('orders by day where asked, unknown days last', async () => {
    const index = await indexOf([...LIBRARY, anEntry('undated', 'Cloudwatt')]);
    const days = async (sort: 'newest' | 'oldest') =>
      (await index.search('cloudwatt', { limit: 9, sort })).hits.map(({ id }) => id);
    expect(await days('newest')).toEqual(['fin', 'rachat', 'undated']);
    expect(await days('oldest')).toEqual(['rachat', 'fin', 'undated']);
  });

  it('orders by when they were added where asked: those that nobody added last, the preferred before others', async () => {
    const index = await indexOf([
      anEntry('old', 'Orange', { published: '2012-01-01', lang: 'en' }),
      anEntry('french', 'Orange', { published: '2011-01-01', lang: 'fr' }),
      anEntry('fed', 'Orange', { source: 'feed', addedAt: '2026-03-03T10:00:00.000Z', published: '2026-03-03' }),
      anEntry('saved', 'Orange', { savedAt: '2026-03-03T10:00:07.000Z', published: '2009-01-01' }),
      anEntry('german', 'Orange', { published: '2013-01-01', lang: 'de' }),
    ]);
    const french = index.tables().langs.numberOf('fr');
    const order = async (prefer?: SearchOptions['prefer']) =>
      (await index.search('orange', { limit: 9, sort: 'added', ...(prefer && { prefer }) })).hits.map(({ id }) => id);
    expect(await order()).toEqual(['saved', 'fed', 'german', 'old', 'french']);
    expect(await order((docs, doc) => docs.lang[doc] === french)).toEqual(['saved', 'fed', 'french', 'german', 'old']);
  });

  it('answers whatever is typed', async () => {
    const index = await indexOf(LIBRARY);
    await fc.assert(
      fc.asyncProperty(hostileText(), async (query) => {
        const { hits, total } = await index.search(query, { limit: 5 });
        expect(hits.length).toBeLessThanOrEqual(5);
        expect(total).toBeGreaterThanOrEqual(hits.length);
      }),
      { numRuns: 40 },
    );
    for (const query of [
      'a'.repeat(10_000),
      '\ud800'.repeat(50),
      '(('.repeat(100),
      '\u202eegnaro',
      "!cloud ^orange 'x | y$",
    ]) {
      await expect(index.search(query, { limit: 5 })).resolves.toMatchObject({ partial: false });
    }
  });

  it('holds whatever an article says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText(), { minLength: 1, maxLength: 5 }), async (texts) => {
        const index = await indexOf(
          texts.map((text, place) =>
            anEntry(`${place}`, `${text} zeppelin`, { summary: text, tags: [text], note: text, publisher: text }),
          ),
        );
        expect((await idsIn(index, 'zeppelin')).toSorted()).toEqual(texts.map((_, place) => `${place}`));
      }),
      { numRuns: 12 },
    );
  });
});

describe('phrases, words that must not stand there, and filters', () => {
  const query = (parts: Partial<SearchQuery>): SearchQuery => ({ words: [], phrases: [], without: [], ...parts });

  it('finds words that follow one another within a field', async () => {
    const library = [
      anEntry('a', 'Un cloud souverain'),
      anEntry('b', 'Souverain, le cloud'),
      anEntry('c', 'Le cloud', { summary: 'Souverain enfin.' }),
      anEntry('d', 'cloud cloud souverain'),
    ];
    expect((await found(query({ phrases: ['cloud souverain'] }), library)).toSorted()).toEqual(['a', 'd']);
    expect(await found(query({ phrases: ['cloud souver'] }), library)).toEqual([]);
    expect(await found(query({ phrases: ['cloud souverain'], words: ['un'] }), library)).toEqual(['a']);
  });

  it('leaves out what has a word or phrase', async () => {
    expect(await found(query({ words: ['orange'], without: ['arrête'] }))).toEqual(['rachat']);
    expect(await found(query({ words: ['orange'], without: ['orange arrete'] }))).toEqual(['rachat']);
    expect((await found(query({ words: ['orange'], without: ['arr'] }))).toSorted()).toEqual(['fin', 'rachat']);
  });

  it('finds in texts as a naive search does', async () => {
    const word = fc.constantFrom('orange', 'cloud', 'bleu', 'le', 'net');
    const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, text), { maxLength: 12 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        word,
        async (articles, phrase, barred) => {
          const index = await indexOf(
            articles.map(([title, summary], place) => anEntry(`${place}`, `${title} x`, { summary })),
          );
          const naive = articles.flatMap(([title, summary], place) => {
            const texts = [` ${title} `, ` ${summary} `];
            return texts.some((each) => each.includes(` ${phrase.join(' ')} `)) &&
              !texts.some((each) => each.includes(` ${barred} `))
              ? [`${place}`]
              : [];
          });
          expect((await idsIn(index, query({ phrases: [phrase.join(' ')], without: [barred] }))).toSorted()).toEqual(
            naive.toSorted(),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('asks the filter, shows each answer to whoever counts, and takes no words for everything', async () => {
    const index = await indexOf(LIBRARY);
    const day = Date.parse('2015-01-01') / 86_400_000;
    const seen: number[] = [];
    const { hits, total } = await index.search(query({}), {
      limit: 1,
      sort: 'newest',
      filter: (docs, doc) => (docs.day[doc] ?? 0) >= day,
      each: (docs, doc) => seen.push(docs.day[doc] ?? 0),
    });
    expect([hits.map(({ id }) => id), total, seen.length]).toEqual([['fin'], 3, 3]);
    expect((await index.search(query({}), { limit: 100 })).total).toBe(LIBRARY.length);
    expect((await index.search(query({ words: ['...'] }), { limit: 100 })).total).toBe(0);
  });

  it('answers nothing to a question that was dropped', async () => {
    expect(await (await indexOf(LIBRARY)).search('orange', { limit: 5, signal: AbortSignal.abort() })).toMatchObject({
      hits: [],
      total: 0,
    });
  });
});

describe('names of companies', () => {
  const library = [
    anEntry('literal', 'OBS recrute', { published: '2010-01-01' }),
    anEntry('business', 'Un plan de départs', {
      published: '2025-01-01',
      companies: [{ id: 'orange-business', salience: 1 }],
    }),
    anEntry('other', 'Un plan de relance', { published: '2025-01-01', companies: [{ id: 'orange', salience: 0.2 }] }),
  ];
  const companiesIn = (words: readonly string[]) =>
    words.flatMap((word, from) =>
      word === 'obs'
        ? [{ from, to: from + 1, companies: ['orange-business', 'unheard-of'] }]
        : word === 'france' && words[from + 1] === 'telecom'
          ? [{ from, to: from + 2, companies: ['orange'] }]
          : [],
    );

  it('find articles about the company, after those that have the words', async () => {
    const index = await indexOf(library, { companiesIn });
    expect(await idsIn(index, 'obs')).toEqual(['literal', 'business']);
    expect(await idsIn(index, 'obs départs')).toEqual(['business']);
    expect(await idsIn(index, 'france telecom')).toEqual(['other']);
    const { hits } = await index.search('obs', { limit: 5 });
    expect(hits.map(({ why }) => why.words[0]?.as)).toEqual(['word', 'company']);
  });

  it('bring what is mainly about the company before what mentions it', async () => {
    const about = (id: string, salience: number) =>
      anEntry(id, 'Orange', { published: '2020-01-01', companies: [{ id: 'orange', salience }] });
    const index = await indexOf([about('little', 0.1), about('much', 0.9)], {
      companiesIn: (words) => words.map((_, from) => ({ from, to: from + 1, companies: ['orange'] })),
    });
    expect(await idsIn(index, 'orange')).toEqual(['much', 'little']);
  });
});
