import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../lib/model/iso-date.ts';
import { makeDelta } from '../../../lib/packs/delta.ts';
import { wordsOfHash } from '../../../lib/packs/key-words.ts';
import { isTooDeep, MAX_PACK_LENGTH } from '../../../lib/packs/limits.ts';
import type { Pack, SignedPack } from '../../../lib/packs/pack.ts';
import { cyclicOwner, readPackFile } from '../../../lib/packs/read-pack.ts';
import { isSignedBy } from '../../../lib/platform/signatures.ts';
import { company } from '../../support/companies.ts';
import { aPack, aSigner, packFile, signedPack } from '../../support/signing.ts';

const TODAY = '2026-11-29' as IsoDate;
const [maker, stranger] = await Promise.all([aSigner(), aSigner()]);
const first = await signedPack(aPack(), maker);

const read = (text: string, inUse?: SignedPack) =>
  readPackFile(text, {
    verify: isSignedBy,
    today: TODAY,
    inUse: (id) => (inUse?.pack.id === id ? inUse : undefined),
  });
const problemOf = async (text: string, inUse?: SignedPack) => {
  const outcome = await read(text, inUse);
  return outcome.ok ? 'taken' : outcome.error.kind;
};
const next = (change: Partial<Pack> = {}) =>
  aPack({
    revision: 2,
    companies: [
      company({ id: 'brumisa', name: 'Brumisa', parent: 'zorglub-group' }),
      company({ id: 'nuagix', name: 'Nuagix Hosting' }),
      company({ id: 'zorglub-group', name: 'Zorglub Group' }),
    ],
    ...change,
  });

describe('a pack file', () => {
  it('is read where it is signed, and gives the very text that was signed', async () => {
    expect(await read(packFile(first))).toEqual({ ok: true, value: first });
    expect(await problemOf(packFile(first), first)).toBe('taken');
  });

  it('is refused where a letter of it is another', async () => {
    const file = packFile(first);
    expect(await problemOf(file.replace('Zorglub', 'Zorglab'))).toBe('bad-signature');
    expect(await problemOf(file.replace(maker.key, stranger.key))).toBe('bad-signature');
  });

  it('is refused by another key than the one that was pinned, unless that one hands over to it', async () => {
    const foreign = await signedPack(next(), stranger);
    expect(await problemOf(packFile(foreign))).toBe('taken');
    expect(await problemOf(packFile(foreign), first)).toBe('foreign-key');
    expect(await problemOf(packFile(await signedPack(next(), stranger, stranger)), first)).toBe('foreign-key');
    expect(await problemOf(packFile(await signedPack(next(), stranger, maker)), first)).toBe('taken');
  });

  it('is refused where it is older than the one in use, or another of the same revision', async () => {
    const second = await signedPack(next(), maker);
    expect(await problemOf(packFile(first), second)).toBe('downgrade');
    expect(await problemOf(packFile(await signedPack(next({ name: 'Fog' }), maker)), second)).toBe('downgrade');
  });

  it.each<[string, Partial<Pack>]>([
    ['expired', { expires: '2026-11-28' as IsoDate }],
    ['cyclic-owner', { companies: [company({ id: 'a', parent: 'b' }), company({ id: 'b', parent: 'a' })] }],
    ['twice', { companies: [company({ id: 'a' }), company({ id: 'a' })] }],
  ])('is refused as %s', async (problem, change) => {
    expect(await problemOf(packFile(await signedPack(aPack(change), maker)))).toBe(problem);
  });

  it('is refused where it is larger or deeper than a pack, or of a later format', async () => {
    expect(await problemOf(' '.repeat(MAX_PACK_LENGTH + 1))).toBe('too-large');
    expect(await problemOf('['.repeat(100_000))).toBe('too-deep');
    expect(isTooDeep(JSON.stringify('[['.repeat(100)))).toBe(false);
    expect(await problemOf(packFile(first).replace('"version":1', '"version":2'))).toBe('newer-format');
    for (const text of ['', 'null', '{}', '[]', '<html>']) expect(await problemOf(text)).toBe('not-a-pack');
  });

  it('is refused where a key holds what no pack has, were it signed or not', async () => {
    for (const extra of [',"script":"alert(1)"', ',"__proto__":{"a":1}']) {
      const text = first.text.replace(/\}$/, `${extra}}`);
      const file = packFile({ text, signature: { key: maker.key, value: await maker.sign(text) } });
      expect(['not-a-pack', 'not-canonical']).toContain(await problemOf(file));
    }
    const spaced = first.text.replace(',', ', ');
    const file = packFile({ text: spaced, signature: { key: maker.key, value: await maker.sign(spaced) } });
    expect(await problemOf(file)).toBe('not-canonical');
  });
});

