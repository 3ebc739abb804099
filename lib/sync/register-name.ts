/** Names of registers: `kind.hash.member`. Each has one writer, which the server enforces by subject. */

/** `a`: an article as one member has it. `c`: what a curator decided about an article. `m`: how a member is called. */
const REGISTER_KINDS = ['a', 'c', 'm'] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/** 60 bits of a member's public key in base 32: unique in a team without anybody handing out numbers. */
export type MemberId = string;

/** `hash` is a keyed hash of the canonical address: the server cannot tell which articles a team has. */
export type RegisterName = { readonly kind: RegisterKind; readonly hash: string; readonly member: MemberId };

/** In place of the hash in the register that says how a member is called. */
export const PROFILE_HASH = 'profile';

const MEMBER = /^[a-z2-7]{12}$/;
const NAME = /^(?:([ac])\.([a-z2-7]{26})|(m)\.(profile))\.([a-z2-7]{12})$/;
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** The name as it stands in a subject. */
export function formatName({ kind, hash, member }: RegisterName): string {
  return `${kind}.${hash}.${member}`;
}

/** Reads a name; `undefined` for anything else. */
export function parseName(text: string): RegisterName | undefined {
  const [, addressed, hash, profile, fixed, member] = NAME.exec(text) ?? [];
  const kind = REGISTER_KINDS.find((known) => known === (addressed ?? profile));
  const part = hash ?? fixed;
  return kind === undefined || part === undefined || member === undefined ? undefined : { kind, hash: part, member };
}

/** Whether a text is the id of a member. */
export function isMemberId(text: string): boolean {
  return MEMBER.test(text);
}

/** The id of the member with a public key (`U…`, an nkey: two letters of prefix, then the key in base 32). */
export function memberIdOf(publicKey: string): MemberId {
  return publicKey.slice(2, 14).toLowerCase();
}

/** Bytes in lower-case base 32 without padding. */
export function base32(bytes: Uint8Array): string {
  let [text, value, bits] = ['', 0, 0];
  for (const byte of bytes) {
    value = (value << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += BASE32[(value >>> (bits - 5)) & 31] ?? '';
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? text + (BASE32[(value << (5 - bits)) & 31] ?? '') : text;
}
