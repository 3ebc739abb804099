/**
 * `search-cli [--library FILE.jsonl] < queries.jsonl`: `{id, query, limit?}` to `{id, hits: [{id, score}]}`, by the
 * modules that ship. The library's lines are articles of the starter library's form or of the library's own.
 */
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { isoDate } from '../lib/model/iso-date.ts';
import type { IsoDate } from '../lib/model/iso-date.ts';
import { searchEntry } from '../lib/search/search-entry.ts';
import type { SearchableArticle, SearchEntry } from '../lib/search/search-entry.ts';
import { createSearchIndex } from '../lib/search/search-index.ts';
import { ASSETS, readCompanies } from './build-pack/read-pack.ts';
import { answerJsonLines, readJsonLines } from './json-lines.ts';

const { values } = parseArgs({
  options: { library: { type: 'string', default: fileURLToPath(new URL('starter/articles.jsonl', ASSETS)) } },
});

const company = v.union([
  v.pipe(v.string(), v.transform((id) => ({ id }))),
  v.object({ id: v.string() }),
]);

const article: v.GenericSchema<unknown, SearchableArticle> = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  title: v.string(),
  publisher: v.optional(v.string(), ''),
  tags: v.optional(v.array(v.string()), []),
  companies: v.optional(v.array(company), []),
  summary: v.exactOptional(v.string()),
  published: v.exactOptional(v.custom<IsoDate>((value) => typeof value === 'string' && isoDate(value) !== undefined, 'no date')),
  savedAt: v.exactOptional(v.string()),
});

const question = v.object({
  id: v.union([v.string(), v.number()]),
  query: v.string(),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 10),
});

const names = new Map(readCompanies(ASSETS).companies.map(({ id, name }) => [id, name]));

/** The entries of a library file; a bad line is told on standard output and passed over. */
async function readLibrary(file: string): Promise<SearchEntry[]> {
  const entries: SearchEntry[] = [];
  for await (const read of readJsonLines(createReadStream(file))) {
    const parsed = 'error' in read ? read : v.safeParse(article, read.value);
    if ('error' in parsed) console.log(JSON.stringify({ ...parsed, file }));
    else if (parsed.success) entries.push(searchEntry(parsed.output, (id) => names.get(id) ?? id));
    else console.log(JSON.stringify({ line: read.line, error: summary(parsed.issues), file }));
  }
  return entries;
}

function summary(issues: Parameters<typeof v.summarize>[0]): string {
  return v.summarize(issues).replaceAll(/\s*\n\s*/g, ' ');
}

try {
  const index = createSearchIndex(await readLibrary(values.library));
  await answerJsonLines(
    (value) => {
      const read = v.safeParse(question, value);
      if (!read.success) throw new Error(summary(read.issues));
      const { id, query, limit } = read.output;
      return { id, hits: index.search(query, limit).hits };
    },
    process.stdin,
    process.stdout,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
