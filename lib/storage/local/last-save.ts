/** The last save by menu or key, by the tab it was made in; kept until the browser closes. */
import * as v from 'valibot';
import type { FeedId } from '../../model/feed.ts';
import { idSchema } from '../../model/id-schema.ts';
import type { LastSave } from '../../model/last-save.ts';
import { readSession, writeSession } from '../../platform/session-store.ts';

const schema: v.GenericSchema<unknown, LastSave> = v.object({
  token: v.string(),
  tone: v.picklist(['good', 'danger', 'offer']),
  words: v.string(),
  at: v.string(),
  ids: v.array(v.string()),
  tabs: v.array(v.number()),
  offer: v.exactOptional(v.object({ url: v.string(), title: v.string() })),
  feeds: v.exactOptional(v.array(v.custom<FeedId>((value) => v.is(idSchema, value), 'no id'))),
});

/** `undefined` where nothing was saved from that tab. */
export async function readLastSave(tabId: number): Promise<LastSave | undefined> {
  const read = v.safeParse(schema, await readSession(keyOf(tabId)));
  return read.success ? read.output : undefined;
}

export async function keepLastSave(tabId: number, save: LastSave): Promise<void> {
  await writeSession(keyOf(tabId), save);
}

function keyOf(tabId: number): string {
  return `last-save:${String(tabId)}`;
}
