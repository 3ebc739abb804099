/** Before each unit test file: the words and language of an English browser; after it: no trace of it. */
import { afterAll, afterEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clearDocument, removeTraces } from './traces.ts';
import { englishMessage } from './words.ts';

fakeBrowser.i18n.getMessage = englishMessage;
fakeBrowser.i18n.getUILanguage = () => 'en';

if (typeof document !== 'undefined') {
  // The library does this by itself for the file that loads it first, and only for that one.
  const { cleanup, configure } = await import('@testing-library/preact');
  // The code of some parts comes when it is wanted, which took more than its second on a loaded machine.
  configure({ asyncUtilTimeout: 30_000 });
  afterEach(() => cleanup());
  afterAll(clearDocument);
}
afterAll(removeTraces);
