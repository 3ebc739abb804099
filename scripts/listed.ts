/**
 * `npm run listed -- --from FILE --words LIST…`: makes `assets/pack/listed.jsonl`, the list of listed companies, of the
 * source that `assets/pack/listed-licence.txt` names (docs/listed-companies.md). `--words` are lists of words, one a
 * line, a language each, or a JSON object whose keys they are; names in them begin with a capital.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bare, readWordLists } from './audit/word-lists.ts';
import { ASSETS, readCompanies } from './build-pack/read-pack.ts';
import { readRecords } from './build-pack/read-records.ts';
import { buildListed } from './listed/build.ts';
import { sourceFirm } from './listed/source.ts';

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '' },
    words: { type: 'string', multiple: true, default: [] },
    out: { type: 'string' },
  },
});

const read = readRecords(values.from, readFileSync(values.from, 'utf8'), sourceFirm);
for (const { line, reason } of read.findings) console.error(`${values.from}:${line}  ${reason}`);
const lists = values.words.map((file) => readWordLists([readFileSync(file, 'utf8')], []));
const { companies } = readCompanies(ASSETS);
const { listed, joined, left } = buildListed(
  read.records.map(({ record }) => record),
  companies,
  {
    words: lists.map(({ words }) => words),
    names: new Set(
      lists
        .flatMap(({ capitalised }) => Array.from(capitalised))
        .concat(read.records.flatMap(({ record: { city } }) => (city === undefined ? [] : [bare(city)]))),
    ),
  },
);
writeFileSync(
  values.out ?? new URL('pack/listed.jsonl', ASSETS),
  listed.map((record) => `${JSON.stringify(record)}\n`).join(''),
);
const safe = listed.filter(({ forms }) => forms?.some((form) => form.startsWith('!'))).length;
console.log(
  `${listed.length} listed companies, ${safe} with a form that is enough by itself; ` +
    `${joined.size} joined to the core list`,
);
for (const [why, count] of Object.entries(left)) console.log(`left out, ${why}: ${count}`);
