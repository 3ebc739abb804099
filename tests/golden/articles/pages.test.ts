import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { JSDOM } from 'jsdom';
import { isoDate } from '../../../lib/model/iso-date.ts';
import { extractArticle } from '../../../lib/content/extract/extract.ts';
import { areSameAuthors, isSameTitle, scoreText } from '../../../scripts/eval/page-score.ts';

type Gold = { readonly address: string; readonly lang: string; readonly title: string; readonly author: string; readonly published: string; readonly text: string };
type Judged = { readonly lang: string; readonly title: boolean; readonly author: boolean; readonly published: boolean; readonly precision: number; readonly recall: number };

const today = isoDate('2026-11-25');
if (today === undefined) throw new Error('no day');

function judge(path: string): Judged {
  // Written by us in the format of docs/metadata.md.
  const gold = JSON.parse(readFileSync(path.replace(/html$/, 'json'), 'utf8')) as Gold;
  const { window } = new JSDOM(readFileSync(path, 'utf8'), { url: gold.address });
  const read = extractArticle(window.document, gold.address, today ?? never());
  const { title, author, published, text } = read.ok ? read.value : { title: '', author: '', published: undefined, text: '' };
  return { lang: gold.lang, title: isSameTitle(gold.title, title), author: areSameAuthors(gold.author, author), published: gold.published === published, ...scoreText(gold.text, text) };
}

function never(): never {
  throw new Error('no day');
}

const share = (pages: readonly Judged[], value: (page: Judged) => number): number => pages.reduce((sum, page) => sum + value(page), 0) / pages.length;

/** Least figures of each half; the pages of `held-out` follow systems that no rule was made for. */
const MIN = { dev: { author: 0.98, published: 0.95, text: 0.98 }, 'held-out': { author: 0.8, published: 0.75, text: 0.97 } } as const;

describe.each(['dev', 'held-out'] as const)('pages after the markup of real systems, %s', (half) => {
  const pages = globSync(`tests/golden/articles/${half}/*.html`).map(judge);

  it('are many, in five languages, many of them of the French trade press', () => {
    expect(pages.length).toBeGreaterThanOrEqual(50);
    expect(new Set(pages.map(({ lang }) => lang)).size).toBe(5);
    expect(pages.filter(({ lang }) => lang === 'fr').length).toBeGreaterThanOrEqual(15);
  });

  it('lose no article', () => {
    expect(Math.min(...pages.map(({ recall }) => recall))).toBeGreaterThan(0.4);
  });

  it('have their text, title, author and day', () => {
    expect(share(pages, ({ precision }) => precision)).toBeGreaterThan(MIN[half].text);
    expect(share(pages, ({ recall }) => recall)).toBeGreaterThan(MIN[half].text);
    expect(share(pages, ({ title }) => Number(title))).toBe(1);
    expect(share(pages, ({ author }) => Number(author))).toBeGreaterThanOrEqual(MIN[half].author);
    expect(share(pages, ({ published }) => Number(published))).toBeGreaterThanOrEqual(MIN[half].published);
  });
});
