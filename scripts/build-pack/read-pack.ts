import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Company, CompanyId } from '../../lib/model/company.ts';
import { companyRecord, isCalendarDate } from '../../lib/packs/company-record.ts';
import type { PackCompany } from '../../lib/packs/pack.ts';
import { articleRecord, type ArticleRecord } from './article-record.ts';
import { checkStructure } from './check-structure.ts';
import { companyWordsRecord, withVocabulary } from './company-words.ts';
import { readRecords, withoutDoubles, type Finding, type Records } from './read-records.ts';
import { needsSupport, sectorRecord, withSectorWords, type SectorRecord } from './sector-words.ts';

const COMPANIES_FILE = 'pack/companies.jsonl';
const PACK_FILE = 'pack/pack.json';
const MET_FILE = 'pack/met.jsonl';
/**
 * So many companies are held by every page: 79 % of what `scripts/pack/rank-met.ts` counts; with the filters they take
 * 256 KB.
 */
const HOT_COMPANIES = 196;
const SECTORS_FILE = 'pack/sector-words.jsonl';
const WORDS_FILE = 'pack/company-words.jsonl';
export const ARTICLES_FILE = 'starter/articles.jsonl';

/** Where the sources of pack and starter library lie. */
export const ASSETS = new URL('../../assets/', import.meta.url);

/**
 * Company records of a pack's source, with their vocabularies and the words of their trades, and whatever is wrong in
 * it. Throws where the file cannot be read.
 */
export function readCompanies(assets: URL): { companies: readonly PackCompany[]; findings: readonly Finding[] } {
  const read = withoutDoubles(
    COMPANIES_FILE,
    readRecords(COMPANIES_FILE, content(assets, COMPANIES_FILE), companyRecord),
    ({ id }) => id,
    'id',
  );
  const sectors = readSectorWords(assets);
  const words = readCompanyWords(assets);
  const wordsOf = new Map(words.records.map(({ record: { id, ...said } }) => [id, said]));
  return {
    companies: read.records.map(({ record }) =>
      withSectorWords(
        withVocabulary(record, wordsOf),
        sectors.records.map((sector) => sector.record),
      ),
    ),
    findings: [
      ...read.findings,
      ...sectors.findings,
      ...words.findings,
      ...checkWords(words, read),
      ...checkReferences(read),
      ...checkForms(read),
      ...checkFacts(assets, read),
    ],
  };
}

/**
 * Companies that readers meet most, as `scripts/pack/rank-met.ts` ranked them; of a source that tells none, all are
 * asked for.
 */
export function readHot(assets: URL): ReadonlySet<CompanyId> {
  if (!existsSync(new URL(MET_FILE, assets))) return new Set();
  const lines = content(assets, MET_FILE).trim().split('\n').slice(0, HOT_COMPANIES);
  return new Set(lines.map((line) => v.parse(metSchema, JSON.parse(line)).id));
}

/** How often headlines and articles of the press name each company, as `scripts/pack/rank-met.ts` counted them. */
export function readMet(assets: URL): readonly { readonly id: CompanyId; readonly times: number }[] {
  return content(assets, MET_FILE)
    .trim()
    .split('\n')
    .map((line) => v.parse(countedSchema, JSON.parse(line)))
    .map(({ id, headlines, articles }) => ({ id, times: headlines + articles }));
}

/** Article references of the starter library. Throws where the file cannot be read. */
export function readArticles(assets: URL): Records<ArticleRecord> {
  const read = readRecords(ARTICLES_FILE, content(assets, ARTICLES_FILE), articleRecord);
  return withoutDoubles(ARTICLES_FILE, read, ({ id }) => id, 'id');
}

/** Words of the trades; a pack does without where it has no such file. */
export function readSectorWords(assets: URL): Records<SectorRecord> {
  if (!existsSync(new URL(SECTORS_FILE, assets))) return { records: [], findings: [] };
  return readRecords(SECTORS_FILE, content(assets, SECTORS_FILE), sectorRecord);
}

