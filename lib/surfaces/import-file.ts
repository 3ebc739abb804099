/** An import as a page makes it: the file is walked once to foretell what it would do, and once more to do it. */
import type { AppError } from '../model/app-error.ts';
import type { DoneImport, ImportCounts, ImportItem } from '../model/import.ts';
import { NO_COUNTS, sumCounts } from '../model/import.ts';
import { ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import type { ImportFile } from './read-library-file.ts';

type Step = (items: readonly ImportItem[], part: number) => Promise<Result<ImportCounts, AppError>>;

/** Walks a file part by part, telling after each how many items are done; ends at the first failure. */
async function walk(
  file: ImportFile,
  step: Step,
  onProgress: (items: number) => void,
): Promise<Result<ImportCounts, AppError>> {
  let [counts, items, part] = [NO_COUNTS, 0, 0];
  for await (const slice of file.parts()) {
    const done = await step(slice, part);
    if (!done.ok) return done;
    counts = sumCounts(counts, done.value);
    items += slice.length;
    part += 1;
    onProgress(items);
  }
  return ok(counts);
}

/** What a file would do. */
export async function planFile(
  file: ImportFile,
  plan: (items: readonly ImportItem[]) => Promise<Result<ImportCounts, AppError>>,
  onProgress: (items: number) => void,
): Promise<Result<ImportCounts, AppError>> {
  return walk(file, (items) => plan(items), onProgress);
}

/** Brings a file in as one import, which can be taken back as a whole, also where it failed half way. */
export async function bringFileIn(
  file: ImportFile,
  { id, at }: Pick<DoneImport, 'id' | 'at'>,
  bringIn: (importId: string, part: number, items: readonly ImportItem[]) => Promise<Result<ImportCounts, AppError>>,
  onProgress: (items: number) => void,
): Promise<Result<DoneImport, AppError>> {
  const counts = await walk(file, (items, part) => bringIn(id, part, items), onProgress);
  return counts.ok ? ok({ id, at, counts: counts.value }) : counts;
}

/** Takes an import back, part by part from its end. */
export async function takeImportBack(
  takeBack: () => Promise<Result<{ readonly left: number }, AppError>>,
): Promise<Result<undefined, AppError>> {
  for (;;) {
    const step = await takeBack();
    if (!step.ok) return step;
    if (step.value.left === 0) return ok(undefined);
  }
}
