/** Prospect lists over a real database. */
import { describe, expect, it } from 'vitest';
import { createProspectsService } from '../../../lib/background/services/prospects/prospects-service.ts';
import type { ProspectsService } from '../../../lib/background/services/prospects/prospects-service.ts';
import { ok } from '../../../lib/model/result.ts';
import { write } from '../../../lib/storage/database/transaction.ts';
import { testLibrary, value } from './support.ts';

const open = testLibrary('prospects');
const AT = '2026-03-01T10:00:00.000Z';

function stage(names: ReadonlyMap<string, string> = new Map()): { room: ProspectsService; told: { times: number } } {
  let next = 0;
  const told = { times: 0 };
  const room = createProspectsService({
    open,
    companyNames: async () => ok(names),
    listsChanged: async () => void (told.times += 1),
    now: () => AT,
    newId: () => `p${String((next += 1))}`,
  });
  return { room, told };
}

const SALON = {
  list: 'l',
  name: 'Salon',
  page: { url: 'https://fair.example/', title: 'Exposants' },
  firms: [
    { name: 'Orange', company: 'orange' },
    { name: 'Atos', company: 'atos' },
  ],
  unknown: ['Brumeo'],
};

describe('prospect lists', () => {
  it('are made by collecting, and gain what is collected later', async () => {
    const { room, told } = stage();
    expect(value(await room.collect(SALON))).toEqual({ added: 2, known: 0 });
    expect(
      value(
        await room.collect({
          ...SALON,
          name: 'Autre nom',
          firms: [
            { name: 'OVHcloud', company: 'ovhcloud' },
            { name: 'Orange', company: 'orange' },
          ],
        }),
      ),
    ).toEqual({ added: 1, known: 1 });
    expect(value(await room.lists())).toMatchObject([
      { id: 'l', name: 'Salon', page: SALON.page, made: AT, prospects: 3, unknown: 1 },
    ]);
    expect(told.times).toBe(2);
  });

  it('keep what is written about a firm, and forget nothing that is undone', async () => {
    const { room } = stage();
    value(await room.collect(SALON));
    const before = value(await room.list('l'));
    const [orange] = before.prospects;
    if (!orange) throw new Error('no prospect');
    value(await room.change('l', orange.id, { status: 'meeting', note: 'Stand B12' }));
    const written = value(await room.list('l'));
    expect(written.prospects[0]).toMatchObject({ name: 'Orange', status: 'meeting', note: 'Stand B12' });
    const taken = value(await room.remove('l', ['p1', 'p2']));
    expect(value(await room.list('l')).prospects).toEqual([]);
    value(await room.restore('l', taken));
    expect(value(await room.list('l'))).toEqual(written);
    const gone = value(await room.removeList('l'));
    expect(value(await room.lists())).toEqual([]);
    value(await room.restoreList(gone));
    expect(value(await room.list('l'))).toEqual(written);
  });

  it('move unknown names among the firms as the reader decides, or once a company is known by them', async () => {
    value(await stage().room.collect({ ...SALON, unknown: ['Brumeo', 'Celestia', 'Nuagix'] }));
    const { room } = stage(new Map([['~own', 'Celestia']]));
    value(await room.decide('l', 'Brumeo', 'firm'));
    value(await room.decide('l', 'Nuagix', 'nothing'));
    const list = value(await room.list('l'));
    expect([list.prospects.map(({ name, company }) => [name, company]), list.unknown]).toEqual([
      [
        ['Orange', 'orange'],
        ['Atos', 'atos'],
        ['Brumeo', undefined],
        ['Celestia', '~own'],
      ],
      [],
    ]);
  });

  it('that are gone say so', async () => {
    const { room } = stage();
    const missing = { ok: false, error: { kind: 'not-found' } };
    expect(await room.list('l')).toMatchObject(missing);
    expect(await room.rename('l', 'x')).toMatchObject(missing);
    expect(await room.remove('l', ['p1'])).toMatchObject(missing);
    expect(await room.removeList('l')).toMatchObject(missing);
  });

  it('leave one that cannot be read where it is, and show the others', async () => {
    const { room } = stage();
    value(await room.collect(SALON));
    const broken = { id: 'broken', name: 7 };
    value(
      await write(
        open,
        'strict',
        async (transaction) => {
          await transaction.objectStore('meta').put(broken, 'prospects:broken');
          return ok(undefined);
        },
        ['meta'],
      ),
    );
    expect(value(await room.lists()).map(({ id }) => id)).toEqual(['l']);
    const opened = value(await open());
    expect(await opened.get('meta', 'prospects:broken')).toEqual(broken);
  });
});
