/** A page that names companies and whose script is after the card: it finds the element that holds it, and what lies where. */
import { page } from './page.ts';

const SCRIPT = `
  window.theHost = () => [...document.documentElement.children].find((each) => each !== document.head && each !== document.body);
  window.cover = (kind = 'div') => {
    const cover = document.createElement(kind);
    cover.style.cssText = 'position:fixed;inset:0;width:auto;height:auto;max-width:none;max-height:none;margin:0;border:0;padding:0;background:white;color:black;pointer-events:none';
    cover.textContent = 'Click here to go on';
    document.body.append(cover);
    return cover;
  };
  window.silence = () => {
    for (const type of ['toggle', 'beforetoggle', 'fullscreenchange'])
      addEventListener(type, (event) => event.stopImmediatePropagation(), true);
  };
  window.sheet = (css) => document.head.append(Object.assign(document.createElement('style'), { textContent: css }));`;

export const ATTACKING_PAGES: Readonly<Record<string, () => string>> = {
  'attacking.html': () =>
    page({
      head: `<title>The sovereign cloud</title><script>${SCRIPT}</script>`,
      body: `<main><article><h1>The sovereign cloud</h1><p>In 2015 Orange bought all of Cloudwatt, and SFR took <b id="word">Numergy</b>, the French cloud operators.</p></article></main>`,
    }),
  'framing-attack.html': () =>
    page({
      head: `<title>Holiday pictures</title><script>${SCRIPT}</script><style>body { margin: 0; max-width: none } iframe { border: 0; width: 1000px; height: 700px; opacity: 0.001 }</style>`,
      body: `<iframe src="attacking.html"></iframe>`,
    }),
};
