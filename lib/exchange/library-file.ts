/**
 * The library's own file (docs/export-format.md): JSON, one entry a line, the same library the same bytes. Written and
 * read line by line, so that no library is too large for it.
 */
import type { Account } from '../model/account.ts';
import type { Article, ArticleCompany, Quotation, TextStructure } from '../model/article.ts';
import type { FactReport } from '../model/fact-report.ts';
import type { Fact, FactPerson } from '../model/fact.ts';
import type { Feed } from '../model/feed.ts';
import type { LibraryEntry, Tombstone, Undo } from '../model/library-entry.ts';
import type { LibraryLists } from '../model/library.ts';
import type { Prospect, ProspectList } from '../model/prospect.ts';
import type { Watched, WatchRule } from '../model/watch.ts';

const LIBRARY_FORMAT = 'vigie-library';
/** Grows when a file can no longer be read by the versions before. */
export const LIBRARY_VERSION = 1;

type Keys<T> = T extends unknown ? keyof T : never;
type WrittenKey =
  | Keys<Article>
  | Keys<ArticleCompany>
  | Keys<Fact>
  | Keys<FactPerson>
  | Keys<Quotation>
  | Keys<LibraryEntry>
  | Keys<Undo>
  | Keys<Tombstone>
  | Exclude<Keys<Feed>, 'ownNetwork'>
  | Keys<TextStructure[number]>
  | Keys<Watched>
  | Keys<WatchRule>
  | Exclude<Keys<ProspectList>, 'team'>
  | Keys<Prospect>
  | Exclude<Keys<Account>, 'team'>
  | Keys<FactReport>;

/** Every key in the order in which it is written; one that is forgotten here does not compile. */
const ORDER: Readonly<Record<WrittenKey, true>> = {
  article: true,
  id: true,
  url: true,
  originalUrl: true,
  title: true,
  publisher: true,
  author: true,
  site: true,
  folder: true,
  lang: true,
  published: true,
  updated: true,
  savedAt: true,
  addedAt: true,
  source: true,
  feed: true,
  story: true,
  summary: true,
  bodyId: true,
  wordCount: true,
  isPartial: true,
  tags: true,
  note: true,
  quotations: true,
  at: true,
  companies: true,
  salience: true,
  firstSentence: true,
  facts: true,
  droppedFacts: true,
  company: true,
  value: true,
  unit: true,
  max: true,
  object: true,
  bound: true,
  period: true,
  certainty: true,
  with: true,
  person: true,
  name: true,
  role: true,
  place: true,
  probability: true,
  read: true,
  archived: true,
  touched: true,
  undo: true,
  kind: true,
  start: true,
  end: true,
  number: true,
  structure: true,
  links: true,
  text: true,
  since: true,
  seen: true,
  kinds: true,
  made: true,
  page: true,
  prospects: true,
  status: true,
  nextStep: true,
  nextDate: true,
  unknown: true,
  aliases: true,
  owner: true,
  stage: true,
  color: true,
  crmId: true,
  crmUrl: true,
  fact: true,
  was: true,
};
const KEYS = Object.keys(ORDER);

const lines = (values: readonly unknown[]): string =>
  values.map((value, index) => `${index === 0 ? '' : ','}\n${JSON.stringify(value, KEYS)}`).join('');

const HEAD_START = `{"format":"${LIBRARY_FORMAT}","version":`;

/**
 * What the reader keeps beside articles and feeds, each in a part of its own; a part with nothing in it is left out.
 */
function listParts({ watched, rules, prospects, accounts, reports, choices }: LibraryLists): string {
  const parts: readonly (readonly [string, readonly unknown[]])[] = [
    ['watched', watched],
    ['rules', rules],
    ['prospects', prospects],
    ['accounts', accounts],
    ['reports', reports],
  ];
  const listed = parts.map(([name, values]) => (values.length === 0 ? '' : `\n],"${name}":[${lines(values)}`)).join('');
  // Keys of settings are many and grow: they stand in the order in which the reader's choices are read.
  return choices === undefined ? listed : `${listed}\n],"choices":[\n${JSON.stringify(choices)}`;
}

/** The file, in its parts: head, entries, tombstones, feeds, lists, end. */
export const LIBRARY_FILE = {
  extension: 'json',
  type: 'application/json',
  head: `${HEAD_START}${LIBRARY_VERSION},"entries":[`,
  entry: (entry: LibraryEntry, index: number): string => `${index === 0 ? '' : ','}\n${JSON.stringify(entry, KEYS)}`,
  tombstones: (tombstones: readonly Tombstone[]): string => `\n],"tombstones":[${lines(tombstones)}`,
  feeds: (feeds: readonly Feed[]): string => `\n],"feeds":[${lines(feeds)}`,
  lists: listParts,
  tail: '\n]}\n',
} as const;

/** What the lines of a part hold, by the part's name. */
const PARTS = {
  entries: 'entry',
  tombstones: 'tombstone',
  feeds: 'feed',
  watched: 'watched',
  rules: 'rule',
  prospects: 'prospects',
  accounts: 'account',
  reports: 'report',
  choices: 'choices',
} as const;
type LinePart = (typeof PARTS)[keyof typeof PARTS];
const PART_OF: ReadonlyMap<string, LinePart> = new Map(Object.entries(PARTS));

/** What one line of a library's file holds. */
export type LibraryLine =
  | { readonly kind: 'nothing' }
  | { readonly kind: LinePart; readonly value: unknown }
  | { readonly kind: 'broken'; readonly reason: string };

/** Whether a text begins like a library's file; `version` is the file's own. */
export function libraryVersion(beginning: string): number | undefined {
  const found = /^\ufeff?\s*\{\s*"format"\s*:\s*"vigie-library"\s*,\s*"version"\s*:\s*(\d{1,6})/.exec(beginning);
  return found ? Number(found[1]) : undefined;
}

/** Reads the lines of a file that {@link LIBRARY_FILE} wrote, one after the other. */
export function createLibraryLines(): (line: string) => LibraryLine {
  let part: LinePart | undefined = 'entry';
  return (line) => {
    const text = line.trim().replace(/,$/, '');
    if (text === '' || text.startsWith('{"format"') || text === ']}') return { kind: 'nothing' };
    if (text.startsWith('],"')) {
      part = PART_OF.get(/^\],"(\w+)"/.exec(text)?.[1] ?? '');
      return { kind: 'nothing' };
    }
    // A part that only a later version knows.
    if (part === undefined) return { kind: 'nothing' };
    // An exception takes 10 µs, and a hostile file may have a million such lines.
    if (!text.startsWith('{') || !text.endsWith('}')) return { kind: 'broken', reason: 'no object' };
    try {
      const value: unknown = JSON.parse(text);
      return { kind: part, value };
    } catch (failure) {
      return { kind: 'broken', reason: String(failure) };
    }
  };
}
