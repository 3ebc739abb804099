/**
 * How many comments mention the reader that they have not seen, kept until the browser closes: the popup says so without
 * asking the background.
 */
import { readSession, writeSession } from '../../platform/session-store.ts';

const KEY = 'teamMentions';

/** 0 where nothing was kept. */
export async function readMentionCount(): Promise<number> {
  const count = await readSession(KEY);
  return typeof count === 'number' ? count : 0;
}

/** Keeps it where it is another: without a team nothing is ever written. */
export async function keepMentionCount(count: number): Promise<void> {
  if (count !== (await readMentionCount())) await writeSession(KEY, count);
}
