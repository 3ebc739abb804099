/** Archives whose bytes depend on their files alone: not on the clock, the order of a folder or the time zone. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

/** The first moment that a ZIP archive can name, in local time, as its format has it. */
const FIRST_MOMENT = new Date(1980, 0, 1);

/** A file in an archive: its path with slashes, and its bytes. */
export type ArchivedFile = readonly [path: string, bytes: Uint8Array];

/** Every file below a folder, by path. */
export async function filesBelow(folder: string): Promise<readonly ArchivedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return readFiles(
    folder,
    paths.map((path) => relative(folder, path)),
  );
}

/** Files by their paths from a folder, in the order of their paths. */
export async function readFiles(folder: string, paths: readonly string[]): Promise<readonly ArchivedFile[]> {
  const sorted = paths.map((path) => path.split(sep).join('/')).toSorted();
  return Promise.all(sorted.map(async (path) => [path, await readFile(join(folder, path))] as const));
}

/** A ZIP archive; the same files give the same bytes. */
export function zip(files: readonly ArchivedFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 9, mtime: FIRST_MOMENT });
}

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The lines that `sha256sum --check` reads, in the order of the names. */
export function checksums(files: readonly ArchivedFile[]): string {
  return files
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`)
    .join('');
}
