/** The names that the reader added, and those of the accounts, laid over those of the lists that ship. */
import { withAccounts, type AddedNames } from '../../../model/account-names.ts';
import type { Account } from '../../../model/account.ts';
import type { AppError } from '../../../model/app-error.ts';
import type { CompanyCard, CompanyId } from '../../../model/company.ts';
import type { Correction } from '../../../model/correction.ts';
import { ownNames } from '../../../model/own-names.ts';
import type { Result } from '../../../model/result.ts';
import type { PackAddition } from '../../../packs/layers.ts';
import { ANY_NAME } from '../../../recognition/corrections/corrections.ts';
import { checkGazetteer } from '../../../recognition/gazetteer/check-gazetteer.ts';
import { extendGazetteer } from '../../../recognition/gazetteer/extend.ts';
import { encodeGazetteer } from '../../../recognition/gazetteer/format.ts';
import type { Gazetteer } from '../../../recognition/gazetteer/gazetteer.ts';
import { keepCompanies } from '../../../recognition/gazetteer/keep-companies.ts';
import { matcherOf } from '../../../recognition/gazetteer/match.ts';
import { pageNames } from '../../../recognition/gazetteer/page-names.ts';
import { decodeJudge } from '../../../recognition/judge/format.ts';

type InstalledPacks = { readonly revision: string; readonly addition: PackAddition };

type Dependencies = {
  readonly corrections: () => Promise<readonly Correction[]>;
  /** The reader’s accounts; their revision differs where they do. */
  readonly accounts: () => Promise<{ readonly revision: string; readonly accounts: readonly Account[] }>;
  /** What installed packs add; their revision differs where it does. */
  readonly packs: () => Promise<InstalledPacks>;
  /** Whether listed companies count, which the gazetteer that ships has beside the core list. */
  readonly listed: () => Promise<boolean>;
  readonly coreNames: () => Promise<Result<ReadonlyMap<CompanyId, string>, AppError>>;
  /** The gazetteer that ships: all of it, and what pages get of it. */
  readonly readGazetteer: () => Promise<Uint8Array>;
  /** The judge of doubtful names. */
  readonly readJudge: () => Promise<Uint8Array>;
  readonly readPageNames: () => Promise<Uint8Array>;
};

/** Everything that lies on top of the built-in list. */
type AllNames = AddedNames & Pick<PackAddition, 'forms' | 'records'> & { readonly isListed: boolean };

export type OwnNamesService = {
  readonly cards: () => Promise<readonly CompanyCard[]>;
  /** Differs where the reader’s names do; empty where there are none. */
  readonly revision: () => Promise<string>;
  /** What pages get of the names that ship, with the reader’s names. Rejects where they are unreadable. */
  readonly pageBytes: () => Promise<Uint8Array>;
  /** All names, ready to match, kept until the names change; `undefined` where it is unreadable. */
  readonly gazetteer: () => Promise<Gazetteer | undefined>;
  /** The names that ship alone; `undefined` where they are unreadable. */
  readonly shipped: () => Promise<Gazetteer | undefined>;
  /** Whether a company is called so in the lists that ship, whatever the reader, accounts and packs add. */
  readonly shipsName: (companyId: CompanyId, surface: string) => Promise<boolean>;
};

