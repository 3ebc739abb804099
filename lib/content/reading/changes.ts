import { isBoundary } from './run-bounds.ts';

/** What happened to a page since it was last looked at; sets, so that what happens twice counts once. */
export type Changes = {
  /** Nodes that came, texts whose words are others now, and what stands in the run that a node was taken out of. */
  readonly touched: Set<Node>;
  /** Elements whose look, and thereby their being seen, may have changed. */
  readonly restyled: Set<Element>;
  /** So much happened that the sets were dropped: anything may have changed. */
  isEverything: boolean;
};

export type ChangeLog = {
  readonly isEmpty: boolean;
  /** Follows another tree too: observers do not see into shadow trees. */
  follow(root: Node): void;
  /** Takes what has gathered, and begins anew. */
  take(): Changes;
};

/** More is not held: a tab that nobody looks at may go on changing for hours. */
const MAX_HELD = 100_000;

/** Firefox looks through all roots of an observer for each that it gets: 50,000 of one took seconds. */
const MAX_ROOTS = 500;

/** Gathers the changes of trees until they are taken; tells whenever some have come. */
export function followChanges(onChange: () => void, signal: AbortSignal): ChangeLog {
  let changes = noChanges();

  const note = ({ type, target, addedNodes, previousSibling, nextSibling }: MutationRecord): void => {
    const { touched, restyled } = changes;
    if (type === 'attributes') {
      if (target instanceof Element) restyled.add(target);
    } else {
      for (const node of addedNodes) touched.add(node);
      // What a node was taken out of goes on beside it. Whatever stands side by side now: the last change between told
      // of one of the two.
      const rest = [previousSibling, nextSibling, target].find((node) => node && !isBoundary(node));
      if (rest && addedNodes.length === 0) touched.add(rest);
    }
    if (touched.size + restyled.size > MAX_HELD) changes = { ...noChanges(), isEverything: true };
  };
  const hear = (records: readonly MutationRecord[]): void => {
    for (const record of records) if (!changes.isEverything) note(record);
    onChange();
  };
  const observers: MutationObserver[] = [];
  const followed = new WeakSet<Node>();
  let count = 0;
  signal.addEventListener('abort', () => observers.forEach((observer) => observer.disconnect()), { once: true });

  return {
    follow(root) {
      if (followed.has(root)) return;
      followed.add(root);
      if (count % MAX_ROOTS === 0) observers.push(new MutationObserver(hear));
      count += 1;
      observers.at(-1)?.observe(root, {
        childList: true,
        characterData: true,
        subtree: true,
        attributeFilter: ['class', 'style', 'hidden', 'open'],
      });
    },
    get isEmpty() {
      return changes.touched.size + changes.restyled.size === 0 && !changes.isEverything;
    },
    take() {
      const taken = changes;
      changes = noChanges();
      return taken;
    },
  };
}

function noChanges(): Changes {
  return { touched: new Set(), restyled: new Set(), isEverything: false };
}
