/** The articles of a segment as columns: what filters, facets and ranking ask of each of them. */
import { mixedHash } from '../../text/hash.ts';
import type { DocTable } from '../types.ts';
import { createArrayReader, narrowed, packArrays } from './bytes.ts';
import { FIELD_COUNT, FIELDS } from './fields.ts';
import type { FieldLengths } from './fields.ts';
import type { SearchEntry } from './search-entry.ts';
import type { GrowingTables } from './symbol-table.ts';

/** What ranks answers, and tells articles apart: every search asks for it. */
export type DocRanks = Pick<DocTable, 'set' | 'day' | 'flags'> & {
  /** Seconds since the first of January 1970 at which it was added; 0 where it is unknown. */
  readonly added: Uint32Array;
  /** Hash of the article's id, to find an article by, and to order what is otherwise equal. */
  readonly idHash: Uint32Array;
  /** Words of each field. */
  readonly lengths: FieldLengths;
};

/** Companies of articles; `salience` is that of each of `companies`, in 255ths. */
export type DocCompanies = Pick<DocTable, 'companyStart' | 'companies'> & { readonly salience: Uint8Array };

type DocLabels = Pick<DocTable, 'lang' | 'publisher' | 'host' | 'tagStart' | 'tags'>;

/** All that is known. */
export type DocColumns = DocTable & DocRanks & DocCompanies;

/** One article as the columns hold it. */
export type DocRow = {
  readonly idHash: number;
  readonly day: number;
  readonly added: number;
  readonly flags: number;
  readonly publisher: number;
  readonly host: number;
  readonly lang: number;
  readonly companies: readonly number[];
  readonly salience: readonly number[];
  readonly tags: readonly number[];
  readonly lengths: readonly number[];
};

/** The hash by which an article's row is found: 32 bits, unsigned. */
export const idHashOf = (id: string): number => mixedHash(id);

/** The row of an entry; its publisher, host, companies, tags and language join the tables. */
export function docRow(entry: SearchEntry, tables: GrowingTables): DocRow {
  return {
    idHash: idHashOf(entry.id),
    day: entry.day,
    added: entry.added,
    flags: entry.flags,
    publisher: tables.publishers.add(entry.publisher),
    host: tables.hosts.add(entry.host),
    lang: tables.langs.add(entry.lang),
    companies: entry.companies.map(({ id }) => tables.companies.add(id)),
    salience: entry.companies.map(({ salience }) => Math.round(Math.min(1, Math.max(0, salience)) * 255)),
    tags: entry.tags.map((tag) => tables.tags.add(tag)),
    lengths: FIELDS.map((field) => countWords(entry.texts[field])),
  };
}

/** Words of a folded text: each has one space before it. */
function countWords(folded: string): number {
  let count = 0;
  for (let index = folded.indexOf(' '); index >= 0; index = folded.indexOf(' ', index + 1)) count += 1;
  return count;
}

/** The row of an article that lies in columns already. */
export function rowAt(columns: DocColumns, doc: number): DocRow {
  const companies = [columns.companyStart[doc] ?? 0, columns.companyStart[doc + 1] ?? 0] as const;
  return {
    idHash: columns.idHash[doc] ?? 0,
    day: columns.day[doc] ?? 0,
    added: columns.added[doc] ?? 0,
    flags: columns.flags[doc] ?? 0,
    publisher: columns.publisher[doc] ?? 0,
    host: columns.host[doc] ?? 0,
    lang: columns.lang[doc] ?? 0,
    companies: [...columns.companies.subarray(...companies)],
    salience: [...columns.salience.subarray(...companies)],
    tags: [...columns.tags.subarray(columns.tagStart[doc], columns.tagStart[doc + 1])],
    lengths: columns.lengths.map((words) => words[doc] ?? 0),
  };
}

/** What is asked for together lies together: a query that only ranks reads a third. */
export type ColumnChunks = { readonly ranks: Uint8Array; readonly companies: Uint8Array; readonly labels: Uint8Array };

export type ColumnsWriter = {
  readonly add: (row: DocRow) => void;
  readonly finish: () => Generator<undefined, ColumnChunks>;
};

/** Collects rows for a segment of `size` articles. */
export function createColumnsWriter(size: number): ColumnsWriter {
  const [day, flags, lang] = [new Uint16Array(size), new Uint8Array(size), new Uint16Array(size)];
  const [publisher, host, idHash] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
  const added = new Uint32Array(size);
  const [companyStart, tagStart] = [new Uint32Array(size + 1), new Uint32Array(size + 1)];
  const lengths = Array.from({ length: FIELD_COUNT }, () => new Uint16Array(size));
  const [companies, salience, tags]: [number[], number[], number[]] = [[], [], []];
  let doc = 0;
  return {
    add(row) {
      day[doc] = row.day;
      added[doc] = row.added;
      flags[doc] = row.flags;
      lang[doc] = row.lang;
      publisher[doc] = row.publisher;
      host[doc] = row.host;
      idHash[doc] = row.idHash;
      companies.push(...row.companies);
      salience.push(...row.salience);
      tags.push(...row.tags);
      for (const [field, words] of row.lengths.entries()) lengths[field]?.fill(words, doc, doc + 1);
      doc += 1;
      companyStart[doc] = companies.length;
      tagStart[doc] = tags.length;
    },
    *finish() {
      const narrow: ReturnType<typeof narrowed>[] = [];
      for (const words of lengths) {
        narrow.push(narrowed(words));
        yield;
      }
      const ranks = packArrays([day, flags, added, idHash, ...narrow]);
      yield;
      const ofCompanies = packArrays([companyStart, Uint32Array.from(companies), Uint8Array.from(salience)]);
      yield;
      return {
        ranks,
        companies: ofCompanies,
        labels: packArrays([lang, publisher, host, tagStart, Uint32Array.from(tags)]),
      };
    },
  };
}

/** Reads a chunk of a segment's columns; throws `RangeError` where the bytes are none. */
export function readRanks(bytes: Uint8Array): DocRanks {
  const next = createArrayReader(bytes);
  const day = next.shorts();
  return {
    set: { size: day.length },
    day,
    flags: next.bytes(),
    added: next.longs(),
    idHash: next.longs(),
    lengths: Array.from({ length: FIELD_COUNT }, () => next.bytesOrShorts()),
  };
}

/** As {@link readRanks}. */
export function readCompanies(bytes: Uint8Array): DocCompanies {
  const next = createArrayReader(bytes);
  return { companyStart: next.longs(), companies: next.longs(), salience: next.bytes() };
}

/** As {@link readRanks}. */
export function readLabels(bytes: Uint8Array): DocLabels {
  const next = createArrayReader(bytes);
  return {
    lang: next.shorts(),
    publisher: next.longs(),
    host: next.longs(),
    tagStart: next.longs(),
    tags: next.longs(),
  };
}
