import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createCipher, rotated } from '../../../lib/background/services/sync/cipher.ts';
import { keyBytes } from '../../../lib/platform/address-hash.ts';
import { storedTeam } from '../../../lib/storage/library/stored-team.ts';
import type { FieldValue, Fields } from '../../../lib/sync/fields.ts';
import { parseName } from '../../../lib/sync/register-name.ts';
import { additionalData, joinSealed, NONCE_BYTES } from '../../../lib/sync/sealed-format.ts';
import { nextStamp } from '../../../lib/sync/stamp.ts';
import { aTeam, KEYS } from './a-team.ts';
import { createDevice, expectOk, MOMENT } from './device.ts';
import { createMemoryLog } from './memory-log.ts';

const PAGE = 'https://press.example/x';
const EVE = 'evilevilevil';
const MEGABYTE = 1024 * 1024;

/** Ada, who shares an article of her own and has read all there was. */
async function reader() {
  const [ada, log] = [createDevice(aTeam('ada')), createMemoryLog(() => MOMENT)];
  await ada.join();
  await ada.save('mine');
  await ada.sync(log);
  const refused = async (): Promise<number> => (await expectOk(storedTeam(ada.open)))?.progress.refused ?? 0;
  const shown = async (): Promise<readonly string[]> => [...(await ada.articles()).keys()];
  return { ada, log, refused, shown };
}

async function nameOf(kind: string, member: string): Promise<string> {
  return `${kind}.${await (await createCipher(KEYS)).hashOf(PAGE)}.${member}`;
}

/** Bytes of one's own, sealed with the key that every member has. */
async function sealedBytes(name: string, plain: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const [seal] = KEYS.seals;
  const key = await crypto.subtle.importKey('raw', keyBytes(seal?.key ?? ''), 'AES-GCM', false, ['encrypt']);
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: additionalData(name) };
  const ciphertext = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, plain));
  return joinSealed({ key: seal?.id ?? 0, nonce, ciphertext });
}

const deflated = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(deflateSync(new TextEncoder().encode(text), { level: 9 }));

const stamp = nextStamp(undefined, MOMENT);
const fieldsOf = (values: Readonly<Record<string, FieldValue>>, at = stamp): Fields =>
  new Map(Object.entries(values).map(([name, value]) => [name, { stamp: at, value }]));
const ARTICLE = { u: PAGE, t: 'Title', h: '2026-11-01T08:00:00.000Z' };

