import type { AppError } from '../../model/app-error.ts';
import type { ArticleId } from '../../model/article.ts';
import type { Feed } from '../../model/feed.ts';
/** Writes the whole library into a file, part by part; runs where there are blobs: a page, or an offscreen document. */
import { keptText } from '../../model/kept-text.ts';
import type { LibraryEntry, NamedSlice, Tombstone } from '../../model/library-entry.ts';
import type { LibraryLists } from '../../model/library.ts';
import { NO_LISTS } from '../../model/library.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { ExportedArticle } from './exported.ts';
import { exportFormat, type ExportFormat, type ExportScope, type WriterOptions } from './formats.ts';

export type LibrarySource = {
  /** The entries after an id, with the names of their companies. */
  readonly slice: (after: ArticleId | undefined) => Promise<Result<NamedSlice, AppError>>;
  readonly tombstones: () => Promise<Result<readonly Tombstone[], AppError>>;
  readonly feeds: () => Promise<Result<readonly Feed[], AppError>>;
  /** What is watched, and lists of prospects. */
  readonly lists: () => Promise<Result<LibraryLists, AppError>>;
};

type ExportOptions = WriterOptions & {
  readonly format: ExportFormat;
  /** The library's own file always holds everything. */
  readonly scope: ExportScope;
  /** Called after each part with the number of articles written. */
  readonly onProgress: (written: number) => void;
};

/** A finished file: its bytes, its ending, and how many articles it holds. */
export type ExportedFile = { readonly blob: Blob; readonly extension: string; readonly articles: number };

/** Exports the library. Fails as the source does; nothing is half written then. */
export async function exportLibrary(
  source: LibrarySource,
  { format, scope, separator, onProgress }: ExportOptions,
): Promise<Result<ExportedFile, AppError>> {
  const { isWhole = false, open } = exportFormat(format);
  const writer = await open({ separator });
  const parts: Blob[] = [];
  let articles = 0;
  let after: ArticleId | undefined;
  do {
    const slice = await source.slice(after);
    if (!slice.ok) return slice;
    for (const entry of slice.value.entries) {
      if (!isWhole && scope === 'saved' && entry.article.savedAt === undefined) continue;
      writer.write(entry, exportedArticle(entry, slice.value.names));
      articles += 1;
    }
    parts.push(...writer.take());
    onProgress(articles);
    after = slice.value.next;
  } while (after !== undefined);
  const tombstones = isWhole ? await source.tombstones() : ok([]);
  if (!tombstones.ok) return tombstones;
  const feeds = isWhole ? await source.feeds() : ok([]);
  if (!feeds.ok) return feeds;
  const lists = isWhole ? await source.lists() : ok(NO_LISTS);
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

function exportedArticle({ article, ...kept }: LibraryEntry, names: NamedSlice['names']): ExportedArticle {
  const companies = article.companies
    .toSorted((one, other) => other.salience - one.salience)
    .map(({ id }) => names[id] ?? id);
  return { article, companies, ...keptText(kept) };
}

/** The whole library as its own file, for a backup, whose progress nobody watches. */

export async function exportWhole(source: LibrarySource): Promise<Result<Blob, AppError>> {
  const file = await exportLibrary(source, { format: 'library', scope: 'all', separator: ',', onProgress: () => {} });
  return file.ok ? ok(file.value.blob) : file;
}
