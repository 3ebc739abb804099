/**
 * How an element takes part in the text a reader sees:
 * - `inline`: its text belongs to the text around it;
 * - `block`: it stands by itself: text stops before and after it;
 * - `skip`: text stops at it, and what it holds is not read (breaks, code, forms, editors, pictures);
 * - `unseen`: nobody reads it, text runs on over it;
 * - `hidden`: the same, until its style is another.
 */
type Flow = 'inline' | 'block' | 'skip' | 'unseen' | 'hidden';

/** Frequent elements whose flow their name tells; that of all others is read from their computed style. */
const NAMES = {
  block: 'article,aside,blockquote,body,button,dd,div,dl,dt,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,html,li,main,nav,ol,p,section,table,tbody,td,th,thead,tr,ul',
  skip: 'audio,br,canvas,code,hr,iframe,input,kbd,math,object,pre,samp,select,svg,textarea,video',
  // A page may draw the text of these on purpose; a reader of names takes it for no prose all the same.
  unseen: 'head,noscript,rp,rt,script,style,template',
};

const FLOW_BY_NAME: ReadonlyMap<string, Flow> = new Map(
  (['block', 'skip', 'unseen'] as const).flatMap((flow) => NAMES[flow].split(',').map((name) => [name, flow] as const)),
);

/** Editors; and the publisher’s word, by which names inside are left alone. */
const KEPT_OUT = '[contenteditable]:not([contenteditable="false" i]),[data-vigie="off"]';
/** Elements whose text is never read, wherever inside them it stands. */
const UNREAD = `${NAMES.skip},${NAMES.unseen},${KEPT_OUT}`;

/** The flow of an element. Reads computed style only where its name does not tell. */
export function flowOf(element: Element): Flow {
  const named = FLOW_BY_NAME.get(element.localName);
  if (named !== undefined && named !== 'block') return named;
  return element.matches(KEPT_OUT) ? 'skip' : (named ?? flowByStyle(element));
}

function flowByStyle(element: Element): Flow {
  const { display, visibility } = getComputedStyle(element);
  if (display === 'none' || visibility !== 'visible') return 'hidden';
  // A flex item, a float or a tag drawn as a box computes to something else than `inline`, and stands by itself.
  return display === 'inline' || display === 'contents' || display.startsWith('ruby') ? 'inline' : 'block';
}

/** The nearest element, from a node upwards, whose text does not belong to the text around it. */
export function blockAround(node: Node): Element | null {
  let element = node instanceof Element ? node : node.parentElement;
  while (element && flowOf(element) === 'inline') element = element.parentElement;
  return element;
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
  const parent = element.parentElement;
  return parent && !isSeen(parent) ? hiddenRoot(parent) : element;
}
