/**
 * What can be brought in, in one registry: the reader of files, the settings page, the tests and the docs follow it.
 */
import type { ForeignArticle } from '../../model/import.ts';
import { readKarakeep, readOmnivore } from './read-json.ts';
import { isPocketPage } from './read-links.ts';
import { INSTAPAPER_TABLE, POCKET_TABLE, READWISE_TABLE, type TableReader } from './tables.ts';

/** The files that a program exports; each form that it has is tried. */
type Format = {
  /** The program's own name; absent for bookmarks, which every browser exports alike. */
  readonly name?: string;
  readonly table?: TableReader;
  /** The articles of a value of JSON; `undefined` where it has another shape. */
  readonly json?: (value: unknown) => readonly ForeignArticle[] | undefined;
  /** Whether a page of links is this program's. */
  readonly page?: (html: string) => boolean;
};

/** Formats by program, in the order in which a file is tried. */
const IMPORT_FORMATS = {
  /** The library's own file, which `read-file.ts` reads line by line. */
  vigie: { name: 'Vigie' },
  pocket: { name: 'Pocket', table: POCKET_TABLE, page: isPocketPage },
  instapaper: { name: 'Instapaper', table: INSTAPAPER_TABLE },
  readwise: { name: 'Readwise Reader', table: READWISE_TABLE },
  omnivore: { name: 'Omnivore', json: readOmnivore },
  karakeep: { name: 'Karakeep', json: readKarakeep },
  bookmarks: { page: () => true },
} as const satisfies Readonly<Record<string, Format>>;

export type FileProgram = keyof typeof IMPORT_FORMATS;

/** The programs, in order. */
export const PROGRAMS = Object.keys(IMPORT_FORMATS).filter((name): name is FileProgram => name in IMPORT_FORMATS);

/** Endings of the files that are read, of which a zip may hold several. */
export const FILE_ENDINGS = ['json', 'csv', 'html', 'htm'] as const;

/** What is known of a program's files. */
export function importFormat(program: FileProgram): Format {
  return IMPORT_FORMATS[program];
}
