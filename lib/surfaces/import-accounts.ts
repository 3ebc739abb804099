/** Accounts of a file, brought in part by part: what is kept stays, and the same file again goes on from there. */
import { readAccounts, type ReadAccounts } from '../exchange/import/read-accounts.ts';
import { MAX_ACCOUNT_PART, MAX_ACCOUNTS } from '../model/account.ts';
import type { GivenAccount, TakenAccounts } from '../model/account.ts';
import { appError } from '../model/app-error.ts';
import type { AppError } from '../model/app-error.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';

/** Bytes of a file that may be one: a hundred columns for each of the most accounts. */
const MAX_BYTES = 50_000_000;

/** A file of accounts that was read. */
export type AccountFile = ReadAccounts & { readonly name: string };

type Part = {
  readonly file: string;
  readonly total: number;
  readonly done: number;
  readonly accounts: readonly GivenAccount[];
};

type Steps = {
  readonly takeIn: (part: Part) => Promise<Result<TakenAccounts, AppError>>;
  readonly finish: () => Promise<Result<unknown, AppError>>;
};

/** Reads a table of accounts; `template` is the CRM’s address of one, with `{id}`. Fails as `file-unreadable`. */
export async function openAccountFile(file: File, template: string): Promise<Result<AccountFile, AppError>> {
  if (file.size > MAX_BYTES) return err(appError('file-unreadable', `${file.size} bytes`));
  const read = readAccounts(decoded(await file.arrayBuffer()), template);
  return read && read.accounts.length > 0 ? ok({ ...read, name: file.name }) : err(appError('file-unreadable'));
}

/** Brings the accounts of a file in, telling after each part how many are done. */
export async function bringAccountsIn(
  { name, accounts: all }: AccountFile,
  { takeIn, finish }: Steps,
  onProgress: (done: number, total: number) => void,
): Promise<Result<TakenAccounts, AppError>> {
  const accounts = all.slice(0, MAX_ACCOUNTS);
  const file = name.slice(0, 300);
  let counts: TakenAccounts = { added: 0, updated: 0, left: all.length - accounts.length };
  for (let done = 0; done < accounts.length; done += MAX_ACCOUNT_PART) {
    const part = accounts.slice(done, done + MAX_ACCOUNT_PART);
    const taken = await takeIn({ file, total: accounts.length, done, accounts: part });
    if (!taken.ok) return taken;
    const { added, updated, left } = taken.value;
    counts = { added: counts.added + added, updated: counts.updated + updated, left: counts.left + left };
    onProgress(done + part.length, accounts.length);
  }
  const finished = await finish();
  return finished.ok ? ok(counts) : finished;
}

/** UTF-8, UTF-16 by its byte order mark, or the Windows-1252 of older spreadsheets. */
function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
