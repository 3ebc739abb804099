/**
 * `npm run eval -- pages --folder DIR`: saved pages with gold, read by the modules that ship and by plain Readability.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import * as v from 'valibot';
import { extractArticle } from '../../lib/content/extract/extract.ts';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import { isoDate } from '../../lib/model/iso-date.ts';
import { decodeHtml } from '../read-article/decode-html.ts';
import { parseStyled } from '../read-article/without-styles.ts';
import { GOLD, type PageGold, type PageReading } from './page-gold.ts';
import type { PageLine } from './pages-report.ts';
import { pageReport } from './pages-report.ts';

type SavedPage = { readonly name: string; readonly html: string; readonly gold: PageGold };

/** The pages of a folder and the folders in it that have gold. */
function readPages(folder: string): SavedPage[] {
  return globSync('**/*.{html,htm}', { cwd: folder })
    .toSorted()
    .flatMap((name) => {
      const path = join(folder, name).replace(/html?$/, 'json');
      if (!existsSync(path)) return [];
      const gold = v.safeParse(GOLD, JSON.parse(readFileSync(path, 'utf8')));
      if (!gold.success) throw new Error(`${path}: ${gold.issues.map(({ message }) => message).join('; ')}`);
      return [{ name, html: decodeHtml(readFileSync(join(folder, name))), gold: gold.output }];
    });
}

const open = (html: string, url: string): Document =>
  parseStyled(html, (text) => new JSDOM(text, { url, virtualConsole: new VirtualConsole() })).window.document;

/** The reading of the modules that ship. */
function readByVigie(html: string, address: string, today: IsoDate): PageReading {
  const article = extractArticle(open(html, address), address, today);
  return article.ok ? article.value : { text: '' };
}

/**
 * The reading of Readability as it comes; blocks are parted by line breaks, so that their words are not run together.
 */
function readByReadability(html: string, address: string): PageReading {
  const article = new Readability<Node>(open(html, address), { serializer: (node) => node }).parse();
  if (!article?.content) return { text: '' };
  const { body } = open('', address);
  body.append(body.ownerDocument.importNode(article.content, true));
  for (const block of body.querySelectorAll(
    'p, div, li, h1, h2, h3, h4, h5, h6, br, tr, td, th, pre, blockquote, section, figcaption',
  ))
    block.append('\n');
  const { title, byline, publishedTime } = article;
  return {
    text: body.textContent,
    ...(title && { title }),
    ...(byline && { author: byline }),
    ...(publishedTime && { published: publishedTime.slice(0, 10) }),
  };
}

/** Prints how well the pages of a folder are read; `worst` of them follow, from no folder that is called `held-out`. */
export function evaluatePages(folder: string, worst: number): void {
  const today = isoDate(new Date().toISOString().slice(0, 10));
  if (today === undefined) throw new Error('the clock has no date');
  const lines: PageLine[] = readPages(folder).map(({ name, html, gold }) => ({
    name,
    gold,
    readings: { vigie: readByVigie(html, gold.address, today), readability: readByReadability(html, gold.address) },
  }));
  for (const line of pageReport(lines, worst)) console.log(line);
}
