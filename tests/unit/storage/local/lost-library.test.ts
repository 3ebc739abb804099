import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createAnnotatorWriter } from '../../../../lib/storage/local/annotator-writer.ts';
import { forgetLoss, isLibraryLost, noteNewDatabase } from '../../../../lib/storage/local/lost-library.ts';

beforeEach(() => fakeBrowser.reset());

describe('a database that is made', () => {
  it('is the first one after an installation: nothing was lost', async () => {
    await noteNewDatabase();
    expect(await isLibraryLost()).toBe(false);
  });

  it('stands for a loss where a library was written before, until the reader has put that aside', async () => {
    await createAnnotatorWriter().libraryChanged();
    await noteNewDatabase();
    expect(await isLibraryLost()).toBe(true);
    await forgetLoss();
    expect(await isLibraryLost()).toBe(false);
  });
});
