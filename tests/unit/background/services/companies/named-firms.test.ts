import { describe, expect, it } from 'vitest';
import { createNamedFirms } from '../../../../../lib/background/services/companies/named-firms.ts';
import { appError } from '../../../../../lib/model/app-error.ts';
import { err, ok } from '../../../../../lib/model/result.ts';
import { card } from '../../../components/samples.ts';

const names = new Map([
  ['cloudera', 'Cloudera'],
  ['cloudflare', 'Cloudflare'],
  ['cloudwatt', 'Cloudwatt'],
]);
type Dependencies = Parameters<typeof createNamedFirms>[0];

function finder(broken: Partial<Dependencies> = {}) {
  return createNamedFirms({
    cards: {
      names: async () => ok(names),
      cards: async (ids) => ok(ids.map((id) => ({ ...card, id, name: names.get(id) ?? id }))),
    },
    gazetteer: async () => undefined,
    watched: async () => new Set(['cloudflare']),
    countArticles: async () => ok(new Map([['cloudflare', 3]])),
    ...broken,
  });
}

describe('companies that a query names', () => {
  it('come with their cards, those with more articles first', async () => {
    const firms = await finder()('cloud');
    expect(firms.map(({ company, watched, articles }) => [company.id, watched, articles])).toEqual([
      ['cloudflare', true, 3],
      ['cloudera', false, 0],
      ['cloudwatt', false, 0],
    ]);
  });

  it('have no count where the library cannot be read, and are none where the pack cannot', async () => {
    const uncounted = await finder({ countArticles: async () => err(appError('database-unavailable')) })('cloudwatt');
    expect(uncounted).toMatchObject([{ as: 'whole', watched: false }]);
    expect(uncounted[0]).not.toHaveProperty('articles');
    const unread = { names: async () => err(appError('pack-unreadable')), cards: async () => ok([]) };
    expect(await finder({ cards: unread })('cloudwatt')).toEqual([]);
  });
});
