import { createByteWriter, readText } from './bytes.ts';
import type { ByteReader } from './bytes.ts';
import type { Symbols } from './search-types.ts';
import { createChunk } from './segment-chunks.ts';
import type { Chunk } from './segment-chunks.ts';

/** A table that grows: numbers are given in the order in which texts are met, and kept. */
type SymbolTable = Symbols & { readonly add: (text: string) => number };

function createSymbolTable(texts: Iterable<string> = []): SymbolTable {
  const known: string[] = [];
  const numbers = new Map<string, number>();
  const add = (text: string): number => {
    const number = numbers.get(text);
    if (number !== undefined) return number;
    numbers.set(text, known.length);
    return known.push(text) - 1;
  };
  for (const text of texts) add(text);
  return {
    get size() {
      return known.length;
    },
    numberOf: (text) => numbers.get(text),
    textOf: (symbol) => known[symbol] ?? '',
    add,
  };
}

const NAMES = ['publishers', 'companies', 'tags', 'langs', 'hosts'] as const;
/** The tables that all segments of an index share. */
export type GrowingTables = Readonly<Record<(typeof NAMES)[number], SymbolTable>>;
export function createSymbolTables(): GrowingTables {
  return { publishers: createSymbolTable(), companies: createSymbolTable(), tags: createSymbolTable(), langs: createSymbolTable(), hosts: createSymbolTable() };
}

/** How many texts each table holds, in the order of `NAMES`. */
export type TableSizes = readonly number[];

/** Texts in one chunk: tables only grow, so that a change writes their last chunks. */
const IN_CHUNK = 1024;

export function tableSizes(tables: GrowingTables): TableSizes {
  return NAMES.map((name) => tables[name].size);
}

/** Ids of the chunks that tables of these sizes lie in. */
export function tableChunkIds(sizes: TableSizes): string[] {
  return NAMES.flatMap((name, index) => Array.from({ length: Math.ceil((sizes[index] ?? 0) / IN_CHUNK) }, (_, part) => chunkId(name, part)));
}

function chunkId(name: string, part: number): string {
  return `tables/${name}/${part}`;
}

/** The chunks that changed since the tables had the sizes given. */
export function grownChunks(tables: GrowingTables, before: TableSizes): Chunk[] {
  return NAMES.flatMap((name, index) => {
    const { size, textOf } = tables[name];
    const chunks: Chunk[] = [];
    if (size === before[index]) return chunks;
    for (let part = Math.floor((before[index] ?? 0) / IN_CHUNK); part * IN_CHUNK < size; part += 1) {
      const writer = createByteWriter();
      for (let symbol = part * IN_CHUNK; symbol < Math.min(size, (part + 1) * IN_CHUNK); symbol += 1) writer.text(textOf(symbol));
      chunks.push(createChunk(chunkId(name, part), writer.finish()));
    }
    return chunks;
  });
}

/** The tables of some sizes, from chunks in the order of {@link tableChunkIds}. */
export function readTables(sizes: TableSizes, chunks: readonly Uint8Array[]): GrowingTables {
  const left = [...chunks];
  const next = (index: number): SymbolTable => {
    const size = sizes[index] ?? 0;
    const texts: string[] = [];
    while (texts.length < size) {
      const reader: ByteReader = { bytes: left.shift() ?? new Uint8Array(), at: 0 };
      for (let count = Math.min(IN_CHUNK, size - texts.length); count > 0; count -= 1) texts.push(readText(reader));
    }
    return createSymbolTable(texts);
  };
  return { publishers: next(0), companies: next(1), tags: next(2), langs: next(3), hosts: next(4) };
}
