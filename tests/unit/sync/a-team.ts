import { newKeyring } from '../../../lib/background/services/sync/cipher.ts';
import type { Keyring, Team } from '../../../lib/sync/team-record.ts';

export const KEYS: Keyring = newKeyring();

export function aTeam(member: string, parts: Partial<Team> = {}): Team {
  return {
    id: 'teamteamteam',
    name: 'Sales',
    servers: ['wss://team.example'],
    role: 'member',
    member: member.padEnd(12, 'x'),
    memberName: member,
    seed: `SU${'A'.repeat(56)}`,
    keys: KEYS,
    sharesNotes: true,
    ...parts,
  };
}
