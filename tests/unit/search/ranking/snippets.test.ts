import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meantQuery } from '../../../../lib/search/query/did-you-mean.ts';
import { matchesIn, needlesOf } from '../../../../lib/search/ranking/highlight.ts';
import { snippetOf } from '../../../../lib/search/ranking/snippets.ts';

const needles = (words: string[], phrases: string[] = [], meant: string[] = []) =>
  needlesOf({ words, phrases }, [{ typed: '', meant }]);
const marked = (text: string, ranges: readonly { start: number; end: number }[]): string[] =>
  ranges.map(({ start, end }) => text.slice(start, end));

describe('what is set off in a text', () => {
  it.each([
    ['L’été à l’Élysée', ['elysee'], [], [], ['Élysée']],
    ['Cloudwatt et les clouds', ['cloud'], [], [], ['Cloud', 'cloud']],
    ['E\u0301te\u0301s', ['ete'], [], [], ['E\u0301te\u0301']],
    ['Orange rachète Cloudwatt', [], [], ['cloudwatt'], ['Cloudwatt']],
    ['an open cloud, not a cloud that is open', [], ['open cloud'], [], ['open cloud']],
    ['open, cloud', [], ['Open Cloud'], [], ['open, cloud']],
    ['A à la carte', ['a'], [], [], ['A', 'à']],
    ['rien', ['cloud'], [], [], []],
    ['Un nuage français', ['nuages'], [], [], ['nuage']],
    ['𝒳 cloud 🙂 cloud', ['cloud'], [], [], ['cloud', 'cloud']],
  ])('%j', (text, words, phrases, meant, found) => {
    expect(marked(text, matchesIn(text, needles(words, phrases, meant)))).toEqual(found);
  });
});

describe('a snippet', () => {
  const filler = 'Rien de neuf sous le soleil de la presse, dit-on. '.repeat(12);

  it('is two lines around what answers, cut between words', () => {
    const snippet = snippetOf(
      `${filler}Le souverain Cloudwatt, né en 2012, a été fermé. ${filler}`,
      needles(['cloudwatt', 'ferme']),
    );
    expect(snippet?.text).toMatch(/^… \S.*Le souverain Cloudwatt, né en 2012, a été fermé\..*\S …$/);
    expect(snippet?.text.length).toBeLessThan(200);
    expect(marked(snippet?.text ?? '', snippet?.matches ?? [])).toEqual(['Cloudwatt', 'fermé']);
  });

  it('is taken where most different words stand together', () => {
    const snippet = snippetOf(
      `Orange, Orange, Orange. ${filler}Orange quitte Numergy.`,
      needles(['orange', 'numergy']),
    );
    expect(snippet?.text).toMatch(/Orange quitte Numergy\.$/);
  });

  it('begins with the text where the answer stands there', () => {
    expect(snippetOf('Cloudwatt ferme.', needles(['cloudwatt']))).toEqual({
      text: 'Cloudwatt ferme.',
      matches: [{ start: 0, end: 9 }],
    });
  });

  it('is none where nothing answers', () => {
    expect(snippetOf(filler, needles(['cloudwatt']))).toBeUndefined();
  });

  it('sets off the very words of the text, whatever the text is', () => {
    const texts = array(
      constantFrom('cloud', 'Élysée', 'e\u0301', '\ud83d\ude42', '\ud800', ' ', '\n', '. ', 'x'.repeat(250), '\u202e'),
      { maxLength: 120 },
    ).map((parts) => parts.join(''));
    assert(
      property(texts, array(string({ maxLength: 4 }), { maxLength: 3 }), (text, words) => {
        const snippet = snippetOf(text, needles(['cloud', 'elysee', ...words]));
        let last = 0;
        for (const { start, end } of snippet?.matches ?? []) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(snippet?.text.length ?? 0);
          last = end;
        }
      }),
    );
  });
});

describe('did you mean', () => {
  it.each([
    ['clodwat orange', [{ typed: 'clodwat', meant: ['cloudwatt'] }], ['Cloudwatt ferme'], 'Cloudwatt orange'],
    [
      'la souverainte',
      [{ typed: 'souverainte', meant: ['souverainete', 'souverain'] }],
      ['La souveraineté'],
      'la souveraineté',
    ],
    [
      'l’elisee "elisee" -elisee tag:elisee',
      [{ typed: 'elisee', meant: ['elysee'] }],
      [],
      'l’elysee "elisee" -elisee tag:elisee',
    ],
    ['cloud', [], ['cloud'], undefined],
    ['clodwat', [{ typed: 'clodwat', meant: [] }], [], undefined],
  ])('%j', (query, mistyped, texts, meant) => {
    expect(meantQuery(query, mistyped, texts)).toBe(meant);
  });
});
