import { mkdir, rm } from 'node:fs/promises';
import { serveDemo } from '../../demo/server.mjs';
import { runMain } from '../setup/failure.mjs';

/** Runs a command that fills a folder, emptied first, with pictures over the demo webzine, in English and French. */
export function shootInBothLanguages(
  folder: string,
  shootIn: (lang: 'en' | 'fr', demoUrl: string) => Promise<void>,
): Promise<void> {
  return runMain(async () => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const demo = await serveDemo();
    try {
      for (const lang of ['en', 'fr'] as const) await shootIn(lang, demo.url);
    } finally {
      await demo.close();
    }
    return 0;
  });
}
