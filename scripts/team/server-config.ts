/**
 * The configuration of a `nats-server` for a team: JetStream, WebSocket, a cluster, and the users with their rights.
 */
import { MAX_SEALED_BYTES } from '../../lib/sync/encode-fields.ts';
import { permissionsOf } from './permissions.ts';
import type { TeamUser } from './permissions.ts';

export type ServerNode = {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly webSocketPort: number;
  readonly clusterPort: number;
  /** By which the nodes of a cluster know each other: who joins as a node may do anything. */
  readonly clusterSecret?: string;
  readonly storeDir: string;
  /** How much it may hold: `10GB` where nothing is said. */
  readonly quota?: string;
  /** Where health and size are told to this machine. */
  readonly httpPort?: number;
  /** Files of certificate and key; without them WebSocket is served without TLS, for loopback only. */
  readonly tls?: { readonly cert: string; readonly key: string };
};

/** Headers and envelope around a sealed register. */
const MAX_PAYLOAD = MAX_SEALED_BYTES + 4096;
/** Consumers that one member has while it reads; those of cut connections are forgotten after a minute. */
const CONSUMERS_A_MEMBER = 8;

/** The text of the file. All nodes of a cluster know all users. */
export function serverConfig(
  team: string,
  node: ServerNode,
  nodes: readonly ServerNode[],
  users: readonly TeamUser[],
): string {
  const tls = node.tls
    ? `tls { cert_file: ${JSON.stringify(node.tls.cert)}, key_file: ${JSON.stringify(node.tls.key)} }`
    : 'no_tls: true';
  // A node that names itself, or opens several routes to another, was seen to find no peers now and then.
  const others = nodes.filter(({ name }) => name !== node.name);
  const { clusterSecret: secret } = node;
  const login = secret === undefined ? '' : `node:${secret}@`;
  const routes = others.map(({ host, clusterPort }) => `nats://${login}${host}:${clusterPort}`);
  const authorization = secret === undefined ? '' : `authorization { user: node, password: "${secret}" }, `;
  const cluster =
    `cluster { name: vigie, listen: "${node.host}:${node.clusterPort}", pool_size: -1, ${authorization}` +
    `routes: ${JSON.stringify(routes)} }`;
  const monitoring = node.httpPort === undefined ? '' : `http: "127.0.0.1:${node.httpPort}"\n`;
  // Members come by WebSocket: the port of other clients, which has no TLS, is for this machine alone.
  return `server_name: ${node.name}
listen: "127.0.0.1:${node.port}"
${monitoring}max_payload: ${MAX_PAYLOAD}
# Acknowledged means written: without this a power cut loses up to two minutes.
jetstream {
  store_dir: ${JSON.stringify(node.storeDir)}, max_file_store: ${node.quota ?? '10GB'}, sync_interval: always
}
websocket { listen: "${node.host}:${node.webSocketPort}", ${tls}, compression: false }
${nodes.length > 1 ? `${cluster}\n` : ''}accounts {
  TEAM {
    jetstream { max_streams: 1, max_consumers: ${users.length * CONSUMERS_A_MEMBER + 8} }
    users: [
${users.map((user) => `      ${userLine(team, user)}`).join('\n')}
    ]
  }
}
`;
}

function userLine(team: string, user: TeamUser): string {
  const { publish, subscribe } = permissionsOf(team, user);
  return (
    `{ nkey: ${user.publicKey}, permissions { publish { allow: ${JSON.stringify(publish)} }, subscribe { allow: ` +
    `${JSON.stringify(subscribe)} } } }`
  );
}
