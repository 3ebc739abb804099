import { describe, expect, it } from 'vitest';
import { createSavedNotices } from '../../../../../lib/background/services/articles/saved-notices.ts';
import type { Sender } from '../../../../../lib/messages/sender.ts';
import { appError } from '../../../../../lib/model/app-error.ts';
import type { FeedId } from '../../../../../lib/model/feed.ts';
import type { LastSave } from '../../../../../lib/model/last-save.ts';
import { err, ok } from '../../../../../lib/model/result.ts';

const WORDS = { saved: 'Saved', known: 'Known' };
const inTab = (tabId: number): Sender => ({ kind: 'tab', tabId, frameId: 0, host: 'press.example' });
const PRESS = { url: 'https://press.example/feed', title: 'La Presse' };
const KNOWN = { url: 'https://known.example/feed', title: '' };
const receipt = (id: string, alreadySaved = false) => ({ id, alreadySaved });

/** Notices over a memory; `failing` names articles whose undoing fails, and how. */
function stage(failing: Readonly<Record<string, 'not-found' | 'quota-exceeded'>> = {}) {
  const kept = new Map<number, LastSave>();
  const [shown, undone, badges]: [number[], unknown[], unknown[]] = [[], [], []];
  const [followed, unfollowed]: [string[], string[]] = [[], []];
  const clock = { now: '2026-03-01T10:00:00.000Z', refuses: false };
  let ids = 0;
  const notices = createSavedNotices({
    show: async (tabId) => {
      if (clock.refuses) throw new Error('no script may run here');
      shown.push(tabId);
    },
    undo: async (request) => {
      undone.push(request);
      const kind = failing[request.id];
      return kind ? err(appError(kind)) : ok(undefined);
    },
    follow: async ({ url }) => {
      const refusal = failing[url];
      if (refusal) return err(appError(refusal));
      followed.push(url);
      const isKnown = url === KNOWN.url;
      return ok({ ids: [`f:${url}` as FeedId], added: Number(!isKnown), known: Number(isKnown), refused: 0 });
    },
    unfollow: async (id) => {
      unfollowed.push(id);
      return ok(undefined);
    },
    followedWords: (title) => `Followed ${title}`,
    failedWords: ({ kind }) => `Failed: ${kind}`,
    doneWords: () => 'Done',
    setBadge: async (tabId, badge) => void badges.push([tabId, badge]),
    readLast: async (tabId) => kept.get(tabId),
    keepLast: async (tabId, save) => void kept.set(tabId, save),
    now: () => clock.now,
    newId: () => `t${(ids += 1)}`,
  });
  const last = (tabId = 1) => notices.handlers['last-save']({}, inTab(tabId));
  const lastToPage = () => notices.handlers['last-save']({ isOpen: true }, inTab(1));
  const takeBack = (token: string, tabId = 1) => notices.handlers['undo-last-save']({ token }, inTab(tabId));
  const follow = (token: string, tabId = 1) => notices.handlers['follow-offered']({ token }, inTab(tabId));
  return { notices, last, lastToPage, takeBack, follow, shown, undone, badges, followed, unfollowed, clock };
}

