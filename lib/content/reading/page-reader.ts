import { shadowRootOf } from '../../platform/shadow-roots.ts';
import { doesMatch, firstChildOf, isInDocument, page } from '../dom-members.ts';
import type { Changes } from './changes.ts';
import { kindByName, type ElementKind } from './element-kind.ts';
import { elementAround, hiddenRoot, isSeen } from './flow.ts';
import { afterRun, startOfRun } from './run-bounds.ts';
import { advance, createCursor, MAX_NODES, PIECE, STRIDE, textsOf, type Holder, type Part } from './run-cursor.ts';
import type { TextIndex } from './text-index.ts';
import { createVisibilityObserver, type VisibilityObserver } from './visibility-observer.ts';

/** So long after its DOM was there a page is taken to stand at its top, ms. */
const JUST_SHOWN = 2000;

/** Work that can be put down at every `yield`: each does about {@link STRIDE} steps. */
export type Work = Generator<unknown, void>;

/** A place where work can be put down. */
const REST = [undefined];

export type PageReader = {
  /** Reads the whole page; one that is scrolled begins with what is in the viewport. */
  readPage(): Work;
  /** Reads again what changed. */
  readChanges(changes: Changes): Work;
  /** Whether there are elements whose script, and with it their shadow tree, may still come: nothing tells of that. */
  readonly awaitsUpgrade: boolean;
};

/**
 * Reads the tree of `root` into an index, run by run. Elements are known by name alone; only a run that may hold
 * names is checked for visibility, for which styles are computed. The page may change while the work rests: what
 * changes where it was being read is the reason to read there again.
 */
export function createPageReader(
  root: Element,
  index: TextIndex,
  onShadow: (root: ShadowRoot) => void,
  onHeading: (heading: Element) => void = () => {},
): PageReader {
  /** Outermost elements around names that nobody sees; they are read when they show. */
  const hidden = new Set<Element>();
  /** Custom elements that are none yet. */
  const upgradable = new Set<Element>();
  /**
   * Whether the page is read for the first time, so that its texts have no blocks yet. One that is moved meanwhile is
   * read again with the changes.
   */
  let isFirst = true;
  /** What was met while changes are read. */
  let met: Set<Node> | undefined;
  /** The place where reading was put down is gone, and with it what follows. */
  let isLost = false;
  const visibility = createVisibilityObserver(hidden);

  /** Reads from a node on to another, which is not read, or to the end of its tree. Both are where runs begin. */
  function* read(from: Node | null, to: Node | null = null): Work {
    const inside: ShadowRoot[] = [];
    yield* readTree(from, to, inside);
    // They grow more; a hundred trees of a few nodes each are as much work as a large one.
    for (const shadow of inside) {
      onShadow(shadow);
      yield* readTree(firstChildOf(shadow), null, inside);
      yield;
    }
  }

  /** Reads a tree; shadow trees in it are added to `inside`. */
  function* readTree(from: Node | null, to: Node | null, inside: ShadowRoot[]): Work {
    const onElement = (element: Element, { isCustom, isHeading }: ElementKind): void => {
      const shadow = shadowRootOf(element, isCustom);
      if (shadow) inside.push(shadow);
      else if (isCustom && !doesMatch(element, ':defined')) upgradable.add(element);
      else if (isHeading) onHeading(element);
    };
    const cursor = createCursor(from, to, {
      take: (...run) => {
        if (!isFirst) run[0].forEach(index.remove);
        return takeRun(index, visibility, ...run);
      },
      kindOf: kindByName,
      onElement,
      keepsLeafElements: isFirst,
      maxNodes: MAX_NODES,
    });
    if (from && startOfRun(from) !== from) cursor.from = from;
    while (advance(cursor, met)) {
      yield;
      visibility.blink();
      if (cursor.longText) yield* takeLongText(cursor.longText, index, visibility);
      if ((isLost ||= cursor.next !== null && !isInDocument(cursor.next))) break;
    }
  }

  /** Reads a node and the run around it. */
  function* readAround(node: Node): Work {
    if (!isInDocument(node) || met?.has(node)) return;
    yield* read(startOfRun(node), afterRun(node));
    yield;
  }

  function* readPage(): Work {
    const inView = mayBeScrolled() && scrollY > 0 && page.elementFromPoint(innerWidth / 2, innerHeight / 3);
    const start = inView ? startOfRun(inView) : root;
    yield* read(start);
    if (start !== root) yield* read(root, start);
  }

  return {
    readPage,
    get awaitsUpgrade() {
      return upgradable.size > 0;
    },
    *readChanges({ touched, restyled, isEverything }) {
      met = undefined;
      isFirst = false;
      visibility.blink();
      const unseen = yield* unseenOf(restyled);
      yield* forgetUnseen(index, hidden, unseen);
      if (isEverything || isLost) {
        isLost = false;
        yield* readPage();
        return;
      }
      met = new Set();
      for (const element of unseen) yield* readAround(element);
      const shown = restyled.size > 0 ? takeChanged(hidden, (element) => !isSeen(element)) : [];
      for (const element of shown) yield* element ? readAround(element) : REST;
      const upgraded = takeChanged(upgradable, (element) => !doesMatch(element, ':defined'));
      for (const element of upgraded) yield* element ? readAround(element) : REST;
      for (const node of touched) yield* readAround(node);
    },
  };
}

