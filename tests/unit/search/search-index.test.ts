import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchEntry } from '../../../lib/search/search-entry.ts';
import type { SearchEntry } from '../../../lib/search/search-entry.ts';
import { createSearchIndex } from '../../../lib/search/search-index.ts';
import { anArticle } from '../../support/articles.ts';
import { hostileText } from '../../support/hostile-text.ts';

const NAMES = new Map([
  ['cloudwatt', 'Cloudwatt'],
  ['numergy', 'Numergy'],
  ['gaia-x', 'Gaia-X'],
  ['atos', 'Atos'],
]);

function entry(id: string, title: string, parts: Parameters<typeof anArticle>[1] = {}): SearchEntry {
  return searchEntry(anArticle(id, { title, companies: [], ...parts }), (company) => NAMES.get(company) ?? company);
}

const LIBRARY = [
  entry('rachat', 'Orange rachète Cloudwatt', { published: '2015-03-20', companies: [{ id: 'cloudwatt', salience: 1 }] }),
  entry('fin', 'Orange arrête Cloudwatt', { published: '2019-08-01', companies: [{ id: 'cloudwatt', salience: 1 }] }),
  entry('sauvegarde', 'Une procédure de sauvegarde', { published: '2015-10-22', companies: [{ id: 'numergy', salience: 1 }] }),
  entry('elysee', 'L’Élysée défend la souveraineté numérique', { publisher: 'Next INpact' }),
  entry('gaia', 'Un projet européen', { companies: [{ id: 'gaia-x', salience: 1 }], tags: ['cloud souverain'] }),
  entry('atos', 'Un repreneur s’éloigne', { summary: 'Le groupe Atos reste seul.', companies: [{ id: 'atos', salience: 1 }] }),
];

const found = (query: string, library = LIBRARY): string[] => createSearchIndex(library).search(query, 10).hits.map(({ id }) => id);

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
    ['soverainete', ['elysee']],
    ['nextinpact', ['elysee']],
    ['gaiax', ['gaia']],
    ['gaia-x', ['gaia']],
    ['atso', ['atos']],
    ['sauveg', ['sauvegarde']],
    ['souverain projet', ['gaia']],
  ])('for %j finds %j', (query, ids) => {
    expect(found(query).toSorted()).toEqual(ids.toSorted());
  });

  it.each(['qzxvkw', 'cloudwatt xylophone', '2016', '.*', '', '   ', '🦊'])('for %j finds nothing', (query) => {
    expect(found(query)).toEqual([]);
  });

  it('takes a word as typed where some article has it so', () => {
    const library = [entry('orange', 'Orange'), entry('france', 'France'), entry('grange', 'Grange')];
    expect(found('orange', library)).toEqual(['orange']);
    expect(createSearchIndex(library).search('orange', 10).mistyped).toEqual([]);
    expect(createSearchIndex(library).search('ornge', 10).mistyped).toEqual(['ornge']);
  });

  it('prefers the title to the summary, the fresher of two alike, and the saved of two alike', () => {
    const summary = entry('summary', 'Un nuage', { summary: 'Avec Cloudwatt.', published: '2026-01-01' });
    const [old, fresh] = [entry('old', 'Cloudwatt', { published: '2012-01-01' }), entry('fresh', 'Cloudwatt', { published: '2020-01-01' })];
    const saved = entry('saved', 'Cloudwatt', { published: '2012-01-01', savedAt: '2026-02-03T10:00:00.000Z' });
    expect(found('cloudwatt', [summary, old])).toEqual(['old', 'summary']);
    expect(found('cloudwatt', [old, fresh])).toEqual(['fresh', 'old']);
    expect(found('cloudwatt', [old, saved])).toEqual(['saved', 'old']);
  });

  it('gives scores from 0 to 1, falling, and as many as asked', () => {
    const { hits, total } = createSearchIndex(LIBRARY).search('orange', 1);
    expect(total).toBe(2);
    expect(hits).toHaveLength(1);
    const scores = createSearchIndex(LIBRARY).search('o', 10).hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
  });

  it('answers whatever is typed', () => {
    const index = createSearchIndex(LIBRARY);
    fc.assert(
      fc.property(hostileText(), (query) => {
        const { hits, total } = index.search(query, 5);
        expect(hits.length).toBeLessThanOrEqual(5);
        expect(total).toBeGreaterThanOrEqual(hits.length);
      }),
    );
    for (const query of ['a'.repeat(10_000), '\ud800'.repeat(50), '(('.repeat(100), '\u202eegnaro', '!cloud ^orange \'x | y$']) {
      expect(() => index.search(query, 5)).not.toThrow();
    }
  });
});

describe('an index that lives', () => {
  it('finds what was put, in its last form, and not what was removed', () => {
    const index = createSearchIndex(LIBRARY);
    expect(index.search('bleu', 10).total).toBe(0);
    index.put(entry('bleu', 'Bleu ouvre'));
    index.put(entry('rachat', 'Thales vend'));
    index.remove('fin');
    const ids = (query: string): string[] => index.search(query, 10).hits.map(({ id }) => id);
    expect(ids('bleu')).toEqual(['bleu']);
    expect(ids('thales')).toEqual(['rachat']);
    expect(ids('arrete')).toEqual([]);
    index.remove('bleu');
    expect(ids('bleu')).toEqual([]);
  });

  it('answers after any changes as an index built anew', () => {
    const titles = fc.array(fc.constantFrom('orange', 'cloudwatt', 'numergy', 'bull', 'thales'), { minLength: 1, maxLength: 4 });
    const change = fc.record({ id: fc.integer({ min: 0, max: 9 }), title: fc.option(titles) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), fc.constantFrom('orange', 'bull thales', 'numergi'), (changes, query) => {
        const living = createSearchIndex([]);
        const entries = new Map<string, SearchEntry>();
        for (const { id, title } of changes) {
          const key = `a${id}`;
          living.search('orange', 1);
          if (title) {
            entries.set(key, entry(key, title.join(' ')));
            living.put(entry(key, title.join(' ')));
          } else {
            entries.delete(key);
            living.remove(key);
          }
        }
        const anew = createSearchIndex(entries.values()).search(query, 100).hits;
        expect(living.search(query, 100).hits.map(({ id }) => id)).toEqual(anew.map(({ id }) => id));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a library beyond a thousand articles', () => {
  const starter = readFileSync('assets/starter/articles.jsonl', 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  const small: SearchEntry[] = starter.map((article) =>
    searchEntry({ ...article, companies: article.companies.map((id: string) => ({ id })) }, (id) => id),
  );
  const filler = Array.from({ length: 1500 }, (_, index) => entry(`filler-${index}`, `Recette ${index} de la tarte aux pommes`));

  it.each(['clodwat', 'numergy', 'souverainete', 'thales cloudwatt', 'orange 2015', 'microsfot'])('finds for %j what a comparison with all finds', (query) => {
    const all = createSearchIndex(small).search(query, 1000).hits.map(({ id }) => id);
    const large = createSearchIndex([...small, ...filler]).search(query, 1000).hits.map(({ id }) => id);
    expect(all.length).toBeGreaterThan(0);
    expect(large.slice(0, 10)).toEqual(all.slice(0, 10));
  });
});
