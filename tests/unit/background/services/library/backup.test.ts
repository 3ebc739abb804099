import { describe, expect, it, vi } from 'vitest';
import { createBackup } from '../../../../../lib/background/services/library/backup.ts';
import { createOffscreenFiles } from '../../../../../lib/background/services/library/offscreen-backup.ts';
import { appError } from '../../../../../lib/model/app-error.ts';
import type { BackupState } from '../../../../../lib/model/backup.ts';
import { backupStateOf } from '../../../../../lib/model/backup.ts';
import { err, ok } from '../../../../../lib/model/result.ts';

const NOW = Date.UTC(2026, 10, 25, 8);
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
const iso = (at: number): string => new Date(at).toISOString();

function backingUp(start: BackupState, download = async () => {}) {
  let [state, now, alarm]: [BackupState, number, number | undefined] = [start, NOW, undefined];
  const letGo = vi.fn<() => Promise<void>>(async () => {});
  const downloaded = vi.fn<(url: string, path: string) => Promise<void>>(download);
  const backup = createBackup({
    readState: async () => state,
    writeState: async (next) => {
      state = next;
    },
    makeFile: async () => ok({ url: 'blob:x', letGo }),
    download: downloaded,
    wakeAt: async (at) => {
      alarm = at;
    },
    sleep: async () => {
      alarm = undefined;
    },
    now: () => iso(now),
  });
  return {
    backup,
    downloaded,
    letGo,
    state: () => state,
    alarmIn: () => (alarm === undefined ? undefined : alarm - now),
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

describe('the weekly backup', () => {
  it('is made at once when it is switched on, and again after a week', async () => {
    const it = backingUp({ on: false });
    expect(await it.backup.change(true)).toEqual(ok({ on: true, lastAt: iso(NOW) }));
    expect(it.downloaded.mock.calls).toEqual([['blob:x', 'Vigie/vigie-2026-11-25.json']]);
    expect(it.letGo).toHaveBeenCalledTimes(1);
    expect(it.alarmIn()).toBe(7 * DAY);
    it.wait(6 * DAY);
    await it.backup.alarm();
    expect(it.downloaded).toHaveBeenCalledTimes(1);
    it.wait(DAY);
    await it.backup.alarm();
    expect(it.downloaded).toHaveBeenCalledTimes(2);
  });

  it('makes up for weeks in which the browser was closed, a minute after its start', async () => {
    const it = backingUp({ on: true, lastAt: iso(NOW - 30 * DAY) });
    await it.backup.schedule();
    expect(it.alarmIn()).toBe(MINUTE);
    expect(it.downloaded).not.toHaveBeenCalled();
  });

  it('that failed says so, and is tried again in six hours', async () => {
    const it = backingUp({ on: false }, async () => {
      throw new Error('the disk is full');
    });
    expect(await it.backup.change(true)).toMatchObject(err({ kind: 'backup-failed' }));
    expect(it.state()).toEqual({ on: true, failedAt: iso(NOW) });
    expect(it.alarmIn()).toBe(6 * HOUR);
    expect(it.letGo).toHaveBeenCalledTimes(1);
  });

  it('is not made while it is switched off', async () => {
    const it = backingUp({ on: true, lastAt: iso(NOW - 8 * DAY) });
    expect(await it.backup.change(false)).toEqual(ok({ on: false, lastAt: iso(NOW - 8 * DAY) }));
    await it.backup.alarm();
    await it.backup.schedule();
    expect(it.downloaded).not.toHaveBeenCalled();
    expect(it.alarmIn()).toBeUndefined();
  });

  it.each([
    [undefined, { on: false }],
    ['x', { on: false }],
    [{ on: 1, lastAt: 2 }, { on: false }],
    [
      { on: true, lastAt: 'x', more: 1 },
      { on: true, lastAt: 'x' },
    ],
  ])('takes %j as stored for %j', (stored, state) => expect(backupStateOf(stored)).toEqual(state));
});

describe('the offscreen document', () => {
  function offscreen() {
    const calls: string[] = [];
    const files = createOffscreenFiles({
      open: async () => void calls.push('open'),
      close: async () => void calls.push('close'),
    });
    return { calls, files };
  }

  it('is opened, tells where its file lies, and is closed when that was taken', async () => {
    const { calls, files } = offscreen();
    const making = files.make();
    await vi.waitFor(() => expect(calls).toEqual(['close', 'open']));
    files.made('blob:y');
    const file = await making;
    expect(file).toMatchObject(ok({ url: 'blob:y' }));
    if (file.ok) await file.value.letGo();
    expect(calls).toEqual(['close', 'open', 'close']);
  });

  it('that can make no file is closed too', async () => {
    const { calls, files } = offscreen();
    const making = files.make();
    files.made(undefined);
    expect(await making).toMatchObject(err({ kind: 'backup-failed' }));
    expect(calls).toEqual(['close', 'open', 'close']);
  });

  it('that a browser refuses to open is told as a failed backup', async () => {
    const files = createOffscreenFiles({ open: () => Promise.reject(new Error('no')), close: async () => {} });
    expect(await files.make()).toEqual(err(appError('backup-failed', 'Error: no')));
  });
});
