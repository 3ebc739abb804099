import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/** Lines that a page of the guide may have, so that people read it to its end. */
const MAX_LINES = 60;

type Entry = string | { readonly [key: string]: Entry };

/** Every sentence of a locale. */
function sentences(entry: Entry): readonly string[] {
  return typeof entry === 'string' ? [entry] : Object.values(entry).flatMap(sentences);
}

/** One kind of space, so that a guide may break its lines anywhere. */
const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** Words in bold, but for the questions of the page of questions. */
function boldWords(path: string): readonly string[] {
  if (basename(path) === 'faq.md') return [];
  return [...readFileSync(path, 'utf8').matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) => plain(words));
}

const pagesOf = (language: string): readonly string[] => globSync(`docs/guide/${language}/*.md`).toSorted();

describe.each(['en', 'fr'])('the guide in %s', (language) => {
  const locale = parse(readFileSync(`locales/${language}.yml`, 'utf8')) as Entry;
  const known = new Set(sentences(locale).map(plain));

  it.each(pagesOf(language))('%s has the words of the interface, and an end in sight', (path) => {
    expect(boldWords(path).filter((words) => !known.has(words))).toEqual([]);
    expect(readFileSync(path, 'utf8').split('\n').length).toBeLessThanOrEqual(MAX_LINES);
  });

  it('quotes the interface at all', () => {
    expect(pagesOf(language).flatMap(boldWords).length).toBeGreaterThan(80);
  });

  it('has a page for each of the other language', () => {
    const names = (of: string): readonly string[] => pagesOf(of).map((path) => basename(path));
    expect(names(language)).toEqual(names('en'));
    expect(names(language)).toHaveLength(16);
  });
});

it.each([...globSync('{docs,store}/**/*.md'), ...globSync('*.md')].filter((path) => !path.includes('node_modules')))(
  'links of %s lead to files that there are',
  (path) => {
    const text = readFileSync(path, 'utf8').replaceAll(/```[\s\S]*?```/g, '');
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const local = links.filter((target) => !/^(?:https?:|mailto:|#)/.test(target));
    expect(local.filter((target) => !existsSync(join(dirname(path), target.split('#')[0] ?? '')))).toEqual([]);
  },
);
