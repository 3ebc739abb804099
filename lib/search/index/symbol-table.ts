import type { Symbols } from '../types.ts';
import { createByteWriter, readText } from './bytes.ts';
import type { ByteReader } from './bytes.ts';
import { createChunk } from './segment-chunks.ts';
import type { Chunk } from './segment-chunks.ts';

/** A table that grows: numbers are given in the order in which texts are met, and kept. */
type SymbolTable = Symbols & { readonly add: (text: string) => number };

/** `stored` gives texts that are read once somebody asks for one. */
function createSymbolTable(storedSize = 0, stored: () => Iterable<string> = () => []): SymbolTable {
  let read: { readonly known: string[]; readonly numbers: Map<string, number> } | undefined;
  const texts = (): NonNullable<typeof read> => {
    if (read) return read;
    const known = [...stored()];
    read = { known, numbers: new Map(known.map((text, number) => [text, number])) };
    return read;
  };
  return {
    get size() {
      return read?.known.length ?? storedSize;
    },
    numberOf: (text) => texts().numbers.get(text),
    textOf: (symbol) => texts().known[symbol] ?? '',
    add(text) {
      const { known, numbers } = texts();
      const number = numbers.get(text);
      if (number !== undefined) return number;
      numbers.set(text, known.length);
      return known.push(text) - 1;
    },
  };
}

const NAMES = ['publishers', 'companies', 'tags', 'langs', 'hosts'] as const;
/** The tables that all segments of an index share. */
export type GrowingTables = Readonly<Record<(typeof NAMES)[number], SymbolTable>>;
export function createSymbolTables(): GrowingTables {
  return {
    publishers: createSymbolTable(),
    companies: createSymbolTable(),
    tags: createSymbolTable(),
    langs: createSymbolTable(),
    hosts: createSymbolTable(),
  };
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
  return NAMES.flatMap((name, index) =>
    Array.from({ length: Math.ceil((sizes[index] ?? 0) / IN_CHUNK) }, (_, part) => chunkId(name, part)),
  );
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
      for (let symbol = part * IN_CHUNK; symbol < Math.min(size, (part + 1) * IN_CHUNK); symbol += 1)
        writer.text(textOf(symbol));
      chunks.push(createChunk(chunkId(name, part), writer.finish()));
    }
    return chunks;
  });
}

/** The tables of some sizes, from chunks in the order of {@link tableChunkIds}. */
export function readTables(sizes: TableSizes, chunks: readonly Uint8Array[]): GrowingTables {
  let first = 0;
  const next = (index: number): SymbolTable => {
    const size = sizes[index] ?? 0;
    const own = chunks.slice(first, (first += Math.ceil(size / IN_CHUNK)));
    return createSymbolTable(size, () => textsIn(own, size));
  };
  return { publishers: next(0), companies: next(1), tags: next(2), langs: next(3), hosts: next(4) };
}

function* textsIn(chunks: readonly Uint8Array[], size: number): Generator<string> {
  for (const [part, bytes] of chunks.entries()) {
    const reader: ByteReader = { bytes, at: 0 };
    for (let left = Math.min(IN_CHUNK, size - part * IN_CHUNK); left > 0; left -= 1) yield readText(reader);
  }
}
