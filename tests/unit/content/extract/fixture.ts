import { JSDOM } from 'jsdom';
import { extractArticle, extractWithBlocks } from '../../../../lib/content/extract/extract.ts';
import type { ArticleMeta } from '../../../../lib/content/extract/meta.ts';
import { readArticleMeta } from '../../../../lib/content/extract/meta.ts';
import { richContent } from '../../../../lib/content/extract/rich-content.ts';
import type { ExtractedArticle, RichContent } from '../../../../lib/model/article.ts';
import { isoDate } from '../../../../lib/model/iso-date.ts';
import type { IsoDate } from '../../../../lib/model/iso-date.ts';
import { finish } from '../../../../lib/text/steps.ts';

/** Where the pages of these tests lie. */
export const ADDRESS = 'https://www.example.fr/actu/cloudwatt';
export const TODAY = day('2026-11-25');

function day(text: string): IsoDate {
  const date = isoDate(text);
  if (date === undefined) throw new Error(`no day: ${text}`);
  return date;
}

const { window } = new JSDOM('', { url: ADDRESS });
const parser = new window.DOMParser();

/** A page of this head and body; its address is told to the reading functions, not to the document. */
export function page(head: string, body = '<h1>Un titre</h1>', lang = 'fr'): Document {
  return parser.parseFromString(
    `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
}

/** A JSON-LD script. */
export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
}

/** What a page says about itself. */
export function metaOf(document: Document, address = ADDRESS, text = ''): ArticleMeta {
  const meta = finish(readArticleMeta(document, { address, today: TODAY, text }));
  if (!meta.ok) throw new Error(meta.error.kind);
  return meta.value;
}

/** The article of a page. */
export function articleOf(document: Document, address = ADDRESS): ExtractedArticle {
  const article = extractArticle(document, address, TODAY);
  if (!article.ok) throw new Error(article.error.kind);
  return article.value;
}

/** What stands in the text of the article of a page. */
export function richContentOf(document: Document): RichContent {
  const extraction = extractWithBlocks(document, ADDRESS, TODAY);
  if (!extraction.ok) throw new Error(extraction.error.kind);
  return richContent(document, extraction.value);
}

/** A paragraph of prose in French, its number within. */
export function prose(number: number): string {
  return `<p>Paragraphe ${number} : le service reste en ligne, et ses clients, nombreux, disent volontiers à qui veut les entendre qu’ils en sont contents.</p>`;
}
