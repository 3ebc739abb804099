/**
 * Ranks the companies of the pack by how often readers meet them, and writes `assets/pack/met.jsonl`: those that stand
 * first are held by every page (`scripts/build-pack/build.ts`). What is met is measured, by two loads of equal weight:
 * headlines of the last ten years of a public list (shared data, `f-hn-daily`), as the names are recognised in them,
 * and the companies that the articles of the starter library are about.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { compileGazetteer } from '../../lib/recognition/compile/compile.ts';
import { findMentions } from '../../lib/recognition/find-mentions.ts';
import { ASSETS, readArticles, readCompanies } from '../build-pack/read-pack.ts';

const FIRST_DAY = '2016-01-01';
const headline = v.object({ date: v.string(), title: v.string() });

function countHeadlines(file: string): ReadonlyMap<string, number> {
  const gazetteer = compileGazetteer(readCompanies(ASSETS).companies);
  const counts = new Map<string, number>();
  for (const line of gunzipSync(readFileSync(file)).toString().trim().split('\n')) {
    const { date, title } = v.parse(headline, JSON.parse(line));
    if (date < FIRST_DAY) continue;
    for (const id of new Set(findMentions(gazetteer, title).map(({ companyId }) => companyId)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function countArticles(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { record } of readArticles(ASSETS).records)
    for (const id of new Set(record.companies)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

const data = process.env['VIGIE_DATA'];
if (data === undefined) {
  console.error('VIGIE_DATA names the folder of shared data.');
  process.exitCode = 2;
} else {
  const known = new Set(readCompanies(ASSETS).companies.map(({ id }) => id));
  const headlines = countHeadlines(join(data, 'f-hn-daily/hn-daily.jsonl.gz'));
  const articles = countArticles();
  const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((all, one) => all + one, 0);
  const [allHeadlines, allArticles] = [sum(headlines), sum(articles)];
  const lines = [...new Set([...headlines.keys(), ...articles.keys()])]
    .filter((id) => known.has(id))
    .map((id) => ({ id, headlines: headlines.get(id) ?? 0, articles: articles.get(id) ?? 0 }))
    .map((line) => ({ line, share: line.headlines / allHeadlines + line.articles / allArticles }))
    .toSorted((one, other) => other.share - one.share || (one.line.id < other.line.id ? -1 : 1));
  const file = fileURLToPath(new URL('pack/met.jsonl', ASSETS));
  writeFileSync(file, lines.map(({ line }) => `${JSON.stringify(line)}\n`).join(''));
  console.log(`${lines.length} companies`);
}
