/**
 * `npm run audit-pack`: forms of the company pack that somebody should look at, the likeliest errors of each check
 * first.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { auditPack, CHECKS } from './audit/checks.ts';
import { readWordLists } from './audit/word-lists.ts';
import { ASSETS, readCompanies } from './build-pack/read-pack.ts';

const HELP = `usage: audit-pack [--words FILE]... [--text FILE]... [--check ${CHECKS.join('|')}]...

Lists forms of assets/pack/companies.jsonl that may do harm: safe for two companies, everyday words, names and phrases
that are said to be safe, short acronyms, former names that are words, and companies without their short form.
--words   a list with one word a line, or a JSON object whose keys they are: a dictionary, names of people or places
--text    running text (.gz too) in which words that are written small are counted
One suspect a line, with tabs between: check, id, form, what is suspect about it.`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    words: { type: 'string', multiple: true, default: [] },
    text: { type: 'string', multiple: true, default: [] },
    check: { type: 'string', multiple: true, default: [...CHECKS] },
  },
});

/** Text of a file, unpacked where its name ends in `.gz`. */
function read(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

if (values.help) console.log(HELP);
else {
  const suspects = auditPack(
    readCompanies(ASSETS).companies,
    readWordLists(values.words.map(read), values.text.map(read)),
  );
  for (const { check, id, text, says } of suspects)
    if (values.check.includes(check)) console.log(`${check}\t${id}\t${text}\t${says}`);
}
