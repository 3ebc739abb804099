import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDossierService } from '../../../../../lib/background/services/dossier/dossier-service.ts';
import type { DossierService } from '../../../../../lib/background/services/dossier/dossier-service.ts';
import { appError } from '../../../../../lib/model/app-error.ts';
import type { CompanyCard, CompanyId } from '../../../../../lib/model/company.ts';
import type { Dossier } from '../../../../../lib/model/dossier.ts';
import type { Fact } from '../../../../../lib/model/fact.ts';
import { err, ok } from '../../../../../lib/model/result.ts';
import { createDatabase } from '../../../../../lib/storage/database/database.ts';
import { write } from '../../../../../lib/storage/database/transaction.ts';
import { addArticles } from '../../../../../lib/storage/library/add-articles.ts';
import { cardShards } from '../../../../../scripts/build-pack/cards.ts';
import { SEEDED_TODAY, seededLibrary } from '../../../../support/seeded-library/library.ts';
import { shippedCompanies } from '../../../../support/shipped.ts';
import { messageFile } from '../../../dossier/brief/samples.ts';

const cards = new Map(
  cardShards(shippedCompanies())
    .flat()
    .map((card) => [card.id, card]),
);
const clock = { today: SEEDED_TODAY };
const changes: (readonly string[])[] = [];

/** The room over the seeded library, on its day. */
function room(
  open = createDatabase({ name: 'dossier-room' }),
  known: ReadonlyMap<CompanyId, CompanyCard> = cards,
  readJson = async (path: string): Promise<unknown> => Promise.reject(new Error(`no ${path}`)),
): DossierService {
  return createDossierService({
    open,
    cards: {
      card: async (id) => {
        const card = known.get(id);
        return card ? ok(card) : err(appError('not-found', id));
      },
      cards: async (ids) => ok(ids.flatMap((id) => known.get(id) ?? [])),
      names: async () => ok(new Map([...known].map(([id, { name }]) => [id, name]))),
    },
    watched: async () => new Set(['scaleway']),
    accounts: async () => ['numergy'],
    readJson,
    changed: async (ids) => void changes.push(ids),
    now: () => '2026-11-01T09:00:00Z',
    today: () => clock.today,
    reporting: (work) => void work,
  });
}

async function dossierOf(id: CompanyId): Promise<Dossier> {
  const built = await room().dossier(id);
  if (!built.ok) throw new Error(built.error.kind);
  return built.value;
}

beforeAll(async () => {
  await write(createDatabase({ name: 'dossier-room' }), 'relaxed', async (transaction) =>
    ok(await addArticles(transaction, seededLibrary())),
  );
});

