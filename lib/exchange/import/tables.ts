/** Tables of other services, each known by its columns. */
import type { ForeignArticle } from '../../model/import.ts';
import { momentOfSeconds, momentOfText, readState, tagsOf } from './fields.ts';

/** Gives the cell of a column, without white space around it; '' where there is none. */
type Row = (column: string) => string;

/** A table, one article a row. Columns are in small letters. */
export type TableReader = {
  readonly columns: readonly string[];
  readonly read: (row: Row) => ForeignArticle;
};

export const POCKET_TABLE: TableReader = {
  columns: ['title', 'url', 'time_added', 'tags', 'status'],
  read: (row) => ({
    url: row('url'),
    title: row('title'),
    ...savedAt(momentOfSeconds(row('time_added'))),
    tags: tagsOf(row('tags'), '|'),
    ...readState(row('status') === 'archive'),
  }),
};

export const INSTAPAPER_TABLE: TableReader = {
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
      ...readState(/^archive$/i.test(folder)),
    };
  },
};

export const READWISE_TABLE: TableReader = {
  columns: ['title', 'url', 'id', 'document tags', 'saved date'],
  read: (row) => ({
    url: row('url'),
    title: row('title'),
    ...savedAt(momentOfText(row('saved date'))),
    tags: listedTags(row('document tags')),
    ...readState(row('location') === 'archive'),
  }),
};

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
