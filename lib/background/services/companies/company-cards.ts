/** Cards of companies, read from the extension's own files when asked for and kept for a while. */
import * as v from 'valibot';
import { appError } from '../../../model/app-error.ts';
import type { AppError } from '../../../model/app-error.ts';
import { companyCardSchema } from '../../../model/company.ts';
import type { CompanyCard, CompanyId } from '../../../model/company.ts';
import { isOwnCompany } from '../../../model/own-names.ts';
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import { isOfPack } from '../../../packs/layers.ts';
import { cardShard } from '../../../recognition/gazetteer/card-shards.ts';

type Names = ReadonlyMap<CompanyId, string>;
type Shard = ReadonlyMap<CompanyId, CompanyCard>;

export type CompanyCards = {
  /** The card of a company. Fails as `not-found`, or as `pack-unreadable`. */
  readonly card: (id: CompanyId) => Promise<Result<CompanyCard, AppError>>;
  /** The cards that are known, in the order asked. */
  readonly cards: (ids: readonly CompanyId[]) => Promise<Result<readonly CompanyCard[], AppError>>;
  /** Every company's name by id, the reader's own among them. */
  readonly names: () => Promise<Result<Names, AppError>>;
};

/** The names of the built-in list by id. */
export async function readBuiltInNames(readJson: (path: string) => Promise<unknown>): Promise<Result<Names, AppError>> {
  return readable(async () => ok(new Map(Object.entries(v.parse(namesSchema, await readJson('/pack/names.json'))))));
}

/** Shards kept in memory: a page's companies, and those of the pages before. */
const KEPT_SHARDS = 64;

const shardSchema = v.array(companyCardSchema);
const namesSchema = v.record(v.string(), v.string());

type Dependencies = {
  readonly readJson: (path: string) => Promise<unknown>;
  /** Companies that the reader added. */
  readonly ownCards: () => Promise<readonly CompanyCard[]>;
};

export function createCompanyCards({ readJson, ownCards }: Dependencies): CompanyCards {
  const shards = new Map<string, Promise<Shard>>();
  let names: Promise<Names> | undefined;

  function shard(path: string): Promise<Shard> {
    const kept = shards.get(path);
    shards.delete(path);
    const shard = kept ?? readShard(path);
    shards.set(path, shard);
    shard.catch(() => shards.delete(path));
    const [oldest] = shards.keys();
    if (shards.size > KEPT_SHARDS && oldest !== undefined) shards.delete(oldest);
    return shard;
  }

  async function readShard(path: string): Promise<Shard> {
    const cards = v.parse(shardSchema, await readJson(path));
    return new Map(cards.map((card) => [card.id, card]));
  }

  async function readNames(): Promise<Names> {
    return new Map(Object.entries(v.parse(namesSchema, await readJson('/pack/names.json'))));
  }

  async function find(id: CompanyId): Promise<CompanyCard | undefined> {
    // A pack may stand before the built-in list.
    const own = (await ownCards()).find((card) => card.id === id);
    if (own || isOwnCompany(id) || isOfPack(id)) return own;
    const number = String(cardShard(id)).padStart(2, '0');
    return (await shard(`/pack/cards/${number}.json`)).get(id);
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
        names ??= readNames();
        names.catch(() => {
          names = undefined;
        });
        const own = await ownCards();
        return ok(
          own.length === 0
            ? await names
            : new Map([...(await names), ...own.map(({ id, name }) => [id, name] as const)]),
        );
      }),
  };
}

async function readable<T>(work: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
  try {
    return await work();
  } catch (failure) {
    return err(appError('pack-unreadable', String(failure)));
  }
}
