import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { languageOfPage } from '../../../../lib/model/language.ts';
import { speak, t } from '../../../../lib/platform/i18n.ts';
import { chooseLanguage, renewLanguage, speakChosenLanguage } from '../../../../lib/storage/local/choose-language.ts';
import { chosenLanguage, chosenPageWords } from '../../../../lib/storage/local/language.ts';

const message = (text: string) => ({ message: text });
const PACKED: Readonly<Record<string, unknown>> = {
  en: {
    shared_language: message('en'),
    popover_close: message('Close'),
    popover_pin: message('Pin this card'),
    options_title: message('Settings'),
  },
  de: { shared_language: message('de'), popover_close: message('Schließen') },
  fr: { shared_language: message('fr'), popover_close: message('Fermer'), options_title: message('Réglages') },
};

beforeEach(() => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url) =>
    Response.json(PACKED[/_locales\/(\w+)\/messages/.exec(String(url))?.[1] ?? '']),
  );
});
afterEach(async () => {
  speak({});
  await fakeBrowser.storage.local.clear();
  vi.restoreAllMocks();
});

describe('a language that the reader chose', () => {
  it('is spoken at once, with English where it lacks words, and kept with those that stand on pages', async () => {
    await chooseLanguage('de');
    expect([t('popover.close'), t('popover.pin'), await chosenLanguage()]).toEqual([
      'Schließen',
      'Pin this card',
      'de',
    ]);
    expect(await chosenPageWords()).toEqual({
      shared_language: message('de'),
      popover_close: message('Schließen'),
      popover_pin: message('Pin this card'),
    });
  });

  it('is left to the browser again, and leaves nothing behind', async () => {
    await chooseLanguage('fr');
    await chooseLanguage(undefined);
    expect([t('popover.close'), await chosenLanguage(), await chosenPageWords()]).toEqual([
      'Close',
      undefined,
      undefined,
    ]);
  });

  it('takes in the words of a new version', async () => {
    await chooseLanguage('fr');
    speak({});
    await renewLanguage();
    expect(t('popover.close')).toBe('Fermer');
  });

  it('changes nothing for readers who chose none', async () => {
    await renewLanguage();
    await speakChosenLanguage();
    expect([t('popover.close'), await chosenLanguage()]).toEqual(['Close', undefined]);
  });

  it('is spoken by every page that has it; another speaks English, and not half of each', async () => {
    await chooseLanguage('de');
    speak({});
    await speakChosenLanguage({ isInEveryLanguage: true });
    expect(t('popover.close')).toBe('Schließen');
    speak({});
    await speakChosenLanguage();
    expect([t('popover.close'), t('shared.language')]).toEqual(['Close', 'en']);
    expect([languageOfPage('fr', false), languageOfPage('it', true), languageOfPage('it', false)]).toEqual([
      'fr',
      'it',
      'en',
    ]);
  });

  it('is English on a page that a browser’s own language does not reach', async () => {
    const getMessage = fakeBrowser.i18n.getMessage;
    fakeBrowser.i18n.getMessage = (name) => (name === 'shared_language' ? 'de' : 'deutsch');
    await speakChosenLanguage();
    expect([t('shared.language'), t('options.title')]).toEqual(['en', 'Settings']);
    fakeBrowser.i18n.getMessage = getMessage;
  });
});
