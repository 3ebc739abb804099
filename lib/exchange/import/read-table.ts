/** Tables of other services. */
import Papa from 'papaparse';
import type { ForeignArticle } from '../../model/import.ts';
import type { TableReader } from './tables.ts';

/** A table: the columns of its head, and its rows. */
type Table = { readonly columns: ReadonlyMap<string, number>; readonly rows: readonly (readonly string[])[] };

/** A text as a table; commas, semicolons and tabs may part its cells. */
export function parseTable(csv: string): Table {
  const { data } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' });
  const [head = [], ...rows] = data;
  return { columns: new Map(head.map((name, at) => [name.trim().toLowerCase(), at])), rows };
}

/** The articles of a table; `undefined` where a column of the reader is missing. */
export function readTable({ columns, rows }: Table, reader: TableReader): readonly ForeignArticle[] | undefined {
  if (!reader.columns.every((column) => columns.has(column))) return undefined;
  return rows.map((row) => reader.read((column) => row[columns.get(column) ?? -1]?.trim() ?? ''));
}
