import type { Mention } from '../model/mention.ts';

/** A run of text under a number; offsets into its text are offsets into the Text nodes laid end to end. */
export type TextBlock = {
  readonly key: number;
  readonly nodes: readonly Text[];
  /** Where each node begins in the block's text, UTF-16. */
  readonly starts: readonly number[];
  /** The mentions in it. */
  marks: readonly Mark[];
};

/** A mention at its place on the page. */
export type Mark = { readonly id: string; readonly block: TextBlock; readonly mention: Mention };

/** A place in a Text node, UTF-16. */
export type TextPlace = { readonly node: Text; readonly offset: number };

/** What was read of a page: blocks by key, and the way from a Text node to its block. */
export type TextIndex = {
  readonly blocks: ReadonlyMap<number, TextBlock>;
  blockOf(text: Text): TextBlock | undefined;
  /**
   * Takes a run of text in: the nodes between two boundaries, in order. One that is known already, or holds no
   * word, changes nothing. Blocks that lose a node to it go.
   */
  add(run: readonly Text[]): void;
  /** Forgets the block that a text belongs to. */
  remove(text: Text): void;
  /** Forgets everything. */
  clear(): void;
};

export type TextIndexListener = {
  readonly onAdd: (block: TextBlock, text: string) => void;
  readonly onRemove: (block: TextBlock) => void;
};

const WORDS = /\S/;

/** Builds an empty index that tells its listener of every block that comes and goes. */
export function createTextIndex({ onAdd, onRemove }: TextIndexListener): TextIndex {
  const blocks = new Map<number, TextBlock>();
  const blockByText = new WeakMap<Text, TextBlock>();
  let lastKey = 0;

  const blockOf = (text: Text): TextBlock | undefined => blockByText.get(text);
  const remove = (block: TextBlock | undefined): void => {
    if (!block) return;
    for (const node of block.nodes) blockByText.delete(node);
    blocks.delete(block.key);
    onRemove(block);
  };

  return {
    blocks,
    blockOf,
    remove: (text) => remove(blockOf(text)),
    clear: () => blocks.forEach(remove),
    add(nodes) {
      if (!nodes.some(({ data }) => WORDS.test(data))) return;
      const before = new Set(nodes.map(blockOf));
      const [known] = before;
      if (before.size === 1 && known?.nodes.length === nodes.length) return;
      before.forEach(remove);

      const starts: number[] = [];
      let text = '';
      lastKey += 1;
      const block: TextBlock = { key: lastKey, nodes, starts, marks: [] };
      for (const node of nodes) {
        starts.push(text.length);
        text += node.data;
        blockByText.set(node, block);
      }
      blocks.set(block.key, block);
      onAdd(block, text);
    },
  };
}

/** The place of an offset into a block's text. At a seam `edge` chooses: the start of a node, or the end of the one before. */
export function placeAt({ nodes, starts }: TextBlock, offset: number, edge: 'start' | 'end'): TextPlace | undefined {
  const wanted = edge === 'end' ? offset - 1 : offset;
  let at = 0;
  for (let end = starts.length; at + 1 < end; ) {
    const middle = (at + end) >> 1;
    if ((starts[middle] ?? 0) <= wanted) at = middle;
    else end = middle;
  }
  const node = nodes[at];
  return node && { node, offset: offset - (starts[at] ?? 0) };
}

/** The stretch of the page that a mark covers; static, because live ranges make every mutation of the page slow. */
export function rangeOf({ block, mention }: Mark): StaticRange | undefined {
  const from = placeAt(block, mention.start, 'start');
  const to = placeAt(block, mention.end, 'end');
  return from && to && new StaticRange({ startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset });
}
