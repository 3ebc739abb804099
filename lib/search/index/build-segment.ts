/** Writes a segment: from articles, a step an article and a step a few words, so that nobody waits for long. */
import type { Steps } from '../../text/steps.ts';
import { createByteWriter } from './bytes.ts';
import type { ByteWriter } from './bytes.ts';
import { createColumnsWriter, docRow } from './doc-columns.ts';
import type { ColumnChunks } from './doc-columns.ts';
import { FIELDS } from './fields.ts';
import type { SearchEntry } from './search-entry.ts';
import {
  chunkIds,
  createChunk,
  createPiecesWriter,
  IDS_IN_CHUNK,
  TEXTS_IN_CHUNK,
  writeHead,
  writeId,
} from './segment-chunks.ts';
import type { Chunk, PiecesWriter, SegmentHead, WrittenSegment } from './segment-chunks.ts';
import type { GrowingTables } from './symbol-table.ts';
import { createTermsWriter } from './terms.ts';
import { createTrigramsWriter } from './trigrams.ts';

/** A word while its segment is built: articles with the fields they have it in, in the order of the articles. */
type Building = { readonly id: number; readonly docs: number[]; readonly masks: number[] };

/** Words between two steps. */
const STRIDE = 64;

/** Builds a segment from articles with distinct ids. */
export function* buildSegment(
  name: string,
  entries: readonly SearchEntry[],
  tables: GrowingTables,
): Steps<WrittenSegment> {
  const building = new Map<string, Building>();
  const columns = createColumnsWriter(entries.length);
  const ids = createPiecesWriter(IDS_IN_CHUNK);
  const tokens: number[] = [];
  const ends: number[] = [];
  for (const [doc, entry] of entries.entries()) {
    columns.add(docRow(entry, tables));
    writeId(ids.bytes, entry.id);
    ids.next();
    readWords(entry, doc, building, tokens);
    ends.push(tokens.length);
    yield;
  }
  const order = yield* inOrder(building.keys());
  const parts = createTermsPart();
  const numbers = new Uint32Array(building.size);
  const list = createByteWriter();
  for (const [number, term] of order.entries()) {
    const word = building.get(term);
    if (!word) continue;
    numbers[word.id] = number;
    writePostings(list, word.docs, word.masks);
    parts.add(term, list.view());
    if (number % STRIDE === 0) yield;
  }
  const texts = createPiecesWriter(TEXTS_IN_CHUNK);
  let at = 0;
  for (const end of ends) {
    for (; at < end; at += 1) texts.bytes.number(numbers[tokens[at] ?? 0] ?? 0);
    texts.next();
    yield;
  }
  return yield* assemble(name, entries.length, { columns: yield* columns.finish(), ids, texts, parts });
}

function readWords(entry: SearchEntry, doc: number, building: Map<string, Building>, tokens: number[]): void {
  for (const [field, name] of FIELDS.entries()) {
    const text = entry.texts[name];
    for (let start = 1; start < text.length + 1;) {
      const space = text.indexOf(' ', start);
      const end = space < 0 ? text.length : space;
      const term = text.slice(start, end);
      start = end + 1;
      let word = building.get(term);
      if (!word) {
        word = { id: building.size, docs: [], masks: [] };
        building.set(term, word);
      }
      tokens.push(word.id);
      const last = word.docs.length - 1;
      if (word.docs[last] === doc) word.masks[last] = (word.masks[last] ?? 0) | (1 << field);
      else {
        word.docs.push(doc);
        word.masks.push(1 << field);
      }
    }
  }
}

/**
 * Words in the order of their units. Sorted by their first letter apart: one sorting of all would take too long for a
 * step.
 */
function* inOrder(words: Iterable<string>): Steps<string[]> {
  const byLetter = new Map<string, string[]>();
  for (const word of words) {
    const letter = word.charAt(0);
    const list = byLetter.get(letter);
    if (list) list.push(word);
    else byLetter.set(letter, [word]);
  }
  const ordered: string[] = [];
  for (const letter of [...byLetter.keys()].toSorted()) {
    for (const word of (byLetter.get(letter) ?? []).toSorted()) ordered.push(word);
    yield;
  }
  return ordered;
}

/**
 * Writes a posting list in place of the one before: how many articles, then for each the distance from the one before
 * and the fields.
 */
function writePostings(writer: ByteWriter, docs: readonly number[], masks: readonly number[]): void {
  writer.clear();
  writer.number(docs.length);
  let last = -1;
  for (const [index, doc] of docs.entries()) {
    writer.number(doc - last - 1);
    writer.byte(masks[index] ?? 0);
    last = doc;
  }
}

/** Dictionary, posting lists and trigrams, which grow with the same words. */
export type TermsPart = {
  readonly add: (term: string, postings: Uint8Array) => void;
  readonly terms: ReturnType<typeof createTermsWriter>;
  readonly trigrams: ReturnType<typeof createTrigramsWriter>;
};

export function createTermsPart(): TermsPart {
  const [terms, trigrams] = [createTermsWriter(), createTrigramsWriter()];
  return {
    terms,
    trigrams,
    add(term, postings) {
      trigrams.add(term, terms.count());
      terms.add(term, postings);
    },
  };
}

type Parts = {
  readonly columns: ColumnChunks;
  readonly ids: PiecesWriter;
  readonly texts: PiecesWriter;
  readonly parts: TermsPart;
};

/** Puts the parts of a segment into chunks. */
export function* assemble(name: string, size: number, { columns, ids, texts, parts }: Parts): Steps<WrittenSegment> {
  const { ranges, chunks: rangeChunks } = parts.terms.finish();
  yield;
  const trigrams = yield* parts.trigrams.finish();
  const head: SegmentHead = { size, termCount: parts.terms.count(), ranges };
  const chunks: Chunk[] = [];
  const pieces: [string, Uint8Array][] = [
    [chunkIds.head(name), writeHead(head)],
    [chunkIds.ranks(name), columns.ranks],
    [chunkIds.companies(name), columns.companies],
    [chunkIds.labels(name), columns.labels],
    [chunkIds.trigrams(name), trigrams],
    ...rangeChunks.flatMap(({ terms, postings }, range): [string, Uint8Array][] => [
      [chunkIds.terms(name, range), terms],
      [chunkIds.postings(name, range), postings],
    ]),
    ...ids.finish().map((bytes, part): [string, Uint8Array] => [chunkIds.ids(name, part), bytes]),
    ...texts.finish().map((bytes, part): [string, Uint8Array] => [chunkIds.texts(name, part), bytes]),
  ];
  for (const [id, bytes] of pieces) {
    chunks.push(createChunk(id, bytes));
    yield;
  }
  return { name, head, chunks };
}
