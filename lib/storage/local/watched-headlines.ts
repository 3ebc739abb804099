/**
 * The newest about watched companies, kept until the browser closes: the popup shows it in its first frame, before the
 * background could answer.
 */
import * as v from 'valibot';
import { idSchema, isoDateSchema } from '../../model/id-schema.ts';
import type { WatchedHeadline } from '../../model/watch.ts';
import { readSession, writeSession } from '../../platform/session-store.ts';

const KEY = 'watchedHeadlines';

const schema: v.GenericSchema<unknown, readonly WatchedHeadline[]> = v.array(
  v.object({
    company: v.object({ id: idSchema, name: v.string() }),
    article: v.object({
      id: v.string(),
      url: v.string(),
      title: v.string(),
      lang: v.string(),
      publisher: v.string(),
      published: v.exactOptional(isoDateSchema),
    }),
    isKnown: v.exactOptional(v.literal(true)),
  }),
);

/** None where nothing is watched, or nothing was kept yet. */
export async function readHeadlines(): Promise<readonly WatchedHeadline[]> {
  const read = v.safeParse(schema, await readSession(KEY));
  return read.success ? read.output : [];
}

export async function keepHeadlines(headlines: readonly WatchedHeadline[]): Promise<void> {
  await writeSession(KEY, headlines);
}
