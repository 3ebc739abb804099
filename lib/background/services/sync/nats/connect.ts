/** A connection to a team's servers, as one member. */
import { AuthorizationError, UserAuthenticationExpiredError, wsconnect } from '@nats-io/nats-core';
import type { NatsConnection } from '@nats-io/nats-core';
import { err, ok } from '../../../../model/result.ts';
import type { Result } from '../../../../model/result.ts';
import type { LogError, TeamLog } from '../../../../sync/team-log.ts';
import type { Team } from '../../../../sync/team-record.ts';
import { readSeed } from '../signature.ts';
import type { SigningKey } from '../signature.ts';
import { openLoginSocket } from './login.ts';
import type { LoginSocket } from './login.ts';
import { createNatsLog } from './nats-log.ts';
import { createPuller } from './pull.ts';
import { inboxOf } from './subjects.ts';

/** Milliseconds that a server may take. */
export type Waits = { readonly connectMs: number; readonly replyMs: number };

/**
 * A firm's server answers in milliseconds; a connection over a phone may take seconds. A cluster that has lost its
 * leader answers once it has chosen another, which takes up to ten seconds.
 */
const WAITS: Waits = { connectMs: 10_000, replyMs: 12_000 };
/**
 * A server that has got a part of a frame only answers no closing handshake: it ends the connection after two pings, 4
 * minutes later, and a device would not connect again until then.
 */
const CLOSING_MS = 1000;
/** Chromium keeps a worker alive while a WebSocket exchanges messages at least every 30 s. */
const PING_MS = 20_000;

export type Connection = {
  readonly log: TeamLog;
  /** Resolves once the connection has ended. */
  readonly closed: Promise<unknown>;
  readonly close: () => Promise<void>;
};

/** Connects to one of the team's servers, whichever answers: they are tried in an order of chance. */
export async function connectTeam(
  team: Pick<Team, 'id' | 'servers' | 'seed'>,
  newId: () => string,
  { connectMs, replyMs }: Waits = WAITS,
): Promise<Result<Connection, LogError>> {
  const [inbox, key] = await Promise.all([inboxOf(team.seed), readSeed(team.seed)]);
  let failure: LogError = { kind: 'unreachable' };
  for (const { server, timeout } of attemptsAt(team.servers, connectMs)) {
    const opened = await connectTo(server, key, inbox, timeout);
    if (!opened.ok) {
      failure = failure.kind === 'unauthorised' ? failure : opened.error;
      continue;
    }
    const connection = opened.value;
    const context = { connection, team: team.id, inbox, newId, replyMs };
    const puller = createPuller(context);
    return ok({
      log: createNatsLog(context, puller.changes),
      closed: connection.closed(),
      async close() {
        await puller.end();
        await closeSoon(connection);
      },
    });
  }
  return err(failure);
}

/** Closes a connection, and waits for the server's part of it for a moment only. */
async function closeSoon(connection: NatsConnection): Promise<void> {
  const waited = Promise.withResolvers<void>();
  const timer = setTimeout(waited.resolve, CLOSING_MS);
  await Promise.race([connection.close(), waited.promise]);
  clearTimeout(timer);
}

async function connectTo(
  server: string,
  key: SigningKey,
  inbox: string,
  timeout: number,
): Promise<Result<NatsConnection, LogError>> {
  let opened: LoginSocket | undefined;
  try {
    const connection = await wsconnect({
      servers: [server],
      async wsFactory(url) {
        opened = openLoginSocket(url, key);
        return { socket: opened.socket, encrypted: url.startsWith('wss:') };
      },
      authenticator: () => opened?.login(),
      inboxPrefix: inbox,
      name: 'vigie',
      timeout,
      pingInterval: PING_MS,
      // What this device writes it need not hear of.
      noEcho: true,
      // The loop connects again by itself, with jitter, and begins a round then; without reconnection the client tries
      // one server only. A cluster tells addresses for other clients.
      reconnect: false,
      ignoreClusterUpdates: true,
    });
    return ok(connection);
  } catch (failure) {
    const isRefused = failure instanceof AuthorizationError || failure instanceof UserAuthenticationExpiredError;
    return err({ kind: isRefused ? 'unauthorised' : 'unreachable', detail: String(failure) });
  }
}

/**
 * Which servers to try, and how long each. The last has all of the time: on a slow line none may answer within the half
 * that the others get.
 */
export function attemptsAt(
  servers: readonly string[],
  connectMs: number,
): readonly { readonly server: string; readonly timeout: number }[] {
  return shuffled(servers).map((server, at) => ({
    server,
    timeout: at === servers.length - 1 ? connectMs : connectMs / 2,
  }));
}

/** Members spread over the servers (Fisher and Yates). */
function shuffled(servers: readonly string[]): readonly string[] {
  const order = [...servers];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
    const other = random % (at + 1);
    [order[at], order[other]] = [order[other] ?? '', order[at] ?? ''];
  }
  return order;
}
