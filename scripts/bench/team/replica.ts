/**
 * A member's library and registers in memory, with the very rules that ship: what the round does without a database.
 */
import type { Article } from '../../../lib/model/article.ts';
import { concernsTeam } from '../../../lib/storage/library/outbox.ts';
import { NO_FIELDS } from '../../../lib/sync/fields.ts';
import { ownFields } from '../../../lib/sync/own-fields.ts';
import { nextStamp } from '../../../lib/sync/stamp.ts';
import type { Stamp } from '../../../lib/sync/stamp.ts';
import type { Register } from '../../../lib/sync/team-article.ts';
import { knownProjection, NO_STATE, withOwn, withRegister } from './known-states.ts';
import type { State } from './known-states.ts';

export type Replica = {
  readonly member: string;
  readonly library: Map<string, Article>;
  /** What is known of articles, by address, which stands for the hash. */
  readonly states: Map<string, State>;
  /** Addresses of articles that changed since they were last sent. */
  readonly outbox: Set<string>;
  stamp: Stamp | undefined;
};

export function createReplica(member: string): Replica {
  return { member, library: new Map(), states: new Map(), outbox: new Set(), stamp: undefined };
}

export function stateOf({ states }: Replica, url: string): State {
  return states.get(url) ?? NO_STATE;
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
    const state = stateOf(replica, url);
    const own = sidesOf(replica, state).own ?? NO_FIELDS;
    const stamp = nextStamp(replica.stamp, now);
    const fields = ownFields(own, state.registers, replica.library.get(url), { notes: true }, stamp);
    if (fields === own) return [];
    replica.stamp = stamp;
    const register: Register = { kind: 'a', hash: url, member: replica.member, fields };
    replica.states.set(url, withOwn(state, register));
    return [register];
  });
}

/** Takes in registers of others, and one's own back. */
export function receive(replica: Replica, registers: readonly Register[]): void {
  for (const register of registers) {
    const url = register.hash;
    const before = stateOf(replica, url);
    const after = withRegister(before, register);
    replica.states.set(url, after);
    if (replica.stamp === undefined || after.latest > replica.stamp) replica.stamp = after.latest;
    const [was, is] = [sidesOf(replica, before), sidesOf(replica, after)];
    const projection = knownProjection(replica.library.get(url), was, is, {
      id: `team-${url}`,
      now: '2026-01-01T00:00:00.000Z',
      isBuried: false,
    });
    if (projection.kind === 'put') replica.library.set(url, projection.article);
    if (projection.kind === 'delete') replica.library.delete(url);
  }
}

function sidesOf({ member }: Replica, { article, registers }: State) {
  return { article, own: registers.find((register) => register.member === member)?.fields };
}
