/** Reads a file that the reader chose, in parts that a message can carry; twice, since an import is foretold first. */
import type { FileProgram } from '../exchange/import/formats.ts';
import { itemOf, readImportFile } from '../exchange/import/read-file.ts';
import { createLibraryLines, LIBRARY_VERSION, libraryVersion } from '../exchange/library-file.ts';
import { appError } from '../model/app-error.ts';
import type { AppError } from '../model/app-error.ts';
import type { ImportItem } from '../model/import.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';

/** A file that can be brought in. Its parts may be walked again and again. */
export type ImportFile = {
  readonly program: FileProgram;
  readonly parts: () => AsyncIterable<readonly ImportItem[]>;
  /** What stands in it and cannot be taken in; known once the parts were walked. */
  readonly unreadable: () => number;
};

const MAX_ITEMS = 500;
/** UTF-16 units of text in one part, beside those of its last item. */
const MAX_TEXT = 4_000_000;
/** Bytes that a file of another program may have: they are read at once. */
const MAX_FOREIGN_LENGTH = 200_000_000;
/** Bytes in which a library's file says what it is. */
const BEGINNING = 4096;

/** Tells what a file is. Fails as `file-unreadable`. */
export async function openImportFile(file: Blob): Promise<Result<ImportFile, AppError>> {
  const beginning = await file.slice(0, BEGINNING).text();
  const isOurs = libraryVersion(beginning) === LIBRARY_VERSION && /"entries":\[\r?\n/.test(beginning);
  if (isOurs) return ok(libraryFile(file));
  if (file.size > MAX_FOREIGN_LENGTH) return err(appError('file-unreadable', `${file.size} bytes`));
  const read = readImportFile(new Uint8Array(await file.arrayBuffer()));
  if (!read) return err(appError('file-unreadable'));
  return ok({
    program: read.program,
    parts: async function* parts() {
      yield* inParts(read.items);
    },
    unreadable: () => read.unreadable,
  });
}

/** Our own file, line by line, so that no library is too large for it. */
function libraryFile(file: Blob): ImportFile {
  let unreadable = 0;
  return {
    program: 'vigie',
    unreadable: () => unreadable,
    async *parts() {
      unreadable = 0;
      const read = createLibraryLines();
      let [pending, size]: [ImportItem[], number] = [[], 0];
      for await (const text of linesOf(file)) {
        const line = read(text);
        const item = itemOf(line);
        if (item) pending.push(item);
        else if (line.kind !== 'nothing') unreadable += 1;
        size += text.length;
        if (pending.length >= MAX_ITEMS || size > MAX_TEXT) {
          yield pending;
          [pending, size] = [[], 0];
        }
      }
      yield pending;
    },
  };
}

async function* linesOf(file: Blob): AsyncGenerator<string, void, void> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let rest: string[] = [];
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const [first = '', ...lines] = read.value.split('\n');
    rest.push(first);
    const last = lines.pop();
    if (last === undefined) continue;
    yield rest.join('');
    yield* lines;
    rest = [last];
  }
  yield rest.join('');
}

function* inParts(items: readonly ImportItem[]): Generator<readonly ImportItem[], void, void> {
  for (let at = 0; at < items.length; at += MAX_ITEMS) yield items.slice(at, at + MAX_ITEMS);
}
