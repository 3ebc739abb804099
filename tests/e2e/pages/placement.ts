/** Pages on which a popover has little room, or on which what is fixed does not stand where one expects. */
import { page } from './page.ts';

const NAME = '<b id="name">Cloudwatt</b>';
const sentence = `<p>The sovereign cloud ${NAME} belonged to Orange.</p>`;
const far = '<div style="height:3000px"></div>';
const placed = (title: string, body: string, style = ''): string =>
  page({ head: `<title>${title}</title><style>${style}</style>`, body });

export const PLACEMENT_PAGES: Readonly<Record<string, () => string>> = {
  'placed/corner.html': () =>
    placed('In a corner', `<p style="position:fixed;right:4px;bottom:4px;margin:0">The cloud ${NAME}</p>`),
  'placed/scrollers.html': () =>
    placed(
      'In scrollers',
      `<div style="height:220px;overflow:auto"><div style="height:400px">.</div><div style="height:160px;width:280px;overflow:scroll"><div style="height:300px;width:900px">.</div><div style="width:900px;text-align:right">${sentence}</div></div></div>`,
    ),
  'placed/turned.html': () =>
    placed('Turned', `${far}<div style="transform:rotate(90deg);width:300px;margin:160px">${sentence}</div>${far}`),
  'placed/right-to-left.html': () =>
    placed('From right to left', `<div style="width:4000px">${sentence}</div>`, 'html{direction:rtl}'),
  'placed/vertical.html': () => placed('Downwards', sentence, 'html{writing-mode:vertical-rl}'),
  'placed/zoomed-root.html': () => placed('An enlarged root', `${sentence}${far}`, 'html{zoom:1.8}'),
  'placed/turned-root.html': () =>
    placed('A turned root', `${sentence}${far}`, 'html{transform:rotate(3deg) scale(.8);filter:blur(0)}'),
  'placed/dialog.html': () =>
    placed('A dialog', `<dialog>${sentence}</dialog><script>document.querySelector('dialog').showModal()</script>`),
  'placed/full-screen.html': () =>
    placed(
      'Full screen',
      `<div id="screen" style="background:#fff">${sentence}<button onclick="document.querySelector('#screen').requestFullscreen()">Fill the screen</button></div>`,
    ),
};
