import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { t } from '../../../lib/platform/i18n.ts';

type Words = { readonly [key: string]: string | Words };

const words = (lang: string): Words => parse(readFileSync(`locales/${lang}.yml`, 'utf8')) as Words;
const keys = (tree: Words, prefix = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [`${prefix}${key}`] : keys(value, `${prefix}${key}.`)));
/** A plural form more in one language is grammar, not a gap. */
const withoutPluralForms = (all: string[]): string[] => [...new Set(all.map((key) => key.replace(/\.(\d+|n)$/, '')))].toSorted();
const texts = (tree: Words): string[] => Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : texts(value)));

describe('the words', () => {
  it('are found by key', () => {
    expect(t('extension.name')).toBe('Vigie');
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
