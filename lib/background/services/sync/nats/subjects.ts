/** Names that a team has on a server: its stream, its subjects, the calls a member makes. */
import { base32 } from '../../../../sync/register-name.ts';

/** The stream of a team. */
export function streamOf(team: string): string {
  return `TEAM_${team}`;
}

/** The subject of a register, or of several with wildcards. */
export function subjectOf(team: string, register: string): string {
  return `${team}.${register}`;
}

/** The register that a subject of a team stands for. */
export function registerOf(team: string, subject: string): string | undefined {
  return subject.startsWith(`${team}.`) ? subject.slice(team.length + 1) : undefined;
}

/** Calls of JetStream's interface that sync makes; `>` and `*` in place of what differs each time. */
export const CALLS = {
  info: (team: string): string => `$JS.API.STREAM.INFO.${streamOf(team)}`,
  createConsumer: (team: string, consumer: string, filter: string): string =>
    `$JS.API.CONSUMER.CREATE.${streamOf(team)}.${consumer}.${filter}`,
  deleteConsumer: (team: string, consumer: string): string => `$JS.API.CONSUMER.DELETE.${streamOf(team)}.${consumer}`,
  next: (team: string, consumer: string): string => `$JS.API.CONSUMER.MSG.NEXT.${streamOf(team)}.${consumer}`,
} as const;

/**
 * Where the server's answers to a member go: 128 bits that follow from the member's secret, so that no other member can
 * listen there, and the configuration of the server names them.
 */
export async function inboxOf(seed: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`vigie inbox ${seed}`));
  return `_INBOX.${base32(new Uint8Array(digest).subarray(0, 16))}`;
}
