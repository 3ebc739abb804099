/** What the library's own settings need of the world, handed in so that tests can stand in for it. */
import type { ExportFormat, ExportScope } from '../../lib/exchange/export/formats.ts';
import type { FileProgram } from '../../lib/exchange/import/formats.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { ArticleId } from '../../lib/model/article.ts';
import type { BackupState } from '../../lib/model/backup.ts';
import type { DoneImport, ImportCounts } from '../../lib/model/import.ts';
import type { TrashContents } from '../../lib/model/library.ts';
import type { PicturesState } from '../../lib/model/picture.ts';
import type { Result } from '../../lib/model/result.ts';
import type { RetentionRule } from '../../lib/model/retention.ts';

/** Bytes used by the library, and those that are left to it; whether the browser promised to keep it. */
export type StorageState = {
  readonly used: number;
  readonly free: number;
  readonly protection: 'unsupported' | 'none' | 'promised';
};

/** A file that was read: what it would do, and how it is brought in. */
export type PlannedImport = {
  /** Whose file it is: `vigie`, `pocket`, …, `bookmarks`. */
  readonly program: FileProgram;
  readonly counts: ImportCounts;
  /** What stands in it and cannot be taken in. */
  readonly unreadable: number;
  readonly run: (onProgress: Progress) => Promise<Result<DoneImport, AppError>>;
};

/** Called with how many articles are done. */
type Progress = (articles: number) => void;

export type LibraryDataPorts = {
  readonly storage: () => Promise<StorageState>;
  /** Asks the browser to keep the library; straight from the click. */
  readonly protect: () => Promise<StorageState>;
  /**
   * Writes a file, under a passphrase where there is one, and offers it as a download; tells how many articles it
   * holds.
   */
  readonly exportFile: (
    format: ExportFormat,
    scope: ExportScope,
    passphrase: string | undefined,
    onProgress: Progress,
  ) => Promise<Result<number, AppError>>;
  /** Fails as `file-sealed` where the file is under a passphrase and none is given. */
  readonly planImport: (
    file: File,
    passphrase: string | undefined,
    onProgress: Progress,
  ) => Promise<Result<PlannedImport, AppError>>;
  readonly doneImports: () => Promise<Result<readonly DoneImport[], AppError>>;
  readonly undoImport: (id: string) => Promise<Result<undefined, AppError>>;
  readonly trash: () => Promise<Result<TrashContents, AppError>>;
  readonly takeBack: (ids: readonly ArticleId[]) => Promise<Result<unknown, AppError>>;
  readonly emptyTrash: () => Promise<Result<unknown, AppError>>;
  readonly retention: () => Promise<Result<RetentionRule, AppError>>;
  readonly changeRetention: (rule: RetentionRule) => Promise<Result<unknown, AppError>>;
  /** How many pictures are kept. */
  readonly pictures: () => Promise<Result<PicturesState, AppError>>;
  readonly deletePictures: () => Promise<Result<unknown, AppError>>;
  readonly backup: () => Promise<Result<BackupState, AppError>>;
  /**
   * Asks for the right to download where it is switched on; straight from the click. `undefined` where the reader
   * refused.
   */
  readonly changeBackup: (on: boolean) => Promise<Result<BackupState, AppError> | undefined>;
  readonly deleteEverything: () => Promise<Result<unknown, AppError>>;
};