describe('a notice', () => {
  it('says on the page what was saved, and takes it back with the signs of its tabs, once', async () => {
    const { notices, last, takeBack, shown, undone, badges } = stage();
    await notices.saved(1, WORDS, { receipts: [receipt('a'), receipt('b', true), receipt('c')], tabs: [1, 7] });
    expect(shown).toEqual([1]);
    expect(await last()).toEqual(ok({ token: 't1', tone: 'good', words: 'Saved', canUndo: true }));
    expect(await takeBack('t1')).toEqual(ok({}));
    expect(undone).toEqual([
      { commandId: 't1:a', id: 'a' },
      { commandId: 't1:c', id: 'c' },
    ]);
    expect(badges).toEqual([
      [1, undefined],
      [7, undefined],
    ]);
    expect(await last()).toMatchObject({ ok: true, value: { canUndo: false } });
    expect(await takeBack('t1')).toEqual(ok({}));
    expect(undone).toHaveLength(2);
  });

  it('offers nothing to take back where all was saved before, nor where it failed', async () => {
    const { notices, last } = stage();
    await notices.saved(1, WORDS, { receipts: [receipt('a', true)], tabs: [1] });
    expect(await last()).toMatchObject({ value: { words: 'Known', tone: 'good', canUndo: false } });
    await notices.failed(1, 'The disk is full.');
    expect(await last()).toMatchObject({ value: { words: 'The disk is full.', tone: 'danger', canUndo: false } });
  });

  it('is the same one when the same is saved again at once, and another a minute later', async () => {
    const { notices, last, clock, shown } = stage();
    await notices.saved(1, WORDS, { receipts: [receipt('a')], tabs: [1] });
    await notices.saved(1, WORDS, { receipts: [receipt('a', true)], tabs: [1] });
    expect(await last()).toMatchObject({ value: { token: 't1', canUndo: true } });
    expect(shown).toEqual([1, 1]);
    clock.now = '2026-03-01T10:01:00.000Z';
    await notices.saved(1, WORDS, { receipts: [receipt('a', true)], tabs: [1] });
    expect(await last()).toMatchObject({ value: { token: 't2', words: 'Known', canUndo: false } });
  });

  it('is not needed: where the browser lets no script in, the save stands all the same', async () => {
    const { notices, last, clock } = stage();
    clock.refuses = true;
    await notices.saved(1, WORDS, { receipts: [receipt('a')], tabs: [1] });
    expect(await last()).toMatchObject({ value: { canUndo: true } });
  });
});

describe('a notice that offers a webzine', () => {
  it('follows it once, and then takes that back and leaves what was saved', async () => {
    const { notices, last, follow, takeBack, followed, unfollowed, undone } = stage();
    await notices.saved(1, WORDS, { receipts: [receipt('a')], tabs: [1], offer: PRESS });
    expect(await last()).toEqual(ok({ token: 't1', tone: 'good', words: 'Saved', canUndo: true, offer: 'La Presse' }));
    const now = { token: 't1', tone: 'good', words: 'Followed La Presse', canUndo: true };
    expect(await follow('t1')).toEqual(ok(now));
    expect(await last()).toEqual(ok(now));
    expect(await follow('t1')).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(await takeBack('t1')).toEqual(ok({}));
    expect([followed, unfollowed, undone]).toEqual([[PRESS.url], [`f:${PRESS.url}`], []]);
    expect(await last()).toMatchObject({ value: { canUndo: false } });
  });

  it('keeps the offer where following fails, and takes nothing back that was followed before', async () => {
    const failing: Record<string, 'not-found' | 'quota-exceeded'> = { [KNOWN.url]: 'quota-exceeded' };
    const { notices, last, follow } = stage(failing);
    await notices.saved(1, WORDS, { receipts: [receipt('a')], tabs: [1], offer: KNOWN });
    expect(await follow('t1')).toMatchObject({ ok: false, error: { kind: 'quota-exceeded' } });
    expect(await last()).toMatchObject({ value: { canUndo: true, offer: KNOWN.url } });
    delete failing[KNOWN.url];
    expect(await follow('t1')).toMatchObject({ value: { words: `Followed ${KNOWN.url}`, canUndo: false } });
  });

  it('stands by itself too, unless the notice of a save may still stand there', async () => {
    const { notices, last, follow, clock } = stage();
    await notices.saved(1, WORDS, { receipts: [receipt('a')], tabs: [1] });
    await notices.offered(1, 'More?', PRESS);
    expect(await last()).toMatchObject({ value: { words: 'Saved' } });
    clock.now = '2026-03-01T10:01:00.000Z';
    await notices.offered(1, 'More?', PRESS);
    expect(await last()).toEqual(
      ok({ token: 't2', tone: 'offer', words: 'More?', canUndo: false, offer: 'La Presse' }),
    );
    expect(await follow('t2')).toMatchObject({ value: { tone: 'good', words: 'Followed La Presse', canUndo: true } });
  });

  it('is for the tab that it stands in alone', async () => {
    const { notices, follow, followed } = stage();
    await notices.saved(1, WORDS, { receipts: [receipt('a')], tabs: [1], offer: PRESS });
    expect(await follow('t1', 2)).toMatchObject({ ok: false });
    expect(await follow('t0')).toMatchObject({ ok: false });
    expect(await notices.handlers['follow-offered']({ token: 't1' }, { kind: 'page' })).toMatchObject({ ok: false });
    expect(followed).toEqual([]);
  });

  it('need not be: a key follows too, and says how it went', async () => {
    const { notices, last, takeBack, unfollowed, shown } = stage({ 'https://bad.example/': 'quota-exceeded' });
    await notices.follow(1, PRESS);
    expect(await last()).toMatchObject({ value: { tone: 'good', words: 'Followed La Presse', canUndo: true } });
    expect(await takeBack('t1')).toEqual(ok({}));
    expect(unfollowed).toEqual([`f:${PRESS.url}`]);
    await notices.follow(1, { url: 'https://bad.example/', title: 'Bad' });
    expect(await last()).toMatchObject({ value: { tone: 'danger', words: 'Failed: quota-exceeded', canUndo: false } });
    await notices.said(1, 'You follow it already');
    expect(await last()).toMatchObject({ value: { tone: 'good', words: 'You follow it already', canUndo: false } });
    expect(shown).toEqual([1, 1, 1]);
  });
});

