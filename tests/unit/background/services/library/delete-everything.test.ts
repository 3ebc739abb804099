import { describe, expect, it } from 'vitest';
import { deleteEverything } from '../../../../../lib/background/services/library/delete-everything.ts';
import { appError } from '../../../../../lib/model/app-error.ts';
import { err, ok } from '../../../../../lib/model/result.ts';

function deleting(
  library = async () => ok(undefined) as Awaited<ReturnType<Parameters<typeof deleteEverything>[0]['deleteLibrary']>>,
) {
  const done: string[] = [];
  const note = (what: string) => async () => void done.push(what);
  const outcome = deleteEverything({
    deleteLibrary: library,
    clearLocal: note('settings'),
    clearSession: note('drafts'),
    clearAlarms: note('alarms'),
    forget: () => void done.push('memory'),
    install: note('installed'),
  });
  return { outcome, done };
}

describe('deleting everything', () => {
  it('takes all of it, then sets Vigie up anew', async () => {
    const { outcome, done } = deleting();
    expect(await outcome).toEqual(ok(undefined));
    expect(done).toEqual(['settings', 'drafts', 'alarms', 'memory', 'installed']);
  });

  it('takes nothing where the library cannot be deleted', async () => {
    const { outcome, done } = deleting(async () => err(appError('database-unavailable')));
    expect(await outcome).toEqual(err(appError('database-unavailable')));
    expect(done).toEqual([]);
  });
});