describe('a member with the team’s key', () => {
  it.each([
    ['a bomb of deflated zeros', () => deflated('0'.repeat(32 * MEGABYTE))],
    ['brackets in brackets, a million deep', () => deflated('['.repeat(MEGABYTE - 1))],
    ['brackets that close again', () => deflated('['.repeat(400_000) + ']'.repeat(400_000))],
    ['a number that is none', () => deflated(`[["${stamp}",{"u":"${PAGE}","t":"T","h":1e999,"c":[["x",1e999]]}]]`)],
    ['keys that every object has', () => deflated(`[["${stamp}",{"constructor":"x","toString":"x","valueOf":"x"}]]`)],
  ])('changes nothing with %s, and is counted', async (_what, make) => {
    const { ada, log, refused, shown } = await reader();
    const name = await nameOf('a', EVE);
    log.force(name, await sealedBytes(name, make()));
    expect(await ada.sync(log, MOMENT + 1)).toBeUndefined();
    expect([await shown(), (await refused()) > 0]).toEqual([['https://press.example/mine'], true]);
  });

  it('gives nothing another prototype', async () => {
    const { ada, log } = await reader();
    const name = await nameOf('a', EVE);
    const group = JSON.stringify(ARTICLE).replace('{', '{"__proto__":{"s":"polluted"},');
    log.force(name, await sealedBytes(name, deflated(`[["${stamp}",${group}]]`)));
    expect(await ada.sync(log, MOMENT + 1)).toBeUndefined();
    const article = [...(await ada.articles()).values()].find(({ title }) => title === 'Title');
    expect([article?.summary, 's' in {}]).toEqual([undefined, false]);
  });

  it('leaves no half character, whatever it escapes: what is put into an address would throw', async () => {
    const { ada, log, refused } = await reader();
    const name = await nameOf('a', EVE);
    const half = '\uD800';
    const fields = { ...ARTICLE, p: `p${half}`, '#x': `x${half}`, c: [[`c${half}`, 1]], s: half };
    log.force(name, await (await createCipher(KEYS)).seal(name, fieldsOf(fields)));
    await ada.sync(log, MOMENT + 1);
    const article = [...(await ada.articles()).values()].find(({ title }) => title === 'Title');
    expect(() => encodeURIComponent(JSON.stringify(article, (_key, value: unknown) => value))).not.toThrow();
    expect(article).toMatchObject({ publisher: '', tags: [], companies: [] });
    expect(await refused()).toBe(4);
  });

  it.each([
    ['an id that another begins with', 'adaxxxxxxxx'],
    ['an id that begins with another', 'adaxxxxxxxxxx'],
    ['a wildcard', '*'],
    ['the rest of all subjects', '>'],
    ['two tokens', 'adaxxxxxxxxx.adaxxxxxxxxx'],
    ['letters that look alike', 'аdaxxxxxxxxx'],
    ['a line of its own', 'adaxxxxxxxxx\n'],
  ])('is no other member by %s', async (_what, member) => {
    const { ada, log, refused, shown } = await reader();
    const name = await nameOf('a', member);
    expect(parseName(name)).toBeUndefined();
    const sealed = await (await createCipher(KEYS)).seal(name, fieldsOf(ARTICLE));
    log.force(name, sealed);
    expect(await ada.sync(log, MOMENT + 1)).toBeUndefined();
    expect([await shown(), await refused()]).toEqual([['https://press.example/mine'], 1]);
  });

  it('cannot give the content of one register for that of another, nor of one kind for another', async () => {
    const { ada, log, refused, shown } = await reader();
    const cipher = await createCipher(KEYS);
    const [article, curation] = [await nameOf('a', EVE), await nameOf('c', EVE)];
    const sealed = await cipher.seal(article, fieldsOf({ ...ARTICLE, gone: true }));
    log.force(curation, sealed);
    log.force(await nameOf('a', 'malmalmalmal'), sealed);
    await ada.sync(log, MOMENT + 1);
    expect([await shown(), await refused()]).toEqual([['https://press.example/mine'], 2]);
  });
});

describe('what a member said who was revoked', () => {
  it('is not said again by an old message of theirs, once keys were rotated', async () => {
    const { ada, log, shown } = await reader();
    const cipher = await createCipher(KEYS);
    const name = await nameOf('a', EVE);
    const said = await cipher.seal(name, fieldsOf(ARTICLE));
    log.force(name, said);
    await ada.sync(log, MOMENT + 1);
    const withdrawn = fieldsOf({ ...ARTICLE, h: null }, nextStamp(stamp, MOMENT + 2));
    log.force(name, await cipher.seal(name, withdrawn));
    await ada.sync(log, MOMENT + 2);
    expect(await shown()).toEqual(['https://press.example/mine']);
    const renewed = createDevice({ ...ada.team, keys: rotated(KEYS) }, ada.open);
    await renewed.join();
    log.force(name, said);
    expect(await renewed.sync(log, MOMENT + 3)).toBeUndefined();
    expect(await shown()).toEqual(['https://press.example/mine']);
  });

  it('opens with the old key, which names it, and with no other', async () => {
    const name = await nameOf('a', EVE);
    const keys = rotated(KEYS);
    const [old, renewed] = [await createCipher(KEYS), await createCipher(keys)];
    const sealed = await old.seal(name, fieldsOf(ARTICLE));
    // The number of the key is not authenticated, but another key does not open it.
    sealed[1] = keys.seals.at(-1)?.id ?? 0;
    expect(await renewed.open(name, sealed)).toMatchObject({ ok: false, error: { kind: 'closed' } });
  });
});
