import { SPREADS } from './spreads.ts';

/** Layouts by which a page has a reader click on a card that they do not see, as scripts of the page. */

export type Layout = { readonly name: string; readonly run: () => void };

// What `attacking.html` offers to a layout.
declare function theHost(): HTMLElement | undefined;
declare function cover(kind?: string): HTMLElement;
declare function silence(): void;
declare function sheet(css: string): void;

/** Styles of the host: hidden, moved, shrunk, painted otherwise. */
const HOST_STYLES: readonly (readonly [property: string, value: string])[] = [
  ['opacity', '0'],
  ['opacity', '0.01'],
  ['visibility', 'hidden'],
  ['display', 'none'],
  ['display', 'contents'],
  ['transform', 'translate(120px, 60px)'],
  ['transform', 'scale(0.01)'],
  ['transform', 'rotateX(90deg)'],
  ['translate', '90px 40px'],
  ['scale', '0.05'],
  ['rotate', '180deg'],
  ['zoom', '0.1'],
  ['filter', 'opacity(0)'],
  ['filter', 'brightness(100)'],
  ['filter', 'blur(40px)'],
  ['backdrop-filter', 'blur(10px)'],
  ['clip-path', 'inset(49%)'],
  ['mask', 'linear-gradient(transparent, transparent)'],
  ['mix-blend-mode', 'difference'],
  ['inset', '200px 0 0 200px'],
  ['left', '300px'],
  ['margin', '80px'],
  ['padding', '80px'],
  ['width', '10px'],
  ['height', '10px'],
  ['overflow', 'hidden'],
  ['position', 'absolute'],
  ['z-index', '-1'],
  ['content-visibility', 'hidden'],
  ['perspective', '1px'],
  ['will-change', 'opacity'],
  ['pointer-events', 'auto'],
  ['background', 'white'],
  ['transition', 'opacity 1ms'],
  ['animation', 'hide 1ms'],
  ['cursor', 'none'],
  ['color', 'transparent'],
  ['font-size', '0'],
  ['contain', 'strict'],
  ['direction', 'rtl'],
];

/** Attributes of the host. */
const HOST_ATTRIBUTES: readonly (readonly [name: string, value: string])[] = [
  ['hidden', ''],
  ['inert', ''],
  ['popover', 'auto'],
  ['popover', 'hint'],
  ['style', ''],
  ['class', 'hidden'],
  ['dir', 'rtl'],
  ['aria-hidden', 'true'],
];

/** Where the host is put. */
const PLACES: readonly Layout[] = [
  { name: 'the host taken out', run: () => theHost()?.remove() },
  { name: 'the host hidden as a popover', run: () => theHost()?.hidePopover() },
  { name: 'the host put into the body', run: () => document.body.append(theHost() ?? '') },
  { name: 'the host put elsewhere and back', run: () => document.documentElement.append(theHost() ?? '') },
  {
    name: 'the host put into a shadow tree',
    run: () =>
      document
        .querySelector('main')
        ?.attachShadow({ mode: 'open' })
        .append(theHost() ?? ''),
  },
  {
    name: 'the host put into a frame',
    run: () => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.contentDocument?.body.append(theHost() ?? '');
    },
  },
  { name: 'something put into the host', run: () => theHost()?.append('Click here') },
  {
    name: 'the root replaced',
    run: () => {
      const root = document.documentElement;
      root.replaceWith(root.cloneNode(true));
    },
  },
];

