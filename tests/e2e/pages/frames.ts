/** Pages with frames: of their own site and of another, without an address, tiny, hidden. */
import { page } from './page.ts';

const inner = (name: string): string =>
  page({ head: `<title>${name}</title>`, body: `<p style="margin:0">The cloud <b id="name">${name}</b> closed.</p>` });

/** A frame of the same server under its other name. */
const FOREIGN = `<script>
  const other = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  document.querySelector('#foreign').src = location.href.replace(location.hostname, other).replace(/[^/]*$/, 'framed/numergy.html');
</script>`;

export const FRAME_PAGES: Readonly<Record<string, () => string>> = {
  'framing.html': () =>
    page({
      head: '<title>A page with frames</title>',
      body: `<p>Cloudwatt rented servers.</p>
        <iframe id="own" src="framed/cloudwatt.html" width="600" height="120"></iframe>
        <iframe id="foreign" width="600" height="120"></iframe>
        <iframe id="inline" srcdoc="<p>OVHcloud builds servers.</p>" width="600" height="120"></iframe>
        <iframe id="pixel" src="framed/scaleway.html" width="1" height="1"></iframe>
        <iframe id="hidden" src="framed/outscale.html" width="600" height="120" style="display:none"></iframe>${FOREIGN}`,
    }),
  'small-foreign-frame.html': () =>
    page({
      head: '<title>A page with a small frame of another site</title>',
      body: `<p>Orange bought Cloudwatt.</p><iframe id="foreign" width="300" height="500" style="border:0"></iframe>${FOREIGN}`,
    }),
  'tiny-frame.html': () =>
    page({
      head: '<title>A page with a tiny frame</title>',
      body: '<p>Orange bought Cloudwatt.</p><iframe id="tiny" src="framed/numergy.html" width="260" height="110" style="position:fixed;left:20px;top:200px;border:0"></iframe>',
    }),
  ...Object.fromEntries(
    ['Cloudwatt', 'Numergy', 'Scaleway', 'Outscale'].map((name) => [
      `framed/${name.toLowerCase()}.html`,
      () => inner(name),
    ]),
  ),
};
