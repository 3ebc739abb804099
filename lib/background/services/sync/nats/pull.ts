/** Reads a team's stream in order, by an ephemeral pull consumer that goes on where the last stretch ended. */
import type { Msg } from '@nats-io/nats-core';
import { err, ok } from '../../../../model/result.ts';
import type { Result } from '../../../../model/result.ts';
import type { Change, TeamChanges, LogError, Scope, TeamLog } from '../../../../sync/team-log.ts';
import { call } from './call.ts';
import type { NatsLogContext } from './call.ts';
import { consumerSchema, readDelivery } from './replies.ts';
import { CALLS, registerOf, streamOf, subjectOf } from './subjects.ts';

/**
 * The server forgets a consumer that nobody asks for a minute: members are many, and few of them read at a time. It is
 * the way out for cut connections alone: a stream has eight consumers a member, and who connects again and again would
 * hold all of them.
 */
export const FORGOTTEN_AFTER_NS = 60e9;
/** Milliseconds that the server may take to delete a consumer: nothing depends on it. */
const DELETING_MS = 1000;

type Consumer = { readonly name: string; delivered: number };
/** The consumer of the last stretch, and where it stands. */
type Position = {
  readonly consumer: Consumer;
  readonly after: number;
  readonly filter: string;
  readonly kind: Scope['kind'];
};

export type Puller = {
  /** `changes` of the log: a stretch that follows the last one needs no new consumer. */
  readonly changes: TeamLog['changes'];
  /** Deletes the consumer of the last stretch, before the connection is closed. */
  readonly end: () => Promise<void>;
};

export function createPuller(context: NatsLogContext): Puller {
  let position: Position | undefined;
  const end = async (): Promise<void> => {
    const unused = position?.consumer;
    position = undefined;
    if (unused) await deleteConsumer(context, unused);
  };
  const changes: TeamLog['changes'] = async (after, limit, scope) => {
    const filter = subjectOf(context.team, filterOf(scope));
    const isSame = position?.after === after && position.filter === filter && position.kind === scope.kind;
    const last = isSame ? position : undefined;
    if (last) position = undefined;
    else await end();
    const goneOn = last && (await pull(context, last.consumer, after, limit));
    // The server has forgotten the consumer, or it gave a message to somebody else: a new one begins at the same place.
    const pulled = goneOn?.ok
      ? { ok: true as const, value: { changes: goneOn.value, consumer: last?.consumer } }
      : await pullAnew(context, after, limit, scope);
    if (!pulled.ok) return pulled;
    const { changes: stretch, consumer } = pulled.value;
    if (consumer) position = { consumer, after: stretch.through, filter, kind: scope.kind };
    return ok(stretch);
  };
  return { changes, end };
}

/** The server forgets it later where it does not answer, or where a configuration of before does not let members. */
async function deleteConsumer({ connection, team }: NatsLogContext, { name }: Consumer): Promise<void> {
  if (connection.isClosed()) return;
  await connection.request(CALLS.deleteConsumer(team, name), '', { timeout: DELETING_MS }).catch(() => undefined);
}

type Pulled = { readonly changes: TeamChanges; readonly consumer: Consumer | undefined };

async function pullAnew(
  context: NatsLogContext,
  after: number,
  limit: number,
  scope: Scope,
): Promise<Result<Pulled, LogError>> {
  const { team, newId } = context;
  const filter = subjectOf(team, filterOf(scope));
  const config = {
    deliver_policy: 'by_start_sequence',
    opt_start_seq: after + 1,
    ack_policy: 'none',
    max_deliver: 1,
    filter_subject: filter,
    inactive_threshold: FORGOTTEN_AFTER_NS,
    mem_storage: true,
    num_replicas: 1,
    ...(scope.kind === 'names' && { headers_only: true }),
  };
  // A name of its own each time it is asked: a cluster may give a consumer to a node that has just died, and for good.
  const question = () => {
    const name = newId().replaceAll('-', '');
    const request = { stream_name: streamOf(team), config: { name, ...config } };
    return { subject: CALLS.createConsumer(team, name, filter), request };
  };
  const created = await call(context, question, consumerSchema);
  if (!created.ok) return created;
  const consumer = { name: created.value.name, delivered: 0 };
  if (created.value.num_pending === 0) return ok({ changes: { changes: [], through: after, left: 0 }, consumer });
  const pulled = await pull(context, consumer, after, limit);
  return pulled.ok ? ok({ changes: pulled.value, consumer }) : pulled;
}

/** Asks for a stretch at once: the consumer answers with what there is, and with a status where that is less. */
async function pull(
  { connection, team, inbox, replyMs }: NatsLogContext,
  consumer: Consumer,
  after: number,
  limit: number,
): Promise<Result<TeamChanges, LogError>> {
  const reply = `${inbox}.${consumer.name}.${String(consumer.delivered)}`;
  const subscription = connection.subscribe(reply);
  const watchdog = { timer: setTimeout(() => subscription.unsubscribe(), replyMs) };
  const changes: Change[] = [];
  try {
    connection.publish(CALLS.next(team, consumer.name), JSON.stringify({ batch: limit, no_wait: true }), { reply });
    for await (const message of subscription) {
      const read = readMessage(team, message);
      if (read === 'end') return ok({ changes, through: changes.at(-1)?.sequence ?? after, left: 0 });
      if (read === undefined) return err({ kind: 'foreign', detail: message.subject });
      // Lost on the way, or taken by somebody else: this stretch is read anew from where the last one ended.
      if (read.delivery !== consumer.delivered + 1)
        return err({ kind: 'unreachable', detail: 'a delivery is missing' });
      consumer.delivered = read.delivery;
      changes.push(read.change);
      // A request that was not filled stays alive until its status: what came meanwhile would be lost to the next one.
      if (changes.length >= limit) return ok({ changes, through: read.change.sequence, left: read.pending });
      clearTimeout(watchdog.timer);
      watchdog.timer = setTimeout(() => subscription.unsubscribe(), replyMs);
    }
    return err({ kind: 'unreachable', detail: 'the server stopped answering' });
  } catch (failure) {
    return err({ kind: 'unreachable', detail: String(failure) });
  } finally {
    clearTimeout(watchdog.timer);
    if (!subscription.isClosed()) subscription.unsubscribe();
  }
}

/** Statuses that end a request: no message, and no more of them. */
const ENDS: ReadonlySet<number> = new Set([404, 408]);

type Delivered = { readonly change: Change; readonly delivery: number; readonly pending: number };

function readMessage(team: string, message: Msg): Delivered | 'end' | undefined {
  if (message.headers && ENDS.has(message.headers.code)) return 'end';
  const delivery = readDelivery(message.reply ?? '');
  const name = registerOf(team, message.subject);
  if (!delivery || name === undefined) return undefined;
  const { sequence, storedAt, pending } = delivery;
  const change = { name, sequence, storedAt, sealed: new Uint8Array(message.data) };
  return { change, delivery: delivery.delivery, pending };
}

function filterOf(scope: Scope): string {
  return scope.kind === 'all' ? '>' : `*.*.${scope.member}`;
}
