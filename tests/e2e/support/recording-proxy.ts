/** An HTTP proxy that lets loopback through, refuses the rest, and writes down what was asked of it. */
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

export type RecordingProxy = {
  readonly port: number;
  /** `host` or `host:port` of each request and each tunnel wished for, in order. */
  readonly hosts: readonly string[];
  /** Forgets what was asked so far. */
  forget(): void;
  close(): Promise<void>;
};

const isLoopback = (host: string): boolean => /^(127\.0\.0\.1|localhost|\[::1\])$/.test(host);

/** Starts the proxy on a free port. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const hosts: string[] = [];
  const server = createServer((request, response) => {
    const url = URL.parse(request.url ?? '');
    hosts.push(url?.host ?? 'unreadable');
    if (!url || !isLoopback(url.hostname)) {
      response.writeHead(502).end();
      return;
    }
    const onward = forward(url, { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.on('connect', (request, socket) => {
    hosts.push((request.url ?? '').replace(/:443$/, ''));
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Not here\r\n\r\n');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    hosts,
    forget: () => void hosts.splice(0),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
