import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A document or script to serve. */
export type Served = { readonly path: string; readonly type: string; source(): string };

/** The same files under two hosts, so that one of them can be muted. */
export type CorpusSite = {
  /** Address on the host where Vigie is at work. */
  url(path: string): string;
  /** Address on the host where it is muted. */
  withoutVigie(path: string): string;
  readonly mutedHost: string;
  close(): Promise<void>;
};

/** Two addresses of the loopback device: neither needs a name looked up. */
const [HOST, MUTED_HOST] = ['127.0.0.1', '127.0.0.2'];

/** Cross-origin isolation, for clocks of 5 µs instead of 100. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Serves files from memory, each made once, on both hosts. */
export async function serveCorpus(files: readonly Served[]): Promise<CorpusSite> {
  const byPath = new Map(files.map((file) => [`/${file.path}`, file]));
  const made = new Map<string, Buffer>();
  const contentOf = (file: Served): Buffer => {
    const content = made.get(file.path) ?? Buffer.from(file.source());
    made.set(file.path, content);
    return content;
  };
  const answer: RequestListener = (request, response) => {
    const file = byPath.get((request.url ?? '').replace(/[?#].*$/, ''));
    response.writeHead(file ? 200 : 404, { 'Content-Type': file?.type ?? 'text/plain', ...HEADERS });
    response.end(file ? contentOf(file) : '');
  };
  const [open, muted] = [await listen(answer, HOST), await listen(answer, MUTED_HOST)];
  return {
    url: (path) => `http://${HOST}:${open.port}/${path}`,
    withoutVigie: (path) => `http://${MUTED_HOST}:${muted.port}/${path}`,
    mutedHost: MUTED_HOST,
    close: async () => {
      await Promise.all([open.close(), muted.close()]);
    },
  };
}

async function listen(answer: RequestListener, host: string): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => {
    server.listen(0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
