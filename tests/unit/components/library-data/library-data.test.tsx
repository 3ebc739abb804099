import { describe, expect, it, vi } from 'vitest';
import { BackupBlock } from '../../../../components/library-data/backup-block.tsx';
import { formatBytes } from '../../../../components/library-data/bytes.ts';
import { EraseSection } from '../../../../components/library-data/erase-section.tsx';
import { ExportBlock } from '../../../../components/library-data/export-block.tsx';
import { ImportBlock } from '../../../../components/library-data/import-block.tsx';
import type { LibraryDataPorts } from '../../../../components/library-data/ports.ts';
import { RetentionBlock } from '../../../../components/library-data/retention-block.tsx';
import { StorageBlock } from '../../../../components/library-data/storage-block.tsx';
import { TrashSection } from '../../../../components/library-data/trash-section.tsx';
import { appError } from '../../../../lib/model/app-error.ts';
// @vitest-environment happy-dom
import { NO_COUNTS } from '../../../../lib/model/import.ts';
import { err, ok } from '../../../../lib/model/result.ts';
import { brokenRules, fireEvent, render, screen, settle } from '../draw.ts';
import { libraryDataWorld } from './library-data-world.ts';
import { DONE } from './ordinary-ports.ts';

const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
const choose = (name: string, words: string) =>
  settle(() => {
    const select = screen.getByRole('combobox', { name });
    const option = [...select.querySelectorAll('option')].find(({ textContent }) => textContent === words);
    fireEvent.change(select, { target: { value: option?.value } });
  });
const pickFile = (name: string) =>
  settle(() =>
    fireEvent.change(screen.getByLabelText(name, { selector: 'input' }), {
      target: { files: [new File(['x'], 'x.html')] },
    }),
  );
const draw = async (part: Parameters<typeof render>[0]) => {
  const drawn = render(part);
  await settle();
  return drawn;
};

describe('the room that the library takes', () => {
  it('is told, and the browser is asked to keep it at a click', async () => {
    const { ports } = libraryDataWorld();
    await draw(<StorageBlock ports={ports} isCounted />);
    expect(screen.getByText(/The library takes 12 MB on this machine; 5 GB are left/)).toBeTruthy();
    await press('Protect the library');
    expect(screen.getByText(/Your library is protected/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is asked for once the library is counted: before, a new one may still be filled', async () => {
    const storage = vi.fn<LibraryDataPorts['storage']>(libraryDataWorld().ports.storage);
    const { ports } = libraryDataWorld({ storage });
    const { rerender } = await draw(<StorageBlock ports={ports} isCounted={false} />);
    expect(storage).not.toHaveBeenCalled();
    rerender(<StorageBlock ports={ports} isCounted />);
    await settle();
    expect(screen.getByText(/The library takes 12 MB/)).toBeTruthy();
  });

  it('is warned of before it ends', async () => {
    await draw(
      <StorageBlock
        isCounted
        ports={libraryDataWorld({ storage: async () => ({ used: 1, free: 10_000_000, protection: 'promised' }) }).ports}
      />,
    );
    expect(screen.getByText(/There is little room left/)).toBeTruthy();
  });

  it.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [1500, '1.5 kB'],
    [12_400_000, '12 MB'],
    [3_200_000_000_000, '3.2 TB'],
  ])('%i bytes are %s', (bytes, words) => expect(formatBytes(bytes, 'en-US')).toBe(words));
});

describe('what may expire', () => {
  it('is chosen by age and by number, each for itself', async () => {
    const { ports } = libraryDataWorld({ retention: async () => ok({ perFeed: 1000 }) });
    await draw(<RetentionBlock ports={ports} />);
    await choose('Keep them for', 'one year');
    await choose('Keep of each feed', 'all of them');
    expect(ports.changeRetention.mock.calls).toEqual([[{ days: 365, perFeed: 1000 }], [{ days: 365 }]]);
  });

  it('stays as it was where the change was not kept', async () => {
    await draw(
      <RetentionBlock
        ports={libraryDataWorld({ changeRetention: async () => err(appError('quota-exceeded')) }).ports}
      />,
    );
    await choose('Keep them for', 'one year');
    expect(screen.getByRole('alert').textContent).toContain('no room left');
  });
});

