import { build } from 'vite';

/**
 * A module of ours with all it imports, as one script that defines a global of that name: for pages that load no
 * modules.
 */
export async function bundle(entry: URL, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2024', lib: { entry: entry.pathname, formats: ['iife'], name } },
  });
  const [chunk] = (Array.isArray(built) ? built : [built]).flatMap((result) =>
    'output' in result ? result.output : [],
  );
  if (chunk?.type !== 'chunk') throw new Error(`the bundle of ${entry.pathname} is missing`);
  return `${chunk.code}; globalThis.${name} = ${name}; undefined`;
}
