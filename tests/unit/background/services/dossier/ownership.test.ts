import { describe, expect, it } from 'vitest';
import { gatherOwnership } from '../../../../../lib/background/services/dossier/ownership.ts';
import { appError } from '../../../../../lib/model/app-error.ts';
import type { CompanyCard } from '../../../../../lib/model/company.ts';
import { err, ok } from '../../../../../lib/model/result.ts';
import { card } from '../../../components/samples.ts';

const { parent: _parent, parts: _parts, ...plain } = card;
const named = (id: string) => ({ id, name: id.toUpperCase() });
const aCard = (id: string, parent?: string, parts: readonly string[] = []): CompanyCard => ({
  ...plain,
  ...named(id),
  ...(parent !== undefined && { parent: named(parent) }),
  ...(parts.length > 0 && { parts: parts.map(named) }),
});
const CARDS = new Map(
  [
    aCard('holding', undefined, ['iliad']),
    aCard('iliad', 'holding', ['free', 'scaleway']),
    aCard('scaleway', 'iliad', ['dedibox']),
    aCard('numergy', 'sfr'),
    aCard('ovhcloud'),
  ].map((each) => [each.id, each] as const),
);

async function gathered(watched: readonly string[], accounts: readonly string[], library: readonly string[]) {
  const map = await gatherOwnership({
    cards: { cards: async (ids) => ok(ids.flatMap((id) => CARDS.get(id) ?? [])) },
    watched: async () => new Set(watched),
    accounts: async () => accounts,
    mostNamed: async () => ok(library),
    shipped: async () => ['scaleway'],
  });
  if (!map.ok) throw new Error(map.error.kind);
  return map.value;
}

describe('who owns whom', () => {
  it('is told of watched companies with their parts, and of the owners above them', async () => {
    const { firms, alone } = await gathered(['scaleway'], [], []);
    expect(firms.map(({ id, owner, reason }) => [id, owner, reason])).toEqual([
      ['scaleway', 'iliad', 'watched'],
      ['iliad', 'holding', undefined],
      ['holding', undefined, undefined],
      ['dedibox', 'scaleway', undefined],
    ]);
    expect(alone).toBe(0);
  });

  it('counts those that stand alone, and shows an owner whom the pack has no card of', async () => {
    const { firms, alone } = await gathered([], ['numergy'], ['ovhcloud', 'numergy']);
    expect(firms).toEqual([
      { id: 'numergy', name: 'NUMERGY', owner: 'sfr', reason: 'account' },
      { id: 'sfr', name: 'SFR' },
    ]);
    expect(alone).toBe(1);
  });

  it('is told of what ships with the extension where the library cannot be asked, and why', async () => {
    const failure = appError('database-unavailable');
    const map = await gatherOwnership({
      cards: { cards: async (ids) => ok(ids.flatMap((id) => CARDS.get(id) ?? [])) },
      watched: async () => new Set(['free']),
      accounts: async () => [],
      mostNamed: async () => err(failure),
      shipped: async () => ['numergy'],
    });
    expect(map).toEqual(
      ok({
        firms: [
          { id: 'numergy', name: 'NUMERGY', owner: 'sfr', reason: 'library' },
          { id: 'sfr', name: 'SFR' },
        ],
        alone: 0,
        failure,
      }),
    );
  });
});