export function createOwnNames(dependencies: Dependencies): OwnNamesService {
  const { corrections, accounts, packs, listed, readPageNames, readJudge } = dependencies;
  const shipped = createShippedNames(dependencies);
  let kept: { readonly revision: string; readonly loading: Promise<Gazetteer | undefined> } | undefined;
  let merged: { readonly names: AllNames; readonly of: readonly unknown[] } | undefined;
  /** Put together once, and again when something of it is another: ten thousand accounts take a while. */
  async function added(): Promise<AllNames> {
    const [corrected, known, installed, isListed] = await Promise.all([corrections(), accounts(), packs(), listed()]);
    const own = ownNames(corrected);
    const of = [own.revision, known, installed, isListed];
    if (merged && of.every((part, at) => part === merged?.of[at])) return merged.names;
    const names = withAccounts(own, known.accounts, known.revision);
    merged = { names: withoutListed(withPacks(names, installed), isListed), of };
    return merged.names;
  }
  const revision = async (): Promise<string> => (await added()).revision;

  async function whole(): Promise<Gazetteer> {
    const names = await added();
    const ofLists = await shipped.read(names.isListed);
    return names.revision === '' ? ofLists : extendGazetteer(ofLists, names);
  }
  async function load(): Promise<Gazetteer | undefined> {
    const loaded = await whole().catch(() => undefined);
    if (!loaded) {
      kept = undefined;
      return undefined;
    }
    // Without the judge names are still found, by the linear sum alone.
    const judge = await readJudge().then(decodeJudge, () => undefined);
    return judge?.ok ? { ...loaded, judge: judge.value } : loaded;
  }
  async function pageBytes(): Promise<Uint8Array> {
    if ((await revision()) !== '') return encodeGazetteer(pageNames(await whole()));
    const packed = await readPageNames();
    const checked = checkGazetteer(packed);
    if (!checked.ok) throw new Error(checked.error.detail ?? checked.error.kind);
    return packed;
  }

  return {
    cards: async () => (await added()).companies,
    revision,
    pageBytes,
    async gazetteer() {
      const now = await revision();
      if (kept?.revision !== now) kept = { revision: now, loading: load() };
      return kept.loading;
    },
    shipped: shipped.kept,
    async shipsName(companyId, surface) {
      const { companies, names, forms } = await added();
      if (companies.length + names.length + forms.length === 0) return true;
      const gazetteer = await shipped.kept();
      return gazetteer !== undefined && companiesCalled(gazetteer, surface).includes(companyId);
    },
  };
}

/** The names of the lists that ship, of which listed companies count or not. */
function createShippedNames({ listed, coreNames, readGazetteer }: Dependencies) {
  let kept: { readonly isListed: boolean; readonly loading: Promise<Gazetteer | undefined> } | undefined;
  async function read(isListed: boolean): Promise<Gazetteer> {
    // Looked through here, once and off the page: the scripts that match read only the header.
    const checked = checkGazetteer(await readGazetteer());
    if (!checked.ok) throw new Error(checked.error.detail ?? checked.error.kind);
    return isListed ? checked.value : coreOf(checked.value);
  }
  async function coreOf(all: Gazetteer): Promise<Gazetteer> {
    const core = await coreNames();
    if (!core.ok) throw new Error(core.error.detail ?? core.error.kind);
    return keepCompanies(all, (id) => core.value.has(id));
  }
  return {
    read,
    /** Kept from the first time on, for few pages could read a card; `undefined` where they are unreadable. */
    async kept() {
      const isListed = await listed();
      if (kept?.isListed !== isListed) kept = { isListed, loading: read(isListed).catch(() => undefined) };
      const loaded = await kept.loading;
      if (!loaded) kept = undefined;
      return loaded;
    },
  };
}

/** The companies that a name stands for, however doubtful. */
function companiesCalled(gazetteer: Gazetteer, name: string): readonly CompanyId[] {
  const { matches } = matcherOf(gazetteer).match(name, ANY_NAME);
  return matches.flatMap(({ firstForm, endForm }) =>
    Array.from(gazetteer.formCompany.subarray(firstForm, endForm), (company) => gazetteer.ids[company] ?? ''),
  );
}

function withPacks(
  names: ReturnType<typeof withAccounts>,
  { addition, revision }: InstalledPacks,
): Omit<AllNames, 'isListed'> {
  const { cards, forms, records } = addition;
  return {
    ...names,
    companies: [...cards, ...names.companies],
    forms,
    records,
    revision: [names.revision, revision].filter((part) => part !== '').join(' '),
  };
}

/** Without the listed companies the revision is another, as the names are. */
function withoutListed(names: Omit<AllNames, 'isListed'>, isListed: boolean): AllNames {
  const revision = isListed ? names.revision : ['core', names.revision].filter((part) => part !== '').join(' ');
  return { ...names, revision, isListed };
}
