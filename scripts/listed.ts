/** Makes `assets/pack/listed.jsonl`, the list of listed companies, of its source (docs/listed-companies.md). */
import { readFileSync, writeFileSync } from 'node:fs';
import { bare, readWordLists } from './audit/word-lists.ts';
import { readListed } from './build-pack/read-listed.ts';
import { ASSETS, readCompanies } from './build-pack/read-pack.ts';
import { readRecords } from './build-pack/read-records.ts';
import { readCommandLine } from './command-line.ts';
import { brandsOf } from './listed/brands.ts';
import { buildListed } from './listed/build.ts';
import { filersOf } from './listed/filers.ts';
import { sourceFirm, type SourceFirm } from './listed/source.ts';

const USAGE = `usage: listed (--from FILE | --filers TABLE | --brands FILE) --words LIST [--words LIST]… [--out FILE]

--from    the source that assets/pack/listed-licence.txt names
--filers  adds to the list what it lacks of the firms listed in the United States
--brands  adds chains of shops, restaurants and banks that are of one country
--words   a list of words, one a line, a language each, or a JSON object whose keys they are; names in it begin with a
          capital`;
const { values } = readCommandLine(USAGE, {
  options: {
    from: { type: 'string' },
    filers: { type: 'string' },
    brands: { type: 'string' },
    words: { type: 'string', multiple: true, default: [] },
    out: { type: 'string' },
  },
});

const { companies } = readCompanies(ASSETS);
/** What adds to the list, and how its file is read. */
const ADDED = [
  [values.filers, filersOf],
  [values.brands, brandsOf],
] as const;
const added = ADDED.flatMap(([file, read]) => (file === undefined ? [] : read(readFileSync(file, 'utf8'))));
const had = added.length === 0 ? [] : readListed(ASSETS, companies).listed;
const firms = added.length === 0 ? sourceFirms(values.from ?? '') : added;
const lists = values.words.map((file) => readWordLists([readFileSync(file, 'utf8')], []));
const built = buildListed(
  firms,
  companies,
  {
    words: lists.map(({ words }) => words),
    names: new Set(
      lists
        .flatMap(({ capitalised }) => Array.from(capitalised))
        .concat(firms.flatMap(({ city }) => (city === undefined ? [] : [bare(city)]))),
    ),
  },
  had,
);
const { joined, left } = built;
const listed = had.concat(built.listed).toSorted((one, other) => (one.id < other.id ? -1 : 1));
writeFileSync(
  values.out ?? new URL('pack/listed.jsonl', ASSETS),
  listed.map((record) => `${JSON.stringify(record)}\n`).join(''),
);
const safe = listed.filter(({ forms }) => forms?.some((form) => form.startsWith('!'))).length;
console.log(
  `${listed.length} listed companies, ${safe} with a form that is enough by itself; ` +
    `${joined.size} joined to what is known`,
);
for (const [why, count] of Object.entries(left)) console.log(`left out, ${why}: ${count}`);

function sourceFirms(file: string): readonly SourceFirm[] {
  const { records, findings } = readRecords(file, readFileSync(file, 'utf8'), sourceFirm);
  for (const { line, reason } of findings) console.error(`${file}:${line}  ${reason}`);
  return records.map(({ record }) => record);
}