describe('what a salesperson asks', () => {
  it('who owns Cloudwatt now and since when, and with whom its customers have to do', async () => {
    const { lineage } = await dossierOf('cloudwatt');
    expect(lineage).toMatchObject({
      owner: { name: 'Orange Business' },
      above: [{ name: 'Orange' }],
      ownedSince: '2015-03',
      successor: { name: 'Flexible Engine' },
    });
  });

  it('which figure Orange gave for the cloud in 2015, and who says so: what was aimed at, denied and expected, each with its source', async () => {
    const { figures } = await dossierOf('orange');
    const row = figures.find(({ kind, period }) => kind === 'target' && period === '2015');
    expect(row).toMatchObject({
      disagree: true,
      values: [
        { fact: { value: 500e6, certainty: 'denied' }, sources: [{ published: '2015-03-16' }, {}, {}] },
        { fact: { value: 300e6, certainty: 'estimated', bound: 'least' } },
        { fact: { value: 500e6, certainty: 'aimed' }, sources: [{ published: '2012-09-06' }] },
      ],
    });
  });

  it('which of three was in the news most this year, and why', async () => {
    const thisYear = async (id: CompanyId) =>
      (await dossierOf(id)).months.filter(({ month }) => month.startsWith('2026'));
    const sum = (months: Dossier['months']) => months.reduce((total, { count }) => total + count, 0);
    const [ovhcloud, scaleway, outscale] = [
      await thisYear('ovhcloud'),
      await thisYear('scaleway'),
      await thisYear('outscale'),
    ];
    expect(sum(ovhcloud)).toBeGreaterThan(sum(scaleway));
    expect(sum(scaleway)).toBeGreaterThan(sum(outscale));
    expect(ovhcloud.flatMap(({ peak }) => peak?.story ?? [])).toContain('seeded-ovhcloud-outage-0');
  });

  it('of whom more is written than before, of whom less, and of whom nothing can be said', async () => {
    const momentum = async (id: CompanyId) => (await dossierOf(id)).momentum;
    expect((await momentum('scaleway')).kind).toBe('rising');
    expect((await momentum('atos')).kind).toBe('falling');
    expect((await momentum('outscale')).kind).toBe('steady');
    expect(await momentum('numergy')).toEqual({ kind: 'too-few', dated: 3, needed: 10 });
  });

  it('how many people Atos has, where two articles differ', async () => {
    const { figures } = await dossierOf('atos');
    expect(figures.find(({ kind }) => kind === 'headcount')).toMatchObject({
      period: '2025',
      disagree: true,
      values: [{ fact: { value: 70_000 } }, { fact: { value: 78_000 } }],
    });
  });

  it('who leads Outscale since when, and who says so', async () => {
    expect((await dossierOf('outscale')).people.find(({ name }) => name === 'Camille Essai')).toMatchObject({
      role: 'CEO',
      sources: [{ lang: 'fr' }, {}, {}],
    });
  });

  it('with whom Scaleway is seen: with those it works with more than with rivals', async () => {
    const { companions, watched } = await dossierOf('scaleway');
    expect(watched).toBe(true);
    expect(companions.slice(0, 3).map(({ id }) => id)).toEqual(expect.arrayContaining(['iliad', 'mistral-ai']));
  });

  it('what the reader wrote on OVHcloud', async () => {
    expect((await dossierOf('ovhcloud')).notes).toMatchObject([
      { note: 'À demander : quel engagement après la panne ?' },
    ]);
  });

  it('what is known of a firm whose newest figure is old', async () => {
    const { figures } = await dossierOf('numergy');
    expect(figures[0]).toMatchObject({
      kind: 'customers',
      period: '2019',
      values: [{ sources: [{ published: '2019-05-14' }] }],
    });
  });

  it('how firms compare, in one line for each figure', async () => {
    const compared = await room().compare(['scaleway', 'ovhcloud']);
    expect(compared).toMatchObject({
      ok: true,
      value: { companies: [{ company: { id: 'scaleway' } }, { company: { id: 'ovhcloud' } }] },
    });
    expect(compared.ok && compared.value.shared.length).toBeGreaterThan(0);
  });
});

describe('the room of dossiers', () => {
  it('knows no company that has no card', async () => {
    expect(await room().dossier('nobody')).toEqual(err(appError('not-found', 'nobody')));
    expect(await room().compare(['atos', 'nobody'])).toMatchObject({ ok: false });
    expect(await room().brief('nobody', 'fr')).toMatchObject({ ok: false });
  });

  it('tells what the pack knows although the library does not open, and why that is all', async () => {
    const failure = appError('database-newer');
    const closed = room(async () => err(failure));
    const built = await closed.dossier('ovhcloud');
    expect(built).toMatchObject({ ok: true, value: { failure, total: 0, stories: [], company: { name: 'OVHcloud' } } });
    expect(built.ok && built.value.lineage.steps.length).toBeGreaterThan(2);
    expect(built.ok && built.value.people.length).toBeGreaterThan(0);
    expect((await dossierOf('ovhcloud')).failure).toBeUndefined();
  });

  it('compares and maps what the pack knows although the library does not open', async () => {
    const failure = appError('database-newer');
    const articles = [['atos'], ['cloudwatt', 'atos'], ['nobody']].map((ids) => ({
      companies: ids.map((id) => ({ id })),
    }));
    const closed = room(
      async () => err(failure),
      cards,
      async () => articles,
    );
    expect(await closed.compare(['ovhcloud', 'atos'])).toMatchObject({
      ok: true,
      value: {
        companies: [
          { company: { name: 'OVHcloud' }, failure },
          { company: { name: 'Atos' }, failure },
        ],
      },
    });
    const map = await closed.ownership();
    expect(map).toMatchObject({ ok: true, value: { failure } });
    expect(map.ok && map.value.firms.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['scaleway', 'iliad', 'sfr', 'cloudwatt', 'orange-business', 'orange']),
    );
  });

  it('writes a brief of what the pack knows although the library does not open, and no sentence about articles', async () => {
    const failure = appError('database-unavailable');
    const closed = room(
      async () => err(failure),
      cards,
      async () => messageFile('en'),
    );
    const written = await closed.brief('ovhcloud', 'en', 'scaleway');
    if (!written.ok) throw new Error(written.error.kind);
    const { sections, sources, since } = written.value;
    expect(written.value).toMatchObject({ failure, company: { name: 'OVHcloud' }, us: { name: 'Scaleway' } });
    expect(sections.map(({ section }) => section)).toEqual(['lead', 'between', 'situation', 'people']);
    expect(sections.flatMap(({ sentences }) => sentences).filter(({ fromLibrary }) => fromLibrary)).toEqual([]);
    expect([sources, since]).toEqual([[], undefined]);
  });

  it('has a dossier of a company that nothing was read of', async () => {
    expect(await dossierOf('vmware')).toMatchObject({
      total: 0,
      stories: [],
      months: [],
      momentum: { kind: 'too-few', dated: 0 },
    });
  });

  it('does not walk in circles where two own each other', async () => {
    const atos = cards.get('atos');
    const circle = new Map<CompanyId, CompanyCard>(
      atos
        ? [
            ['a', { ...atos, id: 'a', parent: { id: 'b', name: 'B' } }],
            ['b', { ...atos, id: 'b', parent: { id: 'a', name: 'A' } }],
          ]
        : [],
    );
    expect(await room(createDatabase({ name: 'circle' }), circle).dossier('a')).toMatchObject({
      ok: true,
      value: { lineage: { owner: { id: 'b' }, above: [] } },
    });
  });

  it('says where the words of a brief are not in the extension', async () => {
    expect(await room().brief('atos', 'en')).toMatchObject({ ok: false, error: { kind: 'pack-unreadable' } });
  });
});

