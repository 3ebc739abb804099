/** Tells what a file is by what stands in it, never by its name, and reads it. */
import { unzipSync } from 'fflate';
import * as v from 'valibot';
import { accountSchema } from '../../model/account.ts';
import { factReportSchema } from '../../model/fact-report.ts';
import type { ForeignArticle, ImportItem } from '../../model/import.ts';
import { feedSchema, libraryEntrySchema, tombstoneSchema } from '../../model/library-entry.ts';
import { prospectListSchema } from '../../model/prospect.ts';
import { movedChoicesSchema } from '../../model/settings-file.ts';
import { watchedSchema, watchRuleSchema } from '../../model/watch.ts';
import { createLibraryLines, LIBRARY_VERSION, libraryVersion } from '../library-file.ts';
import type { LibraryLine } from '../library-file.ts';
import { FILE_ENDINGS, importFormat, PROGRAMS, type FileProgram } from './formats.ts';
import { readLinks } from './read-links.ts';
import { parseTable, readTable } from './read-table.ts';

/**
 * What a file holds. `unreadable` counts what stands in it and cannot be taken in: no address of the Web, a damaged
 * line.
 */
export type ReadFile = {
  readonly program: FileProgram;
  readonly items: readonly ImportItem[];
  readonly unreadable: number;
};

/** Bytes that the files of a zip may come to: ten thousand articles of Omnivore take a tenth of it. */
const MAX_UNZIPPED = 200_000_000;

/** Reads a whole file; `undefined` where it is none that we know. */
export function readImportFile(bytes: Uint8Array): ReadFile | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readZip(bytes);
  return readText(decoded(bytes));
}

/** UTF-8, or what a byte order mark says: Excel saves tables as UTF-16. */
function decoded(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

function readText(text: string): ReadFile | undefined {
  const first = text
    .slice(0, 1000)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (libraryVersion(first) !== undefined) return readLibrary(text);
  if (first.startsWith('{') || first.startsWith('[')) return readJson(text);
  if (first.startsWith('<')) return readHtml(text);
  const table = parseTable(text);
  return firstOf((program) => {
    const reader = importFormat(program).table;
    return reader && readTable(table, reader);
  });
}

function readHtml(text: string): ReadFile | undefined {
  const links = readLinks(text);
  if (links.length === 0) return undefined;
  return firstOf((program) => (importFormat(program).page?.(text) === true ? links : undefined));
}

function readJson(text: string): ReadFile | undefined {
  const value = parsed(text);
  const library = v.safeParse(wholeLibrarySchema, value);
  if (library.success) return readWholeLibrary(library.output);
  return firstOf((program) => importFormat(program).json?.(value));
}

/** A file as the first program that knows it reads it. */
function firstOf(read: (program: FileProgram) => readonly ForeignArticle[] | undefined): ReadFile | undefined {
  for (const program of PROGRAMS) {
    const articles = read(program);
    if (articles) return foreignFile(program, articles);
  }
  return undefined;
}

/** The JSON files of a zip (Omnivore), or its tables and pages, as one file. */
function readZip(bytes: Uint8Array): ReadFile | undefined {
  const read = unzipped(bytes).flatMap((file) => readText(decoded(file)) ?? []);
  const [first] = read;
  return (
    first && {
      program: first.program,
      items: read.flatMap(({ items }) => items),
      unreadable: read.reduce((sum, { unreadable }) => sum + unreadable, 0),
    }
  );
}

function unzipped(bytes: Uint8Array): readonly Uint8Array[] {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isRead = FILE_ENDINGS.some((ending) => name.toLowerCase().endsWith(`.${ending}`));
        const isWanted = isRead && size + originalSize <= MAX_UNZIPPED;
        if (isWanted) size += originalSize;
        return isWanted;
      },
    });
    return Object.values(files);
  } catch {
    return [];
  }
}