describe('the weekly backup', () => {
  it('is switched on, and tells when it was made', async () => {
    const { ports } = libraryDataWorld();
    await draw(<BackupBlock ports={ports} />);
    await settle(() => fireEvent.click(screen.getByRole('switch', { name: 'Weekly backup', checked: false })));
    expect(ports.changeBackup.mock.calls).toEqual([[true]]);
    expect(screen.getByRole('switch', { checked: true })).toBeTruthy();
    expect(screen.getByText(/Last backup on November 25, 2026/)).toBeTruthy();
  });

  it('is locked where an administrator lets no file out', async () => {
    await draw(<BackupBlock ports={libraryDataWorld().ports} isOff />);
    expect(screen.getByRole('switch', { checked: false }).matches(':disabled')).toBe(true);
    expect(screen.getByText('Switched off by your administrator.')).toBeTruthy();
  });

  it('stays off where the reader refuses downloads', async () => {
    await draw(<BackupBlock ports={libraryDataWorld({ changeBackup: async () => undefined }).ports} />);
    await settle(() => fireEvent.click(screen.getByRole('switch')));
    expect(screen.getByRole('switch', { checked: false })).toBeTruthy();
    expect(screen.getByText(/Without that permission/)).toBeTruthy();
  });
});

describe('taking the library out', () => {
  it('writes everything as our own file unless another form is chosen', async () => {
    const { ports } = libraryDataWorld();
    await draw(<ExportBlock ports={ports} />);
    await press('Export');
    await choose('Format', 'RIS, for Zotero');
    await choose('Which articles', 'all of them');
    await press('Export');
    expect(ports.exportFile.mock.calls.map(([format, scope]) => [format, scope])).toEqual([
      ['library', 'saved'],
      ['ris', 'all'],
    ]);
    expect(screen.getByText('A file with 37 articles is in your downloads.')).toBeTruthy();
  });

  it('puts it under a passphrase that is long enough and was typed twice', async () => {
    const { ports } = libraryDataWorld();
    await draw(<ExportBlock ports={ports} />);
    await settle(() => fireEvent.click(screen.getByRole('switch', { name: 'Protect with a passphrase' })));
    const type = (label: string, value: string): Promise<void> =>
      settle(() => fireEvent.input(screen.getByLabelText(label), { target: { value } }));
    await type('Passphrase', 'too short');
    await press('Export');
    expect(screen.getByText('A passphrase has at least 12 characters.')).toBeTruthy();
    await type('Passphrase', 'correct horse battery');
    await press('Export');
    expect(screen.getByText('The two passphrases are not the same.')).toBeTruthy();
    await type('The same passphrase again', 'correct horse battery');
    await press('Export');
    await settle(() => fireEvent.click(screen.getByRole('switch', { name: 'Protect with a passphrase' })));
    await press('Export');
    expect(ports.exportFile.mock.calls.map(([, , passphrase]) => passphrase)).toEqual([
      'correct horse battery',
      undefined,
    ]);
  });

  it('says why it did not', async () => {
    await draw(
      <ExportBlock ports={libraryDataWorld({ exportFile: async () => err(appError('database-unavailable')) }).ports} />,
    );
    await press('Export');
    expect(screen.getByRole('alert').textContent).toContain('cannot be opened');
  });
});

