/** Seals and opens invitations, by WebCrypto. */
import * as v from 'valibot';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import {
  formatInvitation,
  IV_BYTES,
  KEY_ROUNDS,
  parseInvitation,
  SALT_BYTES,
  tidyWords,
  WORD_BYTES,
  invitationWords,
} from '../sync/invitation.ts';
import { teamSchema } from '../sync/team-record.ts';
import type { Team } from '../sync/team-record.ts';

/** `unreadable`: no code, or cut short. `wrong-words`: the words are not those of this code. */
export type InvitationError = { readonly kind: 'unreadable' | 'wrong-words' };

/** An invitation of a member, and the words that open it. */
export async function sealInvitation(team: Team): Promise<{ readonly code: string; readonly words: string }> {
  const words = invitationWords(crypto.getRandomValues(new Uint8Array(WORD_BYTES)));
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const plain = new TextEncoder().encode(JSON.stringify(team));
  const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(words, salt), plain);
  return { code: formatInvitation({ salt, iv, ciphertext: new Uint8Array(ciphertext) }), words };
}

/** Opens an invitation with its words, however they were typed. */
export async function openInvitation(code: string, words: string): Promise<Result<Team, InvitationError>> {
  const sealed = parseInvitation(code);
  if (!sealed) return err({ kind: 'unreadable' });
  const key = await keyOf(tidyWords(words), sealed.salt);
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, key, sealed.ciphertext);
    const team = v.safeParse(teamSchema, JSON.parse(new TextDecoder().decode(plain)));
    return team.success ? ok(team.output) : err({ kind: 'unreadable' });
  } catch {
    return err({ kind: 'wrong-words' });
  }
}

async function keyOf(words: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(words), 'PBKDF2', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: KEY_ROUNDS },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
