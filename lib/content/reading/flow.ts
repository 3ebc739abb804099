import { firstIndex } from '../../text/bisect.ts';
import { doesMatch, isVisible, localNameOf, nodeTypeOf, parentOf, rootOf, page } from '../dom-members.ts';
/**
 * How an element takes part in the text a reader sees:
 * - `inline`: its text belongs to the text around it;
 * - `block`: it stands by itself: text stops before and after it;
 * - `skip`: text stops at it, and what it holds is not read (breaks, code, forms, editors, pictures);
 * - `unseen`: nobody reads it, text runs on over it;
 * - `hidden`: the same, until its style is another.
 */
export type Flow = 'inline' | 'block' | 'skip' | 'unseen' | 'hidden';

/** Custom elements are inline as long as no style says otherwise; all other names that do not stand here are blocks. */
const NAMES = {
  inline:
    'a,abbr,acronym,b,bdi,bdo,big,cite,data,del,dfn,em,font,i,img,ins,label,mark,nobr,picture,q,rb,ruby,s,slot,' +
    'small,span,strike,strong,sub,sup,time,tt,u,var,wbr',
  // Browsers show a document of plain text in one `pre`.
  skip:
    'audio,br,canvas,code,hr,iframe,input,kbd,math,object,samp,select,svg,textarea,' +
    `video${page.contentType === 'text/plain' ? '' : ',pre'}`,
  // A page may draw the text of these on purpose; a reader of names takes it for no prose all the same.
  unseen: 'head,noscript,rp,rt,script,style,template',
};

const FLOWS: Map<string, Flow> = new Map(
  (['inline', 'skip', 'unseen'] as const).flatMap((flow) =>
    NAMES[flow].split(',').map((name) => [name, flow] as const),
  ),
);

/**
 * Editors; the publisher’s word, by which names inside are left alone; and our own popover, into which Firefox lets us
 * see.
 */
const KEPT_OUT = '[contenteditable]:not([contenteditable="false" i]),[data-vigie="off"],:root>[popover]';

/** The flow that an element’s name promises: good enough to look for names, and without asking for its style. */
export function flowByName(element: Element): Flow {
  const localName = localNameOf(element);
  let flow = FLOWS.get(localName);
  if (!flow) FLOWS.set(localName, (flow = localName.includes('-') ? 'inline' : 'block'));
  return flow;
}

/** The flow of an element as its style has it, where that can make text run on or stop. */
export function flowByStyle(element: Element): Flow {
  const named = flowByName(element);
  if (named !== 'inline') return named;
  if (isKeptOut(element)) return 'skip';
  const { display, visibility } = getComputedStyle(element);
  if (display === 'none' || visibility !== 'visible') return 'hidden';
  // A flex item, a float or a tag drawn as a box computes to something else than `inline`, and stands by itself.
  return display === 'inline' || display === 'contents' || display.startsWith('ruby') ? 'inline' : 'block';
}

/** The element around a node; that around a shadow tree is its host. */
export function elementAround(node: Node): Element | null {
  const parent = parentOf(node);
  // A type is recognised by its number much faster than by its class.
  if (parent && nodeTypeOf(parent) === Node.ELEMENT_NODE) return parent as Element;
  return parent instanceof ShadowRoot ? parent.host : null;
}

/** The node by which one inside shadow trees stands in the document: the outermost host. */
export function inDocument(node: Node): Node {
  const root = rootOf(node);
  return root instanceof ShadowRoot ? inDocument(root.host) : node;
}

/** Whether an element keeps readers out of all that is in it, as far as its name and attributes tell. */
export function isKeptOut(element: Element): boolean {
  const flow = flowByName(element);
  // What a slot holds itself shows only where nothing is put into it.
  return (
    flow === 'skip' ||
    flow === 'unseen' ||
    doesMatch(element, KEPT_OUT) ||
    (localNameOf(element) === 'slot' && element instanceof HTMLSlotElement && element.assignedNodes().length > 0)
  );
}

/** Whether an element is drawn: no ancestor with `display: none`, `visibility: hidden` or a closed `details`. */
export function isSeen(element: Element): boolean {
  return isShown(element, { visibilityProperty: true });
}

/** Whether anything in an element may be drawn: what is not visible may hold what is. */
export function isDrawn(element: Element): boolean {
  return isShown(element, {});
}

function isShown(element: Element, options: CheckVisibilityOptions): boolean {
  for (let at: Element | null = element; at; at = elementAround(at)) {
    if (isVisible(at, options)) return true;
    // An element with `display: contents` has no box of its own and counts as not visible by specification.
    if (getComputedStyle(at).display !== 'contents') return false;
  }
  return false;
}

/** So many elements around one are asked one after the other whether they are seen, those further out by halves. */
const NEAR = 16;

/**
 * The outermost unseen element around an unseen one, with no seen one in between. Browsers answer for an element the
 * more slowly the deeper it stands: asking 20,000 of them that stand in one another took 8 seconds.
 */
export function hiddenRoot(element: Element): Element {
  const around: Element[] = [];
  for (let at = elementAround(element); at; at = elementAround(at)) around.push(at);
  const isSeenAt = (index: number): boolean => {
    const at = around[index];
    return at !== undefined && isSeen(at);
  };
  const near = Math.min(NEAR, around.length);
  let seen = 0;
  while (seen < near && !isSeenAt(seen)) seen += 1;
  if (seen === NEAR) seen = firstIndex(seen, around.length, isSeenAt);
  return around[seen - 1] ?? element;
}
