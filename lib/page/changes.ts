import { flowByName } from './flow.ts';

/** What happened to a page since it was last looked at; sets, so that what happens twice counts once. */
export type Changes = {
  readonly added: ReadonlySet<Node>;
  readonly removed: ReadonlySet<Node>;
  /** Neighbours of what came or went, whose text may now run on or stop. */
  readonly edges: ReadonlySet<Node>;
  readonly edited: ReadonlySet<Text>;
  /** Elements whose look, and thereby their being seen, may have changed. */
  readonly restyled: ReadonlySet<Element>;
  /** So much happened that the sets were dropped: anything may have changed. */
  readonly isEverything: boolean;
};

export type ChangeLog = {
  readonly isEmpty: boolean;
  /** Takes what has gathered, and begins anew. */
  take(): Changes;
};

/** More is not held: a tab that nobody looks at may go on changing for hours. */
const MOST_HELD = 100_000;
const LOOKS = ['class', 'style', 'hidden', 'open'];

/** Gathers the changes of a tree until they are taken; tells when the first of a batch arrives. */
export function followChanges(root: Node, onFirst: () => void, signal: AbortSignal): ChangeLog {
  let gathered = createGathering();

  const observer = new MutationObserver((records) => {
    const wasEmpty = gathered.isEmpty();
    for (const record of records) gathered.add(record);
    if (wasEmpty && !gathered.isEmpty()) onFirst();
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: LOOKS });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  return {
    get isEmpty() {
      return gathered.isEmpty();
    },
    take() {
      const { changes } = gathered;
      gathered = createGathering();
      return changes;
    },
  };
}

type Gathering = { readonly changes: Changes; isEmpty(): boolean; add(record: MutationRecord): void };

function createGathering(): Gathering {
  const added = new Set<Node>();
  const removed = new Set<Node>();
  const edges = new Set<Node>();
  const edited = new Set<Text>();
  const restyled = new Set<Element>();
  const sets = [added, removed, edges, edited, restyled];
  let isEverything = false;

  const held = (): number => sets.reduce((sum, set) => sum + set.size, 0);

  const addChildren = ({ addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): void => {
    for (const node of addedNodes) added.add(node);
    for (const node of removedNodes) removed.add(node);
    // A block beside blocks changes no run of text; a row appended to a table of 10,000 costs one row.
    for (const edge of [previousSibling, nextSibling]) if (edge && flowsOn(edge)) edges.add(edge);
  };

  return {
    get changes() {
      return { added, removed, edges, edited, restyled, isEverything };
    },
    isEmpty: () => !isEverything && held() === 0,
    add(record) {
      if (isEverything) return;
      if (record.type === 'childList') addChildren(record);
      else if (record.type === 'attributes') {
        if (record.target instanceof Element) restyled.add(record.target);
      } else if (record.target instanceof Text) edited.add(record.target);
      if (held() <= MOST_HELD) return;
      isEverything = true;
      for (const set of sets) set.clear();
    },
  };
}

function flowsOn(node: Node): boolean {
  return node instanceof Text || (node instanceof Element && flowByName(node) === undefined);
}
