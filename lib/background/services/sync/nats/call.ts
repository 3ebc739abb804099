/** Calls of JetStream's interface: a request with JSON, an answer that is checked, failures that are distinguished. */
import { PermissionViolationError } from '@nats-io/nats-core';
import type { Msg, MsgHdrs, NatsConnection } from '@nats-io/nats-core';
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

/** A request to be sent; `question` makes it anew each time it is asked. */
type Question = {
  readonly subject: string;
  readonly payload: string | Uint8Array;
  readonly headers?: MsgHdrs;
};

type Asking = Pick<NatsLogContext, 'connection' | 'replyMs'>;

/** An election of Raft takes four to nine seconds: who asks meanwhile is answered at most this long after its end. */
const ASK_AGAIN_MS = 2000;

/**
 * Sends a request, and again until it is answered: what reaches a cluster without a leader is lost. A request that is
 * stored twice is refused the second time, by the sequence that it expects. Rejects after `replyMs`.
 */
export async function ask({ connection, replyMs }: Asking, question: () => Question): Promise<Msg> {
  const answer = Promise.withResolvers<Msg>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = (timeout: number): void => {
    const { subject, payload, headers } = question();
    connection
      .request(subject, payload, { timeout, ...(headers && { headers }) })
      .then(answer.resolve, answer.reject)
      .finally(() => {
        clearTimeout(timer);
        timer = undefined;
      });
    if (timeout > ASK_AGAIN_MS) timer = setTimeout(() => void sendAgain(timeout - ASK_AGAIN_MS), ASK_AGAIN_MS);
  };
  const sendAgain = async (timeout: number): Promise<void> => {
    const waiting = timer;
    // On a slow line the server may not have the request yet; it has once it answers a ping that was sent after it.
    const isThere = await connection.flush().then(
      () => true,
      () => false,
    );
    if (isThere && timer === waiting) send(timeout);
  };
  send(replyMs);
  return answer.promise;
}

/** Asks JetStream something. */
export async function call<Value>(
  context: Asking,
  question: () => { readonly subject: string; readonly request: unknown },
  schema: v.GenericSchema<unknown, Value>,
): Promise<Result<Value, LogError>> {
  try {
    const message = await ask(context, () => {
      const { subject, request } = question();
      return { subject, payload: JSON.stringify(request) };
    });
    const reply = readReply(message.data, schema);
    if (reply.kind === 'value') return ok(reply.value);
    if (reply.kind === 'foreign') return err({ kind: 'foreign', detail: message.subject });
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
