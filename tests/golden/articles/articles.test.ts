import { globSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { ExtractedArticle } from '../../../lib/model/article.ts';
import { isoDate } from '../../../lib/model/iso-date.ts';
import { extractArticle } from '../../../lib/content/extract/extract.ts';
import { decodeHtml } from '../../../scripts/read-article/decode-html.ts';

type Expected = Omit<ExtractedArticle, 'originalUrl' | 'wordCount'> & { readonly address: string };

const pages = globSync('tests/golden/articles/*.html').map((path) => ({
  name: path.replace(/^.*\/|\.html$/g, ''),
  html: decodeHtml(readFileSync(path)),
  expected: JSON.parse(readFileSync(path.replace(/html$/, 'json'), 'utf8')) as Expected,
}));

function read(html: string, address: string): ExtractedArticle {
  const { window } = new JSDOM(html, { url: address });
  const today = isoDate('2026-11-25');
  if (today === undefined) throw new Error('no day');
  const result = extractArticle(window.document, address, today);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many words of one list are in the other, each counted as often as it stands there. */
function shared(some: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return some.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
}

it('has pages in five languages', () => {
  expect(new Set(pages.map(({ expected }) => expected.lang))).toEqual(new Set(['fr', 'en', 'de', 'es', 'it']));
  expect(pages.length).toBeGreaterThanOrEqual(12);
});

describe.each(pages)('the article of $name', ({ html, expected }) => {
  const article = read(html, expected.address);

  it('has its title, days, author, publisher, language and address', () => {
    const { title, published, author, publisher, lang, url } = expected;
    expect(article).toMatchObject({ title, published, author, publisher, lang, url });
    expect(article.updated).toBe(expected.updated);
    expect(article.originalUrl).toBe(expected.address);
  });

  it('has its keywords and summary', () => {
    expect(article.keywords).toEqual(expected.keywords);
    expect(article.summary).toBe(expected.summary);
  });

  it('keeps at least 95 % of its words', () => {
    const [kept, wanted] = [words(article.text), words(expected.text)];
    expect(shared(wanted, kept) / wanted.length).toBeGreaterThanOrEqual(0.95);
  });

  it('takes in at most 5 % of foreign words', () => {
    const [kept, wanted] = [words(article.text), words(expected.text)];
    expect(1 - shared(kept, wanted) / kept.length).toBeLessThanOrEqual(0.05);
  });

  it('keeps the order of its paragraphs, parted by blank lines', () => {
    const starts = expected.text.split('\n\n').map((paragraph) => paragraph.slice(0, 30));
    const found = starts.map((start) => article.text.indexOf(start));
    expect(found.filter((index) => index < 0)).toEqual([]);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(article.text.split('\n\n').length).toBeGreaterThanOrEqual(4);
  });
});
