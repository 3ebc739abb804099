import { readFileSync } from 'node:fs';
import { preact } from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { guideFiles } from './scripts/guide/pages.ts';
import { inlineTokens } from './scripts/inline-tokens.ts';
import { leanNats } from './scripts/lean-nats.ts';
import { leanReadability } from './scripts/lean-readability.ts';
import { pageChunks } from './scripts/page-chunks.ts';
import { popupFirst } from './scripts/popup-first.ts';
import { licencesOf } from './scripts/release/licences.ts';
import { managedSchema } from './scripts/release/managed-schema.ts';
import { manifestFor, OLDEST } from './scripts/release/manifest.ts';

/** The style of what is rendered in pages knows no custom properties, which are the page's to redefine. */
const popoverStyle: Plugin = {
  name: 'popover-style',
  enforce: 'pre',
  transform(css, id) {
    if (!/components[\\/]popover[\\/].*\.css\?inline$/.test(id)) return undefined;
    return inlineTokens(readFileSync('components/shared/tokens.css', 'utf8'), css);
  },
};

/** What finds the article in a page, without its debug messages and what it reads for others. */
const readability: Plugin = {
  name: 'lean-readability',
  enforce: 'pre',
  transform: (code, id) => (/readability[\\/]Readability\.js$/.test(id) ? leanReadability(code) : undefined),
};

/** The client of a team's server, without what the extension never runs. */
const nats: Plugin = { name: 'lean-nats', enforce: 'pre', transform: leanNats };

/**
 * Terser packs what runs in pages 3 % tighter than the bundler's own minifier. It takes ten times as long: 26 s of a
 * processor a build for the background and the extension's pages, which it makes .2 % smaller. `wrap_iife`: WXT looks
 * for «(function» to make a script's value what its injection gives; without it nothing could be saved.
 */
const TIGHTER = {
  minify: 'terser',
  terserOptions: { ecma: 2020, compress: { ecma: 2020, passes: 3 }, format: { wrap_iife: true } },
} as const;

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  publicDir: 'assets/public',
  outDir: 'out/build',
  outDirTemplate: '{{browser}}{{modeSuffix}}',
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  vite: ({ mode }) => ({
    plugins: [preact(), pageChunks, popupFirst, popoverStyle, readability, nats],
    build:
      mode === 'production'
        ? {
            target: [`chrome${OLDEST.chrome}`, `firefox${OLDEST.firefox}`],
            minify: 'oxc',
          }
        : {},
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (config.build?.minify !== 'oxc' || !entrypoints.every(({ type }) => type === 'unlisted-script')) return;
      Object.assign(config.build, TIGHTER);
    },
    'build:publicAssets': ({ config: { browser, root } }, files) => {
      files.push({ relativeDest: 'licences.txt', contents: licencesOf(root) }, ...guideFiles(root));
      if (browser === 'firefox') {
        files.push({ relativeDest: 'icons/follow.svg', contents: readFileSync('assets/follow.svg', 'utf8') });
        return;
      }
      files.push({ relativeDest: 'managed_schema.json', contents: JSON.stringify(managedSchema(), undefined, 2) });
    },
  },
  manifest: ({ browser }) => manifestFor(browser),
});
