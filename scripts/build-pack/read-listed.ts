import { existsSync, readFileSync } from 'node:fs';
import type { Company, CompanyId } from '../../lib/model/company.ts';
import { listedCompany, recordOf, type ListedCompany } from '../listed/record.ts';
import { readSectorWords } from './read-pack.ts';
import { readRecords, withoutDoubles, type Finding } from './read-records.ts';
import { withSectorWords } from './sector-words.ts';

const LISTED_FILE = 'pack/listed.jsonl';

/** The list of listed companies, and the records of those that have a form which tells enough. */
export type ListedCompanies = {
  readonly listed: readonly ListedCompany[];
  readonly companies: readonly Company[];
  readonly findings: readonly Finding[];
};

/** Reads the list that `npm run listed` made; a source may have none. `core` are the companies of the core list. */
export function readListed(assets: URL, core: readonly Company[]): ListedCompanies {
  const file = new URL(LISTED_FILE, assets);
  if (!existsSync(file)) return { listed: [], companies: [], findings: [] };
  const read = withoutDoubles(
    LISTED_FILE,
    readRecords(LISTED_FILE, readFileSync(file, 'utf8'), listedCompany),
    ({ id }) => id,
    'id',
  );
  const known = new Set(core.map(({ id }): CompanyId => id));
  const own = read.records.filter(({ record }) => !known.has(record.id));
  const doubles = read.records
    .filter(({ record }) => known.has(record.id))
    .map(({ line, record }): Finding => ({
      severity: 'rejected',
      file: LISTED_FILE,
      line,
      reason: `${record.id} is in the core list`,
    }));
  const sectors = readSectorWords(assets).records.map(({ record }) => record);
  return {
    listed: own.map(({ record }) => record),
    companies: own.flatMap(({ record }) => {
      const company = recordOf(record);
      return company ? [withSectorWords(company, sectors)] : [];
    }),
    findings: [...read.findings, ...doubles],
  };
}
