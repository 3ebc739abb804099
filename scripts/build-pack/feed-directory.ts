import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { DirectoryEntry } from '../../lib/feeds/directory.ts';
import { DIRECTORY_TOPICS } from '../../lib/feeds/directory.ts';
import type { Finding } from './read-records.ts';
import { readRecords, withoutDoubles } from './read-records.ts';

const DIRECTORY_FILE = 'feeds/directory.json';

const webAddress = v.pipe(
  v.string(),
  v.check(
    (text) => URL.parse(text)?.protocol === 'https:' && URL.parse(text)?.href === text,
    'no https address in its plain form',
  ),
);

const entry: v.GenericSchema<unknown, DirectoryEntry> = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  site: webAddress,
  feed: webAddress,
  lang: v.picklist(['fr', 'en', 'de', 'es', 'it']),
  topic: v.picklist(DIRECTORY_TOPICS),
});

/** An array with one record a line as the lines it holds, each where it stands. */
const asLines = (array: string): string => array.replaceAll(/^[[\]]$/gm, '').replaceAll(/,$/gm, '');

/** What is wrong with the directory of webzines; a pack does without where it has no such file. */
export function checkFeedDirectory(assets: URL): readonly Finding[] {
  const file = new URL(DIRECTORY_FILE, assets);
  if (!existsSync(file)) return [];
  const read = readRecords(DIRECTORY_FILE, asLines(readFileSync(file, 'utf8')), entry);
  return withoutDoubles(DIRECTORY_FILE, read, ({ feed }) => feed, 'feed').findings;
}
