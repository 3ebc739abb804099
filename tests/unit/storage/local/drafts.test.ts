import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetDraft, keepDraft, readDraft } from '../../../../lib/storage/local/drafts.ts';

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
