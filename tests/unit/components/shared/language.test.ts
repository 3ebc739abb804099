import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatShare,
  keyNames,
  languageName,
  lineOf,
  localeFor,
  wordsLanguage,
} from '../../../../components/shared/language.ts';

describe('the language of a surface', () => {
  it('is that of the words it shows', () => {
    expect(wordsLanguage()).toBe('en');
  });

  it('takes the reader’s own variety of it', () => {
    expect(localeFor('fr', ['en-US', 'fr-CA', 'fr'])).toBe('fr-CA');
    expect(localeFor('en', ['en'])).toBe('en');
  });

  it('stays that of the words where the reader speaks another', () => {
    expect(localeFor('en', ['de-DE', 'de'])).toBe('en');
    expect(localeFor('en', [])).toBe('en');
  });

  it('does not take one tag for the beginning of another', () => {
    expect(localeFor('fr', ['fro', 'frr-DE'])).toBe('fr');
  });
});

describe('a number', () => {
  it('is grouped as the reader groups it', () => {
    expect(formatCount(1240, 'en')).toBe('1,240');
    expect(formatCount(1240, 'fr')).toBe('1\u202F240');
    expect([formatShare(0.404, 'en'), formatShare(0.404, 'fr')]).toEqual(['40%', '40\u00A0%']);
  });
});

describe('keys', () => {
  it('are named as on the reader’s keyboard', () => {
    expect([keyNames('Alt+Shift+V', 'fr'), keyNames('Alt+Shift+V', 'en')]).toEqual(['Alt+Maj+V', 'Alt+Shift+V']);
  });
});

describe('the name of a language', () => {
  it('is given in the reader’s own', () => {
    expect(languageName('fr', 'en')).toBe('French');
    expect(languageName('fr', 'fr')).toBe('français');
  });

  it.each(['', 'zz', 'not a tag', '<b>'])('is missing for %j', (tag) => {
    expect(languageName(tag, 'en')).toBeUndefined();
  });
});

describe('a line of names and days', () => {
  it('keeps a name that runs from right to left to itself, so that the day behind it stays behind it', () => {
    expect(lineOf(['الخليج', '2 mars 2015'])).toBe('\u2068الخليج\u2069 · 2 mars 2015');
  });

  it('holds what is there', () => {
    expect(lineOf(['Le Monde', undefined, '', '2 mars 2015'])).toBe('Le Monde · 2 mars 2015');
  });
});
