/** The team's log on NATS JetStream: one stream, in which each register is a subject that keeps its last message. */
import { headers } from '@nats-io/nats-core';
import { err, ok } from '../../../../model/result.ts';
import { isLogError } from '../../../../sync/team-log.ts';
import type { Put, PutOutcome, TeamLog } from '../../../../sync/team-log.ts';
import { ask, call, errorOf } from './call.ts';
import type { NatsLogContext } from './call.ts';
import {
  EPOCH_KEY,
  NO_SPACE,
  OTHER_WRITE_UNDER_WAY,
  publishedSchema,
  readReply,
  streamSchema,
  WRONG_LAST_SEQUENCE,
} from './replies.ts';
import { CALLS, registerOf, subjectOf } from './subjects.ts';

/** `changes` reads the stream: see `createPuller`. */
export function createNatsLog(context: NatsLogContext, changes: TeamLog['changes']): TeamLog {
  const { connection, team } = context;
  return {
    async epoch() {
      const reply = await call(context, () => ({ subject: CALLS.info(team), request: {} }), streamSchema);
      if (!reply.ok) return reply;
      const { created, ts, config, state, cluster } = reply.value;
      const leader = cluster?.leader;
      const at = Date.parse(ts ?? '');
      return ok({
        id: `${created} ${config.metadata?.[EPOCH_KEY] ?? ''}`,
        last: state.last_seq,
        // A time that was not set is long past.
        ...(at >= Date.parse(created) && { at }),
        ...(leader !== undefined && { leader }),
      });
    },
    async put(puts) {
      const outcomes = await Promise.all(puts.map((put) => putOne(context, put)));
      const lost = outcomes.filter(isLogError).find(({ kind }) => kind === 'unreachable' || kind === 'no-team');
      return lost ? err(lost) : ok(outcomes);
    },
    changes,
    async watch(onHint, signal) {
      if (connection.isClosed()) return err({ kind: 'unreachable' });
      const subscription = connection.subscribe(subjectOf(team, '>'), {
        callback: (failure, { subject, data }) => {
          const name = failure ? undefined : registerOf(team, subject);
          if (name !== undefined) onHint({ name, sealed: new Uint8Array(data) });
        },
      });
      signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
      try {
        // The server has the subscription once it has answered what was sent after it.
        await connection.flush();
        return ok(undefined);
      } catch (failure) {
        return err(errorOf(failure));
      }
    },
  };
}

async function putOne(context: NatsLogContext, { name, sealed, expected }: Put): Promise<PutOutcome> {
  const condition = headers();
  condition.set('Nats-Expected-Last-Subject-Sequence', String(expected));
  try {
    const question = { subject: subjectOf(context.team, name), payload: sealed, headers: condition };
    const message = await ask(context, () => question);
    const reply = readReply(message.data, publishedSchema);
    if (reply.kind === 'value') return { kind: 'stored', sequence: reply.value.seq };
    if (reply.kind === 'foreign') return { kind: 'foreign', detail: name };
    if (reply.code === WRONG_LAST_SEQUENCE || reply.code === OTHER_WRITE_UNDER_WAY) return { kind: 'conflict' };
    if (NO_SPACE.has(reply.code)) return { kind: 'full', detail: reply.detail };
    return { kind: reply.passes ? 'unreachable' : 'refused', detail: reply.detail };
  } catch (failure) {
    return errorOf(failure);
  }
}
