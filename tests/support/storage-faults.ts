/** Faults of a database in memory: the n-th request of the library's code ends its transaction, as a browser does. */
import { IDBCursor, IDBIndex, IDBObjectStore } from 'fake-indexeddb';

/** The disk is full; the transaction was ended; the disk cannot be read or written (Chromium names it so). */
export const FAULTS = ['QuotaExceededError', 'AbortError', 'UnknownError'] as const;
export type Fault = (typeof FAULTS)[number];

/** Whether the transaction ends while the request is on its way, or once it has succeeded. */
export const MOMENTS = ['before', 'after'] as const;
export type Moment = (typeof MOMENTS)[number];

const REQUESTS: readonly (readonly [object, readonly string[]])[] = [
  [
    IDBObjectStore.prototype,
    ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'openCursor', 'openKeyCursor', 'put', 'add', 'delete', 'clear'],
  ],
  [IDBIndex.prototype, ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'openCursor', 'openKeyCursor']],
  [IDBCursor.prototype, ['update', 'delete']],
];

type Owner = { readonly transaction?: IDBTransaction; readonly objectStore?: Owner; readonly source?: Owner };

function transactionOf({ transaction, objectStore, source }: Owner): IDBTransaction | undefined {
  return transaction ?? (objectStore && transactionOf(objectStore)) ?? (source && transactionOf(source));
}

/** Ends a transaction with a reason of the browser's own, which no script can give. */
function end(transaction: IDBTransaction, fault: Fault): void {
  const abort = Reflect.get(transaction, '_abort') as (reason: string) => void;
  Reflect.apply(abort, transaction, [fault]);
}

/**
 * Runs some work in which the n-th request (from 1) meets a fault; tells what came of it, and whether there were so
 * many requests.
 */
export async function withFault<T>(
  { fault, moment, at }: { readonly fault: Fault; readonly moment: Moment; readonly at: number },
  work: () => Promise<T>,
): Promise<{ readonly outcome: T; readonly struck: boolean }> {
  let made = 0;
  const originals = REQUESTS.flatMap(([prototype, names]) =>
    names.map((name) => [prototype, name, Reflect.get(prototype, name) as (...all: unknown[]) => IDBRequest] as const),
  );
  for (const [prototype, name, original] of originals)
    Reflect.set(prototype, name, function request(this: Owner, ...rest: unknown[]): IDBRequest {
      const asked = Reflect.apply(original, this, rest);
      made += 1;
      const transaction = transactionOf(this);
      if (made !== at || !transaction) return asked;
      // A reading that has all it asked for has not failed.
      if (moment === 'before' || transaction.mode === 'readonly') queueMicrotask(() => end(transaction, fault));
      else asked.addEventListener('success', () => end(transaction, fault), { once: true });
      return asked;
    });
  try {
    return { outcome: await work(), struck: made >= at };
  } finally {
    for (const [prototype, name, original] of originals) Reflect.set(prototype, name, original);
  }
}
