/** A page of the user guide as a reader follows it: each of its words in bold is pressed, or read on the screen. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { View } from '../../../scripts/browsers/session.ts';
import { until } from './until.ts';
import { en, fr } from './words.ts';

export type GuideLanguage = 'en' | 'fr';
export type Chapter = ReturnType<typeof openChapter>;

const WORDS = { en, fr };
const ROOT = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
/** One kind of space, as the guide breaks its lines anywhere. */
const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

export function openChapter(language: GuideLanguage, name: string) {
  const text = read(`docs/guide/${language}/${name}.md`);
  const bold = new Set([...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) => plain(words)));
  const left = new Set(bold);
  /** The words of a key, which the page has in bold. */
  const word = (key: string): string => {
    const words = WORDS[language](key);
    expect([...bold]).toContain(plain(words));
    left.delete(plain(words));
    return words;
  };
  /** Waits until a view holds all of these words, also in what is folded away. */
  const shows = (view: View, ...keys: readonly string[]): Promise<unknown> =>
    until(
      keys.join(', '),
      () => view.evaluate(wordsOn),
      (seen) => {
        for (const key of keys) expect(plain(seen)).toContain(plain(word(key)));
      },
    );
  return {
    text,
    word,
    shows,
    press: (view: View, key: string, role = 'button'): Promise<void> => view.click({ role, name: word(key) }),
    /** Words that another test drives, which needs more than one browser or a policy. */
    elsewhere(file: string, ...keys: readonly string[]): void {
      for (const key of keys) {
        word(key);
        expect(read(file)).toContain(`'${key}'`);
      }
    },
    /** Entries in menus of the browser, which no driver reads. */
    inMenuOfBrowser(...keys: readonly string[]): void {
      for (const key of keys) word(key);
    },
    /** Words in bold that were passed over. */
    left: (): readonly string[] => [...left],
  };
}

/** Text and names of everything in a document. Runs in the page. */
function wordsOn(): string {
  const names = [...document.querySelectorAll('[aria-label], [placeholder]')].map(
    (element) => element.getAttribute('aria-label') ?? element.getAttribute('placeholder') ?? '',
  );
  return [document.body.textContent ?? '', ...names].join('\n');
}
