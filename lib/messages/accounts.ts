/** Messages about the companies that the reader works on. */
import * as v from 'valibot';
import { MAX_ACCOUNT_TEXT } from '../model/account-bounds.ts';
import { givenAccountSchema, MAX_ACCOUNT_PART } from '../model/account.ts';
import type { Account, AccountLine, AccountsState, FormPreview, TakenAccounts } from '../model/account.ts';
import { idSchema } from '../model/id-schema.ts';
import { message, type Nothing } from './message.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Companies that one message may ask about: as many as a page names. */
const MAX_IDS = 500;

export const ACCOUNTS_MESSAGES = {
  /** How many accounts there are, and the import that was not finished. (pages) */
  'accounts-state': message<AccountsState>()({ from: 'pages', schema: v.strictObject({}) }),
  /** All accounts, for a file. (pages) */
  'all-accounts': message<readonly Account[]>()({ from: 'pages', schema: v.strictObject({}) }),
  /** Keeps a part of a file; the same part again changes nothing. `done` counts what came before it. (pages) */
  'import-accounts': message<TakenAccounts>()({
    from: 'pages',
    schema: v.strictObject({
      file: v.pipe(v.string(), v.maxLength(300)),
      total: count,
      done: count,
      accounts: v.pipe(v.array(givenAccountSchema), v.maxLength(MAX_ACCOUNT_PART)),
    }),
  }),
  /** Makes the names of the accounts ready; they are marked from here on. (pages) */
  'finish-accounts': message<Nothing>()({ from: 'pages', schema: v.strictObject({}) }),
  /** Takes all accounts out. (pages) */
  'remove-accounts': message<Nothing>()({ from: 'pages', schema: v.strictObject({}) }),
  /** Those of some companies that are accounts, with whom they belong to. (pages) */
  'accounts-of': message<readonly AccountLine[]>()({
    from: 'pages',
    schema: v.strictObject({ ids: v.pipe(v.array(idSchema), v.maxLength(MAX_IDS)) }),
  }),
  /** Where a name would be marked in the articles that are kept. (pages) */
  'preview-form': message<FormPreview>()({
    from: 'pages',
    schema: v.strictObject({ text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_ACCOUNT_TEXT)) }),
  }),
};
