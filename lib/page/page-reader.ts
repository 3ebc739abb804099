import { shadowRootOf } from '../platform/shadow-roots.ts';
import type { Changes } from './changes.ts';
import { blockAround, flowOf, hiddenRoot, isReadable, isSeen, type Block } from './flow.ts';
import type { TextIndex } from './text-index.ts';

/** Work that can be put down at every `yield`. */
export type Work = Generator<unknown, void>;

export type PageReader = {
  /** Reads the whole page, what is in the viewport first. */
  readPage(): Work;
  /** Reads again the blocks in which something changed. */
  readChanges(changes: Changes): Work;
  /** Whether there are elements whose script, and with it their shadow tree, may still come: nothing tells of that. */
  readonly awaitsUpgrade: boolean;
};

/**
 * Reads the tree of `root` into an index, block by block. The page may change while the work rests: what
 * changes in a block that is being read is the reason to read that block again.
 */
export function createPageReader(root: Element, index: TextIndex, onShadow: (root: ShadowRoot) => void): PageReader {
  /** Blocks to be read, the next one last; those that reach into the viewport come before all others. */
  const near: Block[] = [];
  const far: Block[] = [];
  /** Blocks that were read; those inside them were read too, or wait. */
  let known = new WeakSet<Block>();
  /** Outermost elements passed over because nobody sees them; they are read when they show. */
  const hidden = new Set<Element>();
  /** Custom elements that are none yet. */
  const upgradable = new Set<Element>();

  const want = (place: Node | null): void => {
    const block = place && blockAround(place);
    if (block && block !== far.at(-1) && isReadable(block)) far.push(block);
  };

  function* readWaiting(): Work {
    while (near.length + far.length > 0) {
      const isNear = near.length > 0;
      const block = near.pop() ?? far.pop();
      if (!block?.isConnected) continue;
      const element = block instanceof ShadowRoot ? block.host : block;
      if (isSeen(element)) yield* readBlock(block, isNear);
      else if (known.has(block)) yield* hide(element);
      else hidden.add(hiddenRoot(element));
    }
  }

  /** Reads the text right inside a block, run by run; blocks in it that are new wait. */
  function* readBlock(block: Block, isNear: boolean): Work {
    known.add(block);
    const nearInside: Block[] = [];
    const farInside: Block[] = [];
    let isBelow = !isNear;
    const wantInside = (inner: Block, element: Element): void => {
      if (known.has(inner)) return;
      const place = isBelow ? 'below' : placeOf(element);
      isBelow = place === 'below';
      (place === 'inside' ? nearInside : farInside).push(inner);
    };
    let run: Text[] = [];
    for (let node: Node | null = block.firstChild; node && block.contains(node); yield) {
      const flow = node instanceof Element ? flowOf(node) : undefined;
      if (node instanceof Text) run.push(node);
      else if (node instanceof Element) {
        if (flow === 'hidden') hidden.add(node);
        else if (flow === 'block' || flow === 'skip') {
          index.add(run);
          run = [];
        }
        if (flow === 'block') wantInside(node, node);
        if (flow === 'block' || flow === 'inline') {
          const shadow = shadowRootOf(node);
          if (shadow) {
            onShadow(shadow);
            wantInside(shadow, node);
          } else if (node.localName.includes('-') && !node.matches(':defined')) upgradable.add(node);
        }
      }
      node = (flow === 'inline' && node.firstChild) || following(node, block);
    }
    index.add(run);
    for (const inner of nearInside.toReversed()) near.push(inner);
    for (const inner of farInside.toReversed()) far.push(inner);
  }

  /** Forgets what was read of a subtree, and of the shadow trees in it. */
  function* forget(node: Node): Work {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let at: Node | null = node; at; at = walker.nextNode()) {
      if (at instanceof Text) index.remove(at);
      else if (at instanceof Element) {
        known.delete(at);
        const shadow = shadowRootOf(at);
        if (shadow) {
          known.delete(shadow);
          yield* forget(shadow);
        }
      }
      yield;
    }
  }

  /** Forgets all that is hidden together with an element. */
  function* hide(element: Element): Work {
    const outermost = hiddenRoot(element);
    if (hidden.has(outermost)) return;
    hidden.add(outermost);
    yield* forget(outermost);
    want(outermost.parentNode);
  }

  function* readPage(): Work {
    near.push(root);
    yield* readWaiting();
  }

  return {
    readPage,
    get awaitsUpgrade() {
      return upgradable.size > 0;
    },
    *readChanges({ touched, gone, restyled, isEverything }) {
      if (isEverything) {
        index.clear();
        hidden.clear();
        known = new WeakSet();
        yield* readPage();
        return;
      }
      for (const node of gone) yield* forget(node);
      for (const element of restyled) {
        if (element.isConnected && !isSeen(element)) yield* hide(element);
        yield;
      }
      for (const element of restyled.size > 0 ? hidden : []) {
        yield;
        if (element.isConnected && !isSeen(element)) continue;
        hidden.delete(element);
        want(element.parentNode);
      }
      for (const element of upgradable) {
        if (element.isConnected && !element.matches(':defined')) continue;
        upgradable.delete(element);
        want(element.parentNode);
      }
      for (const place of touched) {
        want(place);
        yield;
      }
      yield* readWaiting();
    },
  };
}

/** What follows a node in a block, its own inside passed over. */
function following(node: Node, block: Block): Node | null {
  for (let at: Node | null = node; at && at !== block; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}

/** How an element stands to the viewport; one without a box of its own may hold something that lies in it. */
function placeOf(element: Element): 'above' | 'inside' | 'below' {
  const { top, bottom, height } = element.getBoundingClientRect();
  if (height > 0 && top >= innerHeight) return 'below';
  return height > 0 && bottom <= 0 ? 'above' : 'inside';
}
