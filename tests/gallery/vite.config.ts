import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vite';

const from = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Serves the gallery from the sources that ship; nothing of it is part of the extension. */
export default defineConfig({
  root: from('.'),
  publicDir: false,
  cacheDir: from('../../out/gallery-cache'),
  plugins: [preact()],
  resolve: {
    alias: {
      '#i18n': from('../../.wxt/i18n/index.ts'),
      // Worlds of the unit tests stand behind the surfaces; in a browser nothing watches how they are asked.
      vitest: from('./no-spies.ts'),
    },
  },
  server: { host: '127.0.0.1', fs: { allow: [from('../..'), from('../../node_modules')] } },
});
