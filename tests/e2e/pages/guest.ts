/** Pages that are other than the usual document: shadow trees, routers, other kinds of document, a publisher’s word. */
import { article, page } from './page.ts';

const SHADOW = `<script>
  class Story extends HTMLElement {
    connectedCallback() { this.attachShadow({ mode: this.dataset.mode ?? 'open' }).innerHTML = '<p>' + this.dataset.text + '</p>'; }
  }
  customElements.define('x-story', Story);
</script>`;

const ROUTER = `<script>
  const TEXTS = { '/first': 'Cloudwatt rented servers.', '/second': 'Numergy rented them too.' };
  const show = (path) => document.getElementById('room').replaceChildren(Object.assign(document.createElement('p'), { textContent: TEXTS[path] }));
  const go = (path) => { history.pushState({ path }, ''); show(path); };
  addEventListener('popstate', ({ state }) => show(state?.path ?? '/first'));
  addEventListener('DOMContentLoaded', () => show('/first'));
</script>`;

export const GUEST_PAGES: Readonly<Record<string, () => string>> = {
  'open-shadow.html': () =>
    page({
      head: `<title>An open shadow tree</title>${SHADOW}`,
      body: '<x-story data-text="Cloudwatt rented servers."></x-story>',
    }),
  'closed-shadow.html': () =>
    page({
      head: `<title>A closed shadow tree</title>${SHADOW}`,
      body: '<x-story data-mode="closed" data-text="Cloudwatt rented servers."></x-story>',
    }),
  'router.html': () => page({ head: `<title>A page with a router</title>${ROUTER}`, body: '<main id="room"></main>' }),
  'document.xhtml': () =>
    '<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>XHTML</title></head><body><p>Cloudwatt rented servers.</p></body></html>',
  'document.txt': () => 'Cloudwatt rented servers.\n\nNumergy rented them too.\n',
  'quirks.html': () =>
    '<html><title>Quirks</title><body bgcolor=white><table><tr><td>Cloudwatt rented servers.<td><font size=5>Numergy</font></table>',
  'publisher-off.html': () =>
    page({
      head: '<title>Left alone</title><meta name="vigie" content="off">',
      body: '<p>Cloudwatt rented servers.</p>',
    }),
  'partly-off.html': () =>
    article(
      'Left alone in part',
      '<p data-vigie="off">Cloudwatt rented servers.</p><p>Numergy rented them <span data-vigie="off">like Cloudwatt</span> too.</p>',
    ),
};