/** Words of texts about companies; a pack does without where it has no such file. */
function readCompanyWords(assets: URL): Records<v.InferOutput<typeof companyWordsRecord>> {
  if (!existsSync(new URL(WORDS_FILE, assets))) return { records: [], findings: [] };
  const read = readRecords(WORDS_FILE, content(assets, WORDS_FILE), companyWordsRecord);
  return withoutDoubles(WORDS_FILE, read, ({ id }) => id, 'id');
}

/** Words of companies that are no records, or of which every form is enough by itself. */
function checkWords(words: Records<{ readonly id: CompanyId }>, { records }: Records<Company>): Finding[] {
  const doubtful = new Set(records.filter(({ record }) => needsSupport(record)).map(({ record }) => record.id));
  return words.records
    .filter(({ record }) => !doubtful.has(record.id))
    .map(({ line, record }): Finding => ({
      severity: 'warning',
      file: WORDS_FILE,
      line,
      reason: `${record.id} is no record with a doubtful name`,
    }));
}

function content(assets: URL, file: string): string {
  return readFileSync(new URL(file, assets), 'utf8');
}

/** Parents, rivals and partners that are no records. */
function checkReferences({ records }: Records<Company>): Finding[] {
  const ids = new Set(records.map(({ record }) => record.id));
  return records.flatMap(({ line, record }) => {
    const named = [
      ...(record.parent === undefined ? [] : [['parent', record.parent] as const]),
      ...(record.rivals ?? []).map((id) => ['rival', id] as const),
      ...(record.lineage ?? []).flatMap((event) =>
        event.with === undefined ? [] : [['lineage with', event.with] as const],
      ),
    ];
    return named
      .filter(([, id]) => !ids.has(id))
      .map(([what, id]): Finding => ({
        severity: 'warning',
        file: COMPANIES_FILE,
        line,
        reason: `${record.id}: ${what} ${id} is not in the pack`,
      }));
  });
}

const metSchema = v.object({ id: v.string() });
const countedSchema = v.object({ id: v.string(), headlines: v.number(), articles: v.number() });
const packSchema = v.object({ date: v.pipe(v.string(), v.check(isCalendarDate, 'no date of the calendar')) });

/** The day as of which the pack stands; none where its source tells none. */
export function packDate(assets: URL): string | undefined {
  return existsSync(new URL(PACK_FILE, assets))
    ? v.parse(packSchema, JSON.parse(content(assets, PACK_FILE))).date
    : undefined;
}

/** What the records say of each other; a source that tells no date is not asked what became of its deals. */
function checkFacts(assets: URL, { records }: Records<Company>): Finding[] {
  const lines = new Map(records.map(({ line, record }) => [record.id, line]));
  return checkStructure(
    records.map(({ record }) => record),
    packDate(assets),
  ).map(({ id, reason }) => ({ severity: 'warning', file: COMPANIES_FILE, line: lines.get(id) ?? 0, reason }));
}

/** Forms that are said to be enough for two companies at once. */
function checkForms({ records }: Records<Company>): Finding[] {
  const owners = new Map<string, string>();
  return records.flatMap(({ line, record }) => {
    const safe = [
      ...(record.ambiguity === 'none' ? [record.name] : []),
      ...(record.aliases ?? []).filter(({ risk }) => risk === 'safe').map(({ text }) => text),
    ];
    return safe.flatMap((text): Finding[] => {
      const owner = owners.get(text.toLowerCase()) ?? record.id;
      owners.set(text.toLowerCase(), owner);
      if (owner === record.id) return [];
      return [
        {
          severity: 'warning',
          file: COMPANIES_FILE,
          line,
          reason: `"${text}" is safe for ${owner} and ${record.id} at once`,
        },
      ];
    });
  });
}
