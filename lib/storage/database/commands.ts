/** Carries each command out once, however often its message arrives. */
import type { AppError } from '../../model/app-error.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { SavedReceipt } from '../../model/tab-article.ts';
import type { OpenLibrary } from './database.ts';
import type { CommandRecord } from './records.ts';
import { read } from './transaction.ts';
import type { WriteTransaction } from './transaction.ts';

/** Commands remembered; a repetition comes within seconds, if at all. */
const KEPT_COMMANDS = 200;

export type Command = { readonly id: string; readonly at: string };

/** The record of a command carried out before. */
export async function commandDone(transaction: WriteTransaction, id: string): Promise<CommandRecord | undefined> {
  return transaction.objectStore('commands').get(id);
}

/** Remembers a command with its receipt in the transaction that carried it out, and forgets the oldest ones. */
export async function rememberCommand(
  transaction: WriteTransaction,
  command: Command,
  receipt?: SavedReceipt,
): Promise<void> {
  const commands = transaction.objectStore('commands');
  await commands.put({ id: command.id, at: command.at, ...(receipt && { receipt }) });
  let surplus = (await commands.count()) - KEPT_COMMANDS;
  let cursor = surplus > 0 ? await commands.index('by-time').openCursor() : null;
  for (; cursor && surplus > 0; surplus -= 1) {
    await cursor.delete();
    cursor = await cursor.continue();
  }
}

/** Carries out a command that has no receipt. */
export async function once(
  transaction: WriteTransaction,
  command: Command,
  work: () => Promise<Result<undefined, AppError>>,
): Promise<Result<undefined, AppError>> {
  if (await commandDone(transaction, command.id)) return ok(undefined);
  const outcome = await work();
  if (outcome.ok) await rememberCommand(transaction, command);
  return outcome;
}

/** The receipt of a save carried out before; `undefined` where the command is new. */
export async function receiptOfCommand(
  open: OpenLibrary,
  id: string,
): Promise<Result<SavedReceipt | undefined, AppError>> {
  return read(open, ['commands'], async (transaction) => (await transaction.objectStore('commands').get(id))?.receipt);
}
