/**
 * `npm run audit-pack`: forms of the company pack that somebody should look at, the likeliest errors of each check
 * first.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { auditPack, CHECKS } from './audit/checks.ts';
import { drawRecords, shareOf } from './audit/draw.ts';
import { readWordLists } from './audit/word-lists.ts';
import { ASSETS, readCompanies } from './build-pack/read-pack.ts';
import { readCommandLine } from './command-line.ts';
import { readMet } from './pack/due.ts';

const HELP = `usage: audit-pack [--words FILE]... [--text FILE]... [--check ${CHECKS.join('|')}]...
       audit-pack --draw N --seed TEXT [--earlier FILE]
       audit-pack --share WRONG/N

Lists forms of assets/pack/companies.jsonl that may do harm: safe for two companies, everyday words, names and phrases
that are said to be safe, short acronyms, former names that are words, and companies without their short form.
--words   a list with one word a line, or a JSON object whose keys they are: a dictionary, names of people or places
--text    running text (.gz too) in which words that are written small are counted
One suspect a line, with tabs between: check, id, form, what is suspect about it.
--draw    prints records to audit, as JSON lines: half of them new since the companies.jsonl of --earlier, the rest
          weighted towards firms that readers meet often and facts that change; the same ones for the same --seed
--share   the share of wrong records with its 95 % interval (Wilson)`;

const { values } = readCommandLine(HELP, {
  options: {
    words: { type: 'string', multiple: true, default: [] },
    text: { type: 'string', multiple: true, default: [] },
    check: { type: 'string', multiple: true, default: [...CHECKS] },
    draw: { type: 'string' },
    seed: { type: 'string', default: '' },
    earlier: { type: 'string' },
    share: { type: 'string' },
  },
});

/** Text of a file, unpacked where its name ends in `.gz`. */
function read(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Prints the records of a draw as their source has them. */
function draw(size: number): void {
  const source = readFileSync(new URL('pack/companies.jsonl', ASSETS), 'utf8').trim().split('\n');
  const lines = new Map(source.map((line) => [idOf(line), line]));
  const earlier =
    values.earlier === undefined
      ? [...lines.keys()]
      : readFileSync(values.earlier, 'utf8').trim().split('\n').map(idOf);
  const drawn = drawRecords(readCompanies(ASSETS).companies, {
    size,
    seed: values.seed,
    earlier: new Set(earlier),
    met: readMet(new URL('pack/met.jsonl', ASSETS)),
  });
  for (const { id } of drawn) console.log(lines.get(id));
}

function idOf(line: string): string {
  return v.parse(v.object({ id: v.string() }), JSON.parse(line)).id;
}

if (values.draw !== undefined) draw(Number(values.draw));
else if (values.share !== undefined) {
  const [wrong = NaN, all = NaN] = values.share.split('/').map(Number);
  const { share, from, to } = shareOf(wrong, all);
  console.log(`${wrong} of ${all}: ${share.toFixed(1)} % (95 % interval ${from.toFixed(1)} to ${to.toFixed(1)})`);
} else {
  const suspects = auditPack(
    readCompanies(ASSETS).companies,
    readWordLists(values.words.map(read), values.text.map(read)),
  );
  for (const { check, id, text, says } of suspects)
    if (values.check.includes(check)) console.log(`${check}\t${id}\t${text}\t${says}`);
}