describe('a delta', () => {
  it('makes the next edition of the one in use, small where little changed', async () => {
    const many = (revision: number) =>
      aPack({
        revision,
        companies: Array.from({ length: 1000 }, (_, at) =>
          company({ id: `firm-${String(at)}`, ...(at < 10 && revision > 1 && { name: `Firm ${String(at)} bis` }) }),
        ).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      });
    const [base, whole] = [await signedPack(many(1), maker), await signedPack(many(2), maker)];
    const delta = JSON.stringify(makeDelta(base.pack, whole));
    expect(await read(delta, base)).toEqual({ ok: true, value: whole });
    // A week changes a hundredth of a pack; its delta is to be three hundredths at most.
    expect(delta.length / packFile(whole).length).toBeLessThan(0.03);
  });

  it('is refused for another edition, and where what comes of it is not what was signed', async () => {
    const second = await signedPack(next(), maker);
    const delta = makeDelta(first.pack, second);
    expect(await problemOf(JSON.stringify(delta))).toBe('other-base');
    expect(await problemOf(JSON.stringify(delta), second)).toBe('other-base');
    expect(await problemOf(JSON.stringify({ ...delta, remove: ['zorglub-group'] }), first)).toBe('bad-signature');
    expect(await problemOf(JSON.stringify({ ...delta, put: delta.put.slice(1) }), first)).toBe('bad-signature');
  });
});

describe('changes', () => {
  it('are refused where more companies come of them than a pack may have', async () => {
    const delta = JSON.stringify(makeDelta(first.pack, await signedPack(next(), maker)));
    const companies = Array.from({ length: 100_000 }, (_, at) => company({ id: `firm-${String(at)}` }));
    const full = { ...first, pack: { ...first.pack, companies } };
    expect(await problemOf(delta, full)).toBe('too-large');
  });
});

describe('any file made of a pack or a delta by a few changes', () => {
  const mutation = fc.record({
    kind: fc.constantFrom('flip', 'cut', 'double', 'insert'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    with: fc.constantFrom('0', '"', '{', '[', '\\', ',', 'null', '-1', '"__proto__":1,', '\u202e'),
  });
  const mutated = (text: string, changes: readonly { kind: string; at: number; with: string }[]): string =>
    changes.reduce((now, { kind, at, with: given }) => {
      const place = Math.floor(at * now.length);
      if (kind === 'cut') return now.slice(0, place) + now.slice(place + 7);
      if (kind === 'double') return now.slice(0, place) + now.slice(Math.max(0, place - 40));
      return now.slice(0, place) + given + now.slice(kind === 'flip' ? place + given.length : place);
    }, text);

  it('is the same pack or refused: nothing in between, and no failure', async () => {
    const second = await signedPack(next(), maker);
    const files = [packFile(first), packFile(second), JSON.stringify(makeDelta(first.pack, second))];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        async (file, changes) => {
          const outcome = await read(mutated(file, changes), first);
          return !outcome.ok || [first.text, second.text].includes(outcome.value.text);
        },
      ),
      { numRuns: 300 },
    );
    expect(files).toHaveLength(3);
  });
});

describe('owners', () => {
  it('are cyclic exactly where some company is reached from itself', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.constantFrom(...ids), { nil: undefined }), { minLength: 5, maxLength: 5 }),
        (parents) => {
          const parentOf = new Map(ids.map((id, at) => [id, parents[at]]));
          const reachesItself = (id: string): boolean => {
            let at = parentOf.get(id);
            for (let step = 0; step < ids.length && at !== undefined; step += 1) {
              if (at === id) return true;
              at = parentOf.get(at);
            }
            return false;
          };
          const companies = ids.map((id) => {
            const parent = parentOf.get(id);
            return parent === undefined ? { id } : { id, parent };
          });
          expect(cyclicOwner(companies) !== undefined).toBe(ids.some(reachesItself));
        },
      ),
    );
  });
});

describe('the words of a key', () => {
  it('are five, and others for another key', () => {
    expect(wordsOfHash(Uint8Array.of(127, 0, 0, 1, 63, 84, 220, 193, 63, 118))).toBe('lusab babad gutih tugad gutuk');
    expect(wordsOfHash(new Uint8Array(32))).not.toBe(wordsOfHash(new Uint8Array(32).fill(1)));
  });
});
