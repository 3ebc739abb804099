/** Operations of a reader one after the other, what of them was acknowledged, and what a disk must hold by that. */
import type { Random } from '../bench/pages/random.ts';
import type { DiskNote } from './on-disk.ts';

/** A save, the note of a saved article, or one that is thrown away. `number` is another one each time. */
export type Operation = {
  readonly kind: 'save' | 'note' | 'throw away';
  readonly number: number;
  readonly article: number;
};

/** What is wrong on a disk, by address. */
type Wrong = { readonly lost: readonly string[]; readonly twice: readonly string[] };

export type Ledger = {
  /** The beginning of the addresses of all its articles. */
  readonly address: string;
  readonly begin: () => Operation;
  readonly acknowledge: (operation: Operation) => void;
  /** The operation that was begun last, where it is not acknowledged. */
  readonly underWay: () => Operation | undefined;
  readonly acknowledged: () => number;
  /** What a disk that holds these articles has lost of what was acknowledged, or holds beyond it. */
  readonly wrongOn: (disk: readonly DiskNote[]) => Wrong;
  /** What the background is asked. The same operation again has the same ids. */
  readonly messageOf: (operation: Operation) => { readonly vigie: string; readonly payload: object };
};

/** Opens a ledger; those of other names share nothing with it. */
export function openLedger(name: string, random: Random): Ledger {
  const address = `https://${name}.example/articles/`;
  const notes = new Map<number, string>();
  let count = 0;
  let acknowledged = 0;
  let begun: Operation | undefined;
  const idOf = (article: number): string => `${name}-${article}`;
  const noteOf = ({ number }: Operation): string => `note ${number}`;

  const choose = (number: number): Operation => {
    if (notes.size === 0 || random.chance(0.6)) return { kind: 'save', number, article: number };
    return { kind: random.chance(0.7) ? 'note' : 'throw away', number, article: random.pick([...notes.keys()]) };
  };

  return {
    address,
    begin: () => (begun = choose((count += 1))),
    acknowledge(operation) {
      if (operation !== begun) return;
      begun = undefined;
      acknowledged += 1;
      if (operation.kind === 'throw away') notes.delete(operation.article);
      else notes.set(operation.article, operation.kind === 'note' ? noteOf(operation) : '');
    },
    underWay: () => begun,
    acknowledged: () => acknowledged,
    wrongOn(disk) {
      const byUrl = Map.groupBy(disk, ({ url }) => url);
      const wanted = new Map(
        [...notes].map(([article, note]) => [`${address}${article}`, { id: idOf(article), note }]),
      );
      return {
        lost: [...wanted]
          .filter(([url, { id, note }]) => !byUrl.get(url)?.some((each) => each.id === id && each.note === note))
          .map(([url]) => url),
        // What was thrown away and lies there is there once too often.
        twice: [...byUrl].filter(([url, each]) => each.length > (wanted.has(url) ? 1 : 0)).map(([url]) => url),
      };
    },
    messageOf(operation) {
      const commandId = `${name} ${operation.number}`;
      const id = idOf(operation.article);
      if (operation.kind === 'note')
        return { vigie: 'edit-article', payload: { commandId, id, tags: [], note: noteOf(operation) } };
      if (operation.kind === 'throw away') return { vigie: 'throw-away', payload: { commandId, ids: [id] } };
      return {
        vigie: 'bring-in',
        payload: { importId: commandId, part: 0, items: [savedItem(id, `${address}${operation.article}`)] },
      };
    },
  };
}

function savedItem(id: string, url: string): object {
  const article = {
    id,
    url,
    originalUrl: url,
    title: 'Orange et OVHcloud signent',
    publisher: 'Soak',
    lang: 'fr',
    published: '2026-11-24',
    savedAt: '2026-11-24T08:00:00.000Z',
    source: 'saved',
    tags: [],
    companies: [],
    facts: [],
    read: false,
  };
  return { kind: 'entry', entry: { article, touched: true } };
}
