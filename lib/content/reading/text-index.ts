import type { Mention } from '../../model/mention.ts';
import { firstIndex } from '../../text/bisect.ts';
import { textsOf, type Holder } from './run-cursor.ts';

/** A run of text under a number; offsets into its text are offsets into the Text nodes laid end to end. */
export type TextBlock = {
  readonly key: number;
  readonly nodes: readonly Text[];
  /** Where each node begins in the block's text, UTF-16; below 0 where the block begins within its first node. */
  readonly starts: readonly number[];
  /** Of its text, UTF-16; the text itself is that of its nodes, which the page keeps. */
  readonly length: number;
  /** The mentions in it, see {@link TextIndex.setMentions}. */
  readonly marks: readonly Mark[];
  /** The block that goes on in the same Text node: very long ones are read in pieces. */
  readonly next?: TextBlock;
};

/** A block as its index sees it. */
type OwnBlock = Omit<TextBlock, 'marks' | 'next'> & { marks: readonly Mark[]; next?: OwnBlock };

/** A text that may hold names and is in no block yet: to be accepted or refused before the next is proposed. */
type Proposal = {
  /** Its block enters the index with the nodes that hold it; others that had some of them are gone then. */
  readonly accept: (nodes: readonly Text[]) => void;
  readonly refuse: () => void;
};

/** A mention at its place on the page. */
export type Mark = { readonly id: string; readonly block: TextBlock; readonly mention: Mention };

/** A place in a Text node, UTF-16. */
export type TextPlace = { readonly node: Text; readonly offset: number };

/** What was read of a page and says something: blocks by key, and the way from a Text node to its block. */
export type TextIndex = {
  readonly blocks: ReadonlyMap<number, TextBlock>;
  /** The block that a text belongs to, at an offset into it; by default its first. */
  blockOf(text: Text, offset?: number): TextBlock | undefined;
  /**
   * Takes a run of text in: what holds it between two boundaries, in order, or a piece of a single text from an offset
   * on, if it may hold names; other blocks that had some of its texts are gone then.
   */
  add(run: readonly Holder[], text: string, from?: number): void;
  /** Asks whether a text may hold names, before it is known who sees which part of it. */
  propose(text: string, from?: number): Proposal | undefined;
  /** Puts the mentions of a block in the place of those it had. Gives the block if there are some, or were. */
  setMentions(key: number, mentions: readonly Mention[]): TextBlock | undefined;
  /** Forgets what was read of a text; of a leaf nothing is known. */
  remove(holder: Holder): void;
};

export type TextIndexListener = {
  /** A text is proposed. Tells whether it may hold names; if not, it is gone again. */
  readonly onAdd: (key: number, text: string) => boolean;
  /** A text is gone; with its block, unless it was refused. */
  readonly onRemove: (key: number, block?: TextBlock) => void;
};

/** Builds an empty index that tells its listener of every block that comes and goes. */
export function createTextIndex({ onAdd, onRemove }: TextIndexListener): TextIndex {
  const blocks = new Map<number, OwnBlock>();
  const blockByText = new WeakMap<Node, OwnBlock>();
  let lastKey = 0;

  const drop = (first: OwnBlock | undefined): void => {
    for (let block = first; block; block = block.next) {
      for (const node of block.nodes) blockByText.delete(node);
      blocks.delete(block.key);
      block.marks = [];
      onRemove(block.key, block);
    }
  };
  const remove = (holder: Holder): void => drop(blockByText.get(holder));

  const enter = (key: number, nodes: readonly Text[], length: number, from: number): void => {
    if (from === 0) nodes.forEach(remove);
    const block: OwnBlock = { key, nodes, starts: startsOf(nodes, from), length, marks: [] };
    blocks.set(key, block);
    for (const node of nodes) {
      const first = blockByText.get(node);
      if (first) lastOf(first).next = block;
      else blockByText.set(node, block);
    }
  };
  const propose: TextIndex['propose'] = (text, from = 0) => {
    const key = lastKey + 1;
    if (!onAdd(key, text)) return undefined;
    lastKey = key;
    return {
      accept: (nodes) => enter(key, nodes, text.length, from),
      refuse: () => onRemove(key),
    };
  };

  return {
    blocks,
    blockOf(text, offset = 0) {
      let block = blockByText.get(text);
      while (block?.next && offset > block.length - (block.starts[0] ?? 0)) block = block.next;
      return block;
    },
    remove,
    propose,
    add(run, text, from) {
      const proposal = propose(text, from);
      if (!proposal) return;
      const nodes = textsOf(run);
      // The page emptied its leaf elements since they were read; what it says now is read with that change.
      if (nodes.length === 0) proposal.refuse();
      else proposal.accept(nodes);
    },
    setMentions(key, mentions) {
      const block = blocks.get(key);
      if (!block || block.marks.length + mentions.length === 0) return undefined;
      block.marks = mentions.map((mention) => ({ id: `${key}:${mention.start}`, block, mention }));
      return block;
    },
  };
}

/** The text of a block, as its nodes hold it now. */
export function textOf({ nodes, starts, length }: TextBlock): string {
  const from = -(starts[0] ?? 0);
  return nodes
    .map(({ data }) => data)
    .join('')
    .slice(from, from + length);
}

/**
 * The place of an offset into a block's text. At a seam `edge` chooses: the start of a node, or the end of the one
 * before.
 */
export function placeAt({ nodes, starts }: TextBlock, offset: number, edge: 'start' | 'end'): TextPlace | undefined {
  const wanted = edge === 'end' ? offset - 1 : offset;
  const at = Math.max(0, firstIndex(0, starts.length, (index) => (starts[index] ?? 0) > wanted) - 1);
  const node = nodes[at];
  return node && { node, offset: offset - (starts[at] ?? 0) };
}

/** The stretch of the page that a mark covers; static, because live ranges make every mutation of the page slow. */
export function rangeOf({ block, mention }: Mark): StaticRange | undefined {
  const from = placeAt(block, mention.start, 'start');
  const to = placeAt(block, mention.end, 'end');
  return (
    from &&
    to &&
    new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    })
  );
}

/** The last of the blocks that one text fills. */
function lastOf(block: OwnBlock): OwnBlock {
  let last = block;
  while (last.next) last = last.next;
  return last;
}

/** Where each text node begins in a block that begins `from` units into the first. */
function startsOf(nodes: readonly Text[], from: number): number[] {
  let start = -from;
  return nodes.map((node) => (start += node.length) - node.length);
}
