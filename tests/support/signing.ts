/** Keys and signed packs for tests. */
import type { IsoDate } from '../../lib/model/iso-date.ts';
import { PACK_FORMAT_VERSION } from '../../lib/packs/pack-schema.ts';
import type { Pack, SignedPack } from '../../lib/packs/pack.ts';
import { keyChangeText } from '../../lib/packs/pack.ts';
import { packText } from '../../lib/packs/read-pack.ts';
import { toBase64Url } from '../../lib/sync/base64url.ts';
import { company } from './companies.ts';

export type Signer = { readonly key: string; readonly sign: (text: string) => Promise<string> };

export async function aSigner(): Promise<Signer> {
  const pair = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('no pair of keys');
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey);
  return {
    key: toBase64Url(new Uint8Array(raw)),
    sign: async (text) =>
      toBase64Url(new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode(text)))),
  };
}

/** A pack with two companies. */
export function aPack(change: Partial<Pack> = {}): Pack {
  return {
    id: 'brumes',
    name: 'Firms of the fog',
    kind: 'specialist',
    revision: 1,
    made: '2026-11-01' as IsoDate,
    expires: '2027-11-01' as IsoDate,
    licence: 'CC0-1.0',
    companies: [
      company({ id: 'brumisa', name: 'Brumisa Datacenters', parent: 'zorglub-group' }),
      company({ id: 'zorglub-group', name: 'Zorglub Group' }),
    ],
    ...change,
  };
}

/** The pack with its text and signature; with `old`, by a key that follows that one. */
export async function signedPack(pack: Pack, signer: Signer, old?: Signer): Promise<SignedPack> {
  const text = packText(pack);
  return {
    pack,
    text,
    signature: {
      key: signer.key,
      value: await signer.sign(text),
      ...(old && { follows: { key: old.key, value: await old.sign(keyChangeText(pack.id, signer.key)) } }),
    },
  };
}

/** The file of a signed pack. */
export function packFile({ text, signature }: Pick<SignedPack, 'text' | 'signature'>): string {
  return JSON.stringify({ format: 'vigie-pack', version: PACK_FORMAT_VERSION, pack: text, signature });
}
