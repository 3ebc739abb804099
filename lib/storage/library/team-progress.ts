/** How far a team was read, and the latest stamp. */
import * as v from 'valibot';
import { NO_PROGRESS, progressSchema } from '../../sync/team-record.ts';
import type { Progress } from '../../sync/team-record.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';

export const PROGRESS_KEY = 'teamProgress';

/** How far the team was read, in a transaction over `meta`. */
export async function progressIn(transaction: ReadTransaction | WriteTransaction): Promise<Progress> {
  const stored = v.safeParse(progressSchema, await transaction.objectStore('meta').get(PROGRESS_KEY));
  return stored.success ? stored.output : NO_PROGRESS;
}

export async function putProgress(transaction: WriteTransaction, progress: Progress): Promise<void> {
  await transaction.objectStore('meta').put(progress, PROGRESS_KEY);
}