describe('bringing a file in', () => {
  it('foretells, does, and takes back', async () => {
    let done: readonly (typeof DONE)[] = [];
    const { ports } = libraryDataWorld({ doneImports: async () => ok(done) });
    await draw(<ImportBlock ports={ports} />);
    await pickFile('Choose a file');
    expect(screen.getByRole('group', { name: 'What this file would do' }).textContent).toContain(
      'Pocket will add 812, update 3, skip 40 already here.',
    );
    expect(screen.getByText(/2 entries cannot be imported/)).toBeTruthy();
    done = [DONE];
    await press('Import');
    expect(screen.getByText('Done. 812 added, 3 updated, 40 were here already.')).toBeTruthy();
    expect(screen.getByText('812 added, 3 updated, 40 were here already')).toBeTruthy();
    done = [];
    await press('Undo the import');
    expect(ports.undoImport.mock.calls).toEqual([['import-1']]);
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('asks for the passphrase of a file that is under one, until it is the right one', async () => {
    const ordinary = libraryDataWorld().ports.planImport;
    const { ports } = libraryDataWorld({
      planImport: async (file, passphrase, onProgress) => {
        if (passphrase === 'correct horse battery') return ordinary(file, passphrase, onProgress);
        return err(appError(passphrase === undefined ? 'file-sealed' : 'wrong-passphrase'));
      },
    });
    await draw(<ImportBlock ports={ports} />);
    await pickFile('Choose a file');
    expect(screen.getByRole('group', { name: 'This file is protected by a passphrase.' })).toBeTruthy();
    const type = (value: string): Promise<void> =>
      settle(() => fireEvent.input(screen.getByLabelText('Passphrase'), { target: { value } }));
    await type('another');
    await press('Open the file');
    expect(screen.getByRole('alert').textContent).toContain('not the passphrase');
    await type('correct horse battery');
    await press('Open the file');
    expect(screen.getByRole('group', { name: 'What this file would do' })).toBeTruthy();
  });

  it('offers nothing to do where the file holds nothing new', async () => {
    const nothing = { ...NO_COUNTS, same: 7 };
    await draw(
      <ImportBlock
        ports={
          libraryDataWorld({
            planImport: async () =>
              ok({ program: 'bookmarks', counts: nothing, unreadable: 0, run: async () => ok(DONE) }),
          }).ports
        }
      />,
    );
    await pickFile('Choose a file');
    expect(screen.getByText(/holds nothing that is not here already/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
    await press('Close');
    expect(screen.queryByRole('group')).toBeNull();
  });

  it.each(['watched', 'rules', 'lists', 'corrections', 'names', 'settings'] as const)(
    'can be done where the file brings only %s',
    async (kind) => {
      const counts = { ...NO_COUNTS, [kind]: 2 };
      const planImport = async () =>
        ok({ program: 'vigie', counts, unreadable: 0, run: async () => ok(DONE) } as const);
      await draw(<ImportBlock ports={libraryDataWorld({ planImport }).ports} />);
      await pickFile('Choose a file');
      expect(screen.getByRole('group', { name: 'What this file would do' }).textContent).toMatch(/Vigie will .*2/);
      expect(screen.getByRole('button', { name: 'Import' })).toBeTruthy();
    },
  );

  it('says that a file is none it knows', async () => {
    await draw(
      <ImportBlock ports={libraryDataWorld({ planImport: async () => err(appError('file-unreadable')) }).ports} />,
    );
    await pickFile('Choose a file');
    expect(screen.getByRole('alert').textContent).toContain('does not know this kind of file');
  });
});

describe('the trash', () => {
  const LINE = {
    id: 'a',
    url: 'https://press.example/a',
    title: 'Orange',
    publisher: 'Press',
    lang: 'fr',
    read: false,
  };

  it('gives back, and is emptied only after a second word', async () => {
    const { ports } = libraryDataWorld({
      trash: async () => ok({ articles: [{ article: LINE, deletedAt: '2026-11-20T08:00:00.000Z' }], total: 101 }),
    });
    await draw(<TrashSection ports={ports} />);
    expect(screen.getByText(/deleted on Nov 20, 2026/)).toBeTruthy();
    expect(screen.getByText('and 100 more')).toBeTruthy();
    await press('Restore: Orange');
    expect(ports.takeBack.mock.calls).toEqual([[['a']]]);
    await press('Empty the trash');
    expect(ports.emptyTrash).not.toHaveBeenCalled();
    await press('Delete 101 articles permanently');
    expect(ports.emptyTrash).toHaveBeenCalledTimes(1);
  });

  it('does not say that it is empty where it cannot be looked into', async () => {
    const { ports } = libraryDataWorld({ trash: async () => err(appError('database-newer')) });
    await draw(<TrashSection ports={ports} />);
    expect(screen.queryByText('The trash is empty.')).toBeNull();
    expect(screen.getByRole('alert').textContent).toContain('used by a newer version');
    expect(screen.queryByText(/was not kept/)).toBeNull();
  });

  it('says that it is empty', async () => {
    await draw(<TrashSection ports={libraryDataWorld().ports} />);
    expect(screen.getByText('The trash is empty.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('deleting everything', () => {
  it('needs a word to be written, and says when it is done', async () => {
    const { ports } = libraryDataWorld();
    await draw(<EraseSection ports={ports} />);
    await press('Delete everything');
    expect(screen.queryByRole('button', { name: 'Delete everything now' })).toBeNull();
    await settle(() => fireEvent.input(screen.getByRole('textbox'), { target: { value: ' Delete ' } }));
    await press('Delete everything now');
    expect(ports.deleteEverything).toHaveBeenCalledTimes(1);
    expect(screen.getByText(/Everything is deleted/)).toBeTruthy();
  });

  it('can be left', async () => {
    const { ports } = libraryDataWorld();
    await draw(<EraseSection ports={ports} />);
    await press('Delete everything');
    await press('Cancel');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(ports.deleteEverything).not.toHaveBeenCalled();
  });
});

describe('all of it', () => {
  it('is accessible', async () => {
    const { ports } = libraryDataWorld();
    await draw(
      <main>
        <StorageBlock ports={ports} isCounted />
        <RetentionBlock ports={ports} />
        <BackupBlock ports={ports} />
        <ExportBlock ports={ports} />
        <ImportBlock ports={ports} />
        <TrashSection ports={ports} />
        <EraseSection ports={ports} />
      </main>,
    );
    await pickFile('Choose a file');
    expect(await brokenRules()).toEqual([]);
  });
});