describe('a statement that the reader leaves out', () => {
  const name = 'left-out';
  const service = room(createDatabase({ name }));
  const dossierIn = async (id: CompanyId): Promise<Dossier> => {
    const built = await service.dossier(id);
    if (!built.ok) throw new Error(built.error.kind);
    return built.value;
  };
  const atos = (): Promise<Dossier> => dossierIn('atos');
  const headcount = ({ figures }: Dossier) => figures.find(({ kind }) => kind === 'headcount');
  const request = (commandId: string, articleId: string, fact: Fact) => ({
    commandId,
    companyId: 'atos',
    articleId,
    fact,
  });

  beforeAll(async () => {
    await write(createDatabase({ name }), 'relaxed', async (transaction) =>
      ok(await addArticles(transaction, seededLibrary())),
    );
  });

  it('is gone from its row in every article that makes it, and comes back whole', async () => {
    const before = await atos();
    const [wrong, right] = headcount(before)?.values ?? [];
    const [source] = wrong?.sources ?? [];
    if (!wrong || !right || !source) throw new Error('Atos has two headcounts');
    changes.length = 0;
    expect(await service.drop(request('c1', source.id, wrong.fact))).toEqual(ok(undefined));
    expect(changes).toHaveLength(1);
    expect([...(changes[0] ?? [])].toSorted()).toEqual(wrong.sources.map(({ id }) => id).toSorted());

    const after = await atos();
    expect(headcount(after)).toMatchObject({ disagree: false, values: [{ fact: right.fact }] });
    expect(headcount(after)?.values).toHaveLength(1);
    expect(after.dropped).toMatchObject([{ fact: { kind: 'headcount', value: wrong.fact.value } }]);

    expect(await service.restore(request('c2', source.id, wrong.fact))).toEqual(ok(undefined));
    const restored = await atos();
    expect(headcount(restored)?.values.map(({ fact }) => fact.value)).toEqual([wrong.fact.value, right.fact.value]);
    expect(restored.dropped).toEqual([]);
  });

  it('is left out once, however often the message comes', async () => {
    const [value] = headcount(await atos())?.values ?? [];
    const [source] = value?.sources ?? [];
    if (!value || !source) throw new Error('Atos has a headcount');
    const drop = request('c3', source.id, value.fact);
    await service.drop(drop);
    await service.restore(request('c4', source.id, value.fact));
    expect(await service.drop(drop)).toEqual(ok(undefined));
    expect((await atos()).dropped).toEqual([]);
  });

  it('takes an event out of its own story only', async () => {
    const { events } = await dossierIn('outscale');
    const [event] = events;
    if (!event) throw new Error('Outscale has an event');
    await service.drop({ ...request('c5', event.source.id, event.fact), companyId: 'outscale' });
    const after = await dossierIn('outscale');
    expect(after.events).toHaveLength(events.length - 1);
    expect(after.dropped).toMatchObject([{ fact: { kind: event.fact.kind, text: event.fact.text } }]);
  });
});
