/** Names of registers: `kind.hash.member`. Each has one writer, which the server enforces by subject. */

/**
 * `a`: an article as one member has it. `c`: what a curator decided about an article or a list. `d`: what one member
 * says in the discussion under an article. `l`: a prospect list that a member shares. `m`: how a member is called. `n`:
 * a correction of a name that a member proposes. `o`: an account of a member's own. `p`: what one member says of a firm
 * in a shared list.
 */
const REGISTER_KINDS = ['a', 'c', 'd', 'l', 'm', 'n', 'o', 'p'] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/** 60 bits of a member's public key in base 32: unique in a team without anybody handing out numbers. */
export type MemberId = string;

/** `hash` is a keyed hash of what the register is about: the server cannot tell which articles and lists a team has. */
export type RegisterName = { readonly kind: RegisterKind; readonly hash: string; readonly member: MemberId };

/** In place of the hash in the register that says how a member is called. */
export const PROFILE_HASH = 'profile';

const MEMBER = /^[a-z2-7]{12}$/;
const NAME = /^(?:([acdlnop])\.([a-z2-7]{26})|(m)\.(profile))\.([a-z2-7]{12})$/;
/** What an nkey of a user begins with, before base 32: it then reads `U` (nkeys, «Prefix Bytes»). */
const USER_PREFIX = 20 << 3;
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

/** The id of the member with the 32 bytes of a public key. */
export function memberIdOfKey(key: Uint8Array): MemberId {
  return memberIdOf(base32(new Uint8Array([USER_PREFIX, ...key])));
}

/** The public key of a user as NATS writes it: its bytes with a prefix and a checksum, in base 32. */
export function userKeyOf(key: Uint8Array): string {
  const body = [USER_PREFIX, ...key];
  const checksum = crc16(body);
  return base32(new Uint8Array([...body, checksum & 255, checksum >> 8])).toUpperCase();
}

/** CRC-16/XMODEM, bit by bit: it is made once a connection, over 33 bytes. */
function crc16(bytes: readonly number[]): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return crc;
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

/** The bytes that a text in base 32 of either case holds. Other letters than those of base 32 count as `a`. */
export function fromBase32(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  let [value, bits] = [0, 0];
  for (const letter of text.toLowerCase()) {
    value = (value << 5) | Math.max(0, BASE32.indexOf(letter));
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((value >>> bits) & 255);
    value &= (1 << bits) - 1;
  }
  return new Uint8Array(bytes);
}
