/** The companies that the reader works on: brought in from a table, shown beside their companies, taken out again. */
import { accountKey } from '../../../exchange/import/read-accounts.ts';
import { accountLegend, accountLine, companyOfAccount } from '../../../model/account.ts';
import type { Account, AccountLine, AccountsState, GivenAccount, TakenAccounts } from '../../../model/account.ts';
import type { AppError } from '../../../model/app-error.ts';
import type { CompanyCard, CompanyId } from '../../../model/company.ts';
import { isOwnCompany } from '../../../model/own-company.ts';
import { ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import { nameKey } from '../../../prospects/name-key.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import {
  accountsState,
  finishAccounts,
  putAccounts,
  removeAccounts,
  storedAccounts,
  type StoredAccounts,
} from '../../../storage/library/accounts.ts';
import { textHash } from '../../../text/hash.ts';

/** Wakes the background after an import whose page was closed before its end. */
export const ACCOUNTS_ALARM = 'accounts';
/** Milliseconds after the last part until an import counts as left alone. */
const LEFT_ALONE = 60_000;
const NONE: StoredAccounts = { revision: '', accounts: [] };

/** Forms of companies at the end of a name, which CRMs write and texts do not. */
const LEGAL_FORMS = [
  String.raw`s\.?a\.?s?u?|s\.?a\.?r\.?l|s\.?r\.?l|s\.?p\.?a|s\.?e|gmbh(?: & co\.? kg)?|ag|kg`,
  String.raw`plc|ltd|limited|llc|inc|corp|corporation|b\.?v|n\.?v|a\.?b|oyj?|asa?|a\/s`,
].join('|');
const LEGAL_FORM = new RegExp(String.raw`[\s,]+(?:${LEGAL_FORMS})\.?$`, 'i');

type Dependencies = {
  readonly open: OpenLibrary;
  /** Names of the companies that packs know, by id. */
  readonly companyNames: () => Promise<Result<ReadonlyMap<CompanyId, string>, AppError>>;
  readonly cards: (ids: readonly CompanyId[]) => Promise<Result<readonly CompanyCard[], AppError>>;
  /** Called once there may be something to send to the team. */
  readonly toSend: () => Promise<void>;
  /** Called once the accounts are others. */
  readonly namesChanged: () => Promise<Result<undefined, AppError>>;
  readonly setAlarm: (name: string, at: number) => Promise<void>;
  readonly clearAlarm: (name: string) => Promise<void>;
  readonly now: () => number;
  readonly newId: () => string;
};

type ImportPart = {
  readonly file: string;
  readonly total: number;
  readonly done: number;
  readonly accounts: readonly GivenAccount[];
};

export type AccountsService = {
  readonly state: () => Promise<Result<AccountsState, AppError>>;
  readonly all: () => Promise<Result<readonly Account[], AppError>>;
  readonly takeIn: (part: ImportPart) => Promise<Result<TakenAccounts, AppError>>;
  readonly finish: () => Promise<Result<undefined, AppError>>;
  readonly removeAll: () => Promise<Result<undefined, AppError>>;
  /** The team brought other accounts, or was left. */
  readonly changedByTeam: () => Promise<Result<undefined, AppError>>;
  readonly linesOf: (ids: readonly CompanyId[]) => Promise<readonly AccountLine[]>;
  readonly alarm: (name: string) => Promise<unknown>;
};

/** The accounts as they count, read once and again when they change; the background is their only writer. */
export type AccountsReader = {
  readonly current: () => Promise<StoredAccounts>;
  /** What surfaces show of a company that is an account. */
  readonly lineOf: (id: CompanyId) => Promise<AccountLine | undefined>;
  readonly forget: () => void;
};

export function createAccountsReader(open: OpenLibrary): AccountsReader {
  type Kept = { readonly stored: StoredAccounts; readonly lines: ReadonlyMap<CompanyId, AccountLine> };
  let kept: Promise<Kept> | undefined;
  const load = async (): Promise<Kept> => {
    const stored = await storedAccounts(open);
    // A database that does not open hides the accounts, not the names of the pack.
    if (!stored.ok) kept = undefined;
    const accounts = stored.ok ? stored.value : NONE;
    return {
      stored: accounts,
      lines: new Map(accounts.accounts.map((account) => [account.company, accountLine(account)])),
    };
  };
  const read = (): Promise<Kept> => (kept ??= load());
  return {
    current: async () => (await read()).stored,
    lineOf: async (id) => (await read()).lines.get(id),
    forget() {
      kept = undefined;
    },
  };
}

