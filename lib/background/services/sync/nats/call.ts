/** Calls of JetStream's interface: a request with JSON, an answer that is checked, failures that are distinguished. */
import { PermissionViolationError } from '@nats-io/nats-core';
import type { NatsConnection } from '@nats-io/nats-core';
import type * as v from 'valibot';
import { err, ok } from '../../../../model/result.ts';
import type { Result } from '../../../../model/result.ts';
import type { LogError } from '../../../../sync/team-log.ts';
import { readReply, STREAM_NOT_FOUND } from './replies.ts';

export type NatsLogContext = {
  readonly connection: NatsConnection;
  readonly team: string;
  /** Where answers to this member go. */
  readonly inbox: string;
  readonly newId: () => string;
  /** Milliseconds that the server may take to answer. */
  readonly replyMs: number;
};

/** Asks JetStream something. */
export async function call<Value>(
  { connection, replyMs }: Pick<NatsLogContext, 'connection' | 'replyMs'>,
  subject: string,
  request: unknown,
  schema: v.GenericSchema<unknown, Value>,
): Promise<Result<Value, LogError>> {
  try {
    const message = await connection.request(subject, JSON.stringify(request), { timeout: replyMs });
    const reply = readReply(message.data, schema);
    if (reply.kind === 'value') return ok(reply.value);
    if (reply.kind === 'foreign') return err({ kind: 'foreign', detail: subject });
    return err({ kind: reply.code === STREAM_NOT_FOUND ? 'no-team' : 'unreachable', detail: reply.detail });
  } catch (failure) {
    return err(errorOf(failure));
  }
}

/** What a failed request means to sync. */
export function errorOf(failure: unknown): LogError {
  const cause = failure instanceof Error && failure.cause !== undefined ? failure.cause : failure;
  if (cause instanceof PermissionViolationError || failure instanceof PermissionViolationError)
    return { kind: 'refused', detail: String(failure) };
  // A cluster without a leader has nobody who answers; that passes.
  return { kind: 'unreachable', detail: String(failure) };
}
