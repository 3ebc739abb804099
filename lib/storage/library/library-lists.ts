/** What is watched, lists of prospects, accounts and reports, as they leave and enter with the library. */
import { joinedAccount, MAX_ACCOUNTS, ownAccount } from '../../model/account.ts';
import type { Account } from '../../model/account.ts';
import type { AppError } from '../../model/app-error.ts';
import { MAX_FACT_REPORTS } from '../../model/fact-report.ts';
import type { LibraryLists } from '../../model/library.ts';
import { ownList } from '../../model/prospect.ts';
import type { ProspectList } from '../../model/prospect.ts';
import type { Result } from '../../model/result.ts';
import { watchStateOf, MAX_RULES, MAX_WATCHED } from '../../model/watch.ts';
import { joinedList } from '../../prospects/lists.ts';
import type { OpenLibrary } from '../database/database.ts';
import type { DoneLists } from '../database/records.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';
import { read } from '../database/transaction.ts';
import { accountsIn, changeAccountsIn } from './accounts.ts';
import { addFactReports, factReportsIn, takeFactReportsOut } from './fact-reports.ts';
import { deleteList, listsIn, putList } from './prospects.ts';
import { WATCH_KEY } from './watch.ts';

/** What an import adds to the lists; `before` is a list as it was, absent where it is new. */
export type ListChanges = Omit<LibraryLists, 'prospects' | 'accounts'> & {
  readonly accounts: readonly { readonly account: Account; readonly before?: Account }[];
  readonly prospects: readonly { readonly list: ProspectList; readonly before?: ProspectList }[];
};

/** All of it, as it leaves: lists and accounts of the team leave as any. */
export async function libraryLists(open: OpenLibrary): Promise<Result<LibraryLists, AppError>> {
  return read(open, ['meta'], async (transaction) => {
    const lists = await listsOf(transaction);
    return { ...lists, prospects: lists.prospects.map(ownList), accounts: lists.accounts.map(ownAccount) };
  });
}

/** What would be added: companies and rules that are not there, lists that are not, and what known lists lack. */
export async function listChanges(
  transaction: ReadTransaction | WriteTransaction,
  incoming: LibraryLists,
): Promise<ListChanges> {
  const { watched, rules, prospects, accounts, reports } = await listsOf(transaction);
  const companies = new Set(watched.map(({ company }) => company));
  const ids = new Set(rules.map(({ id }) => id));
  const known = new Map(prospects.map((list) => [list.id, list]));
  const reported = new Set(reports.map(({ id }) => id));
  return {
    watched: incoming.watched.filter(({ company }) => !companies.has(company)).slice(0, MAX_WATCHED - watched.length),
    rules: incoming.rules.filter(({ id }) => !ids.has(id)).slice(0, MAX_RULES - rules.length),
    prospects: incoming.prospects.flatMap((list) => {
      const before = known.get(list.id);
      if (!before) return [{ list }];
      // What stands in a list of the team is shared: a file adds nothing to it.
      if (before.team) return [];
      const joined = joinedList(before, list);
      return joined === before ? [] : [{ list: joined, before }];
    }),
    accounts: accountChanges(accounts, incoming.accounts),
    // What the reader says of a fact here stays.
    reports: incoming.reports.filter(({ id }) => !reported.has(id)).slice(0, MAX_FACT_REPORTS - reports.length),
  };
}

/** Accounts that are not there, and what known ones lack. */
function accountChanges(here: readonly Account[], incoming: readonly Account[]): ListChanges['accounts'] {
  const known = new Map(here.map((account) => [account.id, account]));
  const changes: ListChanges['accounts'] = incoming.flatMap((account): ListChanges['accounts'] => {
    const before = known.get(account.id);
    if (!before) return [{ account }];
    const joined = joinedAccount(before, account);
    return joined === before ? [] : [{ account: joined, before }];
  });
  const free = MAX_ACCOUNTS - here.length;
  let added = 0;
  return changes.filter(({ before }) => before !== undefined || (added += 1) <= free);
}

/** Adds it; `now` in milliseconds since 1970. */
export async function addLists(
  transaction: WriteTransaction,
  { watched, rules, prospects, accounts, reports }: ListChanges,
  now: number,
): Promise<DoneLists> {
  if (watched.length + rules.length > 0) {
    const state = watchStateOf(await transaction.objectStore('meta').get(WATCH_KEY));
    await transaction
      .objectStore('meta')
      .put({ ...state, watched: [...state.watched, ...watched], rules: [...state.rules, ...rules] }, WATCH_KEY);
  }
  await Promise.all([
    ...prospects.map(async ({ list }) => putList(transaction, list)),
    addFactReports(transaction, reports),
    changeAccountsIn(
      transaction,
      accounts.map(({ account }) => ({ id: account.id, account })),
      now,
    ),
  ]);
  return {
    accounts: accounts.map(({ account: { id }, before }) => ({ id, ...(before && { account: before }) })),
    reports: reports.map(({ id }) => id),
    watched: watched.map(({ company }) => company),
    rules: rules.map(({ id }) => id),
    prospects: prospects.map(({ list, before }) => {
      const here = new Set(before?.prospects.map(({ id }) => id));
      return {
        id: list.id,
        added: list.prospects.flatMap(({ id }) => (here.has(id) ? [] : [id])),
        isNew: before === undefined,
      };
    }),
  };
}

/** Takes back what an import added; what the reader put there since stays, but in a list that came with it. */
export async function takeListsBack(
  transaction: WriteTransaction,
  { watched, rules, prospects, accounts = [], reports = [] }: DoneLists,
  now: number,
): Promise<void> {
  await Promise.all([changeAccountsIn(transaction, accounts, now), takeFactReportsOut(transaction, reports)]);
  const state = watchStateOf(await transaction.objectStore('meta').get(WATCH_KEY));
  if (watched.length + rules.length > 0) {
    await transaction.objectStore('meta').put(
      {
        ...state,
        watched: state.watched.filter(({ company }) => !watched.includes(company)),
        rules: state.rules.filter(({ id }) => !rules.includes(id)),
      },
      WATCH_KEY,
    );
  }
  const lists = new Map((await listsIn(transaction)).map((list) => [list.id, list]));
  await Promise.all(
    prospects.map(async ({ id, added, isNew }) => {
      const list = lists.get(id);
      if (list?.team) return;
      if (isNew) await deleteList(transaction, id);
      else if (list)
        await putList(transaction, {
          ...list,
          prospects: list.prospects.filter((prospect) => !added.includes(prospect.id)),
        });
    }),
  );
}

async function listsOf(transaction: ReadTransaction | WriteTransaction): Promise<LibraryLists> {
  const { watched, rules } = watchStateOf(await transaction.objectStore('meta').get(WATCH_KEY));
  const [prospects, accounts, reports] = await Promise.all([
    listsIn(transaction),
    accountsIn(transaction),
    factReportsIn(transaction),
  ]);
  return { watched, rules, prospects, accounts, reports };
}
