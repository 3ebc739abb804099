import type { Mention } from '../model/mention.ts';
import type { MarkDensity } from '../model/settings.ts';
import { followChanges } from './changes.ts';
import { createPainter } from './highlight.ts';
import { createMarks, type Mark, type Marks } from './marks.ts';
import { nextPause } from './pace.ts';
import { createPageReader } from './page-reader.ts';
import { createPainting } from './painting.ts';
import { createTextIndex, type TextBlock, type TextIndex } from './text-index.ts';
import type { TimeSlices } from './time-slices.ts';
import { createWorkQueue } from './work-queue.ts';

/** Finds mentions in numbered blocks of text, in the light of all of them. */
export type MentionFinder = {
  setBlock(key: number, text: string): void;
  removeBlock(key: number): void;
  mentions(key: number): readonly Mention[];
  /** Keys of the blocks whose mentions may have changed since the last call. */
  takeChangedBlocks(): readonly number[];
};

/** A page being read and marked, until its signal ends. */
export type Marking = {
  readonly isSettled: boolean;
  readonly index: TextIndex;
  readonly marks: Marks;
  /** The marks that the density chooses, in document order. */
  chosen(): readonly Mark[];
  setDensity(density: MarkDensity): void;
  /** Resolves when all that is known to have changed is read. */
  settled(): Promise<void>;
};

export type MarkingOptions = {
  /** The document’s root element. */
  readonly root: Element;
  readonly finder: MentionFinder;
  readonly slices: TimeSlices;
  readonly registry: HighlightRegistry;
  readonly density: MarkDensity;
  readonly signal: AbortSignal;
};

/** Reads a page, marks it, and follows its changes. */
export function startMarking({ root, finder, slices, registry, density, signal }: MarkingOptions): Marking {
  const blocks = new Map<number, TextBlock>();
  const marks = createMarks();
  const painting = createPainting({ marks, painter: createPainter(registry, signal), density, signal });

  let paintedVersion = marks.version;

  const forget = (block: TextBlock): void => {
    blocks.delete(block.key);
    finder.removeBlock(block.key);
    marks.remove(block);
  };
  const index = createTextIndex({
    onAdd(block, text) {
      blocks.set(block.key, block);
      finder.setBlock(block.key, text);
    },
    onRemove: forget,
    onClear: () => blocks.forEach(forget),
  });

  const takeMentions = (): void => {
    for (const key of finder.takeChangedBlocks()) {
      const block = blocks.get(key);
      if (block) marks.set(block, finder.mentions(key));
    }
    if (marks.version === paintedVersion) return;
    paintedVersion = marks.version;
    painting.refresh();
  };

  const queue = createWorkQueue({ slices, onSlice: takeMentions, signal });
  const reader = createPageReader({ root, index, viewport: () => ({ width: innerWidth, height: innerHeight }) });

  let isWaiting = false;
  let cost = 0;
  const follow = (): void => {
    if (isWaiting || signal.aborted) return;
    isWaiting = true;
    const timer = setTimeout(() => void look(), nextPause(cost));
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  };
  const look = async (): Promise<void> => {
    const before = queue.worked;
    queue.add(reader.readChanges(changes.take()));
    await queue.settled();
    cost = queue.worked - before;
    isWaiting = false;
    if (!changes.isEmpty) follow();
  };
  const changes = followChanges(root.ownerDocument, follow, signal);
  queue.add(reader.readPage());

  return {
    get isSettled() {
      return queue.isIdle && !isWaiting;
    },
    index,
    marks,
    chosen: painting.chosen,
    setDensity: painting.setDensity,
    settled: queue.settled,
  };
}
