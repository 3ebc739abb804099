/** Cards of companies, read from the extension's own files when asked for and kept for a while. */
import * as v from 'valibot';
import { listedAbout } from '../../../dossier/listed-about.ts';
import { appError } from '../../../model/app-error.ts';
import type { AppError } from '../../../model/app-error.ts';
import { companyCardSchema } from '../../../model/company.ts';
import type { CompanyCard, CompanyId } from '../../../model/company.ts';
import { isOwnCompany } from '../../../model/own-company.ts';
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

/** Files with the names of the lists that ship: of the core list, and of listed companies. */
const CORE_NAMES = '/pack/names.json';
const LISTED_NAMES = '/pack/listed-names.json';

type ReadJson = (path: string) => Promise<unknown>;

/** The names of the core list by id, with those of listed companies where they count. */
export async function readBuiltInNames(readJson: ReadJson, listed: boolean): Promise<Result<Names, AppError>> {
  return readable(async () => ok(await readNames(readJson, listed)));
}

async function readNames(readJson: ReadJson, listed: boolean): Promise<Names> {
  const files = await Promise.all((listed ? [CORE_NAMES, LISTED_NAMES] : [CORE_NAMES]).map(readJson));
  return new Map(files.flatMap((file) => Object.entries(v.parse(namesSchema, file))));
}

/** Shards kept in memory: a page's companies, and those of the pages before. */
const KEPT_SHARDS = 64;

const shardSchema = v.array(companyCardSchema);
const namesSchema = v.record(v.string(), v.string());

type Dependencies = {
  readonly readJson: ReadJson;
  /** Companies that the reader added: the same list as long as they are the same. */
  readonly ownCards: () => Promise<readonly CompanyCard[]>;
  /** Whether listed companies are known by name. Their cards are read all the same: articles may be about them. */
  readonly listed: () => Promise<boolean>;
};

export function createCompanyCards({ readJson, ownCards, listed }: Dependencies): CompanyCards {
  const shards = new Map<string, Promise<Shard>>();
  const namesOf = createNames(readJson);

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

  async function find(id: CompanyId): Promise<CompanyCard | undefined> {
    // A pack may stand before the built-in list.
    const own = (await ownCards()).find((card) => card.id === id);
    if (own || isOwnCompany(id) || isOfPack(id)) return own;
    const number = String(cardShard(id)).padStart(2, '0');
    const known = (await shard(`/pack/cards/${number}.json`)).get(id);
    if (known) return known;
    const listedOne = (await shard(`/pack/listed/${number}.json`)).get(id);
    return listedOne && { ...listedOne, about: listedAbout(listedOne) };
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
    names: () => readable(async () => ok(await namesOf(await listed(), await ownCards()))),
  };
}

/** Puts names together once, and again when something of them is another: who searches keeps notes by their map. */
function createNames(readJson: ReadJson): (listed: boolean, own: readonly CompanyCard[]) => Promise<Names> {
  let kept:
    | { readonly listed: boolean; readonly own: readonly CompanyCard[]; readonly names: Promise<Names> }
    | undefined;
  const joined = async (listed: boolean, own: readonly CompanyCard[]): Promise<Names> => {
    const names = await readNames(readJson, listed);
    return own.length === 0 ? names : new Map([...names, ...own.map(({ id, name }) => [id, name] as const)]);
  };
  return (listed, own) => {
    if (kept?.listed !== listed || !(kept.own === own || kept.own.length + own.length === 0)) {
      const names = joined(listed, own);
      kept = { listed, own, names };
      names.catch(() => {
        kept = undefined;
      });
    }
    return kept.names;
  };
}

async function readable<T>(work: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
  try {
    return await work();
  } catch (failure) {
    return err(appError('pack-unreadable', String(failure)));
  }
}
