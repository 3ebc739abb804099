import * as fc from 'fast-check';
import Fuse from 'fuse.js';
import { describe, expect, it } from 'vitest';
import { FIELDS, FUSE_KEYS } from '../../../../lib/search/index/fields.ts';
import type { SearchEntry } from '../../../../lib/search/index/search-entry.ts';
import { distance } from '../../../../lib/search/query/edit-distance.ts';
import { typosIn } from '../../../../lib/search/query/query-words.ts';
import { anEntry, indexOf } from '../../../support/search.ts';

/** What Fuse alone says of every article, a word at a time: 1 for the best. */
function fuseScores(entries: readonly SearchEntry[], pattern: string, threshold: number): Map<string, number> {
  const fuse = new Fuse(
    entries.map(({ texts }) => texts),
    { keys: FUSE_KEYS, isCaseSensitive: true, ignoreLocation: true, includeScore: true, threshold },
  );
  return new Map(fuse.search(pattern).map(({ refIndex, score }) => [entries[refIndex]?.id ?? '', 1 - (score ?? 1)]));
}

/** Each run builds an index and asks Fuse about every article. */
const RUNS = { numRuns: 25 };

const WORDS = [
  'orange',
  'orangerie',
  'cloudwatt',
  'cloud',
  'souverain',
  'numergy',
  'thales',
  'bull',
  'le',
  'de',
  'ovh',
  'hebergement',
  'telecom',
];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }).map((words) => words.join(' '));
const entry = fc.record({
  title: text,
  summary: text,
  publisher: text,
  tags: fc.array(text, { maxLength: 3 }),
  note: text,
  published: fc.constantFrom('2015-03-20', '2019-08-01'),
});
const library = fc
  .array(entry, { minLength: 1, maxLength: 25 })
  .map((list) => list.map(({ title, ...parts }, place) => anEntry(`${place}`, `${title} x`, parts)));

describe('the text score', () => {
  it('is Fuse’s own for words as typed and begun, from the posting lists alone', async () => {
    await fc.assert(
      fc.asyncProperty(library, fc.constantFrom(...WORDS, 'clou', 'oran', 't', '2015', 'x'), async (entries, typed) => {
        const { hits } = await (await indexOf(entries)).search(typed, { limit: 1000 });
        const begun = hits.filter(({ why }) => why.words[0]?.as === 'word' || why.words[0]?.as === 'beginning');
        const expected = fuseScores(entries, ` ${typed}`, 0);
        expect(begun.map(({ id }) => id).toSorted()).toEqual([...expected.keys()].toSorted());
        for (const { id, why } of begun) expect(why.text).toBeCloseTo(expected.get(id) ?? -1, 9);
      }),
      RUNS,
    );
  });

  it('is Fuse’s own for mistyped words, of every article that has a word within reach', async () => {
    const typed = fc.constantFrom(
      'ornage',
      'clodwat',
      'souvrain',
      'numegry',
      'htales',
      'bul',
      'hebergemment',
      'telekom',
      'oranfe',
      'cloudwwat',
    );
    await fc.assert(
      fc.asyncProperty(library, typed, async (entries, word) => {
        const { hits } = await (await indexOf(entries)).search(word, { limit: 1000 });
        const mistyped = hits.filter(({ why }) => why.words[0]?.as === 'mistyped');
        const expected = fuseScores(entries, word, (2 * typosIn(word) + 0.5) / word.length);
        for (const { id, why } of mistyped) expect(why.text).toBeCloseTo(expected.get(id) ?? -1, 9);
        if (hits.length > mistyped.length) return;
        const costs = new Map(
          entries.map(({ id, texts }) => [
            id,
            Math.min(...FIELDS.flatMap((field) => texts[field].split(' ').map((each) => costOf(word, each)))),
          ]),
        );
        const least = Math.min(...costs.values());
        expect(mistyped.length > 0).toBe(Number.isFinite(least));
        const nearest = [...costs].filter(([, cost]) => cost === least && Number.isFinite(cost)).map(([id]) => id);
        expect(mistyped.map(({ id }) => id)).toEqual(expect.arrayContaining(nearest));
      }),
      RUNS,
    );
  });

  it('of several words is their geometric mean', async () => {
    await fc.assert(
      fc.asyncProperty(
        library,
        fc.uniqueArray(fc.constantFrom(...WORDS.filter((word) => word.length > 1)), { minLength: 2, maxLength: 3 }),
        async (entries, words) => {
          const { hits } = await (await indexOf(entries)).search(words.join(' '), { limit: 1000 });
          const each = words.map((word) => fuseScores(entries, ` ${word}`, 0));
          const literal = hits.filter(({ why }) => why.words.every(({ as }) => as === 'word' || as === 'beginning'));
          for (const { id, why } of literal)
            expect(why.text).toBeCloseTo(
              each.reduce((product, scores) => product * (scores.get(id) ?? 0), 1) ** (1 / words.length),
              9,
            );
          expect(literal).toHaveLength(entries.filter(({ id }) => each.every((scores) => scores.has(id))).length);
        },
      ),
      RUNS,
    );
  });

  it('stays the same beyond a thousand articles', async () => {
    const few = Array.from({ length: 40 }, (_, place) =>
      anEntry(`few-${place}`, `Cloudwatt ${WORDS[place % WORDS.length]} numergy`, {
        summary: WORDS.slice(0, place % 7).join(' '),
      }),
    );
    const many = Array.from({ length: 1500 }, (_, place) =>
      anEntry(`many-${place}`, `Recette ${place} de la tarte aux pommes`),
    );
    const [small, large] = [await indexOf(few), await indexOf([...few, ...many])];
    for (const query of ['cloudwatt', 'clodwatt', 'numegry cloud', 'souvrain', 'cloudwatt hebergement']) {
      const texts = async (index: typeof small) =>
        (await index.search(query, { limit: 100 })).hits.map(({ id, why }) => [id, why.text]);
      expect(await texts(large)).toEqual(await texts(small));
    }
  });
});

/** As the index counts: a word that goes on after what was typed is half a slip further. */
function costOf(typed: string, word: string): number {
  const { whole, beginning } = distance(typed, word, typosIn(typed));
  return Math.ceil(2 * Math.min(whole, beginning + 0.5)) / 2;
}
