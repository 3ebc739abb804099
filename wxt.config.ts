import { readFileSync } from 'node:fs';
import { preact } from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { inlineTokens } from './scripts/inline-tokens.ts';

/** The oldest browsers that the manifest admits: nothing is written in longer words for older ones. */
const OLDEST = ['chrome138', 'firefox149'];

const MODULES = /[ \t]*<(?:script type="module"|link rel="modulepreload")[^>]*>(?:<\/script>)?\n?/g;

/**
 * The popup is painted before its modules are asked for: they lie in a template until `late-modules.js` lets them in.
 */
const popupFirst: Plugin = {
  name: 'popup-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { filename }) {
      const modules = html.match(MODULES);
      if (!/popup[\\/]index\.html$/.test(filename) || !modules) return html;
      return html
        .replace(MODULES, '')
        .replace(
          '</head>',
          `  <template id="late-modules">\n${modules.join('')}    </template>\n    <script src="/late-modules.js" defer></script>\n  </head>`,
        );
    },
  },
};

/** The style of what is rendered in pages knows no custom properties, which are the page's to redefine. */
const popoverStyle: Plugin = {
  name: 'popover-style',
  enforce: 'pre',
  transform(css, id) {
    if (!/components[\\/]popover[\\/].*\.css\?inline$/.test(id)) return undefined;
    return inlineTokens(readFileSync('components/shared/tokens.css', 'utf8'), css);
  },
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  publicDir: 'assets/public',
  outDir: 'out/build',
  outDirTemplate: '{{browser}}{{modeSuffix}}',
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  // Terser packs what runs in pages 3 % tighter than the bundler's own minifier. `wrap_iife`: WXT looks for «(function»
  // to make a script's value what its injection gives; without it nothing could be saved.
  vite: ({ mode }) => ({
    plugins: [preact(), popupFirst, popoverStyle],
    build:
      mode === 'production'
        ? {
            target: OLDEST,
            minify: 'terser',
            terserOptions: { ecma: 2020, compress: { ecma: 2020, passes: 3 }, format: { wrap_iife: true } },
          }
        : {},
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'declarativeNetRequestWithHostAccess',
      ...(browser === 'chrome' ? ['offscreen'] : []),
      'scripting',
      'storage',
      'unlimitedStorage',
    ],
    optional_permissions: ['downloads', 'notifications', 'webRequest'],
    optional_host_permissions: ['*://*/*'],
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    action: { default_title: '__MSG_action_title__' },
    omnibox: { keyword: 'vg' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+V' } },
      'next-mark': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_command_nextMark__' },
      'toggle-popover': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_togglePopover__' },
      'save-page': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_savePage__' },
      'open-library': { description: '__MSG_command_openLibrary__' },
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: {} }
        : { 'open-side-panel': { description: '__MSG_command_openSidePanel__' } }),
      'previous-mark': { description: '__MSG_command_previousMark__' },
    },
    ...(browser === 'firefox'
      ? {
          // Without the browser's own `upgrade-insecure-requests`, which would ask webzines without https for what they
          // do not have.
          content_security_policy: { extension_pages: "script-src 'self'; object-src 'none'" },
          browser_specific_settings: {
            gecko: {
              id: 'vigie@vigie.example',
              strict_min_version: '149.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '138' }),
  }),
});