describe('a page', () => {
  it('can take back what was saved from its own tab last, and nothing else', async () => {
    const { notices, last, takeBack, undone } = stage();
    await notices.saved(1, WORDS, { receipts: [receipt('a')], tabs: [1] });
    expect(await last(2)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(await takeBack('t1', 2)).toMatchObject({ ok: false });
    expect(await takeBack('t0')).toMatchObject({ ok: false });
    expect(await notices.handlers['last-save']({}, { kind: 'page' })).toMatchObject({ ok: false });
    expect(await notices.handlers['undo-last-save']({ token: 't1' }, { kind: 'page' })).toMatchObject({ ok: false });
    await notices.saved(1, WORDS, { receipts: [receipt('b')], tabs: [1] });
    expect(await takeBack('t1')).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(undone).toEqual([]);
  });

  it('hears that it could not be taken back, and may try again; what is gone already is no failure', async () => {
    const failing: Record<string, 'not-found' | 'quota-exceeded'> = { a: 'not-found', b: 'quota-exceeded' };
    const { notices, last, takeBack, badges } = stage(failing);
    await notices.saved(1, WORDS, { receipts: [receipt('a'), receipt('b')], tabs: [1] });
    expect(await takeBack('t1')).toMatchObject({ ok: false, error: { kind: 'quota-exceeded' } });
    expect(badges).toEqual([]);
    expect(await last()).toMatchObject({ value: { canUndo: true } });
    delete failing['b'];
    expect(await takeBack('t1')).toEqual(ok({}));
  });
});

describe('a notice on a page that could read it', () => {
  it('says the same whether the page was saved before or not, and offers nothing', async () => {
    const { notices, lastToPage } = stage();
    for (const wasSaved of [false, true]) {
      await notices.saved(1, WORDS, { receipts: [receipt(String(wasSaved), wasSaved)], tabs: [1], offer: PRESS });
      expect(await lastToPage()).toEqual(
        ok({ token: expect.any(String), tone: 'good', words: 'Done', canUndo: false }),
      );
    }
  });

  it('says what failed, and does not stand where only something would be offered', async () => {
    const { notices, lastToPage, clock } = stage();
    await notices.failed(1, 'Disk full');
    expect(await lastToPage()).toMatchObject(ok({ tone: 'danger', words: 'Disk full' }));
    clock.now = '2026-03-01T11:00:00.000Z';
    await notices.offered(1, 'Follow?', PRESS);
    expect(await lastToPage()).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});
