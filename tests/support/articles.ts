/** Articles for tests: whole, valid, and alike but for what a test says. */
import * as v from 'valibot';
import { articleSchema, extractedArticleSchema } from '../../lib/model/article-schema.ts';
import type { Article, ExtractedArticle } from '../../lib/model/article.ts';

type Loose<T> = { readonly [Key in keyof T]?: unknown };

/** An article of the starter library about Cloudwatt; its address follows from its id. */
export function anArticle(id: string, parts: Loose<Article> = {}): Article {
  const url = `https://press.example/${id}`;
  return v.parse(articleSchema, {
    id,
    url,
    originalUrl: url,
    title: `Cloudwatt, ${id}`,
    publisher: 'Press',
    lang: 'fr',
    source: 'starter',
    tags: [],
    companies: [{ id: 'cloudwatt', salience: 1 }],
    facts: [],
    read: false,
    ...parts,
  });
}

/** What was read from an open page. */
export function anExtractedArticle(id: string, parts: Loose<ExtractedArticle> = {}): ExtractedArticle {
  const url = `https://press.example/${id}`;
  return v.parse(extractedArticleSchema, {
    url,
    originalUrl: url,
    title: `Cloudwatt, ${id}`,
    publisher: 'Press',
    lang: 'fr',
    text: 'Orange a racheté Cloudwatt.',
    wordCount: 4,
    keywords: [],
    ...parts,
  });
}