/** What is laid over the card and lets clicks through. */
const COVERS: readonly Layout[] = [
  {
    name: 'text generated after the host',
    run: () =>
      sheet(
        ':root > div::after { content: "x"; position: fixed; inset: 0; background: white; pointer-events: none; z-index: 99 }',
      ),
  },
  {
    name: 'text generated before the host',
    run: () =>
      sheet(
        ':root > div::before { content: ""; position: fixed; inset: 0; background: white; pointer-events: none; z-index: 99 }',
      ),
  },
  ...(['auto', 'manual', 'hint'] as const).flatMap((kind): Layout[] => [
    {
      name: `a popover (${kind})`,
      run: new Function(`const it = cover(); it.popover = '${kind}'; it.showPopover();`) as () => void,
    },
    {
      name: `a popover (${kind}), its events silenced`,
      run: new Function(`silence(); const it = cover(); it.popover = '${kind}'; it.showPopover();`) as () => void,
    },
  ]),
  {
    name: 'a popover that comes and goes and comes',
    run: () => {
      silence();
      const it = cover();
      it.popover = 'manual';
      setInterval(() => it.togglePopover(), 30);
    },
  },
  {
    name: 'a popover in a closed shadow tree that comes and goes and comes',
    run: () => {
      silence();
      const it = cover();
      const host = document.body.appendChild(document.createElement('div'));
      host.attachShadow({ mode: 'closed' }).append(it);
      it.popover = 'manual';
      setInterval(() => it.togglePopover(), 30);
    },
  },
  {
    name: 'a popover that comes again and again',
    run: () => {
      silence();
      const it = cover();
      it.popover = 'manual';
      it.showPopover();
      setInterval(() => (it.hidePopover(), it.showPopover()), 20);
    },
  },
  {
    name: 'a popover that goes when the button is pressed',
    run: () => {
      silence();
      const it = cover();
      it.popover = 'manual';
      it.showPopover();
      addEventListener('pointerdown', () => it.hidePopover(), true);
    },
  },
  {
    name: 'a popover with a hole for the hit test',
    run: () => {
      silence();
      const it = cover();
      it.popover = 'manual';
      it.style.background = 'none';
      it.style.pointerEvents = 'none';
      it.innerHTML = '<p style="position:fixed;inset:0;margin:0;background:white;pointer-events:none">Go on</p>';
      it.showPopover();
    },
  },
  {
    name: 'a dialogue',
    run: () => {
      silence();
      const it = cover('dialog');
      if (it instanceof HTMLDialogElement) it.showModal();
    },
  },
  {
    name: 'the backdrop of a dialogue',
    run: () => {
      silence();
      sheet('dialog::backdrop { background: white; pointer-events: none }');
      const it = cover('dialog');
      it.style.inset = 'auto';
      if (it instanceof HTMLDialogElement) it.showModal();
    },
  },
  {
    name: 'a picker of the page',
    run: () => {
      sheet(
        'select, ::picker(select) { appearance: base-select } ::picker(select) { position: fixed; inset: 0; width: 100vw; height: 100vh; max-height: none; pointer-events: none; background: white }',
      );
      const it = document.body.appendChild(document.createElement('select'));
      it.innerHTML = '<option>Go on</option><option>Go on</option>';
      try {
        it.showPicker();
      } catch {
        it.focus();
      }
    },
  },
  {
    name: 'a popover in a shadow tree',
    run: () => {
      silence();
      const it = document.body
        .appendChild(document.createElement('div'))
        .attachShadow({ mode: 'closed' })
        .appendChild(cover());
      it.popover = 'manual';
      it.showPopover();
    },
  },
  {
    name: 'rules for the host in a layer',
    run: () =>
      sheet(
        '@layer a { :root > div { opacity: 0 !important; transition: opacity 9s !important } } @starting-style { :root > div { opacity: 0 } }',
      ),
  },
  {
    name: 'a view transition that stands still',
    run: () => {
      sheet(
        '::view-transition { pointer-events: none; background: white } ::view-transition-group(*) { animation-duration: 60s }',
      );
      (document as { startViewTransition?: (change: () => void) => unknown }).startViewTransition?.(() => undefined);
    },
  },
];

