/** What an installation holds on the disk, as JSON: the library's database and `storage.local`. */
import type { Browser } from 'webextension-polyfill';
import type { Json, Session } from '../browsers/session.ts';

declare const browser: Browser;

/** A value of a database as JSON; bytes are base64 under the name of their type. */
type Stored = Json;

type RecordedStore = {
  readonly name: string;
  readonly keyPath: string | readonly string[] | null;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | readonly string[];
    readonly unique: boolean;
    readonly multiEntry: boolean;
  }[];
  /** The key stands beside the value where the store has no key path. */
  readonly records: readonly { readonly key: string; readonly value: Stored }[];
};

/**
 * A whole installation, but for the compiled names, a megabyte that each version makes anew of its own pack, and the
 * hash of that pack; `version` is that of the manifest.
 */
export type Recording = {
  readonly version: string;
  readonly database: { readonly version: number; readonly stores: readonly RecordedStore[] };
  readonly local: { readonly [key: string]: Json };
};

/** Reads all that the running extension keeps, without any of its code. */
export async function readRecording(session: Session): Promise<Recording> {
  return session.inExtension(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('not read')));
      });
    const plain = (value: unknown): Stored => {
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        return {
          $type: value.constructor.name,
          $base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
        };
      }
      if (Array.isArray(value)) return value.map(plain);
      if (typeof value === 'object' && value !== null) {
        if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error(`cannot record ${String(value)}`);
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
      }
      return value as Stored;
    };
    const database = await settled(indexedDB.open('vigie'));
    try {
      const names = [...database.objectStoreNames];
      const transaction = database.transaction(names);
      const stores = await Promise.all(
        names.map(async (name) => {
          const store = transaction.objectStore(name);
          const indexes = [...store.indexNames].map((index) => {
            const { keyPath, unique, multiEntry } = store.index(index);
            return { name: index, keyPath, unique, multiEntry };
          });
          const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
          const records = values.map((value: unknown, at) => ({ key: String(keys[at]), value: plain(value) }));
          return { name, keyPath: store.keyPath, indexes, records };
        }),
      );
      return {
        version: browser.runtime.getManifest().version,
        database: { version: database.version, stores },
        local: Object.fromEntries(
          Object.entries((await browser.storage.local.get()) as { [key: string]: Json }).filter(
            ([key]) => key !== 'gazetteer' && key !== 'gazetteerHash',
          ),
        ),
      };
    } finally {
      database.close();
    }
  });
}

/** Puts a recording where the extension keeps its data; nothing of it may lie there yet. */
export async function writeRecording(session: Session, recording: Recording): Promise<void> {
  await session.inExtension(async ({ database: { version, stores }, local }: Recording) => {
    const revived = (value: Stored): unknown => {
      if (Array.isArray(value)) return value.map(revived);
      if (typeof value !== 'object' || value === null) return value;
      if ('$base64' in value) {
        const bytes = Uint8Array.from(atob(String(value['$base64'])), (char) => char.charCodeAt(0));
        const type: unknown = Reflect.get(globalThis, String(value['$type']));
        if (typeof type !== 'function') throw new Error(`no ${String(value['$type'])} here`);
        return Reflect.construct(type, [bytes.buffer]);
      }
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revived(inner)]));
    };
    await browser.storage.local.set(local);
    const opening = indexedDB.open('vigie', version);
    opening.addEventListener('upgradeneeded', () => {
      for (const { name, keyPath, indexes, records } of stores) {
        const store = opening.result.createObjectStore(name, { keyPath: keyPath as string | string[] | null });
        for (const { name: index, keyPath: path, unique, multiEntry } of indexes)
          store.createIndex(index, path as string | string[], { unique, multiEntry });
        for (const { key, value } of records) {
          if (keyPath === null) store.add(revived(value), key);
          else store.add(revived(value));
        }
      }
    });
    await new Promise<void>((resolve, reject) => {
      opening.addEventListener('error', () => reject(opening.error ?? new Error('not written')));
      opening.addEventListener('success', () => {
        opening.result.close();
        resolve();
      });
    });
  }, recording);
}
