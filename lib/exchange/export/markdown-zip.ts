/** A folder of Markdown notes in a zip, written as the articles come. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { ExportedArticle } from './exported.ts';
import { markdownNote } from './markdown.ts';
import { createNotePaths } from './note-path.ts';
import type { Writer } from './writer.ts';

export type ZipWriter = {
  readonly add: (exported: ExportedArticle) => void;
  /** Ends the zip; what came by `onBytes` is whole then. */
  readonly end: () => void;
};

/** Every note bears this time where its article has none: the same library gives the same zip. */
const NO_TIME = '2000-01-01T00:00:00Z';
/** Zip knows no time before or after. */
const [FIRST_TIME, LAST_TIME] = [Date.UTC(1980, 0, 2), Date.UTC(2107, 0, 1)];

/** Writes a zip of notes; its bytes come by `onBytes` as they are made. */
export function createMarkdownZip(onBytes: (bytes: Uint8Array<ArrayBuffer>) => void): ZipWriter {
  const pathOf = createNotePaths();
  const zip = new Zip((failure, bytes) => {
    if (failure) throw failure;
    onBytes(bytes);
  });
  return {
    add(exported) {
      const { published, savedAt } = exported.article;
      const file = new ZipDeflate(pathOf(exported.article), { level: 6 });
      file.mtime = Math.min(LAST_TIME, Math.max(FIRST_TIME, Date.parse(savedAt ?? published ?? NO_TIME)));
      zip.add(file);
      file.push(strToU8(markdownNote(exported)), true);
    },
    end() {
      zip.end();
    },
  };
}

/** Writes the zip of notes part by part. */
export function markdownWriter(): Writer {
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
