/** Installed packs lie in the library's database, each under a key of its own with the edition before it. */
import * as v from 'valibot';
import type { AppError } from '../../model/app-error.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import { read, write } from '../database/transaction.ts';

const PREFIX = 'pack:';
const ORDER_KEY = 'packs order';

const edition = v.object({
  text: v.string(),
  signature: v.object({
    key: v.string(),
    value: v.string(),
    follows: v.exactOptional(v.object({ key: v.string(), value: v.string() })),
  }),
});

const storedPackSchema = v.object({
  id: v.string(),
  now: edition,
  before: v.exactOptional(edition),
  /** An edition that the reader took back: it is not installed again by itself. */
  refusedRevision: v.exactOptional(v.number()),
  address: v.exactOptional(v.string()),
  etag: v.exactOptional(v.string()),
  problem: v.exactOptional(v.string()),
});

/** A pack as it is kept: its signed text, the one before it, and where newer ones lie. */
export type StoredPack = v.InferOutput<typeof storedPackSchema>;

export type StoredPacks = { readonly packs: readonly StoredPack[]; readonly order: readonly string[] };

/** All packs and their order; one that cannot be read is left out. */
export async function storedPacks(open: OpenLibrary): Promise<Result<StoredPacks, AppError>> {
  return read(open, ['meta'], async (transaction) => {
    const meta = transaction.objectStore('meta');
    const [stored, order] = await Promise.all([
      meta.getAll(IDBKeyRange.bound(PREFIX, `${PREFIX}\uffff`)),
      meta.get(ORDER_KEY),
    ]);
    const packs = stored.flatMap((value) => {
      const pack = v.safeParse(storedPackSchema, value);
      return pack.success ? [pack.output] : [];
    });
    return { packs, order: v.is(v.array(v.string()), order) ? order : [] };
  });
}

/** Puts a pack in the place of that of the same id, in one step: before it the old one counts, after it the new one. */
export async function putPack(open: OpenLibrary, pack: StoredPack): Promise<Result<undefined, AppError>> {
  return change(open, async (meta) => void (await meta.put(pack, PREFIX + pack.id)));
}

export async function removePack(open: OpenLibrary, id: string): Promise<Result<undefined, AppError>> {
  return change(open, (meta) => meta.delete(PREFIX + id));
}

export async function putPackOrder(open: OpenLibrary, order: readonly string[]): Promise<Result<undefined, AppError>> {
  return change(open, async (meta) => void (await meta.put([...order], ORDER_KEY)));
}

type Meta = {
  readonly put: (value: unknown, key: string) => Promise<unknown>;
  readonly delete: (key: string) => Promise<void>;
};

async function change(open: OpenLibrary, work: (meta: Meta) => Promise<void>): Promise<Result<undefined, AppError>> {
  return write(
    open,
    'strict',
    async (transaction) => {
      await work(transaction.objectStore('meta'));
      return ok(undefined);
    },
    ['meta'],
  );
}
