import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { keyChangeText, type Pack, type SignedPack } from '../../lib/packs/pack.ts';
import { packText } from '../../lib/packs/read-pack.ts';
import { toBase64Url } from '../../lib/sync/base64url.ts';
import { parsedJson } from './read.ts';

/** A key that signs; `key` is its public half as base64url. */
export type Key = { readonly key: string; readonly sign: (text: string) => Promise<string> };

const ED25519 = { name: 'Ed25519' };
const jwkSchema = v.object({ kty: v.literal('OKP'), crv: v.literal('Ed25519'), x: v.string(), d: v.string() });

/** Reads the key of a file (JSON Web Key), which is made where there is none; nobody else may read it. */
export async function openKey(path: string): Promise<Key> {
  if (!existsSync(path)) {
    const pair = await crypto.subtle.generateKey(ED25519, true, ['sign', 'verify']);
    if (!('privateKey' in pair)) throw new Error('no pair of keys');
    writeFileSync(path, JSON.stringify(await crypto.subtle.exportKey('jwk', pair.privateKey)), { mode: 0o600 });
  }
  const read = v.safeParse(jwkSchema, parsedJson(readFileSync(path, 'utf8')));
  if (!read.success) throw new Error(`${path} is no key that this command made`);
  const jwk = read.output;
  const secret = await crypto.subtle.importKey('jwk', jwk, ED25519, false, ['sign']);
  return {
    key: jwk.x,
    sign: async (text) =>
      toBase64Url(new Uint8Array(await crypto.subtle.sign(ED25519, secret, new TextEncoder().encode(text)))),
  };
}

/** Signs a pack; with `old`, by a key that follows that one. */
export async function signPack(pack: Pack, key: Key, old?: Key): Promise<SignedPack> {
  const text = packText(pack);
  return {
    pack,
    text,
    signature: {
      key: key.key,
      value: await key.sign(text),
      ...(old && { follows: { key: old.key, value: await old.sign(keyChangeText(pack.id, key.key)) } }),
    },
  };
}
