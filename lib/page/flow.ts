/**
 * How an element takes part in the text a reader sees:
 * - `inline`: its text belongs to the text around it;
 * - `block`: text stops before and after it;
 * - `break`: text stops at it, and it holds none;
 * - `skip`: text stops at it, and what it holds is not read (code, forms, editors, pictures);
 * - `unseen`: nobody sees it, text runs on over it.
 */
export type Flow = 'inline' | 'block' | 'break' | 'skip' | 'unseen';

/** Frequent elements whose flow their name tells; that of all others is read from their computed style. */
const NAMES: Readonly<Record<Exclude<Flow, 'inline'>, string>> = {
  block: 'article,aside,blockquote,body,button,dd,div,dl,dt,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,html,li,main,nav,ol,p,section,table,tbody,td,th,thead,tr,ul',
  break: 'br,hr',
  skip: 'audio,canvas,code,iframe,input,kbd,math,object,pre,samp,select,svg,textarea,video',
  // A page may draw the text of these on purpose; a reader of names takes it for no prose all the same.
  unseen: 'head,noscript,rp,rt,script,style,template',
};

const FLOW_BY_NAME: ReadonlyMap<string, Flow> = new Map(
  (['block', 'break', 'skip', 'unseen'] as const).flatMap((flow) => NAMES[flow].split(',').map((name) => [name, flow] as const)),
);

const EDITABLE = '[contenteditable]:not([contenteditable="false" i])';
/** The publisher's word: names inside are left alone. */
const OFF = '[data-vigie="off"]';
/** Elements whose text is never read, wherever inside them it stands. */
const UNREAD = `${NAMES.skip},${NAMES.unseen},${EDITABLE},${OFF}`;

const HEADING = /^h[1-6]$/;
const SECTIONING = /^(article|aside|footer|header|main|nav|section)$/;

/** The flow of an element by its name alone; `undefined` where only its computed style tells. */
export function flowByName(element: Element): Flow | undefined {
  return FLOW_BY_NAME.get(element.localName);
}

/** The flow of an element. Reads computed style only for elements that are inline by their name. */
export function flowOf(element: Element): Flow {
  const named = flowByName(element);
  if (named !== undefined && named !== 'block') return named;
  if (element.hasAttribute('contenteditable') || element.hasAttribute('data-vigie')) {
    if (element.matches(`${EDITABLE},${OFF}`)) return 'skip';
  }
  return named ?? flowByStyle(element);
}

function flowByStyle(element: Element): Flow {
  const { display, visibility } = getComputedStyle(element);
  if (display === 'none' || visibility !== 'visible') return 'unseen';
  // A flex item, a float or a tag drawn as a box computes to something else than `inline`, and stands by itself.
  return display === 'inline' || display === 'contents' || display.startsWith('ruby') ? 'inline' : 'block';
}

/** Whether text right inside an element may be read at all, as far as names and attributes tell. */
export function isReadable(element: Element): boolean {
  return element.closest(UNREAD) === null;
}

/** Whether an element is drawn: no ancestor with `display: none`, `visibility: hidden` or a closed `details`. */
export function isSeen(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  // An element with `display: contents` has no box of its own and counts as not visible by specification.
  const parent = element.parentElement;
  return parent !== null && getComputedStyle(element).display === 'contents' && isSeen(parent);
}

/** The outermost unseen element around an unseen one. */
export function hiddenRoot(element: Element): Element {
  let root = element;
  for (let parent = root.parentElement; parent !== null && !isSeen(parent); parent = parent.parentElement) root = parent;
  return root;
}

export function isHeading(element: Element): boolean {
  return HEADING.test(element.localName);
}

export function isSectioning(element: Element): boolean {
  return SECTIONING.test(element.localName);
}
