/** Cards of companies, read from the extension's own files when asked for and kept for a while. */
import * as v from 'valibot';
import { cardShard } from '../gazetteer/card-shards.ts';
import { appError } from '../model/app-error.ts';
import type { AppError } from '../model/app-error.ts';
import { companyCardSchema } from '../model/company-schema.ts';
import type { CompanyCard, CompanyId } from '../model/company.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';

type Names = ReadonlyMap<CompanyId, string>;
type Shard = ReadonlyMap<CompanyId, CompanyCard>;

export type CompanyCards = {
  /** The card of a company. Fails as `not-found`, or as `pack-unreadable`. */
  readonly card: (id: CompanyId) => Promise<Result<CompanyCard, AppError>>;
  /** The cards that are known, in the order asked. */
  readonly cards: (ids: readonly CompanyId[]) => Promise<Result<readonly CompanyCard[], AppError>>;
  /** Every company's name by id. */
  readonly names: () => Promise<Result<Names, AppError>>;
};

/** Shards kept in memory: a page's companies, and those of the pages before. */
const KEPT_SHARDS = 64;

const shardSchema = v.record(v.string(), companyCardSchema);
const namesSchema = v.record(v.string(), v.string());

export function createCompanyCards(readJson: (path: string) => Promise<unknown>): CompanyCards {
  const shards = new Map<string, Promise<Shard>>();
  let names: Promise<Names> | undefined;

  function shard(path: string): Promise<Shard> {
    const kept = shards.get(path);
    shards.delete(path);
    const shard = kept ?? readMap(readJson, path, shardSchema);
    shards.set(path, shard);
    shard.catch(() => shards.delete(path));
    const [oldest] = shards.keys();
    if (shards.size > KEPT_SHARDS && oldest !== undefined) shards.delete(oldest);
    return shard;
  }

  async function find(id: CompanyId): Promise<CompanyCard | undefined> {
    return (await shard(`/pack/cards/${cardShard(id)}.json`)).get(id);
  }

  return {
    card: (id) =>
      readable(async () => {
        const card = await find(id);
        return card ? ok(card) : err(appError('not-found', id));
      }),
    cards: (ids) =>
      readable(async () => {
        const cards = await Promise.all(ids.map(find));
        return ok(cards.filter((card) => card !== undefined));
      }),
    names: () =>
      readable(async () => {
        names ??= readMap(readJson, '/pack/names.json', namesSchema);
        names.catch(() => {
          names = undefined;
        });
        return ok(await names);
      }),
  };
}

async function readMap<T>(
  readJson: (path: string) => Promise<unknown>,
  path: string,
  schema: v.GenericSchema<unknown, Record<string, T>>,
): Promise<ReadonlyMap<string, T>> {
  return new Map(Object.entries(v.parse(schema, await readJson(path))));
}

async function readable<T>(work: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
  try {
    return await work();
  } catch (failure) {
    return err(appError('pack-unreadable', String(failure)));
  }
}
