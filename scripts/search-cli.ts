/**
 * `search-cli [--library FILE.jsonl] [--explain] < queries.jsonl`: `{id, query, limit?}` to `{id, hits: [{id,
 * score}]}`, by the modules that ship, in the query language. The library's lines are articles of the starter library's
 * form or of the library's own. `--explain` adds to each hit why it stands there, and to each answer its total and the
 * words taken for mistyped.
 */
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { compileGazetteer } from '../lib/recognition/compile/compile.ts';
import { searchEntry } from '../lib/search/index/search-entry.ts';
import type { SearchEntry } from '../lib/search/index/search-entry.ts';
import { openSearchIndex } from '../lib/search/index/search-index.ts';
import type { SearchIndex } from '../lib/search/index/search-index.ts';
import { createCompanyFinder } from '../lib/search/query/company-names.ts';
import { compileQuery } from '../lib/search/query/compile.ts';
import { parseQuery } from '../lib/search/query/parse.ts';
import { searchPartial } from '../lib/search/ranking/partial-matches.ts';
import { createMemoryStore, runAtOnce } from '../tests/support/memory-store.ts';
import { ASSETS, readCompanies } from './build-pack/read-pack.ts';
import { readCommandLine } from './command-line.ts';
import { processJsonLines, readJsonLines } from './json-lines.ts';
import { libraryArticle } from './search-cli/library-article.ts';

const { values } = readCommandLine('usage: search-cli [--library FILE.jsonl] [--explain] < queries.jsonl', {
  options: {
    library: { type: 'string', default: fileURLToPath(new URL('starter/articles.jsonl', ASSETS)) },
    explain: { type: 'boolean', default: false },
  },
});

const question = v.object({
  id: v.union([v.string(), v.number()]),
  query: v.string(),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 10),
});

const { companies } = readCompanies(ASSETS);
const companyNames = new Map(companies.map(({ id, name }) => [id, name]));

/** The entries of a library file; a bad line is reported on standard output and passed over. */
async function readLibrary(file: string): Promise<SearchEntry[]> {
  const entries: SearchEntry[] = [];
  for await (const read of readJsonLines(createReadStream(file))) {
    const parsed = 'error' in read ? read : v.safeParse(libraryArticle, read.value);
    if ('error' in parsed) console.log(JSON.stringify({ ...parsed, file }));
    else if (parsed.success) entries.push(searchEntry(parsed.output, (id) => companyNames.get(id) ?? id));
    else console.log(JSON.stringify({ line: read.line, error: summary(parsed.issues), file }));
  }
  return entries;
}

function summary(issues: Parameters<typeof v.summarize>[0]): string {
  return v.summarize(issues).replaceAll(/\s*\n\s*/g, ' ');
}

async function openLibrary(file: string): Promise<SearchIndex> {
  const companiesIn = createCompanyFinder(compileGazetteer(companies));
  const index = await openSearchIndex('', { store: createMemoryStore(), run: runAtOnce, companiesIn });
  await index.put(await readLibrary(file), { cursor: '', isComplete: true });
  return index;
}

try {
  const index = await openLibrary(values.library);
  await processJsonLines(
    async (value) => {
      const read = v.safeParse(question, value);
      if (!read.success) throw new Error(summary(read.issues));
      const { id, query, limit } = read.output;
      const { search, filter, unclear } = compileQuery(parseQuery(query), {
        tables: index.tables(),
        companyNames,
        watched: new Set(),
      });
      const { hits, total, mistyped } = await searchPartial(index.search)(search, { limit, ...(filter && { filter }) });
      return values.explain
        ? { id, total, mistyped, unclear, hits }
        : { id, hits: hits.map(({ id: hit, score }) => ({ id: hit, score })) };
    },
    process.stdin,
    process.stdout,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
