/**
 * A page that names companies and whose script is after the card: it finds the element that holds it, and what lies
 * where.
 */
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

/** Forbids every style, but for what the extension brings. */
const NO_STYLES = '<meta http-equiv="Content-Security-Policy" content="style-src \'none\'">';

/** Notes every performance entry, and every breach of its policy. */
const MEASURE = `
  window.entries = [];
  addEventListener('securitypolicyviolation', ({ sourceFile }) => entries.push(['breach', sourceFile]));
  for (const type of PerformanceObserver.supportedEntryTypes)
    try {
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) entries.push([entry.entryType, (entry.largestContentfulPaint ?? entry).size ?? entry.value ?? 0]); })
        .observe({ type, buffered: true, durationThreshold: 16 });
    } catch {}`;

const STORY =
  '<main><article><h1>The sovereign cloud</h1><p>In 2015 Orange bought all of Cloudwatt, and SFR took <b id="word">Numergy</b>, the French cloud operators.</p></article></main>';

/** Fonts that fetch a file for each letter they are asked for, under every name that a style may use. */
const FACES = [
  'system-ui',
  'sans-serif',
  '-apple-system',
  'Segoe UI',
  'Roboto',
  'Noto Sans',
  'Arial',
  'DejaVu Sans',
  'Sans',
  'Letters',
]
  .flatMap((family) =>
    [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'].map(
      (letter) =>
        `@font-face{font-family:"${family}";src:url("letter/${letter}");unicode-range:U+${(letter.codePointAt(0) ?? 0).toString(16)}}`,
    ),
  )
  .join('');
const PROPERTIES = `for (const name of ['--v-font', '--v-ink', '--v-raised', '--v-space-5', '--v-text-m'])
  CSS.registerProperty({ name, syntax: '*', inherits: false, initialValue: name === '--v-font' ? 'Letters' : '40px' });`;

/** Members of nodes and elements that a form answers for with its controls. */
const MEMBERS =
  'nodeType parentNode parentElement nextSibling previousSibling firstChild lastChild childNodes children firstElementChild textContent nodeName localName ' +
  'tagName isConnected contains matches closest getRootNode compareDocumentPosition checkVisibility getBoundingClientRect getClientRects querySelector ' +
  'querySelectorAll attributes getAttribute hasAttribute shadowRoot openOrClosedShadowRoot ownerDocument classList style id addEventListener remove append';

/**
 * Catches what it can of a card before the extension is there: by built-ins put in the place of the browser’s, by
 * observers, and by listeners that look along the path of every event.
 */
const CATCH = `window.caught = [];
const SECRET = new RegExp(['Confi' + 'dential', 'our ' + 'tender', 'Intranet of ' + 'ACME'].join('|'));
const note = (how, what) => { if (SECRET.test(what)) caught.push(how); };
const text = (value) => { try { return typeof value === 'object' ? JSON.stringify(value) ?? '' : String(value); } catch { return ''; } };
for (const [prototype, names] of [[Array.prototype, 'push map filter join concat forEach'], [Promise.prototype, 'then'], [Map.prototype, 'set get'],
  [Set.prototype, 'add'], [String.prototype, 'slice split replace includes normalize'], [Node.prototype, 'appendChild insertBefore'], [Element.prototype, 'append attachShadow setAttribute'],
  [Document.prototype, 'createElement createElementNS createTextNode'], [EventTarget.prototype, 'addEventListener dispatchEvent'], [HTMLElement.prototype, 'showPopover focus']])
  for (const name of names.split(' ')) {
    const before = prototype[name];
    prototype[name] = function (...given) { if (name === 'attachShadow') caught.push(name); if (typeof this === 'string') note(name, String(this)); for (let at = 0; at < given.length; at += 1) note(name, text(given[at])); return before.apply(this, given); };
  }
Object.defineProperty(Object.prototype, 'title', { configurable: true, set(value) { note('setter', text(value)); Object.defineProperty(this, 'title', { value, writable: true, configurable: true, enumerable: true }); } });
new MutationObserver((records) => { for (const { target, addedNodes } of records) for (const node of [target, ...addedNodes]) note('mutation', node.textContent + text(node.outerHTML)); })
  .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
for (const type of PerformanceObserver.supportedEntryTypes) new PerformanceObserver((list) => { for (const entry of list.getEntries()) note('entry ' + type, text(entry.toJSON()) + text(entry.element?.textContent)); }).observe({ type, buffered: true });
for (const type of 'pointermove pointerrawupdate pointerover pointerenter pointerout pointerdown pointerup mouseover mouseenter mouseout mousemove mousedown mouseup click focus blur focusin focusout beforetoggle toggle keydown keypress keyup beforeinput input selectstart selectionchange dragstart dragend scroll wheel transitionrun transitionend animationstart slotchange copy contextmenu'.split(' '))
  addEventListener(type, (event) => {
    const { originalTarget, explicitOriginalTarget, rangeParent, relatedTarget, fromElement, toElement } = event;
    const coalesced = (event.getCoalescedEvents?.() ?? []).map(({ target }) => target);
    for (const node of [...event.composedPath(), ...coalesced, originalTarget, explicitOriginalTarget, rangeParent, relatedTarget, fromElement, toElement])
      if (node instanceof Node && node.getRootNode() instanceof ShadowRoot) caught.push('an element of the card by ' + type);
    if (event.dataTransfer?.types.length > 0) caught.push('what is dragged');
  }, { capture: true });
new ResizeObserver((entries) => { for (const { target, contentRect } of entries) if (target.popover && contentRect.width !== innerWidth) caught.push('size'); }).observe(document.documentElement);`;

