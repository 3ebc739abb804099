import type { Size } from '../hover/geometry.ts';
import type { Changes } from './changes.ts';
import { flowByName, hiddenRoot, isReadable, isSeen } from './flow.ts';
import { nearViewport } from './near-viewport.ts';
import { sectionAt } from './section.ts';
import type { TextIndex } from './text-index.ts';
import { readRuns, runStart } from './text-run.ts';
import type { Work } from './work-queue.ts';

export type PageReader = {
  /** Reads the whole page, what is in the viewport first. */
  readPage(): Work;
  /** Reads again what changed, and only that. */
  readChanges(changes: Changes): Work;
};

export type PageReaderOptions = {
  /** The tree to read: a document’s root element. */
  readonly root: Element;
  readonly index: TextIndex;
  readonly viewport: () => Size;
};

/** Reads a tree into an index, in pieces. */
export function createPageReader({ root, index, viewport }: PageReaderOptions): PageReader {
  /** Outermost elements passed over because nobody sees them; they are read when they show. */
  const hidden = new Set<Element>();
  const onHidden = (element: Element): void => void hidden.add(element);
  const sectionOf = (text: Text): Element | undefined => index.blockOf(text)?.section;

  /** Reads a subtree that stands by itself; false if the page took away the place being read. */
  function* readElement(element: Element): Generator<unknown, boolean> {
    if (!isReadable(element)) return true;
    const runs = readRuns(element, element, { section: sectionAt(element, sectionOf, root), onHidden });
    for (let next = runs.next(); ; next = runs.next()) {
      if (next.done) return next.value;
      if (next.value) yield* reread(index.add(next.value).orphans);
      yield;
    }
  }

  /** Reads the run of each text anew. */
  function* reread(texts: readonly Text[]): Generator<unknown, void> {
    const queue = [...texts];
    const fresh = new Set<unknown>();
    const tried = new Set<Text>();
    for (let text = queue.pop(); text !== undefined; text = queue.pop()) {
      const known = index.blockOf(text);
      if (tried.has(text) || (known && fresh.has(known))) continue;
      tried.add(text);
      if (known) {
        index.remove(known);
        queue.push(...known.nodes);
      }
      const parent = text.parentElement;
      if (text.isConnected && parent && isReadable(parent)) {
        const section = sectionAt(text, sectionOf, root);
        for (const run of readRuns(runStart(text), root, { section, single: true, onHidden })) {
          if (!run) continue;
          const { block, orphans } = index.add(run);
          fresh.add(block);
          queue.push(...orphans);
        }
      }
      yield;
    }
  }

  /** Forgets a subtree; gives the texts whose runs it was part of. */
  function* forget(node: Node, broken: Set<Text>): Generator<unknown, void> {
    for (const text of textsIn(node)) {
      const block = index.blockOf(text);
      if (block) {
        index.remove(block);
        for (const other of block.nodes) broken.add(other);
      }
      yield;
    }
  }

  /** Forgets what is no longer seen, and gives what is seen again. */
  function* followLooks(restyled: ReadonlySet<Element>, broken: Set<Text>): Generator<unknown, Element[]> {
    for (const element of restyled) {
      if (!element.isConnected || isSeen(element)) continue;
      const outermost = hiddenRoot(element);
      if (hidden.has(outermost)) continue;
      hidden.add(outermost);
      yield* forget(outermost, broken);
    }
    const shown: Element[] = [];
    for (const element of hidden) {
      if (element.isConnected && !isSeen(element)) continue;
      hidden.delete(element);
      if (element.isConnected) shown.push(element);
      yield;
    }
    return shown;
  }

  /** Reads what came: blocks whole, all else by its texts, since they may run on outside. */
  function* readArrived(node: Node, broken: Set<Text>): Generator<unknown, void> {
    if (!node.isConnected) return;
    if (node instanceof Element && flowByName(node) !== undefined) {
      yield* readElement(node);
      return;
    }
    for (const text of textsIn(node)) {
      broken.add(text);
      yield;
    }
  }

  function* readPage(): Generator<unknown, void> {
    for (const element of nearViewport(root, viewport())) {
      if (element) yield* readElement(element);
      else yield;
    }
    while (!(yield* readElement(root))) yield;
  }

  return {
    readPage,
    *readChanges({ added, removed, edges, edited, restyled, isEverything }) {
      if (isEverything) {
        index.clear();
        hidden.clear();
        yield* readPage();
        return;
      }
      const broken = new Set<Text>(edited);
      for (const node of removed) yield* forget(node, broken);
      const shown = restyled.size > 0 ? yield* followLooks(restyled, broken) : [];
      for (const node of [...added, ...shown]) {
        if (!node.parentNode || !added.has(node.parentNode)) yield* readArrived(node, broken);
      }
      for (const edge of edges) {
        for (const text of outerTexts(edge)) broken.add(text);
      }
      yield* reread([...broken]);
    },
  };
}

/** The first and the last text of a node: those that what stands beside it may run on into. */
function outerTexts(node: Node): Text[] {
  if (node instanceof Text) return [node];
  const [first] = textsIn(node);
  let last = node.lastChild;
  while (last !== null && last.lastChild !== null) last = last.lastChild;
  return [first, last].filter((text) => text instanceof Text);
}

function* textsIn(node: Node): Generator<Text, void> {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  if (node instanceof Text) yield node;
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) if (text instanceof Text) yield text;
}
