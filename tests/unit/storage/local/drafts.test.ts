import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  forgetDraft,
  keepDraft,
  onDraftChange,
  putBackDrafts,
  readDraft,
} from '../../../../lib/storage/local/drafts.ts';
import type { DraftChange } from '../../../../lib/storage/local/drafts.ts';

const key = { tabId: 7, url: 'https://press.example/a' };
const draft = { tags: ['cloud'], pendingTag: 'sta', note: 'half a sent' };

beforeEach(() => fakeBrowser.reset());

describe('a half-written note', () => {
  it('is there again', async () => {
    await keepDraft(key, draft);
    expect(await readDraft(key)).toEqual(draft);
  });

  it('is absent where nothing was written', async () => {
    expect(await readDraft(key)).toBeUndefined();
  });

  it('belongs to its tab and its page', async () => {
    await keepDraft(key, draft);
    expect(await readDraft({ ...key, tabId: 8 })).toBeUndefined();
    expect(await readDraft({ ...key, url: 'https://press.example/b' })).toBeUndefined();
  });

  it('is forgotten once it is saved', async () => {
    await keepDraft(key, draft);
    await forgetDraft(key);
    expect(await readDraft(key)).toBeUndefined();
  });

  it('lives until the browser closes, not longer', async () => {
    await keepDraft(key, draft);
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual([]);
    expect(Object.keys(await fakeBrowser.storage.session.get(null))).toHaveLength(1);
  });

  it('can be put back, but not over what was typed since', async () => {
    await keepDraft(key, draft);
    const copy = await fakeBrowser.storage.session.get(null);
    await fakeBrowser.storage.session.clear();
    await putBackDrafts(copy);
    expect(await readDraft(key)).toEqual(draft);
    await keepDraft(key, { ...draft, note: 'newer' });
    await putBackDrafts(copy);
    expect(await readDraft(key)).toMatchObject({ note: 'newer' });
  });

  it('is told of, with its tab, and nothing else is', async () => {
    const hear = vi.fn<(change: DraftChange) => void>();
    onDraftChange(hear);
    await fakeBrowser.storage.session.set({ places: 1, 'draft:none': 2 });
    await keepDraft(key, draft);
    await forgetDraft(key);
    const told = { key: 'draft:7:https://press.example/a', tabId: 7 };
    expect(hear.mock.calls).toEqual([[{ ...told, draft }], [{ ...told, draft: undefined }]]);
  });

  it.each([
    null,
    3,
    'text',
    [],
    { tags: 'cloud', pendingTag: '', note: '' },
    { tags: [1], pendingTag: '', note: '' },
    { note: 'n' },
  ])('is no draft where the store holds %j', async (stored) => {
    await keepDraft(key, draft);
    const [name = ''] = Object.keys(await fakeBrowser.storage.session.get(null));
    await fakeBrowser.storage.session.set({ [name]: stored });
    expect(await readDraft(key)).toBeUndefined();
  });
});
