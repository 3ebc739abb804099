import { expect, it } from 'vitest';
import { popupFirst } from '../../../scripts/popup-first.ts';

const PAGE = `<!doctype html>
<html>
  <head>
    <link rel="stylesheet" crossorigin href="/assets/popup-x.css">
    <script type="module" crossorigin src="/chunks/popup-x.js"></script>
    <link rel="modulepreload" crossorigin href="/chunks/a.js">
  </head>
  <body>
    <!-- A word to the next. -->
    <main> <p>Two words</p> </main>
  </body>
</html>`;

/** The page as the build makes it, and what is left of the bundle. */
function built(filename: string) {
  const bundle = { 'assets/popup-x.css': { type: 'asset', source: '.v{content:"$&"}' }, 'chunks/popup-x.js': {} };
  const { transformIndexHtml: transform } = popupFirst;
  if (typeof transform !== 'object') throw new Error('no transform');
  const html: unknown = Reflect.apply(transform.handler, undefined, [PAGE, { filename, bundle }]);
  return { html: String(html), files: Object.keys(bundle) };
}

it('the popup waits for no file but its small script: its sheet stands in it, its modules in a template', () => {
  const { html, files } = built('/entrypoints/popup/index.html');
  expect(html).toContain('<style>.v{content:"$&"}</style>');
  expect(html).toMatch(/<template id="late-modules">[^]*popup-x\.js[^]*a\.js[^]*<\/template>/);
  const loaded = html.replace(/<template[^]*<\/template>/, '');
  expect(loaded.match(/(?:src|href)="[^"]*"/g)).toEqual(['src="/late-modules.js"']);
  expect(loaded).toContain('<body><main><p>Two words</p></main></body>');
  expect(files).toEqual(['chunks/popup-x.js']);
});

it('other pages stay as they are', () => {
  const { html, files } = built('/entrypoints/library/index.html');
  expect(html).toBe(PAGE);
  expect(files).toHaveLength(2);
});
