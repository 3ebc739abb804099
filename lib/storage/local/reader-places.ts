/** How far the reader came in articles that are read alone: in `storage.local`, the latest last. */
import * as v from 'valibot';
import type { ArticleId } from '../../model/article.ts';
import { readLocal, writeLocal } from '../../platform/local-store.ts';

const KEY = 'readerPlaces';
/** Of an article that was left longer ago the beginning is no loss. */
const MAX_PLACES = 200;

/** An article, and the share of its page that lies above the window, 0 to 1. */
type Place = readonly [id: ArticleId, share: number];
const schema: v.GenericSchema<unknown, readonly Place[]> = v.array(
  v.tuple([v.string(), v.pipe(v.number(), v.minValue(0), v.maxValue(1))]),
);

/** The beginning where nothing is kept. */
export async function readReaderPlace(id: ArticleId): Promise<number> {
  return (await readPlaces()).find(([known]) => known === id)?.[1] ?? 0;
}

export async function keepReaderPlace(id: ArticleId, share: number): Promise<void> {
  const others = (await readPlaces()).filter(([known]) => known !== id);
  await writeLocal({ [KEY]: [...others, [id, share]].slice(-MAX_PLACES) });
}

async function readPlaces(): Promise<readonly Place[]> {
  const read = v.safeParse(schema, (await readLocal([KEY]))[KEY]);
  return read.success ? read.output : [];
}
