import type { CompanyId } from '../model/company.ts';
import type { Mention } from '../model/mention.ts';
import type { TextBlock } from './text-index.ts';

/** A mention at its place on the page. */
export type Mark = { readonly id: string; readonly block: TextBlock; readonly mention: Mention };

type Entry = { readonly block: TextBlock; readonly marks: readonly Mark[] };

/** All mentions of a page, in document order. */
export type Marks = {
  readonly count: number;
  /** Grows with every change. */
  readonly version: number;
  /** Puts a block’s mentions in the place of those it had. */
  set(block: TextBlock, mentions: readonly Mention[]): void;
  remove(block: TextBlock): void;
  inBlock(block: TextBlock): readonly Mark[];
  inOrder(): readonly Mark[];
  /** How often each company is named. */
  counts(): ReadonlyMap<CompanyId, number>;
};

/** Builds an empty, ordered collection. */
export function createMarks(): Marks {
  const entries: Entry[] = [];
  const byKey = new Map<number, Entry>();
  let ordered: readonly Mark[] | undefined = [];
  let count = 0;
  let version = 0;

  const changed = (more: number): void => {
    count += more;
    version += 1;
    ordered = undefined;
  };
  const remove = (block: TextBlock): void => {
    const entry = byKey.get(block.key);
    if (!entry) return;
    byKey.delete(block.key);
    entries.splice(entries.indexOf(entry), 1);
    changed(-entry.marks.length);
  };

  const inOrder = (): readonly Mark[] => (ordered ??= entries.flatMap((entry) => entry.marks));

  return {
    get count() {
      return count;
    },
    get version() {
      return version;
    },
    remove,
    set(block, mentions) {
      if (mentions.length === 0) {
        remove(block);
        return;
      }
      const marks = mentions.map((mention): Mark => ({ id: `${block.key}:${mention.start}`, block, mention }));
      const entry = { block, marks };
      const known = byKey.get(block.key);
      if (known) entries[entries.indexOf(known)] = entry;
      else entries.splice(placeFor(entries, block), 0, entry);
      byKey.set(block.key, entry);
      changed(marks.length - (known?.marks.length ?? 0));
    },
    inBlock: (block) => byKey.get(block.key)?.marks ?? [],
    inOrder,
    counts() {
      const counts = new Map<CompanyId, number>();
      for (const { mention } of inOrder()) counts.set(mention.companyId, (counts.get(mention.companyId) ?? 0) + 1);
      return counts;
    },
  };
}

/** Where a block belongs among ordered ones. Pages are mostly read from top to bottom, so the end is tried first. */
function placeFor(entries: readonly Entry[], block: TextBlock): number {
  const last = entries.at(-1);
  if (!last || isBefore(last.block, block)) return entries.length;
  let low = 0;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry && isBefore(entry.block, block)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(one: TextBlock, other: TextBlock): boolean {
  const [first] = one.nodes;
  const [second] = other.nodes;
  if (!first || !second) return false;
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
