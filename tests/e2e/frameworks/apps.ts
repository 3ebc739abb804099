/** Builds the apps for production and serves each on a page of its own. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';

export const FRAMEWORKS = ['react', 'vue', 'svelte', 'lit'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

export type AppSite = { url(framework: Framework): string; close(): Promise<void> };

/** Serves the built apps on a free port of loopback. */
export async function serveApps(): Promise<AppSite> {
  const scripts = new Map<string, string>(
    await Promise.all(FRAMEWORKS.map(async (framework) => [`/${framework}.js`, await bundle(framework)] as const)),
  );
  const server = createServer(({ url = '/' }, response) => {
    const script = scripts.get(url);
    const isPage = FRAMEWORKS.some((framework) => url === `/${framework}.html`);
    response.writeHead(script !== undefined || isPage ? 200 : 404, {
      'Content-Type': script === undefined ? 'text/html; charset=utf-8' : 'text/javascript',
    });
    response.end(script ?? (isPage ? page(url.slice(1, -'.html'.length)) : ''));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: (framework) => `http://127.0.0.1:${port}/${framework}.html`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

/** Notes what goes wrong, and takes chance away: lit writes a random number into its comments. */
const page = (
  framework: string,
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${framework}</title><script>
  window.problems = [];
  for (const level of ['error', 'warn']) console[level] = (...words) => window.problems.push(words.join(' '));
  addEventListener('error', ({ message }) => window.problems.push(message));
  addEventListener('unhandledrejection', ({ reason }) => window.problems.push(String(reason)));
  Math.random = () => 0.5;
</script></head><body><main id="app"></main><script src="/${framework}.js"></script></body></html>`;

async function bundle(framework: Framework): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    plugins: [svelteComponents],
    resolve: { conditions: ['browser', 'module', 'production'] },
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    build: {
      write: false,
      target: 'es2024',
      lib: { entry: new URL(`${framework}.ts`, import.meta.url).pathname, formats: ['iife'], name: 'app' },
    },
  });
  const [chunk] = (Array.isArray(built) ? built : [built]).flatMap((result) =>
    'output' in result ? result.output : [],
  );
  if (chunk?.type !== 'chunk') throw new Error(`no bundle of ${framework}`);
  return chunk.code;
}

/** Svelte’s own compiler; its plugin for Vite would bring development along. */
const svelteComponents: Plugin = {
  name: 'svelte-components',
  async load(id) {
    if (!id.endsWith('.svelte')) return null;
    return compile(await readFile(id, 'utf8'), { filename: id, generate: 'client', dev: false }).js;
  },
};
