import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { speak, t } from '../../../lib/platform/i18n.ts';

type Words = { readonly [key: string]: string | Words };

const words = (lang: string): Words => parse(readFileSync(`locales/${lang}.yml`, 'utf8')) as Words;
const keys = (tree: Words, prefix = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keys(value, `${prefix}${key}.`),
  );
/** A plural form more in one language is grammar, not a gap. */
const withoutPluralForms = (all: string[]): string[] =>
  [...new Set(all.map((key) => key.replace(/\.(\d+|n)$/, '')))].toSorted();
const texts = (tree: Words): string[] =>
  Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : texts(value)));

describe('the words', () => {
  afterEach(() => speak({}));

  it('are found by key', () => {
    expect(t('extension.name')).toBe('Vigie');
  });

  it('take the form for a number, and the number where nothing else is given', () => {
    expect([0, 1, 2].map((count) => t('popover.articles', count))).toEqual(['no article', '1 article', '2 articles']);
    expect([0, 1, 2].map((count) => t('popover.alike', count))).toEqual(['and 0 more', 'and 1 more', 'and 2 more']);
    expect(t('popover.since', 3, ['three', 'May'])).toBe('three new since May');
  });

  it('have their places filled in', () => {
    expect(t('popover.formerNameSince', ['A', 'B', '2013'])).toBe('A, B since 2013');
  });

  it('come in the language that was chosen, and in the browser’s where that lacks one', () => {
    speak({
      popover_close: { message: 'Schließen' },
      popover_articles: { message: 'kein Artikel | 1 Artikel | $1 Artikel' },
      popover_formerNameSince: { message: '$3: $2 ($1)' },
    });
    expect([
      t('popover.close'),
      t('popover.articles', 5),
      t('popover.formerNameSince', ['A', 'B', '2013']),
      t('popover.pin'),
    ]).toEqual(['Schließen', '5 Artikel', '2013: B (A)', 'Pin this card']);
  });

  it('are all there in French and English', () => {
    expect(withoutPluralForms(keys(words('fr')))).toEqual(withoutPluralForms(keys(words('en'))));
  });

  it('use typographic apostrophes', () => {
    for (const lang of ['en', 'fr']) expect(texts(words(lang)).filter((text) => /\w'\w/.test(text))).toEqual([]);
  });

  it('put a no-break space before the double French signs', () => {
    expect(texts(words('fr')).filter((text) => / [:;!?»]|« |[^\u00A0\u202F][;!?»]/.test(text))).toEqual([]);
  });
});
