import { describe, expect, it } from 'vitest';
import { createFormPreview } from '../../../../../lib/background/services/companies/preview-form.ts';
import type { LibrarySlice } from '../../../../../lib/model/library-entry.ts';
import { ok } from '../../../../../lib/model/result.ts';
import { anArticle } from '../../../../support/articles.ts';
import { gazetteerOf, company } from '../../../../support/companies.ts';

const SLICES: readonly LibrarySlice[] = [
  {
    entries: [
      { article: anArticle('a', { title: 'Zorglub lève dix millions' }), touched: false, text: 'Zorglub va bien.' },
      { article: anArticle('b', { title: 'Rien' }), touched: false },
    ],
    next: anArticle('b').id,
  },
  { entries: [{ article: anArticle('c', { summary: 'Le patron de Zorglub, hier.' }), touched: false }] },
];

describe('a name that is tried', () => {
  const preview = createFormPreview({
    gazetteer: async () => gazetteerOf(company({ id: 'zeta' })),
    slice: async (after) => ok(SLICES[after === undefined ? 0 : 1] ?? { entries: [] }),
  });

  it('tells its places in all articles, with the words around the first of each', async () => {
    expect(await preview('Zorglub')).toEqual(
      ok({
        places: 3,
        articles: 2,
        common: false,
        first: [
          { article: 'a', title: 'Zorglub lève dix millions', words: 'Zorglub lève dix millions Zorglub va bien.' },
          expect.objectContaining({ article: 'c', url: anArticle('c').url }),
        ],
      }),
    );
  });

  it('has none where the letters stand in another word', async () => {
    expect(await preview('Zorg')).toMatchObject({ value: { places: 0, articles: 0, first: [] } });
  });

  it('is a common one where everyday text writes it', async () => {
    expect(await preview('la société')).toMatchObject({ value: { common: true } });
    expect(await preview('ABC')).toMatchObject({ value: { common: true } });
  });
});
