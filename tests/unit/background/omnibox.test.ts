import { describe, expect, it } from 'vitest';
import { omniboxResponse, omniboxTarget } from '../../../lib/background/omnibox.ts';
import { appError } from '../../../lib/model/app-error.ts';
import type { LibraryQuery } from '../../../lib/model/library-search.ts';
import { err, ok } from '../../../lib/model/result.ts';
import { card, resultsOf, day, hit, namedFirm } from '../components/samples.ts';

const words = {
  countWords: (count: number) => `${String(count)} found`,
  errorWords: () => 'broken',
  firmWords: () => 'closed 2020',
  dateWords: (date: string) => `on ${date}`,
};

describe('the library in the address bar', () => {
  it('counts, and shows the best with what answers set off', async () => {
    const asked: LibraryQuery[] = [];
    const search = async (request: LibraryQuery) => {
      asked.push(request);
      return ok(
        resultsOf(
          [
            { ...hit('1', 'Orange buys Cloudwatt', day('2015-03-20')), titleMatches: [{ start: 12, end: 21 }] },
            hit('2', 'Undated'),
          ],
          12,
        ),
      );
    };
    expect(await omniboxResponse({ search, ...words }, 'clodwat avant:2016')).toEqual({
      first: [{ text: '12 found' }],
      lines: [
        {
          content: 'https://press.example/1',
          pieces: [
            { text: 'Orange buys ' },
            { text: 'Cloudwatt', style: 'match' },
            { text: ' · The Press, on 2015-03-20', style: 'dim' },
          ],
        },
        { content: 'https://press.example/2', pieces: [{ text: 'Undated' }, { text: ' · The Press', style: 'dim' }] },
      ],
    });
    expect(asked).toEqual([{ query: 'clodwat avant:2016', limit: 6, firms: true, asker: 'omnibox' }]);
  });

  it('has a company that is named before all articles', async () => {
    const search = async () =>
      ok({ ...resultsOf([hit('1', 'Orange buys Cloudwatt')]), firms: [namedFirm(card), namedFirm(card, 'part')] });
    const { lines } = await omniboxResponse({ search, ...words }, 'cloudwatt');
    expect(lines.map(({ content }) => content)).toEqual(['dossier:cloudwatt', 'https://press.example/1']);
    expect(lines[0]?.pieces).toEqual([
      { text: 'Cloudwatt', style: 'match' },
      { text: ' · closed 2020', style: 'dim' },
    ]);
  });

  it('says why it cannot answer', async () => {
    expect(await omniboxResponse({ search: async () => err(appError('database-unavailable')), ...words }, 'x')).toEqual(
      { first: [{ text: 'broken' }], lines: [] },
    );
  });

  it.each([
    ['https://press.example/1', 'https://press.example/1'],
    ['orange 2015', 'chrome-extension://vigie/library.html?q=orange+2015'],
    ['', 'chrome-extension://vigie/library.html'],
    ['dossier:orange-business', 'chrome-extension://vigie/dossier.html#company=orange-business'],
    ['dossier:orange 2015', 'chrome-extension://vigie/library.html?q=dossier%3Aorange+2015'],
    ['javascript:alert(1)', 'chrome-extension://vigie/library.html?q=javascript%3Aalert%281%29'],
    ['https://', 'chrome-extension://vigie/library.html?q=https%3A%2F%2F'],
  ])('%j leads to %s', (entered, target) => {
    expect(omniboxTarget(entered, 'chrome-extension://vigie')).toBe(target);
  });
});
