/** What the part about accounts needs of the world, handed in so that tests can stand in for it. */
import type { AccountsState, FormPlace, FormPreview, TakenAccounts } from '../../lib/model/account.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { Result } from '../../lib/model/result.ts';

/** A file that was read: how many accounts it holds, how many rows it cannot be read of, and how it is brought in. */
export type PlannedAccounts = {
  readonly name: string;
  readonly accounts: number;
  readonly unreadable: number;
  readonly run: (onProgress: (done: number, total: number) => void) => Promise<Result<TakenAccounts, AppError>>;
};

export type AccountsPorts = {
  readonly state: () => Promise<Result<AccountsState, AppError>>;
  /** `template` is the CRM’s address of an account, with `{id}`. */
  readonly plan: (file: File, template: string) => Promise<Result<PlannedAccounts, AppError>>;
  /** Offers all accounts as a file. */
  readonly exportFile: () => Promise<Result<unknown, AppError>>;
  /** Offers the reader’s own names and accounts as a pack that nobody has signed yet. */
  readonly exportPack: () => Promise<Result<unknown, AppError>>;
  /** Shares the reader's own accounts with the team, or ends that. */
  readonly share: (shares: boolean) => Promise<Result<unknown, AppError>>;
  readonly removeAll: () => Promise<Result<unknown, AppError>>;
};

/** Where a name would be marked, and the address at which an article is read. */
export type FormPreviewPorts = {
  readonly previewForm: (text: string) => Promise<Result<FormPreview, AppError>>;
  readonly hrefOf: (place: FormPlace) => string;
};
