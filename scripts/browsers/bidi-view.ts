/** A {@link View} of a document in Firefox. */
import { callOnNodes, callRemote, nodesOfCall, type RemoteNode } from './bidi-values.ts';
import type { BidiSend } from './bidi.ts';
import { clickInto, clickWhereItStands } from './click.ts';
import { eventually } from './eventually.ts';
import { type Box, isFocused, type Point, renderedText } from './in-page.ts';
import type { Key, Target, View } from './session.ts';

/** Code points of keys without a character: https://w3c.github.io/webdriver/#keyboard-actions */
const KEY_CODES: Record<Key, string> = {
  Escape: '\uE00C',
  Enter: '\uE007',
  Tab: '\uE004',
  Space: ' ',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  Backspace: '\uE003',
  d: 'd',
  e: 'e',
  f: 'f',
  n: 'n',
  y: 'y',
  j: 'j',
  x: 'x',
  m: 'm',
  p: 'p',
  '/': '/',
};
const CONTROL = '\uE009';
const ALT = '\uE00A';

const down = (value: string): object => ({ type: 'keyDown', value });
const up = (value: string): object => ({ type: 'keyUp', value });
const round = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

/** The view of a browsing context. */
export function createBidiView(send: BidiSend, context: string): View {
  const { keys, pointer, approach, wheel } = createInput(send, context);
  const { locate, look, hasFocus } = createLocator(send, context);
  const view: View = {
    evaluate: (run, ...args) => callRemote(send, { context }, run, args),
    evaluateAside: (run, ...args) => callRemote(send, { context, sandbox: 'vigie-proof' }, run, args),
    text: () => view.evaluateAside(renderedText),
    // A redraw between two questions makes the second fail: ask again.
    has: (target) => eventually('the accessibility tree', async () => (await locate(target)).length > 0),
    click: (target) => clickWhereItStands(target, look, view),
    write: async (target, text) => {
      await clickInto(target, view, () => hasFocus(target));
      await keys([down(CONTROL), down('a'), up('a'), up(CONTROL), down(KEY_CODES.Backspace), up(KEY_CODES.Backspace)]);
      await keys([...text].flatMap((character) => [down(character), up(character)]));
    },
    press: async (key) => {
      await keys([down(KEY_CODES[key]), up(KEY_CODES[key])]);
    },
    chord: async (chord) => {
      const [held, key = ''] = chord.split('+');
      const modifier = held === 'Alt' ? ALT : CONTROL;
      const pressed = key === 'Enter' ? KEY_CODES.Enter : key.toLowerCase();
      await keys([down(modifier), down(pressed), up(pressed), up(modifier)]);
    },
    type: async (text) => {
      await keys([...text].flatMap((character) => [down(character), up(character)]));
    },
    moveTo: async (point) => {
      await pointer(approach(point));
    },
    clickAt: async (point) => {
      await pointer([...approach(point), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);
    },
    drag: async (from, to) => {
      await pointer([...approach(from), { type: 'pointerDown', button: 0 }, ...approach(to)]);
    },
    release: async (at) => {
      await pointer([
        { type: 'pointerMove', ...round(at) },
        { type: 'pointerUp', button: 0 },
      ]);
    },
    wheel: async (at, by) => {
      await wheel(at, by);
    },
    screenshot: async (box) => {
      const { data } = await send<{ data: string }>('browsingContext.captureScreenshot', {
        context,
        ...(box ? { clip: { type: 'box', ...box } } : {}),
      });
      return Buffer.from(data, 'base64');
    },
    close: async () => {
      await send('browsingContext.close', { context });
    },
  };
  return view;
}

/** Scrolls an element into view; its box. Runs in the page. */
function bringIntoView(element: Element): Box {
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

/** Keys and the pointer of a browsing context. */
function createInput(send: BidiSend, context: string) {
  const keys = (actions: object[]): Promise<unknown> =>
    send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
  const pointer = (actions: object[]): Promise<unknown> =>
    send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
  const approach = (point: Point): object[] => [
    { type: 'pointerMove', ...round({ x: Math.max(0, point.x - 2), y: point.y }) },
    { type: 'pointerMove', ...round(point) },
  ];
  const wheel = (at: Point, by: number): Promise<unknown> =>
    send('input.performActions', {
      context,
      actions: [{ type: 'wheel', id: 'wheel', actions: [{ type: 'scroll', ...round(at), deltaX: 0, deltaY: by }] }],
    });
  return { keys, pointer, approach, wheel };
}

/**
 * Elements that can have a role, as a selector. The browser's own search asks for role and name of every element of a
 * document: 1.6 s of a processor on the settings, where 35 buttons take 0.1 s.
 */
const CARRIERS: Readonly<Record<string, string>> = {
  button: 'button, summary, input',
  combobox: 'input, select',
  dialog: 'dialog',
  heading: 'h1, h2, h3, h4, h5, h6',
  link: 'a, area',
  list: 'ul, ol, menu',
  listbox: 'select',
  radio: 'input',
  rowheader: 'th',
  searchbox: 'input',
  slider: 'input',
  switch: 'input',
  tab: 'button',
  textbox: 'input, textarea, [contenteditable]',
};

/**
 * Elements that a selector finds and that may be named with `word`, in the order of the document. Runs in the page.
 * The browser says which of them are: it takes 1 s for all buttons of the settings, and milliseconds for these.
 */
function elementsNamedWith(selector: string, word: string): Element[] {
  const sourcesOf = (element: Element): readonly (Element | null)[] => {
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : [];
    return [
      element,
      ...ids.map((id) => document.getElementById(id)),
      ...labels.filter((each) => each instanceof Element),
    ];
  };
  return [...document.querySelectorAll(selector)].filter((element) =>
    sourcesOf(element).some((source) => source?.outerHTML.includes(word)),
  );
}

/** The longest word of a name: what is in it stands as it is in the source of a document. */
function longestWord(name: string): string {
  return (name.match(/[\p{L}\p{N}]+/gu) ?? []).reduce(
    (longest, word) => (word.length > longest.length ? word : longest),
    '',
  );
}

/** Finds elements by what assistive technology gets of them. */
function createLocator(send: BidiSend, context: string) {
  const locate = async ({ role, name }: Target): Promise<string[]> => {
    const carriers = CARRIERS[role];
    if (carriers === undefined) throw new Error(`no element is known to carry the role «${role}»`);
    const startNodes = await nodesOfCall(
      send,
      { context, sandbox: 'vigie-proof' },
      elementsNamedWith,
      `[role~="${role}"], ${carriers}`,
      longestWord(name),
    );
    if (startNodes.length === 0) return [];
    const { nodes } = await send<{ nodes: RemoteNode[] }>('browsingContext.locateNodes', {
      context,
      locator: { type: 'accessibility', value: { role, name } },
      startNodes: startNodes.map((sharedId) => ({ sharedId })),
      maxNodeCount: 1,
    });
    return nodes.map((node) => node.sharedId);
  };
  const look = async (target: Target): Promise<Box | undefined> => {
    const [node] = await locate(target);
    if (node === undefined) return undefined;
    const box = await callOnNodes(send, { context }, bringIntoView, [node]);
    return box.width > 0 && box.height > 0 ? box : undefined;
  };
  const hasFocus = async (target: Target): Promise<boolean> => {
    const [field] = await locate(target);
    return field !== undefined && callOnNodes(send, { context }, isFocused, [field]);
  };
  return { locate, look, hasFocus };
}