/** Those of the elements that stand in the page and are not seen. */
function* unseenOf(elements: Iterable<Element>): Generator<unknown, Set<Element>> {
  const unseen = new Set<Element>();
  for (const element of sieve(elements, (of) => isInDocument(of) && !isSeen(of))) yield element && unseen.add(element);
  return unseen;
}

/** Takes the elements out of a set that left the page or are not `so` any more; rests as {@link sieve} does. */
function* takeChanged(
  elements: Set<Element>,
  isSo: (element: Element) => boolean,
): Generator<Element | undefined, void> {
  for (const element of sieve(elements, (of) => !isInDocument(of) || !isSo(of))) {
    if (element) elements.delete(element);
    yield element;
  }
}

/** Gives the elements that are wanted, and nothing after each stride that was looked through. */
function* sieve(
  elements: Iterable<Element>,
  isWanted: (element: Element) => boolean,
): Generator<Element | undefined, void> {
  let step = 0;
  for (const element of elements) {
    if (isWanted(element)) yield element;
    if ((step += 1) % STRIDE === 0) yield;
  }
}

/** Takes in a run that was read; tells whether it was looked at. */
function takeRun(
  index: TextIndex,
  visibility: VisibilityObserver,
  held: readonly Holder[],
  text: string,
  spaced: string,
  part: Part,
): boolean {
  const proposal = index.propose(text) ?? (spaced === text ? undefined : index.propose(spaced));
  if (!proposal) return false;
  const run = textsOf(held);
  const parts: (readonly [run: readonly Text[], text: string])[] = [];
  const last = run.at(-1);
  const isCut = part.end && last && afterRun(last) !== part.end;
  visibility.look(run, (...seen) => parts.push(seen), isCut ? { ...part, to: part.end } : part);
  const isWhole = parts.length === 1 && parts[0]?.[0].length === run.length && spaced === text;
  if (isWhole) proposal.accept(run);
  else {
    proposal.refuse();
    for (const seen of parts) index.add(...seen);
  }
  return true;
}

/** Where a piece of a book ends, the best first. */
const ENDS = ['\n', '. ', ' '];

/** Takes in a text that is a book, piece by piece; they end where a line, or else a sentence does. */
function* takeLongText(longText: Text, index: TextIndex, visibility: VisibilityObserver): Work {
  index.remove(longText);
  let data = '';
  visibility.look([longText], (_, text) => (data = text));
  for (let from = 0, to = 0; from < data.length; from = to) {
    to = from + PIECE;
    if (to < data.length)
      to = from + (ENDS.map((end) => data.slice(from, to).lastIndexOf(end) + 1).find((end) => end > 0) ?? PIECE);
    index.add([longText], data.slice(from, to), from);
    yield;
  }
}

/** Forgets blocks that are gone, or inside an element that is not seen any more: it joins the hidden ones. */
function* forgetUnseen(index: TextIndex, hidden: Set<Element>, unseen: ReadonlySet<Node>): Work {
  const isGone = (text: Text): boolean => {
    let at: Element | null = elementAround(text);
    while (at && !unseen.has(at)) at = elementAround(at);
    if (at) hidden.add(hiddenRoot(at));
    return at !== null || !isInDocument(text);
  };
  let step = 0;
  for (const { nodes } of index.blocks.values()) {
    if (nodes.some(isGone)) nodes.forEach(index.remove);
    if ((step += 1) % STRIDE === 0) yield;
  }
}

/**
 * Whether a page may be scrolled already. How far is not asked of one that is only now being shown, from its top: the
 * answer would cost its first layout, which of a page with a million texts takes seconds.
 */
function mayBeScrolled(): boolean {
  const [visit] = performance.getEntriesByType('navigation');
  if (location.hash !== '' || !(visit instanceof PerformanceNavigationTiming) || visit.type !== 'navigate') return true;
  return visit.domContentLoadedEventEnd > 0 && performance.now() - visit.domContentLoadedEventEnd > JUST_SHOWN;
}
