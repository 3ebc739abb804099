/** Makes the stream of a team, as its admin. */
import { nkeyAuthenticator, wsconnect } from '@nats-io/nats-core';
import type { NatsConnection } from '@nats-io/nats-core';
import { FORGOTTEN_AFTER_NS } from '../../lib/background/services/sync/nats/pull.ts';
import { EPOCH_KEY } from '../../lib/background/services/sync/nats/replies.ts';
import { CALLS, inboxOf, streamOf, subjectOf } from '../../lib/background/services/sync/nats/subjects.ts';
import { MAX_SEALED_BYTES } from '../../lib/sync/encode-fields.ts';
import type { Team } from '../../lib/sync/team-record.ts';
import { consumerNames } from './permissions.ts';

/** A cluster that has just started chooses its leader first. */
const WAIT_MS = 60_000;
const PAUSE_MS = 250;

/** The stream: each register keeps its last entry, and nobody can delete one. */
function streamConfig(team: string, replicas: number, epoch: string): Readonly<Record<string, unknown>> {
  return {
    name: streamOf(team),
    subjects: [subjectOf(team, '*.*.*')],
    storage: 'file',
    num_replicas: replicas,
    max_msgs_per_subject: 1,
    max_msg_size: MAX_SEALED_BYTES + 1024,
    discard: 'old',
    deny_delete: true,
    deny_purge: true,
    duplicate_window: 0,
    // Those of a hostile member would stay for good, and fill the number that there may be: nobody else could read.
    consumer_limits: { inactive_threshold: FORGOTTEN_AFTER_NS },
    // Names and headers of entries; what is sealed stays as long.
    compression: 's2',
    metadata: { [EPOCH_KEY]: epoch },
  };
}

/**
 * Makes the stream, or changes it to another epoch; waits `within` milliseconds for the servers to be ready. Throws
 * where they refuse.
 */
export async function makeStream(
  admin: Team,
  replicas: number,
  epoch: string,
  verb: 'CREATE' | 'UPDATE' = 'CREATE',
  within = WAIT_MS,
): Promise<void> {
  const end = Date.now() + within;
  for (;;) {
    try {
      await askForStream(admin, replicas, epoch, verb);
      return;
    } catch (failure) {
      if (Date.now() > end) throw failure;
      await new Promise((resolve) => void setTimeout(resolve, PAUSE_MS));
    }
  }
}

async function askForStream(admin: Team, replicas: number, epoch: string, verb: string): Promise<void> {
  const connection = await wsconnect({
    servers: [...admin.servers],
    authenticator: nkeyAuthenticator(new TextEncoder().encode(admin.seed)),
    inboxPrefix: await inboxOf(admin.seed),
    reconnect: false,
    timeout: WAIT_MS,
  });
  try {
    const subject = `$JS.API.STREAM.${verb}.${streamOf(admin.id)}`;
    const reply = await connection.request(subject, JSON.stringify(streamConfig(admin.id, replicas, epoch)), {
      timeout: 5000,
    });
    const read: unknown = JSON.parse(new TextDecoder().decode(reply.data));
    if (typeof read !== 'object' || read === null || 'error' in read) throw new Error(JSON.stringify(read));
    if (verb === 'UPDATE') await forgetConsumers(connection, admin.id);
  } finally {
    await connection.close();
  }
}

/**
 * Deletes all that members read by, who make others when they next read: nats-server 2.10 lets a consumer stay for good
 * whose threshold is below zero, and a hostile member may make as many as there may be.
 */
async function forgetConsumers(connection: NatsConnection, team: string): Promise<void> {
  const asked = await connection.request(consumerNames(team), '', { timeout: 5000 });
  for (const name of asked.json<{ readonly consumers?: readonly string[] | null }>().consumers ?? [])
    await connection.request(CALLS.deleteConsumer(team, name), '', { timeout: 5000 });
}
