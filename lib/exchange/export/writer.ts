import type { Feed } from '../../model/feed.ts';
import type { LibraryEntry, Tombstone } from '../../model/library-entry.ts';
import type { LibraryLists } from '../../model/library.ts';
import type { ExportedArticle, TextFormat } from './exported.ts';

/** Turns articles into bytes; each part is a blob, which the browser may put on the disk. */
export type Writer = {
  readonly extension: string;
  readonly type: string;
  readonly write: (entry: LibraryEntry, exported: ExportedArticle) => void;
  readonly take: () => Blob[];
  readonly end: (tombstones: readonly Tombstone[], feeds: readonly Feed[], lists: LibraryLists) => void;
};

/** Collects text and gives it as blobs. */
export function createCollector(head: string): { readonly add: (text: string) => void; readonly take: () => Blob[] } {
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

/** Writes a format of plain text. */
export function textWriter({ extension, type, head, article, tail }: TextFormat): Writer {
  const { add, take } = createCollector(head);
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
