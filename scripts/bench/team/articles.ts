/**
 * Articles for the bench: those of the starter library with their own titles and summaries, under addresses without
 * end.
 */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Article } from '../../../lib/model/article.ts';
import { isoDate } from '../../../lib/model/iso-date.ts';
import { canonicalUrl } from '../../../lib/url/canonical-url.ts';

const schema = v.looseObject({
  url: v.string(),
  title: v.string(),
  publisher: v.string(),
  lang: v.string(),
  published: v.exactOptional(v.string()),
  summary: v.exactOptional(v.string()),
  companies: v.array(v.string()),
});

let records: readonly v.InferOutput<typeof schema>[] | undefined;

/** So many articles from the one with a number on. */
export function starterArticles(from: number, count: number): readonly Article[] {
  records ??= readFileSync('assets/starter/articles.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => v.parse(schema, JSON.parse(line)));
  const known = records;
  return Array.from({ length: count }, (_, at) => articleOf(from + at, known));
}

function articleOf(number: number, known: readonly v.InferOutput<typeof schema>[]): Article {
  const record = known[number % known.length];
  if (!record) throw new Error('the starter library is empty');
  const { url, title, publisher, lang, published, summary, companies } = record;
  const date = isoDate(published ?? '');
  const canonical = canonicalUrl(`${url.replace(/[?#].*$/, '').replace(/\/$/, '')}-${number}`);
  if (!canonical.ok) throw new Error(url);
  const address = canonical.value;
  return {
    id: `bench-${number}`,
    url: address,
    originalUrl: address,
    title,
    publisher,
    lang,
    ...(date !== undefined && { published: date }),
    ...(summary !== undefined && { summary }),
    savedAt: new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString(),
    source: 'saved',
    tags: number % 3 === 0 ? ['cloud', 'à suivre'] : [],
    companies: companies.map((id) => ({ id, salience: 0.5 })),
    facts: [],
    read: false,
  };
}
