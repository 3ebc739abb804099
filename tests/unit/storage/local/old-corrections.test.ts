import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createAnnotatorWriter } from '../../../../lib/storage/local/annotator-writer.ts';
import { readCorrections } from '../../../../lib/storage/local/reader-choices.ts';
import { correction } from '../../../support/corrections.ts';

/** `storage.local` as the first version left it. */
const OLD = {
  corrections: [
    { surface: 'Orange', companyId: 'orange', host: 'cook.example' },
    { surface: 'OBS', companyId: 'orange-business', host: '' },
  ],
};
const newIds = (): (() => string) => {
  let last = 0;
  return () => `l${String((last += 1))}`;
};

beforeEach(() => fakeBrowser.reset());

describe('the corrections of the first version', () => {
  it('become lessons that hold on the site where they were made', async () => {
    await fakeBrowser.storage.local.set(OLD);
    await createAnnotatorWriter().adoptOldCorrections(newIds());
    expect(await readCorrections()).toEqual([
      { kind: 'never', surface: 'Orange', host: 'cook.example', everywhere: false, id: 'l1', at: '' },
      { kind: 'never', surface: 'OBS', host: '', everywhere: false, id: 'l2', at: '' },
    ]);
    expect(await fakeBrowser.storage.local.get('corrections')).toEqual({});
  });

  it('are adopted once, beside what was taught since', async () => {
    await fakeBrowser.storage.local.set(OLD);
    const writer = createAnnotatorWriter();
    await writer.correct([correction('name')]);
    const newId = newIds();
    await writer.adoptOldCorrections(newId);
    await writer.adoptOldCorrections(newId);
    expect((await writer.corrections()).map(({ id }) => id)).toEqual(['name', 'l1', 'l2']);
  });

  it('stay where they are as long as they cannot be kept anew', async () => {
    await fakeBrowser.storage.local.set(OLD);
    const writer = createAnnotatorWriter();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('quota exceeded'));
    expect(await writer.adoptOldCorrections(newIds())).toMatchObject({ ok: false, error: { kind: 'quota-exceeded' } });
    expect(await fakeBrowser.storage.local.get('corrections')).toEqual(OLD);
    vi.restoreAllMocks();
  });

  it('that are damaged are passed over', async () => {
    await fakeBrowser.storage.local.set({
      corrections: [null, 1, { surface: 'A' }, { surface: '', host: 'a.example' }, ...OLD.corrections],
    });
    const writer = createAnnotatorWriter();
    await writer.adoptOldCorrections(newIds());
    expect(await writer.corrections()).toHaveLength(2);
  });
});
