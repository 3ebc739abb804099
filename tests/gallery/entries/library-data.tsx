import { BackupBlock } from '../../../components/library-data/backup-block.tsx';
import { EraseSection } from '../../../components/library-data/erase-section.tsx';
import { ExportAll } from '../../../components/library-data/export-all.tsx';
import { ExportBlock } from '../../../components/library-data/export-block.tsx';
import { ExportOutcome } from '../../../components/library-data/export-outcome.tsx';
import { ImportBlock } from '../../../components/library-data/import-block.tsx';
import { NO_PASSPHRASE, PassphraseChoice } from '../../../components/library-data/passphrase-field.tsx';
import { PicturesBlock } from '../../../components/library-data/pictures-block.tsx';
import type { LibraryDataPorts } from '../../../components/library-data/ports.ts';
import { RetentionBlock } from '../../../components/library-data/retention-block.tsx';
import { SealedImport } from '../../../components/library-data/sealed-import.tsx';
import { StorageBlock } from '../../../components/library-data/storage-block.tsx';
import { TrashSection } from '../../../components/library-data/trash-section.tsx';
import { err, ok } from '../../../lib/model/result.ts';
import { DONE, ordinaryLibraryData } from '../../unit/components/library-data/ordinary-ports.ts';
import { day, hit } from '../../unit/components/samples.ts';
import { nothing, type Entry } from '../entry.ts';

const ports = (special: Partial<LibraryDataPorts> = {}): LibraryDataPorts => ordinaryLibraryData(special);
const thrownAway = [
  { article: hit('t', 'Cloudwatt closes', day('2020-01-31')).article, deletedAt: '2026-11-20T10:00:00Z' },
];

export const libraryData: readonly Entry[] = [
  {
    name: 'library-data/pictures-block',
    width: 560,
    states: {
      'some kept': () => <PicturesBlock ports={ports()} isOn onChange={nothing} />,
      none: () => (
        <PicturesBlock
          ports={ports({ pictures: async () => ok({ count: 0, bytes: 0 }) })}
          isOn={false}
          onChange={nothing}
        />
      ),
    },
  },
  {
    name: 'library-data/storage-block',
    width: 560,
    states: {
      'not protected': () => <StorageBlock ports={ports()} isCounted />,
      protected: () => (
        <StorageBlock
          isCounted
          ports={ports({ storage: async () => ({ used: 812_400_000, free: 5_000_000_000, protection: 'promised' }) })}
        />
      ),
      'in a browser that promises nothing': () => (
        <StorageBlock
          isCounted
          ports={ports({ storage: async () => ({ used: 12_400_000, free: 0, protection: 'unsupported' }) })}
        />
      ),
    },
  },
  { name: 'library-data/export-all', states: { 'to press': () => <ExportAll ports={ports()} /> } },
  {
    name: 'library-data/export-outcome',
    width: 560,
    states: {
      'being written': () => <ExportOutcome state={{ kind: 'writing', articles: 1200 }} />,
      written: () => <ExportOutcome state={{ kind: 'done', articles: 2143 }} />,
      failed: () => <ExportOutcome state={{ kind: 'failed', error: { kind: 'quota-exceeded' } }} />,
    },
  },
  { name: 'library-data/export-block', width: 560, states: { 'to choose': () => <ExportBlock ports={ports()} /> } },
  {
    name: 'library-data/passphrase-field',
    width: 560,
    states: {
      off: () => <PassphraseChoice typed={NO_PASSPHRASE} onChange={nothing} />,
      on: () => (
        <PassphraseChoice typed={{ on: true, words: 'correct horse battery', again: 'correct' }} onChange={nothing} />
      ),
    },
  },
  {
    name: 'library-data/sealed-import',
    width: 560,
    states: {
      'to open': () => <SealedImport isWrong={false} onOpen={nothing} onCancel={nothing} />,
      'another passphrase': () => <SealedImport isWrong onOpen={nothing} onCancel={nothing} />,
    },
  },
  {
    name: 'library-data/import-block',
    width: 560,
    states: {
      'to choose': () => <ImportBlock ports={ports()} />,
      'one was made': () => <ImportBlock ports={ports({ doneImports: async () => ok([DONE]) })} />,
    },
  },
  {
    name: 'library-data/retention-block',
    width: 560,
    states: {
      never: () => <RetentionBlock ports={ports()} />,
      'after a year': () => (
        <RetentionBlock ports={ports({ retention: async () => ok({ days: 365, perFeed: 1000 }) })} />
      ),
    },
  },
  {
    name: 'library-data/backup-block',
    width: 560,
    states: {
      off: () => <BackupBlock ports={ports()} />,
      on: () => <BackupBlock ports={ports({ backup: async () => ok({ on: true, lastAt: '2026-11-23T08:00:00Z' }) })} />,
      failed: () => (
        <BackupBlock
          ports={ports({
            backup: async () => ok({ on: true, lastAt: '2026-11-02T08:00:00Z', failedAt: '2026-11-23T08:00:00Z' }),
          })}
        />
      ),
    },
  },
  {
    name: 'library-data/trash-section',
    width: 560,
    states: {
      empty: () => <TrashSection ports={ports()} />,
      'one article': () => (
        <TrashSection ports={ports({ trash: async () => ok({ articles: thrownAway, total: 1 }) })} />
      ),
      failed: () => <TrashSection ports={ports({ trash: async () => err({ kind: 'database-unavailable' }) })} />,
    },
  },
  { name: 'library-data/erase-section', width: 560, states: { 'at rest': () => <EraseSection ports={ports()} /> } },
];