/** What is done to the root around the card. */
const ROOT_STYLES: readonly (readonly [property: string, value: string])[] = [
  ['opacity', '0'],
  ['visibility', 'hidden'],
  ['display', 'none'],
  ['filter', 'opacity(0)'],
  ['filter', 'blur(30px)'],
  ['transform', 'translate(150px, 90px)'],
  ['transform', 'scale(0.02)'],
  ['zoom', '0.05'],
  ['zoom', '3'],
  ['clip-path', 'inset(50%)'],
  ['mask', 'linear-gradient(transparent, transparent)'],
  ['content-visibility', 'hidden'],
  ['mix-blend-mode', 'difference'],
  ['contain', 'strict'],
  ['overflow', 'hidden'],
  ['perspective', '1px'],
  ['filter', 'invert(0.8) '.repeat(12).trim()],
  ['filter', 'sepia(1) '.repeat(12).trim()],
  ['filter', 'contrast(0)'],
  ['filter', 'url("#nothing")'],
  ['backdrop-filter', 'blur(30px)'],
  ['rotate', '180deg'],
  ['scale', '0.02'],
  ['translate', '150px 90px'],
  ['transform-style', 'preserve-3d'],
  ['writing-mode', 'vertical-rl'],
  ['direction', 'rtl'],
  ['font-size', '0'],
  ['text-indent', '-9999px'],
  ['-webkit-text-fill-color', 'transparent'],
  ['-webkit-text-security', 'disc'],
  ['will-change', 'transform, opacity'],
  ['isolation', 'isolate'],
];

/** What moves, or animates, without an attribute changed. */
const MOTIONS: readonly Layout[] = [
  {
    name: 'the host animated away',
    run: () =>
      void theHost()?.animate({ opacity: [0, 0], visibility: ['hidden', 'hidden'] }, { duration: 1, fill: 'forwards' }),
  },
  {
    name: 'the host animated to another place',
    run: () =>
      void theHost()?.animate(
        { transform: ['translate(200px)', 'translate(200px)'] },
        { duration: 1, fill: 'forwards' },
      ),
  },
  {
    name: 'the root animated away',
    run: () => void document.documentElement.animate({ opacity: [0, 0] }, { duration: 1, fill: 'forwards' }),
  },
  {
    name: 'a filter of the root animated',
    run: () =>
      void document.documentElement.animate(
        { filter: ['opacity(0)', 'opacity(0)'] },
        { duration: 1, fill: 'forwards' },
      ),
  },
  {
    name: 'the host moved without leaving the document',
    run: () => {
      document.body.style.opacity = '0';
      (document.body as { moveBefore?: (node: Node, before: Node | null) => void }).moveBefore?.(
        theHost() ?? document.createElement('i'),
        null,
      );
    },
  },
  {
    name: 'the word moved on and on',
    run: () => {
      const word = document.querySelector<HTMLElement>('#word');
      let at = 0;
      setInterval(() => {
        at += 5;
        if (word) word.style.cssText = `position:relative;left:${String(at % 60)}px`;
      }, 40);
    },
  },
  {
    name: 'the page scrolled on and on',
    run: () => {
      document.body.style.minHeight = '400vh';
      setInterval(() => scrollBy(0, 1), 30);
    },
  },
  { name: 'the word taken away', run: () => document.querySelector('#word')?.remove() },
  { name: 'the page made inert', run: () => void (document.documentElement.inert = true) },
  {
    name: 'events made up at the host',
    run: () => {
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        theHost()?.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: 400, clientY: 200 }));
      for (const key of 'wsmndpfy')
        theHost()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      theHost()?.click();
    },
  },
];

const setStyle = (of: string, property: string, value: string): (() => void) =>
  new Function(
    `${of}.style.setProperty(${JSON.stringify(property)}, ${JSON.stringify(value)}, 'important')`,
  ) as () => void;

export const LAYOUTS: readonly Layout[] = [
  ...HOST_STYLES.map(([property, value]) => ({
    name: `the host with ${property}: ${value}`,
    run: setStyle('theHost()', property, value),
  })),
  ...HOST_ATTRIBUTES.map(([name, value]) => ({
    name: `the host with ${name}="${value}"`,
    run: new Function(`theHost().setAttribute('${name}', '${value}')`) as () => void,
  })),
  ...PLACES,
  ...COVERS,
  ...ROOT_STYLES.map(([property, value]) => ({
    name: `the root with ${property}: ${value}`,
    run: setStyle('document.documentElement', property, value),
  })),
  ...MOTIONS,
  ...SPREADS,
];
