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
  block: 'div,li,p,section,td,th,tr,ul',
  // Browsers show a document of plain text in one `pre`.
  skip: `audio,br,canvas,code,hr,iframe,input,kbd,math,object,samp,select,svg,textarea,video${document.contentType === 'text/plain' ? '' : ',pre'}`,
  // A page may draw the text of these on purpose; a reader of names takes it for no prose all the same.
  unseen: 'head,noscript,rp,rt,script,style,template',
};

const FLOW_BY_NAME: ReadonlyMap<string, Flow> = new Map(
  (['block', 'skip', 'unseen'] as const).flatMap((flow) => NAMES[flow].split(',').map((name) => [name, flow] as const)),
);

/** Editors; the publisher’s word, by which names inside are left alone; and our own popover, into which Firefox lets us see. */
const KEPT_OUT = '[contenteditable]:not([contenteditable="false" i]),[data-vigie="off"],:root>[popover]';
/** Elements whose text is never read, wherever inside them it stands. */
const UNREAD = `${NAMES.skip},${NAMES.unseen},${KEPT_OUT}`;

/** The flow of an element. Reads computed style only where its name does not tell. */
export function flowOf(element: Element): Flow {
  const named = FLOW_BY_NAME.get(element.localName);
  if (named !== undefined && named !== 'block') return named;
  return element.matches(KEPT_OUT) ? 'skip' : (named ?? flowByStyle(element));
}

function flowByStyle(element: Element): Flow {
  // What a slot holds itself shows only where nothing is put into it.
  if (element instanceof HTMLSlotElement && element.assignedNodes().length > 0) return 'unseen';
  const { display, visibility } = getComputedStyle(element);
  if (display === 'none' || visibility !== 'visible') return 'hidden';
  // A flex item, a float or a tag drawn as a box computes to something else than `inline`, and stands by itself.
  return display === 'inline' || display === 'contents' || display.startsWith('ruby') ? 'inline' : 'block';
}

/** What text stands in that does not belong to the text around it. */
export type Block = Element | ShadowRoot;

/** The nearest block, from a node upwards. */
export function blockAround(node: Node): Block | null {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at instanceof ShadowRoot || (at instanceof Element && flowOf(at) !== 'inline')) return at;
  }
  return null;
}

/** The element around a node; that around a shadow tree is its host. */
function elementAround({ parentNode }: Node): Element | null {
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : null;
}

/** The node by which one inside shadow trees stands in the document: the outermost host. */
export function inDocument(node: Node): Node {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? inDocument(root.host) : node;
}

/** Whether text right inside a block may be read at all, as far as names and attributes tell. */
export function isReadable(block: Block): boolean {
  if (block instanceof ShadowRoot) return isReadable(block.host);
  const root = block.getRootNode();
  return !block.closest(UNREAD) && (!(root instanceof ShadowRoot) || isReadable(root));
}

/** Whether an element is drawn: no ancestor with `display: none`, `visibility: hidden` or a closed `details`. */
export function isSeen(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  // An element with `display: contents` has no box of its own and counts as not visible by specification.
  const around = elementAround(element);
  return around !== null && getComputedStyle(element).display === 'contents' && isSeen(around);
}

/** The outermost unseen element around an unseen one. */
export function hiddenRoot(element: Element): Element {
  const around = elementAround(element);
  return around && !isSeen(around) ? hiddenRoot(around) : element;
}
