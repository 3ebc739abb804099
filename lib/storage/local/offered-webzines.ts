/** Sites whose webzine was offered at the end of an article, so that each is once; kept until the browser closes. */
import * as v from 'valibot';
import { readSession, writeSession } from '../../platform/session-store.ts';

const KEY = 'offered-webzines';
/** Sites that are remembered: the latest ones. */
const MAX_SITES = 500;
const schema = v.array(v.string());

export async function readOfferedWebzines(): Promise<readonly string[]> {
  const read = v.safeParse(schema, await readSession(KEY));
  return read.success ? read.output : [];
}

export async function keepOfferedWebzines(hosts: readonly string[]): Promise<void> {
  await writeSession(KEY, hosts.slice(-MAX_SITES));
}
