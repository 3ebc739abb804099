/**
 * A member's library and registers in memory, with the very rules that ship: what the round does without a database.
 */
import type { Article } from '../../../lib/model/article.ts';
import { concernsTeam } from '../../../lib/storage/library/outbox.ts';
import type { Fields } from '../../../lib/sync/fields.ts';
import { ownFields } from '../../../lib/sync/own-fields.ts';
import { projectArticle } from '../../../lib/sync/project-article.ts';
import { nextStamp } from '../../../lib/sync/stamp.ts';
import type { Stamp } from '../../../lib/sync/stamp.ts';
import type { Register } from '../../../lib/sync/team-article.ts';
import { knownArticle, knownJoin } from './known-joins.ts';

const NO_FIELDS: Fields = new Map();

export type Replica = {
  readonly member: string;
  readonly library: Map<string, Article>;
  /** Registers by article (its address stands for the hash) and member. */
  readonly registers: Map<string, Map<string, Register>>;
  /** Addresses of articles that changed since they were last sent. */
  readonly outbox: Set<string>;
  stamp: Stamp | undefined;
};

export function createReplica(member: string): Replica {
  return { member, library: new Map(), registers: new Map(), outbox: new Set(), stamp: undefined };
}

export function registersOf(replica: Replica, url: string): readonly Register[] {
  return [...(replica.registers.get(url)?.values() ?? [])];
}

/** Changes an article of the replica's library, as its reader does. */
export function edit(replica: Replica, url: string, article: Article | undefined): void {
  const known = replica.library.get(url);
  if (article) replica.library.set(url, article);
  else replica.library.delete(url);
  if ([known, article].some((side) => side !== undefined && concernsTeam(side))) replica.outbox.add(url);
}

/** What the replica has to send. */
export function send(replica: Replica, now: number): readonly Register[] {
  return [...replica.outbox].flatMap((url) => {
    replica.outbox.delete(url);
    const own = replica.registers.get(url)?.get(replica.member)?.fields ?? NO_FIELDS;
    const stamp = nextStamp(replica.stamp, now);
    const fields = ownFields(own, registersOf(replica, url), replica.library.get(url), { notes: true }, stamp);
    if (fields === own) return [];
    replica.stamp = stamp;
    const register: Register = { kind: 'a', hash: url, member: replica.member, fields };
    keep(replica, url, register);
    return [register];
  });
}

/** Takes in registers of others, and one's own back. */
export function receive(replica: Replica, registers: readonly Register[]): void {
  for (const register of registers) {
    const url = register.hash;
    const before = side(replica, url);
    const known = replica.registers.get(url)?.get(register.member)?.fields ?? NO_FIELDS;
    const fields = knownJoin(known, register.fields);
    keep(replica, url, { ...register, fields });
    for (const { stamp } of fields.values())
      if (replica.stamp === undefined || stamp > replica.stamp) replica.stamp = stamp;
    const projection = projectArticle(replica.library.get(url), before, side(replica, url), {
      id: `team-${url}`,
      now: '2026-01-01T00:00:00.000Z',
      isBuried: false,
    });
    if (projection.kind === 'put') replica.library.set(url, projection.article);
    if (projection.kind === 'delete') replica.library.delete(url);
  }
}

function side(replica: Replica, url: string) {
  return {
    article: knownArticle(registersOf(replica, url)),
    own: replica.registers.get(url)?.get(replica.member)?.fields,
  };
}

function keep(replica: Replica, url: string, register: Register): void {
  const registers = replica.registers.get(url) ?? new Map<string, Register>();
  replica.registers.set(url, registers.set(register.member, register));
}
