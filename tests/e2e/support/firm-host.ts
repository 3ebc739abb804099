/**
 * The static host of a firm (docs/hosting), on loopback: files over TLS with a certificate of the firm's own authority,
 * under a public name to which a proxy leads.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { Server as HttpServer } from 'node:http';
import { createServer } from 'node:https';
import { connect } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { sha256 } from '../../../scripts/release/archive.ts';
import { createAuthority, pemOf } from '../../support/certificates.ts';
import type { TrustedRoot } from './policies.ts';

const HOST = 'addons.firm.example';

/** Media types as docs/hosting/nginx.conf has them. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.crx': 'application/x-chrome-extension',
  '.xpi': 'application/x-xpinstall',
  '.json': 'application/json',
  '.xml': 'text/xml',
  '.vigiepack': 'application/json',
};
/** Any origin may ask for a pack, also for what is new only. */
const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'If-None-Match',
  'Access-Control-Expose-Headers': 'ETag',
  'Cache-Control': 'no-cache',
};

export type FirmHost = {
  readonly root: TrustedRoot;
  /** Of the proxy that leads to the host. */
  readonly proxyPort: number;
  address(file: string): string;
  put(file: string, content: Uint8Array | string): void;
  /** Files that were given since the last call, and those that were unchanged. */
  takeGiven(): readonly string[];
  close(): Promise<void>;
};

export async function serveFirm(): Promise<FirmHost> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-firm-'));
  const authority = createAuthority('firm');
  const root = { file: join(folder, 'root.pem'), der: authority.root };
  writeFileSync(root.file, pemOf(authority.root));
  const { cert, key } = authority.issue(folder, HOST);
  const files = new Map<string, Uint8Array>();
  const given: string[] = [];

  const server = createServer({ cert: readFileSync(cert), key: readFileSync(key) }, (request, response) => {
    const name = (request.url ?? '/').slice(1).replace(/\?.*$/, '');
    const bytes = files.get(name);
    const isPack = name.endsWith('.vigiepack');
    if (bytes === undefined) response.writeHead(404).end();
    else if (request.method === 'OPTIONS') response.writeHead(204, OPEN).end();
    else {
      const tag = `"${sha256(bytes)}"`;
      const isKnown = request.headers['if-none-match'] === tag;
      given.push(isKnown ? `${name}, unchanged` : name);
      response.writeHead(isKnown ? 304 : 200, {
        'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
        ETag: tag,
        ...(isPack && OPEN),
      });
      response.end(isKnown ? undefined : bytes);
    }
  });
  const { proxy, sockets } = createProxy(server);
  await Promise.all([listen(server), listen(proxy)]);

  return {
    root,
    proxyPort: portOf(proxy),
    address: (file) => `https://${HOST}/${file}`,
    put: (file, content) => void files.set(file, Buffer.from(content)),
    takeGiven: () => given.splice(0),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([end(server), end(proxy)]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A proxy that leads to the server, and nowhere else; its connections do not end by themselves. */
function createProxy(server: Server): { readonly proxy: HttpServer; readonly sockets: Set<Socket> } {
  const sockets = new Set<Socket>();
  const proxy = createHttpServer((_request, response) => response.writeHead(502).end());
  proxy.on('connect', (request, client: Socket) => {
    client.on('error', () => undefined);
    if (request.url !== `${HOST}:443`) {
      client.end('HTTP/1.1 502 Not here\r\n\r\n');
      return;
    }
    const upstream = connect(portOf(server), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
    sockets.add(client).add(upstream);
  });
  return { proxy, sockets };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const listen = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
const end = (server: Server & { closeAllConnections(): void }): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
