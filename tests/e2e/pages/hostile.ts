/** Pages whose scripts fight. */
import { page } from './page.ts';

/** Takes its text apart and puts it together again on every frame, for ever; the story stands still beside it. */
export function fighting(): string {
  const script = `
    const churn = document.getElementById('churn');
    let turn = 0;
    const step = () => {
      turn += 1;
      churn.replaceChildren(...Array.from({ length: 200 }, (_, at) => {
        const line = document.createElement('p');
        line.append('Numergy ' + turn + '.' + at, document.createElement('wbr'), ' and more');
        line.normalize();
        return line;
      }));
      document.body.setAttribute('data-turn', String(turn));
      requestAnimationFrame(step);
    };
    step();`;
  return page({
    head: '<title>A page that never rests</title>',
    body: `<main><h1>A page that never rests</h1><p id="still">Cloudwatt was bought by Orange.</p></main>
      <div id="churn" style="height: 20em; overflow: hidden"></div><script>${script}</script>`,
  });
}

/** Holds more elements than are given a style for marks, below a story. */
export function countless(): string {
  const script = `
    const many = document.createDocumentFragment();
    for (let at = 0; at < 201000; at += 1) many.append(document.createElement('i'));
    document.getElementById('many').append(many);`;
  return page({
    head: '<title>A page without end</title>',
    body: `<main><p>Cloudwatt was bought by Orange, and Numergy by SFR.</p></main>
      <div id="many" hidden></div><script>${script}</script>`,
  });
}

/** Breaks what scripts lean on, in its own world, before anything else runs. */
export function overriding(): string {
  const script = `
    const explode = () => { window.touched = (window.touched ?? 0) + 1; throw new Error('hands off'); };
    const getter = { configurable: true, get: explode, set: explode };
    for (const name of ['nodeValue', 'textContent', 'parentNode', 'parentElement', 'firstChild', 'nextSibling', 'isConnected'])
      Object.defineProperty(Node.prototype, name, getter);
    for (const name of ['appendChild', 'insertBefore', 'removeChild', 'getRootNode', 'contains', 'compareDocumentPosition'])
      Node.prototype[name] = explode;
    for (const name of ['append', 'attachShadow', 'closest', 'matches', 'getBoundingClientRect', 'setAttribute']) Element.prototype[name] = explode;
    for (const name of ['querySelector', 'querySelectorAll', 'createElement', 'createTreeWalker', 'createRange', 'caretPositionFromPoint'])
      Document.prototype[name] = explode;
    Object.defineProperty(CSS, 'highlights', getter);
    for (const name of ['Highlight', 'StaticRange', 'Range', 'MutationObserver', 'IntersectionObserver', 'WeakMap', 'Map', 'Promise'])
      window[name] = explode;
    for (const name of ['set', 'get', 'add', 'delete', 'clear', 'forEach'])
      for (const kind of [HighlightRegistry.prototype]) kind[name] = explode;
    Array.prototype.map = explode; Array.prototype.push = explode; String.prototype.normalize = explode;
    EventTarget.prototype.addEventListener = explode;`;
  return page({
    head: `<title>A page that overrides everything</title><script>${script}</script>`,
    body: '<main><p>Cloudwatt was bought by Orange, and Numergy by SFR.</p></main>',
  });
}
