import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { ok } from '../../../lib/model/result.ts';
import { renewLog } from '../../../lib/storage/database/renew-log.ts';

const NAME = 'renew-log-test';
const names = async () => (await indexedDB.databases()).map(({ name }) => name);

afterEach(() => deleteDB(NAME));

describe('renewing the log', () => {
  it('leaves nothing behind', async () => {
    expect(await renewLog(NAME)).toEqual(ok(undefined));
    expect(await names()).not.toContain(NAME);
  });

  it('starts again where the browser was killed before it was done', async () => {
    const left = await openDB(NAME, 1, {
      upgrade: (created) => {
        created.createObjectStore('filling');
      },
    });
    await left.put('filling', new Uint8Array(60_000), 7);
    left.close();
    expect(await renewLog(NAME)).toEqual(ok(undefined));
    expect(await names()).not.toContain(NAME);
  });

  it('fails with a reason where the browser opens no database', async () => {
    (await openDB(NAME, 2)).close();
    expect(await renewLog(NAME)).toMatchObject({ ok: false, error: { kind: 'database-unavailable' } });
  });
});
