import type { Mention } from '../../model/mention.ts';
import { rootOf } from '../dom-members.ts';
import { followChanges } from '../reading/changes.ts';
import { createPageReader, type Work } from '../reading/page-reader.ts';
import { createTextIndex, textOf, type TextIndex } from '../reading/text-index.ts';
import { workInSlices, type Pacing } from '../reading/time-slices.ts';
import { MAX_PAUSE_MS, nextPause } from './pace.ts';
import { createPainting, type Painting, type PaintingOptions } from './painting.ts';

/** Finds mentions in numbered blocks of text, in the light of all of them. */
export type MentionFinder = {
  /** Takes a block in, unless it holds nothing that may be a name; tells whether it does. */
  setBlock(key: number, text: string): boolean;
  removeBlock(key: number): void;
  mentions(key: number): readonly Mention[];
  /**
   * Keys of the blocks whose mentions may have changed since they were read. They are found step by step, with
   * `undefined` where a step found none; what is not asked for comes the next time.
   */
  changedBlocks(): Iterable<number | undefined>;
};

/** A page being read and marked, until its signal ends. */
export type Marking = Pick<TextIndex, 'blockOf'> &
  Pick<Painting, 'marks' | 'chosen' | 'setLook' | 'mayAnswer'> & {
    /** Whether all that is known to have changed is read. */
    readonly isSettled: boolean;
    /**
     * Sets every block that may hold names again, for a finder that knows more; what changes is painted, the rest
     * stays.
     */
    relink(): void;
    /** Resolves when the page has been read once. */
    readonly whenRead: Promise<void>;
  };

export type MarkingOptions = PaintingOptions & {
  readonly root: Element;
  readonly finder: MentionFinder;
  readonly pacing: Pacing;
};

/**
 * So many blocks are held for what may turn out to be a name in the light of others. Of those that come then only the
 * ones with mentions are: browsers keep an object for each node that a script holds.
 */
const MAX_HELD = 5000;

/** Reads a page, marks it, and follows its changes. */
export function startMarking({ finder, pacing, ...options }: MarkingOptions): Marking {
  const { root, signal } = options;
  const { mark, forget, meet, lookAgain, ...painting } = createPainting(options);
  const index = createTextIndex({
    onAdd: (key, text) => isWorthHolding(finder, key, text, index.blocks.size),
    onRemove(key, block) {
      finder.removeBlock(key);
      if (block) forget(block);
    },
  });
  function* takeMentions(): Work {
    for (const key of finder.changedBlocks()) {
      const block = key === undefined ? undefined : index.setMentions(key, finder.mentions(key));
      if (block) mark(block);
      yield;
    }
  }

  let isSettled = false;
  let cost = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = async (work: Work): Promise<void> => {
    cost = await workInSlices(work, takeMentions, pacing, signal);
    isSettled = true;
    if (signal.aborted) return;
    lookAgain();
    if (!changes.isEmpty) follow();
    else if (reader.awaitsUpgrade) timer = setTimeout(follow, MAX_PAUSE_MS);
  };
  const follow = (): void => {
    if (!isSettled) return;
    isSettled = false;
    clearTimeout(timer);
    timer = setTimeout(() => void read(reader.readChanges(changes.take())), nextPause(cost));
  };
  const changes = followChanges(follow, signal);
  changes.follow(rootOf(root));
  const reader = createPageReader(root, index, changes.follow, meet);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  const whenRead = read(reader.readPage());

  let relinking = 0;
  const relink = async (): Promise<void> => {
    relinking += 1;
    await workInSlices(setAgain(index, finder), takeMentions, pacing, signal);
    relinking -= 1;
  };

  return {
    get isSettled() {
      return isSettled && relinking === 0;
    },
    relink: () => void relink(),
    whenRead,
    blockOf: index.blockOf,
    ...painting,
  };
}

/** Gives every block to the finder once more. */
function* setAgain({ blocks }: TextIndex, finder: MarkingOptions['finder']): Work {
  for (const block of Array.from(blocks.values())) {
    if (blocks.has(block.key)) finder.setBlock(block.key, textOf(block));
    yield;
  }
}

/** Gives a block to the finder; tells whether it is held. Of a page with very many those without mentions are not. */
function isWorthHolding(finder: MarkingOptions['finder'], key: number, text: string, held: number): boolean {
  if (!finder.setBlock(key, text)) return false;
  if (held < MAX_HELD || finder.mentions(key).length > 0) return true;
  finder.removeBlock(key);
  return false;
}