export function createAccountsService(dependencies: Dependencies, reader: AccountsReader): AccountsService {
  const { open, namesChanged, toSend, setAlarm, clearAlarm, now, newId } = dependencies;
  let known: Promise<ReadonlyMap<string, CompanyId>> | undefined;

  async function finish(): Promise<Result<undefined, AppError>> {
    const finished = await finishAccounts(open, newId());
    if (!finished.ok) return finished;
    await clearAlarm(ACCOUNTS_ALARM);
    known = undefined;
    reader.forget();
    await toSend();
    return namesChanged();
  }

  return {
    async state() {
      const state = await accountsState(open);
      if (!state.ok || state.value.total === 0) return state;
      const legend = accountLegend((await reader.current()).accounts);
      return ok(legend.length === 0 ? state.value : { ...state.value, legend });
    },
    async all() {
      const stored = await storedAccounts(open);
      return stored.ok ? ok(stored.value.accounts) : stored;
    },
    async takeIn({ file, total, done, accounts }) {
      known ??= companiesByName(dependencies);
      const resolved = await resolve(accounts, await known, dependencies.cards);
      await setAlarm(ACCOUNTS_ALARM, now() + LEFT_ALONE);
      return putAccounts(open, resolved, { file, total, done: done + accounts.length }, now());
    },
    finish,
    async removeAll() {
      const removed = await removeAccounts(open, newId(), now());
      if (!removed.ok) return removed;
      reader.forget();
      await toSend();
      return namesChanged();
    },
    async changedByTeam() {
      reader.forget();
      return namesChanged();
    },
    async linesOf(ids) {
      const lines = await Promise.all(ids.map(reader.lineOf));
      return lines.filter((line) => line !== undefined);
    },
    async alarm(name) {
      if (name === ACCOUNTS_ALARM) await endLeftAlone(open, namesChanged, newId, reader);
    },
  };
}

/** What an import brought before its page was closed counts; that it was not finished stays recorded. */
async function endLeftAlone(
  open: OpenLibrary,
  namesChanged: Dependencies['namesChanged'],
  newId: () => string,
  reader: AccountsReader,
): Promise<unknown> {
  const finished = await finishAccounts(open, newId(), { keepsImport: true });
  reader.forget();
  return finished.ok ? namesChanged() : finished;
}

/** Companies of the packs by their names, with and without the form of the company. */
async function companiesByName({
  companyNames,
}: Pick<Dependencies, 'companyNames'>): Promise<ReadonlyMap<string, CompanyId>> {
  const names = await companyNames();
  const pairs = names.ok ? [...names.value].filter(([id]) => !isOwnCompany(id)) : [];
  return new Map(pairs.map(([id, name]) => [bareName(name), id]));
}

/** What joins accounts of another library with those here. */
export function createMovedAccounts(dependencies: Omit<Dependencies, 'clearAlarm' | 'toSend'>, reader: AccountsReader) {
  const { open, namesChanged, setAlarm, now, newId } = dependencies;
  return {
    async resolve(accounts: readonly Account[]): Promise<readonly Account[]> {
      if (accounts.length === 0) return [];
      const given = accounts.map(({ id: _id, company: _company, ...account }) => account);
      return resolve(given, await companiesByName(dependencies), dependencies.cards);
    },
    changed: () => setAlarm(ACCOUNTS_ALARM, now() + LEFT_ALONE),
    finish: () => endLeftAlone(open, namesChanged, newId, reader),
  };
}

/** The accounts with the company that each is: of the same name, unless their sites say otherwise. */
async function resolve(
  given: readonly GivenAccount[],
  known: ReadonlyMap<string, CompanyId>,
  cardsOf: Dependencies['cards'],
): Promise<readonly Account[]> {
  const found = given.map(({ name }) => known.get(bareName(name)));
  const cards = await cardsOf([...new Set(found.filter((id) => id !== undefined))]);
  const sites = new Map(cards.ok ? cards.value.map(({ id, site }) => [id, site]) : []);
  return given.map((account, at) => {
    const id = textHash(accountKey(account));
    const company = found[at];
    return company !== undefined && maySiteBe(account.site, sites.get(company))
      ? { ...account, id, company }
      : { ...account, id, company: companyOfAccount(id) };
  });
}

/** Whether two sites may be of one company: `acme.fr` and `www.acme.com` bear the same name. */
function maySiteBe(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  return one === other || siteName(one) === siteName(other);
}

function siteName(host: string): string {
  const parts = host.replace(/^www\./, '').split('.');
  // «co.uk», «com.br»: the name stands before the last two.
  const isSecondLevel = parts.length > 2 && /^(?:co|com|org|net|gov)$/.test(parts.at(-2) ?? '');
  return parts.at(isSecondLevel ? -3 : -2) ?? host;
}

function bareName(name: string): string {
  return nameKey(name.replace(LEGAL_FORM, ''));
}
