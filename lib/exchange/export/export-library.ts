import type { AppError } from '../../model/app-error.ts';
import type { ArticleId } from '../../model/article.ts';
import type { ExportFormat, ExportScope } from '../../model/exchange.ts';
import type { Feed } from '../../model/feed.ts';
import type { LibraryEntry, NamedSlice, Tombstone } from '../../model/library-entry.ts';
import { NO_LISTS } from '../../model/library-lists.ts';
import type { LibraryLists } from '../../model/library-lists.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { LIBRARY_FILE } from '../library-file.ts';
/** Writes the whole library into a file, part by part; runs where there are blobs: a page, or an offscreen document. */
import { BIBTEX } from './bibtex.ts';
import { BOOKMARKS } from './bookmarks.ts';
import { CSL_JSON } from './csl-json.ts';
import { csvFormat } from './csv.ts';
import type { ExportedArticle, TextFormat } from './exported.ts';
import { createMarkdownZip } from './markdown-zip.ts';
import { RIS } from './ris.ts';

export type LibrarySource = {
  /** The entries after an id, with the names of their companies. */
  readonly slice: (after: ArticleId | undefined) => Promise<Result<NamedSlice, AppError>>;
  readonly tombstones: () => Promise<Result<readonly Tombstone[], AppError>>;
  readonly feeds: () => Promise<Result<readonly Feed[], AppError>>;
  /** What is watched, and lists of prospects. */
  readonly lists: () => Promise<Result<LibraryLists, AppError>>;
};

type ExportOptions = {
  readonly format: ExportFormat;
  /** The library's own file always holds everything. */
  readonly scope: ExportScope;
  /** What parts the cells of a table where the reader lives. */
  readonly separator: ',' | ';';
  /** Told after each part how many articles are written. */
  readonly onProgress: (written: number) => void;
};

/** A finished file: its bytes, its ending, and how many articles it holds. */
export type ExportedFile = { readonly blob: Blob; readonly extension: string; readonly articles: number };

/** What turns articles into bytes; each part is a blob, which the browser may put on the disk. */
type Writer = {
  readonly extension: string;
  readonly type: string;
  readonly write: (entry: LibraryEntry, exported: ExportedArticle) => void;
  readonly take: () => Blob[];
  readonly end: (tombstones: readonly Tombstone[], feeds: readonly Feed[], lists: LibraryLists) => void;
};

/** Exports the library. Fails as the source does; nothing is half written then. */
export async function exportLibrary(
  source: LibrarySource,
  { format, scope, separator, onProgress }: ExportOptions,
): Promise<Result<ExportedFile, AppError>> {
  const writer = writerOf(format, separator);
  const parts: Blob[] = [];
  let articles = 0;
  let after: ArticleId | undefined;
  do {
    const slice = await source.slice(after);
    if (!slice.ok) return slice;
    for (const entry of slice.value.entries) {
      if (format !== 'library' && scope === 'saved' && entry.article.savedAt === undefined) continue;
      writer.write(entry, exportedArticle(entry, slice.value.names));
      articles += 1;
    }
    parts.push(...writer.take());
    onProgress(articles);
    after = slice.value.next;
  } while (after !== undefined);
  const tombstones = format === 'library' ? await source.tombstones() : ok([]);
  if (!tombstones.ok) return tombstones;
  const feeds = format === 'library' ? await source.feeds() : ok([]);
  if (!feeds.ok) return feeds;
  const lists = format === 'library' ? await source.lists() : ok(NO_LISTS);
  if (!lists.ok) return lists;
  writer.end(
    tombstones.value,
    feeds.value.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    lists.value,
  );
  return ok({
    blob: new Blob([...parts, ...writer.take()], { type: writer.type }),
    extension: writer.extension,
    articles,
  });
}

function writerOf(format: ExportFormat, separator: ',' | ';'): Writer {
  switch (format) {
    case 'library':
      return libraryWriter();
    case 'markdown':
      return markdownWriter();
    case 'csv':
      return textWriter(csvFormat(separator));
    case 'bookmarks':
      return textWriter(BOOKMARKS);
    case 'ris':
      return textWriter(RIS);
    case 'bibtex':
      return textWriter(BIBTEX);
    case 'csl-json':
      return textWriter(CSL_JSON);
  }
}

/** Collects text and gives it as blobs. */
function collector(head: string): { readonly add: (text: string) => void; readonly take: () => Blob[] } {
  let pending = [head];
  return {
    add: (text) => pending.push(text),
    take: () => {
      const blob = new Blob(pending);
      pending = [];
      return [blob];
    },
  };
}

function textWriter({ extension, type, head, article, tail }: TextFormat): Writer {
  const { add, take } = collector(head);
  let index = 0;
  return {
    extension,
    type,
    write: (_entry, exported) => {
      add(article(exported, index));
      index += 1;
    },
    take,
    end: () => add(tail),
  };
}

function libraryWriter(): Writer {
  const { extension, type, head, entry: line, tombstones: buried, feeds: followed, lists: listed, tail } = LIBRARY_FILE;
  const { add, take } = collector(head);
  let index = 0;
  return {
    extension,
    type,
    write: (entry) => {
      add(line(entry, index));
      index += 1;
    },
    take,
    end: (tombstones, feeds, lists) => add(buried(tombstones) + followed(feeds) + listed(lists) + tail),
  };
}

function markdownWriter(): Writer {
  let pending: Uint8Array<ArrayBuffer>[] = [];
  const zip = createMarkdownZip((bytes) => pending.push(bytes));
  return {
    extension: 'zip',
    type: 'application/zip',
    write: (_entry, exported) => zip.add(exported),
    take: () => {
      const blob = new Blob(pending);
      pending = [];
      return [blob];
    },
    end: () => zip.end(),
  };
}

function exportedArticle({ article, text, structure }: LibraryEntry, names: NamedSlice['names']): ExportedArticle {
  const companies = article.companies
    .toSorted((one, other) => other.salience - one.salience)
    .map(({ id }) => names[id] ?? id);
  return { article, companies, ...(text !== undefined && { text }), ...(structure && { structure }) };
}
