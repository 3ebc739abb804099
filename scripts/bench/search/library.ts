/**
 * The library that is searched: headlines that people posted over sixteen years where they are at hand, and prose of
 * our own.
 */
import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import * as v from 'valibot';
import type { Company } from '../../../lib/model/company.ts';
import { isoDate } from '../../../lib/model/iso-date.ts';
import type { SearchableArticle } from '../../../lib/search/index/search-entry.ts';
import { createRandom } from '../pages/random.ts';
import { writeArticles } from './prose.ts';

const HEADLINES = 'f-hn-daily/hn-daily.jsonl.gz';
const ROOT = new URL('../../../', import.meta.url).pathname;

const headline = v.object({
  id: v.number(),
  title: v.pipe(v.string(), v.minLength(1)),
  url: v.string(),
  date: v.string(),
});

/** So many articles in an order that mixes both kinds; `headlines` tells how many are of other hands. */
export async function readLibrary(
  count: number,
  companies: readonly Company[],
): Promise<{ readonly articles: readonly SearchableArticle[]; readonly headlines: number }> {
  const headlines = (await readHeadlines()).slice(0, Math.floor(count * 0.6));
  const written = writeArticles(count - headlines.length, companies, 'library');
  const random = createRandom('mix');
  const articles = [...headlines, ...written]
    .map((article) => ({ article, at: random.next() }))
    .toSorted((one, other) => one.at - other.at);
  return { articles: articles.map(({ article }) => article), headlines: headlines.length };
}

async function readHeadlines(): Promise<SearchableArticle[]> {
  const path = [process.env['VIGIE_DATA'], resolve(ROOT, '../shared/data')]
    .flatMap((folder) => folder ?? [])
    .map((folder) => resolve(folder, HEADLINES))
    .find(existsSync);
  if (path === undefined) return [];
  const articles: SearchableArticle[] = [];
  for await (const line of createInterface({ input: createReadStream(path).pipe(createGunzip()) })) {
    const read = v.safeParse(headline, JSON.parse(line));
    if (!read.success) continue;
    const { id, title, url, date } = read.output;
    const published = isoDate(date);
    const publisher = URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
    articles.push({
      id: `h-${id}`,
      url,
      title,
      publisher,
      lang: 'en',
      tags: [],
      companies: [],
      ...(published !== undefined && { published }),
      source: 'feed',
      read: false,
    });
  }
  return articles;
}