function foreignFile(program: FileProgram, articles: readonly ForeignArticle[]): ReadFile {
  const items = articles
    .filter(({ url }) => /^https?:\/\//i.test(url) && URL.canParse(url))
    .map((article) => ({ kind: 'foreign', article }) as const);
  return { program, items, unreadable: articles.length - items.length };
}

/** A library's file that somebody brought into another form: with line breaks, or on one line. */
const wholeLibrarySchema = v.object({
  format: v.literal('vigie-library'),
  version: v.pipe(v.number(), v.maxValue(LIBRARY_VERSION)),
  entries: v.array(v.unknown()),
  tombstones: v.fallback(v.array(v.unknown()), []),
  feeds: v.fallback(v.array(v.unknown()), []),
  watched: v.fallback(v.array(v.unknown()), []),
  rules: v.fallback(v.array(v.unknown()), []),
  prospects: v.fallback(v.array(v.unknown()), []),
  accounts: v.fallback(v.array(v.unknown()), []),
  reports: v.fallback(v.array(v.unknown()), []),
  choices: v.fallback(v.array(v.unknown()), []),
});

function readWholeLibrary({
  entries,
  tombstones,
  feeds,
  watched,
  rules,
  prospects,
  accounts,
  reports,
  choices,
}: v.InferOutput<typeof wholeLibrarySchema>): ReadFile {
  return libraryFile([
    ...entries.map((value) => ({ kind: 'entry', value }) as const),
    ...tombstones.map((value) => ({ kind: 'tombstone', value }) as const),
    ...feeds.map((value) => ({ kind: 'feed', value }) as const),
    ...watched.map((value) => ({ kind: 'watched', value }) as const),
    ...rules.map((value) => ({ kind: 'rule', value }) as const),
    ...prospects.map((value) => ({ kind: 'prospects', value }) as const),
    ...accounts.map((value) => ({ kind: 'account', value }) as const),
    ...reports.map((value) => ({ kind: 'report', value }) as const),
    ...choices.map((value) => ({ kind: 'choices', value }) as const),
  ]);
}

function readLibrary(text: string): ReadFile | undefined {
  if ((libraryVersion(text) ?? 0) > LIBRARY_VERSION) return undefined;
  const read = createLibraryLines();
  const lines = text.split('\n').map(read);
  // Lines of another writer mean little one by one.
  const isOurs = lines.some(({ kind }) => kind === 'entry') || lines.every(({ kind }) => kind === 'nothing');
  return isOurs && !isReformatted(text) ? libraryFile(lines) : readJson(text);
}

function isReformatted(text: string): boolean {
  return !/^[^\n]*"entries":\[\r?\n/.test(text);
}

function libraryFile(lines: readonly LibraryLine[]): ReadFile {
  const items = lines.flatMap((line) => itemOf(line) ?? []);
  return { program: 'vigie', items, unreadable: lines.filter(({ kind }) => kind !== 'nothing').length - items.length };
}

/** What a line of a library's file brings; `undefined` for none, or one that is damaged. */
export function itemOf(line: LibraryLine): ImportItem | undefined {
  switch (line.kind) {
    case 'nothing':
    case 'broken':
      return undefined;
    case 'entry':
      return item(libraryEntrySchema, line.value, (entry) => ({ kind: 'entry', entry }));
    case 'tombstone':
      return item(tombstoneSchema, line.value, (tombstone) => ({ kind: 'tombstone', tombstone }));
    case 'feed':
      return item(feedSchema, line.value, (feed) => ({ kind: 'feed', feed }));
    case 'watched':
      return item(watchedSchema, line.value, (watched) => ({ kind: 'watched', watched }));
    case 'rule':
      return item(watchRuleSchema, line.value, (rule) => ({ kind: 'rule', rule }));
    case 'prospects':
      return item(prospectListSchema, line.value, (list) => ({ kind: 'prospects', list }));
    case 'account':
      return item(accountSchema, line.value, (account) => ({ kind: 'account', account }));
    case 'report':
      return item(factReportSchema, line.value, (report) => ({ kind: 'report', report }));
    case 'choices':
      return item(movedChoicesSchema, line.value, (choices) => ({ kind: 'choices', choices }));
  }
}

function item<T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
  make: (read: T) => ImportItem,
): ImportItem | undefined {
  const read = v.safeParse(schema, value);
  return read.success ? make(read.output) : undefined;
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return value;
  } catch {
    return undefined;
  }
}
