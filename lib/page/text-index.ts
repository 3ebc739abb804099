import type { TextRun } from './text-run.ts';

/** A run of text under a number; offsets into its text are offsets into the Text nodes laid end to end. */
export type TextBlock = {
  readonly key: number;
  readonly nodes: readonly Text[];
  /** Where each node begins in the block's text, UTF-16. */
  readonly starts: readonly number[];
  section: Element;
};

/** A place in a Text node, UTF-16. */
export type TextPlace = { readonly node: Text; readonly offset: number };

type Addition = { readonly block: TextBlock; readonly orphans: readonly Text[] };

/** What was read of a page: blocks by key, and the way from a Text node to its block. */
export type TextIndex = {
  readonly size: number;
  blockOf(text: Text): TextBlock | undefined;
  /**
   * Takes a run in. A run that is known already only has its section brought up to date. Blocks that lose
   * a node to it go; `orphans` are the other nodes of those, to be read again.
   */
  add(run: TextRun): Addition;
  /** Forgets a block; its nodes are unknown from then on. */
  remove(block: TextBlock): void;
  /** Forgets everything. */
  clear(): void;
};

export type TextIndexListener = {
  readonly onAdd: (block: TextBlock, text: string) => void;
  readonly onRemove: (block: TextBlock) => void;
  readonly onClear: () => void;
};

/** Builds an empty index that tells its listener of every block that comes and goes. */
export function createTextIndex({ onAdd, onRemove, onClear }: TextIndexListener): TextIndex {
  let blocks = new WeakMap<Text, TextBlock>();
  let size = 0;
  let lastKey = 0;

  const remove = (block: TextBlock): void => {
    for (const node of block.nodes) blocks.delete(node);
    size -= 1;
    onRemove(block);
  };

  return {
    get size() {
      return size;
    },
    blockOf: (text) => blocks.get(text),
    remove,
    clear() {
      blocks = new WeakMap();
      size = 0;
      onClear();
    },
    add({ nodes, section }) {
      const [first] = nodes;
      const known = first && blocks.get(first);
      if (known && known.nodes.length === nodes.length && known.nodes.every((node, at) => node === nodes[at])) {
        known.section = section;
        return { block: known, orphans: [] };
      }
      const losers = new Set(nodes.flatMap((node) => blocks.get(node) ?? []));
      for (const loser of losers) remove(loser);
      const starts: number[] = [];
      let text = '';
      lastKey += 1;
      const block: TextBlock = { key: lastKey, nodes, starts, section };
      for (const node of nodes) {
        starts.push(text.length);
        text += node.data;
        blocks.set(node, block);
      }
      size += 1;
      onAdd(block, text);
      const orphans = [...losers].flatMap((loser) => loser.nodes.filter((node) => node.isConnected && !blocks.has(node)));
      return { block, orphans };
    },
  };
}

/** Index of the last of ascending numbers that is at most `value`; 0 where none is. */
function lastAtMost(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place of an offset into a block's text. At a seam `edge` chooses: the start of a node, or the end of the one before. */
export function placeAt(block: TextBlock, offset: number, edge: 'start' | 'end'): TextPlace | undefined {
  const at = lastAtMost(block.starts, edge === 'end' ? Math.max(0, offset - 1) : offset);
  const node = block.nodes[at];
  return node && { node, offset: offset - (block.starts[at] ?? 0) };
}

/** The offset into the block's text of a place in one of its nodes; `undefined` for a foreign node. */
export function offsetOf(block: TextBlock, { node, offset }: TextPlace): number | undefined {
  const start = block.starts[block.nodes.indexOf(node)];
  return start === undefined ? undefined : start + offset;
}

/** A static range over a stretch of a block; static, because live ranges make every mutation of the page slow. */
export function staticRange(block: TextBlock, start: number, end: number): StaticRange | undefined {
  const from = placeAt(block, start, 'start');
  const to = placeAt(block, end, 'end');
  if (!from || !to) return undefined;
  return new StaticRange({ startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset });
}
