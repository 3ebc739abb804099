/**
 * The popup is painted before its modules are asked for: they lie in a template until `late-modules.js` lets them in.
 * Its sheet stands in the page, which has one file less to wait for.
 */
import type { Plugin } from 'vite';

const MODULES = /[ \t]*<(?:script type="module"|link rel="modulepreload")[^>]*>(?:<\/script>)?\n?/g;
const SHEET = /<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/;

export const popupFirst: Plugin = {
  name: 'popup-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { filename, bundle = {} }) {
      const modules = html.match(MODULES);
      if (!/popup[\\/]index\.html$/.test(filename) || !modules) return html;
      const sheet = SHEET.exec(html)?.[1] ?? '';
      const asset = bundle[sheet];
      if (asset?.type !== 'asset') throw new Error('the popup has no sheet of its own');
      // Nothing else reads it.
      Reflect.deleteProperty(bundle, sheet);
      const late = `<template id="late-modules">${modules.join('')}</template>`;
      return withoutSpaces(html.replace(MODULES, ''))
        .replace(SHEET, () => `<style>${String(asset.source)}</style>`)
        .replace('</head>', `${late}<script src="/late-modules.js" defer></script></head>`);
    },
  },
};

/**
 * Without comments and the white space between elements: the first draw would put each element before the space that
 * stands there, and a field that is moved loses the focus.
 */
export function withoutSpaces(html: string): string {
  return html.replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/>\s+</g, '><');
}
