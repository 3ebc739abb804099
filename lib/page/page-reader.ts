import type { Changes } from './changes.ts';
import { blockAround, flowOf, hiddenRoot, isReadable, isSeen } from './flow.ts';
import type { TextIndex } from './text-index.ts';

/** Work that can be put down at every `yield`. */
export type Work = Generator<unknown, void>;

export type PageReader = {
  /** Reads the whole page, what is in the viewport first. */
  readPage(): Work;
  /** Reads again the blocks in which something changed. */
  readChanges(changes: Changes): Work;
};

const ELEMENTS_AND_TEXTS = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;

/**
 * Reads the tree of `root` into an index, block by block. The page may change while the work rests: what
 * changes in a block that is being read is the reason to read that block again.
 */
export function createPageReader(root: Element, index: TextIndex): PageReader {
  /** Blocks to be read, the next one last. */
  const waiting: Element[] = [];
  /** Blocks that were read; those inside them were read too, or wait. */
  let known = new WeakSet<Element>();
  /** Outermost elements passed over because nobody sees them; they are read when they show. */
  const hidden = new Set<Element>();

  const want = (place: Node | null): void => {
    const block = place && blockAround(place);
    if (block && block !== waiting.at(-1) && isReadable(block)) waiting.push(block);
  };

  function* readWaiting(): Work {
    for (let block = waiting.pop(); block; block = waiting.pop()) {
      if (!block.isConnected) continue;
      if (isSeen(block)) yield* readBlock(block);
      else if (known.has(block)) yield* hide(block);
      else hidden.add(hiddenRoot(block));
    }
  }

  /** Reads the text right inside a block, run by run; blocks in it that are new wait. */
  function* readBlock(block: Element): Work {
    known.add(block);
    const near: Element[] = [];
    const far: Element[] = [];
    let run: Text[] = [];
    // What is skipped is entered, what is accepted is not: so these are the children of the block, had it no inline elements.
    const walker = document.createTreeWalker(block, ELEMENTS_AND_TEXTS, (node) => {
      if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
      const flow = flowOf(node);
      if (flow === 'inline') return NodeFilter.FILTER_SKIP;
      if (flow === 'hidden') hidden.add(node);
      return flow === 'hidden' || flow === 'unseen' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    });
    for (let node = walker.firstChild(); node; node = walker.nextSibling()) {
      if (node instanceof Text) run.push(node);
      else {
        index.add(run);
        run = [];
        if (node instanceof Element && !known.has(node) && flowOf(node) === 'block') (isNear(node) ? near : far).push(node);
      }
      yield;
    }
    index.add(run);
    for (const inner of near.concat(far).toReversed()) waiting.push(inner);
  }

  /** Forgets what was read of a subtree. */
  function* forget(node: Node): Work {
    const walker = document.createTreeWalker(node, ELEMENTS_AND_TEXTS);
    for (let at: Node | null = node; at; at = walker.nextNode()) {
      if (at instanceof Text) index.remove(at);
      else if (at instanceof Element) known.delete(at);
      yield;
    }
  }

  /** Forgets all that is hidden together with an element. */
  function* hide(element: Element): Work {
    const outermost = hiddenRoot(element);
    if (hidden.has(outermost)) return;
    hidden.add(outermost);
    yield* forget(outermost);
    want(outermost.parentElement);
  }

  function* readPage(): Work {
    waiting.push(root);
    yield* readWaiting();
  }

  return {
    readPage,
    *readChanges({ touched, gone, restyled, isEverything }) {
      if (isEverything) {
        index.clear();
        hidden.clear();
        known = new WeakSet();
        yield* readPage();
        return;
      }
      for (const node of gone) yield* forget(node);
      for (const element of restyled) if (element.isConnected && !isSeen(element)) yield* hide(element);
      for (const element of restyled.size > 0 ? hidden : []) {
        yield;
        if (element.isConnected && !isSeen(element)) continue;
        hidden.delete(element);
        want(element.parentElement);
      }
      for (const place of touched) {
        want(place);
        yield;
      }
      yield* readWaiting();
    },
  };
}

/** Whether an element may reach into the viewport; one without a box of its own may hold something that does. */
function isNear(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height === 0 || (bottom > 0 && top < innerHeight);
}
