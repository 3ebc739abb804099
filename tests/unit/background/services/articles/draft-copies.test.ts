import { describe, expect, it } from 'vitest';
import { createDraftCopies } from '../../../../../lib/background/services/articles/draft-copies.ts';
import { appError } from '../../../../../lib/model/app-error.ts';
import { err, ok } from '../../../../../lib/model/result.ts';

/** A disk and what the popup sees; tab 9 is private. */
function aBrowser() {
  const disk = new Map<string, unknown>();
  const session: Record<string, unknown> = {};
  const world = { opens: true };
  const copies = createDraftCopies({
    keep: async (key, draft) => {
      if (draft === undefined) disk.delete(key);
      else disk.set(key, draft);
      return ok(undefined);
    },
    copies: async () => (world.opens ? ok(Object.fromEntries(disk)) : err(appError('database-newer'))),
    forgetAll: async () => {
      disk.clear();
      return ok(undefined);
    },
    putBack: async (drafts) => void Object.assign(session, drafts),
    isPrivateTab: async (tabId) => tabId === 9,
  });
  return { disk, session, world, copies };
}

describe('copies of drafts', () => {
  it('bring back after an update what was typed last', async () => {
    const { copies, session } = aBrowser();
    await Promise.all(['c', 'cl', 'clo'].map((draft) => copies.changed({ key: 'draft:1:a', tabId: 1, draft })));
    await copies.restore();
    expect(session).toEqual({ 'draft:1:a': 'clo' });
  });

  it('go with the draft', async () => {
    const { copies, disk } = aBrowser();
    await copies.changed({ key: 'draft:1:a', tabId: 1, draft: 'c' });
    await copies.changed({ key: 'draft:1:a', tabId: 1, draft: undefined });
    expect(disk.size).toBe(0);
  });

  it('are not made of a private window', async () => {
    const { copies, disk } = aBrowser();
    await copies.changed({ key: 'draft:9:a', tabId: 9, draft: 'secret' });
    expect(disk.size).toBe(0);
  });

  it('are forgotten when the browser starts', async () => {
    const { copies, session } = aBrowser();
    await copies.changed({ key: 'draft:1:a', tabId: 1, draft: 'c' });
    await copies.forget();
    await copies.restore();
    expect(session).toEqual({});
  });

  it('bring nothing from a library that cannot be opened', async () => {
    const { copies, session, world } = aBrowser();
    await copies.changed({ key: 'draft:1:a', tabId: 1, draft: 'c' });
    world.opens = false;
    await copies.restore();
    expect(session).toEqual({});
  });
});
