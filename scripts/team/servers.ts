/** Starts and kills `nats-server` processes on loopback, for tests, measurements and `npm start -- --team`. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { newClusterSecret } from './members.ts';
import type { TeamUser } from './permissions.ts';
import { serverConfig } from './server-config.ts';
import type { ServerNode } from './server-config.ts';

const BINARY = process.env['VIGIE_NATS_SERVER'] ?? '/usr/sbin/nats-server';
const START_MS = 20_000;
const PAUSE_MS = 25;
const FIRST_PORT = 20_000;
const LAST_PORT = 32_767;
/** Enough to pass over those that others hold. */
const SPARE_PORTS = 1000;

export type Servers = {
  readonly nodes: readonly ServerNode[];
  /** WebSocket addresses. */
  readonly addresses: readonly string[];
  /** Writes the configuration with these users; running nodes read it anew. */
  readonly configure: (users: readonly TeamUser[]) => void;
  readonly start: (node: number) => Promise<void>;
  /** Ends a node as a power cut does (SIGKILL), and waits until it is gone. */
  readonly kill: (node: number) => Promise<void>;
  /** Deletes what a killed node stored. */
  readonly wipe: (node: number) => void;
  readonly processId: (node: number) => number | undefined;
  readonly stop: () => Promise<void>;
};

/** What may be said of all nodes: with `tls`, WebSocket is served with this certificate. */
export type NodeParts = Pick<ServerNode, 'tls' | 'quota'>;

/** Nodes of a team's cluster in a folder, none started yet. */
export async function createServers(
  team: string,
  folder: string,
  count: number,
  parts: NodeParts = {},
): Promise<Servers> {
  const ports = await freePorts(count * 3);
  const clusterSecret = newClusterSecret();
  const nodes = Array.from({ length: count }, (_, at): ServerNode => {
    const [port = 0, webSocketPort = 0, clusterPort = 0] = ports.slice(at * 3);
    return {
      name: `n${at + 1}`,
      host: '127.0.0.1',
      port,
      webSocketPort,
      clusterPort,
      clusterSecret,
      storeDir: join(folder, `store-${at + 1}`),
      ...parts,
    };
  });
  const processes: (ChildProcess | undefined)[] = nodes.map(() => undefined);
  const kill = async (at: number): Promise<void> => {
    const child = processes[at];
    processes[at] = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => void child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };
  mkdirSync(folder, { recursive: true });
  return {
    nodes,
    addresses: nodes.map(({ host, webSocketPort }) => `${parts.tls ? 'wss' : 'ws'}://${host}:${webSocketPort}`),
    configure(users) {
      for (const node of nodes)
        writeFileSync(join(folder, `${node.name}.conf`), serverConfig(team, node, nodes, users));
      for (const child of processes) child?.kill('SIGHUP');
    },
    async start(at) {
      const node = nodes[at];
      if (!node) throw new RangeError(`no node ${at}`);
      processes[at] = spawn(BINARY, ['-c', join(folder, `${node.name}.conf`), '-l', join(folder, `${node.name}.log`)], {
        stdio: 'ignore',
      });
      await listening(node.webSocketPort, processes[at]);
    },
    kill,
    wipe: (at) => rmSync(nodes[at]?.storeDir ?? '', { recursive: true, force: true }),
    processId: (at) => processes[at]?.pid,
    stop: async () => {
      await Promise.all(nodes.map((_, at) => kill(at)));
    },
  };
}

/**
 * Ports that are free now. A node that was killed must find its own again: they lie below the range out of which Linux
 * gives ports to connections (`ip_local_port_range`, 32768 to 60999).
 */
async function freePorts(count: number): Promise<readonly number[]> {
  const ports: number[] = [];
  for (let port = randomInt(FIRST_PORT, LAST_PORT - SPARE_PORTS); ports.length < count; port += 1) {
    if (port > LAST_PORT) throw new Error(`fewer than ${count} ports are free up to ${LAST_PORT}`);
    if (await isFree(port)) ports.push(port);
  }
  return ports;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const isListening = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (isListening) await new Promise((resolve) => void server.close(resolve));
  return isListening;
}

/** Waits until a port accepts connections. */
async function listening(port: number, child: ChildProcess): Promise<void> {
  const end = Date.now() + START_MS;
  while (!(await accepts(port))) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`nats-server does not listen on ${port}`);
    await new Promise((resolve) => void setTimeout(resolve, PAUSE_MS));
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
