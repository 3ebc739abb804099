/** A port of this machine that leads to another one, which changes from scenario to scenario. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export type Relay = {
  readonly port: number;
  /** Leads to another port from now on, and ends what went to the one before. */
  lead(to: number): void;
};

/** Starts one, which lives as long as the process. */
export async function startRelay(): Promise<Relay> {
  let target = 0;
  const open = new Set<Socket>();
  const keep = (socket: Socket, other: Socket): void => {
    open.add(socket);
    socket.on('error', () => {}); // the other side is gone: `close` follows
    socket.once('close', () => {
      open.delete(socket);
      other.destroy();
    });
  };
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    keep(near, far);
    keep(far, near);
    near.pipe(far).pipe(near);
  }).unref();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    lead: (to) => {
      target = to;
      for (const socket of open) socket.destroy();
    },
  };
}
