/** The whole library as its own file, for a backup, whose progress nobody watches. */
import type { AppError } from '../../model/app-error.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { exportLibrary } from './export-library.ts';
import type { LibrarySource } from './export-library.ts';

export async function exportWhole(source: LibrarySource): Promise<Result<Blob, AppError>> {
  const file = await exportLibrary(source, { format: 'library', scope: 'all', separator: ',', onProgress: () => {} });
  return file.ok ? ok(file.value.blob) : file;
}
