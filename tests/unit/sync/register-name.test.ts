import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base32, formatName, isMemberId, memberIdOf, parseName } from '../../../lib/sync/register-name.ts';
import { additionalData, joinSealed, splitSealed } from '../../../lib/sync/sealed-format.ts';

const HASH = base32(new Uint8Array(16).fill(171));
const MEMBER = 'abcdefghijkl';

describe('names of registers', () => {
  it.each(['a', 'c', 'd', 'l', 'p'] as const)('of kind %s hold a hash and a member', (kind) => {
    const name = { kind, hash: HASH, member: MEMBER };
    expect(parseName(formatName(name))).toEqual(name);
  });

  it('of a member hold the word «profile»', () => {
    expect(parseName(`m.profile.${MEMBER}`)).toEqual({ kind: 'm', hash: 'profile', member: MEMBER });
  });

  it.each([
    '',
    `x.${HASH}.${MEMBER}`,
    `a.profile.${MEMBER}`,
    `m.${HASH}.${MEMBER}`,
    `a.${HASH}.${MEMBER}.more`,
    `a.${HASH}.>`,
    `a.*.${MEMBER}`,
  ])('are nothing else: «%s»', (text) => {
    expect(parseName(text)).toBeUndefined();
  });

  it('take the member from the public key', () => {
    const member = memberIdOf('UDABCDEFGHIJKLMNOPQRSTUVWXYZ234567');
    expect([member, isMemberId(member)]).toEqual(['abcdefghijkl', true]);
  });
});

describe('base 32', () => {
  it('is that of RFC 4648, section 10, in small letters', () => {
    const of = (text: string): string => base32(new TextEncoder().encode(text));
    expect(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map(of)).toEqual([
      '',
      'my',
      'mzxq',
      'mzxw6',
      'mzxw6yq',
      'mzxw6ytb',
      'mzxw6ytboi',
    ]);
  });
});

describe('the layout of sealed registers', () => {
  it('comes apart as it was put together', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 255 }),
        fc.uint8Array({ minLength: 12, maxLength: 12 }),
        fc.uint8Array({ minLength: 16, maxLength: 60 }),
        (key, nonce, ciphertext) => {
          const parts = { key, nonce: new Uint8Array(nonce), ciphertext: new Uint8Array(ciphertext) };
          expect(splitSealed(joinSealed(parts))).toEqual(parts);
        },
      ),
    );
  });

  it('refuses other versions and what is too short for a tag', () => {
    const parts = { key: 0, nonce: new Uint8Array(12), ciphertext: new Uint8Array(16) };
    const sealed = joinSealed(parts);
    expect(splitSealed(sealed.with(0, 9))).toBeUndefined();
    expect(splitSealed(sealed.slice(0, -1))).toBeUndefined();
  });

  it('authenticates the name', () => {
    expect(additionalData('a.x.y')).not.toEqual(additionalData('a.x.z'));
  });
});
