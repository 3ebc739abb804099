/**
 * Everything that keeps the library, joined: saving many, files in and out, trash, retention and backups, woken by two
 * alarms.
 */
import type { AppError } from '../../../model/app-error.ts';
import type { ArticleId } from '../../../model/article.ts';
import type { CompanyId } from '../../../model/company.ts';
import { DAY_MS } from '../../../model/iso-date.ts';
import type { Result } from '../../../model/result.ts';
import type { MarkDensity } from '../../../model/settings.ts';
import { deleteLibrary } from '../../../storage/database/database.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import { keepDigestsAhead } from '../../../storage/library/keep-article-digests.ts';
import { readBackupState, writeBackupState } from '../../../storage/local/backup-state.ts';
import type { LibraryServices } from '../../handlers/library.ts';
import { createReading } from '../articles/read-saved.ts';
import type { ArticleSaver } from '../articles/save-article.ts';
import { createSaveTabs } from '../articles/save-tabs.ts';
import type { RecogniseArticle } from '../companies/recognise-article.ts';
import { createBackup } from './backup.ts';
import { deleteEverything } from './delete-everything.ts';
import { createLibraryImporter } from './import-library.ts';
import type { ChoiceStore } from './join-choices.ts';
import { createKeptPictures } from './kept-pictures.ts';
import { createLibraryKeeper } from './maintain-library.ts';
import { createOffscreenFiles, makeFileHere } from './offscreen-backup.ts';

type Dependencies = {
  readonly open: OpenLibrary;
  readonly recognise: RecogniseArticle;
  readonly companyNames: () => Promise<Result<ReadonlyMap<CompanyId, string>, AppError>>;
  /** How dense marks are on pages. */
  readonly density: () => Promise<MarkDensity>;
  readonly watched: () => Promise<ReadonlySet<CompanyId>>;
  readonly save: ArticleSaver['save'];
  /** Called when feeds came or went by an import. */
  readonly feedsChanged: () => Promise<void>;
  readonly changed: (ids: readonly ArticleId[]) => Promise<void>;
  readonly download: (url: string, path: string) => Promise<void>;
  /** How a background without blobs opens the document that has them; absent where it has them itself. */
  readonly offscreen?: { readonly open: () => Promise<void>; readonly close: () => Promise<void> };
  /** Whether files of the library may be made. */
  readonly mayExport: () => Promise<boolean>;
  readonly hasAlarm: (name: string) => Promise<boolean>;
  readonly setAlarm: (name: string, at: number) => Promise<void>;
  readonly clearAlarm: (name: string) => Promise<void>;
  /** What is deleted with everything beside the library, and how Vigie is set up again. */
  readonly fresh: Omit<Parameters<typeof deleteEverything>[0], 'deleteLibrary'>;
  readonly choices: ChoiceStore;
  readonly accounts: Parameters<typeof createLibraryImporter>[0]['accounts'];
  readonly reportsChanged: () => void;
  readonly now: () => string;
  readonly newId: () => ArticleId;
  readonly reporting: (work: Promise<unknown>) => void;
};

const TIDY_ALARM = 'tidy-library';
const BACKUP_ALARM = 'backup';

export type LibraryService = LibraryServices & {
  /** Sets the alarms: at the background's start. */
  readonly goOn: () => Promise<void>;
  /** Does what an alarm of the library is for. */
  readonly alarm: (name: string) => void;
};

export function createLibraryService(dependencies: Dependencies): LibraryService {
  const {
    open,
    recognise,
    companyNames,
    density,
    watched,
    save,
    changed,
    offscreen,
    mayExport,
    hasAlarm,
    setAlarm,
    fresh,
    choices,
    now,
    newId,
    reporting,
  } = dependencies;
  const keeper = createLibraryKeeper({ open, companyNames, watched, changed, readChoices: choices.read, now });
  const files = offscreen && createOffscreenFiles(offscreen);
  const backup = createBackupOf(dependencies, keeper, files);

  async function inADay(): Promise<void> {
    await setAlarm(TIDY_ALARM, Date.parse(now()) + DAY_MS);
  }

  async function tidy(): Promise<void> {
    await inADay();
    await keeper.tidy();
    await keepDigestsAhead(open);
  }

  async function backUp(): Promise<void> {
    if (await mayExport()) await backup.alarm();
  }

  return {
    keeper,
    reading: createReading({ open, recognise, companyNames, density, changed, now, newId }),
    pictures: createKeptPictures(open),
    importer: createLibraryImporter(dependencies),
    backup,
    backupMade: (url) => files?.made(url),
    saveTabs: createSaveTabs(save),
    deleteEverything: () => deleteEverything({ ...fresh, deleteLibrary: () => deleteLibrary() }),
    async goOn() {
      // An alarm that is set again at each start of the background would never ring.
      if (!(await hasAlarm(TIDY_ALARM))) await inADay();
      if (!(await hasAlarm(BACKUP_ALARM))) await backup.schedule();
    },
    alarm(name) {
      if (name === TIDY_ALARM) reporting(tidy());
      if (name === BACKUP_ALARM) reporting(backUp());
    },
  };
}

function createBackupOf(
  { download, setAlarm, clearAlarm, now }: Dependencies,
  keeper: ReturnType<typeof createLibraryKeeper>,
  files: ReturnType<typeof createOffscreenFiles> | undefined,
): ReturnType<typeof createBackup> {
  return createBackup({
    readState: readBackupState,
    writeState: writeBackupState,
    makeFile:
      files?.make ??
      (() =>
        makeFileHere({ slice: keeper.slice, tombstones: keeper.tombstones, feeds: keeper.feeds, lists: keeper.lists })),
    download,
    wakeAt: (at) => setAlarm(BACKUP_ALARM, at),
    sleep: () => clearAlarm(BACKUP_ALARM),
    now,
  });
}
