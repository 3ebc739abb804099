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
import { keyOfPassphrase } from './passphrase-key.ts';

/** `unreadable`: no code, or cut short. `wrong-words`: the words are not those of this code. */
export type InvitationError = { readonly kind: 'unreadable' | 'wrong-words' };

/** An invitation of a member, and the words that open it. */
export async function sealInvitation(team: Team): Promise<{ readonly code: string; readonly words: string }> {
  const words = invitationWords(crypto.getRandomValues(new Uint8Array(WORD_BYTES)));
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const plain = new TextEncoder().encode(JSON.stringify(team));
  const ciphertext = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    await keyOfPassphrase(words, salt, KEY_ROUNDS),
    plain,
  );
  return { code: formatInvitation({ salt, iv, ciphertext: new Uint8Array(ciphertext) }), words };
}

/** Opens an invitation with its words, however they were typed. */
export async function openInvitation(code: string, words: string): Promise<Result<Team, InvitationError>> {
  const sealed = parseInvitation(code);
  if (!sealed) return err({ kind: 'unreadable' });
  const key = await keyOfPassphrase(tidyWords(words), sealed.salt, KEY_ROUNDS);
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, key, sealed.ciphertext);
    const team = v.safeParse(teamSchema, JSON.parse(new TextDecoder().decode(plain)));
    return team.success ? ok(team.output) : err({ kind: 'unreadable' });
  } catch {
    return err({ kind: 'wrong-words' });
  }
}
