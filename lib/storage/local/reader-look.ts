/** Where the look of the reader lies: in `storage.local`, beside the settings. */
import { readerLookOf } from '../../model/reader-look.ts';
import type { ReaderLook } from '../../model/reader-look.ts';
import { readLocal, writeLocal } from '../../platform/local-store.ts';

const KEY = 'readerLook';

export async function readReaderLook(): Promise<ReaderLook> {
  return readerLookOf((await readLocal([KEY]))[KEY]);
}

export async function keepReaderLook(look: ReaderLook): Promise<void> {
  await writeLocal({ [KEY]: look });
}