/** Walks from every node that an event names to all that stands in its tree. */
const WALK = `window.read = new Set();
window.listen = (on) => {
  for (const type of 'pointermove pointerover mousemove mouseover mousedown click focusin keydown keyup wheel contextmenu'.split(' '))
    on.addEventListener(type, ({ originalTarget, explicitOriginalTarget, rangeParent }) => {
      for (const node of [originalTarget, explicitOriginalTarget, rangeParent]) {
        const root = node instanceof on.Node ? node.getRootNode() : undefined;
        if (root instanceof on.ShadowRoot) for (const each of root.querySelectorAll('*')) for (const { name, value } of each.attributes) if (name !== 'style') read.add(value);
      }
    }, true);
};
listen(window);`;

/** Rules by which Chromium fetches, or builds, every page that a link of the document leads to. */
const RULES = JSON.stringify({
  prefetch: [{ source: 'document', where: { href_matches: 'http://*:*/*' }, eagerness: 'immediate' }],
  prerender: [{ source: 'document', where: { href_matches: '/*' }, eagerness: 'immediate' }],
});

/** Members of a document that the extension needs, and elements by whose names a page can put others in their place. */
const DOCUMENT_MEMBERS =
  'body head documentElement title nodeType childNodes firstChild contains cloneNode getRootNode querySelector querySelectorAll createElement createElementNS ' +
  'createTextNode createRange createTreeWalker elementFromPoint elementsFromPoint caretPositionFromPoint getElementsByTagName getElementById activeElement ' +
  'scrollingElement getSelection hasFocus visibilityState contentType defaultView addEventListener removeEventListener dispatchEvent ownerDocument styleSheets';
const CLOBBERING = ['form', 'img alt=""', 'embed'];

export const ATTACKING_PAGES: Readonly<Record<string, () => string>> = {
  'attacking.html': () =>
    page({
      head: `<title>The sovereign cloud</title><script>${SCRIPT}</script>`,
      body: `<main><article><h1>The sovereign cloud</h1><p>In 2015 Orange bought all of Cloudwatt, and SFR took <b id="word">Numergy</b>, the French cloud operators.</p></article></main>`,
    }),
  'measuring.html': () =>
    page({ head: `<title>The sovereign cloud</title>${NO_STYLES}<script>${MEASURE}</script>`, body: STORY }),
  'lettering.html': () =>
    page({
      head: `<title>The sovereign cloud</title><script>${PROPERTIES}</script><style>${FACES} main, main * { font-family: monospace }</style>`,
      body: STORY,
    }),
  'clobbering.html': () =>
    page({
      head: '<title>The sovereign cloud</title>',
      body: `<main><form>${MEMBERS.split(' ')
        .map((name) => `<input name="${name}" type="hidden">`)
        .join(
          '',
        )}<p>Cloudwatt was bought by Orange in 2015, a French cloud operator.</p></form><p>Numergy went to SFR a year later.</p></main>`,
    }),
  'catching.html': () => page({ head: `<title>The sovereign cloud</title><script>${CATCH}</script>`, body: STORY }),
  'fetching.html': () =>
    page({
      head: `<title>The sovereign cloud</title><script type="speculationrules">${RULES}</script>`,
      body: `${STORY}<a href="fetched.html">A link of the page</a>`,
    }),
  'clobbered-document.html': () =>
    page({
      head: '<title>The sovereign cloud</title>',
      body: `${DOCUMENT_MEMBERS.split(' ')
        .map((name, at) => `<${CLOBBERING[at % CLOBBERING.length]} name="${name}" hidden>`)
        .join(
          '</form>',
        )}</form><main><article><h1>The sovereign cloud</h1><p>Cloudwatt was bought by Orange in 2015, a French cloud operator.</p><p>Numergy went to SFR a year later, and the plan of two French clouds came to its end.</p></article></main>`,
    }),
  'walking.html': () =>
    page({
      head: `<title>The sovereign cloud</title><script>${WALK}</script>`,
      body: `${STORY}<button onclick="const other = window.open(location.href); listen(other); other.opener = null">Another tab</button>`,
    }),
  'framing-attack.html': () =>
    page({
      head: `<title>Holiday pictures</title><script>${SCRIPT}</script><style>body { margin: 0; max-width: none } iframe { border: 0; width: 1000px; height: 700px; opacity: 0.001 }</style>`,
      body: `<iframe src="attacking.html"></iframe>`,
    }),
};
