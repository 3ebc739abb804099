/** Tables of other services: Pocket, Instapaper, Readwise. Each is known by its columns. */
import Papa from 'papaparse';
import type { ForeignArticle } from '../../model/import.ts';
import { momentOfSeconds, momentOfText, tagsOf } from './fields.ts';

type Row = (column: string) => string;
type TableReader = {
  readonly program: 'pocket' | 'instapaper' | 'readwise';
  readonly columns: readonly string[];
  readonly read: (row: Row) => ForeignArticle;
};

const TABLES: readonly TableReader[] = [
  {
    program: 'pocket',
    columns: ['title', 'url', 'time_added', 'tags', 'status'],
    read: (row) => ({
      url: row('url'),
      title: row('title'),
      ...savedAt(momentOfSeconds(row('time_added'))),
      tags: tagsOf(row('tags'), '|'),
      read: row('status') === 'archive',
    }),
  },
  {
    program: 'instapaper',
    columns: ['url', 'title', 'selection', 'folder', 'timestamp'],
    read: (row) => {
      const [folder, selection] = [row('folder'), row('selection')];
      return {
        url: row('url'),
        title: row('title'),
        ...savedAt(momentOfSeconds(row('timestamp'))),
        // A folder of the reader’s own is a tag here.
        tags: [
          ...new Set([...(/^(?:unread|archive|starred|)$/i.test(folder) ? [] : [folder]), ...listedTags(row('tags'))]),
        ],
        ...(selection !== '' && { quotations: [{ text: selection }] }),
        read: /^archive$/i.test(folder),
      };
    },
  },
  {
    program: 'readwise',
    columns: ['title', 'url', 'id', 'document tags', 'saved date'],
    read: (row) => ({
      url: row('url'),
      title: row('title'),
      ...savedAt(momentOfText(row('saved date'))),
      tags: listedTags(row('document tags')),
      read: row('location') === 'archive',
    }),
  },
];

/** The articles of a table, and whose it is; `undefined` where its columns are those of no program known. */
export function readTable(
  csv: string,
): { readonly program: TableReader['program']; readonly articles: readonly ForeignArticle[] } | undefined {
  const { data } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' });
  const [head = [], ...rows] = data;
  const columns = new Map(head.map((name, at) => [name.trim().toLowerCase(), at]));
  const reader = TABLES.find((table) => table.columns.every((column) => columns.has(column)));
  return (
    reader && {
      program: reader.program,
      articles: rows.map((row) => reader.read((column) => row[columns.get(column) ?? -1]?.trim() ?? '')),
    }
  );
}

function savedAt(moment: string | undefined): { readonly savedAt?: string } {
  return moment === undefined ? {} : { savedAt: moment };
}

/** Tags in a list as programs print theirs: `['cloud', "l'eau"]`, `["cloud"]`, or words between commas. */
function listedTags(text: string): readonly string[] {
  const inside = /^\s*\[(.*)\]\s*$/s.exec(text)?.[1];
  if (inside === undefined) return tagsOf(text, ',');
  const quoted = [...inside.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g)].map(([, double, single]) =>
    (double ?? single ?? '').replaceAll(/\\(.)/g, '$1').trim(),
  );
  return [...new Set(quoted.filter((tag) => tag !== ''))];
}
